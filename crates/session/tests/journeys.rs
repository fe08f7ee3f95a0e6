//! What people do, from opening the page to what they see at the end.

mod csv;

use backprop::Array;
use experiment::shuffle::Shuffle;
use session::{
    Activation, Event, Field, Library, Loss, Moves, Phase, Place, Playhead, PresetId, Scheme, Session, Start,
    Stride, Task, exact, short,
};

fn type_into(session: &mut Session, field: Field, text: &str) {
    session.update(Event::BeginGesture);
    session.update(Event::Type { field, text: text.into() });
    session.update(Event::EndGesture);
}

fn loss_of_epoch(session: &Session, epoch: usize) -> String {
    short(session.run().losses()[epoch - 1])
}

#[test]
fn a_first_visit_shows_the_notebook() {
    let view = Session::open(None).view();
    assert_eq!(view.preset, Some(PresetId::NotebookRegression));
    assert_eq!(view.task, Task::Regression);
    assert_eq!(view.headline.title, "Update 1 of 300: forward");
    assert_eq!(
        view.headline.sentence,
        "Epoch 1 of 75, row 1 of 4. From cgpa 8, profile_score 8 it predicts 0.4400."
    );
    assert_eq!(view.headline.row, "Row 1: 8, 8 → 4");
    assert_eq!(view.table.rows.len(), 4);
    assert!(view.table.rows[0].in_batch && view.table.rows[0].shown && !view.table.rows[1].in_batch);
    assert_eq!(view.loss_plot.series[0].points.len(), 75);
    assert!(view.notices.is_empty(), "{:?}", view.notices);
    assert!(view.progress.is_none() && view.undo.is_none() && view.redo.is_none());
    // By hand: x = (8, 8), all weights 0.1: z = 1.7 twice, ŷ = 0.44, L = (0.44 - 4)² = 12.6736.
    assert_eq!(view.network.layers[1].units[0].a, Some(1.7000000000000002));
    assert_eq!(view.network.loss.value, None);
}

#[test]
fn the_phases_of_the_first_update_by_hand() {
    let mut session = Session::default();
    session.update(Event::GoToPhase(Phase::Loss));
    let view = session.view();
    assert_eq!(
        view.headline.sentence,
        "Epoch 1 of 75, row 1 of 4. Predicted 0.4400, target 4: the loss is 12.67."
    );
    assert_eq!(view.network.loss.value.map(short).as_deref(), Some("12.67"));
    assert!(view.network.edges.iter().all(|edge| edge.weight.gradient.is_none()));
    session.update(Event::GoToPhase(Phase::Backward));
    let view = session.view();
    assert_eq!(
        view.headline.sentence,
        "Epoch 1 of 75, row 1 of 4. Predicted 0.4400, target 4: the output should rise."
    );
    // dL/dŷ = 2 (0.44 - 4) = -7.12; through kernel2 = 0.1: -0.712; times x = 8: -5.696.
    assert_eq!(view.network.layers[2].units[0].delta.map(short).as_deref(), Some("−7.120"));
    assert_eq!(view.network.edges[0].weight.gradient.map(short).as_deref(), Some("−5.696"));
    assert!(view.network.edges.iter().all(|edge| edge.weight.after.is_none()));
    let before: Vec<_> = view.table.rows.iter().map(|row| row.predictions[0]).collect();
    session.update(Event::GoToPhase(Phase::Update));
    let view = session.view();
    // 0.1 + 0.001 · 5.696.
    assert_eq!(view.network.edges[0].weight.after.map(short).as_deref(), Some("0.1057"));
    assert_eq!(view.table.prediction_note, "ŷ with the weights after 1 update");
    assert!(view.table.rows.iter().zip(before).all(|(row, before)| row.predictions[0] > before));
}

#[test]
fn the_sketch_s_moment_has_the_sketch_s_numbers() {
    let mut session = Session::default();
    session.update(Event::Seek(Playhead { epoch: 3, batch: 2, phase: Phase::Backward }));
    let view = session.view();
    assert_eq!(view.headline.title, "Update 10 of 300: backward");
    assert_eq!(
        view.headline.sentence,
        "Epoch 3 of 75, row 2 of 4. Predicted 2.152, target 5: the output should rise."
    );
    assert_eq!(short(view.table.rows[1].predictions[0]), "2.152");
    assert_eq!(view.table.prediction_note, "ŷ with the weights after 9 updates");
    let edge = &view.network.edges[0].weight;
    assert_eq!((short(edge.before), edge.gradient.map(short)), ("0.1826".into(), Some("−11.33".into())));
    assert_eq!(view.network.loss.caption, "(ŷ − 5)²");
    assert_eq!(view.network.loss.value.map(short).as_deref(), Some("8.114"));
    assert_eq!(loss_of_epoch(&session, 3), "10.08");
    let names: Vec<_> = view.weights_plot.series.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["cgpa→h1 & h2", "profile_score→h1 & h2", "b h1 & h2", "h1 & h2→out", "b out"]);
}

