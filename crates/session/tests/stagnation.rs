//! A run that has hardly learned says so, with the cause that the run has.

use session::{Activation, ColumnScale, Event, Field, Notice, Place, PresetId, Session, Start, Task, short};

/// What is said of a run, and what is offered.
fn said(session: &Session) -> Option<String> {
    let notices = session.view().notices;
    let with_offers = |notice: Notice| {
        notice.offers.iter().fold(notice.text, |text, offer| format!("{text} {}: {}", offer.name, offer.ends))
    };
    let mut found = notices.into_iter().filter(|notice| notice.place == Place::Run).map(with_offers);
    found.find(|text| text.starts_with("This run has hardly learned"))
}

fn type_into(session: &mut Session, field: Field, text: &str) {
    session.update(Event::Type { field, text: text.into() });
}

#[test]
fn the_classification_says_what_its_inputs_do_to_the_sigmoids() {
    let mut session = Session::new(PresetId::NotebookClassification.experiment());
    let text = said(&session).unwrap();
    let losses = session.run().losses();
    let (first, last) = (losses[0], losses[74]);
    assert!(text.contains(&format!("from {} to {}", short(first), short(last))), "{text}");
    assert!(text.contains("inputs, 5 to 12,") && text.contains("Standardize the inputs, with"), "{text}");
    // z of the hidden units is 0.1 · 16 + 0.1 and 0.1 · 17 + 0.1, and a = 1 / (1 + e^-z).
    assert!(text.contains("1.700 to 1.800"), "{text}");
    let sigmoid = |z: f64| 1.0 / (1.0 + (-z).exp());
    assert!(text.contains(&format!("{} to {}", short(sigmoid(1.7)), short(sigmoid(1.8)))), "{text}");
    // What it says to try does what it says.
    let rate = text.split("a learning rate of ").nth(1).unwrap().split(':').next().unwrap();
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
    type_into(&mut session, Field::LEARNING_RATE, rate);
    let end = *session.run().losses().last().unwrap();
    assert!(text.contains(&format!(" to {}; ", short(end))), "{text} {end}");
    assert_eq!(said(&session), None);
}

#[test]
fn small_steps_are_said_to_be_small() {
    let mut session = Session::default();
    type_into(&mut session, Field::LEARNING_RATE, "1e-6");
    let text = said(&session).unwrap();
    let moved = session.run().initial().iter().zip(session.run().model().parameters());
    let furthest = moved.map(|(start, end)| (end - start).abs()).fold(0.0, f64::max);
    assert!(
        text.contains("300 updates") && text.contains(&format!("more than {}", short(furthest))),
        "{text}"
    );
    let rate = text.split("a learning rate of ").last().unwrap().split(':').next().unwrap().to_string();
    type_into(&mut session, Field::LEARNING_RATE, &rate);
    assert_eq!(said(&session), None, "{rate}");
}

#[test]
fn a_learning_rate_of_0_and_silent_units_are_named() {
    let mut session = Session::default();
    type_into(&mut session, Field::LEARNING_RATE, "0");
    assert!(said(&session).unwrap().contains("The learning rate is 0"));
    let mut session = Session::default();
    for layer in [0, 1] {
        session.update(Event::SetActivation { layer, activation: Activation::Relu });
    }
    for index in [0, 1, 2, 3] {
        type_into(&mut session, Field::Weight { index }, "-1");
    }
    for (index, value) in [(6, "0.1"), (7, "0.1"), (8, "-1")] {
        type_into(&mut session, Field::Weight { index }, value);
    }
    let text = said(&session).unwrap();
    assert!(text.contains("Every gradient is 0") && text.contains("relu"), "{text}");
}

#[test]
fn a_run_that_learns_says_nothing_of_the_kind() {
    for preset in session::PRESETS {
        let session = Session::new(preset.id.experiment());
        let losses = session.run().losses();
        let (low, high) = losses.iter().fold((losses[0], losses[0]), |(l, h), &x| (l.min(x), h.max(x)));
        let hardly = session.run().diverged().is_none() && high - low < 0.02 * losses[0];
        assert_eq!(said(&session).is_some(), hardly, "{}", preset.key);
    }
    let mut session = Session::default();
    session.update(Event::SetTask(Task::Classification));
    assert!(said(&session).is_some());
    session.update(Event::Initialize(Start::Zeros));
    type_into(&mut session, Field::LEARNING_RATE, "1");
    type_into(&mut session, Field::Epochs, "2000");
    let learned = session.run().losses().last() < session.run().losses().first();
    assert!(learned);
}
