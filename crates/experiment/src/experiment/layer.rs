//! A Dense layer as a person sets it.

use backprop::{Activation, Hyperparameters};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;
use words::say;

/// A Dense layer. In JSON what its activation is set by stands beside it:
/// `{"units":3,"activation":"relu"}`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// How many units.
    pub units: usize,
    /// Their activation.
    pub activation: Activation,
}

impl Serialize for Layer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("units", &self.units)?;
        map.serialize_entry("activation", &self.activation)?;
        for (hyperparameter, value) in self.activation.hyperparameters() {
            map.serialize_entry(hyperparameter.key, &value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Layer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Layer, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Layer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(say!(json::layer))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Layer, A::Error> {
                let (mut units, mut activation, mut values) = (None, None, Vec::new());
                while let Some(Key(key)) = map.next_key()? {
                    match key.as_str() {
                        "units" => units = Some(map.next_value()?),
                        "activation" => activation = Some(map.next_value()?),
                        _ => values.push((key, map.next_value()?)),
                    }
                }
                let units = units.ok_or_else(|| A::Error::missing_field("units"))?;
                let mut activation: Activation =
                    activation.ok_or_else(|| A::Error::missing_field("activation"))?;
                match values.iter().find(|(key, value)| !activation.set(key, *value)) {
                    Some((key, _)) => {
                        Err(A::Error::custom(say!(json::has_no_key { name: activation.name(), key })))
                    }
                    None => Ok(Layer { units, activation }),
                }
            }
        }
        deserializer.deserialize_any(Object)
    }
}

/// A key of a layer.
struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let key = String::deserialize(deserializer)?;
        if ["units", "activation"].contains(&key.as_str()) || is_known(&key) {
            return Ok(Key(key));
        }
        Err(D::Error::custom(format_args!("unknown field `{key}`, expected `units` or `activation`")))
    }
}

/// Whether any activation is set by this.
fn is_known(key: &str) -> bool {
    Activation::ALL.iter().any(|activation| activation.get(key).is_some())
}
