//! What the chain rule of the parameter means, in words.

use super::check::is_cheap;
use super::no_gradient;
use super::selected::Selected;
use backprop::Local;
use experiment::catalog::optimizers;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::digits::{credible, written};
use experiment::text::number::{given, short, told_apart};
use std::cmp::Ordering;
use words::{and, few, list, say, sentences};

/// A slope below which an activation that saturates is called saturated.
const FLAT: f64 = 0.01;
/// The most outputs that a sentence lists.
const MAX_LISTED: usize = 3;

/// Returns the sentences of the phase.
pub(super) fn of(of: &Selected) -> String {
    if !of.session.now.reached {
        return say!(headline::computing).into();
    }
    match of.session.look.playhead.phase {
        Phase::Forward => forward(of),
        Phase::Loss => loss(of),
        Phase::Backward => backward(of),
        Phase::Update => update(of),
    }
}

fn forward(of: &Selected) -> String {
    let unit = of.unit_name();
    let Some(input) = of.input_name() else {
        return say!(chain::bias_adds { bias: short(of.before), unit });
    };
    let x = of.session.now.trace.d_z_d_w(of.at, of.parameter).value;
    let (texts, part) = credible(&[of.before, x], of.before * x, |values| values.iter().product());
    say!(chain::weight_carries { input, unit, product: texts.join(" · "), part })
}

fn loss(of: &Selected) -> String {
    let loss = short(of.session.now.trace.row_losses[of.at]);
    say!(chain::loss_of_row { loss, noun: of.noun() })
}

fn update(of: &Selected) -> String {
    let (noun, before, after) = (of.noun(), short(of.before), short(of.after));
    let optimizer = &of.session.experiment.optimizer;
    if !of.session.now.trace.change(of.parameter).0.is_trained {
        return say!(chain::stays_frozen { noun, before });
    }
    if !of.after.is_finite() {
        return say!(chain::update_not_finite { noun });
    }
    if of.before == of.after {
        return match (of.gradient == 0.0, optimizer.learning_rate() == 0.0) {
            (true, _) => say!(chain::stays_without_gradient { noun, before }),
            (_, true) => say!(chain::stays_without_rate { noun, before }),
            _ => say!(chain::stays_by_rounding { noun, before }),
        };
    }
    let rises = of.after > of.before;
    let against_gradient = of.gradient != 0.0 && rises != (of.gradient > 0.0);
    let moved = match (rises, before == after) {
        (true, true) => say!(chain::rises_a_little { noun, after }),
        (false, true) => say!(chain::falls_a_little { noun, after }),
        (true, false) if against_gradient => say!(chain::rises_against_gradient { noun, before, after }),
        (false, false) if against_gradient => say!(chain::falls_against_gradient { noun, before, after }),
        (true, false) => say!(chain::rises { noun, before, after }),
        (false, false) => say!(chain::falls { noun, before, after }),
    };
    let more = if against_gradient {
        outcome(of)
    } else {
        optimizers::text(*optimizer).memory.map(|memory| match of.gradient == 0.0 {
            true => say!(chain::moved_by_memory { memory }),
            false => say!(chain::moved_against_gradient { memory }),
        })
    };
    sentences([moved].into_iter().chain(more))
}

/// What all the new weights make of the loss of the batch.
fn outcome(of: &Selected) -> Option<String> {
    let (session, trace) = (of.session, &of.session.now.trace);
    if !is_cheap(trace.rows.len() * session.now.model.parameters().len()) {
        return None;
    }
    let batch = session.run.data().of_rows(&trace.rows).ok()?;
    let after = session.model_at_playhead().evaluate(session.experiment.loss, &batch).ok()?;
    let (row, rows) = (names::row(session.shown().0), trace.rows.len());
    let (from, to) = told_apart(trace.loss, after);
    let uphill = trace.slope_of_step() > 0.0;
    let penalty = (trace.penalty != 0.0).then(|| say!(chain::with_penalty_counted).into());
    let outcome = match (after.partial_cmp(&trace.loss)?, rows) {
        (Ordering::Less, 1) => say!(chain::loss_of_row_falls { row, from, to }),
        (Ordering::Less, rows) => say!(chain::loss_of_batch_falls { rows, from, to }),
        (Ordering::Greater, 1) if uphill => say!(chain::loss_of_row_rises_uphill { row, from, to }),
        (Ordering::Greater, rows) if uphill => say!(chain::loss_of_batch_rises_uphill { rows, from, to }),
        (Ordering::Greater, 1) => say!(chain::loss_of_row_rises { row, from, to }),
        (Ordering::Greater, rows) => say!(chain::loss_of_batch_rises { rows, from, to }),
        (Ordering::Equal, 1) => say!(chain::loss_of_row_stays { row, from }),
        (Ordering::Equal, rows) => say!(chain::loss_of_batch_stays { rows, from }),
    };
    Some(sentences([outcome].into_iter().chain(penalty)))
}

fn backward(of: &Selected) -> String {
    let trace = &of.session.now.trace;
    let share = trace.row_gradient(of.at, of.parameter);
    if !of.gradient.is_finite() || !share.is_finite() {
        return say!(chain::gradient_not_finite).into();
    }
    let (noun, rows) = (of.noun(), trace.rows.len());
    let cause = if share == 0.0 { no_gradient::because(of) } else { cause(of, share) };
    let conclusion = |gradient: f64| match gradient {
        0.0 => say!(chain::gradient_is_zero).into(),
        gradient if gradient < 0.0 => say!(chain::should_rise { noun }),
        _ => say!(chain::should_fall { noun }),
    };
    let of_rows = (rows > 1).then(|| batch(of, share, rows));
    let conclusion = match of.penalty() {
        0.0 => of_rows.unwrap_or_else(|| conclusion(share)),
        part => {
            let penalty = say!(chain::penalty_adds { part: short(part) });
            sentences(of_rows.into_iter().chain([penalty, conclusion(of.gradient)]))
        }
    };
    let more = [flat(of, share), in_one_piece(of)].into_iter().flatten();
    sentences([cause, conclusion].into_iter().chain(more))
}

