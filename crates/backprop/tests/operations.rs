//! The counts of operations: by hand, and against gradients computed one counted operation at a time.
#![cfg(not(target_arch = "wasm32"))]

use backprop::{Activation, Dataset, Loss, Operations, Sequential, gradient};
use std::cell::Cell;

fn model(inputs: usize, units: &[usize], activation: Activation) -> Sequential {
    let layers: Vec<_> = units.iter().map(|&units| (units, activation)).collect();
    let mut model = Sequential::new(inputs, &layers).unwrap();
    let count = model.parameters().len();
    let weights: Vec<_> = (0..count).map(|i| 0.3 - 0.07 * ((i * 5) % 9) as f64).collect();
    model.set_parameters(&weights).unwrap();
    model
}

#[track_caller]
fn check(inputs: usize, units: &[usize], forward: usize, backward: usize, parameters: usize) {
    let operations = Operations::of(&model(inputs, units, Activation::Linear));
    assert_eq!(operations, Operations { forward, backward, parameters });
    assert_eq!(operations.backpropagation(), forward + backward);
    assert_eq!(operations.finite_differences(), parameters * (2 * forward + 4));
}

#[test]
fn by_hand() {
    // The notebook's 2-2-1. Forward: a hidden unit takes 2 multiplications, 2 additions and 1 activation, so two of
    // them 10, the output 5, the loss 1. Backward: dL/dŷ 1; the output's delta 2, its two gradients 2, dL/da of two
    // hidden units 2; their deltas 4, their four gradients 4.
    check(2, &[2, 1], 10 + 5 + 1, 1 + 2 + 2 + 2 + 4 + 4, 9);
    // One weight: wx + b and f, the loss; dL/dŷ, delta, dL/dw.
    check(1, &[1], 3 + 1, 1 + 2 + 1, 2);
    // Two outputs: 2 · 3, two losses, their sum halved; dL/dŷ twice, halved twice, 2 · 2 for delta, 2 gradients.
    check(1, &[2], 6 + 2 + 2, 2 + 2 + 4 + 2, 4);
    assert_eq!(Operations::of(&model(2, &[2, 1], Activation::Linear)).finite_differences(), 324);
}

/// z and a of a layer.
type Layer = (Vec<f64>, Vec<f64>);

/// Numbers whose operations are counted.
struct Counted(Cell<usize>);

impl Counted {
    fn one(&self, value: f64) -> f64 {
        self.0.set(self.0.get() + 1);
        value
    }

    fn sum(&self, terms: Vec<f64>) -> f64 {
        terms.into_iter().reduce(|a, b| self.one(a + b)).unwrap()
    }

    /// z and a of every layer, the input first; and the loss.
    fn forward(&self, model: &Sequential, x: &[f64], y: &[f64]) -> (Vec<Layer>, f64) {
        let mut values = vec![(vec![], x.to_vec())];
        for (l, layer) in model.layers().iter().enumerate() {
            let (input, units) = (values[l].1.clone(), layer.units());
            let z = (0..units).map(|j| {
                let products =
                    input.iter().enumerate().map(|(i, x)| self.one(x * model.kernel(l)[i * units + j]));
                self.sum(products.chain([model.bias(l)[j]]).collect())
            });
            let z: Vec<_> = z.collect();
            let a = z.iter().map(|&z| self.one(layer.activation().apply(z))).collect();
            values.push((z, a));
        }
        let a = &values.last().unwrap().1;
        let losses = a.iter().zip(y).map(|(a, y)| self.one((a - y) * (a - y))).collect();
        let sum = self.sum(losses);
        let loss = if y.len() > 1 { self.one(sum / y.len() as f64) } else { sum };
        (values, loss)
    }

