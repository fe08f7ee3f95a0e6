//! Pinned runs: kept, named for what they differ in, compared, and made the present one again.

use session::{ColumnScale, Event, Field, Loss, PresetId, Scheme, Session, Start, short};

fn type_into(session: &mut Session, field: Field, text: &str) {
    session.update(Event::Type { field, text: text.into() });
}

fn pinned() -> Session {
    let mut session = Session::default();
    session.update(Event::Pin);
    session
}

fn names(session: &Session) -> Vec<String> {
    session.view().pins.pins.iter().map(|pin| format!("{} {}", pin.letter, pin.name)).collect()
}

/// What differs, without the outcome: what, now, then the pins.
fn rows(session: &Session) -> Vec<Vec<String>> {
    let differences = session.view().pins.differences;
    let (last, rows) = differences.split_last().unwrap();
    assert_eq!(last.what, "last loss");
    rows.iter().map(|row| [vec![row.what.clone(), row.now.clone()], row.pins.clone()].concat()).collect()
}

#[track_caller]
fn check(change: impl FnOnce(&mut Session), expected: &[&[&str]], name: &str) {
    let mut session = pinned();
    change(&mut session);
    assert_eq!(rows(&session), expected);
    assert_eq!(names(&session), [name]);
}

#[test]
fn a_pin_is_named_for_what_it_differs_in() {
    check(|_| {}, &[], "A pinned run");
    check(
        |s| type_into(s, Field::LEARNING_RATE, "0.01"),
        &[&["learning rate", "0.01", "0.001"]],
        "A learning rate 0.001",
    );
    check(
        |s| type_into(s, Field::Cell { row: 1, column: 2 }, "5.5"),
        &[&["data", "lpa, row 2: 5.5", "lpa, row 2: 5"]],
        "A lpa, row 2: 5",
    );
    check(
        |s| drop(s.update(Event::Paste { row: 4, column: 0, text: "5\t12\t7".into() })),
        &[&["data", "5 rows, 2 features → lpa", "4 rows, 2 features → lpa"]],
        "A 4 rows, 2 features → lpa",
    );
    check(
        |s| type_into(s, Field::Weight { index: 3 }, "0.2"),
        &[&["weights", "profile_score→h2 0.2", "profile_score→h2 0.1"]],
        "A profile_score→h2 0.1",
    );
    check(
        |s| drop(s.update(Event::Initialize(Start::Random(Scheme::GlorotUniform)))),
        &[&["weights", "glorot_uniform, seed 1", "all 0.1"]],
        "A all 0.1",
    );
    // The same weights, written another way.
    check(|s| drop(s.update(Event::Initialize(Start::Constant))), &[], "A pinned run");
    check(
        |s| drop(s.update(Event::ScaleInputs(Some(ColumnScale::Standardize)))),
        &[&["inputs", "standardized", "as they are"]],
        "A inputs as they are",
    );
    check(
        |s| drop(s.update(Event::SetLoss(Loss::MeanAbsoluteError))),
        &[&["loss", "mean absolute error", "mean squared error"]],
        "A mean squared error",
    );
    check(
        |s| drop(s.update(Event::SetOptimizer("Adam"))),
        &[
            &["optimizer", "Adam", "SGD"],
            &["beta 1", "0.9", "–"],
            &["beta 2", "0.999", "–"],
            &["epsilon", "1e−7", "–"],
            &["momentum", "–", "0"],
        ],
        "A SGD, momentum 0",
    );
    check(
        |s| {
            type_into(s, Field::Optimizer("momentum"), "0.9");
            s.update(Event::Switch { key: "nesterov", on: true });
            type_into(s, Field::Epochs, "2000");
            type_into(s, Field::BatchSize, "4");
            s.update(Event::SetShuffle(true));
        },
        &[
            &["epochs", "2,000", "75"],
            &["batch size", "4", "1"],
            &["momentum", "0.9 Nesterov", "0"],
            &["row order", "shuffled, seed 1", "as given"],
        ],
        "A epochs 75, batch size 1 …",
    );
}

#[test]
fn several_cells_are_counted() {
    let mut session = pinned();
    type_into(&mut session, Field::Cell { row: 0, column: 0 }, "1");
    session.update(Event::Pin);
    type_into(&mut session, Field::Cell { row: 3, column: 1 }, "2");
    assert_eq!(rows(&session), [["data", "–", "2 cells differ", "1 cell differs"]]);
}

