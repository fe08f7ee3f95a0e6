//! The tours that the page brings: all of their words are true in the runs they speak of. And tours that are wrong.

use session::{Event, Experiment, Field, LessonView, Place, PresetId, Session, check_tour, shipped_tours};

fn lesson(session: &Session) -> LessonView {
    session.view().lesson.expect("a tour is open")
}

fn said(session: &Session) -> String {
    let notices = session.view().notices;
    notices.iter().find(|n| n.place == Place::Page).map_or(String::new(), |n| n.text.clone())
}

fn open(key: &str) -> Session {
    let mut session = Session::default();
    session.update(Event::OpenTour(key.into()));
    session
}

#[test]
fn a_lesson_says_that_it_took_the_place_of_ones_own_experiment_and_undo_brings_it_back() {
    let mut session = Session::default();
    session.update(Event::LoadPreset(PresetId::NotebookClassification));
    session.update(Event::OpenTour("twins".into()));
    assert!(!lesson(&session).replaced_own, "an example is nobody's own");
    session.update(Event::Type { field: Field::Epochs, text: "80".into() });
    session.update(Event::GoToTourStep(1));
    assert!(!lesson(&session).replaced_own, "what is tried in a lesson may go");

    let mut session = Session::default();
    session.update(Event::Type { field: Field::Epochs, text: "80".into() });
    let own: Experiment = session.experiment().clone();
    session.update(Event::OpenTour("twins".into()));
    assert!(lesson(&session).replaced_own);
    session.update(Event::Undo);
    assert_eq!(*session.experiment(), own);
    assert!(!lesson(&session).replaced_own && lesson(&session).left);
}

