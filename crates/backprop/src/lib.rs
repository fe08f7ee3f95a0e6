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

mod activation;
mod array;
mod chain;
mod confusion;
mod dataset;
mod dense;
mod error;
mod fit;
mod gradient_check;
mod history;
mod init;
mod log;
mod loss;
mod one_layer;
mod operations;
mod optimizer;
mod order;
mod parameter;
mod parse;
mod pass;
mod paths;
mod predictor;
mod print;
mod sequential;
mod standardise;
mod summary;
mod surface;
mod trace;
mod trainer;

pub use activation::Activation;
pub use array::Array;
pub use chain::{Delta, Factor, Local};
pub use confusion::Confusion;
pub use dataset::Dataset;
pub use dense::Dense;
pub use error::{NotFinite, Quantity, ShapeError};
pub use fit::Fit;
pub use gradient_check::{GradientCheck, gradient, gradient_check, gradient_check_of};
pub use history::History;
pub use init::Initializer;
pub use log::epoch_log;
pub use loss::Loss;
pub use operations::Operations;
pub use optimizer::Sgd;
pub use order::RowOrder;
pub use parameter::Parameter;
pub use parse::{ParseArraysError, parse_arrays};
pub use paths::{Path, Paths};
pub use predictor::Predictor;
pub use print::print_arrays;
pub use sequential::Sequential;
pub use standardise::Standardiser;
pub use summary::summary;
pub use surface::Surface;
pub use trace::{Change, LayerTrace, Trace};
pub use trainer::{State, Trainer};
