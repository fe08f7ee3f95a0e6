//! Any experiment at all, for tests of what is true of all of them.

use proptest::collection::vec;
use proptest::prelude::*;
use session::{
    Activation, ColumnScale, Data, Experiment, Initializer, Layer, Loss, Optimizer, Regularizer, Scaling,
    Scheme, Sgd, Shuffle, Weights,
};
use std::rc::Rc;

/// How many classes there are, where the target is the number of one.
const CLASSES: usize = 3;

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>().prop_filter("finite", |x| x.is_finite()), -10.0..10.0]
}

fn penalty() -> impl Strategy<Value = Regularizer> {
    let factor = || prop_oneof![2 => Just(0.0), 1 => 0.0..1.0];
    (factor(), factor()).prop_map(|(l1, l2)| Regularizer { l1, l2 })
}

/// Any valid experiment, with every kind of number, name, start and order.
pub fn experiment() -> impl Strategy<Value = Experiment> {
    let shape = (
        1..5usize,
        1..3usize,
        1..6usize,
        vec(
            (
                1..5usize,
                prop::sample::select(Activation::ALL.to_vec()),
                any::<bool>(),
                any::<[bool; 3]>(),
                penalty(),
            ),
            0..4,
        ),
    );
    shape.prop_flat_map(|(features, targets, rows, hidden)| {
        let table = vec(vec(number(), features + targets), rows);
        let last =
            (prop::sample::select(Activation::ALL.to_vec()), any::<bool>(), any::<[bool; 3]>(), penalty());
        let shuffle = prop_oneof![
            Just(Shuffle::Off),
            (0..(1u64 << 53)).prop_map(Shuffle::Seed),
            vec(Just((0..rows).collect::<Vec<_>>()).prop_shuffle(), 0..3)
                .prop_map(|o| Shuffle::Orders(Rc::new(o))),
        ];
        let weights = prop_oneof![
            Just(None),
            Just(Some(Initializer::Zeros)),
            Just(Some(Initializer::Ones)),
            (prop::sample::select(Scheme::ALL.to_vec()), 0..(1u64 << 53))
                .prop_map(|(scheme, seed)| Some(Initializer::Random { scheme, seed })),
            number().prop_map(|value| Some(Initializer::Constant { value })),
        ];
        let name = "[a-zA-Zé \"<>\\\\/]{0,8}";
        let numbers = (0.0..2.0f64, 0.0..=1.0f64, any::<bool>(), 1..100usize, 1..100usize);
        (
            table,
            last,
            shuffle,
            weights,
            vec(name, features + targets),
            numbers,
            prop::sample::select(Loss::ALL.to_vec()),
            prop::option::of(prop::sample::select(Optimizer::ALL.to_vec())),
            (any_scale(), any_scale()),
        )
            .prop_map(
                move |(
                    mut rows,
                    last,
                    shuffle,
                    weights,
                    names,
                    numbers,
                    loss,
                    other,
                    (inputs, targets_scale),
                )| {
                    // Class numbers are one target, and an output for each.
                    let (loss, outputs) = match (loss.takes_class_numbers(), targets) {
                        (true, 1) => (loss, CLASSES),
                        (true, _) => (Loss::CategoricalCrossentropy, targets),
                        (false, _) => (loss, targets),
                    };
                    if loss.takes_class_numbers() {
                        let class = |x: f64| (x.abs() % CLASSES as f64).floor();
                        rows.iter_mut().for_each(|row: &mut Vec<f64>| row[features] = class(row[features]));
                    }
                    let columns: Vec<_> =
                        names.iter().enumerate().map(|(i, name)| format!("{name}{i}")).collect();
                    let (learning_rate, momentum, nesterov, batch_size, epochs) = numbers;
                    let layers = hidden.iter().copied().chain([(outputs, last.0, last.1, last.2, last.3)]);
                    let mut experiment = Experiment {
                        format: 1,
                        data: Rc::new(Data { targets: columns[features..].to_vec(), columns, rows }),
                        scaling: Scaling { inputs, targets: targets_scale },
                        layers: layers
                            .map(|(units, activation, use_bias, trainable, penalty)| Layer {
                                units,
                                activation,
                                use_bias,
                                trainable: trainable[0],
                                kernel_trainable: trainable[1],
                                bias_trainable: trainable[2],
                                kernel_regularizer: penalty,
                            })
                            .collect(),
                        weights: Weights::Initializer(Initializer::glorot_uniform(1)),
                        loss,
                        optimizer: match other {
                            Some(optimizer) => optimizer.with_learning_rate(learning_rate),
                            None => Optimizer::Sgd(Sgd { learning_rate, momentum, nesterov }),
                        },
                        batch_size,
                        epochs,
                        shuffle,
                        validation_split: 0.0,
                    };
                    experiment.weights = match weights {
                        Some(initializer) => Weights::Initializer(initializer),
                        None => Weights::Values(Rc::new(experiment.model().unwrap().get_weights())),
                    };
                    experiment.settle_format();
                    experiment
                },
            )
    })
}

/// A scale, or none in half of all cases.
fn any_scale() -> impl Strategy<Value = Option<ColumnScale>> {
    prop::option::of(prop::sample::select(ColumnScale::ALL.to_vec()))
}
