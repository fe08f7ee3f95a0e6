//! What people type: one rule for every field, and what becomes of a text that is no value.

use session::{Event, Experiment, Field, PresetId, Session, SettingValue};

/// What a field of the notebook's holds once a text is typed into it, and what is wrong with it.
#[track_caller]
fn types(field: Field, text: &str, expect: (&str, Option<&str>)) {
    let mut session = Session::default();
    let view = |session: &Session| {
        let view = session.view();
        let training = &view.training;
        let settings = training.settings.iter().filter_map(|setting| match &setting.value {
            SettingValue::Number(field) => Some(field),
            SettingValue::Switch(_) => None,
        });
        let fields = [&training.epochs, &training.batch_size, &training.learning_rate];
        let cells = view.table.rows.iter().flat_map(|row| &row.cells);
        let layers = view.model.iter().map(|layer| &layer.units);
        let weights = view.weights.arrays.iter().flat_map(|array| array.rows.iter().flatten());
        let all = fields.into_iter().chain(settings).chain(cells).chain(layers).chain(weights);
        all.into_iter().find(|view| view.field == field).cloned().unwrap()
    };
    let before = view(&session).text;
    session.update(Event::BeginGesture);
    for typed in 1..=text.chars().count() {
        session.update(Event::Type { field, text: text.chars().take(typed).collect() });
    }
    session.update(Event::EndGesture);
    let shown = view(&session);
    assert_eq!((shown.text.as_str(), shown.problem.as_deref()), expect);
    if expect.1.is_some() {
        assert_eq!(
            *session.experiment(),
            PresetId::NotebookRegression.experiment(),
            "no part of it is taken"
        );
        session.update(Event::Revert(field));
        assert_eq!((view(&session).text, view(&session).problem), (before, None));
    }
}

#[test]
fn every_field_of_numbers_has_one_rule() {
    let whole =
        [(Field::Epochs, "100,000"), (Field::BatchSize, "10,000"), (Field::Units { layer: 0 }, "256")];
    for (field, most) in whole {
        types(field, "12", ("12", None));
        types(field, "1e2", ("100", None));
        for text in ["1,5", "1.5", "−3", "x"] {
            let problem = format!("Enter a whole number from 1 to {most}, not “{text}”.");
            types(field, text, (text, Some(&problem)));
        }
    }
    types(Field::Epochs, "2,600", ("2600", None));
    types(Field::Epochs, "1.000", ("1.000", Some("Enter 1 or 1000: “1.000” could mean either.")));
    let numbers = [Field::Cell { row: 1, column: 0 }, Field::Weight { index: 4 }, Field::LEARNING_RATE];
    for field in numbers.into_iter().chain([Field::Optimizer("momentum")]) {
        types(field, "0,25", ("0.25", None));
        types(field, "2,5e−3", ("0.0025", None));
        types(field, "2,600", ("2,600", Some("Enter 2.6 or 2600: “2,600” could mean either.")));
        types(field, "1,2,3", ("1,2,3", Some("Enter a number such as 0.5, not “1,2,3”.")));
    }
    types(Field::LEARNING_RATE, "−1", ("−1", Some("Enter a number of at least 0, not “−1”.")));
    types(Field::Optimizer("momentum"), "2", ("2", Some("Enter a number from 0 to 1, not “2”.")));
}

#[test]
fn a_value_on_the_way_to_another_leaves_the_playhead_where_it_was() {
    let mut session = Session::default();
    session.update(Event::GoToEnd);
    let before = session.playhead();
    session.update(Event::BeginGesture);
    for text in ["1", "10", "100"] {
        session.update(Event::Type { field: Field::Epochs, text: text.into() });
    }
    session.update(Event::EndGesture);
    assert_eq!((session.experiment().epochs, session.playhead()), (100, before));
}

#[test]
fn a_name_has_a_limit() {
    let mut session = Session::default();
    let field = Field::ColumnName { column: 0 };
    session.update(Event::Type { field, text: "é".repeat(64) });
    assert_eq!(session.experiment().data.columns[0], "é".repeat(64));
    session.update(Event::Type { field, text: "é".repeat(65) });
    let problem = session.view().table.columns[0].name.problem.clone();
    assert_eq!(problem.as_deref(), Some("Enter a name of at most 64 characters. This one has 65."));
}

#[test]
fn text_past_any_use_is_refused_at_once() {
    let long = "x".repeat(session::MAX_TEXT + 1);
    let refuses = |event: Event| {
        let mut session = Session::default();
        session.update(event);
        let text = session.view().notices.iter().map(|notice| notice.text.clone()).collect::<String>();
        assert!(text.contains("32 MB") && text.len() < 200, "{}", text.chars().take(300).collect::<String>());
    };
    let attributes = vec![("experiment".to_string(), long.clone())];
    refuses(Event::FollowAttribute { name: "experiment".into(), attributes });
    refuses(Event::Paste { row: 0, column: 0, text: long.clone() });
    refuses(Event::OpenFile { name: "a".repeat(1000), text: Some(long) });
    let name = "n".repeat(1 << 20);
    for json in [format!("{{\"{name}\":1}}"), format!("{{\"format\":1,\"loss\":\"{name}\"}}")] {
        let error = Experiment::from_json(&json).unwrap_err().to_string();
        assert!(error.len() < 500, "{}", error.len());
    }
}

#[test]
fn a_drag_gets_anywhere_within_the_width_of_a_window() {
    let most_steps = 1200 / 4;
    let far = [
        (Field::Epochs, "75", "2000"),
        (Field::BatchSize, "1", "256"),
        (Field::Weight { index: 0 }, "50", "70"),
        (Field::LEARNING_RATE, "0.001", "1"),
    ];
    for (field, from, to) in far {
        let mut session = Session::default();
        session.update(Event::Type { field, text: from.into() });
        let value = |session: &Session| {
            let view = session.view();
            let weight = view.weights.arrays[0].rows[0][0].clone();
            let all = [view.training.epochs, view.training.batch_size, view.training.learning_rate, weight];
            all.into_iter().find(|view| view.field == field).unwrap().text.parse::<f64>().unwrap()
        };
        let small = value(&session);
        session.update(Event::Drag { field, steps: 1.0 });
        assert!(
            value(&session) <= (small * 1.2).max(small + 1.0),
            "a small move is a small change of {field:?}"
        );
        for _ in 1..most_steps {
            session.update(Event::Drag { field, steps: 1.0 });
        }
        assert!(value(&session) >= to.parse().unwrap(), "{field:?}: {}", value(&session));
    }
}
