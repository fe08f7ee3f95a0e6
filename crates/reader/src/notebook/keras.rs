//! What Keras's names mean here.

use super::model::{Layer, Start};
use crate::value::{Given, Made, Value};
use backprop::{Activation, Hyperparameters, Loss, Optimizer};

/// What adding something to a model does to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Added {
    /// A layer comes.
    Layer(Layer),
    /// The layer before it gets an activation.
    Activation(Activation),
    /// Nothing that changes the run: an input, a `Flatten` of rows.
    Nothing,
    /// Something that can't be shown here: its name, with what of it.
    Refused(String),
}

/// Returns the activation that a value names: `"relu"`, `tf.nn.relu`, `None`.
pub fn activation(value: &Value) -> Option<Activation> {
    match value {
        Value::None => Some(Activation::Linear),
        Value::Text(name) => Activation::of_name(&name.to_lowercase()).or_else(|| alias(name)),
        other => alias(other.kind()?),
    }
}

/// Names of activations beside those of their functions: layers' and PyTorch's.
fn alias(name: &str) -> Option<Activation> {
    let plain = match name {
        "swish" | "SiLU" => "silu",
        "Linear" | "Identity" => "linear",
        "LeakyReLU" => "leaky_relu",
        "Hardsigmoid" => "hard_sigmoid",
        other => {
            return Activation::of_name(&snake(other)).or_else(|| Activation::of_name(&other.to_lowercase()));
        }
    };
    Activation::of_name(plain)
}

/// `MeanSquaredError` as `mean_squared_error`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// Returns what an activation is set by, read of what its layer was given.
fn with_settings(mut activation: Activation, given: &Given) -> Option<Activation> {
    let keys: Vec<_> = activation.hyperparameters().into_iter().map(|(setting, _)| setting.key).collect();
    for key in keys {
        // Keras 2 calls it alpha.
        let value = given.get(key, 0).or_else(|| given.named("alpha"));
        if let Some(value) = value {
            activation.set(key, value.number()?);
        }
    }
    Some(activation)
}

/// Returns what a layer does to the model that it is added to.
pub fn added(value: &Value) -> Added {
    let Value::Made(made) = value else { return Added::Refused("?".into()) };
    let kind = made.path.rsplit('.').next().unwrap_or_default();
    match kind {
        "Dense" => dense(made).map_or_else(Added::Refused, Added::Layer),
        "Input" | "InputLayer" | "Flatten" => Added::Nothing,
        "Activation" => match made.given.get("activation", 0).and_then(activation) {
            Some(activation) => Added::Activation(activation),
            None => Added::Refused(kind.into()),
        },
        "ReLU" | "LeakyReLU" | "ELU" => match alias(kind).and_then(|found| with_settings(found, &made.given))
        {
            Some(activation) => Added::Activation(activation),
            None => Added::Refused(kind.into()),
        },
        other => Added::Refused(other.into()),
    }
}

fn dense(made: &Made) -> Result<Layer, String> {
    let given = &made.given;
    let refused = |what: &str| Err(format!("Dense({what})"));
    let Some(units) = given.get("units", 0).and_then(Value::whole) else { return refused("units=?") };
    let Some(activation) = given.get("activation", 1).map_or(Some(Activation::Linear), activation) else {
        return refused("activation=…");
    };
    for (name, value) in &given.names {
        match name.as_str() {
            "use_bias" if *value == Value::Bool(false) => return refused("use_bias=False"),
            "kernel_regularizer"
            | "bias_regularizer"
            | "activity_regularizer"
            | "kernel_constraint"
            | "bias_constraint"
                if *value != Value::None =>
            {
                return refused(&format!("{name}=…"));
            }
            "trainable" if *value == Value::Bool(false) => return refused("trainable=False"),
            _ => {}
        }
    }
    let start = |name: &str, usual: Start| given.named(name).map_or(usual, initializer);
    let starts =
        [start("kernel_initializer", Start::Random), start("bias_initializer", Start::Constant(0.0))];
    Ok(Layer { units, activation, starts })
}

/// What an initializer starts the entries of an array at.
fn initializer(value: &Value) -> Start {
    let name = value.text().or_else(|| value.kind()).unwrap_or_default().to_lowercase();
    match name.as_str() {
        "zeros" => Start::Constant(0.0),
        "ones" => Start::Constant(1.0),
        "constant" => {
            let given = match value {
                Value::Made(made) => made.given.get("value", 0).and_then(Value::number),
                _ => None,
            };
            Start::Constant(given.unwrap_or(0.0))
        }
        _ => Start::Random,
    }
}

/// Returns the optimizer that a value names, and what of it can't be set here.
pub fn optimizer(value: &Value) -> Option<(Optimizer, Vec<String>)> {
    let name = value.text().or_else(|| value.kind())?;
    let found = Optimizer::ALL.iter().find(|known| known.name().eq_ignore_ascii_case(name));
    let mut optimizer = *found?;
    let mut left = Vec::new();
    if let Value::Made(made) = value {
        if let Some(rate) = made.given.places.iter().find_map(Value::number) {
            optimizer = optimizer.with_learning_rate(rate);
        }
        for (name, value) in &made.given.names {
            let key = if name == "lr" { "learning_rate" } else { name.as_str() };
            let number = match value {
                Value::Bool(on) => Some(f64::from(u8::from(*on))),
                other => other.number(),
            };
            match number {
                Some(number) if optimizer.set(key, number) => {}
                _ if name == "name" || *value == Value::None || *value == Value::Bool(false) => {}
                _ => left.push(format!("{name}=…")),
            }
        }
    }
    Some((optimizer, left))
}

/// Returns the loss that a value names.
pub fn loss(value: &Value) -> Option<Loss> {
    if let Value::Made(made) = value
        && !(made.given.places.is_empty() && made.given.names.is_empty())
    {
        return None;
    }
    let name = snake(value.text().or_else(|| value.kind())?);
    let plain = match name.as_str() {
        "mse" | "m_s_e" | "mse_loss" | "m_s_e_loss" => "mean_squared_error",
        "mae" | "m_a_e" | "l1_loss" => "mean_absolute_error",
        "huber_loss" => "huber",
        "bce" | "bce_loss" | "b_c_e_loss" => "binary_crossentropy",
        other => other,
    };
    Loss::of_name(plain)
}
