//! What the page and its programs say of each activation, loss and optimizer, each described once. What they
//! compute is in [`backprop`].

pub mod activations;
pub mod losses;
pub mod optimizers;
