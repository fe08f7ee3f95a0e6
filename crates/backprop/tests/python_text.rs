//! The text that a student reads in the notebook, to the letter. `tests/reference/README.md` says what
//! made the file.
#![cfg(not(target_arch = "wasm32"))]

use backprop::{Activation, Array, Layer, Sequential, epoch_log, parse_arrays, print_arrays, summary};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    arrays: Vec<Printed>,
    summaries: Vec<Summary>,
    losses: Vec<Logged>,
}

#[derive(Deserialize)]
struct Printed {
    arrays: Vec<Array>,
    text: String,
}

#[derive(Deserialize)]
struct Summary {
    inputs: usize,
    units: Vec<usize>,
    text: String,
}

#[derive(Deserialize)]
struct Logged {
    loss: String,
    text: String,
}

fn file() -> File {
    let file: File = serde_json::from_str(include_str!("../../../tests/reference/python_text.json")).unwrap();
    assert!(!file.arrays.is_empty() && !file.summaries.is_empty() && !file.losses.is_empty());
    file
}

#[test]
fn arrays_as_a_cell_of_jupyter_shows_them() {
    for printed in file().arrays {
        assert_eq!(print_arrays(&printed.arrays), printed.text);
    }
}

#[derive(Deserialize)]
struct Lines {
    arrays: Vec<Printed>,
    not_finite: Vec<NotFinite>,
}

#[derive(Deserialize)]
struct NotFinite {
    values: Vec<String>,
    text: String,
}

#[test]
fn lines_break_and_formats_change_where_those_of_jupyter_do() {
    let lines: Lines =
        serde_json::from_str(include_str!("../../../tests/reference/python_lines.json")).unwrap();
    assert!(lines.arrays.len() > 800 && lines.not_finite.len() == 18);
    for printed in lines.arrays {
        assert_eq!(print_arrays(&printed.arrays), printed.text);
    }
    for printed in lines.not_finite {
        let values = printed.values.iter().map(|value| value.parse().unwrap());
        assert_eq!(print_arrays(&[Array::Vector(values.collect())]), printed.text);
    }
}

#[test]
fn a_frozen_layer_without_bias_has_its_kernel_alone_and_that_is_not_trainable() {
    let layer = Layer { use_bias: false, trainable: false, ..Layer::from((2, Activation::Linear)) };
    let model = Sequential::new(3, &[layer, Layer::from((1, Activation::Linear))]).unwrap();
    let params =
        " Total params: 9 (36.00 B)\n Trainable params: 3 (12.00 B)\n Non-trainable params: 6 (24.00 B)\n";
    assert!(summary(&model).ends_with(params), "{}", summary(&model));
}

#[test]
fn summaries_as_keras_prints_them() {
    for expected in file().summaries {
        let layers: Vec<_> = expected.units.iter().map(|&units| (units, Activation::Linear)).collect();
        let model = Sequential::new(expected.inputs, &layers).unwrap();
        assert_eq!(summary(&model), expected.text);
    }
}

#[test]
fn losses_as_keras_prints_them() {
    for logged in file().losses {
        let line = epoch_log(3, 75, 4, logged.loss.parse().unwrap());
        assert_eq!(line, format!("Epoch 3/75\n4/4 ━━━━━━━━━━━━━━━━━━━━ - {}", logged.text));
    }
}

#[track_caller]
fn check(text: &str, expect: &[Array]) {
    assert_eq!(parse_arrays(text).as_deref(), Ok(expect), "{text}");
}

#[test]
fn all_forms_can_be_pasted() {
    let arrays =
        [Array::Matrix(vec![vec![-0.914, -0.265], vec![0.1, 2.0]]), Array::Vector(vec![0.0, -0.0015])];
    check(
        "[array([[-0.914, -0.265],\n       [ 0.1  ,  2.   ]], dtype=float32), array([ 0.    , -0.0015], dtype=float32)]",
        &arrays,
    );
    check("[np.array([[-0.914, -.265], [.1, 2]]), numpy.array([0, -1.5e-3], dtype=np.float32)]", &arrays);
    check("[[[-0.914, -0.265], [0.1, 2]], [0, -0.0015]]", &arrays);
    check("[[[−0.914, −0.265,], [0.1, 2],], [0, −0.0015],]  # the notebook's", &arrays);
    check("(((-0.914, -0.265), (0.1, 2)), (0, -0.0015))", &arrays);
    check(
        "weights = [np.array([[-0.914, -0.265], [0.1, 2]]),\n  np.array([0, -0.0015], dtype='float32')];",
        &arrays,
    );
    check("model.set_weights([[[-0.914, -0.265], [0.1, 2]], [0, -0.0015]])", &arrays);
    check("[]", &[]);
}

