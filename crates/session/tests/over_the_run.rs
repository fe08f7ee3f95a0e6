//! Predictions and gradient norms over the run, each against its definition.

mod csv;

use session::{
    Event, Experiment, Field, Hue, Hyperparameters, Lens, LinePlot, Parameter, Phase, Picture, Playhead,
    PresetId, Run, Scale, Session, exact,
};

fn type_into(session: &mut Session, field: Field, text: &str) {
    session.update(Event::Type { field, text: text.into() });
}

/// The L2 norm of each layer's gradient in an update, from its trace.
fn norms_of_trace(run: &mut Run, step: usize) -> Vec<f64> {
    assert!(run.seek(step, &mut || true));
    let trace = run.trace(None);
    let squares = |values: &[f64]| values.iter().map(|g| g * g).sum::<f64>();
    let norm = |layer: &backprop::LayerTrace| {
        (squares(&layer.kernel.gradient) + squares(&layer.bias.gradient)).sqrt()
    };
    trace.layers.iter().map(norm).collect()
}

/// A session whose third chart is this one.
fn through(lens: Lens) -> Session {
    let mut session = Session::default();
    session.update(Event::SetLens(lens));
    session
}

fn chart(session: &Session) -> LinePlot {
    match session.view().lens.picture {
        Picture::Lines(plot) => *plot,
        other => panic!("expected lines, found {other:?}"),
    }
}

#[track_caller]
fn check(experiment: Experiment) {
    let mut run = Run::new(&experiment).unwrap();
    while !run.compute(&mut || true) {}
    let steps = run.steps_per_epoch();
    for epoch in [0, 1, experiment.epochs - 1] {
        for layer in 0..experiment.layers.len() {
            let sum: f64 = (0..steps).map(|i| norms_of_trace(&mut run, epoch * steps + i)[layer]).sum();
            let expected = sum / steps as f64;
            let found = run.gradient_norms(layer).nth(epoch).unwrap();
            assert!((found - expected).abs() <= 1e-12 * expected, "{epoch} {layer}: {found} {expected}");
        }
    }
}

#[test]
fn norms_are_those_of_the_traces() {
    check(PresetId::NotebookRegression.experiment());
    check(PresetId::NotebookLogReplay.experiment());
    check(PresetId::Xor.experiment());
    let mut uneven = PresetId::RandomStart.experiment();
    uneven.batch_size = 3;
    uneven.optimizer.set("momentum", 0.9);
    uneven.optimizer.set("nesterov", 1.0);
    check(uneven);
}

#[test]
fn the_norms_have_a_line_for_each_layer() {
    let mut session = through(Lens::GradientNorms);
    session.update(Event::AddLayer(1));
    session.update(Event::Select(Parameter::Bias { layer: 2, unit: 0 }.into()));
    let plot = chart(&session);
    let names: Vec<_> = plot.series.iter().map(|line| (line.name.as_str(), line.selected)).collect();
    assert_eq!(names, [("hidden 1", false), ("hidden 2", false), ("output", true)]);
    assert_eq!((plot.scale, plot.series[0].points.len(), plot.ghost.len()), (Scale::Log, 75, 2));
}

#[test]
fn a_long_run_shows_the_norm_of_the_very_epoch() {
    let mut session = through(Lens::GradientNorms);
    type_into(&mut session, Field::Epochs, "2000");
    while session.compute(&mut || true) {}
    for epoch in [1, 2, 1001, 1999] {
        session.update(Event::Seek(Playhead { epoch, batch: 1, phase: Phase::Forward }));
        let plot = chart(&session);
        let norm = session.run().gradient_norms(0).nth(epoch - 1).unwrap();
        assert_eq!((plot.hue, plot.markers[0].at.1), (Hue::Backward, norm));
        assert_eq!(plot.playhead, (epoch - 1) as f64);
    }
}

#[test]
fn one_chart_of_a_page_says_what_is_ahead() {
    let mut session = through(Lens::Predictions);
    let view = session.view();
    assert!(view.loss_plot.explains && !view.weights_plot.explains && !chart(&session).explains);
    let hues = [view.loss_plot.hue, view.weights_plot.hue, chart(&session).hue];
    assert_eq!(hues, [Hue::Ink, Hue::Ink, Hue::Forward]);
    assert_eq!((view.loss_plot.computed, view.loss_plot.playhead), (75.0, 0.0));
    type_into(&mut session, Field::LEARNING_RATE, "10");
    let view = session.view();
    assert_eq!(view.loss_plot.computed, session.run().epochs_after(session.run().computed()));
    assert!(view.loss_plot.computed < 75.0, "what isn't finite is not ahead");
}

