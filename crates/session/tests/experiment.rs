//! The JSON of an experiment: what is read, what is refused and where.
#![cfg(not(target_arch = "wasm32"))]

mod any;

use any::experiment;
use proptest::prelude::*;
use session::{ColumnScale, Event, Experiment, Field, LayerPart, PRESETS, Scaling, Session};

const NOTEBOOK: &str = r#"{"format":1,"data":{"columns":["cgpa","profile_score","lpa"],"targets":["lpa"],"rows":[[8,8,4],[7,9,5],[6,10,6],[5,12,7]]},"layers":[{"units":2,"activation":"linear"},{"units":1,"activation":"linear"}],"weights":{"values":[[[0.1,0.1],[0.1,0.1]],[0.1,0.1],[[0.1],[0.1]],[0.1]]},"loss":"mean_squared_error","optimizer":{"name":"SGD","learning_rate":0.001,"momentum":0,"nesterov":false},"batch_size":1,"epochs":75,"shuffle":false}"#;

#[test]
fn the_notebook_is_format_1() {
    assert_eq!(Experiment::from_json(NOTEBOOK), Ok(PRESETS[0].id.experiment()));
}

#[test]
fn standardized_inputs_are_written_only_where_they_are() {
    let experiment = PRESETS[0].id.experiment();
    assert!(!experiment.to_json().contains("standardize"));
    let standardized = Experiment {
        scaling: Scaling { inputs: Some(ColumnScale::Standardize), targets: None },
        ..experiment
    };
    assert!(standardized.to_json().contains("\"standardize\":true"));
    let of_old = standardized.to_json().replace("standardize", "standardise");
    assert_eq!(Experiment::from_json(&of_old), Ok(standardized.clone()));
    assert_eq!(Experiment::from_json(&standardized.to_json()), Ok(standardized));
    check(
        "\"epochs\":75",
        "\"epochs\":75,\"standardize\":1",
        "standardize",
        "Expected true, false or an object with inputs and targets, found 1",
    );
}

#[test]
fn a_layer_without_bias_is_written_in_format_2() {
    let mut session = Session::new(PRESETS[0].id.experiment());
    session.update(Event::SetUseBias { layer: 0, on: false });
    let json = session.experiment().to_json();
    assert!(
        json.starts_with("{\"format\":2,") && json.contains("\"activation\":\"linear\",\"use_bias\":false}")
    );
    assert!(json.contains("\"values\":[[[0.1,0.1],[0.1,0.1]],[[0.1],[0.1]],[0.1]]"), "{json}");
    let read = Experiment::from_json(&json).unwrap();
    assert_eq!(&read, session.experiment());
    // Format 1 has no words for it, so that it is read and written anew as format 2.
    assert_eq!(Experiment::from_json(&json.replacen("2", "1", 1)), Ok(read));
    session.update(Event::SetTrainable { layer: 1, what: LayerPart::Whole, on: false });
    let json = session.experiment().to_json();
    assert!(json.contains("{\"units\":1,\"activation\":\"linear\",\"trainable\":false}"), "{json}");
    assert_eq!(Experiment::from_json(&json).as_ref(), Ok(session.experiment()));
    session.update(Event::SetTrainable { layer: 1, what: LayerPart::Whole, on: true });
    session.update(Event::SetTrainable { layer: 1, what: LayerPart::Bias, on: false });
    let json = session.experiment().to_json();
    assert!(json.contains("{\"units\":1,\"activation\":\"linear\",\"bias_trainable\":false}"), "{json}");
    assert_eq!(Experiment::from_json(&json).as_ref(), Ok(session.experiment()));
    session.update(Event::SetTrainable { layer: 1, what: LayerPart::Bias, on: true });
    session.update(Event::SetTrainable { layer: 1, what: LayerPart::Whole, on: false });
    session.update(Event::Type { field: Field::Layer { layer: 1, key: "l2" }, text: "0.01".into() });
    let json = session.experiment().to_json();
    assert!(json.contains("\"trainable\":false,\"kernel_regularizer\":{\"l1\":0.0,\"l2\":0.01}}"), "{json}");
    assert_eq!(Experiment::from_json(&json).as_ref(), Ok(session.experiment()));
    let alone = json.replace("\"l1\":0.0,", "");
    assert_eq!(Experiment::from_json(&alone).as_ref(), Ok(session.experiment()));
    session.update(Event::SetUseBias { layer: 0, on: true });
    assert!(session.experiment().to_json().contains("\"values\":[[[0.1,0.1],[0.1,0.1]],[0.0,0.0],[[0.1]"));
}

