//! What Keras is told of a layer.

use crate::model::Layer;

/// Returns the arguments of `Dense` behind units and activation that aren't Keras's defaults, each behind a comma:
/// `, use_bias=False, trainable=False`.
pub fn more_arguments(layer: Layer) -> String {
    let given = [("use_bias", layer.use_bias), ("trainable", layer.trainable)];
    given.iter().filter(|(_, is_on)| !is_on).map(|(name, _)| format!(", {name}=False")).collect()
}