    fn backward(&self, model: &Sequential, values: &[Layer], y: &[f64]) -> Vec<f64> {
        let mut gradients = Vec::new();
        let share = |by_a: f64| if y.len() > 1 { self.one(by_a / y.len() as f64) } else { by_a };
        let outputs = values.last().unwrap().1.iter().zip(y);
        let mut by_a: Vec<_> = outputs.map(|(a, y)| share(self.one(2.0 * (a - y)))).collect();
        for (l, layer) in model.layers().iter().enumerate().rev() {
            let (units, input, (z, a)) = (layer.units(), &values[l].1, &values[l + 1]);
            let slope = |j: usize| self.one(layer.activation().derivative(z[j], a[j]));
            let delta: Vec<_> = by_a.iter().enumerate().map(|(j, by_a)| self.one(by_a * slope(j))).collect();
            let kernel = input.iter().flat_map(|x| delta.iter().map(move |delta| self.one(x * delta)));
            gradients.splice(0..0, kernel.collect::<Vec<_>>().into_iter().chain(delta.clone()));
            if l > 0 {
                let into = |i: usize| {
                    let products =
                        delta.iter().enumerate().map(|(j, d)| self.one(d * model.kernel(l)[i * units + j]));
                    self.sum(products.collect())
                };
                by_a = (0..input.len()).map(into).collect();
            }
        }
        gradients
    }
}

#[test]
fn counted_one_by_one_while_the_gradients_are_computed() {
    for (inputs, units) in [(2, &[2, 1][..]), (3, &[4, 2, 3, 2]), (1, &[1, 1]), (5, &[6, 6, 1])] {
        let model = model(inputs, units, Activation::Tanh);
        let x: Vec<_> = (0..inputs).map(|i| 0.5 * i as f64 - 0.7).collect();
        let y: Vec<_> = (0..model.outputs()).map(|j| 0.4 - j as f64).collect();
        let counted = Counted(Cell::new(0));
        let (values, _) = counted.forward(&model, &x, &y);
        let forward = counted.0.replace(0);
        let gradients = counted.backward(&model, &values, &y);
        let operations = Operations::of(&model);
        assert_eq!((operations.forward, operations.backward), (forward, counted.0.get()), "{units:?}");
        let data = Dataset::new(inputs, x, y.len(), y).unwrap();
        let expect = gradient(&model, Loss::MeanSquaredError, &data).unwrap();
        assert_eq!(gradients.len(), expect.len());
        assert!(gradients.iter().zip(&expect).all(|(a, b)| (a - b).abs() < 1e-12), "{gradients:?}");
    }
}

#[test]
fn linear_layers_are_one() {
    // By hand: [1 2] · [[3], [4]] = 11, and the bias 5 · 3 + 6 · 4 + 7 = 46.
    let mut two = Sequential::new(1, &[(2, Activation::Linear), (1, Activation::Linear)]).unwrap();
    two.set_parameters(&[1.0, 2.0, 5.0, 6.0, 3.0, 4.0, 7.0]).unwrap();
    let one = two.as_one_layer().unwrap();
    assert_eq!(one.parameters(), [11.0, 46.0]);
    for units in [&[2, 1][..], &[3], &[4, 2, 5, 2]] {
        let mut stacked = model(3, units, Activation::Linear);
        if units.len() == 4 {
            // The last may bend: what is before it is linear all the same.
            let layers = [
                (4, Activation::Linear),
                (2, Activation::Linear),
                (5, Activation::Linear),
                (2, Activation::Sigmoid),
            ];
            let weights = stacked.parameters().to_vec();
            stacked = Sequential::new(3, &layers).unwrap();
            stacked.set_parameters(&weights).unwrap();
        }
        let one = stacked.as_one_layer().unwrap();
        assert_eq!(one.layers().len(), 1);
        let x = [0.2, -1.0, 3.0, 7.5, 0.0, -2.25];
        let (a, b) = (stacked.predict(&x).unwrap(), one.predict(&x).unwrap());
        assert!(a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-12), "{a:?} {b:?}");
    }
    assert_eq!(model(2, &[2, 1], Activation::Tanh).as_one_layer(), None);
}
