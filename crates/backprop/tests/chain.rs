//! The chain rule factor by factor and path by path, on random networks.
#![cfg(not(target_arch = "wasm32"))]

mod kinks;

use backprop::{
    Activation, Dataset, Factor, Fit, LayerTrace, Local, Loss, Optimizer, Parameter, RowOrder, Sequential,
    Sgd, Trace, Trainer, gradient, gradient_check, gradient_check_of,
};
use kinks::{make_distribution, near_a_kink};
use proptest::collection::vec;
use proptest::prelude::*;
use std::rc::Rc;

/// A random network of up to four layers with a batch of rows, and its trace.
#[derive(Clone, Debug)]
struct Case {
    model: Sequential,
    data: Rc<Dataset>,
    loss: Loss,
    trace: Trace,
}

/// Binary cross-entropy after any activation: after others than a sigmoid it is clipped, as in Keras.
fn case() -> impl Strategy<Value = Case> {
    let activation = prop::sample::select(Activation::ALL.to_vec());
    let layers = vec((1..=4usize, activation), 1..=4);
    let loss = prop::sample::select(Loss::ALL.to_vec());
    (1..=3usize, layers, loss, 1..=4usize)
        .prop_flat_map(|(inputs, mut layers, loss, rows)| {
            if loss.is_over_classes() && rows % 2 == 0 {
                layers.last_mut().unwrap().1 = Activation::Softmax;
            }
            let model = Sequential::new(inputs, &layers).unwrap();
            let (count, outputs) = (model.parameters().len(), model.outputs());
            let target = if loss == Loss::MeanSquaredError { -2.0..2.0 } else { 0.0..1.0 };
            (vec(-1.5..1.5, count), vec(-2.0..2.0, rows * inputs), vec(target, rows * outputs)).prop_map(
                move |(parameters, x, mut y)| {
                    let mut model = model.clone();
                    model.set_parameters(&parameters).unwrap();
                    if loss.is_over_classes() {
                        y.chunks_exact_mut(outputs).for_each(make_distribution);
                    }
                    let data = Rc::new(Dataset::new(inputs, x, outputs, y).unwrap());
                    let optimizer =
                        Optimizer::Sgd(Sgd { learning_rate: 0.1, momentum: 0.0, nesterov: false });
                    let fit = Fit { loss, optimizer, batch_size: rows, epochs: 1, order: RowOrder::AsGiven };
                    let trace = Trainer::new(model.clone(), fit, data.clone()).unwrap().trace();
                    Case { model, data, loss, trace }
                },
            )
        })
        .prop_filter("no number overflows", |case| case.trace.gradients().iter().all(|g| g.abs() < 1e9))
}

impl Case {
    fn parameters(&self) -> impl Iterator<Item = Parameter> {
        (0..self.model.parameters().len()).map(|index| self.model.parameter_at(index))
    }

    /// A factor by its definition: a central difference of the function it is the derivative of.
    fn by_definition(&self, at: usize, factor: Factor, parameter: Parameter) -> f64 {
        let layers = &self.trace.layers;
        let last = &layers[layers.len() - 1];
        let y = &self.trace.targets[at];
        let loss = |output: usize, z: f64, a: f64| {
            let (mut zs, mut predictions) = (last.z[at].clone(), last.a[at].clone());
            (zs[output], predictions[output]) = (z, a);
            self.loss.of_row(last.activation, &zs, &predictions, y)
        };
        match factor.of {
            Local::LossByPrediction { output } => {
                let of_a = |a: f64| match (self.loss, last.activation) {
                    // After a sigmoid the loss is computed from z: the z of this a.
                    (Loss::BinaryCrossentropy, Activation::Sigmoid) => loss(output, (a / (1.0 - a)).ln(), a),
                    _ => loss(output, last.z[at][output], a),
                };
                let a = last.a[at][output];
                // The nearer to where a logarithm has no end, the more it bends.
                let room = match self.loss {
                    Loss::BinaryCrossentropy => a.min(1.0 - a).abs(),
                    loss if loss.is_over_classes() => a.abs().min(1.0),
                    _ => 1.0,
                };
                slope_of(of_a, a, 1e-5 * room)
            }
            Local::LossByZ { output } if self.trace.ends_in_one() => {
                let of_z = |z: f64| {
                    let mut zs = last.z[at].clone();
                    zs[output] = z;
                    self.loss.of_row(last.activation, &zs, &softmax(&zs), y)
                };
                slope_of(of_z, last.z[at][output], 1e-5)
            }
            Local::LossByZ { output } => {
                slope_of(|z| loss(output, z, last.activation.apply(z)), last.z[at][output], 1e-5)
            }
            Local::Activation { layer, unit, by } if layers[layer].activation.mixes_units() => {
                let of_z = |z: f64| {
                    let mut zs = layers[layer].z[at].clone();
                    zs[by] = z;
                    softmax(&zs)[unit]
                };
                slope_of(of_z, layers[layer].z[at][by], 1e-5)
            }
            Local::Activation { layer, unit, .. } => {
                let layer = &layers[layer];
                slope_of(|z| layer.activation.apply(z), layer.z[at][unit], 1e-5)
            }
            Local::Kernel { layer, input, unit } => {
                let of_a = |a: f64| {
                    let mut inputs = layers[layer].input[at].clone();
                    inputs[input] = a;
                    self.z(layer, unit, &inputs, 0.0, None)
                };
                slope_of(of_a, layers[layer].input[at][input], 1e-3)
            }
            Local::Input { .. } | Local::One => {
                let (layer, unit) = parameter.unit();
                let of_step =
                    |step: f64| self.z(layer, unit, &layers[layer].input[at], step, Some(parameter));
                slope_of(of_step, 0.0, 1e-3)
            }
        }
    }

