//! A run by hand without a slip is that of the trainer bit for bit, and each slip changes it.

use backprop::{
    Activation, Adam, Dataset, Fit, Hand, Initializer, Layer, Loss, Optimizer, Regularizer, RowOrder,
    Sequential, Sgd, Slip, Span, Trainer,
};
use std::rc::Rc;

const SGD: Optimizer = Optimizer::Sgd(Sgd { learning_rate: 0.01, momentum: 0.0, nesterov: false });

fn fit(loss: Loss, optimizer: Optimizer, batch_size: usize, order: RowOrder) -> Fit {
    Fit { loss, optimizer, batch_size, epochs: 4, order }
}

/// A network of two hidden layers and two outputs.
fn model(activation: Activation, last: Activation) -> Sequential {
    let penalty = Regularizer { l1: 0.0, l2: 0.01 };
    let first = Layer { kernel_regularizer: penalty, ..Layer::from((3, activation)) };
    let frozen = Layer { trainable: false, ..Layer::from((3, activation)) };
    let mut model = Sequential::new(3, &[first, frozen, Layer::from((2, last))]).unwrap();
    Initializer::glorot_uniform(3).apply(&mut model);
    model
}

fn data() -> Rc<Dataset> {
    let x = (0..21).map(|i| f64::from(i * 7 % 11) / 5.0 - 1.0).collect();
    let y = (0..14).map(|i| f64::from(i % 3 % 2)).collect();
    Rc::new(Dataset::new(3, x, 2, y).unwrap().with_training_rows(6))
}

fn hand(model: &Sequential, fit: &Fit) -> Hand {
    let orders = vec![vec![5, 4, 3, 2, 1, 0]];
    Hand::new(model.clone(), fit.clone(), data(), Some(data()), orders).unwrap()
}

#[test]
fn without_a_slip_it_is_the_trainer_bit_for_bit() {
    for (activation, last, loss) in [
        (Activation::Tanh, Activation::Linear, Loss::MeanSquaredError),
        (Activation::Relu, Activation::Sigmoid, Loss::BinaryCrossentropy),
        (Activation::Sigmoid, Activation::Tanh, Loss::Huber),
        (Activation::Tanh, Activation::Softmax, Loss::CategoricalCrossentropy),
        (Activation::Softmax, Activation::Softmax, Loss::MeanSquaredError),
    ] {
        for optimizer in [SGD, Optimizer::Adam(Adam::KERAS)] {
            for (batch_size, order) in
                [(1, RowOrder::AsGiven), (4, RowOrder::Shuffled { seed: 2 }), (32, RowOrder::AsGiven)]
            {
                let (model, fit) = (model(activation, last), fit(loss, optimizer, batch_size, order));
                let mut trainer = Trainer::new(model.clone(), fit.clone(), data()).unwrap();
                let mut hand = hand(&model, &fit);
                hand.begin(&[]);
                for _ in 0..trainer.steps() {
                    let batch = trainer.update().unwrap();
                    hand.update().unwrap();
                    assert_eq!(hand.loss(), batch);
                    assert_eq!(hand.parameters(), trainer.model().parameters());
                    if let Some(loss) = hand.epoch_loss() {
                        assert_eq!(Some(loss), trainer.epoch_loss());
                    }
                }
            }
        }
    }
}

#[test]
fn each_slip_changes_the_run_and_is_forgotten() {
    let (model, fit) = (
        model(Activation::Tanh, Activation::Sigmoid),
        fit(Loss::MeanSquaredError, SGD, 4, RowOrder::AsGiven),
    );
    let span = |start, len| Span { start, len };
    let mut hand = hand(&model, &fit);
    let mut follow = |slips: &[Slip]| {
        hand.begin(slips);
        let mut seen = Vec::new();
        for _ in 0..4 {
            hand.update().unwrap();
            seen.push(hand.loss());
            seen.extend(hand.epoch_loss());
            seen.extend_from_slice(hand.parameters());
        }
        seen
    };
    let right = follow(&[]);
    for slip in [
        Slip::UpdatedKernel,
        Slip::StartsFrom { target: span(9, 3), source: span(24, 1), after: false },
        Slip::StartsFrom { target: span(0, 1), source: span(31, 1), after: true },
        Slip::Exchanged(span(0, 1), span(1, 1)),
        Slip::FactorTwo,
        Slip::HalfLoss,
        Slip::SumOverRows,
        Slip::SumOverOutputs,
        Slip::LossSumOverRows,
        Slip::LossSumOverOutputs,
        Slip::NoDerivative(0),
        Slip::NoDerivative(2),
        Slip::DerivativeOfA(1),
        Slip::DerivativeOfA(2),
        Slip::Sign(span(0, 12)),
        Slip::GradientTurned(0),
        Slip::ForwardTurned(0),
        Slip::BackwardTurned(1),
        Slip::NotUpdated(span(9, 3)),
        Slip::LossAfterUpdate,
        Slip::LossAtEpochEnd,
        Slip::Order(0),
        Slip::BiasesAsWeights,
        Slip::LargerRate,
        Slip::SmallerRate,
    ] {
        assert_ne!(follow(&[slip]), right, "{slip:?}");
        assert_eq!(follow(&[]), right, "{slip:?}");
    }
}

#[test]
fn a_loss_over_classes_has_no_mean_over_its_outputs_to_lack() {
    let model = model(Activation::Tanh, Activation::Softmax);
    let mut hand = hand(&model, &fit(Loss::CategoricalCrossentropy, SGD, 4, RowOrder::AsGiven));
    let mut follow = |slips: &[Slip]| {
        hand.begin(slips);
        hand.update().unwrap();
        (hand.loss(), hand.parameters().to_vec())
    };
    let right = follow(&[]);
    assert_eq!(follow(&[Slip::SumOverOutputs]), right);
    assert_eq!(follow(&[Slip::LossSumOverOutputs]), right);
}
