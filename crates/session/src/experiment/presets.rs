//! Experiments to start from.

use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Data, Experiment, Layer, Optimizer, OptimizerName};
use backprop::{Activation, Array, Initializer, Loss};
use std::rc::Rc;

/// An experiment to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PresetId {
    /// The notebook's regression.
    NotebookRegression,
    /// The notebook's classification.
    NotebookClassification,
    /// The notebook's log, replayed with the recovered row orders.
    NotebookLogReplay,
    /// The notebook's regression from a random start.
    RandomStart,
    /// A learning rate that diverges.
    Diverging,
    /// XOR with tanh.
    Xor,
}

/// A preset as the page offers it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preset {
    /// Which.
    pub id: PresetId,
    /// Its word in links: `xor`.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What to look at, in a sentence.
    pub about: &'static str,
}

/// All of them, in the order of the menu.
pub const PRESETS: [Preset; 6] = [
    Preset {
        id: PresetId::NotebookRegression,
        key: "notebook",
        name: "The notebook: regression",
        about: "Four students, two linear layers, all weights 0.1, rows in order.",
    },
    Preset {
        id: PresetId::NotebookClassification,
        key: "classification",
        name: "The notebook: classification",
        about: "Sigmoid layers can only give 0 to 1, so the target is placed: 1 where lpa is at least 6.",
    },
    Preset {
        id: PresetId::NotebookLogReplay,
        key: "log-replay",
        name: "The notebook's log, replayed",
        about: "The first ten epochs in the shuffled orders that give the printed losses, 25.0963 to 0.8999.",
    },
    Preset {
        id: PresetId::RandomStart,
        key: "random-start",
        name: "A random start",
        about: "Keras's own start, glorot_uniform: the two hidden units are no longer twins.",
    },
    Preset {
        id: PresetId::Diverging,
        key: "diverging",
        name: "A learning rate too high",
        about: "At 0.02 each step overshoots further than the last, until the numbers run out.",
    },
    Preset {
        id: PresetId::Xor,
        key: "xor",
        name: "XOR with tanh",
        about: "Four points that no straight line separates, and a hidden layer that bends it.",
    },
];

impl PresetId {
    /// Its experiment.
    pub fn experiment(self) -> Experiment {
        match self {
            PresetId::NotebookRegression => notebook(),
            PresetId::NotebookClassification => {
                let notebook = notebook();
                let rows = notebook
                    .data
                    .rows
                    .iter()
                    .map(|row| vec![row[0], row[1], if row[2] >= 6.0 { 1.0 } else { 0.0 }]);
                Experiment {
                    data: data(["cgpa", "profile_score", "placed"], rows.collect()),
                    layers: layers([(2, Activation::Sigmoid), (1, Activation::Sigmoid)]),
                    ..notebook
                }
            }
            PresetId::NotebookLogReplay => {
                Experiment { epochs: 10, shuffle: Shuffle::Orders(Rc::new(recovered_orders())), ..notebook() }
            }
            PresetId::RandomStart => Experiment {
                weights: Weights::Initializer(Initializer::GlorotUniform { seed: 7 }),
                ..notebook()
            },
            PresetId::Diverging => Experiment { optimizer: sgd(0.02), ..notebook() },
            PresetId::Xor => Experiment {
                data: data(
                    ["a", "b", "a_xor_b"],
                    vec![vec![0.0, 0.0, 0.0], vec![0.0, 1.0, 1.0], vec![1.0, 0.0, 1.0], vec![1.0, 1.0, 0.0]],
                ),
                layers: layers([(3, Activation::Tanh), (1, Activation::Sigmoid)]),
                weights: Weights::Initializer(Initializer::GlorotUniform { seed: 7 }),
                loss: Loss::BinaryCrossentropy,
                optimizer: sgd(0.5),
                batch_size: 4,
                epochs: 500,
                ..notebook()
            },
        }
    }
}

fn notebook() -> Experiment {
    Experiment {
        format: 1,
        data: data(
            ["cgpa", "profile_score", "lpa"],
            vec![vec![8.0, 8.0, 4.0], vec![7.0, 9.0, 5.0], vec![6.0, 10.0, 6.0], vec![5.0, 12.0, 7.0]],
        ),
        standardise: false,
        layers: layers([(2, Activation::Linear), (1, Activation::Linear)]),
        weights: Weights::Values(Rc::new(vec![
            Array::Matrix(vec![vec![0.1; 2]; 2]),
            Array::Vector(vec![0.1; 2]),
            Array::Matrix(vec![vec![0.1]; 2]),
            Array::Vector(vec![0.1]),
        ])),
        loss: Loss::MeanSquaredError,
        optimizer: sgd(0.001),
        batch_size: 1,
        epochs: 75,
        shuffle: Shuffle::Off,
    }
}

/// The table of three columns whose last is the target.
fn data(columns: [&str; 3], rows: Vec<Vec<f64>>) -> Rc<Data> {
    Rc::new(Data { columns: columns.map(String::from).to_vec(), targets: vec![columns[2].into()], rows })
}

fn layers<const N: usize>(layers: [(usize, Activation); N]) -> Vec<Layer> {
    layers.map(|(units, activation)| Layer { units, activation }).to_vec()
}

fn sgd(learning_rate: f64) -> Optimizer {
    Optimizer { name: OptimizerName::SGD, learning_rate, momentum: 0.0, nesterov: false }
}

/// Recovered from the losses that the notebook printed: of all 24^10 sequences of row orders this one
/// alone gives all ten.
fn recovered_orders() -> Vec<Vec<usize>> {
    [
        [3, 2, 1, 0],
        [3, 0, 1, 2],
        [3, 0, 1, 2],
        [2, 0, 1, 3],
        [0, 2, 1, 3],
        [2, 1, 3, 0],
        [0, 2, 1, 3],
        [2, 3, 0, 1],
        [3, 0, 2, 1],
        [0, 3, 1, 2],
    ]
    .map(|order| order.to_vec())
    .to_vec()
}
