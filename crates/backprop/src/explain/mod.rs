//! What an update is made of, and why: the chain rule with its numbers, the loss around them, a check.

mod chain;
mod confusion;
mod descent;
mod gradient_check;
mod one_layer;
mod operations;
mod paths;
mod predictor;
mod range;
mod surface;
mod trace;

pub use chain::{Delta, Factor, Local};
pub use confusion::Confusion;
pub use descent::{Descended, Descent, Fall};
pub use gradient_check::{GradientCheck, gradient, gradient_check, gradient_check_of};
pub use operations::Operations;
pub use paths::{Path, Paths};
pub use predictor::Predictor;
pub use range::LayerRange;
pub use surface::Surface;
pub use trace::{Change, LayerTrace, SlotChange, Trace};
