//! What an event sets in motion, how long that takes, and which numbers it carries.

use session::*;

fn step() -> Event {
    Event::Step { stride: Stride::Phase, forward: true }
}

#[track_caller]
fn check(session: &mut Session, event: Event, gait: Option<Gait>) {
    assert_eq!(session.update(event).motion, gait.map_or(Motion::Ends, Motion::Begins));
}

const USUAL: Option<Gait> = Some(Gait::Numbers { rate: 2.6 });

#[test]
fn a_step_is_seen_and_whatever_else_is_done_ends_it() {
    let mut session = Session::default();
    check(&mut session, step(), USUAL);
    for end in [
        Event::Type { field: Field::LEARNING_RATE, text: "0.002".into() },
        Event::Select(Selection::Loss),
        Event::Undo,
        Event::Step { stride: Stride::Phase, forward: false },
        Event::Step { stride: Stride::Update, forward: true },
        Event::SeekFraction(0.5),
        Event::GoToEnd,
        step(),
        Event::GoToStart,
    ] {
        check(&mut session, end, None);
    }
    check(&mut session, Event::GoToPhase(Phase::Backward), USUAL);
    check(&mut session, Event::GoToPhase(Phase::Backward), USUAL);
    for event in [Event::ScrollTable { first: 0, count: 4 }, Event::Tick(16.0)] {
        assert_eq!(session.update(event).motion, Motion::GoesOn);
    }
}

#[test]
fn how_it_plays_is_how_it_moves() {
    let mut session = Session::default();
    check(&mut session, Event::Play, Some(Gait::Numbers { rate: 4.4 }));
    check(&mut session, Event::Tick(1000.0), Some(Gait::Numbers { rate: 4.4 }));
    check(&mut session, Event::Pause, None);
    for (speed, gait) in
        [(0, Some(Gait::Numbers { rate: 1.0 })), (2, Some(Gait::Waves { rate: 17.6 })), (3, None), (4, None)]
    {
        session.update(Event::SetSpeed(speed));
        check(&mut session, Event::Play, gait);
        session.update(Event::Pause);
    }
    session.update(Event::SetSpeed(0));
    check(&mut session, step(), Some(Gait::Numbers { rate: 1.0 }));
}

#[test]
fn an_update_takes_as_long_as_what_is_seen_of_it() {
    let session = Session::default();
    let all: f64 = Phase::ALL.iter().map(|&phase| session.pace().length(phase)).sum();
    assert!((2.7..2.9).contains(&(all / SPEEDS[1].rate / 1000.0)), "{all}");
    for layers in 1..=16 {
        let pace = Pace { layers, rows: 1 };
        let turns = |turn: fn(Pace, usize) -> Turn| (0..layers).map(move |layer| turn(pace, layer));
        assert!(turns(Pace::forward).chain(turns(Pace::backward)).all(|turn| turn.leg >= 120.0));
        assert!(turns(Pace::forward).is_sorted_by(|a, b| a.start < b.start));
        assert!(turns(Pace::backward).is_sorted_by(|a, b| a.start > b.start));
        let most = if layers <= 8 { 7000.0 } else { 10_000.0 };
        assert!(pace.length(Phase::Forward) < most && pace.length(Phase::Backward) < most);
    }
}

#[test]
fn a_first_visit_tells_and_shows_the_row_once_more() {
    let mut session = Session::default();
    session.begin_first();
    let next = || Event::First(FirstAct::Next);
    check(&mut session, next(), Some(Gait::Told));
    check(&mut session, next(), Some(Gait::Told));
    check(&mut session, next(), None);
    check(&mut session, Event::First(FirstAct::Guess(Way::Up)), Some(Gait::Told));
    check(&mut session, Event::First(FirstAct::Back), None);
    check(&mut session, next(), Some(Gait::Told));
    check(&mut session, next(), Some(Gait::Told));
    check(&mut session, next(), Some(Gait::Again));
    check(&mut session, next(), None);
}

#[test]
fn nothing_travels_over_heat_maps() {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::Units { layer: 0 }, text: "9".into() });
    assert!(session.view().network.maps.is_some());
    check(&mut session, step(), None);
}

/// The numbers of the notebook's first update, as its worked example has them.
#[test]
fn it_carries_the_numbers_of_the_notebook() {
    let session = Session::default();
    let Moves::Forward(forward) = session.moves(Phase::Forward) else { panic!("forward") };
    assert_eq!(forward.products[0].times, "8 × 0.1000");
    assert_eq!(forward.products[0].product, "0.8000");
    assert_eq!(forward.sums[0][0].sums, ["0.1000", "0.9000", "1.700"]);
    assert_eq!(forward.sums[1][0].sums, ["0.1000", "0.2700", "0.4400"]);
    let Moves::Backward(backward) = session.moves(Phase::Backward) else { panic!("backward") };
    assert_eq!(backward.outputs[0].by_a, "2 × (0.4400 − 4)");
    assert_eq!(backward.outputs[0].delta, "−7.120");
    let line = &backward.lines[4];
    assert_eq!([&line.by_input, &line.gradient], ["−7.120 × 1.700", "−12.10"]);
    assert_eq!([&line.by_weight, &line.share], ["−7.120 × 0.1000", "−0.7120"]);
    let Moves::Update(update) = session.moves(Phase::Update) else { panic!("update") };
    assert_eq!(update.len(), 9);
    assert_eq!(update[0].gradient, "−5.696");
    assert_eq!((update[0].times.as_deref(), &update[0].step[..]), (Some("× −0.001"), "▲ 0.005696"));
}

#[test]
fn a_batch_carries_its_row_and_other_optimizers_their_step() {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::BatchSize, text: "4".into() });
    let Moves::Backward(backward) = session.moves(Phase::Backward) else { panic!("backward") };
    assert_eq!(backward.lines[0].gradient, "−5.696", "of the row that is shown");
    session.update(Event::SetOptimizer("Adam"));
    let Moves::Update(update) = session.moves(Phase::Update) else { panic!("update") };
    assert_eq!((update[0].times.as_deref(), &update[0].step[..]), (None, "▲ 0.001000"));
    session.update(Event::SetOptimizer("SGD"));
    session.update(Event::Type { field: Field::Optimizer("momentum"), text: "0.9".into() });
    let Moves::Update(update) = session.moves(Phase::Update) else { panic!("update") };
    assert_eq!(update[0].times.as_deref().map(|v| v.starts_with("v ")), Some(true));
}

#[test]
fn in_words_it_is_what_moves() {
    let mut session = Session::default();
    let mut said = |phase| {
        session.update(Event::GoToPhase(phase));
        session.view().headline.origin.unwrap_or_default()
    };
    assert_eq!(said(Phase::Forward), "1.700 is 0.1 + 8 × 0.1 + 8 × 0.1.");
    assert_eq!(said(Phase::Loss), "12.67 is (0.4400 − 4)².");
    assert_eq!(said(Phase::Backward), "−5.696 is −0.7120 × 8.");
    assert_eq!(said(Phase::Update), "0.1057 is 0.1 − 0.001 × (−5.696).");
    session.update(Event::Type { field: Field::BatchSize, text: "4".into() });
    session.update(Event::GoToPhase(Phase::Backward));
    assert_eq!(session.view().headline.origin, None, "no matter of one row");
}
