//! Where a run ends because its numbers become too large: every place says the same of it, and what to try.

use experiment::text::number::short;
use session::{Event, Field, Phase, Place, Session, Stride, Verdict};

fn open(query: &str) -> Session {
    at_end(Session::begin("", query, None).0)
}

fn at_end(mut session: Session) -> Session {
    session.compute(&mut || true);
    session.update(Event::GoToEnd);
    session.update(Event::GoToPhase(Phase::Update));
    session
}

fn said(session: &Session) -> String {
    let notices = session.view().notices;
    notices.iter().find(|notice| notice.place == Place::Cure).map(|notice| notice.text.clone()).unwrap()
}

#[test]
fn the_headline_and_the_notice_name_one_cause() {
    // ŷ is 1e57, so the loss is finite, but the gradient is 2e57 · 1e307.
    let mut one_layer = Session::begin("", "layers=1:linear&weights=1e-250", None).0;
    one_layer.update(Event::Type { field: Field::Cell { row: 0, column: 0 }, text: "1e307".into() });
    for (session, headline, notice) in [
        (open("preset=diverging"), "The loss is no longer a finite", "the loss became too large"),
        (at_end(one_layer), "A gradient is no longer a finite", "a gradient became too large"),
        (open("lr=1e308"), "A new weight is no longer a finite", "a weight became too large"),
    ] {
        let sentence = session.view().headline.sentence;
        assert!(sentence.contains(headline), "{sentence}");
        assert!(said(&session).contains(notice), "{}", said(&session));
    }
}

#[test]
fn a_gradient_is_not_checked_against_an_infinite_loss() {
    let mut session = open("preset=diverging");
    session.update(Event::GoToPhase(Phase::Backward));
    let check = session.view().chain.check.unwrap();
    assert_eq!(check.verdict, Verdict::None);
    assert!(check.words.starts_with("There is nothing to check against"), "{}", check.words);
}

#[test]
fn a_loss_that_starts_infinite_is_not_blamed_on_the_learning_rate() {
    for rate in ["0", "0.001"] {
        let mut session = Session::default();
        session.update(Event::Type { field: Field::Optimizer("learning_rate"), text: rate.into() });
        session.update(Event::Type { field: Field::Cell { row: 2, column: 0 }, text: "1e308".into() });
        session.compute(&mut || true);
        let said = said(&session);
        let cause = "The data or the initial weights are too large. Try smaller weights or smaller numbers in the data.";
        assert!(said.ends_with(cause), "{rate}: {said}");
    }
}

#[test]
fn the_notebook_says_why_it_prints_inf_where_the_page_still_counts() {
    let notebook = |query: &str| {
        let mut session = open(query);
        session.update(Event::ToggleNotebook);
        session.view().notebook.unwrap()
    };
    let diverged = notebook("lr=10");
    assert!(diverged.after.contains("-inf") && diverged.log.ends_with("loss: inf"), "{diverged:?}");
    assert!(diverged.float32.is_some_and(|said| said.contains("3.4e38")));
    assert!(notebook("lr=0.001").float32.is_some_and(|said| said.contains("keeps about seven digits")));
}

#[test]
fn no_step_goes_on_from_the_end() {
    let mut session = open("preset=diverging");
    let end = session.playhead();
    for stride in [Stride::Phase, Stride::Update, Stride::Epoch] {
        session.update(Event::Step { stride, forward: true });
        assert_eq!(session.playhead(), end, "{stride:?}");
    }
    session.update(Event::Step { stride: Stride::Phase, forward: false });
    assert_eq!(session.playhead().phase, Phase::Backward);
    session.update(Event::Step { stride: Stride::Epoch, forward: true });
    assert_eq!(session.playhead(), end);
}

#[test]
fn what_is_offered_ends_as_it_says_and_is_one_undo() {
    for query in ["preset=diverging", "lr=0.5", "preset=classification"] {
        let offers = |session: &Session| {
            let view = session.view();
            let notice = view.notices.into_iter().find(|notice| !notice.offers.is_empty()).unwrap();
            (notice.text, notice.offers)
        };
        let session = open(query);
        let (text, all) = offers(&session);
        assert!(!all.is_empty(), "{query}: {text}");
        for offer in all {
            let mut session = open(query);
            let before = session.experiment().clone();
            session.update(Event::Take(offer.cure));
            session.compute(&mut || true);
            let last = short(*session.run().losses().last().unwrap());
            assert!(session.view().loss_plot.series[0].points.last().is_some_and(|&(_, y)| short(y) == last));
            assert!(offer.ends.contains(&format!(" to {last}; ")), "{}", offer.ends);
            let &(end, height) = offer.curve.points.last().unwrap();
            assert!(end == 1.0 && height > offer.curve.mean, "{:?}", offer.curve);
            session.update(Event::Undo);
            assert_eq!(*session.experiment(), before);
        }
    }
}

#[test]
fn where_nothing_tried_goes_well_nothing_is_offered() {
    let mut session = Session::default();
    session.update(Event::Type { field: Field::Cell { row: 2, column: 0 }, text: "1e308".into() });
    session.compute(&mut || true);
    let view = session.view();
    let notice = view.notices.iter().find(|notice| notice.place == Place::Cure).unwrap();
    assert!(notice.offers.is_empty(), "{notice:?}");
}

#[test]
fn what_is_tried_is_of_the_number_as_it_stands() {
    let field = Field::Cell { row: 0, column: 2 };
    let offered = |session: &Session| {
        let notices = session.view().notices;
        notices.into_iter().filter(|notice| notice.place == Place::Cure).collect::<Vec<_>>()
    };
    let mut typed = Session::default();
    for digits in 1..=8 {
        typed.update(Event::Type { field, text: "9".repeat(digits) });
        typed.compute(&mut || true);
        let mut at_once = Session::default();
        at_once.update(Event::Type { field, text: "9".repeat(digits) });
        at_once.compute(&mut || true);
        assert_eq!(offered(&typed), offered(&at_once), "{digits}");
    }
    assert!(!offered(&typed)[0].offers.is_empty());
}

#[test]
fn a_run_that_is_finite_but_far_worse_than_at_its_start_has_a_way_on() {
    let mut session = Session::begin("", "layers=2:sigmoid,1:linear&seed=1", None).0;
    assert!(session.view().notices.iter().all(|notice| notice.place != Place::Cure));
    session.update(Event::Type { field: Field::Optimizer("learning_rate"), text: "1.2".into() });
    session.compute(&mut || true);
    let last = *session.run().losses().last().unwrap();
    assert!(session.run().diverged().is_none() && last > 1e3, "{last}");
    assert_eq!(
        said(&session),
        format!(
            "Instead of falling, the loss grows to {}. At a learning rate of 1.2, the updates overshoot.",
            short(last)
        )
    );
    let notices = session.view().notices;
    let offer = &notices.iter().find(|notice| notice.place == Place::Cure).unwrap().offers[0];
    session.update(Event::Take(offer.cure));
    session.compute(&mut || true);
    assert!(session.view().notices.iter().all(|notice| notice.place != Place::Cure));
}
