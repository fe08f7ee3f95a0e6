//! What scripts ask of a session: Keras's numbers, in Keras's form.

use serde_json::Value;
use session::{
    ColumnScale, Event, Experiment, Hyperparameters, PageWishes, Panel, Phase, Place, Playhead, PresetId,
    Session,
};

/// Keras's run of the notebook's regression in float64.
fn keras() -> Value {
    let all: Value = serde_json::from_str(include_str!("../../../tests/reference/keras.json")).unwrap();
    let cases = all["cases"].as_array().unwrap();
    cases.iter().find(|case| case["name"] == "notebook-regression-unshuffled").unwrap().clone()
}

fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        value => value.as_f64().into_iter().collect(),
    }
}

#[track_caller]
fn near(found: &Value, expect: &Value) {
    let (found, expect) = (numbers(found), numbers(expect));
    assert_eq!(found.len(), expect.len());
    assert!(!found.is_empty());
    for (found, expect) in found.iter().zip(&expect) {
        assert!((found - expect).abs() <= 1e-9 * expect.abs() + 1e-15, "{found} is not {expect}");
    }
}

fn value(of: impl serde::Serialize) -> Value {
    serde_json::to_value(of).unwrap()
}

#[test]
fn losses_weights_and_gradients_are_keras_s() {
    let (session, keras) = (Session::default(), keras());
    let history = value(session.history());
    near(&history["loss"], &keras["float64"]["loss"]);
    assert_eq!((&history["epochs"], &history["diverged"]), (&Value::from(75), &Value::Null));
    near(&value(session.weights_after(0).unwrap()), &keras["initial_weights"]);
    let listed = keras["float64"]["weights"].as_array().unwrap();
    assert!(!listed.is_empty());
    for weights in listed {
        let epoch = weights["epoch"].as_u64().unwrap() as usize;
        near(&value(session.weights_after(epoch).unwrap()), &weights["values"]);
    }
    let trace = value(session.trace().unwrap());
    let first = &keras["float64"]["first_batch"];
    near(&trace["loss"], &first["loss"]);
    let layers = trace["layers"].as_array().unwrap();
    let gradients: Vec<_> = layers
        .iter()
        .flat_map(|l| [l["kernel"]["gradient"].clone(), l["bias"]["gradient"].clone()])
        .collect();
    near(&Value::from(gradients), &first["gradients"]);
    assert_eq!(trace["rows"], value([0]));
}

#[test]
fn weights_between_checkpoints_are_those_of_a_shorter_run() {
    let experiment = Experiment { epochs: 30_000, ..PresetId::NotebookRegression.experiment() };
    let mut long = Session::new(experiment.clone());
    long.compute(&mut || true);
    for epoch in [1, 777, 29_999] {
        let mut short = Session::new(Experiment { epochs: epoch, ..experiment.clone() });
        short.compute(&mut || true);
        assert_eq!(long.weights_after(epoch), short.weights_after(epoch));
    }
}

#[test]
fn predictions_are_made_at_the_playhead_and_take_the_table_s_units() {
    let mut session = Session::default();
    // x = (8, 8), all weights 0.1: ŷ = 0.44.
    assert_eq!(session.predict(&[vec![8.0, 8.0]]), Ok(vec![vec![0.44000000000000006]]));
    session.update(Event::GoToEnd);
    let rows: Vec<_> = session.experiment().data.rows.iter().map(|row| row[..2].to_vec()).collect();
    let shown: Vec<_> = session.view().table.rows.iter().map(|row| row.predictions.clone()).collect();
    assert_eq!(session.predict(&rows), Ok(shown));
    near(&value(session.predict(&rows).unwrap()), &keras()["float64"]["predictions"]);
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
    let shown: Vec<_> = session.view().table.rows.iter().map(|row| row.predictions.clone()).collect();
    assert_eq!(session.predict(&rows), Ok(shown));
    let wrong = session.predict(&[vec![1.0, 2.0], vec![3.0]]).unwrap_err();
    assert_eq!(wrong, "rows[1]: Expected 2 numbers, one for each feature, found 1.");
    assert!(
        session.predict(&[vec![1.0, f64::NAN]]).unwrap_err().starts_with("rows[0][1]: Expected a finite")
    );
}

