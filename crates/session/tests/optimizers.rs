//! The update of each optimizer as the card explains it: every line, from the numbers that it shows.

use session::{Equation, Event, Field, Math, Phase, Playhead, PresetId, Session};

/// The lines of the update of `kernel1[0][0]` in the second update of the notebook's run.
fn lines(optimizer: &'static str, query: &str) -> Vec<String> {
    let query = format!("preset=zero-biases&optimizer={optimizer}&select=kernel1[0][0]&{query}");
    let mut session = Session::begin("", &query, None).0;
    session.update(Event::Seek(Playhead { epoch: 1, batch: 2, phase: Phase::Update }));
    assert_eq!(session.experiment().optimizer.name(), optimizer);
    assert_ne!(*session.experiment(), PresetId::ZeroBiases.experiment());
    let text = |equation: &Equation| equation.iter().map(Math::text).collect::<String>();
    session.view().chain.update.iter().map(text).collect()
}

#[test]
fn adam_shows_both_means_their_corrected_values_and_the_step() {
    let found = lines("Adam", "lr=0.001");
    let expected = [
        "m ← β1 · m + (1 − β1) · ∂L/∂w = 0.9 · (−0.5888) + (1 − 0.9) · (−6.607) = −1.191",
        "v ← β2 · v + (1 − β2) · (∂L/∂w)² = 0.999 · 0.034669 + (1 − 0.999) · (−6.6067)² = 0.07828",
        "m\u{302} ← m/1 − β1^(t) = −1.1906/1 − 0.90000² = −6.266",
        "v\u{302} ← v/1 − β2^(t) = 0.07828/1 − 0.9990² = 39.16",
        "ε\u{302} ← ε/√(1 − β2^(t)) = 1e−7/√(1 − 0.9990²) = 2.237e−6",
        "w ← w − η · m\u{302}/√(v\u{302}) + ε\u{302} = 0.1010 − 0.001 · (−6.266)/√(39.16) + 2.237e−6 = 0.1020",
    ];
    assert_eq!(found, expected);
}

#[test]
fn of_an_undefined_prediction_nobody_says_that_nothing_should_change() {
    let query = "preset=notebook&phase=backward";
    let mut session = Session::begin("", query, None).0;
    for (index, text) in [(1, "1e308"), (7, "0")] {
        session.update(Event::Type { field: Field::Weight { index }, text: text.into() });
    }
    session.update(Event::GoToPhase(Phase::Backward));
    let sentence = session.view().headline.sentence;
    assert!(sentence.contains(" The prediction is undefined"), "{sentence}");
}

#[test]
fn what_moves_a_weight_tells_of_its_momentum() {
    let sentence = |query: &str| {
        let query = format!("lr=0.01&phase=update&{query}");
        Session::begin("", &query, None).0.view().headline.sentence
    };
    let by_gradient = "Epoch 1 of 75, row 1 of 4. Each weight changes by −0.01 × its gradient";
    assert_eq!(sentence("momentum=0"), format!("{by_gradient}."));
    assert_eq!(sentence("momentum=0.9"), format!("{by_gradient}, plus 0.9 × its last change."));
    assert_eq!(sentence("momentum=0.9&nesterov"), format!("{by_gradient}, plus 0.9 × its new velocity."));
    let still = format!("{by_gradient}, divided by the size of its recent gradients");
    assert_eq!(sentence("optimizer=RMSprop&momentum=0"), format!("{still}."));
    assert_eq!(sentence("optimizer=RMSprop&momentum=0.9"), format!("{still}, plus 0.9 × its last change."));
}
