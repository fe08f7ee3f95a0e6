//! An optimizer in JSON: `{"name":"SGD","learning_rate":0.001,"momentum":0.0,"nesterov":false}`.

use super::Optimizer;
use crate::model::{Hyperparameters, Step, named};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;
use words::say;

impl Serialize for Optimizer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", self.name())?;
        for (hyperparameter, value) in self.hyperparameters() {
            match hyperparameter.step {
                Step::Switch => map.serialize_entry(hyperparameter.key, &(value != 0.0))?,
                _ => map.serialize_entry(hyperparameter.key, &value)?,
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Optimizer {
    /// Reads a name and hyperparameters in any order; those that are missing are as Keras sets them.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Optimizer, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Optimizer;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let keys = Optimizer::ALL[0].hyperparameters().into_iter().map(|(found, _)| found.key);
                let keys: Vec<_> = std::iter::once("name").chain(keys).collect();
                f.write_str(&say!(arrays::optimizer { keys: words::and(&keys) }))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Optimizer, A::Error> {
                let (mut optimizer, mut values) = (None, Vec::new());
                while let Some(key) = map.next_key::<Key>()? {
                    match key {
                        Key::Name => optimizer = Some(map.next_value::<Named>()?.0),
                        Key::Of(key, Step::Switch) => {
                            values.push((key, f64::from(map.next_value::<bool>()?)));
                        }
                        Key::Of(key, _) => values.push((key, map.next_value()?)),
                    }
                }
                let mut optimizer = optimizer.ok_or_else(|| A::Error::missing_field("name"))?;
                match values.iter().find(|(key, value)| !optimizer.set(key, *value)) {
                    Some((key, _)) => {
                        Err(A::Error::custom(say!(json::has_no_key { name: optimizer.name(), key })))
                    }
                    None => Ok(optimizer),
                }
            }
        }
        deserializer.deserialize_any(Object)
    }
}

/// A key of an optimizer: that of a hyperparameter of any of them with its step.
enum Key {
    Name,
    Of(&'static str, Step),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let key = String::deserialize(deserializer)?;
        if key == "name" {
            return Ok(Key::Name);
        }
        let mut keys = vec!["name"];
        for (found, _) in Optimizer::ALL.iter().flat_map(Hyperparameters::hyperparameters) {
            if found.key == key {
                return Ok(Key::Of(found.key, found.step));
            }
            if !keys.contains(&found.key) {
                keys.push(found.key);
            }
        }
        let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
        // In the words of serde, whose own errors take a list that is known before.
        Err(D::Error::custom(format_args!("unknown field `{key}`, expected one of {}", keys.join(", "))))
    }
}

/// An optimizer by its name alone.
struct Named(Optimizer);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Named, D::Error> {
        named::read(deserializer, Optimizer::ALL, |optimizer| optimizer.name()).map(Named)
    }
}