#[test]
fn a_penalty_has_two_factors_from_0_on() {
    let with = |penalty: &str| format!("\"activation\":\"linear\",\"kernel_regularizer\":{penalty}");
    let layer = "\"activation\":\"linear\"";
    check(
        layer,
        &with("{\"l3\":1}"),
        "layers[0].kernel_regularizer",
        "“l3” is not a key here. Expected: l1, l2.",
    );
    check(layer, &with("3"), "layers[0].kernel_regularizer", "Expected an object, found 3.");
    check(
        layer,
        &with("{\"l2\":-1}"),
        "layers[0].kernel_regularizer.l2",
        "Expected a number of at least 0, found −1.",
    );
}

#[test]
fn every_preset_comes_back_equal() {
    for preset in PRESETS {
        let experiment = preset.id.experiment();
        assert_eq!(experiment.check(), Ok(()), "{}", preset.key);
        assert_eq!(Experiment::from_json(&experiment.to_json()), Ok(experiment));
    }
}

/// The notebook's JSON with one piece of text replaced.
#[track_caller]
fn check(old: &str, new: &str, place: &str, message: &str) {
    assert!(NOTEBOOK.contains(old), "{old}");
    let error = Experiment::from_json(&NOTEBOOK.replacen(old, new, 1)).unwrap_err();
    assert_eq!(error.place, place, "{error}");
    assert!(error.message.starts_with(message), "{error}");
}

#[test]
fn errors_name_the_place() {
    check("\"format\":1", "\"format\":3", "format", "Expected 1 or 2, found 3");
    check("\"format\":1,", "", "", "The key “format” is missing.");
    check("\"epochs\":75", "\"epochs\":75,\"x\":1", "x", "“x” is not a key here. Expected: format, ");
    let (optimizer, layer) = ("optimizer.learning_rte", "layers[0].unit");
    check(
        "\"learning_rate\"",
        "\"learning_rte\"",
        optimizer,
        "“learning_rte” is not a key here. Expected: name, learning_rate",
    );
    check("\"units\"", "\"unit\"", layer, "“unit” is not a key here. Expected: units, activation");
    check(
        "\"epochs\":75",
        "\"epochs\":\"75\"",
        "epochs",
        "Expected a whole number from 0, found the text \"75\"",
    );
    check("\"epochs\":75", "\"epochs\":-1", "epochs", "Expected a whole number from 0, found -1");
    check("\"epochs\":75", "\"epochs\":0", "epochs", "Expected 1 to 100,000 epochs, found 0");
    check("\"epochs\":75", "\"epochs\":100001", "epochs", "Expected 1 to 100,000 epochs, found 100,001");
    check("\"batch_size\":1", "\"batch_size\":0", "batch_size", "Expected 1 to 10,000 rows, found 0");
    check("[7,9,5]", "[7,9]", "data.rows[1]", "Expected 3 numbers, one for each column, found 2");
    check("[7,9,5]", "[7,null,5]", "data.rows[1][1]", "Expected a number, found null");
    check("[7,9,5]", "[7,1e999,5]", "data.rows[1][1]", "This number is too large.");
    let long = format!("\"columns\":[\"{}\"", "x".repeat(65));
    let too_long = "Expected a name of at most 64 characters, found 65";
    check("\"columns\":[\"cgpa\"", &long, "data.columns[0]", too_long);
    check("\"columns\":[\"cgpa\"", "\"columns\":[\"lpa\"", "data.columns[2]", "Expected a name of its own");
    check(
        "\"targets\":[\"lpa\"]",
        "\"targets\":[\"pay\"]",
        "data.targets[0]",
        "Expected the name of a column, found “pay”",
    );
    check(
        "\"targets\":[\"lpa\"]",
        "\"targets\":[]",
        "data.targets",
        "Expected at least one target and one feature",
    );
    check(
        "\"rows\":[[8,8,4],[7,9,5],[6,10,6],[5,12,7]]",
        "\"rows\":[]",
        "data.rows",
        "Expected 1 to 10,000 rows, found 0",
    );
    check("\"units\":2", "\"units\":257", "layers[0].units", "Expected 1 to 256 units, found 257");
    check("\"units\":1", "\"units\":2", "layers[1].units", "Expected 1, one unit for each target, found 2");
    check(
        "\"linear\"",
        "\"maxout\"",
        "layers[0].activation",
        "“maxout” is not a word for this. Expected: linear, ",
    );
    check(
        "[[[0.1,0.1],",
        "[[[0.1,0.1],[0.1,0.1],",
        "weights.values[0]",
        "Expected a kernel of shape (2, 2), found shape (3, 2)",
    );
    check(
        "[[[0.1,0.1],",
        "[[[0.1],",
        "weights.values[0][1]",
        "Expected 1 numbers as in the rows before, found 2",
    );
    check(",[0.1]]}", "]}", "weights.values", "Expected 4 arrays");
    check(
        "\"learning_rate\":0.001",
        "\"learning_rate\":-1",
        "optimizer.learning_rate",
        "Expected a number of at least 0, found −1",
    );
    check("\"momentum\":0", "\"momentum\":2", "optimizer.momentum", "Expected a number from 0 to 1, found 2");
    check("\"SGD\"", "\"Adadelta\"", "optimizer.name", "“Adadelta” is not a word for this");
    let loss = "“mse” is not a word for this. Expected: mean_squared_error, ";
    check("\"mean_squared_error\"", "\"mse\"", "loss", loss);
    check("\"shuffle\":false", "\"shuffle\":true", "shuffle", "Expected false or");
    check(
        "\"shuffle\":false",
        "\"shuffle\":{\"orders\":[[0,1,2,2]]}",
        "shuffle.orders[0][3]",
        "Expected each row from 0 to 3 once, found 2 again",
    );
    check(
        "\"shuffle\":false",
        "\"shuffle\":{\"orders\":[[3,2,1,0],[3,4,1,0]]}",
        "shuffle.orders[1][1]",
        "Expected each row from 0 to 3 once, found 4",
    );
    check(
        "\"shuffle\":false",
        "\"shuffle\":{\"orders\":[[3,2,1]]}",
        "shuffle.orders[0]",
        "Expected each row from 0 to 3 once, found 3 of 4 rows",
    );
    check(
        "\"shuffle\":false",
        "\"shuffle\":{\"seed\":1.5}",
        "shuffle.seed",
        "Expected a whole number from 0, found 1.5",
    );
    let too_large = "Expected a whole number of at most 9,007,199,254,740,991, found 9,007,199,254,740,992";
    check("\"shuffle\":false", "\"shuffle\":{\"seed\":9007199254740992}", "shuffle.seed", too_large);
    check(
        "{\"values\":[[[0.1,0.1],[0.1,0.1]],[0.1,0.1],[[0.1],[0.1]],[0.1]]}",
        "{\"initializer\":\"glorot_uniform\",\"seed\":9007199254740992}",
        "weights.seed",
        too_large,
    );
    assert!(Experiment::from_json(&format!("{NOTEBOOK} x")).is_err());
    assert!(Experiment::from_json("").is_err());
}

