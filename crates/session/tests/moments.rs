//! One place for one moment: the playhead, its dots and the lines of every chart, and the timeline.

use experiment::names;
use session::{
    Event, Field, Lens, LinePlot, Parameter, Phase, Picture, Playhead, PresetId, Scale, Session, Start,
    stairs,
};

fn seek(session: &mut Session, step: usize, phase: Phase) {
    let per_epoch = session.run().steps_per_epoch();
    let (epoch, batch) = (step / per_epoch + 1, step % per_epoch + 1);
    session.update(Event::Seek(Playhead { epoch, batch, phase }));
}

/// The value of a line of single points at one of them.
fn at(points: &[(f64, f64)], x: f64) -> f64 {
    points.iter().find(|point| point.0 == x).unwrap_or_else(|| panic!("no point at {x}")).1
}

#[track_caller]
fn check(session: &mut Session, lens: Lens) {
    session.update(Event::SetLens(lens));
    let steps = session.run().steps();
    let epochs = session.experiment().epochs as f64;
    for step in 0..steps {
        for phase in Phase::ALL {
            seek(session, step, phase);
            let view = session.view();
            let made = step + usize::from(phase == Phase::Update);
            let x = made as f64 / session.run().steps_per_epoch() as f64;
            let mut charts = vec![&view.loss_plot, &view.weights_plot];
            if let Picture::Lines(plot) = &view.lens.picture {
                charts.push(plot);
            }
            for plot in charts {
                assert_eq!((plot.playhead, plot.x_range), (x, (0.0, epochs)), "{}", plot.title);
            }
            assert_eq!(view.transport.fraction, x / epochs);
            // The dot is on its line and on the playhead's.
            let dot = view.weights_plot.markers[0].at;
            let line = view.weights_plot.series.iter().find(|line| line.selected).unwrap();
            assert_eq!(dot, (x, at(&line.points, x)));
            let dot = view.loss_plot.markers[0].at;
            assert_eq!(dot, (x, session.run().losses()[session.playhead().epoch - 1]));
            let corners: Vec<_> = stairs(0.0, &view.loss_plot.series[0].points).collect();
            let across = corners.chunks(2).any(|pair| pair[0].0 <= x && x <= pair[1].0 && pair[0].1 == dot.1);
            assert!(across, "{dot:?}");
        }
    }
}

#[test]
fn the_playhead_its_dots_and_the_timeline_are_at_one_place() {
    check(&mut Session::default(), Lens::Predictions);
    let mut batches = Session::default();
    for (field, text) in
        [(Field::BatchSize, "3"), (Field::Optimizer("momentum"), "0.9"), (Field::Epochs, "7")]
    {
        batches.update(Event::Type { field, text: text.into() });
    }
    check(&mut batches, Lens::GradientNorms);
}

#[test]
fn the_end_is_at_the_end() {
    let mut session = Session::default();
    session.update(Event::GoToEnd);
    let view = session.view();
    assert_eq!(view.transport.fraction, 1.0);
    assert_eq!(view.loss_plot.playhead, view.loss_plot.x_range.1);
    let last = *session.run().losses().last().unwrap();
    assert_eq!(view.loss_plot.markers.len(), 1, "the playhead's dot is that of the end");
    assert_eq!(view.loss_plot.markers[0].at, (75.0, last));
    session.update(Event::GoToStart);
    let ends: Vec<_> = session.view().loss_plot.markers.iter().map(|marker| marker.at.0).collect();
    assert_eq!(ends, [0.0, 75.0]);
}

#[test]
fn the_timeline_s_curve_is_the_line_of_the_loss_chart() {
    let mut session = Session::default();
    for scale in [Scale::Log, Scale::Linear] {
        session.update(Event::SetLossScale(scale));
        let view = session.view();
        let height = |loss: f64| if scale == Scale::Log { loss.log10() } else { loss };
        let points = &view.loss_plot.series[0].points;
        let heights: Vec<_> = points.iter().map(|point| height(point.1)).collect();
        let (least, most) = (heights[74], heights[0]);
        let expected =
            stairs(0.0, points).map(|(x, loss)| (x / 75.0, (height(loss) - least) / (most - least)));
        assert_eq!(view.transport.sparkline, expected.collect::<Vec<_>>());
    }
}

#[test]
fn a_place_of_the_timeline_is_the_moment_that_stands_there() {
    let mut session = Session::default();
    for phase in [Phase::Forward, Phase::Backward, Phase::Update] {
        for updates in usize::from(phase == Phase::Update)..=300 {
            session.update(Event::Seek(Playhead { epoch: 1, batch: 1, phase }));
            session.update(Event::SeekFraction(updates as f64 / 300.0));
            assert_eq!(session.view().transport.fraction, updates as f64 / 300.0, "{phase:?}");
        }
    }
}

#[test]
fn a_log_axis_only_where_the_range_asks_for_it() {
    let scale = |session: &Session| session.view().loss_plot.scale;
    let mut session = Session::default();
    assert_eq!(scale(&session), Scale::Log, "25.09 to 0.18");
    session.update(Event::LoadPreset(PresetId::NotebookClassification));
    assert_eq!(scale(&session), Scale::Linear, "0.2544 to 0.2537");
    session.update(Event::SetLossScale(Scale::Log));
    assert_eq!(scale(&session), Scale::Log, "it was chosen");
    session.update(Event::SetLens(Lens::GradientNorms));
    let norms = |session: &Session| -> LinePlot {
        let Picture::Lines(plot) = session.view().lens.picture else { panic!("no lines") };
        *plot
    };
    for preset in session::PRESETS {
        session.update(Event::LoadPreset(preset.id));
        let plot = norms(&session);
        let values: Vec<_> =
            plot.series.iter().flat_map(|line| line.points.iter().map(|point| point.1)).collect();
        let (least, most) = (
            values.iter().copied().fold(f64::INFINITY, f64::min),
            values.iter().copied().fold(0.0, f64::max),
        );
        let wide = most >= 10.0 * least;
        assert_eq!(plot.scale, if wide { Scale::Log } else { Scale::Linear }, "{}", preset.key);
    }
}

