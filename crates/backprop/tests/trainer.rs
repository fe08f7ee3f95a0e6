//! A trainer that is asked in the middle of an epoch, against hand calculations and the trace.

use backprop::{
    Activation, Dataset, Fit, Hyperparameters, Initializer, Layer, Loss, Optimizer, Regularizer, RowOrder,
    Sequential, Sgd, Trainer,
};
use std::rc::Rc;

const ORDERS: [[usize; 4]; 3] = [[2, 0, 3, 1], [1, 3, 0, 2], [0, 1, 2, 3]];

/// One weight, 1, and a bias, 0: the prediction is the input, and the losses of the rows are 1, 4, 9 and 16.
fn trainer(batch_size: usize, learning_rate: f64) -> Trainer {
    let mut model = Sequential::new(1, &[(1, Activation::Linear)]).unwrap();
    model.set_parameters(&[1.0, 0.0]).unwrap();
    let data = Dataset::new(1, vec![1.0, 2.0, 3.0, 4.0], 1, vec![2.0, 4.0, 6.0, 8.0]).unwrap();
    let fit = Fit {
        loss: Loss::MeanSquaredError,
        optimizer: Optimizer::Sgd(Sgd { learning_rate, momentum: 0.0, nesterov: false }),
        batch_size,
        epochs: 3,
        order: RowOrder::Given(Rc::new(ORDERS.map(Vec::from).to_vec())),
    };
    Trainer::new(model, fit, Rc::new(data)).unwrap()
}

#[test]
fn the_rows_of_a_step_are_known_before_and_after_it() {
    for batch_size in [1, 2, 3, 4] {
        let mut trainer = trainer(batch_size, 0.0);
        let expected: Vec<Vec<usize>> =
            ORDERS.iter().flat_map(|order| order.chunks(batch_size).map(Vec::from)).collect();
        for _ in 0..trainer.steps() {
            let found: Vec<_> = (0..trainer.steps()).map(|step| trainer.rows_of_step(step)).collect();
            assert_eq!(found, expected, "from update {}", trainer.step());
            trainer.update().unwrap();
        }
    }
}

#[test]
fn the_loss_of_an_update_is_the_mean_over_its_rows_before_it() {
    // Rows 2 and 0 have the losses 9 and 1; rows 3 and 1 have 16 and 4.
    let mut trainer = trainer(2, 0.0);
    assert_eq!((trainer.update(), trainer.update()), (Ok(5.0), Ok(10.0)));
    // Three rows, 9 + 1 + 16, then the one that is left.
    let mut trainer = self::trainer(3, 0.0);
    assert_eq!((trainer.update(), trainer.update()), (Ok(26.0 / 3.0), Ok(4.0)));
}

#[test]
fn an_epoch_has_its_loss_once_all_its_rows_have_been_through() {
    let mut trainer = trainer(2, 0.0);
    assert_eq!(trainer.add_rows(2), 0);
    assert_eq!(trainer.epoch_loss(), None, "the first batch is not the epoch");
    trainer.update().unwrap();
    assert_eq!((trainer.add_rows(1), trainer.epoch_loss()), (1, None), "one row is left");
    assert_eq!((trainer.add_rows(1), trainer.epoch_loss()), (0, Some(7.5)));
    trainer.update().unwrap();
    assert_eq!(trainer.epoch_loss(), Some(7.5), "(9 + 1 + 16 + 4) / 4");
}

#[test]
fn rows_that_are_added_bit_by_bit_make_the_same_update() {
    let (mut at_once, mut by_rows) = (trainer(3, 0.01), trainer(3, 0.01));
    for step in 0..at_once.steps() {
        let loss = at_once.update().unwrap();
        while by_rows.add_rows(1) > 0 {}
        assert_eq!(by_rows.add_rows(1), 0, "nothing is left to add in update {step}");
        assert_eq!(by_rows.update(), Ok(loss));
        assert_eq!(by_rows.model().parameters(), at_once.model().parameters());
    }
}

