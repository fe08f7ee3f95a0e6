//! Cross-entropy over several classes, of which a row is one: the loss takes all outputs together.

use super::activation::Activation;
use super::softmax;

/// How far from 0 and 1 Keras keeps a prediction before it takes its logarithm.
const EPSILON: f64 = 1e-7;

/// A prediction as far from 0 and 1 as Keras keeps it.
pub(super) fn clipped(a: f64) -> f64 {
    a.clamp(EPSILON, 1.0 - EPSILON)
}

/// How predictions that no softmax has made are made to be 1 in all.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Rescaled {
    /// Divided by their sum, then kept between 1e-7 and 1 - 1e-7: `categorical_crossentropy`.
    ThenClipped,
    /// Kept between those, then divided by their sum: `sparse_categorical_crossentropy`.
    AfterClipping,
}

/// What an output adds to L = -Σ_k y_k ln a_k: -y_k ln a_k, after a softmax computed from z.
pub(super) fn of_output(how: Rescaled, last: Activation, [z, a, y]: [&[f64]; 3], k: usize) -> f64 {
    match last {
        _ if y[k] == 0.0 => 0.0,
        Activation::Softmax => -y[k] * softmax::log(z, k),
        _ => -y[k] * libm::log(prediction(how, last, a, k)),
    }
}

/// The probability of a class: a after a softmax, else rescaled.
pub(super) fn prediction(how: Rescaled, last: Activation, a: &[f64], k: usize) -> f64 {
    match (last, how) {
        (Activation::Softmax, _) => a[k],
        (_, Rescaled::ThenClipped) => clipped(a[k] / a.iter().sum::<f64>()),
        (_, Rescaled::AfterClipping) => clipped(a[k]) / a.iter().copied().map(clipped).sum::<f64>(),
    }
}

/// dL/da_j = -y_j / a_j, after a softmax.
///
/// Rescaled by S, the sum, a_j is in all classes: dL/da_j = (Σ_k y_k - y_j / p_j) / S with p = a / S; a term that
/// clipping has cut off is 0.
pub(super) fn derivative(how: Rescaled, last: Activation, a: &[f64], y: &[f64], j: usize) -> f64 {
    let own = |probability: f64| if y[j] == 0.0 { 0.0 } else { y[j] / probability };
    match (last, how) {
        (Activation::Softmax, _) => -own(a[j]),
        (_, Rescaled::ThenClipped) => {
            let sum: f64 = a.iter().sum();
            let inside = |k: usize| clipped(a[k] / sum) == a[k] / sum;
            let all: f64 = (0..a.len()).filter(|&k| inside(k)).map(|k| y[k]).sum();
            let own = if inside(j) { own(a[j] / sum) } else { 0.0 };
            (all - own) / sum
        }
        (_, Rescaled::AfterClipping) if clipped(a[j]) != a[j] => 0.0,
        (_, Rescaled::AfterClipping) => {
            let sum: f64 = a.iter().copied().map(clipped).sum();
            y.iter().sum::<f64>() / sum - own(a[j])
        }
    }
}