#[test]
fn weights_of_0_1_end_where_keras_ends() {
    let mut session = Session::default();
    session.update(Event::Initialize(Start::Zeros));
    let tenth = |rows: usize, units: usize| Array::Matrix(vec![vec![0.1; units]; rows]);
    let bias = |units: usize| Array::Vector(vec![0.1; units]);
    session.update(Event::TakeWeights(vec![tenth(2, 2), bias(2), tenth(2, 1), bias(1)]));
    type_into(&mut session, Field::Epochs, "75");
    assert_eq!(session.view().preset, Some(PresetId::NotebookRegression));
    let cases: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/reference/keras.json")).unwrap();
    let case = &cases["cases"][0];
    assert_eq!(case["name"], "notebook-regression-unshuffled");
    let last = case["float64"]["weights"].as_array().unwrap().last().unwrap();
    assert_eq!(last["epoch"], 75);
    let expected: Vec<backprop::Array> = serde_json::from_value(last["values"].clone()).unwrap();
    let found = session.run().model().get_weights();
    let numbers = |arrays: &[backprop::Array]| -> Vec<f64> {
        arrays
            .iter()
            .flat_map(|array| match array {
                backprop::Array::Vector(values) => values.clone(),
                backprop::Array::Matrix(rows) => rows.concat(),
            })
            .collect()
    };
    let (found, expected_numbers) = (numbers(&found), numbers(&expected));
    assert_eq!(found.len(), expected_numbers.len());
    for (found, expected) in found.iter().zip(expected_numbers) {
        assert!((found - expected).abs() <= 1e-9 * expected.abs());
    }
    session.update(Event::ToggleNotebook);
    session.update(Event::GoToEnd);
    let notebook = session.view().notebook.unwrap();
    assert_eq!((&*notebook.after_note, &*notebook.weights_note), ("after 300 updates", "after 300 updates"));
    assert_eq!(notebook.after, backprop::print_arrays(&expected));
    assert_eq!(notebook.weights, notebook.after);
    assert!(notebook.log.starts_with("Epoch 1/75\n4/4 ━━━━━━━━━━━━━━━━━━━━ - loss: "), "{}", notebook.log);
}

/// What the notebook printed: made by its author's own Keras run.
fn printed_by_the_notebook() -> serde_json::Value {
    serde_json::from_str(include_str!("../../../tests/reference/notebook.json")).unwrap()
}

#[test]
fn the_notebook_shows_weights_one_array_a_line_before_and_after_training() {
    let mut session = Session::default();
    session.update(Event::ToggleNotebook);
    let start = "\
[array([[0.1, 0.1],
        [0.1, 0.1]], dtype=float32),
 array([0.1, 0.1], dtype=float32),
 array([[0.1],
        [0.1]], dtype=float32),
 array([0.1], dtype=float32)]";
    for playhead in [Playhead::default(), Playhead { epoch: 3, batch: 2, phase: Phase::Backward }] {
        session.update(Event::Seek(playhead));
        let notebook = session.view().notebook.unwrap();
        assert_eq!(notebook.before, start);
        assert_eq!(notebook.after, backprop::print_arrays(&session.run().model().get_weights()));
        assert_eq!(notebook.after_note, "after 300 updates");
    }
    assert_eq!(session.view().notebook.unwrap().weights_note, "after 9 updates");
    session.update(Event::LoadPreset(PresetId::Diverging));
    let notebook = session.view().notebook.unwrap();
    assert!(notebook.after_note.ends_with("updates, where the run ends"), "{}", notebook.after_note);
}

