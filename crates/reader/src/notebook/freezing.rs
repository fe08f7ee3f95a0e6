//! Layers that are frozen after they were made: `model.layers[0].trainable = False`, `model[0].requires_grad_(False)`.

use super::keras;
use super::model::Layer;
use super::parameters::parameter;
use super::run::Run;
use crate::value::{Made, Value};

/// Returns whether an attribute says whether something is trained.
pub(super) fn is_switch(name: &str) -> bool {
    ["trainable", "requires_grad"].contains(&name)
}

/// The kernel and the bias of a layer, by its number.
fn both(layer: usize) -> [(usize, usize); 2] {
    [(layer, 0), (layer, 1)]
}

impl Run<'_> {
    /// A model, a layer or one of its arrays is trained from now on, or frozen. Returns whether it is one of them.
    pub(super) fn train(&mut self, value: &Value, is_trained: bool) -> bool {
        let arrays: Vec<_> = match (parameter(value), value) {
            (Some((layer, which)), _) => vec![(layer.id, which)],
            (None, Value::Made(Made { model: Some(model), .. })) => {
                self.models[*model].layers.iter().flat_map(|layer| both(layer.id)).collect()
            }
            (None, Value::Made(layer)) if keras::has_weights(layer) => both(layer.id).into(),
            _ => return false,
        };
        self.acts = true;
        self.trains.extend(arrays.into_iter().map(|array| (array, is_trained)));
        true
    }

    /// A model is trained by an optimizer, which may be given the parameters of a part of it: `Adam(model[2].parameters())`.
    pub(super) fn train_by(&mut self, model: usize, optimizer: &Made) {
        let Some(Value::Part(of, name)) = optimizer.given.get("params", 0) else { return };
        let ids = |layers: &[Layer]| layers.iter().map(|layer| layer.id).collect::<Vec<_>>();
        let given = match &**of {
            _ if name != "parameters" => return,
            Value::Made(Made { model: Some(part), .. }) => ids(&self.models[*part].layers),
            Value::Made(layer) => vec![layer.id],
            _ => return,
        };
        let others = ids(&self.models[model].layers).into_iter().filter(|id| !given.contains(id));
        self.trains.extend(others.flat_map(both).map(|array| (array, false)));
    }

    /// Settles what of a model is trained, as it begins to be.
    pub(super) fn settle_trained(&mut self, model: usize) {
        for layer in &mut self.models[model].layers {
            let settings = &mut layer.settings;
            let [kernel, bias] =
                [0, 1].map(|which| *self.trains.get(&(layer.id, which)).unwrap_or(&settings.trainable));
            settings.trainable = kernel || settings.use_bias && bias;
            settings.kernel_trainable = kernel || !settings.trainable;
            settings.bias_trainable = bias || !settings.trainable || !settings.use_bias;
        }
    }
}