#[test]
fn a_weight_is_called_by_the_units_between_which_it_stands() {
    let mut session = Session::default();
    session.update(Event::AddLayer(1));
    session.update(Event::ToggleTarget(1));
    let named = |session: &Session, all: &[&str]| {
        let all: Vec<Parameter> = all.iter().map(|one| one.parse().unwrap()).collect();
        names::weights(session.experiment(), &all)
    };
    assert_eq!(named(&session, &["kernel1[0][1]"]), "cgpa→h1.2");
    assert_eq!(named(&session, &["kernel2[1][0]", "bias2[1]"]), "h1.2→h2.1, b h2.2");
    assert_eq!(named(&session, &["kernel3[0][0]", "kernel3[0][1]"]), "h2.1→lpa & profile_score");
    assert_eq!(named(&session, &["kernel2[0][0]", "kernel2[1][1]"]), "h1.1→h2.1, h1.2→h2.2");
}

#[test]
fn a_new_name_of_a_column_is_compared_with_nothing() {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0.002".into() });
    assert_eq!(session.view().weights_plot.ghost.len(), 5);
    session.update(Event::Type { field: Field::ColumnName { column: 0 }, text: "grade".into() });
    let plot = session.view().weights_plot;
    assert_eq!((plot.series[0].name.as_str(), plot.ghost.len()), ("grade→h1 & h2", 0));
    session.update(Event::Undo);
    let plot = session.view().weights_plot;
    assert_eq!((plot.series[0].name.as_str(), plot.ghost.len()), ("cgpa→h1 & h2", 0));
}

#[test]
fn a_line_says_which_weights_it_stands_for() {
    let names = |session: &Session| -> Vec<String> {
        session.view().weights_plot.series.iter().map(|line| line.name.clone()).collect()
    };
    let mut session = Session::default();
    session.update(Event::Initialize(Start::Zeros));
    assert_eq!(names(&session), ["cgpa & profile_score→h1 & h2, b h1 & h2, h1 & h2→out", "b out"]);
    session.update(Event::LoadPreset(PresetId::NotebookRegression));
    session.update(Event::Type { field: Field::Weight { index: 0 }, text: "0.2".into() });
    session.update(Event::Type { field: Field::Weight { index: 3 }, text: "0.2".into() });
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0".into() });
    let all = names(&session);
    assert_eq!(
        all,
        ["cgpa→h1, profile_score→h2", "cgpa→h2, profile_score→h1, b h1 & h2, h1 & h2→out, b out"]
    );
    assert!(session.view().weights_plot.description.contains(&all[1]));
    // The end of a line has no room for such a name.
    let note = session.view().weights_plot.note;
    assert_eq!(note, Some(format!("Weights that stay equal share a line: {}; {}.", all[0], all[1])));
    session.update(Event::LoadPreset(PresetId::NotebookRegression));
    session.update(Event::Type { field: Field::Units { layer: 0 }, text: "5".into() });
    session.update(Event::Initialize(Start::Zeros));
    assert_eq!(names(&session)[0], "cgpa & profile_score→h1–h5, b h1–h5, h1–h5→out");
    // Also where there are more weights than lines.
    session.update(Event::Type { field: Field::Units { layer: 0 }, text: "20".into() });
    session.update(Event::Initialize(Start::Zeros));
    assert_eq!(names(&session), ["cgpa & profile_score→h1–h20, b h1–h20, h1–h20→out", "b out"]);
    let note = "Weights that stay equal share a line: cgpa & profile_score→h1–h20, b h1–h20, h1–h20→out.";
    assert_eq!(session.view().weights_plot.note.as_deref(), Some(note), "none is left out");
}

#[test]
fn a_weight_without_a_line_says_why_and_the_selected_one_has_its_own() {
    let mut session = Session::new(PresetId::RandomStart.experiment());
    assert_eq!(session.view().weights_plot.note, None, "all have one");
    session.update(Event::Type { field: Field::Units { layer: 0 }, text: "20".into() });
    session.update(Event::GoToEnd);
    let count = session.run().model().parameters().len();
    assert_eq!(count, 81);
    for index in 0..count {
        let parameter = session.run().model().parameter_at(index);
        session.update(Event::Select(parameter.into()));
        let plot = session.view().weights_plot;
        let [line] = &plot.series.iter().filter(|line| line.selected).collect::<Vec<_>>()[..] else {
            panic!("{parameter} has no line of its own");
        };
        assert_eq!(plot.markers[0].at, *line.points.last().unwrap(), "{parameter}");
    }
    session.update(Event::Select(Parameter::Bias { layer: 1, unit: 0 }.into()));
    let plot = session.view().weights_plot;
    let note = "Of 81 weights, only the 24 that move furthest and the selected one have a line.";
    assert_eq!(plot.note.as_deref(), Some(note));
    assert!(plot.description.contains(note), "{}", plot.description);
}
