//! Runs of the real Keras with other optimizers, activations and losses, computed again.
//! `tests/reference/README.md` says what made the file.

use backprop::{
    Activation, Array, Dataset, Fit, Hyperparameters, Layer, Loss, Optimizer, Regularizer, RowOrder,
    Sequential, Trainer, gradient_check,
};
use serde::Deserialize;
use serde_json::Value;
use std::rc::Rc;

/// The runs that there is everything for.
const RUNS: &[&str] = &[
    "exact-adamw",
    "exact-adagrad",
    "exact-rmsprop",
    "exact-rmsprop-momentum",
    "default-rmsprop",
    "huber",
    "activation-hard_sigmoid",
    "activation-exponential",
    "activation-softsign",
    "activation-softplus",
    "activation-silu",
    "activation-gelu",
    "activation-selu",
    "activation-elu",
    "activation-relu6",
    "notebook-adam",
    "exact-adam-batch-2",
    "activation-leaky_relu",
    "leaky-relu-layer-slope",
    "mae",
    "no-bias",
    "l2",
    "l1-l2",
    "validation-split",
    "activation-softmax",
    "softmax-mse",
    "three-classes-softmax",
    "three-classes-sparse",
];

/// A layer of the file, which names all that Keras was given.
#[derive(Deserialize)]
struct Given {
    units: usize,
    activation: Activation,
    negative_slope: Option<f64>,
    use_bias: bool,
    l1: f64,
    l2: f64,
}

#[derive(Deserialize)]
struct Expected {
    loss: Vec<f64>,
    val_loss: Option<Vec<f64>>,
    accuracy: Option<Vec<f64>>,
    weights: Vec<WeightsAfter>,
    predictions: Vec<Vec<f64>>,
    first_batch: FirstBatch,
}

#[derive(Deserialize)]
struct FirstBatch {
    loss: f64,
    gradients: Vec<Array>,
}

#[derive(Deserialize)]
struct WeightsAfter {
    epoch: usize,
    values: Vec<Array>,
}

fn cases() -> Vec<Value> {
    let file: Value =
        serde_json::from_str(include_str!("../../../tests/reference/keras_beyond.json")).unwrap();
    file["cases"].as_array().unwrap().clone()
}

fn of<T: for<'de> Deserialize<'de>>(case: &Value, key: &str) -> T {
    serde_json::from_value(case[key].clone())
        .unwrap_or_else(|error| panic!("{} {key}: {error}", case["name"]))
}

fn trainer(case: &Value) -> Trainer {
    let loss = of::<Loss>(case, "loss");
    let x: Vec<Vec<f64>> = of(&case["data"], "x");
    let layers = of::<Vec<Given>>(case, "layers").into_iter().map(|given| {
        let mut activation = given.activation;
        given.negative_slope.map(|slope| activation.set("negative_slope", slope));
        Layer {
            use_bias: given.use_bias,
            kernel_regularizer: Regularizer { l1: given.l1, l2: given.l2 },
            ..Layer::from((given.units, activation))
        }
    });
    let mut model = Sequential::new(x[0].len(), &layers.collect::<Vec<_>>()).unwrap();
    model.set_weights(&of::<Vec<Array>>(case, "initial_weights")).unwrap();
    let data = match loss.takes_class_numbers() {
        true => {
            let labels: Vec<f64> = of(&case["data"], "labels");
            Dataset::new(x[0].len(), x.concat(), 1, labels).unwrap().one_hot(model.outputs()).unwrap()
        }
        false => {
            let y: Vec<Vec<f64>> = of(&case["data"], "y");
            Dataset::new(x[0].len(), x.concat(), y[0].len(), y.concat()).unwrap()
        }
    };
    let training = (x.len() as f64 * (1.0 - of::<f64>(case, "validation_split"))).floor() as usize;
    let data = data.with_training_rows(training);
    let order = match of::<Option<Vec<Vec<usize>>>>(case, "orders") {
        Some(orders) => RowOrder::Given(Rc::new(orders)),
        None => RowOrder::AsGiven,
    };
    let fit = Fit {
        loss,
        optimizer: of::<Optimizer>(case, "optimizer"),
        batch_size: of(case, "batch_size"),
        epochs: of(case, "epochs"),
        order,
    };
    Trainer::new(model, fit, Rc::new(data)).unwrap()
}

fn flat(arrays: &[Array]) -> Vec<f64> {
    let values = arrays.iter().flat_map(|array| match array {
        Array::Vector(values) => values.clone(),
        Array::Matrix(rows) => rows.concat(),
    });
    values.collect()
}

#[track_caller]
fn close(what: &str, found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (found, expected) in found.iter().zip(expected) {
        let off = (found - expected).abs() / expected.abs().max(1.0);
        assert!(off <= tolerance, "{what}: {found} and {expected}");
    }
}

#[test]
fn every_run_agrees() {
    for &name in RUNS {
        let case = &cases().into_iter().find(|case| case["name"] == name).unwrap();
        let mut trainer = trainer(case);
        // Keras casts some settings of these optimizers through float32, unless they are exact in it.
        let is_exact = name.starts_with("exact-") || case["optimizer"]["name"] == "SGD";
        let tolerance = if is_exact { 1e-9 } else { 1e-6 };
        let expected: Expected = of(case, "float64");
        let trace = trainer.trace();
        close(&format!("{name}: first loss"), &[trace.loss], &[expected.first_batch.loss], 1e-9);
        let gradients = flat(&expected.first_batch.gradients);
        close(&format!("{name}: first gradients"), &trace.gradients(), &gradients, 1e-9);
        let batch = trainer.data().of_rows(&trace.rows).unwrap();
        for check in gradient_check(trainer.model(), trainer.fit().loss, &batch, &trace.gradients()).unwrap()
        {
            assert!(check.relative_error < 1e-6, "{name}: {check:?}");
        }
        let (mut losses, mut val_losses, mut accuracies) = (Vec::new(), Vec::new(), Vec::new());
        let held_out = trainer.data().training_rows()..trainer.data().rows();
        for epoch in 0..=trainer.fit().epochs {
            if let Some(after) = expected.weights.iter().find(|after| after.epoch == epoch) {
                let what = format!("{name}: weights after {epoch} epochs");
                close(&what, trainer.model().parameters(), &flat(&after.values), tolerance);
            }
            if epoch < trainer.fit().epochs {
                for _ in 0..trainer.steps_per_epoch() {
                    trainer.update().unwrap();
                }
                losses.extend(trainer.epoch_loss());
                accuracies.extend(trainer.epoch_accuracy());
                val_losses.push(trainer.sums_of(held_out.clone()).loss / held_out.len() as f64);
            }
        }
        close(&format!("{name}: losses"), &losses, &expected.loss, tolerance);
        if let Some(expected) = expected.accuracy {
            close(&format!("{name}: accuracies"), &accuracies, &expected, 1e-12);
        }
        if let Some(expected) = expected.val_loss {
            close(&format!("{name}: validation losses"), &val_losses, &expected, tolerance);
        }
        let predictions = trainer.model().predict(trainer.data().x()).unwrap();
        close(&format!("{name}: predictions"), &predictions, &expected.predictions.concat(), tolerance);
    }
}
