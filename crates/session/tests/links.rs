//! Links: what goes in comes out, old ones keep working, broken ones say so.
#![cfg(not(target_arch = "wasm32"))]

mod any;

use proptest::prelude::*;
use session::{
    Event, Experiment, Held, Lens, Look, Opening, PRESETS, PageWishes, Panel, Parameter, Phase, Place,
    Playhead, PresetId, Scale, Selection, Session, Severity, TourPlace,
};

/// Links made by earlier versions of the page, with what they open. Add to it, never change it.
const STORED: &str = include_str!("../../../tests/reference/links.txt");

fn opening(key: &str) -> Opening {
    Opening::new(PRESETS.iter().find(|preset| preset.key == key).unwrap().id.experiment())
}

fn elsewhere(key: &str) -> Opening {
    let look = Look {
        playhead: Playhead { epoch: 3, batch: 2, phase: Phase::Backward },
        selected: Parameter::Kernel { layer: 0, input: 0, unit: 1 }.into(),
        row: Some(1),
        scale: Some(Scale::Linear),
        notebook: true,
        ..Look::default()
    };
    Opening { look, ..opening(key) }
}

/// What a stored link opens beside its experiment.
fn at(place: &str) -> Opening {
    // Those of before that leave it out mean the end: what a link shows stays.
    let then = Look { held: Held::End, ..Look::default() };
    let start = Opening { look: then, ..opening("notebook") };
    let looks = |look: Look| Opening { look, ..start.clone() };
    let page = |panels: &[Panel]| PageWishes { panels: panels.to_vec(), ..PageWishes::default() };
    match place {
        "start" => start,
        "elsewhere" => looks(Look { held: Held::End, ..elsewhere("notebook").look }),
        "surface" => {
            looks(Look { lens: Lens::LossSurface, selected: Selection::Loss, held: Held::Playhead, ..then })
        }
        "axes" => looks(Look {
            lens: Lens::LossSurface,
            axes: [
                Some(Parameter::Kernel { layer: 1, input: 1, unit: 0 }),
                Some(Parameter::Bias { layer: 0, unit: 1 }),
            ],
            ..then
        }),
        "one-axis" => looks(Look { axes: [None, Some(Parameter::Bias { layer: 1, unit: 0 })], ..then }),
        "boundary" => looks(Look {
            lens: Lens::DecisionBoundary,
            threshold: 0.35,
            selected: Selection::Unit { layer: 0, unit: 1 },
            playhead: Playhead { epoch: 75, batch: 4, phase: Phase::Update },
            ..then
        }),
        "predictions" => {
            looks(Look { lens: Lens::Predictions, selected: Selection::Input(1), row: Some(0), ..then })
        }
        "gradients" => looks(Look {
            lens: Lens::GradientNorms,
            playhead: Playhead { epoch: 1, batch: 1, phase: Phase::Loss },
            scale: Some(Scale::Linear),
            ..then
        }),
        "tour" => Opening {
            tour: Some(TourPlace { key: "notebook", step: 3 }),
            ..looks(Look { notebook: true, ..then })
        },
        "part" => Opening {
            page: PageWishes { theme: Some("dark"), embed: true, ..page(&[Panel::Network, Panel::Loss]) },
            ..start
        },
        "panels" => Opening { page: PageWishes { theme: Some("light"), ..page(&Panel::ALL) }, ..start },
        _ => panic!("{place}"),
    }
}

