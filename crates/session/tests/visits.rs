//! What is kept of a visit: a reload brings all of it back, and an address shows what it says.

mod csv;

use session::{Asked, Event, Experiment, Field, Kept, Phase, Playhead, PresetId, Session, Stride};

/// Enough for whatever is done here.
const ROOM: usize = 1 << 20;

/// A tab of a browser: what it keeps, and the address that it is at.
struct Tab {
    address: &'static str,
    session: Session,
    visit: Option<String>,
}

fn parts(address: &str) -> (String, String) {
    let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
    (fragment.to_string(), before.to_string())
}

fn begin(address: &str, visit: Option<&str>, of_tab: Option<&str>) -> Session {
    let (fragment, query) = parts(address);
    Session::begin_where_left(Asked::of(&fragment, &query), Kept { visit, of_tab, ..Kept::default() })
}

impl Tab {
    /// A new tab, in a browser that has kept a visit of another one.
    fn new(address: &'static str, last: Option<&str>) -> Tab {
        Tab { address, session: begin(address, last, None), visit: None }
    }

    fn send(&mut self, event: Event) {
        self.session.update(event);
        self.visit = Some(self.session.visit(self.address, ROOM));
    }

    fn rate(&mut self, rate: &str) {
        self.send(Event::Type { field: Field::LEARNING_RATE, text: rate.into() });
    }

    /// Loads an address in the same tab; the present one is a reload.
    fn load(&mut self, address: &'static str) {
        self.address = address;
        self.session = begin(address, self.visit.as_deref(), Some(address));
    }

    /// Goes to an address that differs in its fragment.
    fn follow(&mut self, address: &'static str) {
        self.address = address;
        let (fragment, query) = parts(address);
        self.send(Event::FollowAddress { fragment, query });
    }

    fn experiment(&self) -> &Experiment {
        self.session.experiment()
    }

    fn undo(&mut self) {
        self.send(Event::Undo);
    }
}

fn rate_of(tab: &Tab) -> f64 {
    tab.experiment().optimizer.learning_rate()
}

fn link(preset: PresetId) -> &'static str {
    format!("#{}", Session::new(preset.experiment()).link()).leak()
}

/// What a reload must bring back: all of the view but the faint run of before the last edit.
fn shown(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let view = session.view();
    let pins: Vec<_> = view.pins.pins.into_iter().map(|pin| (pin.place, pin.name, pin.present)).collect();
    let edits = (view.undo, view.redo, view.left_origin);
    ((view.headline, view.table, view.network, view.transport), (pins, view.notebook, view.lesson, edits))
}

#[test]
fn a_reload_brings_back_what_was_there_however_the_page_was_opened() {
    for address in ["", "?preset=xor", link(PresetId::Xor), "?tour=linear&step=2", "?theme=dark"] {
        let mut tab = Tab::new(address, None);
        tab.rate("0.3");
        tab.rate("0.2");
        tab.send(Event::Pin);
        tab.send(Event::RenamePin { place: 0, name: "slow".into() });
        tab.rate("0.1");
        tab.undo();
        tab.send(Event::Step { stride: Stride::Epoch, forward: true });
        tab.send(Event::GoToPhase(Phase::Backward));
        tab.send(Event::ToggleNotebook);
        tab.session.compute(&mut || true);
        let before = shown(&tab.session);
        tab.load(address);
        tab.session.compute(&mut || true);
        assert_eq!(shown(&tab.session), before, "{address}");
        tab.send(Event::Redo);
        assert_eq!(rate_of(&tab), 0.1, "{address}");
        for _ in 0..3 {
            tab.undo();
        }
        assert_eq!(tab.session.view().left_origin.is_some(), !["", "?theme=dark"].contains(&address));
        assert_eq!(*tab.experiment(), *Tab::new(address, None).experiment(), "{address}");
    }
}

#[test]
fn what_is_being_typed_when_the_page_is_reloaded_is_one_edit() {
    let mut tab = Tab::new("", None);
    tab.send(Event::BeginGesture);
    tab.rate("0.002");
    tab.load("");
    assert_eq!(rate_of(&tab), 0.002);
    tab.undo();
    assert_eq!(rate_of(&tab), 0.001);
}

#[test]
fn one_click_leads_back_to_what_the_link_showed() {
    let mut tab = Tab::new("?preset=xor&epoch=3", None);
    assert_eq!(tab.session.view().left_origin, Some(false));
    tab.rate("0.3");
    tab.send(Event::GoToEnd);
    tab.load("?preset=xor&epoch=3");
    assert_eq!(tab.session.view().left_origin, Some(true));
    tab.send(Event::StartOver);
    assert_eq!(tab.session.view().left_origin, Some(false));
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment());
    assert_eq!(tab.session.playhead(), Playhead { epoch: 3, ..Playhead::default() });
    tab.undo();
    assert_eq!(rate_of(&tab), 0.3);
}

