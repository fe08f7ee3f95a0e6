//! In what experiments differ, in words.

use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Experiment, Layer, names};
use crate::catalog::losses;
use crate::text::number::{exact, grouped};
use backprop::{Array, Initializer};
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
    found.extend(AFTER_WEIGHTS.into_iter().filter_map(compare));
    found
}

/// What is compared, and its value in words.
type Compared = (&'static str, fn(&Experiment) -> String);

const BEFORE_WEIGHTS: [Compared; 2] = [
    ("standardised", |e| if e.standardise { "yes" } else { "no" }.into()),
    ("layers", |e| layers(&e.layers)),
];

const AFTER_WEIGHTS: [Compared; 6] = [
    ("learning rate", |e| exact(e.optimizer.learning_rate)),
    ("loss", |e| losses::text(e.loss).name.into()),
    ("epochs", |e| grouped(e.epochs)),
    ("batch size", |e| grouped(e.batch_size)),
    ("momentum", |e| {
        let kind = if e.optimizer.nesterov { " Nesterov" } else { "" };
        format!("{}{kind}", exact(e.optimizer.momentum))
    }),
    ("row order", |e| match &e.shuffle {
        Shuffle::Off => "as given".into(),
        Shuffle::Seed(seed) => format!("shuffled, seed {seed}"),
        Shuffle::Orders(orders) => format!("given for {} epochs", grouped(orders.len())),
    }),
];

/// Returns all settings in words, each with its name, in the order of the page.
pub fn settings(experiment: &Experiment) -> Vec<(&'static str, String)> {
    let in_words = |(what, of): Compared| (what, of(experiment));
    let before = BEFORE_WEIGHTS.into_iter().map(in_words);
    let weights = ("initial weights", start(&experiment.weights));
    let after = AFTER_WEIGHTS.into_iter().map(in_words);
    std::iter::once(("data", shape(experiment))).chain(before).chain([weights]).chain(after).collect()
}

/// What one of several differing runs is called by what it differs in: `learning rate 0.01`.
pub fn name(differences: &[Difference], pin: usize) -> String {
    let phrase = |difference: &Difference| {
        let value = &difference.pins[pin];
        match difference.what.as_str() {
            "learning rate" | "epochs" | "batch size" | "momentum" => {
                format!("{} {value}", difference.what)
            }
            "standardised" if value == "yes" => "standardised".into(),
            "standardised" => "raw inputs".into(),
            "row order" => format!("rows {value}"),
            _ => value.clone(),
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
    let layer = |layer: &Layer| format!("{} {}", layer.units, layer.activation.name());
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
