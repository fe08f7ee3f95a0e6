//! In what experiments differ, in words.

use super::names::{self, capitalized};
use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Experiment, Layer};
use crate::catalog::losses;
use crate::text::number::{exact, grouped};
use backprop::{Array, Hyperparameters, Initializer, Step};
use std::rc::Rc;

/// Weights are compared one by one up to so many.
const FEW_WEIGHTS: usize = 64;

/// One thing in which the present experiment and those of the pinned runs differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What: `learning rate`.
    pub what: String,
    /// The present experiment's.
    pub now: String,
    /// That of each pinned run.
    pub pins: Vec<String>,
}

/// Everything in which experiments differ from the present one, in the order of the settings.
pub fn differences(now: &Experiment, others: &[&Experiment]) -> Vec<Difference> {
    let compare = |(what, of): Compared| {
        let (now, pins) = (of(now), others.iter().map(|other| of(other)).collect::<Vec<_>>());
        pins.iter().any(|pin| *pin != now).then(|| Difference { what: what.into(), now, pins })
    };
    let mut found: Vec<_> = data(now, others).into_iter().collect();
    found.extend(BEFORE_WEIGHTS.into_iter().filter_map(compare));
    found.extend(weights(now, others));
    found.extend(hyperparameters(now, others, true));
    found.extend(AFTER_WEIGHTS.iter().copied().filter_map(compare));
    found.extend(hyperparameters(now, others, false));
    found.extend(LAST.iter().copied().filter_map(compare));
    found
}

/// What is compared, and its value in words.
type Compared = (&'static str, fn(&Experiment) -> String);

const BEFORE_WEIGHTS: [Compared; 2] = [
    ("standardised", |e| if e.standardise { "yes" } else { "no" }.into()),
    ("layers", |e| layers(&e.layers)),
];

const AFTER_WEIGHTS: &[Compared] = &[
    ("loss", |e| losses::text(e.loss).name.into()),
    ("epochs", |e| grouped(e.epochs)),
    ("batch size", |e| grouped(e.batch_size)),
    ("optimizer", |e| e.optimizer.name().into()),
];

const LAST: &[Compared] = &[("row order", |e| match &e.shuffle {
    Shuffle::Off => "as given".into(),
    Shuffle::Seed(seed) => format!("shuffled, seed {seed}"),
    Shuffle::Orders(orders) => format!("given for {} epochs", grouped(orders.len())),
})];

/// What the optimizers are set by beside switches, each once: the learning rate, or the rest.
fn keys<'a>(of: impl Iterator<Item = &'a Experiment>, rate: bool) -> Vec<&'static str> {
    let mut keys = Vec::new();
    for (found, _) in of.flat_map(|e| e.optimizer.hyperparameters()) {
        let wanted = (found.key == "learning_rate") == rate && found.step != Step::Switch;
        if wanted && !keys.contains(&found.key) {
            keys.push(found.key);
        }
    }
    keys
}

/// What the optimizers are set by, each where one of them has it; a switch is said with what is before it.
fn hyperparameters(now: &Experiment, others: &[&Experiment], rate: bool) -> Vec<Difference> {
    let compare = |key: &str| {
        let of = |e: &Experiment| value(e, key);
        let (now, pins) = (of(now), others.iter().map(|other| of(other)).collect::<Vec<_>>());
        let what = names::hyperparameter(key);
        pins.iter().any(|pin| *pin != now).then_some(Difference { what, now, pins })
    };
    let all = std::iter::once(now).chain(others.iter().copied());
    keys(all, rate).into_iter().filter_map(compare).collect()
}

/// A value, and after it the switches that are on and follow it: `0.9 Nesterov`.
fn value(experiment: &Experiment, key: &str) -> String {
    let all = experiment.optimizer.hyperparameters();
    let mut after = all.iter().skip_while(|(found, _)| found.key != key);
    let Some((_, value)) = after.next() else { return "–".into() };
    let switches = after.take_while(|(found, _)| found.step == Step::Switch).filter(|(_, on)| *on != 0.0);
    let switches = switches.map(|(found, _)| format!(" {}", capitalized(found.key)));
    std::iter::once(exact(*value)).chain(switches).collect()
}

/// Returns all settings in words, each with its name, in the order of the page.
pub fn settings(experiment: &Experiment) -> Vec<(String, String)> {
    let in_words = |&(what, of): &Compared| (what.to_string(), of(experiment));
    let of_key = |key| (names::hyperparameter(key), value(experiment, key));
    let hyperparameters = |rate| keys(std::iter::once(experiment), rate).into_iter().map(of_key);
    let mut all = vec![("data".to_string(), shape(experiment))];
    all.extend(BEFORE_WEIGHTS.iter().map(in_words));
    all.push(("initial weights".into(), start(&experiment.weights)));
    all.extend(hyperparameters(true));
    all.extend(AFTER_WEIGHTS.iter().map(in_words));
    all.extend(hyperparameters(false));
    all.extend(LAST.iter().map(in_words));
    all
}

