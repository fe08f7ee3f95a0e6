//! Hand-written addresses: what they open, and what they say where they are misspelt.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use session::{
    ColumnScale, Experiment, Hyperparameters, PARAMETERS, PageWishes, Panel, Parameter, Phase, Place,
    Playhead, PresetId, Selection, Session,
};

fn open(query: &str) -> (Session, PageWishes, String) {
    let (session, page) = Session::begin("", query, None);
    let notices = session.view().notices;
    let said = notices.iter().find(|n| n.place == Place::Page).map_or(String::new(), |n| n.text.clone());
    (session, page, said)
}

#[test]
fn the_example_of_the_guide() {
    let (session, page, said) = open(
        "?preset=xor&lr=0.05&epochs=200&panels=network,loss&phase=backward&select=kernel1[0][1]&theme=dark&lang=en",
    );
    assert_eq!(said, "");
    let xor = PresetId::Xor.experiment();
    let optimizer = xor.optimizer.with_learning_rate(0.05);
    assert_eq!(*session.experiment(), Experiment { epochs: 200, optimizer, ..xor });
    assert_eq!(session.playhead(), Playhead { phase: Phase::Backward, ..Playhead::default() });
    assert_eq!(session.selected(), Parameter::Kernel { layer: 0, input: 0, unit: 1 }.into());
    assert_eq!(page.panels, [Panel::Network, Panel::Loss]);
    assert_eq!(page.theme, Some("dark"));
}

#[test]
fn the_learning_rate_is_understood_as_keras_names_it() {
    let (session, _, said) = open("?learning_rate=0.05");
    assert_eq!((session.experiment().optimizer.learning_rate(), said.as_str()), (0.05, ""));
}

#[test]
fn the_api_answers_the_origin_that_it_names() {
    let api = |text: &str| open(&format!("?embed&api={text}")).1.api;
    assert_eq!(open("?embed").1.api, None);
    assert_eq!(api("off"), None);
    assert_eq!(open("?embed&api").1.api.as_deref(), Some("*"));
    assert_eq!(api("on").as_deref(), Some("*"));
    assert_eq!(api("https://Example.org/").as_deref(), Some("https://example.org"));
    assert_eq!(api("https%3A%2F%2Fexample.org:443").as_deref(), Some("https://example.org"));
    assert_eq!(api("http://127.0.0.1:8000").as_deref(), Some("http://127.0.0.1:8000"));
    for wrong in ["https://", "https://example.org/course", "ftp://example.org", "https://a b"] {
        let (_, page, said) = open(&format!("?embed&api={wrong}"));
        assert_eq!(page.api, None, "{wrong}: nobody is answered");
        assert!(said.starts_with("In the link, api: Enter on, off or an origin such as"), "{said}");
    }
}

#[test]
fn of_many_things_that_are_wrong_the_first_are_said() {
    let (session, _, said) = open(&"lr=x&".repeat(3000));
    assert_eq!(said.matches("In the link, lr:").count(), 5);
    assert!(said.ends_with("And 95 more like these."), "{said}");
    assert_eq!(*session.experiment(), PresetId::NotebookRegression.experiment());
}

#[test]
fn messages_of_panels_that_are_not_shown_are_at_the_top() {
    let check = |query: &str, place, expect| assert_eq!(open(query).1.place_of(place), expect, "{query}");
    for place in [Place::Page, Place::Data, Place::Model, Place::Weights, Place::Training, Place::Run] {
        check("", place, place);
        check("embed&panels=all", place, place);
        check("embed", place, Place::Page);
    }
    check("panels=network,weights", Place::Run, Place::Run);
    check("panels=network,weights", Place::Weights, Place::Page);
    check("panels=start", Place::Weights, Place::Weights);
    check("panels=table,network", Place::Data, Place::Data);
    check("panels=table,network", Place::Run, Place::Page);
}

