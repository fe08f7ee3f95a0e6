//! Updates per second in the browser: `cargo xtask bench`.
#![cfg(target_arch = "wasm32")]

use backprop::{Activation, Dataset, Fit, Initializer, Loss, RowOrder, Sequential, Sgd, Trainer};
use std::rc::Rc;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Milliseconds that each model trains for.
const LONG_ENOUGH: f64 = 400.0;

fn trainer(layers: &[(usize, Activation)], inputs: usize, rows: usize, batch_size: usize) -> Trainer {
    let mut model = Sequential::new(inputs, layers).unwrap();
    Initializer::GlorotUniform { seed: 7 }.apply(&mut model);
    let outputs = model.outputs();
    let x = (0..rows * inputs).map(|i| (i * 37 % 101) as f64 / 101.0).collect();
    let y = (0..rows * outputs).map(|i| (i * 53 % 97) as f64 / 97.0).collect();
    let optimizer = Sgd { learning_rate: 0.001, momentum: 0.0, nesterov: false };
    let fit = Fit {
        loss: Loss::MeanSquaredError,
        optimizer,
        batch_size,
        epochs: 1 << 30,
        order: RowOrder::AsGiven,
    };
    Trainer::new(model, fit, Rc::new(Dataset::new(inputs, x, outputs, y).unwrap())).unwrap()
}

/// One line of the table.
fn measure(name: &str, mut trainer: Trainer, updates: usize) {
    let start = js_sys::Date::now();
    let mut made = 0;
    while js_sys::Date::now() - start < LONG_ENOUGH {
        (0..updates).for_each(|_| {
            trainer.update().unwrap();
        });
        made += updates;
    }
    let seconds = (js_sys::Date::now() - start) / 1000.0;
    let rows = trainer.fit().batch_size.min(trainer.data().rows());
    let multiplications = 6.0 * trainer.model().parameters().len() as f64 * rows as f64;
    let per_second = made as f64 / seconds;
    console_log!(
        "bench | {name:<24} | {per_second:>12.0} | {:>9.3} | {:>8.0} |",
        1e6 / per_second,
        per_second * multiplications / 1e6
    );
}

#[wasm_bindgen_test]
fn steps_per_second() {
    use Activation::{Linear, Relu};
    console_log!("bench | {:<24} | {:>12} | {:>9} | {:>8} |", "model", "steps/s", "µs/step", "Mflop/s");
    measure("2-2-1, batch 1", trainer(&[(2, Linear), (1, Linear)], 2, 4, 1), 20_000);
    measure("32-64-64-1, batch 32", trainer(&[(64, Relu), (64, Relu), (1, Linear)], 32, 320, 32), 20);
}