#[test]
fn every_word_of_every_tour_is_true() {
    let wrong: Vec<_> = shipped_tours()
        .iter()
        .filter_map(|(key, json)| check_tour(json).err().map(|wrong| format!("{key}: {wrong}")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_tour_is_walked_by_events_with_numbers_in_all_its_words() {
    for (key, _) in shipped_tours() {
        let mut session = open(key);
        let steps = lesson(&session).steps.len();
        for step in 0..steps {
            session.update(Event::GoToTourStep(step));
            let choices = lesson(&session).ask.map_or(0, |ask| ask.choices.len());
            assert!(choices >= 2, "{key} asks in step {step}");
            assert!(lesson(&session).answer.is_none() && lesson(&session).play.is_none());
            let mut words = String::new();
            for choice in 0..choices {
                session.update(Event::AnswerTour(choice));
                words += &format!("{:?}", lesson(&session));
            }
            session.compute(&mut || true);
            let view = lesson(&session);
            let right = view.ask.as_ref().unwrap().choices.iter().filter(|choice| choice.right == Some(true));
            assert_eq!(right.count(), 1, "{key} step {step}");
            assert!(view.answer.is_some() && !view.left, "{key} step {step}");
            words += &format!("{view:?}");
            for bad in ["NaN", "undefined", "∞", "Number(\"?\""] {
                assert!(!words.contains(bad), "{key} step {step}: {bad} in {words}");
            }
        }
    }
}

/// The place of the right choice of each question of a tour, found by trying.
fn right_choices(key: &str) -> Vec<usize> {
    let mut session = open(key);
    let mut places = Vec::new();
    for step in 0..lesson(&session).steps.len() {
        session.update(Event::GoToTourStep(step));
        (0..3).for_each(|choice| drop(session.update(Event::AnswerTour(choice))));
        let choices = lesson(&session).ask.unwrap().choices;
        places.push(choices.iter().position(|choice| choice.right == Some(true)).unwrap());
    }
    places
}

#[test]
fn right_choices_are_not_in_one_place() {
    let guided = right_choices("notebook");
    assert!(guided.windows(3).all(|three| three[0] != three[1] || three[1] != three[2]), "{guided:?}");
    for place in 0..3 {
        let count = guided.iter().filter(|&&right| right == place).count();
        assert!((2..=4).contains(&count), "{count} of {} in place {place}: {guided:?}", guided.len());
    }
    let mut all = Vec::new();
    for (key, _) in shipped_tours().iter().filter(|(key, _)| *key != "notebook") {
        let places = right_choices(key);
        assert!(places.len() < 2 || places.iter().any(|&place| place != places[0]), "{key}: {places:?}");
        all.extend(places);
    }
    for place in 0..3 {
        assert!(all.iter().filter(|&&right| right == place).count() >= 2, "{place}: {all:?}");
    }
}

#[test]
fn a_wrong_choice_gets_its_hint_and_a_second_try() {
    for (key, _) in shipped_tours() {
        for (step, right) in right_choices(key).into_iter().enumerate() {
            let at_step = || {
                let mut session = open(key);
                session.update(Event::GoToTourStep(step));
                session
            };
            let choices = lesson(&at_step()).ask.unwrap().choices.len();
            let mut hints = Vec::new();
            for wrong in (0..choices).filter(|&choice| choice != right) {
                let mut session = at_step();
                let place = (session.playhead(), session.experiment().clone());
                session.update(Event::AnswerTour(wrong));
                let view = lesson(&session);
                let ask = view.ask.unwrap();
                assert!(view.answer.is_none() && view.play.is_none() && !ask.answered, "{key} {step}");
                assert_eq!(ask.verdict.as_deref(), Some("Not quite."));
                assert!(
                    ask.choices.iter().all(|choice| choice.right != Some(true)),
                    "what is right isn't told"
                );
                assert_eq!((session.playhead(), session.experiment()), (place.0, &place.1), "nor shown");
                hints.push(ask.hint.unwrap());
                session.update(Event::AnswerTour(wrong));
                assert!(!lesson(&session).ask.unwrap().answered, "the same choice is no second try");
                session.update(Event::AnswerTour(right));
                let view = lesson(&session);
                let ask = view.ask.unwrap();
                assert_eq!((ask.verdict.as_deref(), ask.hint), (Some("Right."), None), "{key} {step}");
                assert!(view.answer.is_some());
            }
            let words = |hint: &session::Text| format!("{hint:?}").len();
            assert!(hints.iter().all(|hint| words(hint) > 60), "{key} {step}: a hint of its own: {hints:?}");
            hints.dedup();
            assert_eq!(hints.len(), choices - 1, "{key} {step}");
        }
    }
}

#[test]
fn after_two_wrong_choices_the_answer_is_told() {
    let mut session = open("notebook");
    session.update(Event::AnswerTour(1));
    let hinted = lesson(&session);
    assert_eq!(lesson(&reloaded(&session, "")), hinted, "a reload comes back to the hint");
    session.update(Event::AnswerTour(2));
    let view = lesson(&session);
    let ask = view.ask.unwrap();
    assert_eq!(
        (ask.verdict.as_deref(), ask.answered, ask.choices[0].right),
        (Some("Not quite."), true, Some(true))
    );
    assert!(view.answer.is_some());
    let mut own = Session::default();
    own.update(Event::OpenFile { name: "mine.json".into(), text: Some(OWN.into()) });
    own.update(Event::AnswerTour(1));
    let ask = lesson(&own).ask.unwrap();
    assert!(!ask.answered && ask.hint.is_some(), "without a hint there is a second try as well");
}

#[test]
fn what_is_right_does_not_depend_on_what_was_played_with() {
    let mut session = open("notebook");
    session.update(Event::Type { field: Field::LEARNING_RATE, text: "0".into() });
    session.update(Event::AnswerTour(0));
    assert_eq!(lesson(&session).ask.unwrap().verdict.as_deref(), Some("Right."));
}

#[test]
fn a_tour_is_left_and_come_back_to() {
    let mut session = open("notebook");
    session.update(Event::GoToTourStep(3));
    session.update(Event::AnswerTour(right_choices("notebook")[3]));
    session.update(Event::CloseTour);
    assert_eq!(session.view().lesson, None);
    assert_eq!(session.view().tours[0].at.as_deref(), Some("step 4 of 10"));
    session.update(Event::OpenTour("notebook".into()));
    let view = lesson(&session);
    assert_eq!((view.step, view.ask.unwrap().verdict.as_deref()), (3, Some("Right.")));
    (0..3).for_each(|choice| drop(session.update(Event::AnswerTour(choice))));
    let tried = lesson(&session).ask.unwrap().choices.iter().filter(|choice| choice.tried).count();
    assert_eq!(tried, 1, "a question is answered once");
}

#[test]
fn a_step_is_left_by_playing_and_come_back_to() {
    let mut session = open("notebook");
    assert!(!lesson(&session).left);
    session.update(Event::GoToEnd);
    assert!(lesson(&session).left);
    session.update(Event::RestartTourStep);
    assert!(!lesson(&session).left);
    session.update(Event::SlideLearningRate(0.5));
    assert!(lesson(&session).left);
}

#[test]
fn undo_brings_back_what_a_step_replaced() {
    let mut session = Session::new(PresetId::Xor.experiment());
    session.update(Event::OpenTour("notebook".into()));
    assert_eq!(*session.experiment(), PresetId::NotebookRegression.experiment());
    session.update(Event::Undo);
    assert_eq!(*session.experiment(), PresetId::Xor.experiment());
}

#[test]
fn pinned_runs_of_a_person_come_back() {
    let mut session = Session::default();
    session.update(Event::Pin);
    session.update(Event::OpenTour("learning-rate".into()));
    session.update(Event::AnswerTour(1));
    let names =
        |session: &Session| session.view().pins.pins.iter().map(|pin| pin.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&session), ["0.0001", "0.002"]);
    session.update(Event::CloseTour);
    assert_eq!(session.view().pins.pins.len(), 1);
}

#[test]
fn links_open_a_step_and_keep_it() {
    let open = |query: &str| Session::begin("", query, None).0;
    let session = open("?tour=notebook&step=10");
    assert_eq!((lesson(&session).step, said(&session).as_str()), (9, ""));
    let deep = open("?tour=linear&step=2");
    assert_eq!(deep.experiment().layers.len(), 2);
    assert_eq!(deep.experiment().data.columns[2], "a_xor_b");
    let mut changed = open("?tour=twins&step=2&lr=0.005");
    assert_eq!(changed.experiment().optimizer.learning_rate(), 0.005);
    changed.update(Event::GoToEnd);
    let (again, _) = Session::begin(&changed.link(), "", None);
    assert_eq!((lesson(&again).key.as_str(), lesson(&again).step), ("twins", 1));
    assert_eq!((again.experiment(), again.playhead()), (changed.experiment(), changed.playhead()));
    assert!(
        said(&open("?tour=notbook"))
            .contains("In the link, tour: Enter one of these instead of “notbook”: notebook, twins")
    );
    assert!(
        said(&open("?tour=notebook&step=11")).contains("step: Enter a whole number from 1 to 10, not “11”")
    );
    assert!(said(&open("?step=2")).contains("step: Name the tour"));
}

const OWN: &str = r#"{"format":1,"key":"mine","title":"Mine","about":"A test.","steps":[
  {"title":"One","tell":{"state":"lr=0.002","text":["It predicts {predicted}."]},
   "ask":{"question":"Up?","choices":[{"text":"Yes","when":"new bias2[0] > weight bias2[0]"},{"text":"No"}]},
   "answer":{"text":["So it is."]}}]}"#;

