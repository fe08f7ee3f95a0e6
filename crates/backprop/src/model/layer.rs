//! A Dense layer as a person sets it.

use super::activation::Activation;
use super::hyperparameter::{Hyperparameter, Hyperparameters, Place, Step};
use super::regularizer::Regularizer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt;
use std::ops::Bound;
use words::say;

/// How a layer is set: what `keras.layers.Dense` takes.
///
/// In JSON what its activation is set by stands beside it, and of the rest only what isn't as usual:
/// `{"units":3,"activation":"relu","use_bias":false}`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layer {
    /// How many units.
    pub units: usize,
    /// Their activation.
    pub activation: Activation,
    /// Whether z = x · kernel + bias; without one z = x · kernel.
    pub use_bias: bool,
    /// Whether updates move its weights. What a layer that is frozen computes, and what it passes back, is the same.
    pub trainable: bool,
    /// Whether updates move its kernel, where they move the layer: `layer.kernel.trainable`.
    pub kernel_trainable: bool,
    /// Whether updates move its bias, where they move the layer: `layer.bias.trainable`.
    pub bias_trainable: bool,
    /// What large weights of its kernel cost. Keras leaves that of a frozen kernel out.
    pub kernel_regularizer: Regularizer,
}

/// What of a layer can be frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerPart {
    /// All of it.
    Whole,
    /// Its kernel.
    Kernel,
    /// Its bias.
    Bias,
}

impl From<(usize, Activation)> for Layer {
    /// Units and an activation, all else as Keras sets it.
    fn from((units, activation): (usize, Activation)) -> Layer {
        Layer {
            units,
            activation,
            use_bias: true,
            trainable: true,
            kernel_trainable: true,
            bias_trainable: true,
            kernel_regularizer: Regularizer::NONE,
        }
    }
}

impl Layer {
    /// Returns whether updates move its kernel.
    pub fn trains_kernel(&self) -> bool {
        self.trainable && self.kernel_trainable
    }

    /// Returns whether updates move its bias; of one that isn't there, whether they would.
    pub fn trains_bias(&self) -> bool {
        self.trainable && self.bias_trainable
    }

    /// Returns what of it no update moves, if anything.
    pub fn frozen(&self) -> Option<LayerPart> {
        match (self.trains_kernel(), self.use_bias.then(|| self.trains_bias())) {
            (true, None | Some(true)) => None,
            (true, Some(false)) => Some(LayerPart::Bias),
            (false, Some(true)) => Some(LayerPart::Kernel),
            (false, None | Some(false)) => Some(LayerPart::Whole),
        }
    }

    /// Returns whether all but units and activation is as Keras sets it.
    pub fn is_usual(&self) -> bool {
        *self == Layer::from((self.units, self.activation))
    }
}

/// What its activation is set by, then the two factors of its penalty.
impl Hyperparameters for Layer {
    fn places(&mut self) -> Vec<(Hyperparameter, Place<'_>)> {
        let range = (Bound::Included(0.0), Bound::Unbounded);
        let penalty = |key| Hyperparameter { key, range, step: Step::Add(0.001) };
        let mut places = self.activation.places();
        places.push((penalty("l1"), Place::Number(&mut self.kernel_regularizer.l1)));
        places.push((penalty("l2"), Place::Number(&mut self.kernel_regularizer.l2)));
        places
    }
}

impl Serialize for Layer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("units", &self.units)?;
        map.serialize_entry("activation", &self.activation)?;
        for (hyperparameter, value) in self.activation.hyperparameters() {
            map.serialize_entry(hyperparameter.key, &value)?;
        }
        let switches = [
            ("use_bias", self.use_bias),
            ("trainable", self.trainable),
            ("kernel_trainable", self.kernel_trainable),
            ("bias_trainable", self.bias_trainable),
        ];
        for (key, _) in switches.into_iter().filter(|(_, is_on)| !is_on) {
            map.serialize_entry(key, &false)?;
        }
        if self.kernel_regularizer != Regularizer::NONE {
            map.serialize_entry("kernel_regularizer", &self.kernel_regularizer)?;
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
                let (mut units, mut activation) = (None, None);
                let (mut use_bias, mut trainable) = (true, true);
                let (mut kernel_trainable, mut bias_trainable) = (true, true);
                let mut kernel_regularizer = Regularizer::NONE;
                let mut values = Vec::new();
                while let Some(Key(key)) = map.next_key()? {
                    match key.as_str() {
                        "units" => units = Some(map.next_value()?),
                        "activation" => activation = Some(map.next_value()?),
                        "use_bias" => use_bias = map.next_value()?,
                        "trainable" => trainable = map.next_value()?,
                        "kernel_trainable" => kernel_trainable = map.next_value()?,
                        "bias_trainable" => bias_trainable = map.next_value()?,
                        "kernel_regularizer" => kernel_regularizer = map.next_value()?,
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
                    None => Ok(Layer {
                        units,
                        activation,
                        use_bias,
                        trainable,
                        kernel_trainable,
                        bias_trainable,
                        kernel_regularizer,
                    }),
                }
            }
        }
        deserializer.deserialize_any(Object)
    }
}

/// The keys of every layer.
const KEYS: [&str; 7] = [
    "units",
    "activation",
    "use_bias",
    "trainable",
    "kernel_trainable",
    "bias_trainable",
    "kernel_regularizer",
];

/// A key of a layer.
struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let key = String::deserialize(deserializer)?;
        if KEYS.contains(&key.as_str()) || is_known(&key) {
            return Ok(Key(key));
        }
        Err(D::Error::unknown_field(&key, &KEYS))
    }
}

/// Whether any activation is set by this.
fn is_known(key: &str) -> bool {
    Activation::ALL.iter().any(|activation| activation.get(key).is_some())
}
