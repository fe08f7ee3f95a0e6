//! What is asked about: each sentence with the number of the run, and all places of what is the same.
#![cfg(not(target_arch = "wasm32"))]

mod any;

use any::experiment;
use backprop::Array;
use proptest::prelude::*;
use session::{
    Event, Field, Hyperparameters, Loss, Optimizer, Parameter, Phase, Playhead, PresetId, Session, Topic,
    TraceData, short,
};

fn notebook(epoch: usize, batch: usize, phase: Phase) -> Session {
    let mut session = Session::default();
    session.update(Event::Seek(Playhead { epoch, batch, phase }));
    session
}

fn topic(name: &str) -> Topic {
    name.parse().unwrap_or_else(|_| panic!("{name} is no topic"))
}

#[track_caller]
fn says(session: &Session, name: &str) -> String {
    session.meaning(topic(name)).unwrap_or_else(|| panic!("{name} means nothing")).sentence
}

#[track_caller]
fn check(session: &Session, name: &str, expect: &str) {
    assert_eq!(says(session, name), expect, "of {name}");
}

#[track_caller]
fn check_places(session: &Session, name: &str, expect: &[&str]) {
    let places = session.meaning(topic(name)).expect("a meaning").places;
    let places: Vec<_> = places.iter().map(Topic::to_string).collect();
    assert_eq!(places, expect, "of {name}");
}

/// The first number of an array.
fn first(array: &Array) -> String {
    match array {
        Array::Vector(numbers) => short(numbers[0]),
        Array::Matrix(rows) => short(rows[0][0]),
    }
}

fn trace(session: &Session) -> TraceData {
    session.trace().expect("a trace")
}

#[test]
fn a_weight_and_a_bias() {
    let session = notebook(11, 0, Phase::Backward);
    let value = first(&trace(&session).layers[0].kernel.before);
    assert_eq!(value, "0.2505");
    check(&session, "kernel1[0][0]", "cgpa→h1 is 0.2505: how strongly hidden 1 listens to cgpa.");
    check(&session, "kernel2[1][0]", "h2→out is 0.4815: how strongly the output listens to hidden 2.");
    check(&session, "bias1[1]", "b h2 is 0.1281: what hidden 2 starts from.");
    check(&session, "bias2[0]", "b out is 0.2195: what the output starts from.");
    let meaning = session.meaning(topic("kernel1[0][0]")).expect("a meaning");
    assert_eq!(meaning.in_keras.as_deref(), Some("Keras: kernel1[0][0]"));
    assert_eq!(session.meaning(topic("loss")).expect("a meaning").in_keras, None);
    let session = notebook(11, 0, Phase::Update);
    check(
        &session,
        "kernel1[0][0]",
        "cgpa→h1 goes from 0.2505 to 0.2393: how strongly hidden 1 listens to cgpa.",
    );
    check(&session, "bias2[0]", "b out goes from 0.2195 to 0.2166: what the output starts from.");
    check(&session, "weight-0", "cgpa→h1 starts at 0.1. Each update moves it a little.");
}

#[test]
fn a_slope_says_its_sign_in_words() {
    let session = notebook(1, 0, Phase::Backward);
    assert_eq!(first(&trace(&session).layers[0].kernel.gradient), "−5.696");
    check(
        &session,
        "gradient:kernel1[0][0]",
        "The gradient of cgpa→h1 is −5.696: raise this weight a little and the loss falls by 5.696 times that.",
    );
    check(
        &session,
        "gradient:bias2[0]",
        "The gradient of b out is −7.120: raise this bias a little and the loss falls by 7.120 times that.",
    );
    check(
        &session,
        "delta:0.0",
        "δ of hidden 1 is −0.7120: raise its z a little and the loss falls by 0.7120 times that.",
    );
    check(
        &session,
        "by-a:1.0",
        "∂L/∂ŷ is −7.120: raise the prediction a little and the loss falls by 7.120 times that.",
    );
    check(
        &session,
        "by-a:0.1",
        "∂L/∂a of hidden 2 is −0.7120: raise what it passes on a little and the loss falls by 0.7120 times that.",
    );
    let session = notebook(11, 0, Phase::Backward);
    check(
        &session,
        "gradient:kernel1[0][0]",
        "The gradient of cgpa→h1 is 11.27: raise this weight a little and the loss grows by 11.27 times that.",
    );
    let session = notebook(1, 0, Phase::Loss);
    check(&session, "delta:0.0", "δ of hidden 1 comes in phase 3: how fast the loss grows with its z.");
}

