//! In what experiments differ, in words.

use super::names::{self, capitalized};
use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Experiment, Layer};
use crate::catalog::losses;
use crate::text::number::exact;
use backprop::{Array, Hyperparameters, Initializer, LayerPart, Step};
use std::rc::Rc;
use words::{grouped, list, say};

/// Weights are compared one by one up to so many.
const FEW_WEIGHTS: usize = 64;

/// The value of what an experiment has none of.
const NONE: &str = "–";

/// One thing in which the present experiment and those of the pinned runs differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What: `learning rate`.
    pub what: String,
    /// The present experiment's.
    pub now: String,
    /// That of each pinned run.
    pub pins: Vec<String>,
    /// What each pinned run is called where it differs in this alone: `learning rate 0.01`; nothing where it has none.
    pub names: Vec<String>,
}

/// Returns everything in which experiments differ from the present one, in the order of the settings.
pub fn differences(now: &Experiment, others: &[&Experiment]) -> Vec<Difference> {
    let compare = |compared: &Compared| {
        let (now, pins) = values(now, others, compared.value);
        pins.iter().any(|pin| *pin != now).then(|| {
            let names = others.iter().map(|other| (compared.name)(other)).collect();
            Difference { what: (compared.what)().into(), now, pins, names }
        })
    };
    let mut found: Vec<_> = data(now, others).into_iter().collect();
    found.extend(BEFORE_WEIGHTS.iter().filter_map(compare));
    found.extend(weights(now, others));
    found.extend(hyperparameters(now, others, true));
    found.extend(AFTER_WEIGHTS.iter().filter_map(compare));
    found.extend(hyperparameters(now, others, false));
    found.extend(LAST.iter().filter_map(compare));
    found
}

/// What is compared, and what is said of it.
struct Compared {
    what: fn() -> &'static str,
    value: fn(&Experiment) -> String,
    /// What a run is called that differs in it.
    name: fn(&Experiment) -> String,
}

const BEFORE_WEIGHTS: &[Compared] = &[
    SCALED_INPUTS,
    SCALED_TARGETS,
    Compared { what: || say!(differences::layers), value: layers, name: layers },
];

const SCALED_INPUTS: Compared = Compared {
    what: || say!(differences::inputs),
    value: |e| names::scale(e.scaling.inputs).into(),
    name: |e| say!(differences::scaled_inputs { how: names::scale(e.scaling.inputs) }),
};

const SCALED_TARGETS: Compared = Compared {
    what: || say!(differences::targets),
    value: |e| names::scale(e.scaling.targets).into(),
    name: |e| say!(differences::scaled_targets { how: names::scale(e.scaling.targets) }),
};

const AFTER_WEIGHTS: &[Compared] = &[
    Compared { what: || say!(differences::loss), value: loss, name: loss },
    Compared {
        what: || say!(differences::epochs),
        value: |e| grouped(e.epochs),
        name: |e| say!(differences::setting { what: say!(differences::epochs), value: e.epochs }),
    },
    Compared {
        what: || say!(differences::batch_size),
        value: |e| grouped(e.batch_size),
        name: |e| say!(differences::setting { what: say!(differences::batch_size), value: e.batch_size }),
    },
    Compared { what: || say!(differences::optimizer), value: optimizer, name: optimizer },
];

const LAST: &[Compared] = &[SPLIT, ORDER];

const SPLIT: Compared = Compared {
    what: || say!(fields::validation_split),
    value: |e| exact(e.validation_split),
    name: |e| {
        say!(differences::setting { what: say!(fields::validation_split), value: exact(e.validation_split) })
    },
};

const ORDER: Compared = Compared {
    what: || say!(differences::row_order),
    value: |e| match &e.shuffle {
        Shuffle::Off => say!(differences::as_given).into(),
        Shuffle::Seed(seed) => say!(differences::shuffled { seed: seed.to_string() }),
        Shuffle::Orders(orders) => say!(differences::given_for { epochs: orders.len() }),
    },
    name: |e| match &e.shuffle {
        Shuffle::Off => say!(differences::rows_as_given).into(),
        Shuffle::Seed(seed) => say!(differences::rows_shuffled { seed: seed.to_string() }),
        Shuffle::Orders(orders) => say!(differences::rows_given_for { epochs: orders.len() }),
    },
};

