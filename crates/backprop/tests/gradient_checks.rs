//! The gradient check and what else is explained of a model, by hand.

use backprop::{
    Activation, Dataset, Fit, Loss, Optimizer, Predictor, RowOrder, Sequential, Sgd, Trainer, gradient_check,
};
use std::rc::Rc;

/// ŷ = w x + b with L = (ŷ − y)².
fn line(w: f64, b: f64) -> Sequential {
    let mut model = Sequential::new(1, &[(1, Activation::Linear)]).unwrap();
    model.set_parameters(&[w, b]).unwrap();
    model
}

#[test]
fn the_step_and_the_error_are_relative() {
    // L = 4², dL/dw = 8, of which half is given.
    let data = Dataset::new(1, vec![1.0], 1, vec![0.0]).unwrap();
    let [w, b] = gradient_check(&line(4.0, 0.0), Loss::MeanSquaredError, &data, &[4.0, 8.0]).unwrap()[..]
    else {
        panic!("two parameters")
    };
    let h = f64::EPSILON.cbrt() * 4.0;
    assert!((w.h / h - 1.0).abs() < 1e-12 && (b.h * 4.0 / h - 1.0).abs() < 1e-12, "{} {}", w.h, b.h);
    assert_eq!([w.loss_above, w.loss_below], [(4.0 + w.h) * (4.0 + w.h), (4.0 - w.h) * (4.0 - w.h)]);
    assert!((w.difference - 8.0).abs() < 1e-9 && (w.relative_error - 0.5).abs() < 1e-9, "{w:?}");
    assert!(b.relative_error < 1e-9, "{b:?}");
}

#[test]
fn a_gradient_that_drowns_in_the_rounding_of_the_loss_is_measured_by_that() {
    // x = 0: dL/dw = 0 where L = 100². A gradient of 1 is a tenth of 0.001 · L.
    let data = Dataset::new(1, vec![0.0], 1, vec![100.0]).unwrap();
    let checks = gradient_check(&line(0.5, 0.0), Loss::MeanSquaredError, &data, &[1.0, -200.0]).unwrap();
    assert!((checks[0].relative_error - 0.1).abs() < 1e-9, "{:?}", checks[0]);
}

#[test]
fn a_predictor_predicts_row_by_row() {
    let mut predictor = Predictor::new(line(2.0, 1.0));
    assert_eq!(predictor.predict(&[3.0]), [7.0]);
    assert_eq!(predictor.predict(&[-1.0]), [-1.0]);
}

#[test]
fn a_trace_says_whether_it_is_finite_and_where_its_step_leads() {
    let trace = |w: f64, learning_rate: f64| {
        let data = Rc::new(Dataset::new(1, vec![1.0, 3.0], 1, vec![0.0, 0.0]).unwrap());
        let optimizer = Optimizer::Sgd(Sgd { learning_rate, momentum: 0.0, nesterov: false });
        let fit = Fit {
            loss: Loss::MeanSquaredError,
            optimizer,
            batch_size: 1,
            epochs: 1,
            order: RowOrder::AsGiven,
        };
        Trainer::new(line(w, 0.0), fit, data).unwrap().trace()
    };
    let fine = trace(2.0, 0.5);
    assert!(fine.is_finite());
    assert_eq!(fine.number, 1);
    // dL/dw = dL/db = 4, each moved by −2: ∇L · Δw = 2 · 4 · (−2).
    assert_eq!(fine.slope_of_step(), -16.0);
    assert!(!trace(1e200, 0.5).is_finite(), "the loss is infinite");
    assert!(!trace(1e150, 1e200).is_finite(), "a new weight is infinite");
}
