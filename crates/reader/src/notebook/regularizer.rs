//! What large weights of a kernel cost, as Keras's names say it.

use crate::value::{Given, Value};
use backprop::Regularizer;

/// Returns the penalty that a value asks for: `"l2"`, `regularizers.L1L2(l1=0.001, l2=0.01)`, `None`; nothing where it is
/// of another kind.
pub(super) fn regularizer(value: &Value) -> Option<Regularizer> {
    let given = match value {
        Value::None => return Some(Regularizer::NONE),
        Value::Made(made) => made.given.clone(),
        _ => Given::default(),
    };
    let factor = |name: &str, place: usize, usual: f64| match given.get(name, place) {
        None | Some(Value::None) => Some(usual),
        Some(value) => value.number().filter(|factor| factor.is_finite() && *factor >= 0.0),
    };
    // An early Keras calls either factor l.
    let alone = |name: &str| given.named("l").map_or_else(|| factor(name, 0, 0.01), Value::number);
    match value.text().or_else(|| value.kind())?.to_lowercase().as_str() {
        "l1" => Some(Regularizer { l1: alone("l1")?, ..Regularizer::NONE }),
        "l2" => Some(Regularizer { l2: alone("l2")?, ..Regularizer::NONE }),
        // By its name alone it is another penalty in Keras 2 than in Keras 3.
        "l1l2" | "l1_l2" if value.text().is_none() => {
            Some(Regularizer { l1: factor("l1", 0, 0.0)?, l2: factor("l2", 1, 0.0)? })
        }
        _ => None,
    }
}
