//! Your turn: every number that is asked for is the core's own, each known slip is called by its name, and nothing that is right is.
#![cfg(not(target_arch = "wasm32"))]

mod addresses;
mod any;
mod csv;

use addresses::ADDRESSES;
use any::experiment;
use backprop::{Activation, Trace, gradient_check_of};
use proptest::prelude::*;
use session::{
    Event, Field, Help, LayerPart, Parameter, Phase, Said, Selection, Session, TurnQuestion, TurnSlip,
    YourTurn, exact, short,
};

/// Addresses of more experiments.
const MORE: [&str; 8] = [
    "optimizer=sgd&momentum=0.9&nesterov=true&epoch=3&update=2",
    "optimizer=adagrad&lr=0.1&epoch=2",
    "optimizer=adamw&lr=0.1&epoch=2&update=5",
    "layers=2:tanh,2:tanh,1:sigmoid&weights=glorot_uniform&seed=9&lr=0.1",
    "weights=glorot_uniform&seed=3&loss=mae",
    "weights=glorot_uniform&seed=3&loss=huber",
    "layers=2:linear,2:softmax,1:linear&weights=glorot_uniform&seed=5",
    "layers=7:elu,1:linear&weights=glorot_uniform&seed=6&scale_inputs=standardize",
];

#[track_caller]
fn begin(query: &str) -> Session {
    Session::begin("", query, None).0
}

fn opened(csv: &str, changes: &[Event]) -> Session {
    let mut session = Session::default();
    session.update(csv::opened(&session, csv));
    changes.iter().for_each(|change| _ = session.update(change.clone()));
    session
}

/// Two targets, classes, and penalties.
fn more() -> Vec<Session> {
    let two = "a,b,c,d\n1,2,0.5,3\n2,1,4,1\n3,5,2,2";
    let penalty = |key, text: &str| Event::Type { field: Field::Layer { layer: 0, key }, text: text.into() };
    let two_rows = Event::Type { field: Field::BatchSize, text: "2".into() };
    let mut penalized = begin("layers=2:tanh,1:linear&weights=glorot_uniform&seed=3&lr=0.1");
    let frozen = Event::SetTrainable { layer: 1, what: LayerPart::Whole, on: false };
    for event in [penalty("l1", "0.25"), penalty("l2", "0.5"), two_rows, frozen] {
        penalized.update(event);
    }
    let classes =
        begin("preset=classification&layers=3:tanh,3:softmax&loss=scce&weights=glorot_uniform&seed=7");
    vec![opened(two, &[Event::ToggleTarget(2)]), classes, penalized]
}

fn sessions() -> Vec<Session> {
    let all: Vec<_> = ADDRESSES.iter().chain(&MORE).map(|query| begin(query)).chain(more()).collect();
    assert_eq!(all.len(), ADDRESSES.len() + MORE.len() + 3, "each opens");
    all
}

fn all_parameters(session: &Session) -> Vec<Parameter> {
    let model = session.run().model();
    (0..model.parameters().len()).map(|index| model.parameter_at(index)).collect()
}

fn turns(session: &Session) -> impl Iterator<Item = YourTurn> {
    all_parameters(session).into_iter().filter_map(|parameter| YourTurn::begin(session, parameter))
}

/// What stands at a question, with nothing answered there yet.
fn at(turn: &YourTurn, question: usize) -> YourTurn {
    YourTurn { found: vec![Help::Alone; question], ..turn.clone() }
}

fn shown(session: &Session, trace: &Trace) -> usize {
    let row = session.view().table.rows.iter().find(|row| row.shown).map(|row| row.index);
    trace.rows[trace.kept.clone()].iter().position(|other| Some(*other) == row).unwrap_or(0)
}