#[test]
fn back_and_forward_show_what_their_addresses_say() {
    let (xor, random) = (link(PresetId::Xor), link(PresetId::RandomStart));
    let mut tab = Tab::new("", None);
    tab.rate("0.002");
    tab.follow(xor);
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment());
    tab.rate("0.3");
    tab.follow(random);
    assert_eq!(*tab.experiment(), PresetId::RandomStart.experiment());
    tab.follow(xor);
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment());
    tab.follow("#network");
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment(), "a place of the page");
    tab.follow("");
    assert_eq!(rate_of(&tab), 0.002, "what was there before the links");
    for rate in [0.5, 0.001, 0.3] {
        tab.undo();
        assert_eq!(rate_of(&tab), rate, "nothing is lost");
    }
}

#[test]
fn back_to_a_query_shows_what_the_query_says() {
    let mut tab = Tab::new("?preset=xor", None);
    tab.follow(format!("?preset=xor{}", link(PresetId::RandomStart)).leak());
    assert_eq!(*tab.experiment(), PresetId::RandomStart.experiment());
    tab.follow("?preset=xor");
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment());
}

#[test]
fn another_address_in_the_same_tab_opens_over_what_was_there() {
    let mut tab = Tab::new("", None);
    tab.rate("0.002");
    tab.load("?preset=xor");
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment());
    tab.rate("0.3");
    tab.load("");
    assert_eq!(rate_of(&tab), 0.002, "back again");
    tab.undo();
    assert_eq!(rate_of(&tab), 0.3, "nothing is lost");
}

#[test]
fn a_new_tab_starts_from_the_last_one_used_and_each_keeps_its_own() {
    let mut first = Tab::new("", None);
    first.rate("0.002");
    let mut second = Tab::new("", first.visit.as_deref());
    assert_eq!(rate_of(&second), 0.002);
    second.rate("0.003");
    first.load("");
    second.load("");
    assert_eq!((rate_of(&first), rate_of(&second)), (0.002, 0.003));
}

#[test]
fn a_link_in_a_new_tab_shows_the_link_and_undo_brings_the_last_visit_back() {
    let mut own = Tab::new("", None);
    own.rate("0.002");
    let mut tab = Tab::new("?preset=xor", own.visit.as_deref());
    assert_eq!(*tab.experiment(), PresetId::Xor.experiment());
    tab.rate("0.3");
    let mut next = Tab::new("", tab.visit.as_deref());
    assert_eq!(rate_of(&next), 0.3);
    next.undo();
    next.undo();
    assert_eq!(rate_of(&next), 0.002);
}

#[test]
fn a_part_of_another_page_and_one_that_answers_it_get_nothing_of_a_visit() {
    let mut own = Tab::new("", None);
    own.rate("0.002");
    for address in ["?embed", "?api", "?api&theme=dark"] {
        let session = begin(address, own.visit.as_deref(), Some(""));
        assert_eq!((session.experiment(), session.view().undo), (Session::default().experiment(), None));
    }
}

#[test]
fn what_is_kept_stays_within_its_room_and_keeps_the_nearest() {
    let mut session = Session::new(PresetId::Xor.experiment());
    for step in 1..=200 {
        session.update(Event::Type { field: Field::LEARNING_RATE, text: format!("0.{step:03}") });
    }
    for _ in 0..50 {
        session.update(Event::Undo);
    }
    let all = session.visit("", usize::MAX);
    for room in [0, 500, 5_000, 20_000, all.len()] {
        let visit = session.visit("", room);
        assert!(visit.len() <= room.max(1_000), "{} in {room}", visit.len());
        let mut again = Session::open(Some(&visit));
        assert_eq!(again.experiment(), session.experiment());
        let undone =
            (0..).take_while(|_| again.view().undo.is_some() && again.update(Event::Undo).store).count();
        assert!(undone > 0 || room < 1_000);
        assert_eq!(
            again.experiment().optimizer.learning_rate(),
            ((150 - undone) as f64 / 1000.0).max(0.0) + if undone == 150 { 0.5 } else { 0.0 }
        );
    }
}

#[test]
fn a_large_table_is_written_once() {
    let mut session = Session::default();
    let rows: String = (0..2_000).map(|row| format!("{row},{row}.5,{row}.25\n")).collect();
    session.update(csv::opened(&session, &format!("a,b,c\n{rows}")));
    for step in 1..=100 {
        session.update(Event::Type { field: Field::Epochs, text: step.to_string() });
    }
    let (visit, experiment) = (session.visit("", usize::MAX), session.json());
    assert!(visit.len() < experiment.len() + 100 * 600, "{} for {}", visit.len(), experiment.len());
}

#[test]
fn what_an_earlier_page_has_stored_is_read() {
    let stored = PresetId::Xor.experiment().to_json();
    assert_eq!(*Session::open(Some(&stored)).experiment(), PresetId::Xor.experiment());
}

#[test]
fn a_broken_line_ends_what_undo_leads_to() {
    let mut tab = Tab::new("", None);
    for rate in ["0.002", "0.003", "0.004"] {
        tab.rate(rate);
    }
    let visit = tab.visit.unwrap();
    let mut lines: Vec<_> = visit.lines().map(str::to_string).collect();
    lines[2] = lines[2].replace("\"epochs\":75", "\"epochs\":0");
    let mut session = Session::open(Some(&lines.join("\n")));
    assert_eq!(session.experiment().optimizer.learning_rate(), 0.004);
    session.update(Event::Undo);
    assert_eq!((session.experiment().optimizer.learning_rate(), session.view().undo), (0.003, None));
}
