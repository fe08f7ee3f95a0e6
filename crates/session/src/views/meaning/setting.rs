//! What is set.

use crate::state::Session;
use backprop::{ColumnScale, Hyperparameters, Initializer, Scheme};
use experiment::catalog::{activations, optimizers};
use experiment::edit::field::Field;
use experiment::names::{self, capitalized};
use experiment::shuffle::Shuffle;
use experiment::text::number::{exact, single};
use experiment::weights::Weights;
use words::{say, sentences};

/// What a field sets; `None` where there is none now.
pub(super) fn of_field(session: &Session, field: Field) -> Option<String> {
    let experiment = &session.experiment;
    Some(match field {
        Field::Optimizer(key) => hyperparameter(session, key)?,
        Field::Layer { layer, key } => {
            let value = exact(experiment.layers.get(layer)?.get(key)?);
            match key {
                "negative_slope" => say!(ask::negative_slope { value }),
                "l1" => say!(ask::l_one { value }),
                "l2" => say!(ask::l_two { value }),
                key => other(key, value),
            }
        }
        Field::Units { layer } => {
            let units = experiment.layers.get(layer)?.units;
            match layer + 1 == experiment.layers.len() {
                true => say!(ask::units_of_output { units }),
                false => say!(ask::units { units, layer: layer + 1 }),
            }
        }
        Field::Epochs => say!(ask::epochs { epochs: experiment.epochs }),
        Field::BatchSize => say!(ask::batch_size { rows: experiment.batch_size }),
        Field::InitialConstant => start(session),
        Field::InitialSeed => match experiment.weights {
            Weights::Initializer(Initializer::Random { seed, .. }) => {
                say!(ask::seed_of_weights { value: seed })
            }
            _ => return None,
        },
        Field::ValidationSplit => {
            let value = exact(experiment.validation_split);
            match experiment.data.rows.len() - experiment.training_rows() {
                0 => say!(ask::no_validation).into(),
                rows => say!(ask::validation_split { value, rows }),
            }
        }
        Field::ShuffleSeed => match experiment.shuffle {
            Shuffle::Seed(seed) => say!(ask::seed_of_shuffle { value: seed }),
            _ => return None,
        },
        Field::Cell { .. } | Field::ColumnName { .. } | Field::Weight { .. } => return None,
    })
}

fn hyperparameter(session: &Session, key: &str) -> Option<String> {
    let optimizer = session.experiment.optimizer;
    let number = optimizer.get(key)?;
    let value = exact(number);
    Some(match key {
        "learning_rate" if optimizers::text(optimizer).is_rate_times_gradient => {
            say!(ask::learning_rate { value })
        }
        "learning_rate" => say!(ask::learning_rate_of_update { value }),
        "momentum" => say!(ask::momentum { value }),
        "nesterov" if number == 0.0 => say!(ask::nesterov_off).into(),
        "nesterov" => say!(ask::nesterov_on).into(),
        "rho" => say!(ask::rho { value }),
        "epsilon" => say!(ask::epsilon { value }),
        "beta_1" => say!(ask::beta_one { value }),
        "beta_2" => say!(ask::beta_two { value }),
        "weight_decay" => say!(ask::weight_decay { value }),
        "initial_accumulator_value" => say!(ask::initial_accumulator_value { value }),
        key => other(key, value),
    })
}

/// A hyperparameter of which nothing more is said.
fn other(key: &str, value: String) -> String {
    say!(ask::hyperparameter { name: capitalized(&names::hyperparameter(key)), value })
}

/// What the activation of a layer makes of z.
pub(super) fn activation(session: &Session, layer: usize) -> Option<String> {
    let activation = session.experiment.layers.get(layer)?.activation;
    let makes = activations::text(activation).makes;
    Some(say!(ask::activation { activation: activation.name(), layer: layer + 1, makes }))
}

/// The order of the rows.
pub(super) fn shuffle(session: &Session) -> String {
    match &session.experiment.shuffle {
        Shuffle::Off => say!(ask::shuffle_off),
        Shuffle::Seed(_) => say!(ask::shuffle_on),
        Shuffle::Orders(_) => say!(ask::shuffle_given),
    }
    .into()
}

/// How the inputs are scaled.
pub(super) fn scaled_inputs(session: &Session) -> String {
    match session.experiment.scaling.inputs {
        None => say!(ask::inputs_as_they_are),
        Some(ColumnScale::Standardize) => say!(ask::inputs_standardized),
        Some(ColumnScale::StandardizeSample) => say!(ask::inputs_standardized_sample),
        Some(ColumnScale::MinMax) => say!(ask::inputs_min_max),
        Some(ColumnScale::Max) => say!(ask::inputs_by_maximum),
    }
    .into()
}

/// How the targets are scaled.
pub(super) fn scaled_targets(session: &Session) -> String {
    let scale = session.experiment.scaling.targets;
    match scale {
        None => say!(ask::targets_as_they_are).into(),
        Some(_) => say!(ask::targets_scaled { how: names::scale(scale) }),
    }
}

/// Where the weights start.
pub(super) fn start(session: &Session) -> String {
    let initial = session.run.initial();
    match session.experiment.weights {
        Weights::Initializer(Initializer::Random { scheme, .. }) => at_random(scheme),
        Weights::Initializer(Initializer::Ones) => say!(ask::start_at_ones).into(),
        _ if initial.iter().all(|weight| *weight == initial[0]) => {
            say!(ask::start_alike { value: single(initial[0]) })
        }
        _ => say!(ask::start_apart).into(),
    }
}

/// What a random start is drawn from.
fn at_random(scheme: Scheme) -> String {
    let name = scheme.name();
    let drawn = match scheme {
        Scheme::GlorotUniform | Scheme::GlorotNormal => say!(ask::start_glorot { scheme: name }),
        Scheme::HeUniform | Scheme::HeNormal => say!(ask::start_he { scheme: name }),
        Scheme::LecunUniform | Scheme::LecunNormal => say!(ask::start_lecun { scheme: name }),
        Scheme::RandomUniform => say!(ask::start_random_uniform { scheme: name }),
        Scheme::RandomNormal | Scheme::TruncatedNormal => say!(ask::start_random_normal { scheme: name }),
    };
    let truncated = scheme.is_truncated().then(|| say!(ask::start_truncated).to_string());
    sentences([say!(ask::start_at_random).to_string(), drawn].into_iter().chain(truncated))
}
