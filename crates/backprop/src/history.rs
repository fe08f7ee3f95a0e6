//! What a fit gives back.

use crate::{NotFinite, State};

/// What a fit gives back: Keras's `History.history["loss"]`, and where it came to.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The loss of each epoch, the mean over its rows of the loss before each update: as in Keras also of one whose
    /// last update was not finite.
    pub loss: Vec<f64>,
    /// The update at which it stopped being finite, if it did.
    pub stopped: Option<NotFinite>,
    /// Where it came to, for [`Fit::resume`](crate::Fit::resume).
    pub state: State,
}
