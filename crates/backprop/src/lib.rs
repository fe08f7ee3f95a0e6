//! Dense networks, their gradients and their training, with the conventions of Keras.
//!
//! A [`Sequential`] is a stack of [`Dense`] layers. A [`Fit`] says how it is trained on a [`Dataset`]:
//! [`Fit::run`] does it at once and gives a [`History`]; a [`Trainer`] does it one update at a time and
//! gives the [`Trace`] of any update, every number of its forward pass, loss, backward pass and new
//! weights. [`gradient_check`] compares the gradients with finite differences.
//!
//! Conventions: a kernel has shape (inputs, units), a = f(x kernel + bias), the loss of a batch is the
//! mean over its rows and outputs, the loss of an epoch the mean over its rows of the loss before each
//! update. Everything is f64; `exp`, `tanh`, `log` and `cbrt` come from the `libm` crate on every target,
//! so that a run has the same bits natively and in the browser.

mod data;
mod explain;
mod model;
mod python;
mod train;

pub use data::{Dataset, RowOrder, Standardiser};
pub use explain::{
    COUNTED, Change, Confusion, Delta, Descended, Descent, Factor, Fall, GradientCheck, LayerRange,
    LayerTrace, Local, Operations, Path, Paths, Predictor, SlotChange, Surface, Trace, gradient,
    gradient_check, gradient_check_of,
};
pub use model::{
    Activation, Array, Dense, Hyperparameter, Hyperparameters, Initializer, Loss, NotFinite, Parameter,
    Place, Quantity, Sequential, ShapeError, Step,
};
pub use python::{ParseArraysError, epoch_log, loss_log, parse_arrays, print_arrays, summary};
pub use train::{Adagrad, Adam, AdamW, Fit, History, Optimizer, RmsProp, Rule, Sgd, State, Trainer, Update};
