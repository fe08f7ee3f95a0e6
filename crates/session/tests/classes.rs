//! Softmax and the losses over classes: what a person does with them, and what is shown.

use session::{
    Activation, Event, Experiment, Field, Library, Loss, Parameter, Phase, PresetId, Selection, Session,
};

const CLASSES: &str = r#"{"format":2,"data":{"columns":["x","y","kind"],"targets":["kind"],"rows":[[-0.65,-0.17,1],[1.66,0.66,0],[-1.64,-0.01,2]]},
"layers":[{"units":2,"activation":"tanh"},{"units":3,"activation":"softmax"}],
"weights":{"values":[[[0.3,-0.4],[0.2,0.5]],[0.1,0],[[0.5,-0.3,0.2],[-0.2,0.4,0.1]],[0,0.1,-0.1]]},
"loss":"sparse_categorical_crossentropy","optimizer":{"name":"SGD","learning_rate":0.2},"batch_size":1,"epochs":5,"shuffle":false}"#;

fn session() -> Session {
    Session::new(Experiment::from_json(CLASSES).unwrap_or_else(|error| panic!("{error}")))
}

fn look(session: &mut Session, selection: Selection, phase: Phase) -> session::ChainView {
    session.update(Event::Select(selection));
    session.update(Event::GoToPhase(phase));
    session.view().chain
}

fn refused(session: &Session, field: Field) -> String {
    let problem = session.view().table.problems.into_iter().find(|(at, _)| *at == field);
    problem.map(|(_, problem)| problem).unwrap_or_default()
}

#[test]
fn a_class_number_is_an_output_for_each_class() {
    let session = session();
    let view = session.view();
    assert_eq!(view.table.outputs, ["class 0", "class 1", "class 2"]);
    assert_eq!(view.table.rows[0].predictions.len(), 3);
    let sum: f64 = view.table.rows[0].predictions.iter().sum();
    assert!((sum - 1.0).abs() < 1e-15);
    let names: Vec<_> = view.network.layers[2].units.iter().map(|unit| unit.name.clone()).collect();
    assert_eq!(names, ["class 0", "class 1", "class 2"]);
    assert_eq!(view.network.loss.targets, [0.0, 1.0, 0.0]);
    // The last layer's units are the classes, and can be more.
    assert_eq!(view.model[1].units_fixed, None);
}

#[test]
fn the_page_says_what_labels_it_takes_and_loses_nothing() {
    let mut session = session();
    let field = Field::Cell { row: 0, column: 2 };
    for (text, says) in
        [("3", "Give it more units first"), ("0.5", "numbers of classes"), ("-1", "numbers of classes")]
    {
        session.update(Event::Type { field, text: text.into() });
        assert!(refused(&session, field).contains(says), "{text}: {}", refused(&session, field));
        assert_eq!(session.experiment().data.rows[0][2], 1.0);
    }
    session.update(Event::EndGesture);
    session.update(Event::Type { field: Field::Units { layer: 1 }, text: "4".into() });
    session.update(Event::EndGesture);
    session.update(Event::Type { field, text: "3".into() });
    assert_eq!(session.experiment().data.rows[0][2], 3.0);
    assert_eq!(session.view().table.outputs.len(), 4);
    // A second target is no number of a class.
    session.update(Event::ToggleTarget(1));
    let notices = session.view().notices;
    assert!(notices.iter().any(|notice| notice.text.contains("one target")), "{notices:?}");
    assert_eq!(session.experiment().data.targets, ["kind"]);
}

#[test]
fn the_loss_brings_its_outputs_and_takes_them_away() {
    let mut session = Session::new(PresetId::Xor.experiment());
    let before = session.experiment().clone();
    session.update(Event::SetLoss(Loss::SparseCategoricalCrossentropy));
    assert_eq!(session.experiment().layers.last().unwrap().units, 2);
    session.update(Event::SetActivation { layer: 1, activation: Activation::Softmax });
    assert!(session.view().notices.is_empty(), "{:?}", session.view().notices);
    session.update(Event::SetLoss(Loss::MeanSquaredError));
    assert_eq!(session.experiment().layers.last().unwrap().units, 1);
    for _ in 0..3 {
        session.update(Event::Undo);
    }
    assert_eq!(*session.experiment(), before);
    // The notebook's salaries are no numbers of classes that are few, but whole: 4 to 7.
    let mut session = Session::new(PresetId::NotebookRegression.experiment());
    session.update(Event::SetLoss(Loss::SparseCategoricalCrossentropy));
    assert_eq!(session.experiment().outputs(), 8);
}