#[test]
fn the_notebook_is_ten_numbers_in_the_order_of_the_chain_rule() {
    let session = Session::default();
    let turn = YourTurn::begin(&session, "kernel1[0][0]".parse().unwrap()).unwrap();
    let asked: Vec<_> = turn.questions.iter().map(|q| (q.name.as_str(), q.shown())).collect();
    let expected = [
        ("z of hidden 1", "1.7"),
        ("the prediction ŷ", "0.44"),
        ("the loss", "12.6736"),
        ("∂L/∂ŷ", "−7.12"),
        ("∂ŷ/∂z out", "1"),
        ("∂z out/∂a h1", "0.1"),
        ("∂a h1/∂z h1", "1"),
        ("∂z h1/∂w", "8"),
        ("the gradient", "−5.696"),
        ("the new cgpa→h1", "0.105696"),
    ];
    assert_eq!(asked, expected.map(|(name, value)| (name, value.to_string())));
}

#[test]
fn all_numbers_are_the_core_s() {
    let mut seen = 0;
    for session in sessions() {
        let (run, trace) = (session.run(), session.run().trace(None));
        let (model, at) = (run.model_at_trace(), shown(&session, &trace));
        let after = run.parameters_after(trace.number).expect("the update is computed");
        for turn in turns(&session) {
            seen += 1;
            let index = model.index_of(turn.parameter).unwrap();
            let new = turn.questions.last().unwrap();
            assert_eq!(new.value, after[index], "the new weight is the run's: {}", turn.weight);
            let of = |factor: usize| turn.questions.iter().find(|q| q.factor == Some(factor));
            let factors: Vec<f64> = (0..).map_while(of).map(|question| question.value).collect();
            let (product, factors) = factors.split_last().expect("factors and their product");
            let by_factors: f64 = factors.iter().product();
            assert!(
                (product - by_factors).abs() <= 1e-9 * product.abs().max(1e-12),
                "{}: {factors:?} {product}",
                turn.weight
            );
            let row = trace.rows[trace.kept.clone()][at];
            let data = run.data().of_rows(&[row]).unwrap();
            let loss = turn.questions.iter().find(|q| q.name == "the loss").unwrap().value;
            let evaluated = model.evaluate(session.experiment().loss, &data).unwrap() - trace.penalty;
            assert!((loss - evaluated).abs() <= 1e-9 * loss.abs().max(1e-9), "{loss} {evaluated}");
            // Of the row alone, so without the part of a penalty.
            let whole = turn
                .questions
                .iter()
                .rev()
                .find(|q| {
                    q.factor.is_some() || q.name == "the gradient" || q.name == "the gradient over all rows"
                })
                .unwrap();
            let gradient = trace.gradients()[index];
            let complete = trace.kept.len() == trace.rows.len();
            assert!(
                !complete || (whole.value - gradient).abs() <= 1e-9 * gradient.abs().max(1e-12),
                "{}: {} {gradient}",
                turn.weight,
                whole.value
            );
            let of_row = product + trace.penalty_gradient(turn.parameter);
            let check =
                gradient_check_of(model, session.experiment().loss, &data, turn.parameter, of_row).unwrap();
            assert!(check.relative_error < 1e-6, "{}: {check:?}", turn.weight);
        }
    }
    assert!(seen > 150, "{seen}");
}

