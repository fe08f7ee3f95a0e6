//! The layers.

use super::field::field;
use crate::state::Session;
use backprop::{Activation, Hyperparameters, Regularizer};
use experiment::edit::field::{Field, FieldView};
use experiment::limits::MAX_LAYERS;
use experiment::names;
use words::say;

/// A layer of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerView {
    /// Its units. The last layer's follow from the targets and can't be set.
    pub units: FieldView,
    /// Whether the units can be set.
    pub units_fixed: Option<String>,
    /// Its activation.
    pub activation: Activation,
    /// Whether it has a bias.
    pub use_bias: bool,
    /// Whether it learns.
    pub trainable: bool,
    /// Whether its kernel does, where it learns.
    pub kernel_trainable: bool,
    /// Whether its bias does, where it learns.
    pub bias_trainable: bool,
    /// What it is called: `hidden`.
    pub name: String,
    /// What its activation is set by.
    pub settings: Vec<FieldView>,
    /// The two factors of the penalty of its kernel.
    pub penalty: [FieldView; 2],
    /// Whether it has a penalty.
    pub is_penalized: bool,
    /// Why it can't be removed.
    pub remove_problem: Option<String>,
}

pub(super) fn view(session: &Session) -> Vec<LayerView> {
    let (layers, loss) = (&session.experiment.layers, session.experiment.loss);
    let last = layers.len() - 1;
    let view = layers.iter().enumerate().map(|(layer, settings)| LayerView {
        units: field(session, Field::Units { layer }),
        units_fixed: (layer == last && !loss.takes_class_numbers())
            .then(|| say!(settings::units_follow_targets).into()),
        activation: settings.activation,
        use_bias: settings.use_bias,
        trainable: settings.trainable,
        kernel_trainable: settings.kernel_trainable,
        bias_trainable: settings.bias_trainable,
        name: names::layer(&session.experiment, Some(layer)),
        settings: {
            let all = settings.activation.hyperparameters().into_iter();
            all.map(|(found, _)| field(session, Field::Layer { layer, key: found.key })).collect()
        },
        penalty: ["l1", "l2"].map(|key| field(session, Field::Layer { layer, key })),
        is_penalized: settings.kernel_regularizer != Regularizer::NONE,
        remove_problem: (layer == last && !loss.takes_class_numbers())
            .then(|| say!(settings::last_layer_stays).into()),
    });
    view.collect()
}

/// Why no layer can be added, if none can.
pub(super) fn note(session: &Session) -> Option<String> {
    (session.experiment.layers.len() >= MAX_LAYERS).then(|| say!(settings::most_layers { most: MAX_LAYERS }))
}