#[test]
fn a_gradient_that_vanishes_is_said() {
    let mut session = through(Lens::GradientNorms);
    session.update(Event::SetTask(session::Task::Classification));
    for index in 0..6 {
        type_into(&mut session, Field::Weight { index }, "1");
    }
    let text = chart(&session).description;
    assert!(text.ends_with("On its way back to the first layer, the gradient vanishes."), "{text}");
    assert!(!chart(&through(Lens::GradientNorms)).description.contains("vanishes"));
}

#[test]
fn predictions_are_those_of_the_weights_there() {
    let mut session = through(Lens::Predictions);
    for epoch in [1, 3, 75] {
        session.update(Event::Seek(Playhead { epoch, batch: 4, phase: Phase::Update }));
        let view = session.view();
        for (row, line) in chart(&session).series.iter().enumerate() {
            assert_eq!(line.points[epoch], (epoch as f64, view.table.rows[row].predictions[0]));
        }
    }
    let plot = chart(&session);
    assert!(plot.series.iter().all(|line| line.points.len() == 76));
    assert_eq!(plot.series[1].name, "row 2, y = 5");
    assert_eq!(plot.levels, [4.0, 5.0, 6.0, 7.0]);
    assert!(plot.series[3].selected);
    assert!(
        plot.description.starts_with("Over the run, the predictions of lpa go: row 1, y = 4 from 0.4400 to ")
    );
}

#[test]
fn a_long_run_has_few_points_and_its_end() {
    let mut session = through(Lens::Predictions);
    type_into(&mut session, Field::Epochs, "20000");
    while session.compute(&mut || true) {}
    session.update(Event::GoToEnd);
    let view = session.view();
    for (row, line) in chart(&session).series.iter().enumerate() {
        assert!((100..=202).contains(&line.points.len()), "{}", line.points.len());
        assert_eq!(line.points.last(), Some(&(20_000.0, view.table.rows[row].predictions[0])));
    }
}

#[test]
fn a_run_of_few_epochs_shows_each_update() {
    let mut session = through(Lens::Predictions);
    type_into(&mut session, Field::Epochs, "2");
    assert_eq!(chart(&session).series[0].points.len(), 9);
}

#[test]
fn of_many_rows_the_first_and_the_shown_one_are_drawn() {
    let mut session = through(Lens::Predictions);
    let rows: Vec<_> = (0..40).map(|i| format!("{},{},{}", i % 5, i % 7, exact(f64::from(i)))).collect();
    session.update(csv::opened(&session, &format!("cgpa,profile_score,lpa\n{}", rows.join("\n"))));
    session.update(Event::ShowRow(33));
    let view = session.view();
    let plot = chart(&session);
    assert_eq!(plot.series.len(), 12);
    let note = plot.note.unwrap();
    assert_eq!(note, "Predictions of lpa for 12 of 40 rows (solid), and the targets (dotted).");
    assert_eq!(plot.series[11].name, "row 34, y = 33");
    assert!(plot.description.ends_with("Of 40 rows, only the first ones and row 34 are drawn."));
    let last = view.table.rows[33].predictions[0];
    let marker = &plot.markers[0];
    assert_eq!(marker.at.1, last);
}

#[test]
fn the_output_of_the_selected_weight_is_drawn() {
    let mut session = through(Lens::Predictions);
    session.update(Event::ToggleTarget(1));
    assert_eq!(chart(&session).title, "Predictions of lpa");
    session.update(Event::Select(Parameter::Bias { layer: 1, unit: 1 }.into()));
    let plot = chart(&session);
    assert_eq!((plot.title.as_str(), plot.levels[0]), ("Predictions of profile_score", 8.0));
}

#[test]
fn ghost_and_pin_keep_their_predictions() {
    let mut session = through(Lens::Predictions);
    session.update(Event::Pin);
    let before = chart(&session);
    type_into(&mut session, Field::LEARNING_RATE, "0.01");
    let plot = chart(&session);
    assert_eq!(plot.ghost[2].points, before.series[2].points);
    assert_eq!(plot.pins[0].points, before.series[0].points);
    assert!(plot.description.contains("For pinned runs, only row 1 is shown."), "{}", plot.description);
}