#[test]
fn a_teacher_s_own_tour_is_opened_from_a_file() {
    let mut session = Session::default();
    let open = |session: &mut Session, text: &str| {
        session.update(Event::OpenFile { name: "mine.json".into(), text: Some(text.into()) });
    };
    open(&mut session, OWN);
    assert_eq!((lesson(&session).title.as_str(), said(&session).as_str()), ("Mine", ""));
    assert_eq!(session.experiment().optimizer.learning_rate(), 0.002);
    open(&mut session, &OWN.replace("Mine", "Better"));
    let own = session.view().tours.into_iter().filter(|tour| tour.key == "mine").count();
    assert_eq!((lesson(&session).title.as_str(), own), ("Better", 1));
    open(&mut session, &OWN.replace("predicted", "guessed"));
    assert!(
        said(&session).contains(
            "“mine.json” can't be opened: In this tour, steps[0].tell: “guessed” is not a quantity"
        ),
        "{}",
        said(&session)
    );
    assert_eq!(lesson(&session).title, "Better", "what was there stays");
    open(&mut session, &PresetId::Xor.experiment().to_json());
    assert_eq!(*session.experiment(), PresetId::Xor.experiment());
    assert!(Experiment::from_json(OWN).is_err());
}

#[track_caller]
fn wrong(from: &str, to: &str, expect: &str) {
    assert!(OWN.contains(from), "{from}");
    let found = check_tour(&OWN.replacen(from, to, 1)).expect_err("it is wrong");
    assert!(found.contains(expect), "{found}");
}

