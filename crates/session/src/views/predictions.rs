//! The predictions for every row over the run, and what they should come to.

use super::pins;
use super::pins::PinsView;
use super::plots::{frame, playhead};
use crate::state::Session;
use experiment::names;
use experiment::picture::lines::{Hue, LinePlot, Marker, Scale, Series};
use experiment::run::predictions::{MAX_ROWS, Predictions, over};
use experiment::text::number::{given, short};
use std::sync::Arc;
use words::{say, sentences};

pub(super) fn plot(session: &Session, pins: &PinsView) -> LinePlot {
    let data = session.run.data();
    let (shown, output) = (session.shown().0, output(session));
    let predictions = session.curves.predictions(&session.run);
    let rows = rows(data.rows(), shown);
    let own = |y: f64| session.run.scalers().own_units(output, y);
    let wanted = |row: usize| own(data.y_row(row)[output]);
    let line = |predictions: Option<&Predictions>, row: usize| -> Option<Arc<[(f64, f64)]>> {
        predictions?.line(row, output).map(|line| in_own_units(session, output, line))
    };
    let series = |predictions: Option<&Predictions>, later: bool| -> Vec<Series> {
        let lines = rows.iter().filter_map(|&row| {
            let beyond =
                || later.then(|| in_own_units(session, output, &over(&session.run, &[row])[0][output]));
            let points = line(predictions, row).or_else(beyond)?;
            let name = say!(charts::row_and_target { row: names::row(row), target: given(wanted(row)) });
            Some(Series { name, pin: None, selected: row == shown, points })
        });
        lines.collect()
    };
    let target = &names::target(&session.experiment, output);
    let lines = series(Some(predictions), true);
    let ghost = session.ghost.predictions.get().map(|ghost| &**ghost);
    let of_shown = |pin: &experiment::run::pin::Pin| line(pin.curves.predictions.get().map(|p| &**p), shown);
    let pins = pins::lines(session, pins, of_shown);
    let description = in_words(&lines, target, data.rows(), shown, &pins);
    let title = match data.outputs() {
        1 => say!(charts::predictions_over_run).into(),
        _ => say!(charts::predictions_of { target }),
    };
    let note = match (data.outputs(), rows.len() < data.rows()) {
        (1, false) => say!(charts::predictions_and_targets).into(),
        (_, false) => say!(charts::predictions_of_target { target }),
        (_, true) => {
            say!(charts::predictions_of_some_rows { target, shown: rows.len(), rows: data.rows() })
        }
    };
    let at = session.model_at_playhead().predict(data.x_row(shown)).ok().map(|y| own(y[output]));
    let marker = at.filter(|y| y.is_finite() && session.now.reached && !session.hides_predictions());
    LinePlot {
        title,
        y_label: "ŷ".into(),
        hue: Hue::Forward,
        levels: rows.iter().map(|&row| wanted(row)).collect(),
        ghost: series(ghost, false),
        scale: Scale::Linear,
        note: Some(note),
        markers: marker.map(|y| Marker { at: (playhead(session), y), label: short(y) }).into_iter().collect(),
        series: lines,
        ..frame(session, description, pins)
    }
}

/// A line in the table's own units, where the target is scaled; pins and the ghost are taken by the present scale.
fn in_own_units(session: &Session, output: usize, line: &Arc<[(f64, f64)]>) -> Arc<[(f64, f64)]> {
    let scalers = session.run.scalers();
    match scalers.targets.is_some() {
        true => line.iter().map(|&(at, y)| (at, scalers.own_units(output, y))).collect(),
        false => line.clone(),
    }
}

/// The rows that are drawn: all of a small table, else the first ones and the one shown.
fn rows(count: usize, shown: usize) -> Vec<usize> {
    if count <= MAX_ROWS || shown < MAX_ROWS {
        return (0..count.min(MAX_ROWS)).collect();
    }
    (0..MAX_ROWS - 1).chain([shown]).collect()
}

/// The output that is drawn: that of the selected parameter in the last layer, else the first.
fn output(session: &Session) -> usize {
    let last = session.experiment.layers.len() - 1;
    let (layer, unit) = session.parameter().unit();
    if layer == last { unit } else { 0 }
}

fn in_words(lines: &[Series], target: &str, rows: usize, shown: usize, pins: &[Series]) -> String {
    let ways = lines.iter().filter_map(|line| {
        let (first, last) = (line.points.first()?.1, line.points.last()?.1);
        Some(say!(charts::goes { line: line.name, first: short(first), last: short(last) }))
    });
    let ways = ways.collect::<Vec<_>>().join(say!(common::semicolon));
    let more = [
        (lines.len() < rows).then(|| say!(charts::first_rows { rows, row: names::row(shown) })),
        (!pins.is_empty()).then(|| say!(charts::pins_of_row { row: names::row(shown) })),
        pins::in_words(pins),
    ];
    sentences([say!(charts::predictions_go { target, ways })].into_iter().chain(more.into_iter().flatten()))
}
