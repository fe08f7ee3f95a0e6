//! The card of the chain rule: its numbers by hand and by Keras, and its sentences in every case.

use session::{ChainView, Equation, Event, Math, Parameter, Phase, Playhead, Session, Verdict};

const KERNEL: Parameter = Parameter::Kernel { layer: 0, input: 0, unit: 0 };

/// The sketch's moment: epoch 3, row 1.
fn sketch(phase: Phase, parameter: Parameter) -> ChainView {
    let mut session = Session::default();
    session.update(Event::Seek(Playhead { epoch: 3, batch: 2, phase }));
    session.update(Event::Select(parameter));
    session.view().chain
}

fn product(chain: &ChainView) -> String {
    let factors: Vec<_> = chain.product.factors.iter().map(|factor| factor.number.as_str()).collect();
    format!("{} = {}", factors.join(" · "), chain.product.result.number)
}

fn text(equation: &Equation) -> String {
    let parts: Vec<_> = equation.iter().map(Math::text).collect();
    parts.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sketch_s_moment() {
    let chain = sketch(Phase::Backward, KERNEL);
    assert_eq!(chain.question, "Why does kernel1[cgpa → hidden 1] change?");
    assert_eq!(product(&chain), "−5.697 · 1 · 0.2841 · 1 · 7 = −11.33");
    let symbols: Vec<_> = chain.product.factors.iter().map(|f| f.symbol.as_ref().unwrap().text()).collect();
    assert_eq!(symbols, ["∂L/∂ŷ", "∂ŷ/∂z2", "∂z2/∂a1", "∂a1/∂z1", "∂z1/∂w"]);
    let reasons: Vec<_> = chain.product.factors.iter().map(|f| f.reason.as_str()).collect();
    assert_eq!(reasons, ["2(ŷ − y)", "linear", "kernel2[0][0]", "linear", "cgpa"]);
    assert_eq!(
        chain.meaning,
        "The prediction was too low (2.152, wanted 5). cgpa is positive (7) and hidden 1 leads to the \
         output by a positive weight (0.2841): a higher weight raises the prediction, so the weight should rise."
    );
    assert_eq!(chain.paths.listed[0].name, "cgpa → hidden 1 → output → loss");
    assert_eq!(
        text(&chain.unfolded[0].equations[0]),
        "δhidden 1 = f′(z) · ∑ w · δ = 1 · (0.28408 · (−5.6970)) = −1.618"
    );
    assert_eq!(text(&chain.unfolded[1].equations[0]), "δoutput = ∂L/∂ŷ · f′(z) = −5.697 · 1 = −5.697");
    assert_eq!(text(&chain.update[0]), "w ← w − η · ∂L/∂w = 0.1826 − 0.001 · (−11.33) = ?");
    assert_eq!(chain.check.verdict, Verdict::Agrees);
    let chain = sketch(Phase::Update, KERNEL);
    assert_eq!(text(&chain.update[0]), "w ← w − η · ∂L/∂w = 0.1826 − 0.001 · (−11.33) = 0.1939");
    assert_eq!(
        chain.meaning,
        "The weight rises from 0.1826 to 0.1939, against its gradient. With all the new weights the loss of \
         row 1 falls from 8.114 to 6.638."
    );
}

#[test]
fn a_phase_shows_what_is_known_by_then() {
    for phase in [Phase::Forward, Phase::Loss] {
        let chain = sketch(phase, KERNEL);
        assert_eq!(product(&chain), "? · ? · 0.2841 · ? · 7 = ?");
        assert_eq!(text(&chain.update[0]), "w ← w − η · ∂L/∂w = 0.1826 − 0.001 · ? = ?");
        assert_eq!(chain.check.verdict, Verdict::None);
        assert_eq!(chain.paths.listed[0].product, "?");
    }
}
