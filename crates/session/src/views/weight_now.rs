//! A parameter at the playhead.

use crate::state::Session;
use backprop::{Change, Parameter};
use experiment::names;
use experiment::run::playhead::Phase;

/// A parameter's value at the playhead.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// Which.
    pub parameter: Parameter,
    /// What it is called: `cgpa→h1`.
    pub name: String,
    /// Before this update.
    pub before: f64,
    /// dL/dw, from the backward phase on.
    pub gradient: Option<f64>,
    /// After this update, in the update phase.
    pub after: Option<f64>,
}

/// A parameter's part in the update at the playhead, as far as the phase has come.
pub(super) fn weight(session: &Session, parameter: Parameter) -> Weight {
    let trace = &session.now.trace;
    let of = |change: &Change, index: usize| Weight {
        parameter,
        name: names::weight(&session.experiment, parameter),
        before: change.before[index],
        gradient: (session.look.playhead.phase >= Phase::Backward && session.now.reached)
            .then(|| change.gradient[index]),
        after: (session.look.playhead.phase == Phase::Update && session.now.reached)
            .then(|| change.after[index]),
    };
    match parameter {
        Parameter::Kernel { layer, input, unit } => {
            let layer = &trace.layers[layer];
            of(&layer.kernel, input * layer.units + unit)
        }
        Parameter::Bias { layer, unit } => of(&trace.layers[layer].bias, unit),
    }
}
