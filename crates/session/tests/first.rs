//! The first visit: what its ten steps say of any network, and what happens in the middle of them.

use backprop::Array;
use session::*;
use std::collections::BTreeSet;

fn first(session: &Session) -> FirstView {
    session.view().first.expect("a first visit")
}

fn step(session: &Session) -> FirstStep {
    first(session).step
}

fn go(session: &mut Session, act: FirstAct) {
    session.update(Event::First(act));
}

/// A sum in words, each part with its caption.
fn sum(parts: &[SumPart]) -> String {
    let part = |part: &SumPart| match part.caption.as_str() {
        "" => part.text.clone(),
        caption => format!("{} [{caption}]", part.text),
    };
    parts.iter().map(part).collect::<Vec<_>>().join(" ")
}

/// All that a step says: the title, the sentence and the sums.
fn said(session: &Session) -> String {
    let view = session.view();
    let sums = view.first.iter().flat_map(|first| &first.sums).map(|parts| sum(parts));
    let all = [view.headline.title, view.headline.sentence].into_iter().chain(sums);
    all.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

fn begun(query: &str) -> Session {
    Session::begin("", &format!("?{query}&first"), None).0
}

/// Goes on to a step; the guess is up.
fn at(query: &str, to: FirstStep) -> Session {
    let mut session = begun(query);
    while step(&session) < to {
        let guess = step(&session) == FirstStep::Guess;
        go(&mut session, if guess { FirstAct::Guess(Way::Up) } else { FirstAct::Next });
    }
    session
}

/// Drags the chosen weight of the notebook to where it starts now.
fn drag(session: &mut Session, to: &str) {
    session.update(Event::BeginGesture);
    session.update(Event::Type { field: Field::Weight { index: 0 }, text: to.into() });
    session.update(Event::EndGesture);
}

const NEW: &str = "preset=notebook";

#[test]
fn the_words_of_a_fresh_page() {
    let mut session = begun(NEW);
    let mut told = Vec::new();
    while session.view().first.is_some() {
        if step(&session) == FirstStep::Drag {
            told.push(said(&session));
            drag(&mut session, "0.3");
        }
        told.push(said(&session));
        let guess = step(&session) == FirstStep::Guess;
        go(&mut session, if guess { FirstAct::Guess(Way::Up) } else { FirstAct::Next });
    }
    assert_eq!(
        told,
        [
            "The network predicts 0.4400. The target is 4. It learns from examples: predict, compare, correct.",
            "Lines multiply, circles add. 0.1000 [bias b] + 8 × 0.1000 + 8 × 0.1000 = 1.700 \
             0.1000 + 1.700 × 0.1000 + 1.700 × 0.1000 = 0.4400",
            "That’s 3.560 too low. Squared: this row’s loss, 12.67.",
            "Should this weight go up or down?",
            "Up is right: the prediction was too low. This weight raises it. Slope −5.696: more weight, less loss. \
             2 × (0.4400 − 4) [slope of a square] × 0.1000 [weight] × 8 = −5.696",
            "Every weight and bias takes a step. 0.1000 − 0.001 [learning rate] × (−5.696) = 0.1057",
            "Same row again: 0.4400 → 0.5089. Loss: 12.67 → 12.19.",
            "That was 1 of 300 updates. Drag this weight: the run restarts.",
            "A new run from 0.3. Its last epoch’s loss: 0.2722. Dashed, before: 0.1837. \
             Better first, worse later!",
            "That’s backpropagation.",
        ]
    );
    let words: usize = told.iter().map(|text| text.split_whitespace().count()).sum();
    assert!(words <= 150, "{words} words");
}

/// The number at the end of a text.
fn last_number(text: &str) -> String {
    let end = text.rsplit([' ', '→', '=']).find(|word| !word.is_empty()).unwrap_or_default();
    end.trim_end_matches(['.', '!']).to_string()
}

/// The first number of an array.
fn first_number(array: &Array) -> f64 {
    match array {
        Array::Vector(values) => values[0],
        Array::Matrix(rows) => rows[0][0],
    }
}

/// What the core says of the chosen weight in the first update.
struct Core {
    trace: TraceData,
    gradient: f64,
    after: f64,
    before: f64,
}

fn core(session: &Session) -> Core {
    let trace = session.trace().unwrap();
    let kernel = &trace.layers[0].kernel;
    let [gradient, after, before] = [&kernel.gradient, &kernel.after, &kernel.before].map(first_number);
    Core { trace, gradient, after, before }
}

/// Every number that the steps say of a setup is that of the core.
#[track_caller]
fn agrees(query: &str) {
    let mut session = begun(query);
    let Core { trace, gradient, after, before } = core(&session);
    let last = trace.layers.last().unwrap();
    let outputs = last.a[0].len();
    let title = |session: &Session| session.view().headline.title;
    for (a, y) in last.a[0].iter().zip(&trace.targets[0]).take(3) {
        assert!(
            title(&session).contains(&short(*a)) && title(&session).contains(&exact(*y)),
            "{}",
            title(&session)
        );
    }
    go(&mut session, FirstAct::Next);
    let sums = first(&session).sums;
    let ends: Vec<_> = sums.iter().map(|parts| last_number(&parts.last().unwrap().text)).collect();
    let mut expected = vec![short(trace.layers[0].a[0][0])];
    expected.extend((trace.layers.len() > 1).then(|| short(last.a[0][0])));
    assert_eq!(ends, expected, "{query}");
    assert_eq!(sums[0][0].text, short(first_number(&trace.layers[0].bias.before)));

    go(&mut session, FirstAct::Next);
    let loss = short(trace.row_losses[0]);
    assert!(said(&session).contains(&loss), "{} has no {loss}", said(&session));
    assert_eq!(session.view().network.loss.value.map(short), Some(loss.clone()), "{query}");

    go(&mut session, FirstAct::Next);
    assert!(
        session.view().network.edges.iter().all(|edge| edge.weight.gradient.is_none()),
        "nothing is given away"
    );
    let right = if gradient < 0.0 { Way::Up } else { Way::Down };
    go(&mut session, FirstAct::Guess(right));
    let answer = title(&session);
    let expected = if right == Way::Up { "Up is right" } else { "Down is right" };
    assert!(answer.starts_with(expected), "{query}: {answer}");
    assert!(session.view().headline.sentence.contains(&short(gradient.abs())), "{}", said(&session));
    let product = &first(&session).sums[0];
    let of_row = trace.layers[0].delta[0][0] * trace.layers[0].input[0][0];
    let result = product.iter().find(|part| part.text.starts_with('=')).unwrap();
    assert_eq!(result.text, format!("= {}", short(of_row)), "{query}");
    if trace.rows.len() > 1 {
        assert_eq!(product.last().unwrap().text, short(gradient), "{query}");
    }

    go(&mut session, FirstAct::Next);
    let update = &first(&session).sums[0];
    assert_eq!(
        (&update[0].text, last_number(&update.last().unwrap().text)),
        (&short(before), short(after)),
        "{query}"
    );

    let predicted = |session: &Session| session.view().table.rows[trace.kept_rows[0]].predictions.clone();
    assert_eq!(predicted(&session), last.a[0], "{query}: the new weights haven't predicted yet");
    // Once more the first row, now with the weights after the update.
    let data = &session.experiment().data;
    let row = data.features().map(|column| data.rows[trace.kept_rows[0]][column]).collect();
    let predicted = session.predict(&[row]).unwrap()[0].clone();
    go(&mut session, FirstAct::Next);
    let view = session.view();
    if outputs == 1 {
        assert!(title(&session).ends_with(&format!("→ {}.", short(predicted[0]))), "{}", title(&session));
    }
    let drawn: Vec<_> =
        view.network.layers.last().unwrap().units.iter().map(|unit| unit.a.map(short)).collect();
    assert_eq!(
        drawn,
        predicted.iter().map(|y| Some(short(*y))).collect::<Vec<_>>(),
        "{query}: the drawing says what the sentence does"
    );
    let shown = view.table.rows[trace.kept_rows[0]].predictions.iter().map(|y| short(*y)).collect::<Vec<_>>();
    assert_eq!(
        shown,
        predicted.iter().map(|y| short(*y)).collect::<Vec<_>>(),
        "{query}: and so does the table"
    );
    let new_loss = view.network.loss.value.unwrap();
    assert!(view.headline.sentence.contains(&format!("{loss} → {}.", short(new_loss))), "{}", said(&session));
    assert_eq!(short(view.network.edges[0].weight.before), short(after), "{query}");
}

#[test]
fn every_number_is_that_of_the_core() {
    agrees(NEW);
    agrees("preset=notebook-classification");
    agrees("preset=xor");
    agrees("preset=notebook&layers=2:sigmoid,1:linear");
    agrees("preset=notebook&layers=3:tanh,2:sigmoid,1:linear&seed=4");
    agrees("preset=notebook&layers=1:linear");
    agrees("preset=notebook&batch_size=2");
    agrees("preset=notebook&batch_size=2&optimizer=adam");
    agrees("preset=notebook&loss=mae&standardize");
    agrees("preset=notebook&loss=huber&shuffle=7");
    agrees("preset=notebook&lr=0.02&momentum=0.9");
}

#[test]
fn several_outputs_have_all_their_numbers() {
    let mut session = begun(NEW);
    session.update(Event::ToggleTarget(1));
    go(&mut session, FirstAct::Begin);
    let trace = session.trace().unwrap();
    let predicted = &trace.layers.last().unwrap().a[0];
    let title = format!(
        "The network predicts {} and {}. The targets are 4 and 8.",
        short(predicted[0]),
        short(predicted[1])
    );
    assert_eq!(session.view().headline.title, title);
    assert_eq!(session.view().headline.sentence, "It learns from examples: predict, compare, correct.");
    for _ in 0..2 {
        go(&mut session, FirstAct::Next);
    }
    assert!(said(&session).contains(&short(trace.row_losses[0])), "{}", said(&session));
    for _ in 0..2 {
        go(&mut session, FirstAct::Next);
    }
    // Two ways to the loss: their sum as one factor.
    let gradient = first_number(&trace.layers[0].kernel.gradient);
    let by_a = trace.layers[0].d_loss_d_a[0][0];
    assert_eq!(
        sum(&first(&session).sums[0]),
        format!("{} [sum over 2 paths] × 8 = {}", short(by_a), short(gradient))
    );
}

#[test]
fn a_large_network_has_its_sums_shortened() {
    let mut session = at("preset=notebook&layers=9:tanh,1:linear&seed=1", FirstStep::Forward);
    let sums = first(&session).sums;
    assert_eq!(sums[1][3].text, "+ …");
    assert_eq!(sums[1].len(), 5);
    for _ in 0..6 {
        go(&mut session, FirstAct::Next);
    }
    assert_eq!(session.view().headline.sentence, "Change this weight: the run restarts.");
}

#[test]
fn a_wrong_guess_and_none_are_answered() {
    for (act, expected) in [
        (FirstAct::Guess(Way::Down), "Up, not down: the prediction was too low."),
        (FirstAct::Next, "Up: the prediction was too low."),
    ] {
        let mut session = at(NEW, FirstStep::Guess);
        go(&mut session, act);
        assert_eq!(session.view().headline.title, expected);
        // Gone back, the guess is open again.
        go(&mut session, FirstAct::Back);
        assert_eq!(first(&session).guess, None);
        assert!(first(&session).asked.is_some());
    }
}

#[test]
fn a_weight_that_changes_nothing_goes_neither_way() {
    let mut session = at("preset=notebook&weights=zeros", FirstStep::Guess);
    go(&mut session, FirstAct::Guess(Way::Up));
    assert_eq!(session.view().headline.title, "Neither: this weight doesn’t change the loss here.");
}

#[test]
fn another_weight_can_be_chosen_while_it_is_asked() {
    let mut session = at(NEW, FirstStep::Guess);
    let other = Parameter::Kernel { layer: 1, input: 0, unit: 0 };
    session.update(Event::Select(other.into()));
    assert_eq!(first(&session).asked, Some(other));
    go(&mut session, FirstAct::Guess(Way::Up));
    assert_eq!(sum(&first(&session).sums[0]), "2 × (0.4400 − 4) [slope of a square] × 1.700 = −12.10");
}

/// A hand comes in the middle of each step: what it changes is told, and the way back leads to the step.
#[test]
fn an_edit_in_the_middle_of_each_step_puts_the_run_to_its_start_and_says_so() {
    for &to in &FirstStep::ALL[..8] {
        let mut session = at(NEW, to);
        drag(&mut session, "0.7");
        assert_eq!((step(&session), session.playhead()), (FirstStep::Dragged, Playhead::default()), "{to:?}");
        assert!(
            said(&session).starts_with("A new run from 0.7. Its last epoch’s loss: 0.5370."),
            "{}",
            said(&session)
        );
        assert_eq!(first(&session).parts[2], Part::Done, "{to:?}: Change is ticked");
        assert_eq!(session.view().network.edges[0].weight.before, 0.7);
        go(&mut session, FirstAct::Next);
        assert_eq!(step(&session), if to == FirstStep::Drag { FirstStep::Done } else { to });
        // Undo is a change as well: the run is the first one again.
        session.update(Event::Undo);
        if to == FirstStep::Drag {
            assert_eq!(session.view().first, None, "all is told");
            continue;
        }
        assert_eq!(session.view().headline.title, "A new run.");
        assert!(session.view().headline.sentence.starts_with("Its last epoch’s loss: 0.1837."));
    }
}

#[test]
fn another_change_is_no_number_here() {
    let changes = [
        Event::Type { field: Field::LEARNING_RATE, text: "0.002".into() },
        Event::Type { field: Field::Cell { row: 0, column: 0 }, text: "9".into() },
        Event::Type { field: Field::Weight { index: 3 }, text: "0.2".into() },
        Event::SetActivation { layer: 0, activation: Activation::Tanh },
        Event::AddLayer(1),
        Event::LoadPreset(PresetId::Xor),
    ];
    for change in changes {
        for to in [FirstStep::Forward, FirstStep::Guess, FirstStep::Again] {
            let mut session = at(NEW, to);
            session.update(change.clone());
            assert_eq!(session.view().headline.title, "A new run, with your change.", "{change:?}");
            assert_eq!(step(&session), FirstStep::Dragged);
        }
    }
}

#[test]
fn a_drag_given_up_never_was() {
    for &to in &FirstStep::ALL[..8] {
        let mut session = at(NEW, to);
        let before = said(&session);
        session.update(Event::BeginGesture);
        session.update(Event::Drag { field: Field::Weight { index: 0 }, steps: 5.0 });
        assert_eq!(step(&session), FirstStep::Dragged);
        session.update(Event::CancelGesture);
        assert_eq!((step(&session), said(&session)), (to, before));
        assert_ne!(first(&session).parts[2], Part::Done);
    }
}

#[test]
fn a_run_that_bursts_is_told_without_a_number() {
    let mut session = at(NEW, FirstStep::Drag);
    drag(&mut session, "900");
    assert!(
        session.view().headline.sentence.starts_with("It grows without end, and stops in epoch 2."),
        "{}",
        said(&session)
    );
}

#[test]
fn play_ends_it_in_each_step_where_the_run_is() {
    for &to in &FirstStep::ALL[..8] {
        let mut session = at(NEW, to);
        let weights = session.view().network.edges[0].weight.clone();
        session.update(Event::TogglePlay);
        let view = session.view();
        assert!(view.first.is_none() && view.transport.playing, "{to:?}");
        // What has made its update has made it, also where the row went through again.
        let now = &view.network.edges[0].weight;
        let is = if to >= FirstStep::Again { now.after.unwrap() } else { now.before };
        assert_eq!(is, weights.before, "{to:?}");
        // And it never comes back by itself.
        for event in [
            Event::Pause,
            Event::GoToStart,
            Event::Undo,
            Event::First(FirstAct::Next),
            Event::First(FirstAct::Back),
        ] {
            session.update(event);
            assert!(session.view().first.is_none());
        }
    }
}

#[test]
fn elsewhere_in_the_run_the_headline_is_that_of_the_place_and_the_step_waits() {
    let moves = [
        Event::GoToPhase(Phase::Update),
        Event::Step { stride: Stride::Update, forward: true },
        Event::SeekFraction(0.5),
        Event::GoToEnd,
        Event::ShowRow(2),
    ];
    for &to in &FirstStep::ALL[..8] {
        for event in &moves {
            let mut session = at(NEW, to);
            let before = (said(&session), session.playhead());
            session.update(event.clone());
            if session.playhead() == before.1 {
                continue;
            }
            let (view, mut usual) = (session.view(), Session::default());
            usual.update(Event::Seek(session.playhead()));
            assert!(!view.first.as_ref().unwrap().here);
            assert_eq!(view.headline.title, usual.view().headline.title, "{to:?} {event:?}");
            assert_eq!(view.network.layers, usual.view().network.layers, "{to:?} {event:?}");
            go(&mut session, FirstAct::Guess(Way::Up));
            assert_eq!(step(&session), to, "no answer without its question");
            session.update(Event::First(FirstAct::Next));
            if !matches!(event, Event::ShowRow(_)) {
                assert_eq!((said(&session), session.playhead()), before, "{to:?} {event:?}");
            }
        }
    }
}

#[test]
fn back_leads_through_all_steps() {
    let mut session = at(NEW, FirstStep::Done);
    let mut steps = Vec::new();
    while first(&session).back {
        steps.push(step(&session));
        go(&mut session, FirstAct::Back);
    }
    assert_eq!(step(&session), FirstStep::Watch);
    let without_dragged: BTreeSet<_> =
        FirstStep::ALL.into_iter().filter(|step| *step != FirstStep::Dragged).collect();
    assert_eq!(steps.into_iter().chain([FirstStep::Watch]).collect::<BTreeSet<_>>(), without_dragged);
    go(&mut session, FirstAct::End);
    assert!(session.view().first.is_none());
}

#[test]
fn who_meets_it() {
    let fresh = Kept { nothing: true, ..Kept::default() };
    let met = |fragment: &str, query: &str, kept: Kept| {
        Session::begin_where_left(Asked::of(fragment, query), kept).view().first.is_some()
    };
    assert!(met("", "", fresh));
    assert!(met("", "?utm_source=mail", fresh), "what is nobody's business here changes nothing");
    assert!(!met("", "", Kept::default()), "somebody who has been here before");
    let link = Session::default().link();
    for (fragment, query) in [
        (link.as_str(), ""),
        ("", "?preset=xor"),
        ("", "?embed"),
        ("", "?tour=notebook"),
        ("", "?panels=network"),
        ("", "?theme=dark"),
    ] {
        assert!(!met(fragment, query, fresh), "{fragment}{query}");
        let asked = format!("{query}{}first", if query.is_empty() { "?" } else { "&" });
        assert!(met(fragment, &asked, Kept::default()), "{asked}");
    }
    let visit = Session::default().visit("", 1 << 20);
    assert!(!met("", "", Kept { visit: Some(&visit), ..fresh }));
    assert!(met("", "?first", Kept { visit: Some(&visit), ..Kept::default() }));
    let element = |attributes: &[(&str, &str)]| {
        let attributes: Vec<_> =
            attributes.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
        Session::begin_element(&attributes).0.view().first.is_some()
    };
    assert!(!element(&[("preset", "xor")]) && element(&[("first", "")]));
}

#[test]
fn what_opens_something_else_ends_it() {
    for event in [
        Event::OpenTour("twins".into()),
        Event::FollowAddress {
            fragment: Session::new(PresetId::Xor.experiment()).link(),
            query: String::new(),
        },
    ] {
        let mut session = begun(NEW);
        session.update(event.clone());
        assert!(session.view().first.is_none(), "{event:?}");
    }
    let mut session = begun("tour=twins");
    assert!(session.view().lesson.is_none(), "one thing at a time");
    session.update(Event::Select(Selection::Loss));
    assert!(session.view().first.is_some());
    go(&mut session, FirstAct::Next);
    assert_eq!(session.selected(), Selection::FIRST);
}

#[test]
fn its_headline_alone_tells_of_it() {
    let mut session = begun(NEW);
    let heard: Vec<_> = [
        Event::First(FirstAct::Next),
        Event::Nudge { field: Field::Weight { index: 0 }, steps: 1.0 },
        Event::First(FirstAct::Next),
        Event::GoToEnd,
    ]
    .into_iter()
    .filter_map(|event| session.update(event).announce)
    .collect();
    assert_eq!(heard, Vec::<String>::new());
    go(&mut session, FirstAct::End);
    assert!(session.update(Event::GoToStart).announce.is_some());
}
