//! What is taken away in files, and what is brought.

mod csv;

use session::{Change, Event, Experiment, Place, PresetId, Session, Severity};

fn said(session: &Session) -> String {
    let notices = session.view().notices;
    notices.iter().find(|n| n.place == Place::Page).map_or(String::new(), |n| n.text.clone())
}

fn open(session: &mut Session, name: &str, text: &str) {
    session.update(Event::OpenFile { name: name.into(), text: Some(text.into()) });
}

#[test]
fn a_run_as_csv() {
    let session = Session::default();
    let csv = session.run_csv();
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines.len(), 77);
    assert!(lines[0].starts_with("epoch,loss,kernel1[0][0],"), "{}", lines[0]);
    assert_eq!(lines[1], "0,,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1,0.1");
    for (epoch, line) in lines[1..].iter().enumerate() {
        let cells: Vec<_> = line.split(',').collect();
        assert_eq!((cells.len(), cells[0]), (11, epoch.to_string().as_str()));
        if epoch > 0 {
            assert_eq!(cells[1].parse::<f64>().unwrap(), session.run().losses()[epoch - 1]);
        }
    }
    let last: Vec<f64> = lines[76].split(',').skip(2).map(|cell| cell.parse().unwrap()).collect();
    assert_eq!(last, session.run().model().parameters());
}

#[test]
fn a_run_as_json() {
    for preset in [PresetId::Xor, PresetId::Diverging] {
        let session = Session::new(preset.experiment());
        let run: serde_json::Value = serde_json::from_str(&session.run_json()).unwrap();
        assert_eq!(Experiment::from_json(&run["experiment"].to_string()), Ok(preset.experiment()));
        assert_eq!(run["loss"].as_array().unwrap().len(), session.run().losses().len());
        let weights = run["weights"].as_array().unwrap();
        assert_eq!(weights.len(), session.run().losses().len() + 1);
        let start = serde_json::to_value(preset.experiment().model().unwrap().get_weights()).unwrap();
        assert_eq!((&weights[0]["epoch"], &weights[0]["weights"]), (&0.into(), &start));
        let diverged = session.run().diverged();
        assert_eq!(run["diverged"]["epoch"].as_u64(), diverged.map(|at| at.epoch as u64));
    }
}

#[test]
fn an_experiment_is_saved_and_opened() {
    let mut session = Session::default();
    open(&mut session, "xor.json", &PresetId::Xor.experiment().to_json());
    assert_eq!(*session.experiment(), PresetId::Xor.experiment());
    session.update(Event::Undo);
    assert_eq!(*session.experiment(), PresetId::NotebookRegression.experiment());
}

#[test]
fn a_table_is_opened_as_one_edit_and_said() {
    let mut session = Session::default();
    let before = session.experiment().clone();
    session.update(Event::GoToEnd);
    let Event::Bring { experiment, what, .. } = csv::opened(&session, "a,b,c\n1,2,3\n4,5,6") else {
        panic!()
    };
    let effect = session.update(Event::Bring { experiment, says: "It is here.".into(), what });
    assert!(effect.store && effect.announce.is_some());
    assert_eq!(session.experiment().data.columns, ["a", "b", "c"]);
    assert_eq!((said(&session).as_str(), session.playhead()), ("It is here.", Default::default()));
    session.update(Event::Undo);
    assert_eq!((session.experiment(), said(&session)), (&before, String::new()));
}

#[track_caller]
fn bad(name: &str, text: Option<&str>, expect: &str) {
    let mut session = Session::default();
    session.update(Event::OpenFile { name: name.into(), text: text.map(String::from) });
    assert_eq!(*session.experiment(), PresetId::NotebookRegression.experiment());
    assert!(said(&session).contains(expect), "{}", said(&session));
}

#[test]
fn a_bad_file_says_why_and_changes_nothing() {
    bad("large.csv", None, "“large.csv” can't be opened: It is larger than 32 MB");
    bad("x.json", Some("{\"format\":3}"), "“x.json” can't be opened: ");
    bad("x.json", Some("{"), "“x.json” can't be opened: Line 1");
    bad("empty.json", Some(""), "can't be opened: ");
}

#[test]
fn what_is_brought_is_one_edit_with_a_note_that_goes_with_it() {
    let mut session = Session::default();
    let before = session.experiment().clone();
    session.update(Event::GoToEnd);
    let brought = PresetId::Xor.experiment();
    let bring = Event::Bring {
        experiment: Box::new(brought.clone()),
        says: "It is here.".into(),
        what: Change::Notebook,
    };
    let effect = session.update(bring);
    assert!(effect.store && effect.announce.unwrap().starts_with("Your notebook is on the page."));
    assert_eq!((session.experiment(), session.playhead()), (&brought, Default::default()));
    let notice = session.view().notices[0].clone();
    assert_eq!(
        (notice.text.as_str(), notice.severity, notice.dismissible),
        ("It is here.", Severity::Note, true)
    );
    session.update(Event::Undo);
    assert_eq!((session.experiment(), said(&session)), (&before, String::new()));
    session.update(Event::Undo);
    assert_eq!(session.experiment(), &before, "it was one edit");
}

#[test]
fn what_cant_be_run_is_not_brought() {
    let mut session = Session::default();
    let before = session.experiment().clone();
    let brought = Experiment { epochs: 0, ..PresetId::Xor.experiment() };
    session.update(Event::Bring {
        experiment: Box::new(brought),
        says: String::new(),
        what: Change::Notebook,
    });
    assert_eq!(session.experiment(), &before);
    assert_ne!(said(&session), "");
}
