//! What Keras is told of a layer.

use crate::model::{Layer, Regularizer};

/// Returns the arguments of `Dense` behind units and activation that aren't Keras's defaults, each behind a comma:
/// `, use_bias=False, trainable=False, kernel_regularizer=keras.regularizers.L2(0.01)`.
pub fn more_arguments(layer: Layer) -> String {
    let bias = if layer.use_bias { "" } else { ", use_bias=False" };
    let frozen = if layer.trainable { "" } else { ", trainable=False" };
    let penalty = match layer.kernel_regularizer {
        Regularizer::NONE => String::new(),
        Regularizer { l1: 0.0, l2 } => format!(", kernel_regularizer=keras.regularizers.L2({l2:?})"),
        Regularizer { l1, l2: 0.0 } => format!(", kernel_regularizer=keras.regularizers.L1({l1:?})"),
        Regularizer { l1, l2 } => {
            format!(", kernel_regularizer=keras.regularizers.L1L2(l1={l1:?}, l2={l2:?})")
        }
    };
    [bias, frozen, &penalty].concat()
}
