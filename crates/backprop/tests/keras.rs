//! Runs of the real Keras, computed again. `tests/reference/README.md` says what made the files.

use backprop::{
    Activation, Array, Dataset, Fit, Loss, Optimizer, RowOrder, Sequential, Sgd, Trainer, epoch_log,
    gradient_check,
};
use serde::Deserialize;
use std::rc::Rc;

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    data: Table,
    sizes: Vec<usize>,
    activations: Vec<Activation>,
    initial_weights: Vec<Array>,
    learning_rate: f64,
    epochs: usize,
    batch_size: usize,
    loss: Loss,
    momentum: f64,
    nesterov: bool,
    orders: Option<Vec<Vec<usize>>>,
    float64: Expected,
    float32: Option<Expected>,
}

#[derive(Deserialize)]
struct Table {
    x: Vec<Vec<f64>>,
    y: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Expected {
    first_batch: FirstBatch,
    loss: Vec<f64>,
    weights: Vec<WeightsAfter>,
    predictions: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct FirstBatch {
    rows: Vec<usize>,
    loss: f64,
    gradients: Vec<Array>,
}

#[derive(Deserialize)]
struct WeightsAfter {
    epoch: usize,
    values: Vec<Array>,
}

fn read(json: &str) -> Vec<Case> {
    serde_json::from_str::<File>(json).unwrap().cases
}

fn given() -> Vec<Case> {
    read(include_str!("../../../tests/reference/keras.json"))
}

impl Case {
    fn trainer(&self) -> Trainer {
        let layers: Vec<_> = self.sizes[1..].iter().copied().zip(self.activations.iter().copied()).collect();
        let mut model = Sequential::new(self.sizes[0], &layers).unwrap();
        model.set_weights(&self.initial_weights).unwrap();
        let (x, y) = (self.data.x.concat(), self.data.y.concat());
        let data = Dataset::new(self.sizes[0], x, self.sizes[self.sizes.len() - 1], y).unwrap();
        let order = match &self.orders {
            Some(orders) => RowOrder::Given(Rc::new(orders.clone())),
            None => RowOrder::AsGiven,
        };
        let optimizer = Optimizer::Sgd(Sgd {
            learning_rate: self.learning_rate,
            momentum: self.momentum,
            nesterov: self.nesterov,
        });
        let fit = Fit { loss: self.loss, optimizer, batch_size: self.batch_size, epochs: self.epochs, order };
        Trainer::new(model, fit, Rc::new(data)).unwrap()
    }
}

fn flat(arrays: &[Array]) -> Vec<f64> {
    let values = arrays.iter().flat_map(|array| match array {
        Array::Vector(values) => values.clone(),
        Array::Matrix(rows) => rows.concat(),
    });
    values.collect()
}

/// How near two numbers should be: relative to the size expected where that is more than `least`, else
/// relative to `least`, because a weight near 0 keeps the rounding of the larger ones it was made from.
#[derive(Clone, Copy)]
struct Tolerance {
    relative: f64,
    least: f64,
}

const FLOAT64: Tolerance = Tolerance { relative: 1e-9, least: 1e-6 };
const FLOAT32: Tolerance = Tolerance { relative: 2e-5, least: 1e-3 };

#[track_caller]
fn close(what: &str, found: &[f64], expected: &[f64], tolerance: Tolerance) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (found, expected) in found.iter().zip(expected) {
        let error = (found - expected).abs() / expected.abs().max(tolerance.least);
        assert!(error <= tolerance.relative, "{what}: expected {expected}, found {found}, off by {error:e}");
    }
}

#[track_caller]
fn check(case: &Case, expected: &Expected, tolerance: Tolerance) {
    let name = &case.name;
    let mut trainer = case.trainer();
    let first = trainer.trace();
    assert_eq!(first.rows, expected.first_batch.rows, "{name}");
    close(&format!("{name}: first loss"), &[first.loss], &[expected.first_batch.loss], tolerance);
    let gradients = flat(&expected.first_batch.gradients);
    close(&format!("{name}: first gradients"), &first.gradients(), &gradients, tolerance);
    let mut losses = Vec::new();
    for epoch in 0..=case.epochs {
        for after in expected.weights.iter().filter(|after| after.epoch == epoch) {
            let what = format!("{name}: weights after epoch {epoch}");
            close(&what, trainer.model().parameters(), &flat(&after.values), tolerance);
        }
        if epoch < case.epochs {
            (0..trainer.steps_per_epoch()).for_each(|_| {
                trainer.update().unwrap();
            });
            losses.push(trainer.epoch_loss().unwrap());
        }
    }
    close(&format!("{name}: losses"), &losses, &expected.loss, tolerance);
    let predictions = trainer.model().predict(trainer.data().x()).unwrap();
    close(&format!("{name}: predictions"), &predictions, &expected.predictions.concat(), tolerance);
}

#[test]
fn keras_in_float64() {
    let cases = given();
    assert_eq!(cases.len(), 13);
    cases.iter().for_each(|case| check(case, &case.float64, FLOAT64));
}

#[test]
fn keras_in_float32() {
    given().iter().for_each(|case| check(case, case.float32.as_ref().unwrap(), FLOAT32));
}

#[test]
fn more_of_keras_in_float64() {
    let cases = read(include_str!("../../../tests/reference/keras_more.json"));
    assert_eq!(cases.len(), 15);
    cases.iter().for_each(|case| check(case, &case.float64, FLOAT64));
}

#[test]
fn fit_gives_the_same_as_the_trainer() {
    for case in given() {
        let trainer = case.trainer();
        let mut model = trainer.model().clone();
        let history = trainer.fit().run(&mut model, &Rc::new(trainer.data().clone())).unwrap();
        close(&case.name, &history.loss, &case.float64.loss, FLOAT64);
        close(
            &case.name,
            &flat(&model.get_weights()),
            &flat(&case.float64.weights.last().unwrap().values),
            FLOAT64,
        );
    }
}

#[test]
fn the_notebook_log() {
    let cases = given();
    let case = cases.iter().find(|case| case.name == "notebook-log-replay").unwrap();
    let trainer = case.trainer();
    let mut model = trainer.model().clone();
    let history = trainer.fit().run(&mut model, &Rc::new(trainer.data().clone())).unwrap();
    let printed = history.loss.iter().map(|loss| format!("{loss:.4}")).collect::<Vec<_>>();
    let notebook = [
        "25.0963", "18.8298", "10.5419", "4.0448", "1.4032", "1.0263", "0.9323", "0.9109", "0.9419", "0.8999",
    ];
    assert_eq!(printed, notebook);
    let log = epoch_log(1, 10, trainer.steps_per_epoch(), history.loss[0]);
    assert!(log.starts_with("Epoch 1/10\n4/4 ") && log.ends_with("loss: 25.0963"), "{log}");
}

#[test]
fn first_gradients_against_finite_differences() {
    let cases = given();
    assert!(!cases.is_empty());
    for case in cases {
        let trainer = case.trainer();
        let gradient = backprop::gradient(trainer.model(), case.loss, trainer.data()).unwrap();
        let checks = gradient_check(trainer.model(), case.loss, trainer.data(), &gradient).unwrap();
        assert_eq!(checks.len(), gradient.len(), "{}", case.name);
        for check in checks {
            assert!(check.relative_error < 1e-6, "{}: {check:?}", case.name);
        }
    }
}
