//! No table that opens greets anybody with a broken run and no way on: its run goes well, or something that mends it is
//! offered and ends better than always predicting the mean.

use experiment::Experiment;
use experiment::presets::PresetId;
use experiment::run::{Run, remedy};
use reader::table::{Choices, Opened};
use serde_json::Value;

#[track_caller]
fn check(name: &str, experiment: &Experiment) {
    let mut run = Run::new(experiment).unwrap();
    run.compute(&mut || true);
    if run.diverged().is_none() && run.losses().last() <= run.losses().first() {
        return;
    }
    let remedy = remedy::of(experiment, &run).unwrap_or_else(|| panic!("{name}: the loss rises"));
    let cures: Vec<_> = remedy.cures.iter().flatten().collect();
    assert!(!cures.is_empty(), "{name}: nothing mends it");
    for tried in cures {
        assert!(tried.loss() < tried.mean, "{name}: {} and {}", tried.loss(), tried.mean);
        let mut mended = experiment.clone();
        tried.cure.apply(&mut mended);
        let mut run = Run::new(&mended).unwrap();
        run.compute(&mut || true);
        assert_eq!(run.losses().last(), Some(&tried.loss()), "{name}");
    }
}

#[test]
fn every_table_that_opens_has_a_way_on() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/reference/tables.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for preset in [PresetId::NotebookRegression, PresetId::NotebookClassification, PresetId::Adam] {
        for case in &cases {
            let opened =
                Opened::read(case["text"].as_str().unwrap(), &Choices::default(), &preset.experiment());
            if let Ok(Opened { experiment: Ok(experiment), .. }) = opened {
                check(&format!("{preset:?}, {}", case["name"]), &experiment);
            }
        }
    }
}

#[test]
fn columns_of_any_size_have_a_way_on() {
    for (wide, price) in [(1.0, 1.0), (100.0, 1.0), (1e4, 100.0), (1e6, 1e5)] {
        let row = |i: i32| {
            let (size, beds) = (wide * f64::from(10 + i * 7 % 11), f64::from(1 + i * 3 % 5));
            format!("{size},{beds},{}\n", price * (f64::from(20 + i * 7 % 11) + beds))
        };
        let text = format!("size,beds,price\n{}", (0..12).map(row).collect::<String>());
        let page = PresetId::NotebookRegression.experiment();
        let opened = Opened::read(&text, &Choices::default(), &page).unwrap();
        check(&text, &opened.experiment.unwrap());
    }
}
