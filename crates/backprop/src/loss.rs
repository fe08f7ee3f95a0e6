//! Losses.
use serde::{Deserialize, Serialize};

/// A loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loss {
    /// Mean over outputs of (a - y)².
    MeanSquaredError,
    /// Mean over outputs of -(y ln a + (1 - y) ln(1 - a)).
    BinaryCrossentropy,
}

impl Loss {
    /// All of them, in the order a menu shows.
    pub const ALL: [Loss; 2] = [Loss::MeanSquaredError, Loss::BinaryCrossentropy];

    /// Keras's name.
    pub fn name(self) -> &'static str {
        match self {
            Loss::MeanSquaredError => "mean_squared_error",
            Loss::BinaryCrossentropy => "binary_crossentropy",
        }
    }
}