#[test]
fn a_tour_that_would_hold_the_page_up_is_refused_before_it_is_computed() {
    let mut tour: serde_json::Value = serde_json::from_str(OWN).unwrap();
    let step = tour["steps"][0].clone();
    tour["steps"] = vec![step; 2000].into();
    assert_eq!(check_tour(&tour.to_string()), Err("steps: Expected at most 60, found 2,000.".into()));
    tour["steps"].as_array_mut().unwrap().truncate(1);
    let choice = tour["steps"][0]["ask"]["choices"][0].clone();
    tour["steps"][0]["ask"]["choices"] = vec![choice; 10].into();
    let wrong = "steps[0].ask.choices: Expected at most 9, found 10.";
    assert_eq!(check_tour(&tour.to_string()), Err(wrong.into()));
    tour["title"] = "x".repeat(1 << 20).into();
    assert_eq!(check_tour(&tour.to_string()), Err("Expected at most 1 MB of text.".into()));
}

#[test]
fn what_is_wrong_in_a_tour_is_named_with_its_place() {
    assert_eq!(check_tour(OWN), Ok(()));
    wrong("\"format\":1", "\"format\":2", "format: Expected 1, found 2");
    wrong("\"about\"", "\"abuot\"", "“abuot” is not a key here. Expected: format, ");
    wrong(
        "\"text\":\"No\"",
        "\"text\":\"No\",\"hint\":\"{guess}\"",
        "steps[0].ask: “guess” is not a quantity",
    );
    wrong("\"text\":\"No\"", "\"txt\":\"No\"", "steps[0].ask.choices[1]");
    wrong("\"text\":\"No\"", "\"text\":3", "steps[0].ask.choices[1].text: Expected a text, found 3");
    wrong("\"mine\"", "\"my own\"", "key: Expected letters");
    wrong("lr=0.002", "lr=fast", "steps[0].tell.state: lr: Enter a number such as 0.5, not “fast”");
    wrong("lr=0.002", "learning=2", "steps[0].tell.state: There is no parameter “learning”");
    wrong("lr=0.002", "theme=dark", "steps[0].tell.state: theme is not for the state of a step");
    wrong("{predicted}", "{predicted", "steps[0].tell: Expected a } after each {");
    wrong("{predicted}", "{weight kernel9[0][0]}", "weight: The network has no kernel9[0][0]");
    wrong("{predicted}", "{predicted / 0}", "{predicted / 0} is not finite");
    wrong("new bias2[0] > ", "new bias2[0] ", "steps[0].ask.choices[0].when: Expected a comparison");
    wrong("> weight", "< weight", "steps[0].ask.choices: Expected exactly one to be right, found 0");
    wrong("\"answer\":{\"text\":[\"So it is.\"]}", "\"holds\":[]", "steps[0].answer: Expected one");
    wrong(
        "\"So it is.\"]}",
        "\"So it is.\"]},\"holds\":[\"loss < 0\"]",
        "steps[0].holds[0]: loss < 0 doesn't hold",
    );
    wrong(
        "[\"So it is.\"]",
        "[],\"pins\":[{\"name\":\"a\",\"state\":\"lr=x\"}]",
        "steps[0].answer.pins[0].state: lr",
    );
}

