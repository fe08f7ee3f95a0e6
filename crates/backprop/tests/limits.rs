//! Where things end: shapes that don't fit, numbers that run out.

use backprop::{
    Activation, Array, Dataset, Fit, Layer, Loss, NotFinite, Optimizer, Quantity, RowOrder, Sequential, Sgd,
    Trainer,
};
use std::rc::Rc;

fn model() -> Sequential {
    Sequential::new(2, &[(2, Activation::Linear), (1, Activation::Linear)]).unwrap()
}

fn data() -> Rc<Dataset> {
    let x = vec![8.0, 8.0, 7.0, 9.0, 6.0, 10.0, 5.0, 12.0];
    Rc::new(Dataset::new(2, x, 1, vec![4.0, 5.0, 6.0, 7.0]).unwrap())
}

fn fit(learning_rate: f64) -> Fit {
    Fit {
        loss: Loss::MeanSquaredError,
        optimizer: Optimizer::Sgd(Sgd { learning_rate, momentum: 0.0, nesterov: false }),
        batch_size: 1,
        epochs: 75,
        order: RowOrder::AsGiven,
    }
}

#[track_caller]
fn check<T: std::fmt::Debug, E: std::fmt::Display>(result: Result<T, E>, expect: &str) {
    assert_eq!(result.unwrap_err().to_string(), expect);
}

#[test]
fn shapes_are_checked_where_values_enter() {
    check(
        Sequential::new::<Layer>(0, &[]),
        "Sequential: Expected inputs, layers and units of at least 1, found 0 inputs and layers of [] units.",
    );
    check(model().set_weights(&[]), "set_weights: Expected 4 arrays, found 0.");
    let arrays = |kernel: Vec<Vec<f64>>, bias: Vec<f64>| {
        let mut arrays = model().get_weights();
        arrays[0] = Array::Matrix(kernel);
        arrays[1] = Array::Vector(bias);
        arrays
    };
    check(
        model().set_weights(&arrays(vec![vec![0.1; 3]; 2], vec![0.0; 2])),
        "set_weights: Expected kernel1 of shape (2, 2), found shape (2, 3).",
    );
    check(
        model().set_weights(&arrays(vec![vec![0.1; 2], vec![0.1]], vec![0.0; 2])),
        "set_weights: Expected kernel1 of shape (2, 2), found 2 values in row 0 but 1 in row 1.",
    );
    check(
        model().set_weights(&arrays(vec![vec![0.1; 2]; 2], vec![0.0])),
        "set_weights: Expected bias1 of shape (2,), found shape (1,).",
    );
    check(model().set_parameters(&[0.0]), "set_parameters: Expected 9 values, found 1.");
    check(model().predict(&[1.0, 2.0, 3.0]), "predict: Expected rows of 2 values, found 3 values in all.");
    check(
        Dataset::new(2, vec![1.0; 4], 1, vec![1.0]),
        "Dataset: Expected x of shape (rows, 2) and y of shape (rows, 1), with at least one row, found 4 and 1 values.",
    );
    let narrow = Rc::new(Dataset::new(1, vec![1.0], 1, vec![1.0]).unwrap());
    check(Trainer::new(model(), fit(0.1), narrow), "fit: Expected 2 inputs and 1 outputs, found 1 and 1.");
    let order = RowOrder::Given(Rc::new(vec![vec![0, 1, 1, 3]]));
    check(
        Trainer::new(model(), Fit { order, ..fit(0.1) }, data()),
        "fit: Expected an order with each row once, found [0, 1, 1, 3] for epoch 1.",
    );
    check(
        Trainer::new(model(), Fit { batch_size: 0, ..fit(0.1) }, data()),
        "fit: Expected a batch size of at least 1, found 0.",
    );
}

#[test]
fn a_fit_goes_on_only_from_a_state_of_its_kind() {
    let mut first = model();
    let state = fit(0.001).run(&mut first, &data()).unwrap().state;
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.001, momentum: 0.9, nesterov: false });
    let with_momentum = Fit { optimizer, epochs: 80, ..fit(0.001) };
    check(
        with_momentum.resume(&mut first, &data(), &state),
        "resume: Expected 9 weights and 9 values of the optimizer, found 9 and 0.",
    );
}

