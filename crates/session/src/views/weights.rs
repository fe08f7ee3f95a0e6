//! The initial weights.

use super::field::field;
use crate::state::Session;
use backprop::Initializer;
use experiment::edit::field::{Field, FieldView};
use experiment::edit::fields::{MAX_WEIGHT_FIELDS, MAX_WEIGHTS_AS_TEXT, weights_text};
use experiment::edit::model::Start;
use experiment::names;
use experiment::text::number::single;
use experiment::weights::Weights;
use words::{list, say};

/// The initial weights.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightsView {
    /// Where they come from.
    pub start: Start,
    /// Where all start, in a sentence: `All weights start at 0.1`.
    pub said: String,
    /// The arrays in the order of `get_weights`. Empty when there are too many to show (the text holds them).
    pub arrays: Vec<ArrayView>,
    /// A sentence in place of the fields where there are too many.
    pub too_many: Option<String>,
    /// All of them as the notebook prints them.
    pub text: String,
    /// The seed, where the start is random.
    pub seed: Option<FieldView>,
    /// The constant, where the start is one.
    pub constant: Option<FieldView>,
}

/// One array of `get_weights`, a field each.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrayView {
    /// `kernel1` or `bias1`.
    pub name: String,
    /// What it connects: `cgpa, profile_score → hidden 1, hidden 2`.
    pub note: String,
    /// A row for each input, a column for each unit; a bias is one row.
    pub rows: Vec<Vec<FieldView>>,
}

pub(super) fn view(session: &Session) -> WeightsView {
    let count = session.run.model().parameters().len();
    let start = match session.experiment.weights {
        Weights::Values(_) => Start::Explicit,
        Weights::Initializer(Initializer::Random { scheme, .. }) => Start::Random(scheme),
        Weights::Initializer(Initializer::Zeros) => Start::Zeros,
        Weights::Initializer(Initializer::Ones) => Start::Ones,
        Weights::Initializer(Initializer::Constant { .. }) => Start::Constant,
    };
    let too_many = if count > MAX_WEIGHTS_AS_TEXT {
        Some(say!(settings::too_many_to_list { weights: count }))
    } else if count > MAX_WEIGHT_FIELDS {
        Some(say!(settings::too_many_for_fields { weights: count }))
    } else {
        None
    };
    WeightsView {
        start,
        said: said(session),
        arrays: if too_many.is_some() { Vec::new() } else { arrays(session) },
        too_many,
        text: session.weights_text.get_or_init(|| weights_text(&session.experiment)).clone(),
        seed: matches!(start, Start::Random(_)).then(|| field(session, Field::InitialSeed)),
        constant: (start == Start::Constant).then(|| field(session, Field::InitialConstant)),
    }
}

fn said(session: &Session) -> String {
    let initial = session.run.initial();
    match session.experiment.weights {
        Weights::Initializer(Initializer::Random { .. }) => say!(settings::start_at_random).into(),
        Weights::Initializer(Initializer::Ones) => say!(settings::start_at_ones).into(),
        _ if initial.iter().all(|weight| *weight == initial[0]) => {
            say!(settings::start_alike { value: single(initial[0]) })
        }
        _ => say!(settings::start_apart).into(),
    }
}

fn arrays(session: &Session) -> Vec<ArrayView> {
    let experiment = &session.experiment;
    let last = experiment.layers.len() - 1;
    let layer_name = |layer: Option<usize>, units: usize| match layer {
        Some(l) if units > 3 => {
            say!(settings::units_of_layer { units, layer: names::layer(experiment, Some(l)) })
        }
        None if units > 3 => say!(settings::features { features: units }),
        layer => list((0..units).map(|unit| names::unit(experiment, layer, unit))),
    };
    let arrays = session.run.model().layers().iter().enumerate().flat_map(|(l, dense)| {
        let number = |index| field(session, Field::Weight { index });
        let (from, to) = (layer_name(l.checked_sub(1), dense.inputs()), layer_name(Some(l), dense.units()));
        let kernel: Vec<_> = dense.kernel_range().map(number).collect();
        let kernel = ArrayView {
            name: format!("kernel{}", l + 1),
            note: format!("{from} → {to}"),
            rows: kernel.chunks(dense.units()).map(<[_]>::to_vec).collect(),
        };
        let bias = dense.settings().use_bias.then(|| ArrayView {
            name: format!("bias{}", l + 1),
            note: match l == last {
                true => say!(settings::of_the_output).into(),
                false => say!(settings::of_units { units: to }),
            },
            rows: vec![dense.bias_range().map(number).collect()],
        });
        std::iter::once(kernel).chain(bias)
    });
    arrays.collect()
}