#[test]
fn a_gradient_of_many_rows_is_their_mean() {
    let mut session =
        Session::new(session::Experiment { batch_size: 4, ..PresetId::NotebookRegression.experiment() });
    session.update(Event::Seek(Playhead { epoch: 1, batch: 0, phase: Phase::Backward }));
    session.update(Event::ShowRow(1));
    let mean = first(&trace(&session).layers[0].kernel.gradient);
    let times = mean.trim_start_matches('−');
    check(
        &session,
        "gradient:kernel1[0][0]",
        &format!(
            "The gradient of cgpa→h1 is {mean}: raise this weight a little and the mean loss of 4 rows falls by {times} times that."
        ),
    );
    check(
        &session,
        "share:kernel1[0][0]",
        "The gradient of cgpa→h1 from row 2 alone is −6.384: raise this weight a little and the loss of row 2 falls by 6.384 times that.",
    );
    check_places(&session, "share:kernel1[0][0]", &["share:kernel1[0][0]"]);
}

#[test]
fn what_a_unit_computes() {
    let session = notebook(1, 0, Phase::Forward);
    check(&session, "z:0.0", "z of hidden 1 is 1.700: all that arrived, added up.");
    check(&session, "a:0.0", "a of hidden 1 is 1.700: z after its activation, linear.");
    check(&session, "a:1.0", "ŷ is 0.4400: what the network predicts for row 1.");
    check(&session, "slope:0.0", "∂a/∂z of hidden 1 is 1: how much of a small change of z reaches a.");
    check(&session, "input:0", "x is 8: cgpa of row 1, what goes into the network.");
    check(&session, "target:0", "lpa of row 1 is 4: the target, which the prediction should come to.");
    check(&session, "cell-2-1", "profile_score of row 3 is 10: the network predicts from it.");
    check(&session, "predicted:3.0", "ŷ is 0.4600: what the network predicts for row 4.");
}

#[test]
fn the_loss_says_how_it_comes_about() {
    let of = |loss: Loss, phase: Phase| {
        let mut session =
            Session::new(session::Experiment { loss, ..PresetId::NotebookRegression.experiment() });
        session.update(Event::Seek(Playhead { epoch: 1, batch: 0, phase }));
        (says(&session, "loss"), short(trace(&session).row_losses[0]))
    };
    for (loss, how) in [
        (Loss::MeanSquaredError, "the gap squared"),
        (Loss::MeanAbsoluteError, "the size of the gap"),
        (Loss::Huber, "the gap less a half, as it is more than 1"),
    ] {
        let (said, value) = of(loss, Phase::Loss);
        assert_eq!(said, format!("The loss of row 1 is {value}: how wrong the prediction is, {how}."));
        let (said, _) = of(loss, Phase::Forward);
        assert_eq!(said, format!("The loss comes in phase 2: how wrong the prediction is, {how}."));
    }
    let mut session = Session::new(PresetId::Placement.experiment());
    session.update(Event::Seek(Playhead { epoch: 1, batch: 0, phase: Phase::Loss }));
    let value = short(trace(&session).row_losses[0]);
    check(
        &session,
        "loss",
        &format!(
            "The loss of row 1 is {value}: how wrong the prediction is, −ln of the probability that the right answer got."
        ),
    );
}

#[test]
fn what_is_the_same_lights_up_together() {
    let session = notebook(1, 0, Phase::Backward);
    check_places(&session, "kernel1[0][0]", &["kernel1[0][0]", "weight-0", "start"]);
    check_places(&session, "start", &["start", "initial-constant"]);
    check_places(&session, "weight-2", &["weight-2", "kernel1[1][0]"]);
    check_places(&session, "gradient:bias1[0]", &["gradient:bias1[0]", "share:bias1[0]"]);
    check_places(&session, "input:1", &["input:1", "cell-0-1"]);
    check_places(&session, "cell-0-0", &["cell-0-0", "input:0"]);
    check_places(&session, "cell-1-0", &["cell-1-0"]);
    check_places(&session, "target:0", &["target:0", "cell-0-2"]);
    check_places(&session, "predicted:0.0", &["predicted:0.0", "a:1.0", "prediction:0"]);
    // After the update the table predicts with the new weights, and the network still shows how it came to them.
    let session = notebook(1, 0, Phase::Update);
    check_places(&session, "a:1.0", &["a:1.0", "prediction:0"]);
    check_places(&session, "predicted:0.0", &["predicted:0.0"]);
}