fn loss(experiment: &Experiment) -> String {
    losses::text(experiment.loss).name.into()
}

fn optimizer(experiment: &Experiment) -> String {
    experiment.optimizer.name().into()
}

/// The value of the present experiment, and those of the others.
fn values(
    now: &Experiment,
    others: &[&Experiment],
    of: impl Fn(&Experiment) -> String,
) -> (String, Vec<String>) {
    (of(now), others.iter().map(|other| of(other)).collect())
}

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
        let (now, pins) = values(now, others, |e| value(e, key));
        let what = names::hyperparameter(key);
        let name = |value: &String| match value.as_str() {
            NONE => String::new(),
            value => say!(differences::setting { what: &what, value }),
        };
        let names = pins.iter().map(name).collect();
        pins.iter().any(|pin| *pin != now).then_some(Difference { what, now, pins, names })
    };
    let all = std::iter::once(now).chain(others.iter().copied());
    keys(all, rate).into_iter().filter_map(compare).collect()
}

/// A value, and after it the switches that are on and follow it: `0.9 Nesterov`.
fn value(experiment: &Experiment, key: &str) -> String {
    let all = experiment.optimizer.hyperparameters();
    let mut after = all.iter().skip_while(|(found, _)| found.key != key);
    let Some((_, value)) = after.next() else { return NONE.into() };
    let switches = after.take_while(|(found, _)| found.step == Step::Switch).filter(|(_, on)| *on != 0.0);
    let switches = switches.map(|(found, _)| format!(" {}", capitalized(found.key)));
    std::iter::once(exact(*value)).chain(switches).collect()
}

/// Returns all settings in words, each with its name, in the order of the page.
pub fn settings(experiment: &Experiment) -> Vec<(String, String)> {
    let in_words = |of: &Compared| ((of.what)().to_string(), (of.value)(experiment));
    let of_key = |key| (names::hyperparameter(key), value(experiment, key));
    let hyperparameters = |rate| keys(std::iter::once(experiment), rate).into_iter().map(of_key);
    let mut all = vec![(say!(differences::data).to_string(), shape(experiment))];
    all.extend(BEFORE_WEIGHTS.iter().map(in_words));
    all.push((say!(differences::initial_weights).into(), start(&experiment.weights)));
    all.extend(hyperparameters(true));
    all.extend(AFTER_WEIGHTS.iter().map(in_words));
    all.extend(hyperparameters(false));
    all.extend(LAST.iter().map(in_words));
    all
}

/// Returns what one of several differing runs is called by what it differs in: `learning rate 0.01`.
pub fn name(differences: &[Difference], pin: usize) -> String {
    let names = differences.iter().map(|difference| difference.names[pin].as_str());
    match *names.filter(|name| !name.is_empty()).collect::<Vec<_>>() {
        [] => say!(differences::pinned_run).into(),
        [one] => one.into(),
        [one, other] => say!(differences::two { one, other }),
        [one, other, ..] => say!(differences::more { one, other }),
    }
}

fn layers(experiment: &Experiment) -> String {
    list(experiment.layers.iter().map(layer))
}

