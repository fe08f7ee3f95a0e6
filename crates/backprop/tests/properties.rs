//! What holds for every network, tried on random ones.
#![cfg(not(target_arch = "wasm32"))]

mod kinks;

use backprop::{
    Activation, Dataset, Fit, Layer, Loss, Optimizer, Parameter, Regularizer, RowOrder, Sequential, Sgd,
    Trainer, gradient, gradient_check,
};
use kinks::{make_distribution, near_a_kink};
use proptest::collection::vec;
use proptest::prelude::*;
use std::rc::Rc;

/// A random network with data: up to four layers of up to five units.
#[derive(Clone, Debug)]
struct Case {
    model: Sequential,
    data: Rc<Dataset>,
    loss: Loss,
}

fn case() -> impl Strategy<Value = Case> {
    let activation = prop::sample::select(Activation::ALL.to_vec());
    let factor = || prop_oneof![1 => Just(0.0), 1 => 0.0..0.5];
    let layer = (1..=5usize, activation, any::<bool>(), factor(), factor()).prop_map(
        |(units, activation, use_bias, l1, l2)| Layer {
            use_bias,
            kernel_regularizer: Regularizer { l1, l2 },
            ..Layer::from((units, activation))
        },
    );
    let layers = vec(layer, 1..=4);
    let loss = prop::sample::select(Loss::ALL.to_vec());
    (1..=4usize, layers, loss, 1..=6usize)
        .prop_flat_map(|(inputs, mut layers, loss, rows)| {
            let last = layers.last_mut().unwrap();
            match loss {
                Loss::BinaryCrossentropy => last.activation = Activation::Sigmoid,
                _ if loss.is_over_classes() && rows % 2 == 0 => last.activation = Activation::Sigmoid,
                _ if loss.is_over_classes() => last.activation = Activation::Softmax,
                _ => {}
            }
            let model = Sequential::new(inputs, &layers).unwrap();
            let (count, outputs) = (model.parameters().len(), model.outputs());
            let target = if loss == Loss::MeanSquaredError { -2.0..2.0 } else { 0.0..1.0 };
            (vec(-1.0..1.0, count), vec(-2.0..2.0, rows * inputs), vec(target, rows * outputs)).prop_map(
                move |(parameters, x, mut y)| {
                    let mut model = model.clone();
                    model.set_parameters(&parameters).unwrap();
                    if loss.is_over_classes() {
                        y.chunks_exact_mut(outputs).for_each(make_distribution);
                    }
                    let data = Rc::new(Dataset::new(inputs, x, outputs, y).unwrap());
                    Case { model, data, loss }
                },
            )
        })
        .prop_filter("no number that a finite difference would lose in rounding", |case| {
            gradient(&case.model, case.loss, &case.data).unwrap().iter().all(|g| g.abs() < 1e4)
        })
}

impl Case {
    fn fit(&self, batch_size: usize, epochs: usize, optimizer: Optimizer, order: RowOrder) -> Fit {
        Fit { loss: self.loss, optimizer, batch_size, epochs, order }
    }

    fn trainer(&self, batch_size: usize, learning_rate: f64) -> Trainer {
        let optimizer = Optimizer::Sgd(Sgd { learning_rate, momentum: 0.0, nesterov: false });
        let fit = self.fit(batch_size, 1, optimizer, RowOrder::AsGiven);
        Trainer::new(self.model.clone(), fit, self.data.clone()).unwrap()
    }

    fn near_a_kink(&self) -> bool {
        near_a_kink(&self.trainer(self.data.rows(), 0.0).trace(), self.loss)
    }
}

fn optimizer() -> impl Strategy<Value = Optimizer> {
    let momentum = prop::sample::select(vec![0.0, 0.5, 0.9]);
    let other = prop::option::of(prop::sample::select(Optimizer::ALL.to_vec()));
    (0.0..0.1, momentum, any::<bool>(), other).prop_map(|(learning_rate, momentum, nesterov, other)| {
        match other {
            Some(optimizer) => optimizer.with_learning_rate(learning_rate),
            None => Optimizer::Sgd(Sgd { learning_rate, momentum, nesterov }),
        }
    })
}

fn order(rows: usize) -> impl Strategy<Value = RowOrder> {
    let orders = vec(Just((0..rows).collect::<Vec<_>>()).prop_shuffle(), 0..4);
    prop_oneof![
        Just(RowOrder::AsGiven),
        any::<u64>().prop_map(|seed| RowOrder::Shuffled { seed }),
        orders.prop_map(|orders| RowOrder::Given(Rc::new(orders))),
    ]
}

fn case_and_order() -> impl Strategy<Value = (Case, RowOrder)> {
    case().prop_flat_map(|case| {
        let rows = case.data.rows();
        (Just(case), order(rows))
    })
}

fn worst(case: &Case, gradient: &[f64]) -> f64 {
    let checks = gradient_check(&case.model, case.loss, &case.data, gradient).unwrap();
    checks.iter().map(|check| check.relative_error).fold(0.0, f64::max)
}