/// One row of several, and their mean.
fn batch(of: &Selected, share: f64, rows: usize) -> String {
    let (row, noun) = (names::row(of.session.shown().0), of.noun());
    let alone = match share {
        0.0 => say!(chain::row_has_no_say { row, noun }),
        share if share < 0.0 => say!(chain::row_pushes_up { row, noun }),
        _ => say!(chain::row_pushes_down { row, noun }),
    };
    let mean = match (of.of_rows(), share) {
        (0.0, _) => say!(chain::mean_is_zero { rows }),
        (mean, share) if share != 0.0 && (mean < 0.0) == (share < 0.0) => say!(chain::mean_agrees { rows }),
        (mean, _) if mean < 0.0 => say!(chain::mean_pushes_up { rows }),
        _ => say!(chain::mean_pushes_down { rows }),
    };
    sentences([alone, mean])
}

/// Why a higher weight raises or lowers the loss of the row.
fn cause(of: &Selected, share: f64) -> String {
    let trace = &of.session.now.trace;
    let targets = &trace.targets[of.at];
    let last = &trace.layers[trace.layers.len() - 1];
    let x = trace.d_z_d_w(of.at, of.parameter).value;
    let noun = of.noun();
    if targets.len() > 1 {
        let together = match share > 0.0 {
            true => say!(chain::raises_the_loss { noun }),
            false => say!(chain::lowers_the_loss { noun }),
        };
        return sentences([say!(chain::errors { errors: errors(of) }), together]);
    }
    let (predicted, target) = (last.a[of.at][0], targets[0]);
    let (is_low, predicted, target) = (predicted < target, short(predicted), given(target));
    let error = match is_low {
        true => say!(chain::too_low { predicted, target }),
        false => say!(chain::too_high { predicted, target }),
    };
    let input = of.input_name().map(|input| match (x > 0.0, written(x, 4)) {
        (true, x) => say!(chain::input_positive { input, x }),
        (false, x) => say!(chain::input_negative { input, x }),
    });
    let reach = trace.reach(of.at, of.layer, of.unit)[0];
    let unit = of.unit_name();
    let way = if of.is_last() {
        None
    } else if of.layer + 2 == trace.layers.len() {
        let weight = trace.layers[of.layer + 1].weight(of.unit, 0);
        Some(match (weight > 0.0, short(weight)) {
            (true, weight) => say!(chain::leads_by_positive { unit, weight }),
            (false, weight) => say!(chain::leads_by_negative { unit, weight }),
        })
    } else if reach > 0.0 {
        Some(say!(chain::more_raises_output { unit }))
    } else {
        Some(say!(chain::more_lowers_output { unit }))
    };
    let reasons: Vec<_> = input.into_iter().chain(way).collect();
    let moves = match (x * reach > 0.0, reasons.is_empty()) {
        (true, true) => say!(chain::raises_the_prediction { noun }),
        (false, true) => say!(chain::lowers_the_prediction { noun }),
        (true, false) => say!(chain::raises_the_prediction_because { reasons: and(&reasons), noun }),
        (false, false) => say!(chain::lowers_the_prediction_because { reasons: and(&reasons), noun }),
    };
    sentences([error, moves])
}

/// `lpa was predicted too low, bonus too high`.
fn errors(of: &Selected) -> String {
    let trace = &of.session.now.trace;
    let (layer, targets) = (trace.layers.len() - 1, &trace.targets[of.at]);
    let pairs = trace.layers[layer].a[of.at].iter().zip(targets).enumerate();
    let error = |(output, (a, y)): (usize, (&f64, &f64))| {
        let output = of.name(Some(layer), output);
        match a.partial_cmp(y) {
            Some(Ordering::Less) => say!(chain::output_too_low { output }),
            Some(Ordering::Greater) => say!(chain::output_too_high { output }),
            _ => say!(chain::output_right { output }),
        }
    };
    list(few(pairs.map(error), MAX_LISTED))
}

/// A unit on the way, its own unit or the one output, so flat that it makes the gradient small.
fn flat(of: &Selected, share: f64) -> Option<String> {
    let trace = &of.session.now.trace;
    let last = trace.layers.len() - 1;
    let output = (trace.targets[of.at].len() == 1 && !of.is_last()).then_some((last, 0));
    let flat = |&(layer, unit): &(usize, usize)| {
        trace.layers[layer].activation.saturates()
            && !no_gradient::is_logistic(of, layer)
            && trace.slope(of.at, layer, unit).abs() < FLAT
    };
    let (layer, unit) =
        [(of.layer, of.unit)].into_iter().chain(output).find(flat).filter(|_| share != 0.0)?;
    let slope = short(trace.slope(of.at, layer, unit));
    Some(say!(chain::nearly_saturated { unit: of.name(Some(layer), unit), slope }))
}

/// Why one factor stands for two.
fn in_one_piece(of: &Selected) -> Option<String> {
    let trace = &of.session.now.trace;
    if trace.ends_in_one() {
        return of.is_last().then(|| say!(chain::softmax_in_one).into());
    }
    let path = trace.paths(of.at, of.parameter, 1).listed.into_iter().next()?;
    matches!(path.factors[0].of, Local::LossByZ { .. }).then(|| say!(chain::in_one_piece).into())
}