#[test]
fn the_notebook_says_why_its_first_line_is_another_only_where_that_is_so() {
    let mut session = Session::default();
    session.update(Event::ToggleNotebook);
    let order = |session: &Session| session.view().notebook.unwrap().order;
    let sentence = order(&session).unwrap();
    assert!(sentence.contains("loss: 25.0919 here and loss: 25.0963"), "{sentence}");
    assert!(session.log().starts_with("Epoch 1/75\n4/4 ━━━━━━━━━━━━━━━━━━━━ - loss: 25.0919\n"));
    session.update(Event::LoadPreset(PresetId::NotebookLogReplay));
    assert!(session.log().lines().nth(1).unwrap().ends_with("loss: 25.0963"), "{}", session.log());
    assert_eq!(order(&session), None);
    for preset in session::PRESETS.iter().filter(|preset| preset.id != PresetId::NotebookRegression) {
        session.update(Event::LoadPreset(preset.id));
        assert_eq!(order(&session), None, "{}", preset.key);
    }
    session.update(Event::LoadPreset(PresetId::NotebookRegression));
    type_into(&mut session, Field::Cell { row: 0, column: 0 }, "8.5");
    assert_eq!(order(&session), None, "another table");
}

#[test]
fn the_log_replay_prints_the_notebook_s_losses_and_ends_at_its_weights() {
    let notebook = printed_by_the_notebook();
    let mut session = Session::default();
    session.update(Event::LoadPreset(PresetId::NotebookLogReplay));
    let log = session.log();
    let losses: Vec<f64> = log.lines().filter_map(|line| line.split("loss: ").nth(1)?.parse().ok()).collect();
    assert_eq!(losses.len(), 75);
    assert_eq!(serde_json::json!(losses), notebook["printed_losses"]["values"]);
    let found = serde_json::to_value(session.run().model().get_weights()).unwrap();
    let expected = numbers(&notebook["weights_after_75_epochs"]["values"]);
    assert_eq!(expected.len(), 9);
    for (found, expected) in numbers(&found).iter().zip(expected) {
        assert!((found - expected).abs() < 3e-7, "{found} for {expected}");
    }
}

fn numbers(value: &serde_json::Value) -> Vec<f64> {
    match value {
        serde_json::Value::Array(values) => values.iter().flat_map(numbers).collect(),
        value => vec![value.as_f64().unwrap()],
    }
}

/// The losses of the first three epochs are those of a loop over nine weights written by hand.
#[test]
fn the_siblings_of_the_notebook_are_presets() {
    let losses = |preset: PresetId| Session::new(preset.experiment()).run().losses().to_vec();
    // By a loop over nine weights written by hand.
    let found = losses(PresetId::Adam);
    assert_eq!(found.len(), 75);
    assert!((found[0] - 27.873_720_905_907_472).abs() < 1e-12, "{found:?}");
    assert!((found[74] - 1.463_310_915_387_758_4).abs() < 1e-12, "{found:?}");
    let found = losses(PresetId::ZeroBiases);
    for (found, expected) in found.iter().zip([26.345577666415263, 19.85942891863526, 10.881602572213673]) {
        assert!((found - expected).abs() < 1e-12, "{found} for {expected}");
    }
    assert_eq!(found.len(), 75);
    // Row 8, 8: z = 0.1 · 8 + 0.1 · 8 of both hidden units, whose a goes on times 0.1; the target is 1.
    let sigmoid = |z: f64| 1.0 / (1.0 + (-z).exp());
    let first_row = -(sigmoid(0.2 * sigmoid(1.6))).ln();
    let placement = Session::new(PresetId::Placement.experiment());
    let first = placement.trace().unwrap().loss;
    assert!((first - first_row).abs() < 1e-12, "{first} for {first_row}");
    assert!(losses(PresetId::Placement)[74] < losses(PresetId::Placement)[0]);
}

#[test]
fn a_bad_cell_keeps_its_text_and_the_last_good_run() {
    let mut session = Session::default();
    let losses = session.run().losses().to_vec();
    let cell = Field::Cell { row: 1, column: 2 };
    type_into(&mut session, cell, "abc");
    let view = session.view();
    assert_eq!(view.table.rows[1].cells[2].text, "abc");
    assert_eq!(
        view.table.rows[1].cells[2].problem.as_deref(),
        Some("Enter a number such as 0.5, not “abc”.")
    );
    assert_eq!(session.run().losses(), losses);
    assert_eq!(view.undo, None);
    type_into(&mut session, cell, "5.5");
    let view = session.view();
    assert_eq!(
        (view.table.rows[1].cells[2].text.as_str(), view.table.rows[1].cells[2].problem.as_deref()),
        ("5.5", None)
    );
    assert_ne!(session.run().losses(), losses);
    assert_eq!(view.undo.as_deref(), Some("cell"));
    assert_eq!(view.loss_plot.ghost[0].points.len(), 75);
    session.update(Event::Undo);
    assert_eq!(session.run().losses(), losses);
    session.update(Event::Redo);
    assert_eq!(session.view().table.rows[1].cells[2].text, "5.5");
}