    /// z of a unit from what comes in, with one of its parameters moved by a step.
    fn z(&self, layer: usize, unit: usize, inputs: &[f64], step: f64, moved: Option<Parameter>) -> f64 {
        let mut model = self.model.clone();
        let mut parameters = model.parameters().to_vec();
        if let Some(parameter) = moved {
            parameters[model.index_of(parameter).unwrap()] += step;
        }
        model.set_parameters(&parameters).unwrap();
        let units = model.layers()[layer].units();
        let weighted = inputs.iter().enumerate().map(|(i, x)| x * model.kernel(layer)[i * units + unit]);
        weighted.sum::<f64>() + model.bias(layer)[unit]
    }

    /// Whether a difference would step over a kink, or over where the prediction of a cross-entropy ends.
    fn near_a_kink(&self) -> bool {
        let at_an_end = |a: &f64| a.abs() < 1e-3 || (1.0 - a).abs() < 1e-3;
        near_a_kink(&self.trace, self.loss)
            || self.loss == Loss::BinaryCrossentropy
                && self.trace.layers.last().unwrap().a.iter().flatten().any(at_an_end)
    }

    /// Whether a small difference isn't lost in the size of the numbers, as it is once exponentials follow each other.
    fn is_moderate(&self) -> bool {
        let values = |layer: &LayerTrace| layer.z.iter().chain(&layer.a).flatten().all(|x| x.abs() < 1e4);
        self.trace.row_losses[0] < 1e4 && self.trace.layers.iter().all(values)
    }
}

/// By its definition.
fn softmax(z: &[f64]) -> Vec<f64> {
    let powers: Vec<_> = z.iter().map(|z| z.exp()).collect();
    powers.iter().map(|power| power / powers.iter().sum::<f64>()).collect()
}

fn slope_of(f: impl Fn(f64) -> f64, x: f64, h: f64) -> f64 {
    (f(x + h) - f(x - h)) / (2.0 * h)
}

/// Equal to 1e-9, in the scale of the larger terms of a sum.
fn near(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * scale
}

