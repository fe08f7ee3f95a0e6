//! The check before a lesson and after it: whatever the experiment, one choice is right by the core's own numbers, and the result
//! says what was answered.
#![cfg(not(target_arch = "wasm32"))]

mod addresses;
mod any;
mod csv;

use addresses::ADDRESSES;
use any::experiment;
use backprop::{Array, Sequential, Trace, gradient_check_of};
use proptest::prelude::*;
use session::{
    Belief, Event, Experiment, Kept, Parameter, Place, QuizQuestion, Session, Weights, exact, short,
};
use std::rc::Rc;

/// Addresses of more experiments.
const MORE: [&str; 1] = ["weights=zeros&loss=mae"];

#[track_caller]
fn begin(query: &str) -> Session {
    let session = Session::begin("", query, None).0;
    let notices = session.view().notices;
    assert!(notices.iter().all(|notice| notice.place != Place::Page), "{query}: {notices:?}");
    session
}

fn two_outputs() -> Session {
    let mut session = Session::default();
    session.update(csv::opened(&session, "a,b,c,d\n1,2,0.5,3\n2,1,4,1\n3,5,2,2"));
    session.update(Event::ToggleTarget(2));
    assert_eq!(session.experiment().data.targets.len(), 2);
    session
}

fn sessions() -> Vec<Session> {
    ADDRESSES.iter().chain(&MORE).map(|query| begin(query)).chain([two_outputs()]).collect()
}

fn ask(session: &Session, question: usize) -> QuizQuestion {
    session.quiz_question(question).expect("a question")
}

fn all_parameters(session: &Session) -> Vec<Parameter> {
    let model = session.run().model();
    (0..model.parameters().len()).map(|index| model.parameter_at(index)).collect()
}

/// What is said of a choice.
#[track_caller]
fn said(question: &QuizQuestion, belief: Belief) -> String {
    question.choices.iter().find(|choice| choice.belief == belief).expect("a choice").said.clone()
}

/// The update at the playhead and the model before it.
fn now(session: &Session) -> (Trace, &Sequential) {
    (session.run().trace(None), session.run().model_at_trace())
}

#[track_caller]
fn check_shape(session: &Session) {
    for number in 0..6 {
        let question = ask(session, number);
        let QuizQuestion { text, choices } = &question;
        assert!((3..=4).contains(&choices.len()), "{question:?}");
        assert_eq!(choices.iter().filter(|choice| choice.belief.is_right()).count(), 1, "{question:?}");
        assert!(text.contains('?'), "{text}");
        for (at, choice) in choices.iter().enumerate() {
            assert!(choices[..at].iter().all(|other| other.text != choice.text && other.said != choice.said));
            assert!(choice.said.starts_with("Yes") == choice.belief.is_right(), "{choice:?}");
        }
    }
    assert_eq!(session.quiz_question(6), None);
}

#[test]
fn one_choice_of_three_or_four_is_right_and_each_has_a_sentence_of_its_own() {
    sessions().iter().for_each(check_shape);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_the_experiment(experiment in experiment(), place in 0.0..1.0) {
        let mut session = Session::new(experiment);
        session.compute(&mut || true);
        session.update(Event::SeekFraction(place));
        session.compute(&mut || true);
        if (0..6).all(|number| session.quiz_question(number).is_some()) {
            check_shape(&session);
        }
    }
}

#[test]
fn the_loss_is_computed_from_the_prediction_and_the_target_alone() {
    for session in sessions() {
        let (trace, model) = now(&session);
        let at = 0;
        let last = &trace.layers[trace.layers.len() - 1];
        let loss =
            session.experiment().loss.of_row(last.activation, &last.z[at], &last.a[at], &trace.targets[at]);
        let question = ask(&session, 0);
        assert!(question.text.contains(&format!("is {}.", short(loss))), "{} {loss}", question.text);
        let right = said(&question, Belief::Wrongness);
        for (a, y) in last.a[at].iter().zip(&trace.targets[at]) {
            assert!(right.contains(&short(*a)) && right.contains(&exact(*y)), "{right}");
        }
        assert_eq!(model.outputs(), trace.targets[at].len());
    }
}

