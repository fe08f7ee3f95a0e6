//! What the chain rule of the parameter means, in words.

use super::check::is_cheap;
use super::no_gradient;
use super::selected::Selected;
use backprop::Local;
use experiment::catalog::optimizers;
use experiment::run::playhead::Phase;
use experiment::text::digits::{credible, written};
use experiment::text::number::{exact, grouped, short};
use std::cmp::Ordering;

/// A slope below which an activation that saturates is called saturated.
const FLAT: f64 = 0.01;
/// The most outputs that a sentence lists.
const MAX_LISTED: usize = 3;

/// The sentence of the phase.
pub(super) fn of(of: &Selected) -> String {
    if !of.session.now.reached {
        return "This update is still being computed.".into();
    }
    match of.session.playhead.phase {
        Phase::Forward => forward(of),
        Phase::Loss => loss(of),
        Phase::Backward => backward(of),
        Phase::Update => update(of),
    }
}

fn forward(of: &Selected) -> String {
    let unit = of.unit_name();
    let coming = "How much the loss depends on it comes in phase 3.";
    let Some(input) = of.input_name() else {
        let before = short(of.before);
        return format!("Whatever the inputs are, this bias adds {before} to z of {unit}. {coming}");
    };
    let x = of.session.now.trace.d_z_d_w(of.at, of.parameter).value;
    let (texts, part) = credible(&[of.before, x], of.before * x, |values| values.iter().product());
    format!("It carries {input} to {unit}: {} = {part} is its part of z. {coming}", texts.join(" · "))
}

fn loss(of: &Selected) -> String {
    format!(
        "The loss of this row is {}. Phase 3 asks how it changes when this {} is moved a little.",
        short(of.session.now.trace.row_losses[of.at]),
        of.noun()
    )
}

