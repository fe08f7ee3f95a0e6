//! The initial weights of an experiment.

use super::problem::ExperimentError;
use backprop::{Array, Initializer, Scheme, Sequential};
use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::rc::Rc;
use words::say;

/// The initial weights: `{"values":[…]}` as `get_weights` gives them, or an initializer:
/// `{"initializer":"glorot_uniform","seed":7}` and so with each [`Scheme`], `{"initializer":"zeros"}`, `{"initializer":"ones"}`,
/// `{"initializer":"constant","value":0.1}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Weights {
    /// Each given outright.
    Values(Rc<Vec<Array>>),
    /// From an initializer.
    Initializer(Initializer),
}

impl Weights {
    /// Returns whether format 1 of the JSON has words for them.
    pub(super) fn is_of_format_1(&self) -> bool {
        match self {
            Weights::Initializer(Initializer::Random { scheme, .. }) => *scheme == Scheme::GlorotUniform,
            Weights::Initializer(Initializer::Ones) => false,
            _ => true,
        }
    }

    /// Sets them in a model.
    ///
    /// # Errors
    /// Where their shapes don't fit it, or a value isn't finite; the place is that of the array.
    pub fn apply(&self, model: &mut Sequential) -> Result<(), ExperimentError> {
        match self {
            Weights::Initializer(initializer) => {
                initializer.apply(model);
                Ok(())
            }
            Weights::Values(arrays) => {
                check_shapes(arrays, model)?;
                model.set_weights(arrays).map_err(|error| ExperimentError {
                    place: "weights.values".into(),
                    message: error.to_string(),
                })
            }
        }
    }
}

/// Checks each array's shape against the model's, and that every value is finite.
fn check_shapes(arrays: &[Array], model: &Sequential) -> Result<(), ExperimentError> {
    let wrong = |place: String, message: String| Err(ExperimentError { place, message });
    let expected = model.arrays().count();
    if arrays.len() != expected {
        return wrong("weights.values".into(), say!(limits::arrays { expected, found: arrays.len() }));
    }
    for (index, ((layer, is_kernel), array)) in model.arrays().zip(arrays).enumerate() {
        let layer = &model.layers()[layer];
        let (inputs, units) = (layer.inputs(), layer.units());
        let place = format!("weights.values[{index}]");
        let shape = if is_kernel { format!("({inputs}, {units})") } else { format!("({units},)") };
        let found = match array {
            Array::Vector(values) => format!("({},)", values.len()),
            Array::Matrix(rows) => {
                let width = rows.first().map_or(0, Vec::len);
                if let Some(row) = rows.iter().position(|row| row.len() != width) {
                    return wrong(
                        format!("{place}[{row}]"),
                        say!(limits::ragged { width, found: rows[row].len() }),
                    );
                }
                format!("({}, {width})", rows.len())
            }
        };
        if shape != found {
            let message = match is_kernel {
                true => say!(limits::kernel_shape { shape, found }),
                false => say!(limits::bias_shape { shape, found }),
            };
            return wrong(place, message);
        }
        let finite = match array {
            Array::Vector(values) => values.iter().all(|x| x.is_finite()),
            Array::Matrix(rows) => rows.iter().flatten().all(|x| x.is_finite()),
        };
        if !finite {
            return wrong(place, say!(limits::array_not_finite).into());
        }
    }
    Ok(())
}

impl Serialize for Weights {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self {
            Weights::Values(arrays) => map.serialize_entry("values", arrays)?,
            Weights::Initializer(initializer) => {
                map.serialize_entry("initializer", initializer.name())?;
                match initializer {
                    Initializer::Random { seed, .. } => map.serialize_entry("seed", seed)?,
                    Initializer::Zeros | Initializer::Ones => {}
                    Initializer::Constant { value } => map.serialize_entry("value", value)?,
                }
            }
        }
        map.end()
    }
}

const KEYS: &[&str] = &["values", "initializer", "seed", "value"];

/// The names of all initializers.
const INITIALIZERS: [&str; Scheme::ALL.len() + 3] = {
    let mut names = [""; Scheme::ALL.len() + 3];
    [names[0], names[1], names[2]] = ["zeros", "ones", "constant"];
    let mut at = 0;
    while at < Scheme::ALL.len() {
        names[3 + at] = Scheme::ALL[at].name();
        at += 1;
    }
    names
};

/// The initializer of a name, with what goes with it taken from the seed or the value.
fn named<E: serde::de::Error>(
    name: &str,
    seed: &mut Option<u64>,
    value: &mut Option<f64>,
) -> Result<Initializer, E> {
    Ok(match name {
        "zeros" => Initializer::Zeros,
        "ones" => Initializer::Ones,
        "constant" => Initializer::Constant { value: value.take().ok_or_else(|| E::missing_field("value"))? },
        other => match Scheme::of_name(other) {
            Some(scheme) => {
                Initializer::Random { scheme, seed: seed.take().ok_or_else(|| E::missing_field("seed"))? }
            }
            None => return Err(E::unknown_variant(other, &INITIALIZERS)),
        },
    })
}

impl<'de> Deserialize<'de> for Weights {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WeightsVisitor;
        impl<'de> Visitor<'de> for WeightsVisitor {
            type Value = Weights;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(r#"{"values":[…]} or {"initializer":"glorot_uniform","seed":7}"#)
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Weights, A::Error> {
                let (mut values, mut name, mut seed, mut value) = (None, None, None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "values" => values = Some(map.next_value::<Vec<Array>>()?),
                        "initializer" => name = Some(map.next_value::<String>()?),
                        "seed" => seed = Some(map.next_value::<u64>()?),
                        "value" => value = Some(map.next_value::<f64>()?),
                        other => return Err(A::Error::unknown_field(other, KEYS)),
                    }
                }
                let initializer = match (values, name.as_deref()) {
                    (Some(arrays), None) if seed.is_none() && value.is_none() => {
                        return Ok(Weights::Values(Rc::new(arrays)));
                    }
                    (Some(_), _) => {
                        return Err(A::Error::custom(say!(json::values_alone)));
                    }
                    (None, None) => {
                        return Err(A::Error::custom(say!(json::values_or_initializer)));
                    }
                    (None, Some(name)) => named::<A::Error>(name, &mut seed, &mut value)?,
                };
                match seed.map(|_| "seed").or(value.map(|_| "value")) {
                    None => Ok(Weights::Initializer(initializer)),
                    Some(key) => Err(A::Error::custom(say!(json::initializer_without_key {
                        name: initializer.name(),
                        key
                    }))),
                }
            }
        }
        deserializer.deserialize_any(WeightsVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_alone() {
        let read = |json: &str| serde_json::from_str::<Weights>(json).map_err(|error| error.to_string());
        let values = Weights::Values(Rc::new(vec![Array::Vector(vec![0.5])]));
        assert_eq!(read(r#"{"values":[[0.5]]}"#), Ok(values));
        for other in [r#""seed":7"#, r#""value":0.1"#, r#""initializer":"zeros""#] {
            let refused = read(&format!(r#"{{"values":[[0.5]],{other}}}"#)).unwrap_err();
            assert!(refused.starts_with(say!(json::values_alone)), "{other}: {refused}");
        }
    }
}
