//! With NumPy alone: the four phases by hand.

use super::{Part, has_orders};
use crate::experiment::Experiment;
use backprop::{Activation, Loss};

pub(super) fn parts(experiment: &Experiment, diverges: bool) -> Vec<Part> {
    let mut parts = vec![Part {
        title: "Activations f(z) and their derivatives, from z and a = f(z)",
        code: activations(experiment),
    }];
    parts.push(Part {
        title: "The loss of a batch, and delta = dL/dz of the last layer",
        code: loss(experiment),
    });
    parts.push(Part { title: "Training", code: training(experiment, diverges) });
    parts.push(Part {
        title: "The trained weights and the predictions",
        code: "a = x\n\
               for f, kernel, bias in zip(f_of_layer, weights[0::2], weights[1::2]):\n\
               \x20   a = f(a @ kernel + bias)\n\
               print(weights)\nprint(a)\n"
            .into(),
    });
    parts
}

fn activations(experiment: &Experiment) -> String {
    let used = |activation| experiment.layers.iter().any(|layer| layer.activation == activation);
    let functions = Activation::ALL.into_iter().filter(|&activation| used(activation)).map(|activation| {
        let (of_z, derivative) = match activation {
            Activation::Linear => ("return z", "np.ones_like(z)"),
            Activation::Sigmoid => (
                "e = np.exp(-np.abs(z))  # can't overflow\n    return np.where(z >= 0, 1, e) / (1 + e)",
                "a * (1 - a)",
            ),
            Activation::Tanh => ("return np.tanh(z)", "1 - a * a"),
            Activation::Relu => ("return np.maximum(z, 0)", "(z > 0) * 1.0"),
        };
        let name = activation.name();
        format!("\ndef {name}(z):\n    {of_z}\n\n\ndef d_{name}(z, a):\n    return {derivative}\n\n")
    });
    let list = |prefix: &str| {
        let names: Vec<_> =
            experiment.layers.iter().map(|layer| format!("{prefix}{}", layer.activation.name())).collect();
        names.join(", ")
    };
    format!("{}\nf_of_layer = [{}]\nd_of_layer = [{}]\n", functions.collect::<String>(), list(""), list("d_"))
}

fn loss(experiment: &Experiment) -> String {
    let sigmoid = experiment.layers.last().is_some_and(|layer| layer.activation == Activation::Sigmoid);
    match experiment.loss {
        Loss::MeanSquaredError => {
            "\ndef loss_of(z, a, y):\n    return np.mean((a - y) ** 2)\n\n\n\
             def delta_of(z, a, y):\n    return 2 * (a - y) / y.size * d_of_layer[-1](z, a)\n\n"
        }
        Loss::BinaryCrossentropy if sigmoid => {
            "# After a sigmoid the cross-entropy is computed from z, where nothing cancels or overflows.\n\
             def loss_of(z, a, y):\n    \
             return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))\n\n\n\
             def delta_of(z, a, y):\n    return (a - y) / y.size\n\n"
        }
        Loss::BinaryCrossentropy => {
            "# As Keras does, predictions are kept between 1e-7 and 1 - 1e-7.\n\
             def loss_of(z, a, y):\n    p = np.clip(a, 1e-7, 1 - 1e-7)\n    \
             return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))\n\n\n\
             def delta_of(z, a, y):\n    p = np.clip(a, 1e-7, 1 - 1e-7)\n    \
             return np.where(p == a, (1 - y) / (1 - p) - y / p, 0) / y.size * d_of_layer[-1](z, a)\n\n"
        }
    }
    .into()
}

fn training(experiment: &Experiment, diverges: bool) -> String {
    let order = if has_orders(experiment) { "list(orders[epoch])" } else { "list(range(len(x)))" };
    let quiet = if diverges { "np.seterr(over=\"ignore\", invalid=\"ignore\")\n" } else { "" };
    format!(
        r#"{quiet}velocity = [np.zeros_like(weight) for weight in weights]
for epoch in range(epochs):
    order = {order}
    total = 0.0
    for first in range(0, len(x), batch_size):
        rows = order[first:first + batch_size]

        # 1 Forward: z = a kernel + bias, a = f(z), layer by layer
        a, z = [x[rows]], []
        for layer, f in enumerate(f_of_layer):
            z.append(a[layer] @ weights[2 * layer] + weights[2 * layer + 1])
            a.append(f(z[layer]))

        # 2 Loss: the mean over the rows of the batch and the outputs
        total += len(rows) * loss_of(z[-1], a[-1], y[rows])

        # 3 Backward: delta = dL/dz, from the last layer to the first
        gradients = [None] * len(weights)
        delta = delta_of(z[-1], a[-1], y[rows])
        for layer in reversed(range(len(z))):
            gradients[2 * layer] = a[layer].T @ delta
            gradients[2 * layer + 1] = delta.sum(axis=0)
            if layer > 0:
                delta = delta @ weights[2 * layer].T * d_of_layer[layer - 1](z[layer - 1], a[layer])

        # 4 Update: each weight moves against its gradient
        for weight, v, gradient in zip(weights, velocity, gradients):
            step = learning_rate * gradient
            v[...] = momentum * v - step
            weight += momentum * v - step if nesterov else v
    print(f"Epoch {{epoch + 1}}/{{epochs}} - loss: {{float(total / len(x))}}")
"#
    )
}
