//! The order in which the rows are taken.

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::rc::Rc;
use words::say;

/// The order of the rows: `false`, `{"seed":3}` or `{"orders":[[3,2,1,0],…]}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Shuffle {
    /// As given, in every epoch.
    Off,
    /// From a seed, a fresh order each epoch.
    Seed(u64),
    /// One order an epoch; later epochs take the rows as given.
    Orders(Rc<Vec<Vec<usize>>>),
}

impl Serialize for Shuffle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        match self {
            Shuffle::Off => serializer.serialize_bool(false),
            Shuffle::Seed(seed) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("seed", seed)?;
                map.end()
            }
            Shuffle::Orders(orders) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("orders", orders)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Shuffle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ShuffleVisitor;
        impl<'de> Visitor<'de> for ShuffleVisitor {
            type Value = Shuffle;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"false, {"seed":3} or {"orders":[[3,2,1,0],…]}"#)
            }
            fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<Shuffle, E> {
                if value { Err(E::custom(say!(json::shuffle_without_seed))) } else { Ok(Shuffle::Off) }
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Shuffle, A::Error> {
                let shuffle = match map.next_key::<String>()?.as_deref() {
                    Some("seed") => Shuffle::Seed(map.next_value()?),
                    Some("orders") => Shuffle::Orders(map.next_value()?),
                    Some(other) => return Err(A::Error::unknown_field(other, &["seed", "orders"])),
                    None => return Err(A::Error::custom(say!(json::seed_or_orders))),
                };
                match map.next_key::<String>()? {
                    None => Ok(shuffle),
                    Some(other) => Err(A::Error::custom(say!(json::seed_or_orders_alone { found: other }))),
                }
            }
        }
        deserializer.deserialize_any(ShuffleVisitor)
    }
}
