//! With NumPy alone: the four phases by hand.

use super::literal::{filled, truth};
use super::part::{Part, is_in_one, order, trained};
use super::scaling::in_own_units;
use backprop::{Activation, Dense, Regularizer};
use experiment::Experiment;
use experiment::catalog::{activations, losses, optimizers};
use words::say;

pub(super) fn parts(experiment: &Experiment, diverges: bool) -> Vec<Part> {
    let mut parts = vec![Part { title: say!(exports::activations).into(), code: activations(experiment) }];
    parts.push(Part { title: say!(exports::loss).into(), code: loss(experiment) });
    parts.push(Part { title: say!(exports::training).into(), code: training(experiment, diverges) });
    parts.push(Part {
        title: say!(exports::results).into(),
        code: format!(
            "a = x\n\
             for f, kernel, bias in zip(f_of_layer, weights[0::2], weights[1::2]):\n\
             \x20   a = f(a @ kernel + bias)\n\
             print(weights)\nprint({})\n",
            in_own_units(experiment, "a")
        ),
    });
    parts
}

fn activations(experiment: &Experiment) -> String {
    let mut used: Vec<Activation> = Vec::new();
    for layer in &experiment.layers {
        if !used.contains(&layer.activation) {
            used.push(layer.activation);
        }
    }
    let name = |activation: Activation| {
        let alike = used.iter().filter(|other| other.name() == activation.name());
        match alike.take_while(|&&other| other != activation).count() {
            0 => activation.name().to_string(),
            before => format!("{}_{}", activation.name(), before + 1),
        }
    };
    let functions = used.iter().map(|&activation| {
        let [of_z, slope] = activations::text(activation).numpy.map(|code| filled(code, &activation));
        let name = name(activation);
        let delta = if activation.mixes_units() { slope } else { format!("d_a * ({slope})") };
        format!("\ndef {name}(z):\n    {of_z}\n\n\ndef d_{name}(z, a, d_a):\n    return {delta}\n\n")
    });
    let list = |prefix: &str| {
        let layers = experiment.layers.iter();
        layers.map(|layer| format!("{prefix}{}", name(layer.activation))).collect::<Vec<_>>().join(", ")
    };
    format!("{}\nf_of_layer = [{}]\nd_of_layer = [{}]\n", functions.collect::<String>(), list(""), list("d_"))
}

fn loss(experiment: &Experiment) -> String {
    let [in_one, alone] = losses::text(experiment.loss).numpy;
    if is_in_one(experiment) { in_one } else { alone }.into()
}

fn training(experiment: &Experiment, diverges: bool) -> String {
    let rows = trained(experiment);
    let order = order(experiment);
    let [remembered, update] = optimizers::text(experiment.optimizer).numpy;
    // A bias that isn't there has no gradient.
    let biases: Vec<_> = experiment.layers.iter().map(|layer| truth(layer.use_bias)).collect();
    let (has_bias, if_any) = match experiment.layers.iter().all(|layer| layer.use_bias) {
        true => (String::new(), ""),
        false => (format!("has_bias = [{}]\n", biases.join(", ")), " * has_bias[layer]"),
    };
    // What is frozen is put back after the update, so that any optimizer can do it.
    let arrays = experiment
        .layers
        .iter()
        .enumerate()
        .flat_map(|(l, layer)| [(2 * l, layer.trains_kernel()), (2 * l + 1, layer.trains_bias())]);
    let frozen = arrays.filter(|(_, is_trained)| !is_trained).map(|(array, _)| array.to_string());
    let frozen: Vec<_> = frozen.collect();
    let (frozen, keep, put_back) = match frozen.is_empty() {
        true => (String::new(), "", ""),
        false => (
            format!("frozen = [{}]  # trainable=False\n", frozen.join(", ")),
            "        kept = [weights[at].copy() for at in frozen]\n",
            "        for at, array in zip(frozen, kept):\n            weights[at][...] = array\n",
        ),
    };
    let (penalties, with_penalty, batch_loss, pull) = match penalties(experiment) {
        None => (String::new(), "", "loss_of(z[-1], a[-1], y[rows])", ""),
        Some(penalties) => (
            penalties,
            " + penalty()",
            "(loss_of(z[-1], a[-1], y[rows]) + penalty())",
            " + l1[layer] * np.sign(weights[2 * layer]) + 2 * l2[layer] * weights[2 * layer]",
        ),
    };
    let (validate, val_loss) = match experiment.is_validated() {
        false => (String::new(), ""),
        true => (
            format!(
                "\n    # The loss over the rows held out, with the new weights\n\
                 \x20   a = x[training:]\n\
                 \x20   for layer, f in enumerate(f_of_layer):\n\
                 \x20       z = a @ weights[2 * layer] + weights[2 * layer + 1]\n\
                 \x20       a = f(z)\n\
                 \x20   val_loss = loss_of(z, a, y[training:]){with_penalty}\n"
            ),
            " - val_loss: {float(val_loss)}",
        ),
    };
    let quiet = if diverges { "np.seterr(over=\"ignore\", invalid=\"ignore\")\n" } else { "" };
    format!(
        r#"{quiet}{has_bias}{frozen}{penalties}{remembered}for epoch in range(epochs):
    order = {order}
    total = 0.0
    for first in range(0, {rows}, batch_size):
        rows = order[first:first + batch_size]

        # 1 Forward: z = a kernel + bias, a = f(z), layer by layer
        a, z = [x[rows]], []
        for layer, f in enumerate(f_of_layer):
            z.append(a[layer] @ weights[2 * layer] + weights[2 * layer + 1])
            a.append(f(z[layer]))

        # 2 Loss: the mean over the rows of the batch and the outputs
        total += len(rows) * {batch_loss}

        # 3 Backward: delta = dL/dz, from the last layer to the first
        gradients = [None] * len(weights)
        delta = delta_of(z[-1], a[-1], y[rows])
        for layer in reversed(range(len(z))):
            gradients[2 * layer] = a[layer].T @ delta{pull}
            gradients[2 * layer + 1] = delta.sum(axis=0){if_any}
            if layer > 0:
                d_a = delta @ weights[2 * layer].T
                delta = d_of_layer[layer - 1](z[layer - 1], a[layer], d_a)

        # 4 Update: each weight moves against its gradient
{keep}{update}{put_back}{validate}    print(f"Epoch {{epoch + 1}}/{{epochs}} - loss: {{float(total / {rows})}}{val_loss}")
"#
    )
}

/// The factors of each kernel's penalty as Keras computes with them; `None` where there is no penalty.
fn penalties(experiment: &Experiment) -> Option<String> {
    let model = experiment.model_without_weights().ok()?;
    let factors: Vec<_> = model.layers().iter().map(Dense::regularizer).collect();
    let list = |of: fn(&Regularizer) -> f64| {
        factors.iter().map(|factors| format!("{:?}", of(factors))).collect::<Vec<_>>().join(", ")
    };
    let (l1, l2) = (list(|factors| factors.l1), list(|factors| factors.l2));
    factors.iter().any(|factors| *factors != Regularizer::NONE).then(|| {
        format!(
            "# kernel_regularizer: Keras keeps its factors in 32 bits.\n\
             l1 = np.float32([{l1}]).astype(float)\nl2 = np.float32([{l2}]).astype(float)\n\n\n\
             def penalty():\n\
             \x20   kernels = zip(l1, l2, weights[0::2])\n\
             \x20   return sum(one * np.abs(kernel).sum() + two * (kernel ** 2).sum() for one, two, kernel in kernels)\n\n\n"
        )
    })
}
