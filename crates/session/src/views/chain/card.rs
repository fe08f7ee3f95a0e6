//! The card as a value.

use super::check::CheckView;
use super::paths::PathsView;
use super::product::ProductView;
use super::shares::SharesView;
use super::unfold::Unfolded;
use experiment::text::math::Equation;

/// The card below the network, about what is selected on it: the chain rule of a parameter, or how a unit,
/// an input or the loss comes about. As far as the phase has come.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainView {
    /// `Why does cgpa→h1 change?`
    pub question: String,
    /// What it means, in words.
    pub meaning: String,
    /// How a unit, an input or the loss comes about, with its numbers: `z = …`, `a = …`, `δ = …`.
    pub values: Vec<Equation>,
    /// The factors and their product: dL/dw of the row shown; only of a parameter.
    pub product: Option<ProductView>,
    /// Every way from the parameter, or from z of the unit, to the loss.
    pub paths: Option<PathsView>,
    /// The share of each row of the batch; only of a parameter, and `None` where there is one row.
    pub shares: Option<SharesView>,
    /// What a penalty on large weights adds to the gradient of a parameter; empty where there is none.
    pub penalty: Equation,
    /// delta by the recursive form, the parameter's layer first, then the next, to the outputs.
    pub unfolded: Vec<Unfolded>,
    /// The update of a parameter, an equation for each thing that the optimizer computes.
    pub update: Vec<Equation>,
    /// The gradient of a parameter against a finite difference.
    pub check: Option<CheckView>,
    /// How many parameters the model has.
    pub parameters: usize,
}
