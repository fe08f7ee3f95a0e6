//! What those who listen instead of look are told.

use session::{Event, Field, Phase, PresetId, Selection, Session, Stride, Task};

#[track_caller]
fn check(session: &mut Session, event: Event, expect: Option<&str>) {
    assert_eq!(session.update(event).announce.as_deref(), expect);
}

fn type_text(text: &str) -> Event {
    Event::Type { field: Field::LEARNING_RATE, text: text.into() }
}

#[test]
fn an_edit_is_told_with_where_the_run_ends() {
    let mut session = Session::default();
    check(&mut session, Event::AddRow, None);
    let cell = |column, text: &str| Event::Type { field: Field::Cell { row: 4, column }, text: text.into() };
    check(&mut session, cell(0, "5"), None);
    check(&mut session, cell(1, "12"), None);
    check(&mut session, Event::BeginGesture, None);
    check(&mut session, cell(2, "7"), None);
    check(&mut session, cell(2, "7."), None);
    check(
        &mut session,
        Event::EndGesture,
        Some("Row added. The loss ends at 0.09684; before, it ended at 0.1837."),
    );
}

#[test]
fn typing_is_told_once_all_of_it_is() {
    let mut session = Session::default();
    check(&mut session, Event::BeginGesture, None);
    for text in ["0", "0.", "0.0", "0.00", "0.002"] {
        check(&mut session, type_text(text), None);
    }
    let told = "Learning rate is 0.002. The loss ends at 0.06865; before, it ended at 0.1837.";
    check(&mut session, Event::EndGesture, Some(told));
    check(&mut session, Event::BeginGesture, None);
    check(&mut session, Event::EndGesture, None);
}

#[test]
fn a_field_that_the_gesture_itself_has_taken_away_has_no_value_to_tell() {
    let mut session = Session::default();
    session.update(Event::BeginGesture);
    session.update(Event::Nudge { field: Field::Weight { index: 8 }, steps: 1.0 });
    session.update(Event::RemoveLayer(0));
    let told = session.update(Event::EndGesture).announce.unwrap();
    assert!(!told.contains("starts at") && told.contains("The loss ends at"), "{told}");
}

#[test]
fn stepping_a_field_says_its_value() {
    let mut session = Session::default();
    let told = session.update(Event::Nudge { field: Field::Epochs, steps: 1.0 }).announce.unwrap();
    assert!(told.starts_with("Epochs is 76. The loss ends at "), "{told}");
    let told =
        session.update(Event::Nudge { field: Field::Weight { index: 0 }, steps: 1.0 }).announce.unwrap();
    assert!(told.starts_with("cgpa→h1 starts at 0.11. The loss ends at "), "{told}");
}

#[test]
fn undo_and_redo_say_what() {
    let mut session = Session::default();
    check(&mut session, Event::Undo, None);
    session.update(type_text("0.002"));
    check(
        &mut session,
        Event::Undo,
        Some("Undone: learning rate. The loss ends at 0.1837; before, it ended at 0.06865."),
    );
    check(
        &mut session,
        Event::Redo,
        Some("Redone: learning rate. The loss ends at 0.06865; before, it ended at 0.1837."),
    );
}

#[test]
fn what_is_given_up_is_as_it_was() {
    let mut session = Session::default();
    session.update(Event::BeginGesture);
    session.update(type_text("0.002"));
    check(&mut session, Event::CancelGesture, Some("Given up. The loss ends at 0.1837."));
}

#[test]
fn layers_and_examples() {
    let mut session = Session::default();
    let told = session.update(Event::AddLayer(1)).announce.unwrap();
    assert!(told.starts_with("Layer added. The network has 3 layers now. The loss ends at "), "{told}");
    let told = session.update(Event::RemoveLayer(0)).announce.unwrap();
    assert!(told.starts_with("Layer removed. The network has 2 layers now. "), "{told}");
    let told = session.update(Event::LoadPreset(PresetId::Xor)).announce.unwrap();
    assert!(told.starts_with("Example opened. "), "{told}");
}