#[test]
fn the_norms_are_those_of_the_gradient_of_the_last_update() {
    // dL/dw = 2 (w x - y) x = -2 x², dL/db = -2 x: of rows 2 and 0 the means are -10 and -4.
    let mut trainer = trainer(2, 0.0);
    trainer.update().unwrap();
    let norms: Vec<f64> = trainer.gradient_norms().collect();
    assert_eq!(norms, [116f64.sqrt()]);
}

#[test]
fn a_row_beyond_the_last_is_no_order() {
    let order = RowOrder::Given(Rc::new(vec![vec![0, 1, 2, 4]]));
    let (from, data) = (trainer(1, 0.1), trainer(1, 0.1).data().clone());
    let fit = Fit { order, ..from.fit().clone() };
    let refused = Trainer::new(from.model().clone(), fit, Rc::new(data)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "fit: Expected an order with each row once, found [0, 1, 2, 4] for epoch 1."
    );
}

#[test]
fn an_optimizer_of_another_name_keeps_what_both_are_set_by() {
    let sgd = Optimizer::of_name("SGD").unwrap().with_learning_rate(0.25);
    assert_eq!((sgd.name(), sgd.learning_rate()), ("SGD", 0.25));
    assert_eq!(Optimizer::of_name("sgd"), None);
    let adam = sgd.changed_to("Adam").unwrap();
    assert_eq!((adam.name(), adam.learning_rate(), adam.get("beta_1")), ("Adam", 0.25, Some(0.9)));
    assert_eq!(sgd.changed_to("Adamm"), None);
}

#[test]
fn a_kernel_or_a_bias_is_frozen_alone() {
    for optimizer in Optimizer::ALL {
        let trainer = |kernel_trainable, bias_trainable| {
            let penalty = Regularizer { l1: 0.0, l2: 0.25 };
            let layer = Layer {
                kernel_trainable,
                bias_trainable,
                kernel_regularizer: penalty,
                ..Layer::from((2, Activation::Tanh))
            };
            let mut model = Sequential::new(2, &[layer, Layer::from((1, Activation::Linear))]).unwrap();
            Initializer::glorot_uniform(3).apply(&mut model);
            let data = Dataset::new(2, vec![0.5, -1.0, 2.0, 0.25], 1, vec![1.0, -1.0]).unwrap();
            let (loss, order) = (Loss::MeanSquaredError, RowOrder::AsGiven);
            let fit = Fit { loss, optimizer: *optimizer, batch_size: 1, epochs: 1, order };
            Trainer::new(model, fit, data.into()).unwrap()
        };
        let free = trainer(true, true);
        let (kernel, bias) = (free.model().layers()[0].kernel_range(), free.model().layers()[0].bias_range());
        for (mut one, frozen) in [(trainer(false, true), &kernel), (trainer(true, false), &bias)] {
            let (start, mut free, trace) = (one.model().parameters().to_vec(), free.clone(), one.trace());
            // The penalty of a kernel that is frozen isn't one, as in Keras.
            let penalty = trace.penalty;
            assert_eq!(penalty == 0.0, frozen == &kernel, "{penalty}");
            let slots = one.state().slots;
            one.update().unwrap();
            free.update().unwrap();
            assert_eq!(trace.after(), one.model().parameters());
            let both = one.model().parameters().iter().zip(free.model().parameters());
            for (index, (now, free)) in both.enumerate() {
                assert_eq!(
                    *now,
                    if frozen.contains(&index) { start[index] } else { *free },
                    "{}",
                    optimizer.name()
                );
                assert_eq!(
                    trace.change(one.model().parameter_at(index)).0.is_trained,
                    !frozen.contains(&index)
                );
            }
            let count = slots.len() / start.len();
            let of_frozen = frozen.start * count..frozen.end * count;
            assert_eq!(one.state().slots[of_frozen.clone()], slots[of_frozen]);
            let (mut ahead, trace) = (one.clone(), one.trace());
            ahead.update().unwrap();
            assert_eq!(trace.after(), ahead.model().parameters());
        }
    }
}