#[test]
fn a_run_that_diverges_ends_there() {
    let mut experiment = PresetId::NotebookRegression.experiment();
    experiment.optimizer = experiment.optimizer.with_learning_rate(10.0);
    let session = Session::new(experiment);
    let at = session.history().diverged.unwrap();
    assert_eq!(session.history().loss.len(), at.epoch - 1);
    assert!(session.weights_after(at.epoch - 1).is_ok());
    let refused = session.weights_after(at.epoch).unwrap_err();
    assert!(refused.contains(&format!("diverges in epoch {}", at.epoch)), "{refused}");
    let beyond = Playhead { epoch: at.epoch + 1, batch: 1, phase: Phase::Loss };
    assert!(session.check_playhead(beyond).unwrap_err().contains("where it diverges"));
}

#[test]
fn an_epoch_that_only_its_last_update_ends_has_its_loss() {
    let session = Session::begin("", "batch_size=4&lr=1e308", None).0;
    let history = session.history();
    assert_eq!(history.loss, Session::begin("", "batch_size=4", None).0.history().loss[..1]);
    let at = history.diverged.unwrap();
    assert_eq!((at.epoch, at.batch), (1, 1));
    let view = session.view();
    assert_eq!(view.loss_plot.diverged_at, Some(1.0));
    assert_eq!(view.loss_plot.series[0].points.len(), 1);
    let notice = view.notices.iter().find(|notice| notice.place == Place::Cure).unwrap();
    assert!(
        notice.text.starts_with("The run ends at update 1 of 75, in epoch 1: a weight became too large"),
        "{}",
        notice.text
    );
}

