//! The card of the chain rule: its numbers by hand and by Keras, and its sentences in every case.

use session::{
    ChainView, ColumnScale, Equation, Event, Loss, Math, Parameter, Phase, Playhead, PresetId, Selection,
    Session, Verdict,
};

const KERNEL: Parameter = Parameter::Kernel { layer: 0, input: 0, unit: 0 };

/// The sketch's moment: epoch 3, row 1.
fn sketch(phase: Phase, selection: impl Into<Selection>) -> ChainView {
    let mut session = Session::default();
    session.update(Event::Seek(Playhead { epoch: 3, batch: 2, phase }));
    session.update(Event::Select(selection.into()));
    session.view().chain
}

fn values(chain: &ChainView) -> Vec<String> {
    chain.values.iter().map(text).collect()
}

fn product(chain: &ChainView) -> String {
    let product = chain.product.as_ref().unwrap();
    let factors: Vec<_> = product.factors.iter().map(|factor| factor.number.as_str()).collect();
    format!("{} = {}", factors.join(" · "), product.result.number)
}

fn text(equation: &Equation) -> String {
    let parts: Vec<_> = equation.iter().map(Math::text).collect();
    parts.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sketch_s_moment() {
    let chain = sketch(Phase::Backward, KERNEL);
    assert_eq!(chain.question, "Why does cgpa→h1 change?");
    assert_eq!(product(&chain), "−5.697 · 1 · 0.2841 · 1 · 7 = −11.33");
    let factors = &chain.product.as_ref().unwrap().factors;
    let symbols: Vec<_> = factors.iter().map(|f| f.symbol.as_ref().unwrap().text()).collect();
    assert_eq!(symbols, ["∂L/∂ŷ", "∂ŷ/∂z out", "∂z out/∂a h1", "∂a h1/∂z h1", "∂z h1/∂w"]);
    let reasons: Vec<_> = factors.iter().map(|f| f.reason.as_str()).collect();
    assert_eq!(reasons, ["2(ŷ − y)", "linear", "h1→out", "linear", "cgpa"]);
    assert_eq!(
        chain.meaning,
        "The prediction was too low (2.152, target 5). cgpa is positive (7) and hidden 1 leads to the \
         output by a positive weight (0.2841): a higher weight raises the prediction. So the weight should rise."
    );
    assert_eq!(chain.paths.unwrap().listed[0].name, "cgpa → hidden 1 → output → loss");
    assert_eq!(
        text(&chain.unfolded[0].equations[0]),
        "δ hidden 1 = f′(z) · ∑ w · δ = 1 · (0.28408 · (−5.6970)) = −1.618"
    );
    assert_eq!(text(&chain.unfolded[1].equations[0]), "δ output = ∂L/∂ŷ · f′(z) = −5.697 · 1 = −5.697");
    assert_eq!(text(&chain.update[0]), "w ← w − η · ∂L/∂w = 0.1826 − 0.001 · (−11.33) = ?");
    assert_eq!(chain.check.as_ref().unwrap().verdict, Verdict::Agrees);
    let chain = sketch(Phase::Update, KERNEL);
    assert_eq!(text(&chain.update[0]), "w ← w − η · ∂L/∂w = 0.1826 − 0.001 · (−11.33) = 0.1939");
    assert_eq!(
        chain.meaning,
        "The weight rises from 0.1826 to 0.1939, against its gradient. With all the new weights, the loss of \
         row 2 falls from 8.114 to 6.638."
    );
}

#[test]
fn a_phase_shows_what_is_known_by_then() {
    for phase in [Phase::Forward, Phase::Loss] {
        let chain = sketch(phase, KERNEL);
        assert_eq!(product(&chain), "? · ? · 0.2841 · ? · 7 = ?");
        assert_eq!(text(&chain.update[0]), "w ← w − η · ∂L/∂w = 0.1826 − 0.001 · ? = ?");
        assert_eq!(chain.check.as_ref().unwrap().verdict, Verdict::None);
        assert_eq!(chain.paths.unwrap().listed[0].product, "?");
    }
}

#[test]
fn a_unit_is_written_out() {
    let hidden = Selection::Unit { layer: 0, unit: 0 };
    let chain = sketch(Phase::Backward, hidden);
    assert_eq!(chain.question, "How does the loss depend on hidden 1?");
    assert_eq!(
        values(&chain),
        [
            "z = 7 · 0.1826 + 9 · 0.2315 + 0.1131 = 3.475",
            "a = z = 3.475",
            "δ hidden 1 = f′(z) · ∑ w · δ = 1 · (0.28408 · (−5.6970)) = −1.618"
        ]
    );
    let paths = chain.paths.unwrap();
    assert_eq!(paths.listed[0].name, "hidden 1 → output → loss");
    assert_eq!(
        (paths.listed[0].factors.as_str(), paths.listed[0].product.as_str()),
        ("(−5.6970) · 1 · 0.28408 · 1", "−1.618")
    );
    assert!(chain.product.is_none() && chain.update.is_empty() && chain.check.is_none());
    let output = values(&sketch(Phase::Loss, Selection::Unit { layer: 1, unit: 0 }));
    assert_eq!(output[1..], ["ŷ = z = 2.152", "δ output = ∂L/∂ŷ · f′(z) = ? · ? = ?"]);
}

#[test]
fn the_loss_is_written_out() {
    assert_eq!(values(&sketch(Phase::Forward, Selection::Loss))[0], "L = (ŷ − y)² = (2.1515 − 5)² = ?");
    assert_eq!(
        values(&sketch(Phase::Backward, Selection::Loss)),
        ["L = (ŷ − y)² = (2.1515 − 5)² = 8.114", "∂L/∂ŷ = 2(ŷ − y) = −5.697"]
    );
}

#[test]
fn cross_entropy_is_written_out() {
    let mut session = Session::new(PresetId::NotebookClassification.experiment());
    session.update(Event::SetLoss(Loss::BinaryCrossentropy));
    session.update(Event::GoToPhase(Phase::Loss));
    session.update(Event::Select(Selection::Loss));
    let of = |session: &Session| values(&session.view().chain)[0].clone();
    assert_eq!(of(&session), "L = − ln(1 − ŷ) = − ln(1 − 0.56687) = 0.8367");
    session.update(Event::ShowRow(2));
    assert!(of(&session).starts_with("L = − ln(ŷ) = − ln(0."), "{}", of(&session));
    // A sigmoid so certain and so wrong that 1 − ŷ is 0 in floating point.
    session.update(Event::ShowRow(0));
    session.update(Event::Type { field: session::Field::Weight { index: 8 }, text: "50".into() });
    let loss = of(&session);
    assert!(loss.starts_with("L = z + ln(1 + e^( − z)) = 50."), "{loss}");
    assert!(loss.ends_with("= 50.17") || loss.contains("= 50."), "{loss}");
}

#[test]
fn an_input_is_what_was_typed_or_its_standard_form() {
    assert_eq!(values(&sketch(Phase::Forward, Selection::Input(1))), ["x = 9"]);
    let mut session = Session::default();
    session.update(Event::ScaleInputs(Some(ColumnScale::Standardize)));
    session.update(Event::Select(Selection::Input(0)));
    let chain = session.view().chain;
    assert_eq!(values(&chain), ["x = cgpa − mean/standard deviation = 8 − 6.5/1.118 = 1.342"]);
    assert_eq!(chain.meaning, "cgpa of row 1 goes to hidden 1 (weight 0.1000) and hidden 2 (weight 0.1000).");
}

#[test]
fn a_formula_that_is_too_long_for_the_drawing_is_in_the_card_alone_and_breaks_there() {
    let mut session = Session::new(PresetId::NotebookClassification.experiment());
    session.update(Event::SetLoss(Loss::BinaryCrossentropy));
    session.update(Event::GoToPhase(Phase::Loss));
    session.update(Event::Select(Selection::Loss));
    assert_eq!(session.view().network.loss.numbers.as_deref(), Some("−ln(1 − 0.56687)"));
    session.update(Event::Type { field: session::Field::Cell { row: 0, column: 2 }, text: "0.35".into() });
    let view = session.view();
    assert_eq!(view.network.loss.numbers, None);
    let parts: Vec<_> = view.chain.values[0].iter().map(|part| part.text()).collect();
    assert!(parts.concat().contains("(0.35 · ln(0.56687) + (1 − 0.35) · ln(1 − 0.56687))"), "{parts:?}");
    assert!(parts.iter().all(|part| part.chars().count() <= 32), "{parts:?}");
}