#[test]
fn a_drag_is_one_edit() {
    let mut session = Session::default();
    let start = session.json();
    session.update(Event::BeginGesture);
    for place in [0.35, 0.4, 0.45, 0.5] {
        session.update(Event::SlideLearningRate(place));
    }
    let ghost = session.view().loss_plot.ghost;
    session.update(Event::EndGesture);
    assert_eq!(ghost, Session::default().view().loss_plot.series, "the ghost is the run before the drag");
    assert_eq!(session.experiment().optimizer.learning_rate(), 0.01);
    session.update(Event::Undo);
    assert_eq!(session.json(), start);
    assert_eq!(session.view().undo, None);
    session.update(Event::BeginGesture);
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0.5".into() });
    session.update(Event::CancelGesture);
    assert_eq!(session.json(), start);
}

#[test]
fn the_playhead_walks_both_ways() {
    let mut session = Session::default();
    let place = |session: &Session| {
        let at = session.playhead();
        (at.epoch, at.batch, at.phase)
    };
    let step = |session: &mut Session, stride, forward| {
        session.update(Event::Step { stride, forward });
    };
    step(&mut session, Stride::Phase, false);
    assert_eq!(place(&session), (1, 1, Phase::Forward));
    (0..5).for_each(|_| step(&mut session, Stride::Phase, true));
    assert_eq!(place(&session), (1, 2, Phase::Loss));
    step(&mut session, Stride::Epoch, true);
    assert_eq!(place(&session), (2, 2, Phase::Loss));
    step(&mut session, Stride::Update, false);
    assert_eq!(place(&session), (2, 1, Phase::Loss));
    session.update(Event::GoToEnd);
    assert_eq!(place(&session), (75, 4, Phase::Update));
    step(&mut session, Stride::Epoch, true);
    assert_eq!(place(&session), (75, 4, Phase::Update));
    step(&mut session, Stride::Phase, false);
    assert_eq!(place(&session), (75, 4, Phase::Backward));
    session.update(Event::ShowRow(1));
    assert_eq!(place(&session), (75, 2, Phase::Backward));
    session.update(Event::SeekFraction(0.0));
    assert_eq!(place(&session), (1, 1, Phase::Backward));
    session.update(Event::TogglePlay);
    assert!(session.update(Event::Tick(920.0)).frames);
    assert_eq!(place(&session), (1, 1, Phase::Update));
}

#[test]
fn every_step_back_shows_what_the_step_forward_showed() {
    let mut session = Session::new(PresetId::NotebookLogReplay.experiment());
    let mut seen = Vec::new();
    for _ in 0..40 {
        seen.push(session.view().network);
        session.update(Event::Step { stride: Stride::Phase, forward: true });
    }
    for network in seen.iter().rev() {
        session.update(Event::Step { stride: Stride::Phase, forward: false });
        assert_eq!(session.view().network, *network);
    }
}

#[test]
fn classification_asks_for_a_target_that_a_sigmoid_reaches() {
    let mut session = Session::default();
    session.update(Event::SetTask(Task::Classification));
    let view = session.view();
    assert_eq!(view.preset, Some(PresetId::NotebookClassification));
    assert!(
        view.notices.iter().any(|n| n.place == Place::Data && n.text.contains("placed")),
        "{:?}",
        view.notices
    );
    assert!(view.notices.iter().all(|n| n.place != Place::Model));
    session.update(Event::SetTask(Task::Regression));
    assert_eq!(session.view().preset, Some(PresetId::NotebookRegression));
    session.update(Event::SetActivation { layer: 1, activation: Activation::Sigmoid });
    let view = session.view();
    assert_eq!(view.task, Task::Classification);
    let warning = view.notices.iter().find(|n| n.place == Place::Model).unwrap();
    assert!(warning.text.contains("lpa from 4 to 7"), "{}", warning.text);
}