proptest! {
    #[test]
    fn backward_agrees_with_finite_differences(case in case()) {
        prop_assume!(!case.near_a_kink());
        let gradient = gradient(&case.model, case.loss, &case.data).unwrap();
        let worst = worst(&case, &gradient);
        prop_assert!(worst < 1e-6, "{worst:e}");
    }

    /// The negative control: the check finds a gradient that is off by 1%.
    #[test]
    fn a_gradient_off_by_one_percent_fails(case in case(), which in any::<prop::sample::Index>()) {
        let mut gradient = gradient(&case.model, case.loss, &case.data).unwrap();
        let index = which.index(gradient.len());
        prop_assume!(gradient[index].abs() > 0.1 && !case.near_a_kink());
        gradient[index] *= 1.01;
        prop_assert!(worst(&case, &gradient) > 1e-6);
    }

    #[test]
    fn the_gradient_of_a_batch_is_the_mean_of_its_rows(case in case()) {
        let rows = case.data.rows();
        let whole = case.trainer(rows, 0.0).trace().gradients();
        let mut mean = vec![0.0; whole.len()];
        for row in 0..rows {
            let single = Dataset::new(
                case.data.inputs(),
                case.data.x_row(row).to_vec(),
                case.data.outputs(),
                case.data.y_row(row).to_vec(),
            );
            let gradient = gradient(&case.model, case.loss, &single.unwrap()).unwrap();
            mean.iter_mut().zip(gradient).for_each(|(mean, gradient)| *mean += gradient / rows as f64);
        }
        for (whole, mean) in whole.iter().zip(mean) {
            prop_assert!((whole - mean).abs() <= 1e-12 * mean.abs().max(1.0));
        }
    }

    #[test]
    fn a_learning_rate_of_0_changes_nothing(case in case(), batch_size in 1..8usize) {
        let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.0, momentum: 0.9, nesterov: true });
        let mut model = case.model.clone();
        let history = case.fit(batch_size, 3, optimizer, RowOrder::Shuffled { seed: 1 }).run(&mut model, &case.data);
        prop_assert_eq!(&model, &case.model);
        let losses = history.unwrap().loss;
        let loss = case.model.evaluate(case.loss, &case.data).unwrap();
        prop_assert!(losses.iter().all(|l| (l - loss).abs() <= 1e-12 * loss.max(1.0)));
    }

    #[test]
    fn two_fits_are_as_good_as_one(
        (case, order) in case_and_order(),
        optimizer in optimizer(),
        batch_size in 1..8usize,
        cut in 1..6usize,
    ) {
        let fit = |epochs| case.fit(batch_size, epochs, optimizer, order.clone());
        let (mut whole, mut cut_in_two) = (case.model.clone(), case.model.clone());
        let history = fit(6).run(&mut whole, &case.data).unwrap();
        prop_assume!(history.stopped.is_none());
        let first = fit(cut).run(&mut cut_in_two, &case.data).unwrap();
        let second = fit(6).resume(&mut cut_in_two, &case.data, &first.state).unwrap();
        prop_assert_eq!(whole, cut_in_two);
        prop_assert_eq!(history.loss, [first.loss, second.loss].concat());
    }

    #[test]
    fn a_trace_says_what_the_update_does(
        (case, order) in case_and_order(),
        optimizer in optimizer(),
        batch_size in 1..8usize,
        before in 0..6usize,
    ) {
        let fit = case.fit(batch_size, 6, optimizer, order);
        let mut trainer = Trainer::new(case.model.clone(), fit, case.data.clone()).unwrap();
        for _ in 0..before.min(trainer.steps() - 1) {
            prop_assume!(trainer.update().is_ok());
        }
        let trace = trainer.trace();
        prop_assert_eq!(&trace.rows, &trainer.rows_of_step(trainer.step()));
        let before: Vec<f64> = trace.changes().flat_map(|change| change.before.clone()).collect();
        prop_assert_eq!(&before[..], trainer.model().parameters());
        prop_assume!(trainer.update().is_ok());
        prop_assert_eq!(&trace.after()[..], trainer.model().parameters());
    }

    #[test]
    fn rows_added_bit_by_bit_give_the_same_update(case in case(), at_a_time in 1..4usize) {
        let mut whole = case.trainer(case.data.rows(), 0.1);
        let mut bit_by_bit = whole.clone();
        while bit_by_bit.add_rows(at_a_time) > 0 {}
        let (whole_loss, loss) = (whole.update(), bit_by_bit.update());
        prop_assert_eq!(whole_loss, loss);
        prop_assert_eq!(whole.model(), bit_by_bit.model());
    }

    #[test]
    fn a_place_in_the_flat_vector_and_its_parameter_agree(case in case()) {
        for index in 0..case.model.parameters().len() {
            prop_assert_eq!(case.model.index_of(case.model.parameter_at(index)), Some(index));
        }
        for (layer, dense) in case.model.layers().iter().enumerate() {
            let (inputs, units) = (dense.inputs(), dense.units());
            for (input, unit) in [(inputs, 0), (0, units)] {
                prop_assert_eq!(case.model.index_of(Parameter::Kernel { layer, input, unit }), None);
            }
            prop_assert_eq!(case.model.index_of(Parameter::Bias { layer, unit: units }), None);
        }
    }
}
