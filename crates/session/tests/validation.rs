//! Rows that are held out: no update sees them, and their loss is one of its own.

use session::{Event, Experiment, Field, Loss, PresetId, Session};

fn typed(session: &mut Session, field: Field, text: &str) {
    session.update(Event::Type { field, text: text.into() });
}

fn split(part: &str) -> Session {
    let mut session = Session::new(PresetId::NotebookRegression.experiment());
    typed(&mut session, Field::ValidationSplit, part);
    session.compute(&mut || true);
    session
}

#[test]
fn the_run_is_that_of_the_first_rows_alone() {
    let session = split("0.25");
    let mut alone = Session::new(PresetId::NotebookRegression.experiment());
    alone.update(Event::RemoveRow(3));
    assert_eq!(session.run().losses(), alone.run().losses());
    assert_eq!(session.run().model().parameters(), alone.run().model().parameters());
    let history = session.history();
    let validation = history.val_loss.unwrap();
    assert_eq!((validation.len(), alone.history().val_loss), (75, None));
    // The last row by hand, with the weights after the first epoch.
    for (epoch, loss) in [(1, validation[0]), (75, validation[74])] {
        let parameters = session.run().parameters_after(epoch * 3).unwrap();
        let [a, b, c, d, e, f, g, h, i] = parameters[..] else { panic!("the notebook has 9 weights") };
        let predicted = g * (5.0 * a + 12.0 * c + e) + h * (5.0 * b + 12.0 * d + f) + i;
        assert!((loss - (predicted - 7.0) * (predicted - 7.0)).abs() < 1e-12, "epoch {epoch}");
    }
}

#[test]
fn what_is_evaluated_after_an_epoch_is_the_loss_of_the_rows_that_are_trained_on() {
    let split = split("0.25");
    let mut alone = Session::new(PresetId::NotebookRegression.experiment());
    alone.update(Event::RemoveRow(3));
    let mut penalized = Session::new(PresetId::NotebookRegression.experiment());
    typed(&mut penalized, Field::Layer { layer: 0, key: "l2" }, "0.1");
    for session in [&alone, &penalized] {
        let run = session.run();
        let mut model = run.model().clone();
        for epochs in [0, 1, 40, 75] {
            model.set_parameters(&run.parameters_after(epochs * run.steps_per_epoch()).unwrap()).unwrap();
            let expected = model.evaluate(Loss::MeanSquaredError, run.data()).unwrap();
            let evaluated = run.evaluated_after(epochs).unwrap();
            assert!((evaluated / expected - 1.0).abs() < 1e-14, "{evaluated}, not {expected}");
        }
        assert_eq!(run.evaluated_after(76), None);
    }
    assert_eq!(split.run().evaluated_after(40), alone.run().evaluated_after(40));
}

#[test]
fn it_is_told_in_the_table_the_headline_and_the_chart() {
    let mut session = split("0.5");
    let view = session.view();
    assert_eq!(
        view.table.rows.iter().map(|row| row.held_out).collect::<Vec<_>>(),
        [false, false, true, true]
    );
    assert!(
        view.table.prediction_note.ends_with("the last 2 rows are held out"),
        "{}",
        view.table.prediction_note
    );
    assert!(view.headline.sentence.contains("row 1 of 2"), "{}", view.headline.sentence);
    let names: Vec<_> = view.loss_plot.series.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["loss", "val_loss"]);
    assert!(view.loss_plot.description.contains("Over the rows held out"), "{}", view.loss_plot.description);
    session.update(Event::ShowRow(3));
    assert!(session.view().headline.sentence.contains("row 1 of 2"));
    session.update(Event::SetShuffle(true));
    session.compute(&mut || true);
    assert!((0..75).all(|epoch| session.run().step_of_row(epoch, 3).is_none()));
}

#[test]
fn a_part_leaves_rows_to_train_on_and_to_hold_out() {
    let mut session = split("0.25");
    let json = session.experiment().to_json();
    assert!(json.starts_with("{\"format\":2,") && json.ends_with("\"validation_split\":0.25}"), "{json}");
    assert_eq!(Experiment::from_json(&json).as_ref(), Ok(session.experiment()));
    for wrong in ["0.8", "1", "-0.5", "2"] {
        typed(&mut session, Field::ValidationSplit, wrong);
        let problem = session.view().training.validation_split.problem.clone();
        assert!(problem.is_some_and(|problem| problem.starts_with("Enter 0, or a part")), "{wrong}");
        assert_eq!(session.experiment().validation_split, 0.25);
        let json = json.replace("0.25}", &format!("{wrong}}}"));
        assert_eq!(Experiment::from_json(&json).unwrap_err().place, "validation_split");
    }
    typed(&mut session, Field::ValidationSplit, "0");
    assert_eq!(session.history().val_loss, None);
    assert!(!session.experiment().to_json().contains("validation"));
}
