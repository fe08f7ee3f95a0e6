//! Dense networks, their gradients and their training, with the conventions of Keras.
//!
//! ```
//! use backprop::{Activation::Linear, Dataset, Fit, Initializer, Loss, Optimizer, Parameter, RowOrder, Sequential, Sgd, Trainer};
//!
//! let mut model = Sequential::new(2, &[(2, Linear), (1, Linear)])?;
//! Initializer::Constant { value: 0.1 }.apply(&mut model);
//! let data = Dataset::new(2, vec![8.0, 8.0, 7.0, 9.0], 1, vec![4.0, 5.0])?;
//! let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.001, momentum: 0.0, nesterov: false });
//! let fit = Fit { loss: Loss::MeanSquaredError, optimizer, batch_size: 1, epochs: 75, order: RowOrder::AsGiven };
//! let trace = Trainer::new(model, fit, data.into())?.trace(); // every number of the first update
//! let weight: Parameter = "kernel1[0][0]".parse().expect("a weight");
//! let path = &trace.paths(0, weight, 1).listed[0]; // dL/dw = dL/da · da/dz · dz/da · da/dz · dz/dw
//! let factors: Vec<f64> = path.factors.iter().map(|factor| factor.value).collect();
//! assert_eq!(factors, [2.0 * (0.44 - 4.0), 1.0, 0.1, 1.0, 8.0]);
//! assert_eq!(trace.row_gradient(0, weight), path.product);
//! # Ok::<(), backprop::ShapeError>(())
//! ```
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
mod random;
mod slips;
mod train;

pub use data::{ColumnScale, Dataset, Pattern, PointFeature, RowOrder, Scaler};
pub use explain::{
    Change, Confusion, Delta, Descended, Descent, Factor, Fall, GradientCheck, LayerRange, LayerTrace, Local,
    Operations, Path, Paths, Predictor, SlotChange, Surface, Trace, gradient, gradient_check,
    gradient_check_of,
};
pub use model::{
    Activation, Array, Dense, Distribution, Hyperparameter, Hyperparameters, Initializer, Layer, LayerPart,
    Loss, NotFinite, Parameter, Place, Quantity, Regularizer, Scheme, Sequential, ShapeError, Step,
    is_correct,
};
pub use python::{
    ParseArraysError, epoch_log, loss_log, more_arguments, parse_arrays, print_arrays, summary,
};
pub use slips::{Hand, Slip, Span};
pub use train::{
    Adagrad, Adam, AdamW, Fit, History, Optimizer, RmsProp, Rule, Sgd, State, Sums, Trainer, Update,
};