#[test]
fn the_guide_s_example_is_right() {
    let guide = include_str!("../../../docs/tours.md");
    let example = guide.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(check_tour(example), Ok(()));
}

/// The session after a reload, with what was stored of another one.
fn reloaded(session: &Session, query: &str) -> Session {
    Session::begin("", query, Some(&session.visit("", usize::MAX))).0
}

#[test]
fn a_reload_comes_back_to_the_step_its_answer_and_what_was_changed() {
    let mut session = open("notebook");
    let right = right_choices("notebook");
    for (step, choice) in [(3, right[3]), (1, (right[1] + 1) % 3)] {
        session.update(Event::GoToTourStep(step));
        session.update(Event::AnswerTour(choice));
    }
    session.update(Event::GoToTourStep(3));
    let again = reloaded(&session, "");
    assert_eq!(lesson(&again), lesson(&session));
    assert_eq!((again.playhead(), again.selected()), (session.playhead(), session.selected()));
    session.update(Event::SlideLearningRate(0.5));
    let mut again = reloaded(&session, "");
    assert_eq!(again.experiment(), session.experiment());
    assert!(lesson(&again).left && lesson(&again).ask.unwrap().verdict.as_deref() == Some("Right."));
    again.update(Event::GoToTourStep(1));
    assert_eq!(lesson(&again).ask.unwrap().verdict.as_deref(), Some("Not quite."));
    again.update(Event::CloseTour);
    assert_eq!(reloaded(&again, "").view().lesson, None);
    assert_eq!(reloaded(&again, "").view().tours[0].at.as_deref(), Some("step 2 of 10"));
}

#[test]
fn an_address_goes_before_the_tour_that_was_left() {
    let mut session = open("notebook");
    session.update(Event::GoToTourStep(3));
    session.update(Event::AnswerTour(1));
    let elsewhere = reloaded(&session, "?preset=xor");
    assert_eq!(elsewhere.view().lesson, None);
    assert_eq!(elsewhere.view().tours[0].at.as_deref(), Some("step 4 of 10"));
    let mut asked = reloaded(&session, "?tour=notebook&step=4");
    assert_eq!(lesson(&asked).ask.unwrap().verdict, None, "a link to a step asks its question anew");
    asked.update(Event::OpenTour("twins".into()));
    assert_eq!(reloaded(&asked, "?embed").view().tours[0].at, None, "a part of another page is always new");
    assert_eq!(lesson(&reloaded(&asked, "?theme=dark")).key, "twins");
}

