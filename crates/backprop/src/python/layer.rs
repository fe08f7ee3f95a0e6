//! What Keras is told of a layer.

use crate::model::Layer;

/// Returns the arguments of `Dense` behind units and activation that aren't Keras's defaults, each behind a comma:
/// `, use_bias=False, trainable=False`.
pub fn more_arguments(layer: Layer) -> String {
    let bias = if layer.use_bias { "" } else { ", use_bias=False" };
    let frozen = if layer.trainable { "" } else { ", trainable=False" };
    [bias, frozen].concat()
}
