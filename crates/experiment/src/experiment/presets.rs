//! Experiments to start from.

use super::scaling::Scaling;
use super::shuffle::Shuffle;
use super::weights::Weights;
use super::{Data, Experiment, Layer};
use backprop::{Activation, Adam, Array, Initializer, Loss, Optimizer, Sgd};
use std::rc::Rc;
use words::say;

/// An experiment to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PresetId {
    /// The notebook's regression.
    NotebookRegression,
    /// The notebook's classification.
    NotebookClassification,
    /// The notebook's regression with biases that start at 0.
    ZeroBiases,
    /// The notebook's regression as most of its siblings have it: biases 0, compiled with Adam.
    Adam,
    /// The classification of the notebook's sibling: another table, cross-entropy, a lower learning rate.
    Placement,
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
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Which.
    pub id: PresetId,
    /// Its word in links: `xor`.
    pub key: &'static str,
    /// Its name, and what to look at.
    words: [fn() -> &'static str; 2],
}

impl Preset {
    /// Returns its name.
    pub fn name(&self) -> &'static str {
        (self.words[0])()
    }

    /// Returns what to look at, in a sentence.
    pub fn about(&self) -> &'static str {
        (self.words[1])()
    }
}

/// All of them, in the order of the menu.
pub const PRESETS: [Preset; 9] = [
    Preset {
        id: PresetId::NotebookRegression,
        key: "notebook",
        words: [|| say!(presets::notebook), || say!(presets::notebook_about)],
    },
    Preset {
        id: PresetId::NotebookClassification,
        key: "classification",
        words: [|| say!(presets::classification), || say!(presets::classification_about)],
    },
    Preset {
        id: PresetId::ZeroBiases,
        key: "zero-biases",
        words: [|| say!(presets::zero_biases), || say!(presets::zero_biases_about)],
    },
    Preset { id: PresetId::Adam, key: "adam", words: [|| say!(presets::adam), || say!(presets::adam_about)] },
    Preset {
        id: PresetId::Placement,
        key: "placement",
        words: [|| say!(presets::placement), || say!(presets::placement_about)],
    },
    Preset {
        id: PresetId::NotebookLogReplay,
        key: "log-replay",
        words: [|| say!(presets::log_replay), || say!(presets::log_replay_about)],
    },
    Preset {
        id: PresetId::RandomStart,
        key: "random-start",
        words: [|| say!(presets::random_start), || say!(presets::random_start_about)],
    },
    Preset {
        id: PresetId::Diverging,
        key: "diverging",
        words: [|| say!(presets::diverging), || say!(presets::diverging_about)],
    },
    Preset { id: PresetId::Xor, key: "xor", words: [|| say!(presets::xor), || say!(presets::xor_about)] },
];

