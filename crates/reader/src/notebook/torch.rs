//! What PyTorch's names mean here, where they mean something else than Keras's.

use super::added::{Added, Read};
use super::model::{Layer, Start};
use super::note::Why;
use crate::value::{Made, Value};
use backprop::{Activation, Adagrad, Adam, AdamW, Hyperparameters, Optimizer, RmsProp, Sgd};

/// Returns whether a path is one of PyTorch.
pub fn is_path(path: &str) -> bool {
    let mut names = path.split('.');
    !path.starts_with("tf.")
        && !path.starts_with("tensorflow")
        && names.any(|name| ["torch", "nn", "F"].contains(&name))
}

/// Returns whether a path is one of PyTorch's optimizers.
pub fn is_optimizer(path: &str) -> bool {
    path.split('.').any(|name| name == "optim") && !path.contains("lr_scheduler")
}

/// Returns a `Linear`.
pub fn linear(made: &Made) -> Read<Added> {
    let place = if made.path.ends_with("LazyLinear") { 0 } else { 1 };
    let given = &made.given;
    let Some(units) = given.get("out_features", place).and_then(Value::whole).filter(|&units| units > 0)
    else {
        return (Added::Nothing, vec![Why::Layer("Linear".into()), Why::Data]);
    };
    let use_bias = given.get("bias", place + 1) != Some(&Value::Bool(false));
    let settings = backprop::Layer { use_bias, ..backprop::Layer::from((units, Activation::Linear)) };
    (Added::Layer(Layer { settings, starts: [Start::RANDOM, Start::RANDOM], id: made.id }), Vec::new())
}

/// An optimizer as PyTorch sets it unless it is told otherwise, and what it is given, in order, by the core's keys; what the core
/// doesn't have is in brackets.
fn known(name: &str) -> Option<(Optimizer, &'static [(&'static str, &'static str)])> {
    let adam = Adam { learning_rate: 1e-3, beta_1: 0.9, beta_2: 0.999, epsilon: 1e-8 };
    let of_adam = &[
        ("lr", "learning_rate"),
        ("betas", "beta_1"),
        ("eps", "epsilon"),
        ("weight_decay", "weight_decay"),
        ("amsgrad", ""),
    ];
    Some(match name {
        "SGD" => (
            Optimizer::Sgd(Sgd { learning_rate: 1e-3, ..Sgd::KERAS }),
            &[
                ("lr", "learning_rate"),
                ("momentum", "momentum"),
                ("dampening", ""),
                ("weight_decay", ""),
                ("nesterov", "nesterov"),
            ],
        ),
        "Adam" => (Optimizer::Adam(adam), of_adam),
        "AdamW" => (Optimizer::AdamW(AdamW { adam, weight_decay: 0.01 }), of_adam),
        "RMSprop" => (
            Optimizer::RmsProp(RmsProp { learning_rate: 0.01, rho: 0.99, momentum: 0.0, epsilon: 1e-8 }),
            &[
                ("lr", "learning_rate"),
                ("alpha", "rho"),
                ("eps", "epsilon"),
                ("weight_decay", ""),
                ("momentum", "momentum"),
                ("centered", ""),
            ],
        ),
        "Adagrad" => (
            Optimizer::Adagrad(Adagrad {
                learning_rate: 0.01,
                initial_accumulator_value: 0.0,
                epsilon: 1e-10,
            }),
            &[
                ("lr", "learning_rate"),
                ("lr_decay", ""),
                ("weight_decay", ""),
                ("initial_accumulator_value", "initial_accumulator_value"),
                ("eps", "epsilon"),
            ],
        ),
        _ => return None,
    })
}

/// Returns the optimizer that a call makes, and what of it can't be shown.
pub fn optimizer(made: &Made) -> Read<Optimizer> {
    let name = made.path.rsplit('.').next().unwrap_or_default();
    let Some((mut found, keys)) = known(name) else {
        return (Optimizer::Sgd(Sgd::KERAS), vec![Why::Optimizer(name.into())]);
    };
    let mut left = Vec::new();
    for (at, (name, key)) in keys.iter().enumerate() {
        let Some(value) = made.given.get(name, at + 1) else { continue };
        let is_set = match value {
            Value::List(betas) => {
                let numbers: Vec<_> = betas.iter().filter_map(Value::number).collect();
                matches!(numbers[..], [first, second] if found.set("beta_1", first) && found.set("beta_2", second))
            }
            Value::Bool(on) => found.set(key, f64::from(u8::from(*on))) || !on,
            Value::None => true,
            other => other.number().is_some_and(|number| found.set(key, number) || number == 0.0),
        };
        if !is_set {
            left.push(Why::Setting([name, "=…"].concat()));
        }
    }
    if made.given.named("maximize") == Some(&Value::Bool(true)) {
        left.push(Why::Setting("maximize=…".into()));
    }
    // √v + ε comes nearest to √(v + ε²): they are the same where v is 0, and where it is large.
    if let Optimizer::RmsProp(RmsProp { epsilon, .. }) | Optimizer::Adagrad(Adagrad { epsilon, .. }) =
        &mut found
    {
        // Without the digits of float64 in which 1e-10 squared isn't 1e-20.
        *epsilon = format!("{:.14e}", *epsilon * *epsilon).parse().unwrap_or(*epsilon);
        left.push(Why::Epsilon { squared: true });
    }
    if let Optimizer::Adam(_) | Optimizer::AdamW(_) = found {
        left.push(Why::Epsilon { squared: false });
    }
    (found, left)
}
