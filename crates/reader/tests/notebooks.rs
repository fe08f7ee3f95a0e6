//! Notebooks as people bring them, with what must come out: tests/reference/notebooks.json, made by running them in the real
//! Keras.

use backprop::Array;
use experiment::shuffle::Shuffle;
use experiment::weights::Weights;
use reader::Notebook;
use reader::notebook::StartOf;
use reader::order::Search;
use serde_json::Value;
use std::rc::Rc;

fn cases() -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/notebooks.json");
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let all = all.as_array().unwrap().clone();
    assert!(!all.is_empty());
    all
}

fn arrays(json: &Value) -> Vec<Array> {
    serde_json::from_value(json.clone()).unwrap()
}

/// `within` is what float32 loses against float64: nothing that is read, and little in a run.
#[track_caller]
fn agree(found: &[Array], expected: &[Array], within: f64) {
    let flat = |arrays: &[Array]| -> Vec<f64> {
        let numbers = arrays.iter().flat_map(|array| match array {
            Array::Vector(numbers) => numbers.clone(),
            Array::Matrix(rows) => rows.concat(),
        });
        numbers.collect()
    };
    let (found, expected) = (flat(found), flat(expected));
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        assert!((found - expected).abs() <= within, "{found} and {expected}");
    }
}

#[test]
fn each_is_read_as_its_experiment() {
    for case in cases() {
        let (name, expected) = (&case["name"], &case["expect"]);
        let notebook = Notebook::read(&case["notebook"].to_string(), &[]);
        assert_eq!(notebook.notes, [], "{name}");
        let experiment = notebook.experiment.unwrap_or_else(|why| panic!("{name}: {why}"));
        if let Some(columns) = expected["columns"].as_array() {
            assert_eq!(
                &experiment.data.columns,
                &serde_json::from_value::<Vec<String>>(columns.clone().into()).unwrap()
            );
        }
        assert_eq!(
            experiment.data.rows,
            serde_json::from_value::<Vec<Vec<f64>>>(expected["rows"].clone()).unwrap()
        );
        let layers: Vec<_> =
            experiment.layers.iter().map(|l| (l.units as u64, l.activation.name())).collect();
        let expected_layers = expected["layers"].as_array().unwrap().iter();
        let expected_layers: Vec<_> = expected_layers
            .map(|l| (l["units"].as_u64().unwrap(), l["activation"].as_str().unwrap().to_string()))
            .collect();
        assert_eq!(layers.len(), expected_layers.len());
        for ((units, activation), (u, a)) in layers.iter().zip(&expected_layers) {
            assert_eq!((*units, *activation), (*u, a.as_str()), "{name}");
        }
        assert_eq!(experiment.loss.name(), "mean_squared_error");
        assert_eq!(experiment.epochs as u64, expected["epochs"].as_u64().unwrap());
        assert_eq!(experiment.batch_size as u64, expected["batch_size"].as_u64().unwrap());
        let losses: Vec<_> = notebook.log.iter().map(|logged| logged.loss.text.as_str()).collect();
        assert_eq!(
            losses,
            serde_json::from_value::<Vec<String>>(expected["losses"].clone()).unwrap(),
            "{name}"
        );
        let Weights::Values(start) = &experiment.weights else { panic!("{name}: no weights") };
        agree(start, &arrays(&expected["initial_weights"]), 1e-9);
        agree(&notebook.end.unwrap(), &arrays(&expected["final_weights"]), 5e-9);
        assert!(notebook.start != StartOf::Unknown && notebook.is_shuffled);
    }
}

/// LayerPart with the recovered orders, and compares with all that was printed.
#[test]
fn the_order_of_the_rows_comes_back_from_the_log() {
    for case in cases() {
        let name = &case["name"];
        let notebook = Notebook::read(&case["notebook"].to_string(), &[]);
        let mut experiment = notebook.experiment.clone().unwrap();
        let mut search = Search::new(&notebook).unwrap();
        while search.compute(&mut || true) {}
        let found = search.found();
        assert_eq!(found.left, None, "{name}");
        assert_eq!(found.orders.len(), notebook.log.len());
        experiment.shuffle = Shuffle::Orders(Rc::new(found.orders));
        let mut model = experiment.model().unwrap();
        let history = experiment.fit().run(&mut model, &Rc::new(experiment.dataset().unwrap())).unwrap();
        for (logged, loss) in notebook.log.iter().zip(&history.loss) {
            assert_eq!(logged.loss.text, format!("{loss:.4}"), "{name}");
        }
        agree(&model.get_weights(), &arrays(&case["expect"]["final_weights"]), 3e-7);
    }
}