/// Each entry of the Jacobian, and δ = ŷ − y, by hand.
#[test]
fn the_card_shows_how_each_output_depends_on_every_z() {
    let mut session = session();
    let unit = Selection::Unit { layer: 1, unit: 0 };
    let card = look(&mut session, unit, Phase::Backward);
    let text = |equation: &session::Equation| equation.iter().map(session::Math::text).collect::<String>();
    let a: Vec<f64> = session.view().network.layers[2].units.iter().map(|unit| unit.a.unwrap()).collect();
    let short = session::short;
    let delta = text(&card.values[2]);
    assert!(delta.contains("ŷ − y") && delta.contains(&short(a[0])), "{delta}");
    let softmax = text(&card.values[1]);
    assert!(softmax.contains("softmax") && softmax.ends_with(&short(a[0])), "{softmax}");
    let last = card.unfolded.last().unwrap();
    assert!(last.title.contains("class 0"), "{}", last.title);
    assert_eq!(last.equations.len(), 3);
    for (k, equation) in last.equations.iter().enumerate() {
        let expected = if k == 0 { a[0] * (1.0 - a[0]) } else { -a[0] * a[k] };
        assert!(text(equation).ends_with(&short(expected)), "{} {expected}", text(equation));
    }
    let weight = Parameter::Kernel { layer: 1, input: 0, unit: 1 };
    let card = look(&mut session, weight.into(), Phase::Backward);
    let reasons: Vec<_> = card.product.unwrap().factors.into_iter().map(|factor| factor.reason).collect();
    assert_eq!(reasons, ["ŷ − y", "hidden 1"]);
    assert!(card.meaning.contains("softmax"), "{}", card.meaning);
    assert!(card.check.unwrap().words.contains("agrees"));
    let hidden = Parameter::Kernel { layer: 0, input: 0, unit: 1 };
    let paths = look(&mut session, hidden.into(), Phase::Backward).paths.unwrap();
    assert_eq!(paths.listed.len(), 3);
}

#[test]
fn with_squared_error_the_ways_go_through_every_output() {
    let mut session = session();
    session.update(Event::SetLoss(Loss::MeanSquaredError));
    session.update(Event::SetLoss(Loss::SparseCategoricalCrossentropy));
    let json = session.json().replace("sparse_categorical_crossentropy", "mean_squared_error");
    let json = json.replace("\"targets\":[\"kind\"]", "\"targets\":[\"x\",\"y\",\"kind\"]");
    assert!(Experiment::from_json(&json).is_err(), "no feature is left");
    let mut one_hot = session.experiment().clone();
    let data = std::rc::Rc::make_mut(&mut one_hot.data);
    data.columns = ["x", "y", "a", "b", "c"].map(String::from).into();
    data.targets = ["a", "b", "c"].map(String::from).into();
    for row in &mut data.rows {
        let class = row.pop().unwrap();
        row.extend((0..3).map(|k| f64::from(f64::from(k) == class)));
    }
    one_hot.loss = Loss::MeanSquaredError;
    one_hot.check().unwrap();
    let mut session = Session::new(one_hot);
    let weight = Parameter::Kernel { layer: 1, input: 0, unit: 1 };
    let card = look(&mut session, weight.into(), Phase::Backward);
    let paths = card.paths.unwrap();
    assert_eq!(paths.listed.len(), 3);
    assert!(paths.listed[0].name.ends_with("b → a → loss"), "{}", paths.listed[0].name);
    let product = card.product.unwrap();
    assert!(product.factors[0].reason.contains("3 units"), "{}", product.factors[0].reason);
    assert!(card.check.unwrap().words.contains("agrees"));
}

#[test]
fn the_loss_is_the_logarithm_of_what_the_right_class_gets() {
    let mut session = session();
    let card = look(&mut session, Selection::Loss, Phase::Loss);
    let text: String = card.values.iter().flatten().map(session::Math::text).collect();
    let a = session.view().network.layers[2].units[1].a.unwrap();
    assert!(text.contains("ln") && text.contains(&session::short(-a.ln())), "{text}");
    let gauge = session.gauge(Phase::Loss);
    assert_eq!(gauge.outputs.iter().map(|distance| distance.output).collect::<Vec<_>>(), [1]);
    assert!(gauge.sentence.contains("The right class gets a probability of"), "{}", gauge.sentence);
    assert!((gauge.outputs[0].loss + a.ln()).abs() < 1e-12);
}

#[test]
fn the_programs_name_what_they_need() {
    let session = session();
    let has = |library, what: &str| assert!(session.python(library).contains(what), "{what}");
    has(Library::Keras, "loss=\"sparse_categorical_crossentropy\"");
    has(Library::Keras, "activation=\"softmax\"");
    has(Library::PyTorch, "CrossEntropyLoss()");
    has(Library::PyTorch, "y[:, 0].astype(int)");
    has(Library::NumPy, "np.arange(3)");
}

#[test]
fn an_address_asks_for_it() {
    let query = "preset=xor&loss=scce&layers=3:tanh,2:softmax";
    let (session, _) = Session::begin("", query, None);
    assert!(session.view().notices.is_empty(), "{:?}", session.view().notices);
    assert_eq!(session.experiment().loss, Loss::SparseCategoricalCrossentropy);
    assert_eq!(
        (session.experiment().outputs(), session.run().losses().len()),
        (2, session.experiment().epochs)
    );
}