#[test]
fn divergence_ends_the_curves_and_says_what_to_try() {
    let mut session = Session::default();
    session.update(Event::LoadPreset(PresetId::Diverging));
    let view = session.view();
    let end = view.loss_plot.diverged_at.unwrap();
    assert!(view.loss_plot.series[0].points.iter().all(|&(x, y)| x <= end && y.is_finite()));
    assert!(
        view.weights_plot
            .series
            .iter()
            .all(|line| line.points.iter().all(|&(x, y)| x <= end && y.is_finite()))
    );
    let notice = view.notices.iter().find(|n| n.place == Place::Cure).unwrap();
    assert!(notice.offers.iter().any(|offer| offer.name == "Use a learning rate of 0.002"), "{notice:?}");
    type_into(&mut session, Field::LEARNING_RATE, "0.002");
    assert!(session.view().notices.is_empty());
    session.update(Event::Undo);
    session.update(Event::GoToEnd);
    let view = session.view();
    assert!(view.table.rows.iter().all(|row| row.predictions.iter().all(|p| !p.is_nan())));
    assert_eq!(session.playhead().epoch, (end.floor() as usize) + 1);
}

#[test]
fn layers_come_and_go_and_keep_what_fits() {
    let mut session = Session::default();
    type_into(&mut session, Field::Units { layer: 0 }, "3");
    let model = session.run().model();
    assert_eq!(model.parameters().len(), 13);
    let start = session.experiment().model().unwrap();
    assert_eq!(start.kernel(0)[..2], [0.1, 0.1]);
    assert_eq!(start.bias(1), [0.1]);
    session.update(Event::AddLayer(1));
    assert_eq!(session.experiment().layers.len(), 3);
    session.update(Event::MoveLayer { from: 0, to: 1 });
    session.update(Event::RemoveLayer(0));
    session.update(Event::RemoveLayer(1));
    let view = session.view();
    assert!(view.notices.iter().any(|n| n.text.contains("last layer")), "{:?}", view.notices);
    type_into(&mut session, Field::Units { layer: 0 }, "257");
    let problem = session.view().model[0].units.problem.clone();
    assert_eq!(problem.as_deref(), Some("Enter a whole number from 1 to 256, not “257”."));
    for _ in 0..20 {
        session.update(Event::AddLayer(0));
    }
    assert_eq!(session.experiment().layers.len(), 16);
    assert_eq!(session.view().model_note.as_deref(), Some("A model can have at most 16 layers."));
    // Its link opens it again, and its drawing, its motion and its program go to its last layer.
    assert_eq!(Session::begin(&session.link(), "", None).0.json(), session.json());
    assert!(session.python(Library::Keras).contains("kernel16"));
    assert_eq!(session.view().network.layers.len(), 17);
    let Moves::Backward(moves) = session.moves(Phase::Backward) else { panic!("backward") };
    let layers = session.run().model().layers();
    assert_eq!(moves.lines.len(), layers.iter().map(|layer| layer.kernel_range().len()).sum::<usize>());
}

#[test]
fn the_table_grows_shrinks_and_takes_blocks() {
    let mut session = Session::default();
    session.update(Event::AddRow);
    session.update(Event::Paste { row: 4, column: 0, text: "4\t11\t8\n3\t13\t9".into() });
    let view = session.view();
    assert_eq!(view.table.row_count, 6);
    assert_eq!(session.copy_block((5, 2), (4, 0)), "4\t11\t8\n3\t13\t9");
    assert_eq!(view.transport.batches, 6);
    session.update(Event::AddColumn);
    let view = session.view();
    let names: Vec<_> = view.table.columns.iter().map(|column| column.name.text.as_str()).collect();
    assert_eq!(names, ["cgpa", "profile_score", "x1", "lpa"]);
    assert_eq!(view.network.layers[0].units.len(), 3);
    session.update(Event::ToggleTarget(2));
    let view = session.view();
    assert_eq!(view.table.rows[0].predictions.len(), 2);
    assert_eq!(view.model[1].units.text, "2");
    session.update(Event::RemoveColumn(2));
    session.update(Event::RemoveRow(0));
    assert_eq!(session.csv().lines().next(), Some("cgpa,profile_score,lpa"));
    assert_eq!(session.csv().lines().count(), 6);
    session.update(csv::opened(&session, "a,b,y\n1,2,3\n4,5,6"));
    assert_eq!(session.experiment().data.targets, ["y"]);
    type_into(&mut session, Field::ColumnName { column: 0 }, "b");
    let problem = session.view().table.columns[0].name.problem.clone();
    assert_eq!(problem.as_deref(), Some("Another column is already called “b”. Enter a different name."));
}