#[test]
fn what_is_standardized_is_another_number_than_the_table_s() {
    let mut session = Session::new(session::Experiment {
        scaling: session::Scaling { inputs: Some(session::ColumnScale::Standardize), targets: None },
        ..PresetId::NotebookRegression.experiment()
    });
    session.update(Event::Seek(Playhead { epoch: 1, batch: 0, phase: Phase::Forward }));
    check(&session, "input:0", "x is 1.342: cgpa of row 1, scaled.");
    check_places(&session, "input:0", &["input:0"]);
}

#[test]
fn what_the_columns_of_the_course_s_table_hold() {
    let mut session = Session::default();
    for _ in 0..2 {
        check(
            &session,
            "column-0",
            "cgpa is a cumulative grade point average: a student’s grades, out of 10.",
        );
        check(
            &session,
            "column-2",
            "lpa is a student’s pay in lakhs of rupees per year. One lakh is 100,000.",
        );
        // It holds the same when it is predicted, too.
        session.update(Event::ToggleTarget(0));
    }
    let mut own = PresetId::NotebookRegression.experiment();
    let data = std::rc::Rc::make_mut(&mut own.data);
    data.columns[1] = "height".into();
    let session = Session::new(own);
    check(&session, "column-0", "cgpa is a feature: the network predicts from it.");
    check(&session, "column-2", "lpa is a target: the network should predict it.");
}

#[test]
fn what_is_set() {
    let session = Session::default();
    check(&session, "learning-rate", "The learning rate is 0.001: how big a step a gradient is worth.");
    check(&session, "epochs", "75 epochs: the network goes through the table 75 times.");
    check(&session, "batch-size", "The batch size is 1: the weights change after every row.");
    check(&session, "units-0", "Layer 1 has 2 units: each adds up what arrives, with weights of its own.");
    check(&session, "units-1", "The last layer has 1 unit: it gives the prediction.");
    check(&session, "activation-0", "linear in layer 1: z goes on unchanged.");
    check(&session, "optimizer", "Each weight changes by −0.001 × its gradient.");
    check(&session, "momentum", "Momentum is 0: how much of its last change each weight repeats.");
    check(&session, "nesterov", "Nesterov is off. With it, each step looks ahead to where momentum leads.");
    check(&session, "shuffle", "The rows aren’t shuffled: every epoch takes them in the order of the table.");
    check(&session, "scale_inputs", "The inputs go in as they stand in the table.");
    check(&session, "start", "All weights start at 0.1: here every run begins.");
    let session = Session::new(PresetId::Adam.experiment());
    check(&session, "learning-rate", "The learning rate is 0.001: how big a step an update takes.");
    check(&session, "beta-1", "Beta 1 is 0.9: how much each weight keeps of the mean of its gradients.");
    check(&session, "start", "Each weight has a start of its own: here every run begins.");
    assert_eq!(session.meaning(topic("momentum")), None);
}

#[test]
fn every_hyperparameter_says_what_it_does() {
    for optimizer in Optimizer::ALL {
        let session =
            Session::new(session::Experiment { optimizer: *optimizer, ..PresetId::Xor.experiment() });
        for (hyperparameter, value) in optimizer.hyperparameters() {
            let name = Field::Optimizer(hyperparameter.key).to_string();
            let said = says(&session, &name);
            let bare = format!("is {}.", session::exact(value));
            assert!(!said.ends_with(&bare), "{name} of {}: {said}", optimizer.name());
        }
    }
}