/// What one of several differing runs is called by what it differs in: `learning rate 0.01`.
pub fn name(differences: &[Difference], pin: usize) -> String {
    let phrase = |difference: &Difference| {
        let value = &difference.pins[pin];
        match difference.what.as_str() {
            "standardised" if value == "yes" => "standardised".into(),
            "standardised" => "raw inputs".into(),
            "row order" => format!("rows {value}"),
            "data" | "layers" | "weights" | "loss" | "optimizer" => value.clone(),
            _ => format!("{} {value}", difference.what),
        }
    };
    match differences {
        [] => "pinned run".into(),
        [one] => phrase(one),
        [one, two] => format!("{}, {}", phrase(one), phrase(two)),
        [one, two, ..] => format!("{}, {} …", phrase(one), phrase(two)),
    }
}

fn layers(layers: &[Layer]) -> String {
    let layer = |layer: &Layer| format!("{} {}", layer.units, names::activation(layer.activation));
    layers.iter().map(layer).collect::<Vec<_>>().join(", ")
}

/// The table: its shape, or where that is the same the one cell that differs, or how many do.
fn data(now: &Experiment, others: &[&Experiment]) -> Option<Difference> {
    let data = |e: &Experiment| e.data.clone();
    let mine = data(now);
    if others.iter().all(|other| Rc::ptr_eq(&other.data, &mine) || other.data == mine) {
        return None;
    }
    let shape = |e: &Experiment| (e.data.rows.len(), e.data.columns.clone(), e.data.targets.clone());
    let cells = |e: &Experiment| e.data.rows.concat();
    if others.iter().all(|other| shape(other) == shape(now)) {
        let all: Vec<_> = others.iter().map(|other| cells(other)).collect();
        let width = mine.columns.len();
        let of_one = |at: usize| format!("{}, row {}:", mine.columns[at % width], at / width);
        return Some(one_by_one("data", &cells(now), &all, of_one, "cells", "as now"));
    }
    let text = self::shape;
    let pin = |other: &&Experiment| match text(other) {
        same if same == text(now) && other.data != now.data => format!("{same}, others"),
        text => text,
    };
    Some(Difference { what: "data".into(), now: text(now), pins: others.iter().map(pin).collect() })
}

/// `4 rows, 2 features → lpa`.
fn shape(experiment: &Experiment) -> String {
    let data = &experiment.data;
    let (features, targets) = (data.features().count(), data.targets.join(", "));
    format!("{} rows, {features} features → {targets}", grouped(data.rows.len()))
}

fn weights(now: &Experiment, others: &[&Experiment]) -> Option<Difference> {
    let pins: Vec<_> = others.iter().map(|other| start(&other.weights)).collect();
    let mine = start(&now.weights);
    if others.iter().all(|other| other.weights == now.weights) {
        return None;
    }
    let few = |e: &Experiment| {
        let model = e.model().ok()?;
        (model.parameters().len() <= FEW_WEIGHTS).then(|| model.parameters().to_vec())
    };
    let alike = others.iter().all(|other| {
        other.data.features().count() == now.data.features().count()
            && other.layers.iter().map(|l| l.units).eq(now.layers.iter().map(|l| l.units))
    });
    if alike
        && let (Some(own), Some(all)) = (few(now), others.iter().map(|e| few(e)).collect::<Option<Vec<_>>>())
    {
        let differing = all.iter().map(|other| count(&own, other)).max().unwrap_or_default();
        if differing == 0 {
            return None;
        }
        if pins.iter().all(|pin| *pin == mine) || differing == 1 {
            let model = now.model_without_weights().ok()?;
            let of_one = |at: usize| names::parameter(model.parameter_at(at));
            return Some(one_by_one("weights", &own, &all, of_one, "weights", &mine));
        }
    }
    (pins.iter().any(|pin| *pin != mine)).then(|| Difference { what: "weights".into(), now: mine, pins })
}

fn count(a: &[f64], b: &[f64]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

/// The one value that differs, or how many do.
fn one_by_one(
    what: &str,
    now: &[f64],
    others: &[Vec<f64>],
    of_one: impl Fn(usize) -> String,
    many: &str,
    same: &str,
) -> Difference {
    let differs = |&at: &usize| others.iter().any(|other| other[at] != now[at]);
    let at: Vec<_> = (0..now.len()).filter(differs).collect();
    if let [at] = at[..] {
        let text = |values: &[f64]| format!("{} {}", of_one(at), exact(values[at]));
        let pins = others.iter().map(|other| text(other)).collect();
        return Difference { what: what.into(), now: text(now), pins };
    }
    let text = |other: &Vec<f64>| match count(now, other) {
        0 => same.to_string(),
        1 => format!("1 of the {many} differs"),
        n => format!("{} {many} differ", grouped(n)),
    };
    let pins = others.iter().map(text).collect();
    Difference { what: what.into(), now: same.replace("as now", "–"), pins }
}

/// How the weights begin.
fn start(weights: &Weights) -> String {
    match weights {
        Weights::Initializer(Initializer::GlorotUniform { seed }) => format!("Glorot, seed {seed}"),
        Weights::Initializer(Initializer::Zeros) => "all 0".into(),
        Weights::Initializer(Initializer::Constant { value }) => format!("all {}", exact(*value)),
        Weights::Values(arrays) => {
            let mut values = arrays.iter().flat_map(|array| match array {
                Array::Vector(values) => values.clone(),
                Array::Matrix(rows) => rows.concat(),
            });
            let first = values.next().unwrap_or_default();
            if values.all(|value| value == first) { format!("all {}", exact(first)) } else { "given".into() }
        }
    }
}
