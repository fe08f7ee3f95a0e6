//! What a class guesses, and where an address begins as it is shown to one.

use session::{Event, Opening, Session, Way};

#[test]
fn the_way_of_the_selected_weight_is_that_of_its_update() {
    let mut session = Session::default();
    for (select, way) in [("kernel1[0][0]", Some(Way::Up)), ("bias2[0]", Some(Way::Up))] {
        session.update(Event::Select(select.parse().expect("a weight")));
        assert_eq!(session.way_of_selected(), Some(way), "{select}");
        let trace = session.trace().expect("a trace");
        let change = if select.starts_with("bias2") { &trace.layers[1].bias } else { &trace.layers[0].kernel };
        assert!(format!("{:?}", change.after) != format!("{:?}", change.before));
    }
    session.update(Event::Select("loss".parse().expect("the loss")));
    assert_eq!(session.way_of_selected(), None);
}

#[test]
fn an_address_asks_for_it() {
    let page = |query: &str| Opening::from_query(query).expect("an address").page.present;
    assert!(page("present") && page("present=on") && !page("present=off") && !page("epoch=2"));
}