#[test]
fn the_sign_of_a_gradient_is_that_of_a_finite_difference() {
    let mut told = 0;
    for mut session in sessions() {
        for parameter in all_parameters(&session) {
            session.update(Event::Select(parameter.into()));
            let (trace, model) = now(&session);
            let index = model.index_of(parameter).unwrap();
            let gradient = trace.gradients()[index];
            let batch = session.run().data().of_rows(&trace.rows).unwrap();
            let check =
                gradient_check_of(model, session.experiment().loss, &batch, parameter, gradient).unwrap();
            let question = ask(&session, 1);
            if gradient.abs() < 1e-6 || check.relative_error > 1e-4 {
                // So little that the difference is rounding, or a kink.
                continue;
            }
            told += 1;
            assert!(question.text.contains(&format!(" is {}.", short(gradient))), "{}", question.text);
            let right = question.choices.iter().find(|choice| choice.belief.is_right()).unwrap();
            let falls = check.loss_above < check.loss_below;
            assert!(right.text.contains(if falls { "loss falls" } else { "loss grows" }), "{}", right.text);
            assert!(right.said.contains(&short(gradient.abs())), "{}", right.said);
            // The opposite way is never offered as right, and its answer says where it should go.
            let way = said(&question, Belief::Way);
            assert!(way.contains(if falls { "should go up" } else { "should go down" }), "{way}");
            let moved = trace.after()[index] - model.parameters()[index];
            if let Some(addend) = question.choices.iter().find(|choice| choice.belief == Belief::Addend) {
                assert!(addend.said.contains(&short(moved)), "{} {moved}", addend.said);
                assert_ne!(short(moved), short(gradient));
            }
        }
    }
    assert!(told > 80, "{told}");
}

#[test]
fn a_gradient_is_supposed_where_none_is_there() {
    // With all weights and the target 0 nothing is wrong.
    let mut session = begin("weights=zeros");
    session.update(csv::opened(&session, "x,y\n1,0\n2,0"));
    let (trace, _) = now(&session);
    assert!(trace.gradients().iter().all(|gradient| *gradient == 0.0));
    let question = ask(&session, 1);
    assert!(question.text.starts_with("Suppose that the gradient of x→h1 is −2."), "{}", question.text);
    let right = question.choices.iter().find(|choice| choice.belief.is_right()).unwrap();
    assert!(right.text.contains("falls") && right.said.contains("2 times"), "{right:?}");
    check_shape(&session);
}

#[test]
fn twice_the_learning_rate_makes_the_step_that_is_told() {
    for (query, twice_as_long) in [
        ("", true),
        ("preset=adam&epoch=2&update=3", true),
        ("optimizer=sgd&momentum=0.9&epoch=3&update=2", false),
    ] {
        let session = begin(query);
        let right = said(&ask(&session, 2), Belief::StepLength);
        assert_eq!(right.contains("twice the rate"), twice_as_long, "{query}: {right}");
    }
    // By another run, whose rate is twice as large from its first update on.
    for query in [
        "",
        "preset=xor",
        "optimizer=rmsprop",
        "layers=3:tanh,2:sigmoid,1:linear&weights=glorot_uniform&seed=4",
    ] {
        let mut once = begin(query);
        once.update(Event::Select("kernel1[0][0]".parse().unwrap()));
        let optimizer = once.experiment().optimizer;
        let rate = 2.0 * optimizer.learning_rate();
        let twice = Experiment { optimizer: optimizer.with_learning_rate(rate), ..once.experiment().clone() };
        let (trace, model) = now(&once);
        let moved = Session::new(twice).run().trace(None).after()[0] - model.parameters()[0];
        let right = said(&ask(&once, 2), Belief::StepLength);
        assert!(right.contains(&exact(rate)) && right.contains(&short(moved)), "{query}: {right} {moved}");
        assert_ne!(trace.gradients()[0], 0.0);
    }
}

#[test]
fn a_shared_path_is_a_factor_of_both_gradients() {
    for session in sessions() {
        let (trace, model) = now(&session);
        let question = ask(&session, 3);
        let right = said(&question, Belief::Factor);
        let numbers: Vec<_> = right
            .split(" = ")
            .skip(1)
            .map(|part| part.trim_end_matches('.').split(' ').next().unwrap())
            .collect();
        assert_eq!(numbers.len(), 2, "{right}");
        // What is told is the gradient of the row by a finite difference, of two parameters of one unit.
        let at = 0;
        let data = session.run().data().of_rows(&[trace.rows[at]]).unwrap();
        let of_unit = |unit: usize| {
            let one = Parameter::Kernel { layer: 0, input: 0, unit };
            let other = Parameter::Kernel { layer: 0, input: 1, unit };
            [one, if model.inputs() > 1 { other } else { Parameter::Bias { layer: 0, unit } }].map(
                |parameter| {
                    let gradient = trace.row_gradient(at, parameter);
                    let loss = session.experiment().loss;
                    let check = gradient_check_of(model, loss, &data, parameter, gradient).unwrap();
                    assert!(check.relative_error < 1e-4, "{check:?}");
                    short(gradient)
                },
            )
        };
        let units = model.layers()[0].units();
        assert!((0..units).any(|unit| of_unit(unit) == *numbers.as_slice()), "{right}");
        assert!(said(&question, Belief::Absent).contains('δ'));
    }
}

