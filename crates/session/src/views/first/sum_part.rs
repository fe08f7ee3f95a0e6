//! A part of a sum that is written out.

use experiment::text::math::Tone;

/// A part of a sum: `8 × 0.1000`.
#[derive(Clone, Debug, PartialEq)]
pub struct SumPart {
    /// The number, with its sign and what it is taken by.
    pub text: String,
    /// Which way the number flows.
    pub tone: Tone,
    /// What the number is, where it has to be said.
    pub caption: String,
}

/// Returns a part of a sum.
pub(super) fn plus(text: impl Into<String>, tone: Tone, caption: impl Into<String>) -> SumPart {
    SumPart { text: text.into(), tone, caption: caption.into() }
}