#[test]
fn z_a_and_slopes_by_hand() {
    for session in sessions() {
        let (trace, layers) = (session.run().trace(None), session.run().model().layers());
        let place = shown(&session, &trace);
        for turn in turns(&session) {
            for question in
                turn.questions.iter().filter(|q| q.name.starts_with("z of") || q.name.starts_with("a of"))
            {
                let (layer, unit) = (0..layers.len())
                    .flat_map(|layer| (0..layers[layer].units()).map(move |unit| (layer, unit)))
                    .find(|&(layer, unit)| {
                        let of = |name: &str| {
                            question.name
                                == format!(
                                    "{name} of {}",
                                    session
                                        .view()
                                        .network
                                        .layers
                                        .get(layer + 1)
                                        .map_or(String::new(), |l| l.units[unit].name.clone())
                                )
                        };
                        of("z") || of("a")
                    })
                    .unwrap_or((usize::MAX, 0));
                if layer == usize::MAX {
                    continue;
                }
                let values = &trace.layers[layer];
                let z: f64 = values.input[place]
                    .iter()
                    .enumerate()
                    .map(|(i, x)| x * values.weight(i, unit))
                    .sum::<f64>()
                    + values.bias(unit).unwrap_or(0.0);
                let expect = match (question.name.starts_with('z'), values.activation.mixes_units()) {
                    (true, _) => z,
                    (_, true) => z.exp() / values.z[place].iter().map(|z| z.exp()).sum::<f64>(),
                    _ => values.activation.apply(z),
                };
                assert!(
                    (question.value - expect).abs() <= 1e-9 * expect.abs().max(1e-9),
                    "{} {} {expect}",
                    question.name,
                    question.value
                );
            }
        }
        // Every slope is a finite difference of its activation.
        let h = 1e-6;
        for values in trace.layers.iter().filter(|values| !values.activation.mixes_units()) {
            let f = |z: f64| values.activation.apply(z);
            for (unit, &z) in values.z[place].iter().enumerate() {
                let numeric = (f(z + h) - f(z - h)) / (2.0 * h);
                let slope = values.activation.derivative(z, values.a[place][unit]);
                assert!((numeric - slope).abs() < 1e-5 || z.abs() < h, "{:?}", values.activation);
            }
        }
    }
}

/// The sentences of the messages of slips, as far as they are the same whatever they are told.
fn slip_messages() -> Vec<(String, Vec<String>)> {
    let all = include_str!("../../words/en/turn.ftl").lines().filter(|line| line.starts_with("slip-"));
    let parts = |text: &str| text.split(['{', '}']).step_by(2).map(String::from).collect();
    all.map(|line| line.split_once(" = ").unwrap())
        .map(|(key, text)| (key.to_string(), parts(text)))
        .collect()
}

