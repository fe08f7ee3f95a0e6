//! What came of reading weights.

use backprop::Array;

/// What was read of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The arrays as `get_weights` has them; none where they don't fit the network.
    pub arrays: Option<Vec<Array>>,
    /// How many numbers for which network, or why it can't be taken.
    pub says: String,
    /// What would make them fit.
    pub offer: Option<Offer>,
}

/// What makes weights fit that don't as they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// What it does, in the words of a button.
    pub says: &'static str,
    /// The weights; layers have a bias where one stands here.
    pub arrays: Vec<Array>,
}
