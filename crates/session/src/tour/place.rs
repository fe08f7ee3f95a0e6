//! Where a tour stands.

/// A step of a tour that a link names: its key, and the step from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TourPlace {
    /// The tour's key.
    pub key: &'static str,
    /// The step, from 1.
    pub step: usize,
}
