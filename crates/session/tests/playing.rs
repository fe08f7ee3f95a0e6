//! How long a run takes to be seen.

use session::{Event, SPEEDS, Session};

#[test]
fn while_the_rest_takes_minutes_it_says_how_many() {
    let mut session = Session::default();
    let slow = |session: &Session| session.view().transport.slow;
    assert_eq!(slow(&session), None, "it doesn't play");
    session.update(Event::SetSpeed(1));
    session.update(Event::TogglePlay);
    // 300 updates of 2.8 seconds.
    assert_eq!(slow(&session).as_deref(), Some("At 1×, the rest takes 14 minutes."));
    session.update(Event::SeekFraction(0.9));
    if !session.view().transport.playing {
        session.update(Event::TogglePlay);
    }
    assert_eq!(slow(&session).as_deref(), Some("At 1×, the rest takes a minute."));
    session.update(Event::SetSpeed(SPEEDS.len() - 1));
    assert_eq!(slow(&session), None);
}
