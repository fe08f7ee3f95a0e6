//! Dense networks, their gradients and their training, with the conventions of Keras.

mod activation;
mod array;
mod loss;
mod parameter;

pub use activation::Activation;
pub use array::Array;
pub use loss::Loss;
pub use parameter::Parameter;
