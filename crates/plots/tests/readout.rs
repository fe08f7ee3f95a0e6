//! What a chart says in text.

use experiment::picture::lines::{Hue, LinePlot, Scale, Series};
use experiment::text::number::short;
use plots::{MAX_ROWS, readout, table};

fn series(name: &str, points: impl IntoIterator<Item = (f64, f64)>) -> Series {
    Series { name: name.into(), pin: None, selected: false, points: points.into_iter().collect() }
}

fn plot(series: Vec<Series>, ghost: Vec<Series>) -> LinePlot {
    LinePlot {
        title: "Weights over the run".into(),
        x_label: "epoch".into(),
        y_label: "weight".into(),
        x_range: (0.0, 75.0),
        scale: Scale::Linear,
        series,
        ghost,
        pins: Vec::new(),
        levels: Vec::new(),
        means: false,
        hue: Hue::Ink,
        playhead: 0.0,
        computed: 75.0,
        explains: false,
        epoch: 1,
        markers: Vec::new(),
        diverged_at: None,
        note: None,
        description: String::new(),
    }
}

#[test]
fn the_readout_is_that_of_the_nearest_point() {
    let line = series("bias1", (0..=75).map(|i| (f64::from(i), f64::from(i) * 10.0)));
    let before = series("bias1", (0..=75).map(|i| (f64::from(i), -1.0)));
    let found = readout(&plot(vec![line], vec![before]), 2.6);
    assert_eq!((found.x, found.place), (3.0, "epoch 3".into()));
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.rows[0].value, short(30.0));
    assert_eq!(found.rows[0].previous, Some(short(-1.0)));
}

#[test]
fn the_mean_of_an_epoch_is_read_across_all_of_it() {
    let losses = || series("loss", (1..=75).map(|epoch| (f64::from(epoch), f64::from(epoch) * 10.0)));
    let of_means = LinePlot { means: true, ..plot(vec![losses()], Vec::new()) };
    for (x, place, value) in
        [(0.0, "epoch 1", 10.0), (0.9, "epoch 1", 10.0), (2.25, "epoch 3", 30.0), (75.0, "epoch 75", 750.0)]
    {
        let found = readout(&of_means, x);
        assert_eq!(
            (found.x, found.place.as_str(), &found.rows[0].value),
            (x, place, &short(value)),
            "at {x}"
        );
    }
    // Where epoch 2 ends and epoch 3 begins, the playhead says which.
    for epoch in [2, 3] {
        let found = readout(&LinePlot { playhead: 2.0, epoch, ..of_means.clone() }, 2.0);
        assert_eq!((found.x, found.place), (2.0, format!("epoch {epoch}")));
    }
    let ended = series("loss", [(1.0, 5.0), (2.0, 6.0)]);
    let found = readout(&LinePlot { series: vec![ended], ..of_means }, 40.0);
    assert_eq!((found.x, found.place, &found.rows[0].value), (2.0, "epoch 2".into(), &short(6.0)));
}

#[test]
fn a_line_that_ended_has_no_value_further_on() {
    let ended = series("a", [(0.0, 1.0), (1.0, 2.0), (2.0, 3.0)]);
    let whole = series("b", (0..=75).map(|i| (f64::from(i), 0.0)));
    let gone = series("c", [(50.0, 7.0), (51.0, 8.0)]);
    let found = readout(&plot(vec![ended, whole], vec![gone]), 50.0);
    let values: Vec<_> = found.rows.iter().map(|row| (row.value.clone(), row.previous.clone())).collect();
    assert_eq!(values, [("–".into(), None), (short(0.0), None), ("–".into(), Some(short(7.0)))]);
}

#[test]
fn an_empty_chart_has_an_empty_readout() {
    let found = readout(&plot(Vec::new(), Vec::new()), 4.0);
    assert_eq!((found.x, found.rows.len()), (4.0, 0));
    assert!(table(&plot(Vec::new(), Vec::new())).rows.is_empty());
}

#[test]
fn the_table_has_a_row_for_each_x() {
    let a = series("a", [(0.0, 1.0), (1.0, 2.0)]);
    let b = series("b", [(1.0, -3.0)]);
    let found = table(&plot(vec![a, b], Vec::new()));
    assert_eq!(found.head, ["epoch", "a", "b"]);
    assert_eq!(
        found.rows,
        [vec!["0".into(), short(1.0), String::new()], vec!["1".into(), short(2.0), short(-3.0)]]
    );
    assert_eq!(found.note, None);
}

#[test]
fn a_long_table_is_thinned_and_says_so() {
    for length in [200, 201, 300, 100_000] {
        let line = series("a", (0..length).map(|i| (f64::from(i), 0.5)));
        let found = table(&plot(vec![line], Vec::new()));
        assert!((100..=MAX_ROWS).contains(&found.rows.len()), "{} rows of {length}", found.rows.len());
        assert_eq!(found.rows.last().unwrap()[0], (length - 1).to_string());
        assert_eq!(found.note.is_some(), length > 200);
    }
}

#[test]
fn pinned_runs_have_their_values() {
    let line = series("now", [(0.0, 1.0), (1.0, 2.0)]);
    let pin = Series { pin: Some(2), ..series("C slower", [(0.0, 5.0), (1.0, 6.0), (2.0, 7.0)]) };
    let plot = LinePlot { pins: vec![pin], ..plot(vec![line], Vec::new()) };
    let found = readout(&plot, 1.0);
    let rows: Vec<_> = found.rows.iter().map(|row| (&*row.name, row.value.clone())).collect();
    assert_eq!(rows, [("now", short(2.0)), ("C slower", short(6.0))]);
    assert_eq!(table(&plot).head, ["epoch", "now", "C slower"]);
    assert_eq!(table(&plot).rows[1], ["1".into(), short(2.0), short(6.0)]);
}
