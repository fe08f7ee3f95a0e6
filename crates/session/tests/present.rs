//! What a class guesses and is told.

use session::{Event, Session, Stride, Way};

#[test]
fn the_way_of_the_selected_weight_is_that_of_its_update() {
    let mut session = Session::default();
    for (select, way) in [("kernel1[0][0]", Some(Way::Up)), ("bias2[0]", Some(Way::Up))] {
        session.update(Event::Select(select.parse().expect("a weight")));
        assert_eq!(session.way_of_selected(), Some(way), "{select}");
    }
    session.update(Event::Select("loss".parse().expect("the loss")));
    assert_eq!(session.way_of_selected(), None);
}

#[test]
fn what_is_told_of_a_weight_is_what_its_gradient_says() {
    let mut session = Session::default();
    session.update(Event::Select("kernel1[0][0]".parse().expect("a weight")));
    for _ in 0..2 {
        session.update(Event::Step { stride: Stride::Phase, forward: true });
    }
    let (title, why) = session.way_told();
    assert_eq!(title, "Up: the prediction was too low.");
    assert_eq!(why.as_deref(), Some("This weight raises it. Slope −5.696: more weight, less loss."));
    // Of a bias there is no sentence, only its way.
    session.update(Event::Select("bias2[0]".parse().expect("a bias")));
    assert_eq!(session.way_told(), ("It goes up.".into(), None));
}
