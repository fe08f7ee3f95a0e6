//! The same bits natively and in the browser: hashes of whole runs, computed on both.

use backprop::{
    Activation, Dataset, Fit, Initializer, Loss, Optimizer, Pattern, RowOrder, Scheme, Sequential, Sgd,
};
use std::rc::Rc;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// FNV-1a, 64 bits, over the bits of the numbers.
fn hash(values: &[f64]) -> u64 {
    let bytes = values.iter().flat_map(|value| value.to_bits().to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The hash of the weights and losses after 100 epochs on 20 rows made by arithmetic alone.
fn run(hidden: Activation, last: Activation, loss: Loss, optimizer: Optimizer) -> u64 {
    let mut model = Sequential::new(3, &[(5, hidden), (4, hidden), (2, last)]).unwrap();
    Initializer::glorot_uniform(11).apply(&mut model);
    let x = (0..60).map(|i| f64::from(i * 37 % 23) / 11.5 - 1.0).collect();
    let y = (0..40).map(|i| f64::from(i * 29 % 17) / 17.0).collect();
    let data = Rc::new(Dataset::new(3, x, 2, y).unwrap());
    let order = RowOrder::Shuffled { seed: 5 };
    let history = Fit { loss, optimizer, batch_size: 3, epochs: 100, order }.run(&mut model, &data).unwrap();
    assert_eq!(history.stopped, None);
    hash(&[model.parameters(), &history.loss].concat())
}

#[test]
fn sigmoid_and_cross_entropy() {
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.5, momentum: 0.0, nesterov: false });
    let hash = run(Activation::Sigmoid, Activation::Sigmoid, Loss::BinaryCrossentropy, optimizer);
    assert_eq!(hash, 0xf7c8_0b10_2963_0928, "{hash:#018x}");
}

#[test]
fn tanh_and_squared_error_with_momentum() {
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.05, momentum: 0.9, nesterov: true });
    let hash = run(Activation::Tanh, Activation::Linear, Loss::MeanSquaredError, optimizer);
    assert_eq!(hash, 0xccc7_a11b_f1d7_75cb, "{hash:#018x}");
}

#[test]
fn relu_and_clipped_cross_entropy() {
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.01, momentum: 0.5, nesterov: false });
    let hash = run(Activation::Relu, Activation::Tanh, Loss::BinaryCrossentropy, optimizer);
    assert_eq!(hash, 0x6838_025c_0c5b_5e45, "{hash:#018x}");
}

#[test]
fn generated_points() {
    let of = |pattern: Pattern| pattern.points(100, 0.3, 9).concat();
    let hash = hash(&Pattern::ALL.map(of).concat());
    assert_eq!(hash, 0xbb2a_b801_a8af_7952, "{hash:#018x}");
}

#[test]
fn drawn_weights() {
    let mut model = Sequential::new(7, &[(9, Activation::Tanh), (4, Activation::Linear)]).unwrap();
    let drawn = Scheme::ALL.iter().flat_map(|&scheme| {
        Initializer::Random { scheme, seed: 11 }.apply(&mut model);
        model.parameters().to_vec()
    });
    let hash = hash(&drawn.collect::<Vec<_>>());
    assert_eq!(hash, 0x9766_f1b9_6229_1fc3, "{hash:#018x}");
}