#[test]
fn links_of_format_1_keep_working() {
    let mut tested = 0;
    for line in STORED.lines().filter(|line| !line.starts_with('#')) {
        let [place, link, json] = line.splitn(3, ' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let experiment = Experiment::from_json(json).unwrap();
        assert_eq!(Opening::from_link(link), Some(Ok(Opening { experiment, ..at(place) })), "{line}");
        tested += 1;
    }
    assert_eq!(tested, 33);
}

#[test]
fn a_link_says_where_the_loss_surface_holds_the_other_weights() {
    for (held, word) in [(Held::Playhead, "held=playhead"), (Held::End, "held=end")] {
        let opening = Opening { look: Look { held, ..Look::default() }, ..opening("notebook") };
        assert_eq!(Opening::from_link(&opening.to_link()), Some(Ok(opening.clone())));
        assert_eq!(Session::begin("", word, None).0.link(), opening.to_link());
    }
    assert_eq!(Session::begin("", "preset=notebook", None).0.link(), opening("notebook").to_link());
    assert_eq!(
        opening("notebook").look.held,
        Held::Playhead,
        "a page and a hand-written address begin there"
    );
}

#[test]
fn a_link_of_the_notebook_is_short() {
    for (name, opening) in [("start", opening("notebook")), ("elsewhere", elsewhere("notebook"))] {
        let link =
            format!("https://someone-with-a-long-name.github.io/backprop-playground/#{}", opening.to_link());
        assert!(link.len() < 400, "{name}: {} characters", link.len());
    }
    let mut session = Session::default();
    for (row, cells) in
        [["8.27", "61", "4.35"], ["7.1", "75", "5.05"], ["6.64", "80.5", "6.2"]].iter().enumerate()
    {
        for (column, text) in cells.iter().enumerate() {
            session.update(Event::Type { field: session::Field::Cell { row, column }, text: (*text).into() });
        }
    }
    assert!(session.link().len() < 400, "{}", session.link());
}

#[test]
fn a_session_is_opened_where_another_was() {
    let mut session = Session::default();
    for event in [
        Event::LoadPreset(PresetId::Xor),
        Event::Step { stride: session::Stride::Epoch, forward: true },
        Event::GoToPhase(Phase::Backward),
        Event::Select(Parameter::Bias { layer: 0, unit: 2 }.into()),
        Event::ShowRow(2),
        Event::ToggleNotebook,
        Event::SetLossScale(Scale::Linear),
        Event::HoldSurface(Held::Playhead),
    ] {
        session.update(event);
    }
    let (opened, _) = Session::begin(&format!("#{}", session.link()), "", None);
    assert_eq!(opened.view(), session_without_past(&session));

    let mut present = Session::default();
    present.update(Event::FollowAddress { fragment: session.link(), query: String::new() });
    assert_eq!(present.experiment(), session.experiment());
    assert_eq!((present.playhead(), present.selected()), (session.playhead(), session.selected()));
    present.update(Event::Undo);
    assert_eq!(present.experiment(), Session::default().experiment());
}

#[test]
fn a_link_says_how_the_page_looks_where_its_address_does_not() {
    let wishes = PageWishes {
        panels: vec![Panel::Network, Panel::Loss],
        theme: Some("dark"),
        ..PageWishes::default()
    };
    let link = Session::default().link_for(wishes.clone());
    assert_eq!(Session::begin(&link, "", None).1, wishes);
    let asked = Session::begin(&link, "?panels=chain&theme=light&embed&api", None).1;
    let expect = PageWishes {
        panels: vec![Panel::Chain],
        theme: Some("light"),
        embed: true,
        api: Some("*".into()),
        ..PageWishes::default()
    };
    assert_eq!(asked, expect);
}

#[test]
fn no_link_lets_another_page_ask_for_things() {
    let link = Session::default().link_for(PageWishes { api: Some("*".into()), ..PageWishes::default() });
    assert_eq!(Session::begin(&link, "", None).1.api, None);
}

/// The view without undo: a link has no past.
fn session_without_past(session: &Session) -> session::View {
    session::View { undo: None, redo: None, left_origin: Some(false), ..session.view() }
}

/// The one message of a page opened with a fragment, which shows the notebook.
#[track_caller]
fn broken(fragment: &str, expect: &str) {
    let (session, _) = Session::begin(fragment, "", Some("not read"));
    assert_eq!(session.experiment(), Session::default().experiment());
    let notice =
        session.view().notices.into_iter().find(|notice| notice.place == Place::Page).expect("a message");
    assert!(notice.dismissible && notice.severity == Severity::Error);
    assert!(notice.text.contains(expect), "{}", notice.text);
}

#[test]
fn a_broken_link_says_so_and_opens_the_notebook() {
    let link = elsewhere("xor").to_link();
    broken("#1", "incomplete or damaged");
    broken("#1.", "incomplete or damaged");
    broken(&link[..link.len() - 1], "incomplete or damaged");
    broken(&link[..link.len() / 2], "incomplete or damaged");
    broken(&format!("{link}A"), "incomplete or damaged");
    broken(&format!("{link})"), "incomplete or damaged");
    broken("#1.ééé", "incomplete or damaged");
    broken("#2.AAAA", "its format is 2");
    let (session, _) = Session::begin("#network", "", None);
    assert!(session.view().notices.iter().all(|notice| notice.place != Place::Page));
}

#[test]
fn every_changed_letter_is_noticed() {
    let link = elsewhere("xor").to_link();
    for place in 2..link.len() {
        let other = if &link[place..=place] == "A" { "B" } else { "A" };
        let changed = format!("{}{other}{}", &link[..place], &link[place + 1..]);
        let read = Opening::from_link(&changed).unwrap();
        // The last letter may hold bits that stand for nothing.
        assert!(read.is_err() || (place + 1 == link.len() && read == Ok(elsewhere("xor"))), "{place}");
    }
}

#[test]
fn a_link_that_unpacks_to_too_much_is_refused() {
    let mut experiment = opening("notebook").experiment;
    experiment.data = session::Data {
        columns: vec!["a".repeat(40 << 20), "b".into()],
        targets: vec!["b".into()],
        rows: vec![vec![0.0; 2]],
    }
    .into();
    experiment.layers[1].units = 1;
    let link = Opening::new(experiment).to_link();
    assert!(link.len() < 1 << 20, "{}", link.len());
    broken(&link, "more than 32 MB");
}

/// Something of a model that can be selected.
fn selection(model: &backprop::Sequential, kind: usize, index: usize) -> Selection {
    match kind {
        0 => Selection::Unit { layer: 0, unit: index % model.layers()[0].units() },
        1 => Selection::Input(index % model.inputs()),
        2 => Selection::Loss,
        _ => model.parameter_at(index % model.parameters().len()).into(),
    }
}

proptest! {
    #[test]
    fn every_experiment_and_place_comes_back_equal(
        experiment in any::experiment(), epoch in 1..200usize, batch in 1..9usize, phase in prop::sample::select(Phase::ALL.to_vec()),
        row in prop::option::of(0..9usize), notebook in any::<bool>(), linear in any::<bool>(), kind in 0..4usize, index in 0..40usize,
        lens in prop::sample::select(Lens::ALL.to_vec()), along in prop::option::of(0..40usize), held in any::<bool>(), threshold in 0.05..=0.95f64,
        panels in prop::sample::subsequence(Panel::ALL.to_vec(), 0..=Panel::ALL.len()),
        theme in prop::option::of(prop::sample::select(vec!["light", "dark", "system", "page"])),
        embed in any::<bool>(), keyless in any::<bool>(), (first, present) in any::<(bool, bool)>(),
    ) {
        let model = experiment.model().unwrap();
        let look = Look {
            playhead: Playhead { epoch, batch, phase },
            row,
            notebook,
            scale: if linear { Some(Scale::Linear) } else { None },
            selected: selection(&model, kind, index),
            lens,
            threshold,
            axes: [along.map(|along| model.parameter_at(along % model.parameters().len())), None],
            held: if held { Held::Playhead } else { Held::End },
        };
        let opening = Opening {
            look,
            page: PageWishes { panels, theme, keyless, embed, first, present, api: None },
            ..Opening::new(experiment)
        };
        prop_assert_eq!(Opening::from_link(&opening.to_link()), Some(Ok(opening)));
    }

    #[test]
    fn no_fragment_panics(text in "\\PC{0,80}", letters in "1\\.[A-Za-z0-9_-]{0,200}") {
        if let Some(Ok(opening)) = Opening::from_link(&text) {
            prop_assert_eq!(opening.experiment.check(), Ok(()));
        }
        prop_assert!(Opening::from_link(&letters).unwrap().is_err());
        Session::begin(&letters, &text, Some(&text));
    }
}
