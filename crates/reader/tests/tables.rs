//! Tables as notebooks make them and networks learn them, beside what NumPy, pandas and scikit-learn made of the same lines:
//! tests/reference/notebook_tables.json, by tests/reference/make_notebook_tables.py.

use reader::{File, Notebook};
use serde_json::Value;

fn reference() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/notebook_tables.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn numbers(json: &Value) -> Vec<Vec<f64>> {
    serde_json::from_value(json.clone()).unwrap()
}

#[test]
fn rows_are_those_of_the_real_libraries() {
    let reference = reference();
    let files: Vec<File> = reference["files"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, text)| File { name: name.clone(), text: text.as_str().unwrap().into() })
        .collect();
    let cases = reference["cases"].as_array().unwrap();
    assert!(cases.len() > 40);
    for case in cases {
        let (name, code) = (&case["name"], case["code"].as_str().unwrap());
        let (x, y) = (numbers(&case["X"]), numbers(&case["y"]));
        let text = format!(
            "{code}\nmodel = Sequential([Dense(1)])\nmodel.compile('sgd', 'mse')\nmodel.fit(X, y, epochs=2)"
        );
        let notebook = Notebook::read(&text, &files);
        let notes = notebook.notes;
        let experiment = notebook.experiment.unwrap_or_else(|why| panic!("{name}: {why}\n{notes:?}"));
        assert_eq!(notes, [], "{name}");
        let expected: Vec<Vec<f64>> = x.into_iter().zip(y).map(|(x, y)| [x, y].concat()).collect();
        let learned = experiment.dataset().unwrap();
        assert_eq!(learned.rows(), expected.len(), "{name}");
        for (row, expected) in expected.iter().enumerate() {
            let found = [learned.x_row(row), learned.y_row(row)].concat();
            assert_eq!(found.len(), expected.len(), "{name}");
            for (found, expected) in found.iter().zip(expected) {
                assert!((found - expected).abs() < 1e-12, "{name}: {found} and {expected}");
            }
        }
    }
}
