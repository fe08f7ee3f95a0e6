//! What goes wrong in backpropagation that is written by hand.

use std::ops::Range;

/// Neighbors in the flat parameter vector: an array, a row of it, or one parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The place of the first.
    pub start: usize,
    /// How many.
    pub len: usize,
}

impl Span {
    /// Returns the places.
    pub fn range(self) -> Range<usize> {
        self.start..self.start + self.len
    }

    /// Returns whether two have a place in common.
    pub fn meets(self, other: Span) -> bool {
        self.start < other.range().end && other.start < self.range().end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span { start: range.start, len: range.len() }
    }
}

/// A slip, or a setting that is another one. Layers count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slip {
    /// The layers before the last take the kernel behind them after its update: `W2 -= …` stands before `dz1 = dz2 @ W2.T`.
    UpdatedKernel,
    /// Parameters start their update from others: `b2 = W2 - lr * db2`.
    StartsFrom {
        /// What is updated.
        target: Span,
        /// What it starts from: as many, or one for all.
        source: Span,
        /// Whether the source is updated by then.
        after: bool,
    },
    /// Two take each other's gradient.
    Exchanged(Span, Span),
    /// The derivative of a square lacks its 2; that of another loss has one.
    FactorTwo,
    /// The loss is printed with a factor ½.
    HalfLoss,
    /// The gradient is the sum over the rows of a batch, not the mean.
    SumOverRows,
    /// The gradient is the sum over the outputs, not the mean.
    SumOverOutputs,
    /// The loss that is printed is the sum over its rows, not the mean.
    LossSumOverRows,
    /// The loss that is printed is the sum over the outputs, not the mean.
    LossSumOverOutputs,
    /// δ of a layer lacks f'(z).
    NoDerivative(usize),
    /// δ of a layer has f'(a) in the place of f'(z).
    DerivativeOfA(usize),
    /// δ of the last layer has f'(z) although the loss is computed in one with the activation.
    DerivativeTwice,
    /// The gradient is added, not taken away.
    Sign(Span),
    /// The gradient of a square kernel is turned: rows for columns.
    GradientTurned(usize),
    /// A square kernel is turned on the way forward: z = kernel · x.
    ForwardTurned(usize),
    /// A square kernel is turned on the way back.
    BackwardTurned(usize),
    /// These are never updated.
    NotUpdated(Span),
    /// The loss of a row is computed after its update.
    LossAfterUpdate,
    /// The loss of an epoch is computed at its end, over all rows.
    LossAtEpochEnd,
    /// The rows are taken in another order, the same in each epoch: one of those a [`Hand`](super::Hand) knows.
    Order(usize),
    /// The standard deviation divides by n - 1.
    SampleDeviation,
    /// All biases start from 0.
    ZeroBiases,
    /// All biases start from the first weight.
    BiasesAsWeights,
    /// The learning rate is ten times as large.
    LargerRate,
    /// The learning rate is a tenth.
    SmallerRate,
    /// What was printed of a square kernel is turned: it is kept as (units, inputs).
    PrintedTurned(usize),
}

impl Slip {
    /// Returns a bit for its kind, whatever its place.
    #[inline]
    pub(super) const fn kind(self) -> u32 {
        1 << match self {
            Slip::UpdatedKernel => 0,
            Slip::StartsFrom { .. } => 1,
            Slip::Exchanged(..) => 2,
            Slip::FactorTwo => 3,
            Slip::HalfLoss => 4,
            Slip::SumOverRows => 5,
            Slip::SumOverOutputs => 6,
            Slip::LossSumOverRows => 7,
            Slip::LossSumOverOutputs => 8,
            Slip::NoDerivative(_) => 9,
            Slip::DerivativeOfA(_) => 10,
            Slip::DerivativeTwice => 11,
            Slip::Sign(_) => 12,
            Slip::GradientTurned(_) => 13,
            Slip::ForwardTurned(_) => 14,
            Slip::BackwardTurned(_) => 15,
            Slip::NotUpdated(_) => 16,
            Slip::LossAfterUpdate => 17,
            Slip::LossAtEpochEnd => 18,
            Slip::Order(_) => 19,
            Slip::SampleDeviation => 20,
            Slip::ZeroBiases => 21,
            Slip::BiasesAsWeights => 22,
            Slip::LargerRate => 23,
            Slip::SmallerRate => 24,
            Slip::PrintedTurned(_) => 25,
        }
    }

    /// Returns whether it is no mistake, but another setting than the page's.
    pub fn is_setting(self) -> bool {
        matches!(
            self,
            Slip::ZeroBiases
                | Slip::BiasesAsWeights
                | Slip::LargerRate
                | Slip::SmallerRate
                | Slip::PrintedTurned(_)
                | Slip::Order(_)
        )
    }

    /// Returns whether it changes only what is printed of the loss.
    pub fn is_of_printed_loss(self) -> bool {
        matches!(
            self,
            Slip::HalfLoss
                | Slip::LossSumOverRows
                | Slip::LossSumOverOutputs
                | Slip::LossAfterUpdate
                | Slip::LossAtEpochEnd
        )
    }
}