/// `2 relu`, `2 relu without bias`, `2 relu, frozen`, `2 relu, bias frozen`, `2 relu (L2 0.01)`.
fn layer(layer: &Layer) -> String {
    let (units, activation) = (layer.units, names::activation(layer.activation));
    let plain = match layer.use_bias {
        true => format!("{units} {activation}"),
        false => say!(differences::without_bias { units, activation }),
    };
    let plain = match layer.frozen() {
        None => plain,
        Some(LayerPart::Whole) => say!(differences::frozen { layer: plain }),
        Some(LayerPart::Kernel) => say!(differences::kernel_frozen { layer: plain }),
        Some(LayerPart::Bias) => say!(differences::bias_frozen { layer: plain }),
    };
    match names::penalty(layer.kernel_regularizer) {
        penalty if penalty.is_empty() => plain,
        penalty => format!("{plain} ({penalty})"),
    }
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
        let of_one = |at: usize, value: f64| {
            let (column, row) = (&mine.columns[at % width], names::row(at / width));
            say!(differences::cell { column, row, value: exact(value) })
        };
        let many = |count: usize| match count {
            0 => say!(differences::as_now).into(),
            count => say!(differences::cells_differ { count }),
        };
        return Some(one_by_one(say!(differences::data), "–".into(), &cells(now), &all, of_one, many));
    }
    let text = self::shape;
    let pin = |other: &&Experiment| match text(other) {
        shape if shape == text(now) && other.data != now.data => say!(differences::other_values { shape }),
        text => text,
    };
    Some(by_value(say!(differences::data), text(now), others.iter().map(pin).collect()))
}

/// `4 rows, 2 features → lpa`.
fn shape(experiment: &Experiment) -> String {
    let data = &experiment.data;
    let (features, targets) = (data.features().count(), list(&data.targets));
    say!(differences::shape { rows: data.rows.len(), features, targets })
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
            && other
                .layers
                .iter()
                .map(|l| (l.units, l.use_bias))
                .eq(now.layers.iter().map(|l| (l.units, l.use_bias)))
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
            let of_one = |at: usize, value: f64| {
                let weight = names::weight(now, model.parameter_at(at));
                say!(differences::weight { weight, value: exact(value) })
            };
            let many = |count: usize| match count {
                0 => mine.clone(),
                count => say!(differences::weights_differ { count }),
            };
            let what = say!(differences::weights);
            return Some(one_by_one(what, mine.clone(), &own, &all, of_one, many));
        }
    }
    (pins.iter().any(|pin| *pin != mine)).then(|| by_value(say!(differences::weights), mine, pins))
}

fn count(a: &[f64], b: &[f64]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a != b).count()
}

/// A difference by whose values runs are called.
fn by_value(what: &str, now: String, pins: Vec<String>) -> Difference {
    Difference { what: what.into(), now, names: pins.clone(), pins }
}

/// The one value that differs, or how many do.
fn one_by_one(
    what: &str,
    as_now: String,
    now: &[f64],
    others: &[Vec<f64>],
    of_one: impl Fn(usize, f64) -> String,
    many: impl Fn(usize) -> String,
) -> Difference {
    let differs = |&at: &usize| others.iter().any(|other| other[at] != now[at]);
    let at: Vec<_> = (0..now.len()).filter(differs).collect();
    if let [at] = at[..] {
        let pins = others.iter().map(|other| of_one(at, other[at])).collect();
        return by_value(what, of_one(at, now[at]), pins);
    }
    by_value(what, as_now, others.iter().map(|other| many(count(now, other))).collect())
}

/// How the weights begin.
fn start(weights: &Weights) -> String {
    match weights {
        Weights::Initializer(Initializer::Random { scheme, seed }) => {
            say!(differences::random { scheme: scheme.name(), seed: seed.to_string() })
        }
        Weights::Initializer(Initializer::Ones) => say!(differences::ones).into(),
        Weights::Initializer(Initializer::Zeros) => say!(differences::all { value: "0" }),
        Weights::Initializer(Initializer::Constant { value }) => {
            say!(differences::all { value: exact(*value) })
        }
        Weights::Values(arrays) => {
            let mut values = arrays.iter().flat_map(|array| match array {
                Array::Vector(values) => values.clone(),
                Array::Matrix(rows) => rows.concat(),
            });
            let first = values.next().unwrap_or_default();
            match values.all(|value| value == first) {
                true => say!(differences::all { value: exact(first) }),
                false => say!(differences::given).into(),
            }
        }
    }
}
