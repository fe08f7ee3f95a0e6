//! How each weight takes its step.

use crate::state::Session;
use backprop::{Change, Optimizer, Parameter, Sgd};
use experiment::text::number::{exact, short};

/// The step of a weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Roll {
    /// Which.
    pub parameter: Parameter,
    /// Its gradient.
    pub gradient: String,
    /// What the optimizer makes of it, where that is one number: `× −0.001`, or its velocity.
    pub times: Option<String>,
    /// How far it goes: `▲ 0.005696`.
    pub step: String,
}

pub(super) fn moves(session: &Session) -> Vec<Roll> {
    let model = session.run.model();
    let of = |parameter: Parameter| {
        let (change, index) = session.now.trace.change(parameter);
        Roll {
            parameter,
            gradient: short(change.gradient[index]),
            times: change.is_trained.then(|| times(session.experiment.optimizer, change, index)).flatten(),
            step: step(change.moved(index)),
        }
    };
    (0..model.parameters().len()).map(|index| of(model.parameter_at(index))).collect()
}

fn times(optimizer: Optimizer, change: &Change, index: usize) -> Option<String> {
    match optimizer {
        Optimizer::Sgd(Sgd { momentum: 0.0, learning_rate, .. }) => {
            Some(format!("× {}", exact(-learning_rate)))
        }
        Optimizer::Sgd(_) => Some(format!("v {}", short(change.slots.first()?.after[index]))),
        Optimizer::Adam(_) | Optimizer::RmsProp(_) | Optimizer::Adagrad(_) | Optimizer::AdamW(_) => None,
    }
}

fn step(moved: f64) -> String {
    let arrow = match moved {
        moved if moved > 0.0 => "▲ ",
        moved if moved < 0.0 => "▼ ",
        _ => "",
    };
    format!("{arrow}{}", short(moved.abs()))
}
