//! The pinned runs, and in what they differ from the present one.

use crate::state::Session;
use experiment::differences::{Difference, differences, name};
use experiment::picture::lines::Series;
use experiment::run::pin::{Pin, letter, outcome, same};
use experiment::text::number::short;
use std::sync::Arc;
use words::say;

/// The pinned runs, and in what they differ from the present one.
#[derive(Clone, Debug, PartialEq)]
pub struct PinsView {
    /// Each, in the order of their letters.
    pub pins: Vec<PinView>,
    /// Why the present run can't be pinned, if it can't.
    pub problem: Option<String>,
    /// In what they differ, and what came of each: the last loss.
    pub differences: Vec<Difference>,
}

/// A pinned run.
#[derive(Clone, Debug, PartialEq)]
pub struct PinView {
    /// Its place, 0 to 2, which its events name: it keeps its letter, color and dashes.
    pub place: usize,
    /// Its letter: `A`.
    pub letter: char,
    /// Its name: what it was called, or else what it differs in.
    pub name: String,
    /// Whether the present run is this one.
    pub present: bool,
}

pub(super) fn view(session: &Session) -> PinsView {
    let others: Vec<_> = session.pins.iter().map(|pin| &*pin.experiment).collect();
    let mut differences = differences(&session.experiment, &others);
    let pins = session.pins.iter().enumerate().map(|(index, pin)| PinView {
        place: pin.place,
        letter: letter(pin.place),
        name: pin.name.clone().unwrap_or_else(|| name(&differences, index)),
        present: same(&pin.experiment, &session.experiment),
    });
    let pins: Vec<_> = pins.collect();
    if !pins.is_empty() {
        differences.push(Difference {
            what: say!(run::last_loss).into(),
            now: outcome(&session.run),
            pins: session.pins.iter().map(|pin| pin.outcome.clone()).collect(),
            names: Vec::new(),
        });
    }
    PinsView { pins, problem: session.pin_problem(), differences }
}

/// The lines of the pinned runs in one of the charts.
pub(super) fn lines(
    session: &Session,
    views: &PinsView,
    line: impl Fn(&Pin) -> Option<Arc<[(f64, f64)]>>,
) -> Vec<Series> {
    let named = session.pins.iter().zip(&views.pins);
    let lines = named.filter_map(|(pin, view)| {
        let points = line(pin)?;
        Some(Series {
            name: format!("{} {}", view.letter, view.name),
            pin: Some(pin.place),
            selected: false,
            points,
        })
    });
    lines.collect()
}

/// Where the lines of pinned runs end, in a sentence; `None` where there are none.
pub(super) fn in_words(lines: &[Series]) -> Option<String> {
    let ends: Vec<_> = lines
        .iter()
        .filter_map(|line| {
            Some(say!(charts::pin_ends { pin: line.name, value: short(line.points.last()?.1) }))
        })
        .collect();
    (!ends.is_empty()).then(|| say!(charts::pinned { ends: ends.join(say!(common::semicolon)) }))
}
