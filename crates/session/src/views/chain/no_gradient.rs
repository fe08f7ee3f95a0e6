//! Why a row of the batch gives a parameter no gradient, in words.

use super::selected::Selected;
use experiment::catalog::{activations, losses};
use words::say;

/// Why a row gives no gradient: the first thing on its way that is 0.
pub(super) fn because(of: &Selected) -> String {
    let trace = &of.session.now.trace;
    let last = trace.layers.len() - 1;
    let (predicted, targets) = (&trace.layers[last].a[of.at], &trace.targets[of.at]);
    if predicted == targets {
        return say!(chain::already_right).into();
    }
    if let (Some(input), true) = (of.input_name(), trace.d_z_d_w(of.at, of.parameter).value == 0.0) {
        return say!(chain::input_is_zero { input });
    }
    if let Some(closed) = closed(of, of.layer, of.unit) {
        return closed;
    }
    if trace.layers[last].d_loss_d_a[of.at].iter().all(|&d| d == 0.0) {
        return losses::text(of.session.experiment.loss).cut_off[1].into();
    }
    if let Some(closed) =
        (0..targets.len()).map(|output| closed(of, last, output)).reduce(Option::and).flatten()
    {
        return closed;
    }
    let (delta, unit) = (trace.delta(of.at, of.layer, of.unit), of.unit_name());
    if delta.terms.iter().all(|&(weight, _)| weight == 0.0) {
        return say!(chain::weights_onward_are_zero { unit });
    }
    if delta.terms.iter().all(|&(weight, delta)| weight * delta == 0.0) {
        return say!(chain::every_path_is_zero { unit });
    }
    if delta.d_loss_d_a == 0.0 {
        return say!(chain::paths_cancel { unit });
    }
    say!(chain::product_too_small).into()
}

/// What is wrong with a unit whose slope is 0.
fn closed(of: &Selected, layer: usize, unit: usize) -> Option<String> {
    let trace = &of.session.now.trace;
    if trace.slope(of.at, layer, unit) != 0.0 {
        return None;
    }
    // With cross-entropy a sigmoid's slope is no hindrance.
    if is_logistic(of, layer) {
        return None;
    }
    let values = &trace.layers[layer];
    let name = of.name(Some(layer), unit);
    Some((activations::text(values.activation).closed)(&name, values.z[of.at][unit]))
}

/// Whether a layer's activation and the loss after it are computed in one piece.
pub(super) fn is_logistic(of: &Selected, layer: usize) -> bool {
    let layers = &of.session.now.trace.layers;
    layer + 1 == layers.len() && of.session.experiment.loss.is_in_one_with(layers[layer].activation)
}