#[test]
fn a_start_from_the_playhead_goes_on_where_the_run_was() {
    let mut session = Session::default();
    session.update(Event::Seek(Playhead { epoch: 10, batch: 4, phase: Phase::Update }));
    let eleventh = session.run().losses()[10];
    session.update(Event::StartFromPlayhead);
    assert_eq!(session.run().losses()[0], eleventh);
}

#[test]
fn an_experiment_survives_a_reload() {
    let mut session = Session::default();
    session.update(Event::Initialize(Start::Random(Scheme::GlorotUniform)));
    session.update(Event::SetLoss(Loss::BinaryCrossentropy));
    session.update(Event::SetShuffle(true));
    assert!(session.update(Event::Switch { key: "nesterov", on: true }).store);
    let reloaded = Session::open(Some(&session.json()));
    assert_eq!(reloaded.experiment(), session.experiment());
    assert_eq!(reloaded.run().losses(), session.run().losses());
    let broken = Session::open(Some("{\"format\":2}"));
    assert_eq!(broken.view().preset, Some(PresetId::NotebookRegression));
    assert!(broken.view().notices[0].text.contains("can't be read"));
}

#[test]
fn a_batch_of_several_rows_shows_each() {
    let mut session = Session::default();
    type_into(&mut session, Field::BatchSize, "4");
    session.update(Event::GoToPhase(Phase::Backward));
    session.update(Event::ShowRow(2));
    let view = session.view();
    assert_eq!(view.transport.batches, 1);
    assert!(view.table.rows.iter().all(|row| row.in_batch));
    assert_eq!(view.network.layers[0].units[1].a, Some(10.0));
    assert_eq!(view.headline.title, "Update 1 of 75: backward");
    let sentence = view.headline.sentence;
    assert!(
        sentence.starts_with("Epoch 1 of 75, all 4 rows. Row 3 is shown. Predicted ")
            && sentence.ends_with(" Each gradient is the mean over 4 rows."),
        "{sentence}"
    );
    for (size, order, said) in [
        (3, [0, 1, 2, 3], "rows 1 to 3 of 4."),
        (3, [3, 0, 1, 2], "3 of the 4 rows."),
        (1, [3, 0, 1, 2], "row 4: number 1 of 4 in this epoch’s order."),
    ] {
        let shuffle = session::Shuffle::Orders(vec![order.to_vec()].into());
        let experiment = session::Experiment { batch_size: size, shuffle, ..session.experiment().clone() };
        let sentence = Session::new(experiment).view().headline.sentence;
        assert!(sentence.starts_with(&format!("Epoch 1 of 75, {said} ")), "{sentence}");
    }
    assert_eq!(exact(view.network.loss.targets[0]), "6");
}

#[test]
fn the_order_of_a_log_stays_with_the_run_that_it_tells_of() {
    let mut session = Session::default();
    session.update(Event::LoadPreset(PresetId::NotebookLogReplay));
    let replayed = session.experiment().clone();
    session.update(Event::SetTask(Task::Classification));
    assert_eq!(session.experiment().shuffle, Shuffle::Off);
    session.update(Event::SetTask(Task::Regression));
    assert_eq!(*session.experiment(), replayed);
}

#[test]
fn no_run_is_compared_with_one_of_other_targets() {
    let mut session = Session::default();
    type_into(&mut session, Field::LEARNING_RATE, "0.002");
    assert!(!session.view().loss_plot.ghost.is_empty());
    session.update(Event::SetTask(Task::Classification));
    assert!(session.view().loss_plot.ghost.is_empty());
    session.update(Event::LoadPreset(PresetId::Adam));
    assert!(session.view().loss_plot.ghost.is_empty());
    session.update(Event::Undo);
    assert!(session.view().loss_plot.ghost.is_empty(), "nor when it is taken back");
}

#[test]
fn the_end_of_a_run_says_what_became_of_the_loss() {
    let mut session = Session::default();
    session.update(Event::GoToEnd);
    session.update(Event::GoToPhase(Phase::Update));
    let sentence = session.view().headline.sentence;
    assert!(
        sentence.ends_with("The run ends here: the loss per epoch went from 25.09 to 0.1837."),
        "{sentence}"
    );
    session.update(Event::GoToPhase(Phase::Backward));
    assert!(!session.view().headline.sentence.contains("The run ends here"));
}
