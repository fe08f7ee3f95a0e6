//! Scaled inputs and targets: one choice each, and everything downstream follows.

use session::{ColumnScale, Event, Field, Lens, Phase, Picture, Session, exact, short};

fn standardized() -> Session {
    let mut session = Session::default();
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
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
    assert!(view.headline.sentence.contains(" From cgpa 7, profile_score 9, scaled, it predicts "));
    assert_eq!(view.table.rows[1].cells[0].text, "7");
    let scaled: Vec<_> = view.table.scaled.iter().map(|s| (&*s.name, &*s.center, &*s.spread)).collect();
    assert_eq!(scaled, [("cgpa", "6.500", "1.118"), ("profile_score", "9.750", "1.479")]);
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
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
    let view = session.view();
    assert_ne!(session.run().losses(), losses);
    assert_eq!(view.undo.as_deref(), Some("scaling of the inputs"));
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
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
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
    assert_eq!(view.table.scaled[0].spread, "0: not divided");
    assert!(
        session.run().losses().iter().all(|loss| loss.is_finite()),
        "{}",
        exact(session.run().losses()[0])
    );
}

/// The notebook with its target divided by its maximum, 7.
fn by_the_maximum() -> Session {
    let mut session = Session::default();
    session.update(Event::ScaleTargets(Some(ColumnScale::Max)));
    session
}

#[test]
fn a_scaled_target_is_learned_and_its_predictions_come_in_its_own_units() {
    let session = by_the_maximum();
    let view = session.view();
    // 0.1 everywhere: 8 and 8 make 1.7 in each hidden unit, and 0.44 in the output.
    let output = &view.network.layers.last().unwrap().units[0];
    assert_eq!(output.a.map(short).as_deref(), Some("0.4400"));
    assert_eq!(output.caption, "ŷ = z → 3.080");
    assert_eq!(short(view.table.rows[0].predictions[0]), "3.080");
    assert!(view.headline.sentence.ends_with("From cgpa 8, profile_score 8 it predicts 3.080."));
    assert_eq!(session.predict(&[vec![8.0, 8.0]]).map(|y| short(y[0][0])).as_deref(), Ok("3.080"));
    let [scaled] = &view.table.scaled[..] else { panic!("{:?}", view.table.scaled) };
    assert_eq!((&*scaled.name, &*scaled.center, &*scaled.spread), ("lpa", "0", "7.000"));
}

#[test]
fn the_picture_of_the_loss_has_own_units_and_the_loss_is_keras_s() {
    let mut session = by_the_maximum();
    session.update(Event::GoToPhase(Phase::Loss));
    let view = session.view();
    let gauge = session.gauge(Phase::Loss);
    let distance = &gauge.outputs[0];
    assert_eq!(distance.labels, ("4".into(), "3.080".into()));
    // (0.44 − 4/7)².
    let loss = (0.44 - 4.0 / 7.0_f64).powi(2);
    assert!((view.network.loss.value.unwrap() - loss).abs() < 1e-15 && (distance.loss - loss).abs() < 1e-15);
    let said = "Predicted 3.080, target 4. Scaled, these are 0.4400 and 0.5714, and the loss is 0.01727.";
    assert!(view.headline.sentence.ends_with(said), "{}", view.headline.sentence);
    assert!(
        gauge
            .sentence
            .starts_with("The prediction is 3.080, and the target 4. Scaled, they are 0.1314 apart.")
    );
}

#[test]
fn predictions_over_the_run_go_to_the_targets_of_the_table() {
    let mut session = by_the_maximum();
    session.update(Event::SetLens(Lens::Predictions));
    let Picture::Lines(plot) = session.view().lens.picture else { panic!("lines") };
    assert_eq!(plot.levels, [4.0, 5.0, 6.0, 7.0]);
    assert!((plot.series[0].points[0].1 - 3.08).abs() < 1e-12);
}

#[test]
fn scaling_the_target_is_one_edit() {
    let mut session = by_the_maximum();
    assert_eq!(session.view().undo.as_deref(), Some("scaling of the target"));
    assert_eq!(session.experiment().format, 2);
    session.update(Event::Undo);
    assert_eq!(session.view().table.scaled, []);
}
