//! The chain rule of the selected parameter, with the numbers of the update at the playhead.

pub(super) mod check;
pub(super) mod loss;
mod meaning;
mod no_gradient;
mod of_unit;
mod paths;
mod product;
mod shares;
mod sum;
mod unfold;
mod update;

pub use check::{CheckView, Verdict};
pub use paths::{PathView, PathsView};
pub use product::{FactorView, ProductView};
pub use shares::{Share, SharesView};
pub use unfold::Unfolded;

use crate::look::selection::Selection;
use crate::state::Session;
use backprop::Parameter;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::math::Equation;
use experiment::text::math::Math;

/// The card below the network, about what is selected on it: the chain rule of a parameter, or how a unit,
/// an input or the loss comes about. As far as the phase has come.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChainView {
    /// `Why does kernel1[cgpa → hidden 1] change?`
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
    /// delta by the recursive form, the parameter's layer first, then the next, to the outputs.
    pub unfolded: Vec<Unfolded>,
    /// The update of a parameter, an equation for each thing that the optimizer computes.
    pub update: Vec<Equation>,
    /// The gradient of a parameter against a finite difference.
    pub check: Option<CheckView>,
    /// How many parameters the model has.
    pub parameters: usize,
}

pub(crate) fn view(session: &Session) -> ChainView {
    let parameters = session.run.model().parameters().len();
    let of = match session.selected {
        Selection::Parameter(parameter) => of_parameter(&Selected::of(session, parameter)),
        Selection::Unit { layer, unit } => of_unit::view(session, layer, unit),
        Selection::Input(input) => of_unit::input(session, input),
        Selection::Loss => loss::view(session),
    };
    ChainView { parameters, ..of }
}

fn of_parameter(of: &Selected) -> ChainView {
    ChainView {
        question: question(of),
        meaning: meaning::of(of),
        product: Some(product::view(of)),
        paths: Some(paths::view(of)),
        shares: shares::view(of),
        unfolded: unfold::view(of),
        update: update::view(of),
        check: Some(check::view(of)),
        ..ChainView::default()
    }
}

/// A parameter in the update at the playhead: the one selected, or the bias of the unit selected.
struct Selected<'a> {
    session: &'a Session,
    parameter: Parameter,
    /// The place of the row shown among those that the trace keeps.
    at: usize,
    /// Its layer and its unit.
    layer: usize,
    unit: usize,
    /// Before the update.
    before: f64,
    /// The gradient of the batch.
    gradient: f64,
    /// After the update.
    after: f64,
}

impl Selected<'_> {
    fn of(session: &Session, parameter: Parameter) -> Selected<'_> {
        let trace = &session.now.trace;
        let (layer, unit) = parameter.unit();
        let values = &trace.layers[layer];
        let (change, index) = match parameter {
            Parameter::Kernel { input, .. } => (&values.kernel, input * values.units() + unit),
            Parameter::Bias { .. } => (&values.bias, unit),
        };
        Selected {
            session,
            parameter,
            at: session.shown().1,
            layer,
            unit,
            before: change.before[index],
            gradient: change.gradient[index],
            after: change.after[index],
        }
    }

    /// Whether what comes in a phase is known by now.
    fn knows(&self, phase: Phase) -> bool {
        self.session.now.reached && self.session.playhead.phase >= phase
    }

    /// `w` or `b`.
    fn symbol(&self) -> Math {
        Math::Name(if self.is_bias() { "b" } else { "w" })
    }

    /// `weight` or `bias`.
    fn noun(&self) -> &'static str {
        if self.is_bias() { "bias" } else { "weight" }
    }

    fn is_bias(&self) -> bool {
        matches!(self.parameter, Parameter::Bias { .. })
    }

    /// Whether the parameter is one of the last layer.
    fn is_last(&self) -> bool {
        self.layer + 1 == self.session.now.trace.layers.len()
    }

    /// The name of a unit, or of an input where the layer is `None`.
    fn name(&self, layer: Option<usize>, unit: usize) -> String {
        names::unit(&self.session.experiment, layer, unit)
    }

    /// The name of its own unit.
    fn unit_name(&self) -> String {
        self.name(Some(self.layer), self.unit)
    }

    /// The name of what comes in through a kernel entry.
    fn input_name(&self) -> Option<String> {
        match self.parameter {
            Parameter::Kernel { input, .. } => Some(self.name(self.layer.checked_sub(1), input)),
            Parameter::Bias { .. } => None,
        }
    }
}

fn question(of: &Selected) -> String {
    let (layer, unit) = (of.layer + 1, of.unit_name());
    let name = match of.input_name() {
        Some(input) => format!("kernel{layer}[{input} → {unit}]"),
        None => format!("bias{layer}[{unit}]"),
    };
    if of.knows(Phase::Backward) && of.before == of.after {
        format!("Why does {name} not change?")
    } else {
        format!("Why does {name} change?")
    }
}
