//! A penalty on large weights: its part in the loss and in the gradient, apart from that of the rows.

use session::{ChainView, Event, Field, LayerPart, Parameter, Phase, PresetId, Selection, Session, Verdict};

/// The notebook with a penalty on its first kernel, of which every entry is 0.1.
fn penalized(factors: &[(&'static str, &str)], batch_size: &str) -> Session {
    let mut session = Session::new(PresetId::NotebookRegression.experiment());
    for &(key, text) in factors {
        session.update(Event::Type { field: Field::Layer { layer: 0, key }, text: text.into() });
    }
    session.update(Event::Type { field: Field::BatchSize, text: batch_size.into() });
    session
}

fn card(session: &mut Session, selected: impl Into<Selection>, phase: Phase) -> ChainView {
    session.update(Event::Select(selected.into()));
    session.update(Event::GoToPhase(phase));
    session.view().chain.clone()
}

fn text(equation: &session::Equation) -> String {
    equation.iter().map(session::Math::text).collect::<Vec<_>>().join(" ").split_whitespace().collect()
}

const WEIGHT: Parameter = Parameter::Kernel { layer: 0, input: 0, unit: 0 };

#[test]
fn the_gradient_is_that_of_the_row_and_of_the_penalty() {
    let mut session = penalized(&[("l2", "0.5")], "1");
    let card = card(&mut session, WEIGHT, Phase::Update);
    // δ · x = 2 · (0.44 − 4) · 0.1 · 8, and 2 · 0.5 · 0.1 more.
    let product = card.product.unwrap();
    assert_eq!(
        (product.result.number.as_str(), product.result.reason.as_str()),
        ("−5.696", "without the penalty")
    );
    assert_eq!(text(&card.penalty), "withthepenalty=∂L/∂w+2·l2·w=−5.696+2·0.5·0.1=−5.596",);
    assert!(card.meaning.contains("rises"), "{}", card.meaning);
    assert_eq!(card.check.unwrap().verdict, Verdict::Agrees);
    let update: Vec<_> = card.update.iter().map(text).collect();
    assert!(update[0].contains("−5.596"), "{update:?}");
}

#[test]
fn of_several_rows_the_mean_comes_first() {
    let mut session = penalized(&[("l1", "0.25"), ("l2", "0.5")], "4");
    let card = card(&mut session, WEIGHT, Phase::Backward);
    let shares = card.shares.unwrap();
    let trace = session.trace().unwrap();
    let gradient = session::short(match &trace.layers[0].kernel.gradient {
        backprop::Array::Matrix(rows) => rows[0][0],
        backprop::Array::Vector(_) => unreachable!(),
    });
    assert_eq!(
        text(&card.penalty),
        format!("withthepenalty=∂L/∂w+l1·sign(w)+2·l2·w={}+0.25·1+2·0.5·0.1={gradient}", shares.mean),
    );
    assert!(card.meaning.contains("The penalty adds 0.35"), "{}", card.meaning);
}

#[test]
fn a_bias_and_another_layer_have_none() {
    let mut session = penalized(&[("l2", "0.5")], "1");
    for other in [Parameter::Bias { layer: 0, unit: 0 }, Parameter::Kernel { layer: 1, input: 0, unit: 0 }] {
        let card = card(&mut session, other, Phase::Backward);
        assert!(card.penalty.is_empty());
        assert_eq!(card.product.unwrap().result.reason, "gradient");
    }
    session.update(Event::SetTrainable { layer: 0, what: LayerPart::Whole, on: false });
    assert!(
        card(&mut session, WEIGHT, Phase::Backward).penalty.is_empty(),
        "Keras leaves a frozen layer out"
    );
}

#[test]
fn the_loss_is_that_of_the_row_and_of_the_penalty() {
    let mut session = penalized(&[("l1", "0.25"), ("l2", "0.5")], "1");
    let card = card(&mut session, Selection::Loss, Phase::Loss);
    let values: Vec<_> = card.values.iter().map(text).collect();
    assert_eq!(values[1], "penaltyoflayer1=l1·∑|w|+l2·∑w²=0.25·0.4+0.5·0.04000=0.1200");
    assert_eq!(values[2], "losswiththepenalty=12.67+0.1200=12.79");
    assert!(card.meaning.contains("The penalty on large weights adds 0.1200"), "{}", card.meaning);
    let said = session.view().headline.sentence.clone();
    assert!(said.contains("The penalty on large weights adds 0.1200"), "{said}");
    assert_eq!(session::short(session.trace().unwrap().loss), "12.79");
}
