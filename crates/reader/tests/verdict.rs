//! What is said of the search for the row orders.

use experiment::shuffle::Shuffle;
use reader::Notebook;
use reader::order::{Begun, Mark, Verdict, begin, verdict};
use serde_json::Value;

fn said(text: &str) -> Verdict {
    let notebook = Notebook::read(text, &[]);
    match begin(&notebook) {
        Begun::Search(mut search) => {
            while search.compute(&mut || true) {}
            verdict(&notebook, &mut search).expect("a verdict")
        }
        Begun::Said(verdict) => *verdict,
        Begun::Nothing => panic!("nothing is said of {text}"),
    }
}

fn course() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/notebooks.json");
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all[0]["notebook"].to_string()
}

/// The course's notebook as a program, of which these losses were printed.
fn printed(rows: &str, losses: &[&str]) -> String {
    let epochs = losses.len();
    let log: String = losses
        .iter()
        .enumerate()
        .map(|(at, loss)| format!("Epoch {}/{epochs}\n4/4 - 0s - loss: {loss}\n", at + 1))
        .collect();
    format!(
        "X = np.array([{rows}])\ny = X[:, 0]\nmodel = Sequential([Dense(1, kernel_initializer='ones')])\n\
         model.compile(SGD(0.001), 'mse')\nmodel.fit(X, y, epochs={epochs}, batch_size=1, callbacks=[stop])\n{log}"
    )
}

#[test]
fn all_of_the_course_s_losses_come_out() {
    let verdict = said(&course());
    assert_eq!(verdict.title, "This is your run: 75 of 75 losses alike.");
    assert!(
        verdict.says[0].starts_with("It ends at the weights you printed, to within "),
        "{:?}",
        verdict.says
    );
    assert_eq!(verdict.marks, [Mark::Certain; 75]);
    let epochs: Vec<_> = verdict.epochs.iter().map(|epoch| epoch.epoch).collect();
    assert_eq!((&epochs[..], verdict.more), (&[1, 2, 3, 4, 75][..], 70));
    assert_eq!((verdict.epochs[0].printed.as_str(), verdict.epochs[0].here.as_str()), ("25.0913", "25.0913"));
    assert!(verdict.epochs.iter().all(|epoch| epoch.printed == epoch.here && epoch.rows.len() == 7));
    let Shuffle::Orders(orders) = verdict.experiment.unwrap().shuffle else { panic!("no orders") };
    assert_eq!(orders.len(), 75);
    assert!(verdict.after.contains("All 75 losses come out"));
}

#[test]
fn a_stopped_search_keeps_what_it_has() {
    let notebook = Notebook::read(&course(), &[]);
    let Begun::Search(mut search) = begin(&notebook) else { panic!("no search") };
    while search.progress().0 < 31 {
        search.compute(&mut || false);
    }
    let verdict = verdict(&notebook, &mut search).unwrap();
    assert_eq!(verdict.title, "Stopped: 31 of 75 losses alike so far.");
    assert_eq!((verdict.marks[30], verdict.marks[31]), (Mark::Certain, Mark::Unknown));
    let Shuffle::Orders(orders) = verdict.experiment.unwrap().shuffle else { panic!("no orders") };
    assert_eq!(orders.len(), 31);
}

#[test]
fn a_log_that_leaves_the_code_says_where_and_a_likely_cause() {
    let verdict = said(&printed("[1, 2], [3, 4]", &["99.0000", "1.0000"]));
    assert_eq!(verdict.title, "Your log leaves this code at epoch 1.");
    assert!(
        verdict.says[1].starts_with("Epoch 1 prints 99.0000, and no order of your 2 rows gives more than ")
    );
    assert!(verdict.says[2].contains("cell 1, line 5: model.fit(X, y"), "{:?}", verdict.says);
    assert_eq!((verdict.marks, verdict.experiment), (vec![Mark::Impossible, Mark::Unknown], None));
}

#[test]
fn several_orders_that_print_alike_are_said() {
    // Rows that are alike: their order makes no difference, but the printed loss has few digits.
    let verdict = said(&printed("[1, 1], [1.0001, 1]", &["1.0"]));
    assert_eq!(verdict.title, "1 of 1 losses alike, but the order isn't certain.");
    assert_eq!(verdict.marks, [Mark::Several]);
    assert!(verdict.says.iter().any(|says| says.contains("print the weights")));
}

#[test]
fn why_nothing_is_searched_is_said() {
    let seven = "[1, 2], [3, 4], [5, 6], [7, 8], [9, 1], [2, 3], [4, 5]";
    assert_eq!(
        said(&printed(seven, &["9.0"])).title,
        "Too many orders to try (7 rows: 5,040 in each epoch)."
    );
    assert!(said(&printed("[1, 2], [3, 4]", &[]).replace("epochs=0", "epochs=3")).title.contains("no log"));
    let random = printed("[1, 2], [3, 4]", &["9.0"]).replace(", kernel_initializer='ones'", "");
    assert!(said(&random).title.starts_with("The weights at the start aren't known"));
    let ordered = printed("[1, 2], [3, 4]", &["9.0"]).replace("batch_size=1", "batch_size=1, shuffle=False");
    let random = ordered.replace(", kernel_initializer='ones'", "");
    assert!(matches!(begin(&Notebook::read(&random, &[])), Begun::Nothing));
}

#[test]
fn a_log_of_rows_in_order_is_compared() {
    let ordered =
        |losses| printed("[1, 2], [3, 4]", losses).replace("batch_size=1", "batch_size=1, shuffle=False");
    let verdict = said(&ordered(&["9.0"]));
    assert_eq!(verdict.title, "Your log leaves this code at epoch 1.");
    let here = verdict.says[1].split("comes out as ").nth(1).unwrap().trim_end_matches('.');
    let verdict = said(&ordered(&[here]));
    assert_eq!(verdict.title, "This is your run: 1 of 1 losses alike.");
    assert_eq!(verdict.experiment.unwrap().shuffle, experiment::shuffle::Shuffle::Off);
}