fn update(of: &Selected) -> String {
    let (noun, before, after) = (of.noun(), short(of.before), short(of.after));
    let optimizer = &of.session.experiment.optimizer;
    if !of.after.is_finite() {
        return format!("The new {noun} is not finite, so the run ends here.");
    }
    if of.before == of.after {
        return match (of.gradient == 0.0, optimizer.learning_rate() == 0.0) {
            (true, _) => format!("Its gradient is 0, so the {noun} stays at {before}."),
            (_, true) => format!("The learning rate is 0, so the {noun} stays at {before}."),
            _ => format!("The step is smaller than the last digit of the {noun}, so it stays at {before}."),
        };
    }
    let rises = of.after > of.before;
    let moves = if rises { "rises" } else { "falls" };
    let moved = if before == after {
        format!("The {noun} {moves} a little, and is still {after} to four digits")
    } else {
        format!("The {noun} {moves} from {before} to {after}")
    };
    let carries = optimizers::text(*optimizer).carries;
    if of.gradient == 0.0 {
        return format!("{moved}: its gradient is 0, but {carries} carries it on.");
    }
    if rises == (of.gradient > 0.0) {
        return format!("{moved}: {carries} carries it on, against its gradient in this update.");
    }
    [Some(format!("{moved}, against its gradient.")), outcome(of)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// What all the new weights make of the loss of the batch.
fn outcome(of: &Selected) -> Option<String> {
    let (session, trace) = (of.session, &of.session.now.trace);
    if !is_cheap(trace.rows.len() * session.now.model.parameters().len()) {
        return None;
    }
    let batch = session.run.data().of_rows(&trace.rows).ok()?;
    let after = session.model_at_playhead().evaluate(session.experiment.loss, &batch).ok()?;
    let (row, rows) = (session.shown().0, trace.rows.len());
    let whose = if rows == 1 { format!("row {row}") } else { format!("these {rows} rows") };
    let (from, to) = (short(trace.loss), short(after));
    Some(match after.partial_cmp(&trace.loss)? {
        Ordering::Less => format!("With all the new weights the loss of {whose} falls from {from} to {to}."),
        Ordering::Greater => {
            format!("But all the steps together are too long: the loss of {whose} rises from {from} to {to}.")
        }
        Ordering::Equal => format!("The loss of {whose} stays at {from}."),
    })
}

fn backward(of: &Selected) -> String {
    let trace = &of.session.now.trace;
    let share = trace.row_gradient(of.at, of.parameter);
    if !of.gradient.is_finite() || !share.is_finite() {
        return "The numbers have run out of range in this update, so this gradient is not finite.".into();
    }
    let cause = if share == 0.0 { no_gradient::because(of) } else { cause(of, share) };
    let rows = trace.rows.len();
    let cause = match rows {
        1 if share == 0.0 => format!("{cause}: the gradient is 0."),
        1 => format!("{cause}, so the {} should {}.", of.noun(), direction(share)),
        _ => batch(of, &cause, share, rows),
    };
    [Some(cause), flat(of, share), in_one_piece(of)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Where a gradient moves its weight.
fn direction(gradient: f64) -> &'static str {
    if gradient < 0.0 { "rise" } else { "fall" }
}

/// One row of several, and their mean.
fn batch(of: &Selected, cause: &str, share: f64, rows: usize) -> String {
    let (row, noun, rows) = (of.session.shown().0, of.noun(), grouped(rows));
    let alone = match share {
        0.0 => format!("{cause}: row {row} has no say."),
        _ => format!("{cause}, so row {row} alone would have the {noun} {}.", direction(share)),
    };
    let mean = match (of.gradient, share) {
        (0.0, _) => format!("Over the {rows} rows the gradient is 0."),
        (mean, share) if share != 0.0 && (mean < 0.0) == (share < 0.0) => {
            format!("So does the mean of the {rows} rows.")
        }
        (mean, _) => format!("The mean of the {rows} rows has it {}.", direction(mean)),
    };
    format!("{alone} {mean}")
}

/// Why a higher weight raises or lowers the loss of the row.
fn cause(of: &Selected, share: f64) -> String {
    let trace = &of.session.now.trace;
    let wanted = &trace.targets[of.at];
    let last = &trace.layers[trace.layers.len() - 1];
    let x = trace.d_z_d_w(of.at, of.parameter).value;
    let noun = of.noun();
    if wanted.len() > 1 {
        let raises = if share > 0.0 { "raises" } else { "lowers" };
        return format!("{}. Taken together, a higher {noun} {raises} the loss", errors(of));
    }
    let (a, y) = (last.a[of.at][0], wanted[0]);
    let size = if a < y { "low" } else { "high" };
    let error = format!("The prediction was too {size} ({}, wanted {})", short(a), exact(y));
    let sign = |x: f64| if x > 0.0 { "positive" } else { "negative" };
    let input = of.input_name().map(|input| format!("{input} is {} ({})", sign(x), written(x, 4)));
    let reach = trace.reach(of.at, of.layer, of.unit)[0];
    let unit = of.unit_name();
    let way = if of.is_last() {
        None
    } else if of.layer + 2 == trace.layers.len() {
        let weight = trace.layers[of.layer + 1].weight(of.unit, 0);
        Some(format!("{unit} leads to the output by a {} weight ({})", sign(weight), short(weight)))
    } else {
        let moves = if reach > 0.0 { "raises" } else { "lowers" };
        Some(format!("more of {unit} {moves} the output, over all paths together"))
    };
    let moves = if x * reach > 0.0 { "raises" } else { "lowers" };
    let reasons: Vec<_> = input.into_iter().chain(way).collect();
    match &reasons[..] {
        [] => format!("{error}. A higher {noun} {moves} the prediction"),
        reasons => {
            format!("{error}. {}: a higher {noun} {moves} the prediction", reasons.join(" and "))
        }
    }
}

/// `lpa was predicted too low, bonus too high`.
fn errors(of: &Selected) -> String {
    let trace = &of.session.now.trace;
    let (layer, wanted) = (trace.layers.len() - 1, &trace.targets[of.at]);
    let pairs = trace.layers[layer].a[of.at].iter().zip(wanted).enumerate();
    let error = |(output, (a, y)): (usize, (&f64, &f64))| {
        let size = match a.partial_cmp(y) {
            Some(Ordering::Less) => "too low",
            Some(Ordering::Greater) => "too high",
            _ => "right",
        };
        format!("{} was {size}", of.name(Some(layer), output))
    };
    let more = if wanted.len() > MAX_LISTED { ", …" } else { "" };
    let listed: Vec<_> = pairs.take(MAX_LISTED).map(error).collect();
    format!("{}{more}", listed.join(", "))
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
    Some(format!(
        "{} is nearly saturated: its slope of {slope} makes the gradient small.",
        of.name(Some(layer), unit)
    ))
}

/// Why one factor stands for two.
fn in_one_piece(of: &Selected) -> Option<String> {
    let path = of.session.now.trace.paths(of.at, of.parameter, 1).listed.into_iter().next()?;
    matches!(path.factors[0].of, Local::LossByZ { .. }).then(|| {
        "The sigmoid is so certain that ∂L/∂ŷ is infinite and ∂ŷ/∂z is 0: their product, ŷ − y, stands for both."
            .into()
    })
}
