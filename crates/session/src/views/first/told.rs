//! What each step says.

use super::backward::chosen;
use super::changed;
use super::sum_part::{SumPart, plus};
use crate::state::Session;
use crate::state::first::{First, FirstStep, Way};
use crate::views::{chain, network};
use backprop::{Loss, Regularizer};
use experiment::text::math::Tone;
use experiment::text::number::{given, short};
use words::{and, few, say, sentences};

/// Outputs that are named.
const MOST: usize = 3;

/// The title and the sentence of a step.
pub(super) fn told(session: &Session, first: First) -> (String, String) {
    let one = |title: &str| (title.to_string(), String::new());
    match first.step {
        FirstStep::Watch => watch(session),
        FirstStep::Forward => one(say!(first::forward)),
        FirstStep::Loss => loss(session),
        FirstStep::Guess => one(say!(first::which_way)),
        FirstStep::Backward => backward(session, first.guess),
        FirstStep::Update => one(say!(first::update)),
        FirstStep::Again => again(session),
        FirstStep::Drag => {
            let updates = session.run.steps();
            let drag = if network::is_large(session) {
                say!(first::change_weight)
            } else {
                say!(first::drag_weight)
            };
            (say!(first::was_one { updates }), drag.into())
        }
        FirstStep::Dragged => (changed::title(session), changed::sentence(session)),
        FirstStep::Done => one(say!(first::done)),
    }
}

/// The predictions and the targets of the row shown, the first ones of many.
fn outputs(session: &Session) -> (Vec<f64>, Vec<f64>) {
    let (trace, at) = (&session.now.trace, session.shown().1);
    let predictions = trace.layers.last().map(|last| last.a[at].clone()).unwrap_or_default();
    (predictions, trace.targets[at].clone())
}

/// Some numbers, the first ones of many.
fn numbers(values: &[f64], write: fn(f64) -> String) -> String {
    and(&few(values.iter().map(|&value| write(value)), MOST))
}

fn watch(session: &Session) -> (String, String) {
    let (predictions, targets) = outputs(session);
    let (predicted, target) = (numbers(&predictions, short), numbers(&targets, given));
    let title = match targets.len() {
        1 => say!(first::predicts { predicted, target }),
        _ => say!(first::predicts_some { predicted, targets: target }),
    };
    (title, say!(first::learns).into())
}

fn loss(session: &Session) -> (String, String) {
    let (predictions, targets) = outputs(session);
    let loss = short(session.now.trace.row_losses[session.shown().1]);
    let kind = session.experiment.loss;
    match (&predictions[..], &targets[..]) {
        (&[a], &[y]) if kind != Loss::BinaryCrossentropy && !kind.is_over_classes() && a.is_finite() => {
            let gap = short((a - y).abs());
            let title = match () {
                () if a < y => say!(first::too_low { gap }),
                () if a > y => say!(first::too_high { gap }),
                () => say!(first::just_right).into(),
            };
            let sentence = match kind {
                Loss::MeanSquaredError => say!(first::squared { loss }),
                _ => say!(first::row_loss { loss }),
            };
            (title, sentence)
        }
        _ => (say!(first::how_wrong).into(), say!(first::row_loss { loss })),
    }
}

/// How the loss is computed, where that isn't in the sentence.
pub(super) fn loss_sum(session: &Session) -> Option<Vec<SumPart>> {
    let told = session.experiment.loss == Loss::MeanSquaredError && outputs(session).1.len() == 1;
    let formula = chain::loss::in_numbers(session).filter(|_| !told)?;
    let loss = short(session.now.trace.row_losses[session.shown().1]);
    Some(vec![plus(formula, Tone::Forward, ""), plus(format!("= {loss}"), Tone::Plain, "")])
}

/// Which way was right, and what the slope says.
pub(super) fn backward(session: &Session, guess: Option<Way>) -> (String, String) {
    let slope = chosen(session).and_then(|weight| weight.gradient).filter(|slope| slope.is_finite());
    let Some(slope) = slope else { return (say!(first::no_slope).into(), String::new()) };
    if slope == 0.0 {
        return (say!(first::neither).into(), String::new());
    }
    let right = if slope < 0.0 { Way::Up } else { Way::Down };
    let (why, does) = why(session, right).unzip();
    let answer = match (right, guess.map(|guess| guess == right), why) {
        (Way::Up, Some(true), None) => say!(first::up_is_right).into(),
        (Way::Up, Some(true), Some(why)) => say!(first::up_is_right_since { why }),
        (Way::Up, Some(false), None) => say!(first::up_not_down).into(),
        (Way::Up, Some(false), Some(why)) => say!(first::up_not_down_since { why }),
        (Way::Up, None, None) => say!(first::up).into(),
        (Way::Up, None, Some(why)) => say!(first::up_since { why }),
        (Way::Down, Some(true), None) => say!(first::down_is_right).into(),
        (Way::Down, Some(true), Some(why)) => say!(first::down_is_right_since { why }),
        (Way::Down, Some(false), None) => say!(first::down_not_up).into(),
        (Way::Down, Some(false), Some(why)) => say!(first::down_not_up_since { why }),
        (Way::Down, None, None) => say!(first::down).into(),
        (Way::Down, None, Some(why)) => say!(first::down_since { why }),
    };
    let times = short(slope.abs());
    let told = match right {
        Way::Up => say!(first::loss_falls { times }),
        Way::Down => say!(first::loss_grows { times }),
    };
    (answer, sentences(does.map(String::from).into_iter().chain([told])))
}

/// Why the weight goes this way, where one prediction says it: what is wrong with the prediction, and what the weight does to it.
fn why(session: &Session, right: Way) -> Option<(&'static str, &'static str)> {
    let (predictions, targets) = outputs(session);
    let (&[a], &[y], 1) = (&predictions[..], &targets[..], session.now.trace.rows.len()) else { return None };
    // What a penalty pulls at isn't the prediction.
    let (layer, _) = chosen(session)?.parameter.unit();
    if session.experiment.layers[layer].kernel_regularizer != Regularizer::NONE {
        return None;
    }
    match (a < y, right) {
        _ if a == y => None,
        (true, Way::Up) => Some((say!(first::was_too_low), say!(first::raises_it))),
        (false, Way::Down) => Some((say!(first::was_too_high), say!(first::raises_it))),
        (true, Way::Down) => Some((say!(first::was_too_low), say!(first::lowers_it))),
        (false, Way::Up) => Some((say!(first::was_too_high), say!(first::lowers_it))),
    }
}

fn again(session: &Session) -> (String, String) {
    let Some(before) = &session.before_again else { return (say!(first::not_finite).into(), String::new()) };
    let at = session.shown().1;
    let (predictions, _) = outputs(session);
    let old = before.trace.layers.last().map(|last| last.a[at].clone()).unwrap_or_default();
    let (loss, loss_before) = (session.now.trace.row_losses[at], before.trace.row_losses[at]);
    let title = match predictions.len() {
        1 => say!(first::again { before: short(old[0]), after: short(predictions[0]) }),
        _ => say!(first::again_some { after: numbers(&predictions, short) }),
    };
    let change = say!(first::loss_change { before: short(loss_before), after: short(loss) });
    let grew = (loss > loss_before).then(|| say!(first::loss_grew).to_string());
    (title, sentences([change].into_iter().chain(grew)))
}
