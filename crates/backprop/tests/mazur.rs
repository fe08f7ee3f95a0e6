//! A worked example that no one here wrote: Matt Mazur, "A Step by Step Backpropagation Example" (2015),
//! a 2-2-2 sigmoid network. Its error is half the sum of the squares, which with two outputs is the mean
//! squared error. Its biases stay as they are; ours move, so each update is compared from the start.

use backprop::{
    Activation, Array, Dataset, Fit, Loss, Optimizer, Parameter, RowOrder, Sequential, Sgd, Trainer,
};
use std::rc::Rc;

fn trainer() -> Trainer {
    let mut model = Sequential::new(2, &[(2, Activation::Sigmoid), (2, Activation::Sigmoid)]).unwrap();
    model
        .set_weights(&[
            Array::Matrix(vec![vec![0.15, 0.25], vec![0.20, 0.30]]),
            Array::Vector(vec![0.35, 0.35]),
            Array::Matrix(vec![vec![0.40, 0.50], vec![0.45, 0.55]]),
            Array::Vector(vec![0.60, 0.60]),
        ])
        .unwrap();
    let data = Dataset::new(2, vec![0.05, 0.10], 2, vec![0.01, 0.99]).unwrap();
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.5, momentum: 0.0, nesterov: false });
    let fit =
        Fit { loss: Loss::MeanSquaredError, optimizer, batch_size: 1, epochs: 1, order: RowOrder::AsGiven };
    Trainer::new(model, fit, Rc::new(data)).unwrap()
}

#[track_caller]
fn close(found: f64, published: f64, half_a_digit: f64) {
    assert!((found - published).abs() <= half_a_digit, "published {published}, found {found}");
}

#[test]
fn forward() {
    let trace = trainer().trace();
    let [hidden, output] = &trace.layers[..] else { panic!("two layers") };
    close(hidden.z[0][0], 0.3775, 1e-12);
    close(hidden.a[0][0], 0.593269992, 5e-10);
    close(hidden.a[0][1], 0.596884378, 5e-10);
    close(output.z[0][0], 1.105905967, 5e-10);
    close(output.a[0][0], 0.75136507, 5e-9);
    close(output.a[0][1], 0.772928465, 5e-10);
    close(trace.loss, 0.298371109, 5e-10);
}

#[test]
fn backward() {
    let trace = trainer().trace();
    let [hidden, output] = &trace.layers[..] else { panic!("two layers") };
    close(output.d_loss_d_a[0][0], 0.74136507, 5e-9);
    close(output.delta[0][0], 0.138498562, 5e-10);
    close(output.kernel.gradient[0], 0.082167041, 5e-10);
    close(hidden.d_loss_d_a[0][0], 0.036350306, 5e-10);
    close(hidden.kernel.gradient[0], 0.000438568, 5e-10);
}

#[test]
fn update() {
    let mut trainer = trainer();
    trainer.update().unwrap();
    let model = trainer.model();
    let weight = |layer, input, unit| {
        model.parameters()[model.index_of(Parameter::Kernel { layer, input, unit }).unwrap()]
    };
    close(weight(0, 0, 0), 0.149780716, 5e-10);
    close(weight(0, 1, 0), 0.19956143, 5e-9);
    close(weight(0, 0, 1), 0.24975114, 5e-9);
    close(weight(0, 1, 1), 0.29950229, 5e-9);
    close(weight(1, 0, 0), 0.35891648, 5e-9);
    close(weight(1, 1, 0), 0.408666186, 5e-10);
    close(weight(1, 0, 1), 0.511301270, 5e-10);
    close(weight(1, 1, 1), 0.561370121, 5e-10);
}
