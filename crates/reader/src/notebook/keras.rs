//! What Keras's names mean here.

pub use super::added::{Added, Read};
use super::initializer::initializer;
use super::model::{Layer, NamedLoss, Start};
use super::name::snake;
use super::not_yet::NotYet;
use super::note::Why;
use super::regularizer::regularizer;
use super::torch;
use crate::value::{Made, Value};
use backprop::{Activation, Hyperparameters, Loss, Optimizer, Regularizer, Sgd};

/// Returns the activation that a value names: `"relu"`, `tf.nn.relu`, `None`.
pub fn activation(value: &Value) -> Read<Activation> {
    let name = match value {
        Value::None => return (Activation::Linear, Vec::new()),
        Value::Text(name) => name.as_str(),
        other => other.kind().unwrap_or("?"),
    };
    match (alias(name), value) {
        // Keras takes no logarithm back out of it.
        (Some(Activation::Softmax), Value::Text(name)) if name.starts_with("log") => {
            (Activation::Softmax, vec![Why::Activation(name.clone())])
        }
        (Some(found), Value::Made(made)) => match with_settings(found, made) {
            Some(found) => (found, Vec::new()),
            None => (Activation::Linear, vec![Why::Activation(name.into())]),
        },
        (Some(found), _) => (found, Vec::new()),
        (None, _) => (Activation::Linear, vec![Why::Activation(name.into())]),
    }
}

/// Names of activations beside those of their functions: layers' and PyTorch's.
fn alias(name: &str) -> Option<Activation> {
    let plain = match name {
        "swish" | "SiLU" => "silu",
        "Identity" => "linear",
        "LeakyReLU" => "leaky_relu",
        "Hardsigmoid" | "hardsigmoid" => "hard_sigmoid",
        "exp" => "exponential",
        // Its logarithm is taken in the loss: which, is asked where that is known.
        "LogSoftmax" | "log_softmax" => "softmax",
        other => {
            return Activation::of_name(&snake(other)).or_else(|| Activation::of_name(&other.to_lowercase()));
        }
    };
    Activation::of_name(plain)
}

/// Returns whether a name is that of an activation.
pub fn is_activation(name: &str) -> bool {
    alias(name).is_some()
}

/// Returns an activation as its layer or its function sets it; none where it is set to something that can't be shown.
fn with_settings(mut activation: Activation, made: &Made) -> Option<Activation> {
    if let Activation::LeakyRelu { negative_slope } = &mut activation {
        *negative_slope = match made.path.rsplit('.').next() {
            _ if torch::is_path(&made.path) => 0.01,
            Some("LeakyReLU") => 0.3,
            _ => *negative_slope,
        };
    }
    let placed = made.given.places.iter().map(|value| ("", value));
    for (name, value) in placed.chain(made.given.names.iter().map(|(name, value)| (name.as_str(), value))) {
        let slope = ["", "negative_slope", "alpha"].contains(&name);
        let is_plain = match name {
            "inplace" | "name" | "dim" | "axis" | "dtype" | "threshold" => true,
            "alpha" | "beta" => value.number() == Some(1.0),
            _ => matches!(value, Value::None | Value::Bool(false)) || value.text() == Some("none"),
        };
        let is_set = slope && value.number().is_some_and(|number| activation.set("negative_slope", number));
        if !is_set && !is_plain {
            return None;
        }
    }
    Some(activation)
}

/// Returns what a layer does to the model that it is added to, and what of it can't be shown.
pub fn added(value: &Value) -> Read<Added> {
    let Value::Made(made) = value else { return (Added::Nothing, vec![Why::Data]) };
    let kind = made.path.rsplit('.').next().unwrap_or_default();
    let of_activation = |(found, notes): Read<Activation>| (Added::Activation(found), notes);
    match kind {
        "Dense" => dense(made),
        "Linear" | "LazyLinear" => torch::linear(made),
        "Input" | "InputLayer" | "Flatten" | "Identity" | "squeeze" => (Added::Nothing, Vec::new()),
        "Activation" => of_activation(activation(made.given.get("activation", 0).unwrap_or(&Value::None))),
        _ if alias(kind).is_some() => of_activation(activation(value)),
        other => (Added::Nothing, vec![Why::Layer(other.into())]),
    }
}

/// Returns whether something has weights of its own, so that it can't stand in a path twice.
pub fn has_weights(made: &Made) -> bool {
    matches!(added(&Value::Made(made.clone())).0, Added::Layer(_))
}

