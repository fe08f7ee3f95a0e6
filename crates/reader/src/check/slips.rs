//! What is said of a slip.

use super::code::{Lines, lines, name};
use backprop::{Hand, Slip};
use experiment::Experiment;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::exact;
use words::say;

/// What is said of a slip.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// What it is, in a sentence.
    pub title: String,
    /// What is right instead.
    pub why: String,
    /// The wrong lines and the right ones.
    pub lines: Lines,
    /// The phase of an update in which it happens.
    pub phase: Phase,
}

/// Returns what is said of a slip, with the numbers of the last update of a run that has it.
pub fn said(experiment: &Experiment, hand: &Hand, slip: Slip) -> Said {
    let (title, why) = words(experiment, hand, slip);
    Said { title, why, lines: lines(hand, slip, "x"), phase: phase(slip) }
}

fn phase(slip: Slip) -> Phase {
    match slip {
        Slip::HalfLoss
        | Slip::LossSumOverRows
        | Slip::LossSumOverOutputs
        | Slip::LossAfterUpdate
        | Slip::LossAtEpochEnd => Phase::Loss,
        Slip::StartsFrom { .. }
        | Slip::Sign(_)
        | Slip::NotUpdated(_)
        | Slip::LargerRate
        | Slip::SmallerRate => Phase::Update,
        Slip::ForwardTurned(_)
        | Slip::Order(_)
        | Slip::SampleDeviation
        | Slip::ZeroBiases
        | Slip::BiasesAsWeights
        | Slip::PrintedTurned(_) => Phase::Forward,
        _ => Phase::Backward,
    }
}

fn words(experiment: &Experiment, hand: &Hand, slip: Slip) -> (String, String) {
    let model = hand.model();
    let last = model.layers().len() - 1;
    let kernel = |layer: usize| format!("W{}", layer + 1);
    let activation = |layer: usize| names::activation(model.layers()[layer].activation());
    let turned = |layer: usize| say!(check::turned_why { kernel: kernel(layer) });
    match slip {
        Slip::UpdatedKernel => {
            (say!(check::updated_kernel { kernel: kernel(last) }), say!(check::updated_kernel_why).into())
        }
        Slip::StartsFrom { target, source, after } => {
            let (target, source) = (name(hand, target), name(hand, source));
            let title = match after {
                true => say!(check::starts_from_updated { target, source }),
                false => say!(check::starts_from { target, source }),
            };
            (title, say!(check::starts_from_why).into())
        }
        Slip::Exchanged(a, b) => (
            say!(check::exchanged { one: name(hand, a), other: name(hand, b) }),
            say!(check::exchanged_why).into(),
        ),
        Slip::FactorTwo if hand.is_square() => (say!(check::no_two).into(), say!(check::no_two_why).into()),
        Slip::FactorTwo => (say!(check::one_two).into(), say!(check::one_two_why).into()),
        Slip::HalfLoss => (say!(check::half_loss).into(), say!(check::half_loss_why).into()),
        Slip::SumOverRows => (say!(check::sum_over_rows).into(), say!(check::sum_over_rows_why).into()),
        Slip::SumOverOutputs => {
            (say!(check::sum_over_outputs).into(), say!(check::sum_over_outputs_why).into())
        }
        Slip::LossSumOverRows => (say!(check::loss_sum_over_rows).into(), say!(check::loss_mean_why).into()),
        Slip::LossSumOverOutputs => {
            (say!(check::loss_sum_over_outputs).into(), say!(check::loss_mean_why).into())
        }
        Slip::NoDerivative(layer) => (
            say!(check::no_derivative { activation: activation(layer), layer: layer + 1 }),
            say!(check::derivative_why).into(),
        ),
        Slip::DerivativeOfA(layer) => (
            say!(check::derivative_of_a { activation: activation(layer), layer: layer + 1 }),
            say!(check::derivative_why).into(),
        ),
        Slip::DerivativeTwice => (
            say!(check::derivative_twice { activation: activation(last) }),
            say!(check::derivative_twice_why { activation: activation(last) }),
        ),
        Slip::Sign(span) if span.len == model.parameters().len() => {
            (say!(check::sign_all).into(), say!(check::sign_why).into())
        }
        Slip::Sign(span) => (say!(check::sign { array: name(hand, span) }), say!(check::sign_why).into()),
        Slip::GradientTurned(layer) => {
            (say!(check::gradient_turned { kernel: kernel(layer) }), turned(layer))
        }
        Slip::ForwardTurned(layer) => (say!(check::forward_turned { kernel: kernel(layer) }), turned(layer)),
        Slip::BackwardTurned(layer) => {
            (say!(check::backward_turned { kernel: kernel(layer) }), turned(layer))
        }
        Slip::NotUpdated(span) => {
            (say!(check::not_updated { array: name(hand, span) }), say!(check::not_updated_why).into())
        }
        Slip::LossAfterUpdate => {
            (say!(check::loss_after_update).into(), say!(check::loss_after_update_why).into())
        }
        Slip::LossAtEpochEnd => {
            (say!(check::loss_at_epoch_end).into(), say!(check::loss_at_epoch_end_why).into())
        }
        Slip::Order(_) => (say!(check::order).into(), say!(check::order_why).into()),
        Slip::SampleDeviation => {
            (say!(check::sample_deviation).into(), say!(check::sample_deviation_why).into())
        }
        Slip::ZeroBiases => (say!(check::zero_biases).into(), say!(check::setting_why).into()),
        Slip::BiasesAsWeights => {
            let value = exact(model.parameters()[0]);
            (say!(check::biases_as_weights { value }), say!(check::setting_why).into())
        }
        Slip::LargerRate | Slip::SmallerRate => {
            let factor = if slip == Slip::LargerRate { 10.0 } else { 0.1 };
            let rate = experiment.optimizer.learning_rate() * factor;
            let rate = exact(experiment::text::number::rounded(rate, 6));
            (say!(check::another_rate { rate }), say!(check::setting_why).into())
        }
        Slip::PrintedTurned(layer) => {
            (say!(check::printed_turned { kernel: kernel(layer) }), say!(check::printed_turned_why).into())
        }
    }
}
