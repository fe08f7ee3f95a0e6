//! A stack of dense layers: activations, losses, initial weights, and where each parameter lies.

mod accuracy;
mod activation;
mod array;
mod categorical;
mod dense;
mod distribution;
mod error;
mod hyperparameter;
mod init;
mod layer;
mod loss;
pub(crate) mod named;
mod parameter;
mod regularizer;
mod scheme;
mod sequential;
mod softmax;

pub use accuracy::is_correct;
pub use activation::Activation;
pub use array::Array;
pub use dense::Dense;
pub use distribution::Distribution;
pub use error::{NotFinite, Quantity, ShapeError};
pub use hyperparameter::{Hyperparameter, Hyperparameters, Place, Step};
pub use init::Initializer;
pub use layer::{Layer, LayerPart};
pub use loss::Loss;
pub use parameter::Parameter;
pub use regularizer::Regularizer;
pub use scheme::Scheme;
pub use sequential::Sequential;