fn attributes(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn said(session: &Session) -> String {
    let notices = session.view().notices.into_iter().filter(|notice| notice.place == Place::Page);
    notices.map(|notice| notice.text).collect()
}

#[test]
fn attributes_are_followed_one_by_one() {
    let mut all = attributes(&[("preset", "xor"), ("lr", "0.5"), ("class", "wide"), ("style", "color: red")]);
    let (mut session, wishes) = Session::begin_element(&all);
    assert!(wishes.embed && wishes.shows(Panel::Network) && !wishes.shows(Panel::Data));
    assert_eq!((session.experiment().optimizer.learning_rate(), said(&session).as_str()), (0.5, ""));
    session.update(Event::StartFromPlayhead);
    let edited = session.experiment().weights.clone();
    all.extend(attributes(&[("epochs", "9")]));
    session.update(Event::FollowAttribute { name: "epochs".into(), attributes: all.clone() });
    assert_eq!((session.experiment().epochs, &session.experiment().weights), (9, &edited));
    all.remove(0);
    session.update(Event::FollowAttribute { name: "preset".into(), attributes: all.clone() });
    let notebook = PresetId::NotebookRegression.experiment();
    assert_eq!((&session.experiment().data, session.experiment().epochs), (&notebook.data, 9));
    all.extend(attributes(&[("phase", "bakward")]));
    session.update(Event::FollowAttribute { name: "phase".into(), attributes: all });
    assert!(said(&session).starts_with(
        "The attribute phase: Enter one of these instead of “bakward”: forward, loss, backward, update"
    ));
    assert!(
        said(&Session::begin_element(&attributes(&[("epoks", "3")])).0).contains("Did you mean “epochs”?")
    );
}

#[test]
fn an_element_opens_a_step_of_a_tour_and_another() {
    let (mut session, _) = Session::begin_element(&attributes(&[("tour", "linear"), ("step", "2")]));
    assert_eq!(session.experiment().data.columns[2], "a_xor_b");
    assert_eq!(session.view().lesson.map(|lesson| lesson.step), Some(1));
    let all = attributes(&[("tour", "linear"), ("step", "1")]);
    session.update(Event::FollowAttribute { name: "step".into(), attributes: all });
    assert_eq!(session.view().lesson.map(|lesson| lesson.step), Some(0));
    assert_eq!(*session.experiment(), PresetId::NotebookRegression.experiment());
}

fn follow(session: &mut Session, name: &str, all: &[(&str, &str)]) -> String {
    session.update(Event::FollowAttribute { name: name.into(), attributes: attributes(all) });
    said(session)
}

#[test]
fn a_notice_goes_with_the_attribute_that_it_is_about_and_not_before() {
    let (mut session, _) = Session::begin_element(&attributes(&[("epoks", "3"), ("lr", "fast")]));
    let both = said(&session);
    assert!(both.contains("Did you mean “epochs”?") && both.contains("lr: Enter a number"), "{both}");
    let one = follow(&mut session, "lr", &[("epoks", "3"), ("lr", "0.5")]);
    assert_eq!(one, "A playground has no attribute “epoks”. Did you mean “epochs”?");
    assert_eq!(follow(&mut session, "panels", &[("epoks", "3"), ("lr", "0.5"), ("panels", "loss")]), one);
    assert_eq!(follow(&mut session, "epoks", &[("lr", "0.5")]), "");
    assert_eq!(session.experiment().optimizer.learning_rate(), 0.5);
    assert!(Session::follows_attribute("epoks") && Session::follows_attribute("link"));
    for name in ["class", "style", "lang", "data-v-7ba5bd90", "aria-label", "_ngcontent-abc"] {
        assert!(!Session::follows_attribute(name), "{name}");
    }
    assert_eq!(said(&Session::begin_element(&attributes(&[("lang", "de"), ("title", "Week 3")])).0), "");
}

#[test]
fn an_attribute_that_holds_an_experiment() {
    let xor = PresetId::Xor.experiment();
    let (mut session, _) =
        Session::begin_element(&attributes(&[("experiment", &xor.to_json()), ("epochs", "9")]));
    assert_eq!((session.experiment().epochs, &session.experiment().data), (9, &xor.data));
    let place = Playhead { epoch: 5, batch: 2, phase: Phase::Loss };
    session.update(Event::Seek(place));
    let slower = session.json().replace("\"epochs\":9", "\"epochs\":4");
    assert_eq!(follow(&mut session, "experiment", &[("experiment", &slower)]), "");
    assert_eq!((session.experiment().epochs, session.playhead().epoch), (4, 4));
    let text = follow(&mut session, "experiment", &[("experiment", "[object Object]")]);
    assert!(text.contains("Set the element's property experiment"), "{text}");
    let cut = follow(&mut session, "experiment", &[("experiment", "{\"format\":1}")]);
    assert!(cut.starts_with("The attribute experiment: The key “data” is missing"), "{cut}");
}

#[test]
fn an_experiment_of_the_same_shape_keeps_the_place() {
    let mut session = Session::default();
    let place = Playhead { epoch: 7, batch: 3, phase: Phase::Backward };
    session.update(Event::Seek(place));
    session.update(Event::Select("bias2[0]".parse().unwrap()));
    let mut next = session.experiment().clone();
    next.optimizer.set("learning_rate", 0.002);
    session.update(Event::SetExperiment(Box::new(next.clone())));
    assert_eq!((session.experiment(), session.playhead()), (&next, place));
    assert_eq!(session.selected().to_string(), "bias2[0]");
    next.epochs = 5;
    session.update(Event::SetExperiment(Box::new(next)));
    assert_eq!(session.playhead(), Playhead { epoch: 5, ..place });
    session.update(Event::SetExperiment(Box::new(PresetId::Xor.experiment())));
    assert_eq!(session.playhead(), Playhead::default());
}

#[test]
fn every_panel_has_a_word() {
    for panel in Panel::ALL {
        assert!(session::PANELS.contains(&(panel.word(), &[panel][..])));
        assert!(PageWishes::default().shows(panel));
    }
}