/// The notebook's JSON with the list of its own values in the place of an object.
#[track_caller]
fn check_list(object: &str, list: &str, place: &str, expected: &str) {
    check(object, list, place, &format!("Expected {expected}"));
}

#[test]
fn a_list_is_no_object() {
    let layer = "an object with units and activation";
    check_list(r#"{"units":2,"activation":"linear"}"#, r#"[2,"linear"]"#, "layers[0]", layer);
    check_list(r#"{"units":1,"activation":"linear"}"#, r#"[1,"linear"]"#, "layers[1]", layer);
    check_list(
        r#"{"name":"SGD","learning_rate":0.001,"momentum":0,"nesterov":false}"#,
        r#"["SGD",0.001,0,false]"#,
        "optimizer",
        "an object with name, learning_rate, momentum and nesterov",
    );
    check_list(
        r#"{"columns":["cgpa","profile_score","lpa"],"targets":["lpa"],"rows":[[8,8,4],[7,9,5],[6,10,6],[5,12,7]]}"#,
        r#"[["cgpa","profile_score","lpa"],["lpa"],[[8,8,4],[7,9,5],[6,10,6],[5,12,7]]]"#,
        "data",
        "an object with columns, targets and rows",
    );
    check_list(
        r#"{"values":[[[0.1,0.1],[0.1,0.1]],[0.1,0.1],[[0.1],[0.1]],[0.1]]}"#,
        "[[[0.1,0.1],[0.1,0.1]],[0.1,0.1],[[0.1],[0.1]],[0.1]]",
        "weights",
        r#"{"values":[…]}"#,
    );
    check_list("\"shuffle\":false", "\"shuffle\":[3]", "shuffle", "false, ");
    let error = Experiment::from_json("[1,{}]").unwrap_err();
    assert_eq!(error.place, "");
    let expected = "Expected an object with format, data, layers and the other keys";
    assert!(error.message.starts_with(expected), "{error}");
}

proptest! {
    #[test]
    fn every_valid_experiment_comes_back_equal(experiment in experiment()) {
        prop_assert_eq!(experiment.check(), Ok(()));
        prop_assert_eq!(Experiment::from_json(&experiment.to_json()), Ok(experiment));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,80}", cut in 0..500usize, with in "[\\[\\]{}\",:0-9a-z]{0,3}") {
        prop_assert!(Experiment::from_json(&text).is_err());
        let cut = cut.min(NOTEBOOK.len());
        let _ = Experiment::from_json(&format!("{}{with}{}", &NOTEBOOK[..cut], &NOTEBOOK[cut..]));
    }
}