fn dense(made: &Made) -> Read<Added> {
    let given = &made.given;
    let mut notes = Vec::new();
    let units = given.get("units", 0).and_then(Value::whole).filter(|&units| units > 0);
    let Some(units) = units else { return (Added::Nothing, vec![Why::Layer("Dense".into()), Why::Data]) };
    let (activation, left) = given.get("activation", 1).map_or((Activation::Linear, Vec::new()), activation);
    notes.extend(left);
    let use_bias = given.get("use_bias", 2).or_else(|| given.named("bias")) != Some(&Value::Bool(false));
    let trainable = given.named("trainable") != Some(&Value::Bool(false));
    let penalty = given.named("kernel_regularizer").map_or(Some(Regularizer::NONE), regularizer);
    if penalty.is_none() {
        notes.push(Why::NotYet(NotYet::Regularizer));
    }
    for (name, value) in &given.names {
        match (NotYet::of_layer(name, value), name.as_str()) {
            (Some(what), _) => notes.push(Why::NotYet(what)),
            (None, "kernel_constraint" | "bias_constraint" | "dtype") if *value != Value::None => {
                notes.push(Why::Setting(format!("{name}=…")));
            }
            _ => {}
        }
    }
    let starts = [("kernel_initializer", Start::RANDOM), ("bias_initializer", Start::Constant(0.0))];
    let starts = starts.map(|(name, usual)| match given.named(name) {
        None | Some(Value::None) => usual,
        Some(value) => initializer(value).unwrap_or_else(|| {
            notes.push(Why::Setting(
                value.text().map_or_else(|| format!("{name}=…"), |text| format!("{name}='{text}'")),
            ));
            Start::RANDOM
        }),
    });
    let settings = backprop::Layer {
        use_bias,
        trainable,
        kernel_regularizer: penalty.unwrap_or_default(),
        ..backprop::Layer::from((units, activation))
    };
    (Added::Layer(Layer { settings, starts, id: made.id }), notes)
}

/// Returns the optimizer that a value names, and what of it can't be shown.
pub fn optimizer(value: &Value) -> Option<Read<Optimizer>> {
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
                _ => left.push(Why::Setting(format!("{name}=…"))),
            }
        }
    }
    Some((optimizer, left))
}

/// Returns SGD in place of an optimizer that can't be shown, at its learning rate where it says one.
pub fn in_its_place(value: &Value) -> Optimizer {
    let rate = match value {
        Value::Made(made) => made.given.get("learning_rate", 0).and_then(Value::number),
        _ => None,
    };
    let plain = Optimizer::Sgd(Sgd::KERAS);
    rate.map_or(plain, |rate| plain.with_learning_rate(rate))
}

/// Returns whether a loss is one of probabilities and targets, which can't change places.
pub fn is_of_probabilities(value: &Value) -> bool {
    let loss = loss(value).0.loss;
    loss == Loss::BinaryCrossentropy || loss.is_over_classes()
}

/// Returns the loss that a value names, and what of it can't be shown.
pub fn loss(value: &Value) -> Read<NamedLoss> {
    let given_name = value.text().or_else(|| value.kind()).unwrap_or("?");
    let name = snake(given_name);
    let plain = match name.as_str() {
        "mse" | "m_s_e" | "mse_loss" | "m_s_e_loss" => "mean_squared_error",
        "mae" | "m_a_e" | "l1_loss" => "mean_absolute_error",
        "huber_loss" | "smooth_l1_loss" => "huber",
        "bce" | "bce_loss" | "b_c_e_loss" | "binary_cross_entropy" => "binary_crossentropy",
        "b_c_e_with_logits_loss" | "binary_cross_entropy_with_logits" => "binary_crossentropy",
        "cross_entropy" | "cross_entropy_loss" | "n_l_l_loss" | "nll_loss" => {
            "sparse_categorical_crossentropy"
        }
        other => other,
    };
    let mut notes = Vec::new();
    let mut from_logits = name.contains("logits");
    if let Value::Made(made) = value {
        for (setting, value) in &made.given.names {
            match (setting.as_str(), value) {
                ("from_logits", Value::Bool(on)) => from_logits = *on,
                ("reduction", Value::Text(mean))
                    if ["mean", "sum_over_batch_size", "auto"].contains(&mean.as_str()) => {}
                ("delta" | "beta", value) if value.number() == Some(1.0) => {}
                ("name", _) | (_, Value::None) => {}
                _ => notes.push(Why::Setting(format!("{setting}=…"))),
            }
        }
        if !made.given.places.is_empty() {
            notes.push(Why::Setting(given_name.into()));
        }
    }
    let found = Loss::of_name(plain).unwrap_or_else(|| {
        notes.push(Why::Loss(given_name.into()));
        Loss::MeanSquaredError
    });
    from_logits |= ["cross_entropy", "cross_entropy_loss"].contains(&name.as_str());
    let takes_logs = name.starts_with("n_l_l") || name.starts_with("nll");
    (NamedLoss { loss: found, from_logits, takes_logs }, notes)
}