proptest! {
    #[test]
    fn the_sum_over_all_paths_is_the_gradient_of_backward(case in case()) {
        for parameter in case.parameters() {
            let mut mean = 0.0;
            let mut scale = 1e-12;
            for at in 0..case.data.rows() {
                let paths = case.trace.paths(at, parameter, usize::MAX);
                prop_assert_eq!(paths.listed.len(), paths.count);
                let size: f64 = paths.listed.iter().map(|path| path.product.abs()).sum();
                let sum: f64 = paths.listed.iter().map(|path| path.product).sum();
                let share = case.trace.row_gradient(at, parameter);
                prop_assert!(near(sum, share, size.max(1e-12)), "{parameter}: {sum} and {share}");
                mean += sum / case.data.rows() as f64;
                scale += size;
            }
            let index = case.model.index_of(parameter).unwrap();
            let backward = gradient(&case.model, case.loss, &case.data).unwrap()[index];
            prop_assert!(near(mean, backward, scale), "{parameter}: {mean} and {backward}");
            prop_assert_eq!(case.trace.gradients()[index], backward);
        }
    }

    #[test]
    fn every_factor_is_what_it_says(case in case()) {
        prop_assume!(!case.near_a_kink() && case.is_moderate());
        for parameter in case.parameters() {
            for path in case.trace.paths(0, parameter, usize::MAX).listed {
                for factor in path.factors {
                    let defined = case.by_definition(0, factor, parameter);
                    let error = (factor.value - defined).abs();
                    prop_assert!(error <= 1e-6 * defined.abs().max(1.0), "{factor:?} and {defined}");
                }
            }
        }
    }

    #[test]
    fn delta_unfolds_into_the_next_layer_s(case in case()) {
        for (l, layer) in case.trace.layers.iter().enumerate() {
            for unit in 0..layer.units {
                let of = case.trace.delta(0, l, unit);
                if !of.terms.is_empty() {
                    let size: f64 = of.terms.iter().map(|(w, delta)| (w * delta).abs()).sum();
                    let sum: f64 = of.terms.iter().map(|(w, delta)| w * delta).sum();
                    prop_assert!(near(sum, of.d_loss_d_a, size.max(1e-12)));
                }
                if of.shared.iter().any(|(by_a, _)| !by_a.is_finite()) {
                    // A class so improbable that its a is 0 is computed in one with the loss.
                    let (a, y) = (layer.a[0][unit], case.trace.targets[0][unit]);
                    prop_assert!(case.trace.ends_in_one());
                    prop_assert_eq!(of.delta, a - y);
                    continue;
                }
                if !of.shared.is_empty() {
                    let terms = of.shared.iter().map(|(by_a, partial)| by_a * partial);
                    let size: f64 = terms.clone().map(f64::abs).sum();
                    prop_assert!(near(terms.sum(), of.delta, size.max(1e-12)));
                    continue;
                }
                // A sigmoid so certain that its slope is 0 is computed in one with the loss.
                match of.d_loss_d_a.is_finite() {
                    true => prop_assert!(near(of.slope * of.d_loss_d_a, of.delta, of.delta.abs().max(1e-12))),
                    false => prop_assert_eq!(of.slope, 0.0),
                }
            }
        }
    }

    #[test]
    fn a_unit_adds_up_its_products_and_gets_back_its_shares(case in case()) {
        let trace = &case.trace;
        for (l, layer) in trace.layers.iter().enumerate() {
            for unit in 0..layer.units {
                let sums = trace.sums(0, l, unit);
                prop_assert_eq!((sums[0], sums[sums.len() - 1]), (layer.bias.before[unit], layer.z[0][unit]));
                let size: f64 = sums.iter().map(|sum| sum.abs()).sum::<f64>().max(1.0);
                for (input, pair) in sums.windows(2).enumerate() {
                    prop_assert!(near(pair[1] - pair[0], trace.product(0, l, input, unit), size));
                }
            }
            for input in (0..layer.input[0].len()).filter(|_| l > 0) {
                let shares = (0..layer.units).map(|unit| trace.share(0, l, input, unit));
                let shares: Vec<_> = shares.collect();
                let size = shares.iter().map(|share| share.abs()).sum::<f64>().max(1e-12);
                let sum: f64 = shares.iter().sum();
                prop_assert!(near(sum, trace.layers[l - 1].d_loss_d_a[0][input], size));
            }
        }
    }

    #[test]
    fn reach_times_the_outputs_deltas_is_delta(case in case()) {
        let outputs = &case.trace.layers.last().unwrap().delta[0];
        for (l, layer) in case.trace.layers.iter().enumerate() {
            for unit in 0..layer.units {
                let terms = case.trace.reach(0, l, unit).into_iter().zip(outputs).map(|(by, delta)| by * delta);
                let terms: Vec<_> = terms.collect();
                // `reach` is of z by z; the sum over the paths may cancel in either order.
                let scale = terms.iter().map(|term| term.abs()).sum::<f64>().max(1.0);
                prop_assert!(near(terms.iter().sum(), layer.delta[0][unit], scale));
            }
        }
    }

    #[test]
    fn those_listed_are_the_strongest(case in case(), most in 1..6usize) {
        for parameter in case.parameters() {
            let mut all = case.trace.paths(0, parameter, usize::MAX).listed;
            let paths = case.trace.paths(0, parameter, most);
            prop_assert_eq!(paths.listed.len(), most.min(paths.count));
            all.sort_by(|a, b| b.product.abs().total_cmp(&a.product.abs()));
            let weakest = paths.listed.iter().map(|path| path.product.abs()).fold(f64::INFINITY, f64::min);
            let bound = all[paths.listed.len() - 1].product.abs();
            prop_assert!(near(weakest, bound, bound.max(1e-12)), "{weakest} and {bound}");
        }
    }

    #[test]
    fn one_parameter_is_checked_as_all_are(case in case(), which in any::<prop::sample::Index>()) {
        let gradient = gradient(&case.model, case.loss, &case.data).unwrap();
        let index = which.index(gradient.len());
        let all = gradient_check(&case.model, case.loss, &case.data, &gradient).unwrap();
        let parameter = case.model.parameter_at(index);
        let one = gradient_check_of(&case.model, case.loss, &case.data, parameter, gradient[index]);
        prop_assert_eq!(one.unwrap(), all[index]);
    }
}

/// A sigmoid so certain and so wrong that dL/dŷ is infinite: dL/dz stands in its place.
#[test]
fn a_saturated_sigmoid_has_one_factor_for_two() {
    let mut model = Sequential::new(1, &[(1, Activation::Sigmoid)]).unwrap();
    model.set_parameters(&[800.0, 0.0]).unwrap();
    let data = Rc::new(Dataset::new(1, vec![1.0], 1, vec![0.0]).unwrap());
    let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.1, momentum: 0.0, nesterov: false });
    let fit =
        Fit { loss: Loss::BinaryCrossentropy, optimizer, batch_size: 1, epochs: 1, order: RowOrder::AsGiven };
    let trace = Trainer::new(model, fit, data).unwrap().trace();
    let parameter = Parameter::Kernel { layer: 0, input: 0, unit: 0 };
    let path = &trace.paths(0, parameter, 8).listed[0];
    let factors: Vec<_> = path.factors.iter().map(|factor| (factor.of, factor.value)).collect();
    let input = Local::Input { layer: 0, input: 0 };
    assert_eq!(factors, [(Local::LossByZ { output: 0 }, 1.0), (input, 1.0)]);
    assert_eq!(path.product, trace.gradients()[0]);
}
