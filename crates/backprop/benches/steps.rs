//! Updates per second in the browser, the trainer's and those of plain loops: `cargo xtask bench`.
#![cfg(target_arch = "wasm32")]

mod plain;

use backprop::{Activation, Dataset, Fit, Initializer, Loss, Optimizer, RowOrder, Sequential, Sgd, Trainer};
use plain::Plain;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use web_time::Instant;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// How long each model trains.
const LONG_ENOUGH: Duration = Duration::from_millis(400);

fn trainer(layers: &[(usize, Activation)], inputs: usize, rows: usize, batch_size: usize) -> Trainer {
    let mut model = Sequential::new(inputs, layers).unwrap();
    Initializer::glorot_uniform(7).apply(&mut model);
    let outputs = model.outputs();
    let x = (0..rows * inputs).map(|i| (i * 37 % 101) as f64 / 101.0).collect();
    let y = (0..rows * outputs).map(|i| (i * 53 % 97) as f64 / 97.0).collect();
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.001, momentum: 0.0, nesterov: false });
    let fit = Fit {
        loss: Loss::MeanSquaredError,
        optimizer,
        batch_size,
        epochs: 1 << 20,
        order: RowOrder::AsGiven,
    };
    Trainer::new(model, fit, Rc::new(Dataset::new(inputs, x, outputs, y).unwrap())).unwrap()
}

/// Nanoseconds that one of the updates takes, made so many at a time.
fn nanoseconds(updates: usize, mut update: impl FnMut()) -> f64 {
    let start = Instant::now();
    let mut made = 0;
    while start.elapsed() < LONG_ENOUGH {
        (0..updates).for_each(|_| update());
        made += updates;
    }
    start.elapsed().as_secs_f64() * 1e9 / made as f64
}

/// One line of the table.
fn measure(name: &str, mut trainer: Trainer, updates: usize) {
    let mut plain = Plain::of(&trainer);
    for _ in 0..updates {
        trainer.update().unwrap();
        plain.update();
    }
    for (own, plain) in trainer.model().parameters().iter().zip(&plain.weights) {
        assert!((own - plain).abs() < 1e-9, "the plain loops make other updates: {own} and {plain}");
    }
    let own = nanoseconds(updates, || {
        trainer.update().unwrap();
    });
    let plain = nanoseconds(updates, || plain.update());
    let rows = trainer.fit().batch_size.min(trainer.data().rows());
    let multiplications = 6.0 * trainer.model().parameters().len() as f64 * rows as f64;
    console_log!(
        "bench | {name:<24} | {:>12.0} | {:>9.3} | {:>8.0} | {:>15.3} | {:>5.2} |",
        1e9 / own,
        own / 1e3,
        multiplications * 1e3 / own,
        plain / 1e3,
        own / plain
    );
}

#[wasm_bindgen_test]
fn steps_per_second() {
    use Activation::{Linear, Relu};
    console_log!(
        "bench | {:<24} | {:>12} | {:>9} | {:>8} | {:>15} | {:>5} |",
        "model",
        "steps/s",
        "µs/step",
        "Mflop/s",
        "plain, µs/step",
        "ratio"
    );
    measure("2-2-1, batch 1", trainer(&[(2, Linear), (1, Linear)], 2, 4, 1), 20_000);
    measure("32-64-64-1, batch 32", trainer(&[(64, Relu), (64, Relu), (1, Linear)], 32, 320, 32), 20);
}
