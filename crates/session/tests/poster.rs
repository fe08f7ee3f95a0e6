//! One update in four panels: what each phase adds, and nothing that comes later.

use session::{Event, Phase, Session, short};

fn poster(query: &str) -> (Session, session::PosterView) {
    let mut session = Session::begin("", query, None).0;
    let before = session.view();
    let poster = session.poster();
    assert_eq!(session.view(), before, "the session is as it was");
    (session, poster)
}

#[test]
fn each_panel_is_the_page_in_its_phase() {
    for query in ["", "preset=xor&epoch=3&phase=loss", "layers=3:tanh,2:sigmoid,1:linear&phase=update"] {
        let (mut session, poster) = poster(query);
        assert_eq!(poster.panels.each_ref().map(|panel| panel.phase), Phase::ALL);
        for panel in &poster.panels {
            session.update(Event::GoToPhase(panel.phase));
            assert_eq!(panel.network, session.view().network, "{query}");
        }
    }
}

#[test]
fn it_says_what_happens_with_its_numbers() {
    let (_, poster) = poster("");
    assert_eq!(poster.about, "Row 1: cgpa 8, profile_score 8 → lpa 4. Update 1 of 300.");
    assert_eq!(
        poster.panels.map(|panel| panel.sentence),
        [
            "Lines multiply, circles add. 1.700 is 0.1 + 8 × 0.1 + 8 × 0.1.",
            "The prediction 0.4400 is 3.560 below the target 4. The square of that distance is the loss: 12.67.",
            "What comes back, times what went in, is a gradient. −5.696 is −0.7120 × 8.",
            "Each weight changes by −0.001 × its gradient. 0.1057 is 0.1 − 0.001 × (−5.696).",
        ]
    );
}

#[test]
fn a_task_tells_no_number_of_what_is_to_be_filled_in() {
    for query in ["", "preset=xor&epoch=3", "preset=adam"] {
        let (session, poster) = poster(query);
        let trace = session.run().trace(None);
        let last = &trace.layers[trace.layers.len() - 1];
        let answers =
            [last.a[0].clone(), vec![trace.row_losses[0]], trace.gradients(), trace.after()].concat();
        for panel in &poster.panels {
            assert!(answers.iter().all(|&answer| !panel.task.contains(&short(answer))), "{}", panel.task);
        }
        assert_eq!(poster.has_batch, trace.rows.len() > 1);
        assert_eq!(poster.about.contains("Its batch has 4 rows"), poster.has_batch);
    }
}