#[test]
fn the_charts_and_their_lines() {
    let session = notebook(11, 0, Phase::Backward);
    let loss = short(session.run().losses()[10]);
    let mut model = session.run().model().clone();
    model.set_parameters(&session.run().parameters_after(44).expect("44 updates")).expect("its parameters");
    let after = short(model.evaluate(Loss::MeanSquaredError, session.run().data()).expect("its rows"));
    assert_ne!(loss, after);
    check(
        &session,
        "loss-chart",
        &format!(
            "The loss of epoch 11 is {loss}: the mean over its 4 rows, each before its update. \
             Evaluated after the last: {after}."
        ),
    );
    for name in ["weights-chart", "loss-surface", "decision-boundary", "predictions", "gradient-norms", "pin"]
    {
        assert!(says(&session, name).ends_with('.'), "{name}");
    }
    let bias: Parameter = "bias2[0]".parse().expect("a bias");
    let plot = session.weights_plot_about(bias);
    let selected: Vec<_> = plot.series.iter().filter(|line| line.selected).map(|line| &line.name).collect();
    assert_eq!(selected, ["b out"]);
    let lines = plot.series.iter().enumerate();
    for (index, line) in lines {
        let parameter = session.parameter_of_line(index).expect("a weight");
        let about = session.weights_plot_about(parameter);
        assert!(about.series[index].selected, "{parameter} of {}", line.name);
    }
    assert_eq!(session.parameter_of_line(plot.series.len()), None);
    // Of twins that share a line the one that is selected.
    let mut session = session;
    session.update(Event::Select("kernel1[0][1]".parse().expect("a weight")));
    let twins = session.view().weights_plot.series.iter().position(|line| line.selected).expect("its line");
    assert_eq!(session.parameter_of_line(twins), "kernel1[0][1]".parse().ok());
}

#[test]
fn what_there_is_not_means_nothing() {
    let session = Session::default();
    for name in [
        "kernel3[0][0]",
        "gradient:bias1[2]",
        "z:2.0",
        "a:0.2",
        "input:2",
        "target:1",
        "cell-4-0",
        "predicted:9.0",
    ] {
        assert_eq!(session.meaning(topic(name)), None, "{name}");
    }
}

fn any_topic() -> impl Strategy<Value = Topic> {
    let numbers = (0..6usize, 0..6usize, 0..6usize);
    let kind = 0..17usize;
    (kind, numbers).prop_map(|(kind, (a, b, c))| {
        let name = match kind {
            0 => format!("kernel{}[{b}][{c}]", a + 1),
            1 => format!("bias{}[{b}]", a + 1),
            2 => format!("gradient:kernel{}[{b}][{c}]", a + 1),
            3 => format!("share:bias{}[{b}]", a + 1),
            4 => format!("input:{a}"),
            5 => format!("z:{a}.{b}"),
            6 => format!("a:{a}.{b}"),
            7 => format!("delta:{a}.{b}"),
            8 => format!("by-a:{a}.{b}"),
            9 => format!("target:{a}"),
            10 => format!("predicted:{a}.{b}"),
            11 => format!("cell-{a}-{b}"),
            12 => format!("prediction:{a}"),
            13 => format!("column-{a}"),
            14 => format!("activation-{a}"),
            15 => ["start", "optimizer", "initial-seed", "shuffle", "scale_targets", "loss"][a].into(),
            _ => format!("weight-{}", 7 * a + b),
        };
        topic(&name)
    })
}

proptest! {
    #[test]
    fn whatever_is_asked_it_lies_among_its_places(
        experiment in experiment(),
        topics in proptest::collection::vec(any_topic(), 40),
        phase in 0..4usize,
    ) {
        let mut session = Session::new(experiment);
        let phase = [Phase::Forward, Phase::Loss, Phase::Backward, Phase::Update][phase];
        session.update(Event::Seek(Playhead { epoch: 1, batch: 0, phase }));
        for topic in topics {
            let Some(meaning) = session.meaning(topic) else { continue };
            prop_assert_eq!(meaning.places[0], topic);
            // What is the same as another is that other's too; where all start is where each of them does.
            for place in meaning.places.iter().filter(|place| **place != Topic::Start) {
                let back = session.meaning(*place).expect("what is the same has a meaning");
                prop_assert!(back.places.contains(&topic), "{topic} and {place}");
            }
        }
    }
}
