//! What a class guesses.

use session::{Event, Session, Way};

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
