//! Notebooks of Keras as students write them: tests/reference/keras_notebooks.json, run in the real Keras. Each becomes the run that
//! it was: the losses of all epochs, and the weights at the end.

mod real;

use backprop::Array;
use reader::Notebook;
use reader::notebook::StartOf;
use reader::order::Search;
use real::{cases, flat};
use std::rc::Rc;

#[test]
fn each_becomes_the_run_that_it_was() {
    let cases = cases("keras_notebooks.json");
    assert_eq!(cases.len(), 14);
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let losses: Vec<f64> = serde_json::from_value(case["expect"]["losses"].clone()).unwrap();
        let end: Vec<Array> = serde_json::from_value(case["expect"]["final_weights"].clone()).unwrap();
        let notebook = Notebook::read(&case["notebook"].to_string(), &[]);
        let changing: Vec<_> = notebook.notes.iter().filter(|note| note.changes_the_run()).collect();
        assert!(changing.is_empty(), "{name}: {changing:?}");
        assert!(notebook.start != StartOf::Unknown, "{name}");
        assert_eq!(notebook.log.len(), losses.len(), "{name}");
        let experiment = notebook.experiment.clone().unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(experiment.epochs, losses.len(), "{name}");
        let mut search = Search::new(&notebook).unwrap();
        while search.compute(&mut || true) {}
        let found = search.found();
        assert_eq!(found.left, None, "{name}");
        let experiment = found.experiment(&experiment, notebook.is_shuffled);
        let mut model = experiment.model().unwrap();
        let history = experiment.fit().run(&mut model, &Rc::new(experiment.dataset().unwrap())).unwrap();
        for ((logged, loss), here) in notebook.log.iter().zip(&losses).zip(&history.loss) {
            // A step of Adam's in float32 is another one by 1e-5.
            let slack = 1e-5 * losses[0];
            let is_alike = logged.loss.is(*loss) && logged.loss.is_within(*here, slack);
            assert!(is_alike, "{name}: {logged:?}, {loss}, {here}");
        }
        // Of a long log that hardly changes, the order isn't certain: that is said.
        let is_certain = found.distance.is_none() || found.ends_there;
        assert!(is_certain || name == "a log in which many orders print alike", "{name}");
        if notebook.end.is_some() && is_certain {
            let (found, end) = (flat(&model.get_weights()), flat(&end));
            assert_eq!(found.len(), end.len());
            for (found, end) in found.iter().zip(&end) {
                assert!((found - end).abs() <= 1e-5, "{name}: {found} and {end}");
            }
        }
    }
}
