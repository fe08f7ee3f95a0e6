//! An optimizer in JSON: `{"name":"SGD","learning_rate":0.001,"momentum":0.0,"nesterov":false}`.

use super::Optimizer;
use crate::model::{Hyperparameters, Step, named};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;

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
                let keys: Vec<_> = keys.collect();
                let (last, others) = keys.split_last().ok_or(fmt::Error)?;
                write!(f, "an object with name, {} and {last}", others.join(", "))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Optimizer, A::Error> {
                let (mut optimizer, mut values) = (None, Vec::new());
                while let Some(key) = map.next_key::<String>()? {
                    if key == "name" {
                        optimizer = Some(map.next_value::<Named>()?.0);
                    } else {
                        let value = match step(&key) {
                            Some(Step::Switch) => f64::from(map.next_value::<bool>()?),
                            Some(_) => map.next_value::<f64>()?,
                            None => return Err(A::Error::custom(format_args!("unknown field `{key}`"))),
                        };
                        values.push((key, value));
                    }
                }
                let mut optimizer = optimizer.ok_or_else(|| A::Error::missing_field("name"))?;
                match values.iter().find(|(key, value)| !optimizer.set(key, *value)) {
                    Some((key, _)) => {
                        Err(A::Error::custom(format_args!("{} has no `{key}`", optimizer.name())))
                    }
                    None => Ok(optimizer),
                }
            }
        }
        deserializer.deserialize_any(Object)
    }
}

/// The step of a hyperparameter of whichever optimizer has it.
fn step(key: &str) -> Option<Step> {
    let mut all = Optimizer::ALL.iter().flat_map(Hyperparameters::hyperparameters);
    all.find(|(found, _)| found.key == key).map(|(found, _)| found.step)
}

/// An optimizer by its name alone.
struct Named(Optimizer);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Named, D::Error> {
        named::read(deserializer, Optimizer::ALL, |optimizer| optimizer.name()).map(Named)
    }
}
