//! Standardized inputs: one switch, and everything downstream follows.

use session::{Event, Field, Phase, Session, exact, short};

fn standardized() -> Session {
    let mut session = Session::default();
    session.update(Event::SetStandardize(true));
    session
}

#[test]
fn the_network_takes_the_standardized_features_and_says_how() {
    let mut session = standardized();
    session.update(Event::ShowRow(1));
    let view = session.view();
    let input = &view.network.layers[0].units;
    // (7 - 6.5) / sqrt(1.25) and (9 - 9.75) / sqrt(2.1875).
    assert_eq!(input[0].a.map(short).as_deref(), Some("0.4472"));
    assert_eq!(input[1].a.map(short).as_deref(), Some("−0.5071"));
    assert_eq!(input[0].caption, "(7 − 6.5)/1.118");
    assert_eq!(input[1].caption, "(9 − 9.75)/1.479");
    assert!(view.headline.sentence.contains(" From cgpa 7, profile_score 9, standardized, it predicts "));
    assert_eq!(view.table.rows[1].cells[0].text, "7");
    let scaling: Vec<_> = view.table.scaling.iter().map(|s| (&*s.name, &*s.mean, &*s.sd)).collect();
    assert_eq!(scaling, [("cgpa", "6.500", "1.118"), ("profile_score", "9.750", "1.479")]);
}

#[test]
fn predictions_and_trace_agree() {
    let mut session = standardized();
    for row in 0..4 {
        session.update(Event::ShowRow(row));
        session.update(Event::GoToPhase(Phase::Forward));
        let view = session.view();
        let output = view.network.layers.last().unwrap().units[0].a.unwrap();
        assert_eq!(view.table.rows[row].predictions[0], output);
    }
}

#[test]
fn it_is_one_edit() {
    let mut session = Session::default();
    let losses = session.run().losses().to_vec();
    session.update(Event::SetStandardize(true));
    let view = session.view();
    assert_ne!(session.run().losses(), losses);
    assert_eq!(view.undo.as_deref(), Some("standardized inputs"));
    assert_eq!(view.loss_plot.ghost[0].points.len(), 75);
    assert_eq!(view.preset, None);
    session.update(Event::Undo);
    assert_eq!(session.run().losses(), losses);
    assert_eq!(session.view().network.layers[0].units[0].caption, "x");
}

#[test]
fn scaled_features_bear_a_larger_learning_rate() {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0.02".into() });
    assert!(session.run().diverged().is_some());
    session.update(Event::SetStandardize(true));
    assert!(session.run().diverged().is_none());
    assert!(session.run().losses().last() < session.run().losses().first());
}

#[test]
fn a_feature_that_never_varies_is_only_centred() {
    let mut session = standardized();
    for row in 0..4 {
        session.update(Event::Type { field: Field::Cell { row, column: 0 }, text: "-0.3".into() });
    }
    let view = session.view();
    assert_eq!(view.network.layers[0].units[0].a, Some(0.0));
    assert_eq!(view.network.layers[0].units[0].caption, "−0.3 + 0.3");
    assert_eq!(view.table.scaling[0].sd, "0: only centered");
    assert!(
        session.run().losses().iter().all(|loss| loss.is_finite()),
        "{}",
        exact(session.run().losses()[0])
    );
}
