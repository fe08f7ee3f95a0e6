//! The page reads back its own exports, and what they print.

use backprop::{Array, Initializer, print_arrays};
use experiment::Experiment;
use experiment::presets::{PRESETS, PresetId};
use experiment::weights::Weights;
use reader::weights::read;

use session::{Library, Session};

#[track_caller]
fn reads_back(text: &str, experiment: &Experiment, expected: &[Array]) {
    let read = read(text, experiment);
    assert_eq!(read.arrays.as_deref(), Some(expected), "{text}\n{}", read.says);
}

/// Every example of the menu, and the course's network without biases.
fn experiments() -> Vec<Experiment> {
    let mut all: Vec<Experiment> = PRESETS.iter().map(|preset| preset.id.experiment()).collect();
    let mut bare = PresetId::NotebookRegression.experiment();
    bare.layers.iter_mut().for_each(|layer| layer.use_bias = false);
    bare.weights = Weights::Initializer(Initializer::glorot_uniform(3));
    all.push(bare);
    all
}

#[test]
fn programs() {
    for experiment in experiments() {
        let session = Session::new(experiment.clone());
        let expected = experiment.model().expect("a model").get_weights();
        for library in Library::ALL {
            reads_back(&session.python(library), &experiment, &expected);
        }
        reads_back(&session.json(), &experiment, &expected);
        reads_back(&session.run_json(), &experiment, &expected);
    }
}

/// Arrays as PyTorch prints them, turned.
fn tensors(arrays: &[Array]) -> String {
    let number = |x: &f64| format!("{x:.4}");
    let row = |numbers: &[f64]| format!("[{}]", numbers.iter().map(number).collect::<Vec<_>>().join(", "));
    let tensor = |array: &Array| {
        let numbers = match array {
            Array::Vector(numbers) => row(numbers),
            Array::Matrix(rows) => {
                let turned =
                    (0..rows[0].len()).map(|unit| rows.iter().map(|row| row[unit]).collect::<Vec<_>>());
                format!("[{}]", turned.map(|numbers| row(&numbers)).collect::<Vec<_>>().join(",\n        "))
            }
        };
        format!("Parameter containing:\ntensor({numbers}, dtype=torch.float64, requires_grad=True)")
    };
    format!("[{}]", arrays.iter().map(tensor).collect::<Vec<_>>().join(", "))
}

/// Numbers of four digits, each another, in the shape of some arrays.
fn short(arrays: &[Array]) -> Vec<Array> {
    let mut count = 0.0;
    let mut next = || {
        count += 1.0;
        (count - 7.0) / 16.0
    };
    let mut row = |numbers: &Vec<f64>| numbers.iter().map(|_| next()).collect();
    let mut array = |array: &Array| match array {
        Array::Vector(numbers) => Array::Vector(row(numbers)),
        Array::Matrix(rows) => Array::Matrix(rows.iter().map(&mut row).collect()),
    };
    arrays.iter().map(&mut array).collect()
}

/// What each program prints: a line for each epoch, the weights it ends with, the predictions.
#[test]
fn what_programs_print() {
    let log: String =
        (1..=75).map(|epoch| format!("Epoch {epoch}/75 - loss: {}\n", 25.09 / f64::from(epoch))).collect();
    for experiment in experiments() {
        let expected = short(&experiment.model().expect("a model").get_weights());
        let predictions = "[[0.44]\n [0.5 ]\n [0.38]\n [0.46]]\n";
        let numpy =
            print_arrays(&expected).replace(", dtype=float32", "").replace("\n      dtype=float32", "");
        reads_back(&format!("{log}{numpy}\n{predictions}"), &experiment, &expected);
        reads_back(&print_arrays(&expected), &experiment, &expected);
        let predictions =
            "tensor([[0.4400],\n        [0.5000]], dtype=torch.float64, grad_fn=<AddmmBackward0>)\n";
        reads_back(&format!("{log}{}\n{predictions}", tensors(&expected)), &experiment, &expected);
    }
}