#[test]
fn what_was_stored_of_an_older_text_comes_back_as_far_as_it_is_there() {
    let mut session = open("notebook");
    session.update(Event::AnswerTour(0));
    session.update(Event::GoToTourStep(2));
    let visit = session.visit("", usize::MAX);
    let begin = |visit: &str| Session::open(Some(visit));
    let heading = &lesson(&session).steps[2];
    let renamed = begin(&visit.replace(heading.as_str(), "Another heading"));
    let view = lesson(&renamed);
    assert_eq!((view.step, view.ask.unwrap().verdict.as_deref()), (0, Some("Right.")));
    let asked = begin(&visit.replace("What does training change", "What changes"));
    assert_eq!(lesson(&asked).step, 2);
    let gone = visit.replace(r#"\"notebook\""#, r#"\"gone\""#);
    assert_ne!(gone, visit);
    assert_eq!(begin(&gone).view().lesson, None);
    for (from, to) in
        [(r#""{\"open"#, r#""[\"open"#), (r#"\"tours\":["#, r#"\"tours\":[3,"#), (r#":\"notebook\""#, ":3")]
    {
        let other = visit.replacen(from, to, 1);
        assert_ne!(other, visit);
        assert_eq!(begin(&other).view().lesson, None, "{to}");
        assert_eq!(begin(&other).experiment(), session.experiment());
    }
}

#[test]
fn a_tour_from_a_file_comes_back_with_what_was_answered() {
    let mut session = Session::default();
    session.update(Event::OpenFile { name: "mine.json".into(), text: Some(OWN.into()) });
    session.update(Event::AnswerTour(0));
    let mut again = reloaded(&session, "");
    assert_eq!((lesson(&again), again.view().tours), (lesson(&session), session.view().tours));
    again.update(Event::CloseTour);
    again.update(Event::OpenFile { name: "mine.json".into(), text: Some(OWN.replace("Mine", "Better")) });
    assert_eq!(reloaded(&again, "").view().tours.last().unwrap().title, "Better");
}

/// A step of a tour, answered, and then one value set to another.
fn tried(key: &str, step: usize, field: Field, text: &str) -> Session {
    let mut session = open(key);
    session.update(Event::GoToTourStep(step));
    (0..3).for_each(|choice| drop(session.update(Event::AnswerTour(choice))));
    session.update(Event::Type { field, text: text.into() });
    session.compute(&mut || true);
    session
}

#[test]
fn what_a_person_is_invited_to_try_shows_what_wwith_origin() {
    let ends = |session: &Session| (session.run().losses()[0], *session.run().losses().last().unwrap());
    assert_eq!(tried("learning-rate", 0, Field::LEARNING_RATE, "0.01").run().diverged(), None);
    assert!(tried("learning-rate", 0, Field::LEARNING_RATE, "0.02").run().diverged().is_some());
    assert!(tried("notebook", 4, Field::LEARNING_RATE, "0.02").run().diverged().is_some());
    let (small, longer) = (
        tried("batch-size", 0, Field::BatchSize, "1"),
        tried("batch-size", 0, Field::LEARNING_RATE, "0.004"),
    );
    assert_eq!(longer.experiment().batch_size, 4);
    assert!(ends(&longer).1 < ends(&small).1, "four times longer steps make up for it");
    let (first, last) = ends(&tried("cross-entropy", 0, Field::InitialConstant, "1"));
    assert!(last < 0.1 * first, "it learns: {first} to {last}");
    let twins = tried("twins", 0, Field::Weight { index: 1 }, "0.11").run().model().parameters().to_vec();
    assert!((twins[0] - twins[1]).abs() > 0.005, "the twins separate: {twins:?}");
    let zeros = tried("zeros", 0, Field::Weight { index: 6 }, "0.1").run().model().parameters().to_vec();
    let moved: Vec<_> = (0..9).filter(|&at| zeros[at] != if at == 6 { 0.1 } else { 0.0 }).collect();
    assert_eq!(moved, [0, 2, 4, 6, 8], "what leads through hidden 1, and bias2");
    let slope =
        |of: &Session| of.trace().unwrap().layers[1].delta[0][0] / of.trace().unwrap().layers[0].delta[0][0];
    assert!(slope(&tried("vanishing", 0, Field::InitialConstant, "1")) > 1e6);
    assert!(slope(&tried("vanishing", 0, Field::InitialConstant, "0.1")) < 1e3);
}

#[test]
fn operations_are_counted_as_a_student_is_told_to_count() {
    let tour = words::say!(tours::notebook);
    let question = tour.lines().find(|line| line.contains("\"question\": \"Count")).unwrap();
    let docs = include_str!("../../../docs/tours.md");
    let row = docs.lines().find(|line| line.starts_with("| `operations`")).unwrap();
    for counted in ["addition", "subtraction", "multiplication", "division", "value of a function"] {
        assert!(question.contains(counted), "{counted}: {question}");
        assert!(row.contains(counted), "{counted}: {row}");
    }
    assert!(question.contains("even linear"), "a linear unit counts too: {question}");
}