#[test]
fn a_second_parameter_is_supposed_where_a_unit_has_one_alone() {
    let mut session = begin("layers=1:linear");
    session.update(csv::opened(&session, "x,y\n2,3\n3,5"));
    assert!(ask(&session, 3).text.starts_with("x→out and b out change the loss only through output."));
    session.update(Event::SetUseBias { layer: 0, on: false });
    let question = ask(&session, 3);
    assert!(question.text.contains("and so would a bias of output"), "{}", question.text);
    let (trace, _) = now(&session);
    let (gradient, delta) = (short(trace.gradients()[0]), short(trace.layers[0].delta[0][0]));
    let right = said(&question, Belief::Factor);
    assert!(right.contains(&gradient) && right.ends_with(&format!("= {delta}.")), "{right}");
    check_shape(&session);
}

#[test]
fn after_an_update_a_gradient_is_a_different_one() {
    let mut told = 0;
    for mut session in sessions() {
        session.update(Event::Select("bias1[0]".parse().unwrap()));
        let right = said(&ask(&session, 4), Belief::HoldsNearby);
        let (trace, model) = now(&session);
        let Some((_, then)) = right.split_once(" is ") else { continue };
        let (then, now) = then.trim_end_matches('.').split_once(" instead of ").unwrap();
        let index =
            trace.gradients().iter().position(|gradient| short(*gradient) == now).expect("a gradient");
        let mut after = model.clone();
        after.set_parameters(&trace.after()).unwrap();
        let batch = session.run().data().of_rows(&trace.rows).unwrap();
        let loss = session.experiment().loss;
        let candidates = (index..trace.gradients().len()).filter(|&at| short(trace.gradients()[at]) == now);
        let differences: Vec<_> = candidates
            .map(|at| {
                gradient_check_of(&after, loss, &batch, model.parameter_at(at), 0.0).unwrap().difference
            })
            .collect();
        let read = then.replace('−', "-").parse::<f64>().unwrap();
        let is_near = |difference: &f64| (difference - read).abs() <= 2e-3 * read.abs() + 1e-6;
        assert!(differences.iter().any(is_near), "{right} {differences:?}");
        assert_ne!(then, now);
        told += 1;
    }
    assert!(told > 8, "{told}");
}

#[test]
fn how_many_weights_an_update_changes() {
    let question = ask(&Session::default(), 4);
    assert!(said(&question, Belief::OneWeightEach).ends_with("here 9 of 9."));
    // From zeros alone the output's bias moves: that an update changes one weight would be true here.
    let question = ask(&begin("weights=zeros"), 4);
    let (trace, model) = (begin("weights=zeros").run().trace(None), begin("weights=zeros"));
    let moved =
        trace.after().iter().zip(model.run().initial()).filter(|(after, before)| after != before).count();
    assert_eq!(moved, 1);
    assert!(question.choices.iter().all(|choice| choice.belief != Belief::OneWeightEach));
}

/// The experiment with the second unit of the first hidden layer like the first, in and out.
fn with_twins(session: &Session) -> Experiment {
    let mut arrays = session.experiment().model().unwrap().get_weights();
    let [Array::Matrix(kernel), Array::Vector(bias), Array::Matrix(next), ..] = &mut arrays[..] else {
        panic!("a hidden layer");
    };
    kernel.iter_mut().for_each(|row| row[1] = row[0]);
    bias[1] = bias[0];
    next[1] = next[0].clone();
    Experiment { weights: Weights::Values(Rc::new(arrays)), ..session.experiment().clone() }
}

