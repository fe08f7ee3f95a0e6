//! What a step should do to the loss over all rows, and what it does.
#![cfg(not(target_arch = "wasm32"))]

use backprop::{Activation, Dataset, Descent, Fall, Layer, Loss, Sequential, gradient};

#[test]
fn by_hand() {
    // One input x = 3, one weight: L = (3 w - 5)². At w = 1 it is 4, dL/dw = 2 · -2 · 3 = -12; the bias has -4.
    // η = 0.01: η |∇L|² = 0.01 · 160 = 1.6. The step goes to w = 1.12, b = 0.04: (3.4 - 5)² = 2.56, a fall of 1.44.
    let data = Dataset::new(1, vec![3.0], 1, vec![5.0]).unwrap();
    let mut model = Sequential::new(1, &[(1, Activation::Linear)]).unwrap();
    model.set_parameters(&[1.0, 0.0]).unwrap();
    // The step taken goes to w = 2: (6 - 5)² = 1, a fall of 3; it should be 12 · 1.
    let mut descent = Descent::new(model, vec![2.0, 0.0], Loss::MeanSquaredError, 0.01);
    while descent.add_rows(&data, 7) > 0 {}
    let found = descent.found().unwrap();
    assert_eq!((found.loss, found.gradient), (4.0, &[-12.0, -4.0][..]));
    assert_eq!(found.taken, Fall { predicted: 12.0, real: 3.0, loss: 1.0 });
    assert!(
        (found.along.predicted - 1.6).abs() < 1e-15 && (found.along.real - 1.44).abs() < 1e-12,
        "{found:?}"
    );
}

#[test]
fn what_is_frozen_has_no_part_in_what_a_step_should_do() {
    // L = (3 w v - 5)² at w = 1e-9, frozen, and v = 1e9: dL/dw = -1.2e10, dL/dv = -1.2e-8, and η |dL/dv|² = 0.5 · 1.44e-16.
    let data = Dataset::new(1, vec![3.0], 1, vec![5.0]).unwrap();
    let learns = Layer { use_bias: false, ..Layer::from((1, Activation::Linear)) };
    let mut model = Sequential::new(1, &[Layer { trainable: false, ..learns }, learns]).unwrap();
    model.set_parameters(&[1e-9, 1e9]).unwrap();
    let mut descent = Descent::new(model, vec![1e-9, 1e9], Loss::MeanSquaredError, 0.5);
    while descent.add_rows(&data, 7) > 0 {}
    let predicted = descent.found().unwrap().along.predicted;
    assert!((predicted / 7.2e-17 - 1.0).abs() < 1e-12, "{predicted}");
}

#[test]
fn a_few_rows_at_a_time_are_all_rows() {
    let data =
        Dataset::new(2, vec![8.0, 8.0, 7.0, 9.0, 6.0, 10.0, 5.0, 12.0], 1, vec![0.0, 0.0, 1.0, 1.0]).unwrap();
    // Of classes a single output would always be right.
    for &loss in Loss::ALL.iter().filter(|loss| !loss.is_over_classes()) {
        let mut model = Sequential::new(2, &[(3, Activation::Tanh), (1, Activation::Sigmoid)]).unwrap();
        let weights: Vec<f64> = (0..13).map(|i| 0.05 * f64::from(i) - 0.3).collect();
        let after: Vec<f64> = weights.iter().enumerate().map(|(i, w)| w + 1e-4 * i as f64).collect();
        model.set_parameters(&weights).unwrap();
        let mut found = Vec::new();
        for most in [1, 3, 100] {
            let mut descent = Descent::new(model.clone(), after.clone(), loss, 0.001);
            let mut taken = 0;
            loop {
                match descent.add_rows(&data, most) {
                    0 => break,
                    rows => taken += rows,
                }
            }
            assert_eq!(taken, 3 * data.rows());
            let descended = descent.found().unwrap();
            assert_eq!(descended.loss, model.evaluate(loss, &data).unwrap());
            assert_eq!(descended.gradient, gradient(&model, loss, &data).unwrap());
            let mut moved = model.clone();
            moved.set_parameters(&after).unwrap();
            assert_eq!(descended.taken.real, descended.loss - moved.evaluate(loss, &data).unwrap());
            // A small step does what its gradient says.
            for fall in [descended.taken, descended.along] {
                assert!((fall.real - fall.predicted).abs() < 0.02 * fall.predicted.abs(), "{fall:?}");
            }
            found.push((descended.taken, descended.along));
        }
        assert!(found.windows(2).all(|pair| pair[0] == pair[1]));
    }
}