#[test]
fn settings_and_places() {
    let (session, _, said) =
        open("momentum=0.9&nesterov&batch_size=2&seed=4&shuffle=3&standardize=on&epoch=5&update=2&loss=mse");
    assert_eq!(said, "");
    let experiment = session.experiment();
    assert_eq!(
        (experiment.optimizer.get("momentum"), experiment.optimizer.get("nesterov")),
        (Some(0.9), Some(1.0))
    );
    assert_eq!((experiment.batch_size, experiment.scaling.inputs), (2, Some(ColumnScale::Standardize)));
    assert!(experiment.to_json().contains(r#""initializer":"glorot_uniform","seed":4"#));
    assert!(experiment.to_json().contains(r#""shuffle":{"seed":3}"#));
    assert_eq!((session.playhead().epoch, session.playhead().batch), (5, 2));
    assert!(open("weights=0.25").0.json().contains(r#""initializer":"constant","value":0.25"#));
    assert!(open("preset=log-replay&shuffle=off").0.json().contains(r#""shuffle":false"#));
}

#[test]
fn a_former_name_is_understood() {
    assert!(open("standardise=on").0.experiment().scaling.inputs.is_some());
    assert_eq!(open("standardise=on").2, "");
}

#[test]
fn all_of_the_network_can_be_selected() {
    for (word, expect) in [
        ("bias2[0]", Parameter::Bias { layer: 1, unit: 0 }.into()),
        ("unit1[1]", Selection::Unit { layer: 0, unit: 1 }),
        ("input%5B0%5D", Selection::Input(0)),
        ("loss", Selection::Loss),
    ] {
        let (session, _, said) = open(&format!("select={word}"));
        assert_eq!((session.selected(), said.as_str()), (expect, ""));
        let (linked, _) = Session::begin(&session.link(), "", None);
        assert_eq!(linked.selected(), expect);
    }
}

#[test]
fn a_place_beyond_the_run_is_its_end_and_it_says_so() {
    let (session, _, said) = open("epoch=1000&update=99");
    assert_eq!((session.playhead().epoch, session.playhead().batch), (75, 4));
    let update = "In the link, update: There is no update 99: the last one is 4.";
    assert_eq!(said, format!("In the link, epoch: There is no epoch 1,000: the last one is 75. {update}"));
}

#[track_caller]
fn misspelt(query: &str, expect: &str) {
    let (session, _, said) = open(query);
    assert!(said.contains(expect), "{said}");
    assert_eq!(session.experiment().check(), Ok(()));
}

#[test]
fn what_is_misspelt_is_reported_with_the_nearest() {
    misspelt(
        "preset=xro",
        "In the link, preset: Enter one of these instead of “xro”: notebook, classification",
    );
    misspelt("preset=xro", "Did you mean “xor”?");
    misspelt("epoks=9", "There is no parameter “epoks”. Did you mean “epochs”?");
    misspelt("Theme=dark", "Did you mean “theme”?");
    misspelt("phase=bakward", "Did you mean “backward”?");
    misspelt("panels=network,los", "Did you mean “loss”?");
    misspelt("standartize", "Did you mean “standardize”?");
    misspelt("batch-size=2", "Did you mean “batch_size”?");
    misspelt("lr=fast", "In the link, lr: Enter a number such as 0.5, not “fast”.");
    misspelt("lr=-1", "lr: Enter a number of at least 0, not “−1”");
    misspelt("epochs=0", "epochs: Enter a whole number from 1 to 100,000, not “0”");
    misspelt("select=kernel9[0][0]", "select: The network has no kernel9[0][0]");
    misspelt("select=unit3[0]", "select: The network has no unit3[0]");
    misspelt("select=input[2]", "select: The network has no input[2]");
    misspelt("select=w1", "select: Enter a weight such as kernel1[0][1]");
    misspelt("select=kernel0[0][0]", "select: Enter a weight such as");
    misspelt("epoch=0", "epoch: Enter a whole number from 1 to 100,000, not “0”");
    misspelt("epochs=3&epoch=4", "In the link, epoch: There is no epoch 4: the last one is 3.");
    misspelt("row=99", "row: There is no row 99: the last one is 3.");
    misspelt("layers=0:tanh,1:linear", "layers: Enter a whole number from 1 to 256, not “0”");
    misspelt("learningrate=3", "Did you mean “lr”?");
    misspelt("Learning-Rate=3", "Did you mean “lr”?");
    misspelt("lrr=3", "Did you mean “lr”?");
    misspelt("batch=2", "Did you mean “batch_size”?");
    misspelt("opt=Adam", "Did you mean “optimizer”?");
    misspelt("lang=de", "lang: Enter one of these instead of “de”: en");
    misspelt("nesterov=yes", "nesterov: Enter on or off");
    misspelt("lr=x&epochs=y", "lr: Enter a number");
    misspelt("lr=x&epochs=y", "epochs: Enter a whole number");
}

#[test]
fn parameters_of_others_are_nobody_s_business() {
    for name in [
        "_xsrf",
        "forcedownload",
        "wrap",
        "v",
        "utm_source",
        "utm_campaign",
        "fbclid",
        "gclid",
        "redirect",
        "id",
        "cmid",
        "page",
        "time",
        "date",
        "state",
        "name",
        "type",
        "token",
        "ref",
        "raw",
        "app",
        "url",
        "mode",
        "source",
        "text",
    ] {
        assert_eq!(open(&format!("{name}=1&lr=0.5")).2, "", "{name}");
    }
}

#[test]
fn keys_and_the_theme_of_the_page_around() {
    let wishes = |query: &str| open(query).1;
    assert!(wishes("keys=off").keyless && !wishes("keys=on").keyless && !wishes("keys").keyless);
    assert_eq!((wishes("").theme(), wishes("embed").theme()), (None, Some("page")));
    assert_eq!(
        (wishes("theme=page").theme(), wishes("embed&theme=system").theme()),
        (Some("page"), Some("system"))
    );
    assert_eq!(Session::element_wishes(&[]).theme(), Some("page"));
}

#[test]
fn what_is_right_holds_beside_what_is_wrong() {
    let (session, _, _) = open("lr=0.05&epochs=many&utm_source=lms");
    assert_eq!((session.experiment().optimizer.learning_rate(), session.experiment().epochs), (0.05, 75));
    assert_eq!(open("utm_source=lms").2, "");
}

#[test]
fn only_the_page_s_looks_leave_the_stored_experiment() {
    let stored = PresetId::Xor.experiment().to_json();
    let opened = |query: &str| Session::begin("", query, Some(&stored)).0.json();
    assert_eq!(opened("theme=dark"), stored);
    assert_ne!(opened("epoch=2"), stored);
}

proptest! {
    #[test]
    fn no_query_panics(
        text in "\\PC{0,60}",
        name in prop::sample::select(PARAMETERS.iter().map(|p| p.name).collect::<Vec<_>>()),
        value in "(\\PC|[0-9eE.,\\[\\]%-]){0,12}",
    ) {
        for query in [text, format!("?{name}={value}")] {
            let (session, _) = Session::begin("", &query, None);
            prop_assert_eq!(session.experiment().check(), Ok(()));
        }
    }
}