impl PresetId {
    /// Returns its experiment.
    pub fn experiment(self) -> Experiment {
        match self {
            PresetId::NotebookRegression => notebook(),
            PresetId::NotebookClassification => {
                let notebook = notebook();
                Experiment {
                    data: Rc::new(placed(&notebook.data)),
                    layers: layers([(2, Activation::Sigmoid), (1, Activation::Sigmoid)]),
                    ..notebook
                }
            }
            PresetId::ZeroBiases => Experiment { weights: values(0.1, 0.0), ..notebook() },
            PresetId::Adam => {
                Experiment { optimizer: Optimizer::Adam(Adam::KERAS), ..PresetId::ZeroBiases.experiment() }
            }
            PresetId::Placement => Experiment {
                data: data(
                    ["cgpa", "profile_score", "placed"],
                    vec![vec![8.0, 8.0, 1.0], vec![7.0, 9.0, 1.0], vec![6.0, 10.0, 0.0], vec![5.0, 5.0, 0.0]],
                ),
                layers: layers([(2, Activation::Sigmoid), (1, Activation::Sigmoid)]),
                weights: values(0.1, 0.0),
                loss: Loss::BinaryCrossentropy,
                optimizer: sgd(0.0001),
                ..notebook()
            },
            PresetId::NotebookLogReplay => {
                Experiment { shuffle: Shuffle::Orders(Rc::new(recovered_orders())), ..notebook() }
            }
            PresetId::RandomStart => {
                Experiment { weights: Weights::Initializer(Initializer::glorot_uniform(7)), ..notebook() }
            }
            PresetId::Diverging => Experiment { optimizer: sgd(0.02), ..notebook() },
            PresetId::Xor => Experiment {
                data: data(
                    ["a", "b", "a_xor_b"],
                    vec![vec![0.0, 0.0, 0.0], vec![0.0, 1.0, 1.0], vec![1.0, 0.0, 1.0], vec![1.0, 1.0, 0.0]],
                ),
                layers: layers([(3, Activation::Tanh), (1, Activation::Sigmoid)]),
                weights: Weights::Initializer(Initializer::glorot_uniform(7)),
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
        scaling: Scaling::default(),
        layers: layers([(2, Activation::Linear), (1, Activation::Linear)]),
        weights: values(0.1, 0.1),
        loss: Loss::MeanSquaredError,
        optimizer: sgd(0.001),
        batch_size: 1,
        epochs: 75,
        shuffle: Shuffle::Off,
        validation_split: 0.0,
    }
}

/// The table of three columns whose last is the target.
fn data(columns: [&str; 3], rows: Vec<Vec<f64>>) -> Rc<Data> {
    Rc::new(Data { columns: columns.map(String::from).to_vec(), targets: vec![columns[2].into()], rows })
}

/// Returns a table of the notebook's columns with the target of classification: 1 where `lpa` is at least 6, else 0.
pub fn placed(data: &Data) -> Data {
    let row = |row: &Vec<f64>| vec![row[0], row[1], if row[2] >= 6.0 { 1.0 } else { 0.0 }];
    Data {
        columns: vec![data.columns[0].clone(), data.columns[1].clone(), "placed".into()],
        targets: vec!["placed".into()],
        rows: data.rows.iter().map(row).collect(),
    }
}

fn layers<const N: usize>(layers: [(usize, Activation); N]) -> Vec<Layer> {
    layers.map(Layer::from).to_vec()
}

/// The weights of two inputs, two hidden units and one output.
fn values(kernel: f64, bias: f64) -> Weights {
    Weights::Values(Rc::new(vec![
        Array::Matrix(vec![vec![kernel; 2]; 2]),
        Array::Vector(vec![bias; 2]),
        Array::Matrix(vec![vec![kernel]; 2]),
        Array::Vector(vec![bias]),
    ]))
}

fn sgd(learning_rate: f64) -> Optimizer {
    Optimizer::Sgd(Sgd { learning_rate, momentum: 0.0, nesterov: false })
}

/// The order of the rows in each of the 75 epochs, recovered from the losses that the notebook printed: it is the one
/// sequence that gives all of them to their four decimals.
const RECOVERED_ORDERS: &str = "\
    3210 3012 3012 2013 0213 2130 0213 2301 3021 0312 1302 0312 2130 0132 3210 \
    0321 1023 3201 1302 0321 1023 2130 2130 2301 3120 0213 3102 2301 1230 0231 \
    2301 1023 3120 3120 2103 3012 3210 3021 0213 3120 3120 2310 0321 2130 0123 \
    1320 2031 2310 0213 0312 3210 1230 2103 0321 2130 0123 3210 2013 0321 0231 \
    0132 3012 0312 0123 0213 2031 1203 0132 2103 3120 0213 0231 0132 3102 0213";

fn recovered_orders() -> Vec<Vec<usize>> {
    let row = |digit: u8| usize::from(digit - b'0');
    RECOVERED_ORDERS.split(' ').map(|order| order.bytes().map(row).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn reference() -> Value {
        serde_json::from_str(include_str!("../../../../tests/reference/notebook.json")).unwrap()
    }

    /// What an experiment's JSON says otherwise than the notebook's.
    fn differs(preset: PresetId) -> Value {
        let json = |preset: PresetId| serde_json::from_str::<Value>(&preset.experiment().to_json()).unwrap();
        let (Value::Object(this), notebook) = (json(preset), json(PresetId::NotebookRegression)) else {
            panic!()
        };
        this.into_iter()
            .filter(|(key, value)| notebook[key] != *value)
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    #[test]
    fn the_notebook_is_the_published_one() {
        let (reference, notebook) = (reference(), PresetId::NotebookRegression.experiment());
        let json: Value = serde_json::from_str(&notebook.to_json()).unwrap();
        let numbers = |value: &Value| serde_json::from_value::<Vec<Vec<f64>>>(value.clone()).unwrap();
        assert_eq!(json["data"]["columns"], reference["columns"]);
        assert_eq!(numbers(&json["data"]["rows"]), numbers(&reference["rows"]));
        assert_eq!(json["data"]["targets"], json!([reference["target"]]));
        assert_eq!(json["layers"], reference["regression"]["layers"]);
        assert_eq!(json["weights"]["values"], reference["set_weights"]);
        assert_eq!([&json["epochs"], &json["batch_size"]], [&reference["epochs"], &reference["batch_size"]]);
        assert_eq!(notebook.loss, Loss::MeanSquaredError);
        assert_eq!(notebook.optimizer, sgd(reference["optimizer"]["learning_rate"].as_f64().unwrap()));
        let replay = PresetId::NotebookLogReplay.experiment();
        let orders = serde_json::from_value(reference["row_orders"]["values"].clone()).unwrap();
        assert_eq!(replay, Experiment { shuffle: Shuffle::Orders(Rc::new(orders)), ..notebook });
        let classification = PresetId::NotebookClassification.experiment();
        let layers = serde_json::from_str::<Value>(&classification.to_json()).unwrap()["layers"].clone();
        assert_eq!(layers, reference["classification"]["layers"]);
    }

    #[test]
    fn each_preset_differs_from_the_notebook_in_what_it_shows() {
        let zeros = json!({ "values": [[[0.1, 0.1], [0.1, 0.1]], [0.0, 0.0], [[0.1], [0.1]], [0.0]] });
        let sigmoid = |units: usize| json!({ "units": units, "activation": "sigmoid" });
        let tanh = json!({ "units": 3, "activation": "tanh" });
        let table = |target: &str, columns: [&str; 2], rows: Value| json!({ "columns": [columns[0], columns[1], target], "targets": [target], "rows": rows });
        let seven = json!({ "initializer": "glorot_uniform", "seed": 7 });
        let of_notebook = ["cgpa", "profile_score"];
        let sgd =
            |rate: f64| json!({ "name": "SGD", "learning_rate": rate, "momentum": 0.0, "nesterov": false });
        for (preset, expected) in [
            (
                PresetId::NotebookClassification,
                json!({
                    "data": table("placed", of_notebook, json!([[8.0, 8.0, 0.0], [7.0, 9.0, 0.0], [6.0, 10.0, 1.0], [5.0, 12.0, 1.0]])),
                    "layers": [sigmoid(2), sigmoid(1)],
                }),
            ),
            (PresetId::ZeroBiases, json!({ "weights": zeros })),
            (
                PresetId::Placement,
                json!({
                    "data": table("placed", of_notebook, json!([[8.0, 8.0, 1.0], [7.0, 9.0, 1.0], [6.0, 10.0, 0.0], [5.0, 5.0, 0.0]])),
                    "layers": [sigmoid(2), sigmoid(1)],
                    "weights": zeros,
                    "loss": "binary_crossentropy",
                    "optimizer": sgd(0.0001),
                }),
            ),
            (PresetId::RandomStart, json!({ "weights": seven })),
            (PresetId::Diverging, json!({ "optimizer": sgd(0.02) })),
            (
                PresetId::Xor,
                json!({
                    "data": table("a_xor_b", ["a", "b"], json!([[0.0, 0.0, 0.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0]])),
                    "layers": [tanh, sigmoid(1)],
                    "weights": seven,
                    "loss": "binary_crossentropy",
                    "optimizer": sgd(0.5),
                    "batch_size": 4,
                    "epochs": 500,
                }),
            ),
        ] {
            assert_eq!(differs(preset), expected, "{preset:?}");
        }
        let adam = differs(PresetId::Adam);
        assert_eq!([&adam["weights"], &adam["optimizer"]["name"]], [&zeros, &json!("Adam")]);
        assert_eq!(adam["optimizer"]["learning_rate"], json!(0.001));
    }

    #[test]
    fn each_preset_has_a_name_and_a_sentence_of_its_own() {
        for words in [Preset::name, Preset::about] {
            let mut said: Vec<_> = PRESETS.iter().map(words).collect();
            said.sort_unstable();
            said.dedup();
            assert_eq!((said.len(), said.contains(&"")), (PRESETS.len(), false));
        }
    }
}