fn is_told(said: &str, parts: &[String]) -> bool {
    let mut rest = said;
    parts.iter().all(|part| match rest.find(part.as_str()) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

#[test]
fn each_slip_is_called_by_its_name_and_none_that_is_right() {
    let mut heard: Vec<String> = Vec::new();
    let mut tried = 0;
    for session in sessions() {
        for turn in turns(&session) {
            for (number, question) in turn.questions.iter().enumerate() {
                for TurnSlip { value, sentence } in &question.slips {
                    assert!(
                        (value - question.value).abs() > 1e-9 * question.value.abs(),
                        "{sentence} is right"
                    );
                    assert!(!is_answer(sentence, question), "{sentence} tells {}", question.shown());
                    tried += 1;
                    let mut turn = at(&turn, number);
                    turn.answer(&exact(*value));
                    let same: Vec<_> = question
                        .slips
                        .iter()
                        .filter(|other| near(other.value, *value))
                        .map(|other| &other.sentence)
                        .collect();
                    let mut kinds = same.clone();
                    kinds.sort();
                    kinds.dedup();
                    match turn.said.clone() {
                        Some(Said::Wrong(said)) if said.contains(sentence.as_str()) => {
                            let equal = |other: &&TurnSlip| other.value == *value;
                            let both = question
                                .slips
                                .iter()
                                .filter(equal)
                                .all(|other| said.contains(&other.sentence));
                            assert!(both, "{said}");
                            heard.push(said);
                        }
                        Some(Said::Wrong(said)) => {
                            assert!(kinds.len() > 2, "{}: {value}, {sentence}, but {said}", question.name)
                        }
                        // So near the right one that it is right as far as float32 goes, or has too few digits.
                        Some(Said::Right(said)) => assert!(
                            (value - question.value).abs() <= 2e-7 * question.value.abs(),
                            "{said} {sentence}"
                        ),
                        other => {
                            assert!(matches!(other, Some(Said::Unclear(_))), "{sentence}: {value} {other:?}")
                        }
                    }
                }
            }
        }
    }
    assert!(tried > 10_000, "{tried}");
    let missing: Vec<_> = slip_messages()
        .into_iter()
        .filter(|(_, parts)| !heard.iter().any(|said| is_told(said, parts)))
        .map(|(key, _)| key)
        .collect();
    assert_eq!(missing, [""; 0], "each message is said of something");
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= (2e-7 * b.abs()).max(1e-15)
}

/// Whether a sentence holds the right number.
fn is_answer(sentence: &str, question: &TurnQuestion) -> bool {
    let value = short(question.value);
    value.chars().count() > 3 && sentence.contains(&value)
}

#[test]
fn two_slips_of_one_value_are_both_named() {
    let session = Session::default();
    let mut turn = YourTurn::begin(&session, "kernel1[0][0]".parse().unwrap()).unwrap();
    // Both inputs are 8, both weights 0.1.
    turn.answer("0.9");
    let Some(Said::Wrong(said)) = &turn.said else { panic!("{:?}", turn.said) };
    assert!(!said.contains("cgpa. ") || said.contains("profile_score"), "{said}");
    assert_eq!((turn.found.len(), turn.hints), (0, 1), "it stays, with a hint");
    turn.answer("1.6");
    assert_eq!(
        turn.said,
        Some(Said::Wrong("Not yet. That leaves out the bias. From what does hidden 1 start?".into()))
    );
    turn.answer("2.4");
    assert_eq!(turn.said, Some(Said::Wrong("Not yet. 2.4 is none of the slips this page knows.".into())));
    turn.answer("about two");
    assert!(matches!(turn.said, Some(Said::Unclear(_))));
}

#[test]
fn to_the_digits_given() {
    let session = Session::default();
    let mut turn = YourTurn::begin(&session, "kernel1[0][0]".parse().unwrap()).unwrap();
    for (text, right) in [
        ("2", false),
        ("1,7", true),
        ("0.44", true),
        ("12.67", true),
        ("−3.56", false),
        ("-7.12", true),
        ("1", true),
        ("1/10", true),
        ("1", true),
        ("8", true),
        ("-5.7", true),
        ("0.1", false),
        ("0.094304", false),
        ("0.1057", true),
    ] {
        let before = turn.found.len();
        turn.answer(text);
        assert_eq!(turn.found.len() > before, right, "{text}: {:?}", turn.said);
    }
    assert_eq!((turn.question(), turn.stage().phase), (None, Phase::Update));
    assert_eq!((turn.count(Help::Alone), turn.count(Help::Hint)), (8, 2));
    assert_eq!(turn.sum(), "8 of 10 numbers without help. 2 with a hint.");
}

#[test]
fn what_follows_from_rounded_numbers_is_right_to_their_digits() {
    let session = begin("preset=classification&epoch=2");
    for turn in turns(&session) {
        for (number, question) in
            turn.questions.iter().enumerate().filter(|(_, q)| q.factor.is_some() && q.value.abs() > 1e-9)
        {
            let mut turn = at(&turn, number);
            let off = question.value * (1.0 + 3e-5);
            turn.answer(&format!("{off:.7e}"));
            assert!(matches!(turn.said, Some(Said::Right(_))), "{} {:?}", question.name, turn.said);
        }
    }
}

#[test]
fn hints_come_before_the_answer_and_do_not_hold_it() {
    for session in sessions() {
        for turn in turns(&session).take(6) {
            let mut turn = turn;
            while let Some(question) = turn.question().cloned() {
                assert!((1..=2).contains(&question.hints.len()), "{}", question.name);
                assert!(turn.shown_hints().is_empty());
                while turn.has_hint() {
                    turn.hint();
                }
                assert_eq!(turn.shown_hints(), question.hints);
                turn.show();
                assert!(matches!(turn.said, Some(Said::Right(_))));
            }
            assert_eq!(turn.count(Help::Shown), turn.questions.len());
        }
    }
}

#[test]
fn the_page_hides_what_is_not_found_yet() {
    let mut session = begin("preset=xor&epoch=5&phase=backward");
    let from = session.playhead();
    let mut turn = YourTurn::begin(&session, "kernel1[0][0]".parse().unwrap()).unwrap();
    session.update(Event::Select("kernel1[0][0]".parse().unwrap()));
    let all: Vec<String> = turn.questions.iter().map(|question| short(question.value)).collect();
    while turn.question().is_some() {
        let stage = turn.stage();
        let effect = session.update(Event::WorkOut(Some(stage)));
        assert_eq!(effect.announce, None, "the card tells of itself");
        let view = session.view();
        let number = turn.found.len();
        let (value, name) = (&all[number], &turn.questions[number].name);
        let told = [view.headline.sentence, view.network.description, format!("{:?}", view.headline.origin)]
            .concat();
        assert!(value.len() <= 3 || !told.contains(value), "{name}: {told}");
        assert_eq!(view.network.phase, stage.phase);
        let predicted = view.table.rows.iter().all(|row| row.predictions.is_empty());
        assert_eq!(predicted, stage.layers < 2, "{name}");
        for (layer, of) in view.network.layers.iter().enumerate().skip(1) {
            assert!(of.units.iter().all(|unit| unit.a.is_some() == (layer <= stage.layers)), "{name}");
        }
        if stage.layers < 2 {
            assert!(session.gauge(stage.phase).outputs.iter().all(|output| output.prediction.is_none()));
            let meaning = session.meaning("predicted:0.0".parse().unwrap()).unwrap();
            assert_eq!(meaning.sentence, "This number is hidden until you have found it.");
        }
        if stage.phase < Phase::Backward {
            let meaning = session.meaning("gradient:kernel1[0][0]".parse().unwrap()).unwrap();
            assert_eq!(meaning.sentence, "This number is hidden until you have found it.");
        }
        turn.answer(&exact(turn.question().unwrap().value));
    }
    session.update(Event::WorkOut(None));
    assert_eq!((session.playhead(), session.worked_out()), (from, None), "all is as it was");
}

#[test]
fn looking_elsewhere_or_an_edit_shows_all_again() {
    let stage = YourTurn::begin(&Session::default(), "kernel1[0][0]".parse().unwrap()).unwrap().stage();
    for event in [
        Event::GoToPhase(Phase::Backward),
        Event::Select(Selection::Loss),
        Event::ShowRow(2),
        Event::SetLoss(session::Loss::Huber),
        Event::TogglePlay,
        Event::WorkOut(None),
    ] {
        let mut session = Session::default();
        session.update(Event::WorkOut(Some(stage)));
        assert!(session.worked_out().is_some());
        session.update(event.clone());
        assert_eq!(session.worked_out(), None, "{event:?}");
    }
}

#[test]
fn each_kind_of_parameter_has_its_turn() {
    let session = Session::default();
    let mut parameter: Parameter = "kernel1[0][0]".parse().unwrap();
    let mut names = Vec::new();
    for _ in 0..5 {
        parameter = session.parameter_after(parameter);
        names.push(parameter.to_string());
    }
    assert_eq!(names, ["bias1[0]", "kernel2[0][0]", "bias2[0]", "kernel1[1][1]", "bias1[1]"]);
}

#[test]
fn linear_units_are_asked_for_once() {
    let count = |query: &str| {
        YourTurn::begin(&begin(query), "kernel1[0][0]".parse().unwrap()).unwrap().questions.len()
    };
    assert_eq!((count(""), count("layers=2:tanh,1:linear"), count("layers=2:tanh,1:sigmoid")), (10, 11, 12));
    assert_eq!(Activation::Linear.name(), "linear");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the experiment: no panic, the right number is right, and a slip is never said of it.
    #[test]
    fn any_experiment(experiment in experiment(), which in any::<prop::sample::Index>()) {
        let session = Session::new(experiment);
        let all = all_parameters(&session);
        if let Some(mut turn) = YourTurn::begin(&session, all[which.index(all.len())]) {
            while let Some(question) = turn.question().cloned() {
                turn.answer(&exact(question.value));
                prop_assert!(matches!(turn.said, Some(Said::Right(_))), "{} {} {:?}", question.name, question.value, turn.said);
            }
            prop_assert_eq!(turn.count(Help::Alone), turn.questions.len());
        }
    }
}
