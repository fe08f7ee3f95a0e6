//! Accuracy: how many rows are predicted correctly, as Keras counts them.

use experiment::picture::lines::LinePlot;
use session::{Event, Experiment, Field, Lens, Picture, PresetId, Session};

fn computed(experiment: Experiment) -> Session {
    let mut session = Session::new(experiment);
    session.compute(&mut || true);
    session
}

fn chart(session: &mut Session) -> LinePlot {
    session.update(Event::SetLens(Lens::Accuracy));
    match session.view().lens.picture {
        Picture::Lines(plot) => *plot,
        other => panic!("{other:?}"),
    }
}

/// The part of some rows that one output predicts correctly with the weights after so many updates.
fn by_hand(session: &Session, updates: usize, rows: &[usize]) -> f64 {
    let mut model = session.run().model().clone();
    model.set_parameters(&session.run().parameters_after(updates).unwrap()).unwrap();
    let data = session.run().data();
    let correct = rows.iter().filter(|&&row| {
        let predicted = model.predict(data.x_row(row)).unwrap()[0];
        (predicted > 0.5) == (data.y_row(row)[0] == 1.0)
    });
    correct.count() as f64 / rows.len() as f64
}

#[test]
fn it_is_counted_before_each_update_and_of_rows_held_out_after_the_epoch() {
    let mut session = computed(PresetId::NotebookClassification.experiment());
    session.update(Event::Type { field: Field::ValidationSplit, text: "0.5".into() });
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0.5".into() });
    session.compute(&mut || true);
    let history = session.history();
    let (accuracy, held_out) = (history.accuracy.unwrap(), history.val_accuracy.unwrap());
    assert_eq!((accuracy.len(), held_out.len()), (history.epochs, history.epochs));
    for epoch in 0..history.epochs {
        let during = (0..2).map(|row| by_hand(&session, 2 * epoch + row, &[row])).sum::<f64>() / 2.0;
        assert_eq!(accuracy[epoch], during, "epoch {epoch}");
        assert_eq!(held_out[epoch], by_hand(&session, 2 * epoch + 2, &[2, 3]), "epoch {epoch}");
    }
    assert!(accuracy.iter().any(|part| *part != accuracy[0]), "it changes");
}

#[test]
fn a_regression_has_none_and_says_so_where_it_is_looked_for() {
    let mut session = computed(PresetId::NotebookRegression.experiment());
    assert_eq!((session.history().accuracy, session.history().val_accuracy), (None, None));
    let offered =
        |session: &mut Session| session.view().lens.choices.iter().any(|(lens, _)| *lens == Lens::Accuracy);
    assert!(!offered(&mut session));
    let plot = chart(&mut session);
    assert!(plot.series.is_empty() && plot.note.unwrap().contains("aren't classes"));
    assert!(offered(&mut session), "what is chosen is among the choices");
    session.update(Event::LoadPreset(PresetId::Xor));
    session.update(Event::SetLens(Lens::LossSurface));
    session.compute(&mut || true);
    assert!(offered(&mut session));
}

#[test]
fn its_chart_is_the_history() {
    let mut session = computed(PresetId::Xor.experiment());
    let plot = chart(&mut session);
    let accuracy = session.history().accuracy.unwrap();
    let line: Vec<f64> = plot.series[0].points.iter().map(|point| point.1).collect();
    assert_eq!(line.last(), accuracy.last());
    assert_eq!((line[0], plot.markers[0].at.1), (accuracy[0], accuracy[0]));
    assert_eq!((plot.series.len(), plot.series[0].name.as_str()), (1, "accuracy"));
    assert!(plot.description.starts_with("The accuracy goes from "), "{}", plot.description);
}

#[test]
fn the_files_of_a_run_have_what_its_history_has() {
    let session = computed(PresetId::Xor.experiment());
    let accuracy = session.history().accuracy.unwrap();
    let csv = session.run_csv();
    let lines: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    assert_eq!((lines[0][1], lines[0][2], lines[1][2]), ("loss", "accuracy", ""));
    assert!(lines.iter().all(|line| line.len() == lines[0].len()));
    assert_eq!(lines[1 + accuracy.len()][2], accuracy[accuracy.len() - 1].to_string());
    let json: serde_json::Value = serde_json::from_str(&session.run_json()).unwrap();
    assert_eq!(json["accuracy"].as_array().unwrap().len(), accuracy.len());
    assert!(json.get("val_loss").is_none());
}