#[test]
fn the_charts_draw_each_pin_and_say_so() {
    let mut session = pinned();
    let before = session.view();
    type_into(&mut session, Field::LEARNING_RATE, "0.01");
    let view = session.view();
    let pin = &view.loss_plot.pins[0];
    assert_eq!((pin.name.as_str(), pin.pin), ("A learning rate 0.001", Some(0)));
    assert_eq!(pin.points, before.loss_plot.series[0].points);
    assert_eq!(view.loss_plot.series[0].name, "now");
    let last = before.loss_plot.series[0].points.last().unwrap().1;
    let sentence = format!(" Pinned: A learning rate 0.001 ends at {}.", short(last));
    assert!(view.loss_plot.description.ends_with(&sentence), "{}", view.loss_plot.description);
    // Of its weights, the selected one.
    assert_eq!(view.weights_plot.pins.len(), 1);
    assert_eq!(view.weights_plot.pins[0].points, before.weights_plot.series[0].points);
    assert_eq!(view.pins.differences.last().unwrap().pins, [short(last)]);
    // The ghost of the last edit stays beside it.
    assert_eq!(view.loss_plot.ghost[0].points, pin.points);
}

#[test]
fn a_pin_of_another_network_shows_the_weights_that_both_have() {
    let mut session = pinned();
    session.update(Event::LoadPreset(PresetId::Xor));
    assert_eq!(session.view().weights_plot.pins.len(), 1);
    session.update(Event::Select(session::Parameter::Kernel { layer: 0, input: 0, unit: 2 }.into()));
    let view = session.view();
    assert_eq!((view.weights_plot.pins.len(), view.loss_plot.pins.len()), (0, 1));
}

#[test]
fn three_at_most_and_none_twice() {
    let mut session = pinned();
    session.update(Event::Pin);
    assert_eq!(session.view().pins.pins.len(), 1);
    assert!(session.view().pins.problem.unwrap().starts_with("This run is already pinned"));
    for rate in ["0.002", "0.003", "0.004"] {
        type_into(&mut session, Field::LEARNING_RATE, rate);
        session.update(Event::Pin);
    }
    assert_eq!(names(&session), ["A learning rate 0.001", "B learning rate 0.002", "C learning rate 0.003"]);
    assert!(session.view().pins.problem.unwrap().starts_with("You can pin up to 3 runs"));
    // A pin keeps its letter.
    session.update(Event::Unpin(0));
    assert_eq!(names(&session), ["B learning rate 0.002", "C learning rate 0.003"]);
    session.update(Event::Pin);
    assert_eq!(names(&session)[0], "A learning rate 0.004");
}

#[test]
fn a_name_is_kept_until_it_is_empty() {
    let mut session = pinned();
    session.update(Event::RenamePin { place: 0, name: "  slow  ".into() });
    type_into(&mut session, Field::LEARNING_RATE, "0.01");
    assert_eq!(names(&session), ["A slow"]);
    assert_eq!(session.view().loss_plot.pins[0].name, "A slow");
    session.update(Event::RenamePin { place: 0, name: " ".into() });
    assert_eq!(names(&session), ["A learning rate 0.001"]);
}

#[test]
fn a_pin_is_made_the_present_run_and_taken_back() {
    let mut session = pinned();
    let start = session.json();
    type_into(&mut session, Field::LEARNING_RATE, "0.01");
    let edited = session.json();
    session.update(Event::RestorePin(0));
    assert_eq!(session.json(), start);
    assert!(session.view().pins.pins[0].present);
    assert_eq!(session.view().undo.as_deref(), Some("pinned run"));
    session.update(Event::Undo);
    assert_eq!(session.json(), edited);
    session.update(Event::RestorePin(2));
    assert_eq!(session.json(), edited);
}

#[test]
fn what_came_of_a_run() {
    let mut session = Session::default();
    type_into(&mut session, Field::LEARNING_RATE, "0.02");
    session.update(Event::Pin);
    session.update(Event::Undo);
    let outcome = session.view().pins.differences.pop().unwrap();
    assert_eq!(outcome.now, short(*session.run().losses().last().unwrap()));
    assert!(outcome.pins[0].starts_with("diverged in epoch "), "{outcome:?}");
}

#[test]
fn the_pin_of_a_long_run_goes_on_with_it() {
    let mut session = Session::default();
    type_into(&mut session, Field::Epochs, "20000");
    session.update(Event::Pin);
    assert!(session.view().pins.differences[0].pins[0].contains(" after "));
    while session.compute(&mut || true) {}
    let view = session.view();
    assert_eq!(view.pins.differences[0].pins[0], view.pins.differences[0].now);
    assert_eq!(view.loss_plot.pins[0].points, view.loss_plot.series[0].points);
}
