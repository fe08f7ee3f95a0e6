//! With Keras, as in the notebook.

use super::{Part, has_orders};
use experiment::Experiment;

pub(super) fn parts(experiment: &Experiment) -> Vec<Part> {
    let layers = experiment.layers.iter().map(|layer| {
        format!("    keras.layers.Dense({}, activation=\"{}\"),\n", layer.units, layer.activation.name())
    });
    let model = format!(
        "keras.backend.set_floatx(\"float64\")  # the page computes in float64, Keras in float32 unless told\n\
         model = keras.Sequential([\n    keras.Input(shape=({},)),\n{}])\n\
         model.summary()\nmodel.set_weights(weights)\n\
         model.compile(\n    loss=\"{}\",\n    optimizer=keras.optimizers.SGD(learning_rate, momentum=momentum, nesterov=nesterov),\n)\n",
        experiment.data.features().count(),
        layers.collect::<String>(),
        experiment.loss.name(),
    );
    let fit = if has_orders(experiment) {
        "losses = []\n\
         for order in orders:\n\
         \x20   history = model.fit(x[order], y[order], batch_size=batch_size, shuffle=False, verbose=0)\n\
         \x20   losses += history.history[\"loss\"]\n"
    } else {
        "history = model.fit(x, y, epochs=epochs, batch_size=batch_size, shuffle=False, verbose=0)\n\
         losses = history.history[\"loss\"]\n"
    };
    let fit = format!(
        "{fit}for epoch, loss in enumerate(losses, 1):\n    print(f\"Epoch {{epoch}}/{{epochs}} - loss: {{float(loss)}}\")\n"
    );
    vec![
        Part { title: "The model", code: model },
        Part { title: "Training", code: fit },
        Part {
            title: "The trained weights and the predictions",
            code: "print(model.get_weights())\nprint(model.predict(x, verbose=0))\n".into(),
        },
    ]
}
