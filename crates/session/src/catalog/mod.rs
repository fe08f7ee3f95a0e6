//! What the page and its programs say of each activation, loss and optimizer, each described once. What they
//! compute is in [`backprop`].

pub(crate) mod activations;
pub(crate) mod losses;