#[track_caller]
fn check_error(text: &str, expect: &str) {
    assert_eq!(parse_arrays(text).unwrap_err().to_string(), expect, "{text}");
}

#[test]
fn errors_name_the_place() {
    check_error("", "Line 1, character 1: Expected a number or a list, found the end.");
    check_error("[[0.1, abc]]", "Line 1, character 8: Expected a number or a list, found “abc”.");
    check_error("[[0.1,\n 0..2]]", "Line 2, character 2: Expected a number or a list, found “0..2”.");
    check_error("[[0.1 0.2]]", "Line 1, character 7: Expected “,” or “]”, found “0.2”.");
    check_error("[[0.1, 0.2]", "Line 1, character 12: Expected “,” or “]”, found the end.");
    check_error("[[0.1]] [", "Line 1, character 9: Expected nothing more, found “[”.");
    check_error(
        "[0.1]",
        "Line 1, character 2: Expected an array, found a number: each kernel and bias is a list.",
    );
    check_error("0.1", "Line 1, character 1: Expected a list of arrays, found a number.");
    check_error(
        "[[[1, 2],\n  [3]]]",
        "Line 2, character 3: Expected 2 numbers as in the row before, found 1.",
    );
    check_error("[[[1], 2]]", "Line 1, character 8: Expected a list of numbers as before, found a number.");
    check_error(
        "[[1, [2]]]",
        "Line 1, character 6: Expected a number, found a list: arrays have at most two dimensions.",
    );
    check_error(
        "[array([[0.1, 0.2, ..., 0.3]], shape=(1, 2000), dtype=float32)]",
        "Line 1, character 20: Expected every number, found “...”: NumPy leaves out the middle of a large array. \
         Run np.set_printoptions(threshold=1000000) before you print it.",
    );
    check_error("[[nan]]", "Line 1, character 3: Expected a finite number, found “nan”.");
    check_error("[[1e999]]", "Line 1, character 3: Expected a finite number, found “1e999”.");
    check_error("[array([1.], dtype=)]", "Line 1, character 20: Expected dtype=float32, found “)”.");
    check_error(
        &"[".repeat(100),
        "Line 1, character 18: Expected at most 16 brackets inside each other, found more.",
    );
    check_error(
        &"a(".repeat(100),
        "Line 1, character 35: Expected at most 16 brackets inside each other, found more.",
    );
}

fn array() -> impl Strategy<Value = Array> {
    let number = || {
        prop_oneof![any::<f32>().prop_filter("finite", |x| x.is_finite()), -2.0..2.0f32].prop_map(f64::from)
    };
    prop_oneof![
        proptest::collection::vec(number(), 1..12).prop_map(Array::Vector),
        (1..5usize, 1..12usize).prop_flat_map(move |(rows, columns)| {
            let row = proptest::collection::vec(number(), columns);
            proptest::collection::vec(row, rows).prop_map(Array::Matrix)
        }),
    ]
}

proptest! {
    #[test]
    fn what_is_printed_reads_back(arrays in proptest::collection::vec(array(), 0..4)) {
        let read = parse_arrays(&print_arrays(&arrays)).unwrap();
        // Shapes come back whole; values to the 8 decimals that NumPy prints.
        prop_assert_eq!(print_arrays(&read), print_arrays(&arrays));
    }

    #[test]
    fn no_text_panics(text in "[\\[\\](),.=#0-9a-e−\\- \n\"]{0,60}|\\PC{0,40}") {
        let _ = parse_arrays(&text);
    }
}
