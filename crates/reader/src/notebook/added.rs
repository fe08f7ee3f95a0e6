//! What is read of one part of a model.

use super::model::Layer;
use super::note::Why;
use backprop::Activation;

/// What adding something to a model does to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Added {
    /// A layer comes.
    Layer(Layer),
    /// The layer before it gets an activation.
    Activation(Activation),
    /// Nothing that changes the run: an input, a `Flatten` of rows.
    Nothing,
}

/// Something that is read, and what of it can't be shown.
pub type Read<T> = (T, Vec<Why>);
