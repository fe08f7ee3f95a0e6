//! The loss over two parameters.

use backprop::{Activation, Dataset, Loss, Parameter, Sequential, Surface};

fn data() -> Dataset {
    Dataset::new(2, vec![8.0, 8.0, 7.0, 9.0, 6.0, 10.0, 5.0, 12.0], 1, vec![4.0, 5.0, 6.0, 7.0]).unwrap()
}

fn model(activation: Activation) -> Sequential {
    let mut model =
        Sequential::new(2, &[(2, activation), (3, Activation::Tanh), (1, Activation::Linear)]).unwrap();
    let weights: Vec<f64> =
        (0..model.parameters().len()).map(|i| 0.1 + 0.03 * (i % 7) as f64 - 0.02 * i as f64).collect();
    model.set_parameters(&weights).unwrap();
    model
}

/// Kernel and bias, in the first layer and behind it.
const AXES: [[Parameter; 2]; 3] = [
    [Parameter::Kernel { layer: 0, input: 0, unit: 1 }, Parameter::Kernel { layer: 0, input: 1, unit: 1 }],
    [Parameter::Kernel { layer: 1, input: 1, unit: 2 }, Parameter::Bias { layer: 0, unit: 0 }],
    [Parameter::Bias { layer: 2, unit: 0 }, Parameter::Kernel { layer: 2, input: 2, unit: 0 }],
];

#[test]
fn by_hand() {
    // One input x = 3, one unit: L = (3 w + b - 5)². At w = 1, b = 0.5: (-1.5)² = 2.25.
    let data = Dataset::new(1, vec![3.0], 1, vec![5.0]).unwrap();
    let model = Sequential::new(1, &[(1, Activation::Linear)]).unwrap();
    let axes = [Parameter::Kernel { layer: 0, input: 0, unit: 0 }, Parameter::Bias { layer: 0, unit: 0 }];
    let mut surface = Surface::new(model, Loss::MeanSquaredError, axes).unwrap();
    surface.go_to([1.0, 0.5]);
    assert_eq!(surface.losses(&data, 0..1), 2.25);
}

#[test]
fn every_point_is_the_mean_loss_of_a_model_with_these_weights() {
    let data = data();
    for activation in [Activation::Linear, Activation::Sigmoid, Activation::Tanh] {
        for axes in AXES {
            let model = model(activation);
            let mut surface = Surface::new(model.clone(), Loss::MeanSquaredError, axes).unwrap();
            for at in [[0.0, 0.0], [0.7, -1.3], [-2.0, 0.25]] {
                let mut moved = model.clone();
                let mut weights = model.parameters().to_vec();
                for (axis, value) in axes.into_iter().zip(at) {
                    weights[model.index_of(axis).unwrap()] = value;
                }
                moved.set_parameters(&weights).unwrap();
                surface.go_to(at);
                let loss = surface.losses(&data, 0..4) / 4.0;
                assert_eq!(loss, moved.evaluate(Loss::MeanSquaredError, &data).unwrap());
                let parts = surface.losses(&data, 0..3) + surface.losses(&data, 3..4);
                assert!((parts / 4.0 - loss).abs() <= 1e-12 * loss);
            }
        }
    }
}

#[test]
fn there_is_none_over_a_parameter_that_is_not_there() {
    let beyond = Parameter::Bias { layer: 3, unit: 0 };
    assert!(Surface::new(model(Activation::Linear), Loss::MeanSquaredError, [beyond, AXES[0][0]]).is_none());
}
