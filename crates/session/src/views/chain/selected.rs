//! What of a session the card is about.

use crate::look::topic::{OfUnit, Topic};
use crate::state::Session;
use backprop::{Parameter, Regularizer};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::math::Math;
use words::say;

/// A parameter in the update at the playhead: the one selected, or the bias of the unit selected. A bias that a unit
/// doesn't have is one of 0 that never moves.
pub(crate) struct Selected<'a> {
    pub session: &'a Session,
    pub parameter: Parameter,
    /// The place of the row shown among those that the trace keeps.
    pub at: usize,
    /// Its layer and its unit.
    pub layer: usize,
    pub unit: usize,
    /// Before the update.
    pub before: f64,
    /// The gradient of the batch.
    pub gradient: f64,
    /// After the update.
    pub after: f64,
    /// As in which phase it is shown: what comes later isn't known yet.
    pub phase: Phase,
}

impl Selected<'_> {
    pub fn of(session: &Session, parameter: Parameter) -> Selected<'_> {
        let trace = &session.now.trace;
        let (layer, unit) = parameter.unit();
        let (change, index) = trace.change(parameter);
        let of = |values: &[f64]| values.get(index).copied().unwrap_or_default();
        Selected {
            session,
            parameter,
            at: session.shown().1,
            layer,
            unit,
            before: of(&change.before),
            gradient: of(&change.gradient),
            after: of(&change.after),
            phase: session.look.playhead.phase,
        }
    }

    /// Returns it as it is once the whole update is known.
    pub fn whole(session: &Session, parameter: Parameter) -> Selected<'_> {
        Selected { phase: Phase::Update, ..Selected::of(session, parameter) }
    }

    /// Returns what penalizes the parameter: a bias nothing.
    pub fn regularizer(&self) -> Regularizer {
        match self.parameter {
            Parameter::Kernel { .. } => self.session.now.trace.layers[self.layer].regularizer,
            Parameter::Bias { .. } => Regularizer::NONE,
        }
    }

    /// Returns the part that the penalty has in the gradient.
    pub fn penalty(&self) -> f64 {
        self.session.now.trace.penalty_gradient(self.parameter)
    }

    /// Returns the gradient without the penalty: the mean over the rows.
    pub fn of_rows(&self) -> f64 {
        self.gradient - self.penalty()
    }

    /// Returns whether what comes in a phase is known by now.
    pub fn knows(&self, phase: Phase) -> bool {
        self.session.now.reached && self.phase >= phase
    }

    /// Returns a quantity of its own unit.
    pub fn quantity(&self, of: OfUnit) -> Topic {
        Topic::Unit { of, layer: self.layer, unit: self.unit }
    }

    /// Returns what comes into its unit.
    pub fn input(&self, index: usize) -> Topic {
        match self.layer.checked_sub(1) {
            None => Topic::Input(index),
            Some(layer) => Topic::Unit { of: OfUnit::A, layer, unit: index },
        }
    }

    /// Returns `w` or `b`.
    pub fn symbol(&self) -> Math {
        Math::Name(if self.is_bias() { "b" } else { "w" })
    }

    /// Returns `weight` or `bias`.
    pub fn noun(&self) -> &'static str {
        if self.is_bias() { say!(chain::bias) } else { say!(chain::weight) }
    }

    fn is_bias(&self) -> bool {
        matches!(self.parameter, Parameter::Bias { .. })
    }

    /// Returns whether the parameter is one of the last layer.
    pub fn is_last(&self) -> bool {
        self.layer + 1 == self.session.now.trace.layers.len()
    }

    /// Returns the name of a unit, or of an input where the layer is `None`.
    pub fn name(&self, layer: Option<usize>, unit: usize) -> String {
        names::unit(&self.session.experiment, layer, unit)
    }

    /// Returns the name of its own unit.
    pub fn unit_name(&self) -> String {
        self.name(Some(self.layer), self.unit)
    }

    /// Returns the name of what comes in through a kernel entry.
    pub fn input_name(&self) -> Option<String> {
        match self.parameter {
            Parameter::Kernel { input, .. } => Some(self.name(self.layer.checked_sub(1), input)),
            Parameter::Bias { .. } => None,
        }
    }
}