#[test]
fn equal_units_stay_equal_to_the_last_bit() {
    for query in [
        "preset=xor",
        "preset=random-start",
        "layers=3:tanh,2:sigmoid,1:linear&weights=glorot_uniform&seed=4",
        "optimizer=adam&weights=glorot_uniform&seed=7",
    ] {
        let session = begin(query);
        assert!(ask(&session, 5).text.contains("Suppose they had the same ones"), "{query}");
        let mut twins = Session::new(with_twins(&session));
        twins.compute(&mut || true);
        assert!(twins.run().is_whole());
        let units = twins.run().model().layers()[0].units();
        let kernel = twins.run().model().kernel(0).to_vec();
        assert_ne!(kernel[0], twins.run().initial()[0], "{query}: it has learned");
        for input in 0..twins.run().model().inputs() {
            assert_eq!(kernel[input * units].to_bits(), kernel[input * units + 1].to_bits(), "{query}");
        }
        let question = ask(&twins, 5);
        let gradient = short(twins.run().trace(None).gradients()[0]);
        assert!(question.text.contains("have the same weights, in and out"), "{}", question.text);
        assert!(
            said(&question, Belief::SameGradients).contains(&format!("both get {gradient}.")),
            "{gradient}"
        );
    }
}

#[test]
fn units_that_are_not_there_are_supposed() {
    assert!(ask(&Session::default(), 5).text.starts_with("hidden 1 and hidden 2 have the same weights"));
    assert!(ask(&begin("layers=1:relu,1:linear"), 5).text.starts_with("Suppose hidden 1 had a twin"));
    assert!(ask(&begin("layers=1:linear"), 5).text.starts_with("Suppose there were a hidden layer"));
}

/// What a person answers who knows this much: all that is right, or every misconception.
fn answer_all(session: &mut Session, knows: bool) {
    for number in 0..6 {
        let choices = ask(session, number).choices;
        let choice = choices.iter().find(|choice| choice.belief.is_right() == knows).unwrap();
        session.update(Event::AnswerQuiz(Some(choice.belief)));
    }
}

#[test]
fn both_results_are_a_text() {
    let mut session = Session::default();
    assert_eq!(session.quiz_result(), None);
    answer_all(&mut session, false);
    assert!(session.quiz().awaits_after());
    assert_eq!(session.quiz_result(), None);
    session.update(Event::OpenTour("twins".into()));
    session.update(Event::AnswerQuiz(None));
    for number in 1..6 {
        let right =
            ask(&session, number).choices.into_iter().find(|choice| choice.belief.is_right()).unwrap();
        session.update(Event::AnswerQuiz(Some(right.belief)));
    }
    assert!(!session.quiz().awaits_after());
    let result = session.quiz_result().expect("both results");
    assert_eq!(result.sum, "Before: 0 of 6 right. After: 5 of 6 right.");
    let text = result.text();
    assert_eq!(text.matches('✗').count(), 7);
    assert_eq!(text.matches('✓').count(), 5);
    assert!(text.contains("1. What the loss measures\n   ✗ before: How many rows the network gets wrong\n   ✗ after: no answer\n"), "{text}");
    let link = session.link();
    session.update(Event::AnswerQuiz(Some(Belief::Slope)));
    assert_eq!(session.quiz_result(), Some(result), "there is no third time");
    session.update(Event::ForgetQuiz);
    assert_eq!(session.quiz_result(), None);
    assert_eq!(session.link(), link, "no link holds it");
}

#[test]
fn it_is_kept_with_the_visit_and_offered_at_the_end_of_a_lesson() {
    let mut session = Session::default();
    answer_all(&mut session, false);
    session.update(Event::AnswerQuiz(None));
    let visit = session.visit("page", 1 << 20);
    let asked = session::Asked::of("", "");
    let again = Session::begin_where_left(asked, Kept { visit: Some(&visit), ..Kept::default() });
    assert_eq!(again.quiz(), session.quiz());
    let asked = session::Asked::of("", "preset=xor");
    let over = Session::begin_where_left(asked, Kept { visit: Some(&visit), ..Kept::default() });
    assert_eq!(over.quiz(), session.quiz());
    let old = visit.replace(r#","quiz":[1,"#, r#","was":[1,"#);
    assert_ne!(old, visit);
    let old =
        Session::begin_where_left(session::Asked::of("", ""), Kept { visit: Some(&old), ..Kept::default() });
    assert_eq!(old.quiz(), Session::default().quiz(), "a visit of an earlier page has none");

    let offered = |session: &Session| session.view().lesson.is_some_and(|lesson| lesson.asks_again);
    for (mut session, offers) in [(session, true), (Session::default(), false)] {
        session.update(Event::OpenTour("twins".into()));
        assert!(!offered(&session));
        session.update(Event::GoToTourStep(1));
        assert!(!offered(&session), "its last question comes first");
        session.update(Event::AnswerTour(1));
        assert_eq!(offered(&session), offers);
    }
}