#[test]
fn a_failed_set_weights_changes_nothing() {
    let mut changed = model();
    let mut arrays = changed.get_weights();
    arrays[0] = Array::Matrix(vec![vec![1.0; 2]; 2]);
    arrays[3] = Array::Vector(vec![]);
    assert!(changed.set_weights(&arrays).is_err());
    assert_eq!(changed, model());
}

#[test]
fn a_diverging_fit_stops_at_its_last_finite_weights() {
    let mut diverged = model();
    diverged.set_parameters(&[0.1; 9]).unwrap();
    let history = fit(0.02).run(&mut diverged, &data()).unwrap();
    let stopped = history.stopped.unwrap();
    assert_eq!(history.loss.len(), stopped.epoch - 1);
    assert!(diverged.parameters().iter().all(|weight| weight.is_finite()));
    assert_eq!(history.state.step, (stopped.epoch - 1) * 4 + stopped.batch - 1);
    let message = stopped.to_string();
    assert!(message.starts_with(&format!("Epoch {}, batch {}: ", stopped.epoch, stopped.batch)), "{message}");
}

/// The losses of a fit of a·w + b in plain arithmetic, which goes on with infinities as Keras does.
fn losses_past_the_end(x: [f64; 2], y: [f64; 2], learning_rate: f64, epochs: usize) -> Vec<f64> {
    let (mut w, mut b) = (0.1, 0.1);
    let epoch = |_| {
        let mut sum = 0.0;
        for (x, y) in x.into_iter().zip(y) {
            let error: f64 = x * w + b - y;
            sum += error * error;
            w -= learning_rate * (2.0 * error * x);
            b -= learning_rate * (2.0 * error);
        }
        sum / 2.0
    };
    (0..epochs).map(epoch).collect()
}

#[test]
fn an_epoch_has_its_loss_where_only_its_last_update_is_not_finite() {
    let (x, y) = ([0.01, 1000.0], [2.0, 3.0]);
    let data = Rc::new(Dataset::new(1, x.to_vec(), 1, y.to_vec()).unwrap());
    let mut at_the_last_update = 0;
    for exponent in (0..615).map(|half| f64::from(half) / 2.0) {
        let mut model = Sequential::new(1, &[(1, Activation::Linear)]).unwrap();
        model.set_parameters(&[0.1; 2]).unwrap();
        let learning_rate = 10f64.powf(exponent);
        let history = fit(learning_rate).run(&mut model, &data).unwrap();
        let expected = losses_past_the_end(x, y, learning_rate, 75);
        let finite: Vec<_> = expected.into_iter().take_while(|loss| loss.is_finite()).collect();
        assert_eq!(history.loss.len(), finite.len(), "1e{exponent}");
        for (loss, expected) in history.loss.iter().zip(&finite) {
            assert!((loss / expected - 1.0).abs() < 1e-12, "1e{exponent}: {loss} for {expected}");
        }
        let stopped = history.stopped.unwrap();
        assert!(history.loss.len() == stopped.epoch - 1 || stopped.batch == 2, "1e{exponent}: {stopped}");
        at_the_last_update += usize::from(history.loss.len() == stopped.epoch);
    }
    assert!(at_the_last_update > 0);
}

#[test]
fn the_number_that_runs_out_first_is_named() {
    let stopped_by = |weights: f64, learning_rate: f64| {
        let mut model = model();
        model.set_parameters(&[weights; 9]).unwrap();
        fit(learning_rate).run(&mut model, &data()).unwrap().stopped
    };
    assert_eq!(stopped_by(1e160, 1.0), Some(NotFinite { epoch: 1, batch: 1, quantity: Quantity::Loss }));
    assert_eq!(stopped_by(1.0, 1e308), Some(NotFinite { epoch: 1, batch: 1, quantity: Quantity::Weight }));
}
