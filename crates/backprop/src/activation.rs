//! Activations.
use serde::{Deserialize, Serialize};

/// An activation, applied to each z on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activation {
    /// a = z.
    Linear,
    /// a = 1 / (1 + e^-z).
    Sigmoid,
    /// a = tanh z.
    Tanh,
    /// a = max(0, z).
    Relu,
}

impl Activation {
    /// All of them, in the order a menu shows.
    pub const ALL: [Activation; 4] =
        [Activation::Linear, Activation::Sigmoid, Activation::Tanh, Activation::Relu];

    /// Keras's name.
    pub fn name(self) -> &'static str {
        match self {
            Activation::Linear => "linear",
            Activation::Sigmoid => "sigmoid",
            Activation::Tanh => "tanh",
            Activation::Relu => "relu",
        }
    }
}
