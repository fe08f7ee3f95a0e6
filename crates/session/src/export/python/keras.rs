//! With Keras, as in the notebook.

use super::part::{Part, has_orders};
use super::scaling::in_own_units;
use backprop::{Activation, Hyperparameter, Hyperparameters, Optimizer, more_arguments};
use experiment::Experiment;
use words::say;

pub(super) fn parts(experiment: &Experiment) -> Vec<Part> {
    let layers = experiment.layers.iter().map(|layer| {
        let (units, activation, more) = (layer.units, activation(layer.activation), more_arguments(*layer));
        format!("    keras.layers.Dense({units}, activation={activation}{more}),\n")
    });
    let model = format!(
        "keras.backend.set_floatx(\"float64\")  # the page computes in float64, Keras in float32 unless told\n\
         model = keras.Sequential([\n    keras.Input(shape=({},)),\n{}])\n\
         {}model.summary()\nmodel.set_weights(weights)\n\
         model.compile(\n    loss=\"{}\",\n    optimizer=keras.optimizers.{}({}),\n)\n",
        experiment.data.features().count(),
        layers.collect::<String>(),
        frozen(experiment),
        experiment.loss.name(),
        experiment.optimizer.name(),
        settings(experiment.optimizer),
    );
    let is_validated = experiment.is_validated();
    let [in_orders, in_one, each, all] = match is_validated {
        false => [""; 4],
        true => [
            ", validation_data=(x[training:], y[training:])",
            ", validation_split=validation_split",
            "    val_losses += history.history[\"val_loss\"]\n",
            "val_losses = history.history[\"val_loss\"]\n",
        ],
    };
    let fit = if has_orders(experiment) {
        let begin = if is_validated { "losses, val_losses = [], []" } else { "losses = []" };
        format!(
            "{begin}\n\
             for order in orders:\n\
             \x20   history = model.fit(x[order], y[order], batch_size=batch_size, shuffle=False, verbose=0{in_orders})\n\
             \x20   losses += history.history[\"loss\"]\n{each}"
        )
    } else {
        format!(
            "history = model.fit(x, y, epochs=epochs, batch_size=batch_size, shuffle=False, verbose=0{in_one})\n\
             losses = history.history[\"loss\"]\n{all}"
        )
    };
    let print = match is_validated {
        false => {
            "for epoch, loss in enumerate(losses, 1):\n    print(f\"Epoch {epoch}/{epochs} - loss: {float(loss)}\")\n"
        }
        true => {
            "for epoch, (loss, val_loss) in enumerate(zip(losses, val_losses), 1):\n\
             \x20   print(f\"Epoch {epoch}/{epochs} - loss: {float(loss)} - val_loss: {float(val_loss)}\")\n"
        }
    };
    let fit = fit + print;
    vec![
        Part { title: say!(exports::model).into(), code: model },
        Part { title: say!(exports::training).into(), code: fit },
        Part {
            title: say!(exports::results).into(),
            code: format!(
                "print(model.get_weights())\nprint({})\n",
                in_own_units(experiment, "model.predict(x, verbose=0)"),
            ),
        },
    ]
}

/// `learning_rate, momentum=momentum`.
fn settings(optimizer: Optimizer) -> String {
    let setting = |(found, _): &(Hyperparameter, f64)| match found.key {
        "learning_rate" => "learning_rate".to_string(),
        key => format!("{key}={key}"),
    };
    optimizer.hyperparameters().iter().map(setting).collect::<Vec<_>>().join(", ")
}

/// Its name, or where it isn't set as Keras sets it a function.
fn activation(activation: Activation) -> String {
    let name = activation.name();
    if Activation::of_name(name) == Some(activation) {
        return format!("\"{name}\"");
    }
    let values = activation.hyperparameters();
    let values: Vec<_> = values.iter().map(|(found, value)| format!("{}={value:?}", found.key)).collect();
    format!("lambda z: keras.activations.{name}(z, {})", values.join(", "))
}

/// The kernels and biases that are frozen alone: no argument of a layer says that.
fn frozen(experiment: &Experiment) -> String {
    let arrays = experiment.layers.iter().enumerate().flat_map(|(l, layer)| {
        let bias = !layer.use_bias || layer.bias_trainable;
        [(l, "kernel", layer.kernel_trainable), (l, "bias", bias)]
    });
    let alone = arrays.filter(|(.., is_trained)| !is_trained);
    alone.map(|(l, array, _)| format!("model.layers[{l}].{array}.trainable = False\n")).collect()
}