#[test]
fn a_selection_is_told_by_its_card() {
    let mut session = Session::default();
    check(&mut session, Event::Select(Selection::FIRST), None);
    let told = session.update(Event::Select(Selection::Loss)).announce.unwrap();
    let card = session.view().chain;
    assert_eq!(told, format!("{} {}", card.question, card.meaning));
}

#[test]
fn play_pause_and_the_end() {
    let mut session = Session::default();
    check(&mut session, Event::TogglePlay, Some("Playing."));
    check(&mut session, Event::Tick(1000.0), None);
    let headline = |session: &Session| {
        let headline = session.view().headline;
        format!("{}. {}", headline.title, headline.sentence)
    };
    let paused = session.update(Event::TogglePlay).announce.unwrap();
    assert_eq!(paused, format!("Paused. {}", headline(&session)));
    session.update(Event::GoToEnd);
    session.update(Event::Step { stride: Stride::Phase, forward: false });
    session.update(Event::Play);
    let ended = session.update(Event::Tick(1000.0)).announce.unwrap();
    assert_eq!(ended, format!("The end of the run. {}", headline(&session)));
    let told = session.update(Event::GoToPhase(Phase::Loss)).announce.unwrap();
    assert_eq!(told, headline(&session));
}

#[test]
fn pins_say_their_letter() {
    let mut session = Session::default();
    check(&mut session, Event::Pin, Some("This run is pinned as A."));
    check(&mut session, Event::Unpin(0), Some("Run A is no longer pinned."));
    check(&mut session, Event::Pin, Some("This run is pinned as A."));
    session.update(type_text("0.002"));
    let told = "Pinned run opened. The loss ends at 0.1837; before, it ended at 0.06865.";
    check(&mut session, Event::RestorePin(0), Some(told));
}

#[test]
fn a_long_run_is_told_when_it_is_computed() {
    let mut session = Session::default();
    let mut told =
        session.update(Event::Type { field: Field::Epochs, text: "90000".into() }).announce.unwrap();
    if !session.run().is_whole() {
        assert_eq!(told, "Epochs is 90000. The run is being computed.");
        while session.compute(&mut || true) {}
        told = session.end_in_words();
    }
    assert!(told.contains("The loss ends at "), "{told}");
}

#[test]
fn a_run_that_diverges_is_told_so() {
    let mut session = Session::default();
    let told = session.update(type_text("5")).announce.unwrap();
    assert!(told.starts_with("Learning rate is 5. The run diverges in epoch "), "{told}");
}

#[test]
fn a_slid_learning_rate_a_moved_layer_and_a_setup_say_what_they_are_now() {
    let mut session = Session::default();
    session.update(Event::BeginGesture);
    session.update(Event::SlideLearningRate(0.5));
    let told = session.update(Event::EndGesture).announce.unwrap();
    let rate = session.view().training.learning_rate.text;
    assert!(told.starts_with(&format!("Learning rate is {rate}. The loss ends at")), "{told}");
    session.update(Event::AddLayer(1));
    let told = session.update(Event::MoveLayer { from: 1, to: 0 }).announce.unwrap();
    assert!(told.starts_with("Layer 2 is now layer 1. The loss ends at"), "{told}");
    let told = session.update(Event::SetTask(Task::Classification)).announce.unwrap();
    assert!(told.starts_with("Classification, with sigmoid layers. The loss ends at"), "{told}");
}

#[test]
fn a_row_that_is_given_up_and_a_lesson_that_is_left_are_told() {
    let mut session = Session::default();
    session.update(Event::AddRow);
    check(&mut session, Event::RemoveRow(4), Some("The row that was to fill in is gone."));
    session.update(Event::OpenTour("twins".into()));
    check(&mut session, Event::CloseTour, Some("The lesson is closed."));
}