#[test]
fn a_frozen_layer_stays_and_passes_the_same_back() {
    for optimizer in Optimizer::ALL {
        let layers = |trainable| {
            let frozen = Layer { trainable, ..Layer::from((3, Activation::Tanh)) };
            [Layer::from((2, Activation::Linear)), frozen, Layer::from((1, Activation::Linear))]
        };
        let trainer = |trainable| {
            let mut model = Sequential::new(2, &layers(trainable)).unwrap();
            Initializer::glorot_uniform(3).apply(&mut model);
            let data = Dataset::new(2, vec![0.5, -1.0, 2.0, 0.25], 1, vec![1.0, -1.0]).unwrap();
            let (loss, order) = (Loss::MeanSquaredError, RowOrder::AsGiven);
            let fit = Fit { loss, optimizer: *optimizer, batch_size: 1, epochs: 4, order };
            Trainer::new(model, fit, data.into()).unwrap()
        };
        let (mut frozen, mut free) = (trainer(false), trainer(true));
        let layer = &frozen.model().layers()[1];
        let (range, start) =
            (layer.kernel_range().start..layer.bias_range().end, frozen.model().parameters().to_vec());
        // The first update moves all others alike.
        let (trace, of_free) = (frozen.trace(), free.trace());
        assert_eq!(trace.gradients(), of_free.gradients());
        frozen.update().unwrap();
        free.update().unwrap();
        assert_eq!(trace.after(), frozen.model().parameters());
        let now = frozen.model().parameters().iter().zip(free.model().parameters()).zip(&start);
        for (index, ((now, free), start)) in now.enumerate() {
            assert_eq!(now, if range.contains(&index) { start } else { free }, "{}", optimizer.name());
        }
        while frozen.step() < frozen.steps() {
            let trace = frozen.trace();
            frozen.update().unwrap();
            assert_eq!(trace.after(), frozen.model().parameters());
        }
        assert_eq!(frozen.model().parameters()[range.clone()], start[range]);
        assert_ne!(frozen.model().parameters()[0], start[0]);
    }
}

#[test]
fn a_penalty_counts_in_each_batch_but_not_of_a_frozen_layer() {
    let trainer = |l2: f64, trainable: bool| {
        let layer = Layer {
            kernel_regularizer: Regularizer { l1: 0.0, l2 },
            trainable,
            ..Layer::from((2, Activation::Linear))
        };
        let mut model = Sequential::new(1, &[layer, Layer::from((1, Activation::Linear))]).unwrap();
        model.set_parameters(&[3.0, -1.0, 0.0, 0.0, 1.0, 2.0, 0.0]).unwrap();
        let data = Dataset::new(1, vec![1.0, 2.0, 4.0], 1, vec![2.0, 0.0, 1.0]).unwrap();
        let optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.0, momentum: 0.0, nesterov: false });
        let fit = Fit {
            loss: Loss::MeanSquaredError,
            optimizer,
            batch_size: 2,
            epochs: 1,
            order: RowOrder::AsGiven,
        };
        Trainer::new(model, fit, data.into()).unwrap()
    };
    // z = x, so the rows cost 1, 4 and 9.
    for (l2, trainable, penalty) in [(0.0, true, 0.0), (0.25, true, 2.5), (0.25, false, 0.0)] {
        let mut trainer = trainer(l2, trainable);
        let trace = trainer.trace();
        assert_eq!((trace.loss, trace.penalty), (2.5 + penalty, penalty));
        let pulls = [3.0, -1.0].map(|w| if penalty == 0.0 { 0.0 } else { 2.0 * l2 * w });
        let without = [3.0, 6.0];
        assert_eq!(trace.layers[0].kernel.gradient, [without[0] + pulls[0], without[1] + pulls[1]]);
        assert_eq!(trainer.update(), Ok(2.5 + penalty));
        assert_eq!(trainer.update(), Ok(9.0 + penalty));
        assert_eq!(trainer.epoch_loss(), Some(14.0 / 3.0 + penalty));
        let all = trainer.data().of_rows(&[0, 1, 2]).unwrap();
        assert_eq!(trainer.model().evaluate(Loss::MeanSquaredError, &all), Ok(14.0 / 3.0 + penalty));
    }
}
