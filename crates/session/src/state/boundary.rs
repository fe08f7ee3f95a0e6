//! The map of predictions of a session: its axes, its rows, and what is at a place of it.

use super::Session;
use crate::lens::boundary::{BoundaryNow, Of, ROOM};
use crate::lens::cost::{MOST, SLICE, cost_of_row};
use crate::lens::frame::Frame;
use crate::lens::progressive::{Fineness, Progressive};
use backprop::Predictor;
use experiment::text::number::significant;
use std::rc::Rc;
/// The features of both axes; `None` where there is only one.
pub(crate) fn features(session: &Session) -> Option<[usize; 2]> {
    let count = session.run.data().inputs();
    let chosen = session.lenses.boundary.features.map(|feature| feature.filter(|&feature| feature < count));
    let x = chosen[0].unwrap_or(0);
    let y = chosen[1].filter(|&y| y != x).unwrap_or((x + 1) % count);
    (count > 1).then_some([x, y])
}

/// The places of all rows on the map.
pub(crate) fn places(session: &Session, [x, y]: [usize; 2]) -> Vec<(f64, f64)> {
    let data = &session.experiment.data;
    let columns: Vec<_> = data.features().collect();
    data.rows.iter().map(|row| (row[columns[x]], row[columns[y]])).collect()
}

/// Derives the map as far as `go_on` allows.
pub(crate) fn look(session: &mut Session, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
    let before = &session.lenses.boundary.now;
    let Some(features) = features(session) else {
        session.lenses.boundary.now = None;
        return;
    };
    let same_data = before.as_ref().filter(|now| {
        now.of.features == features && Rc::ptr_eq(&now.of.experiment.data, &session.experiment.data)
    });
    let points = if same_data.is_some() { Vec::new() } else { places(session, features) };
    let dragged = before.as_ref().filter(|now| now.of.features == features).map(|now| now.of.frame);
    let dragged = dragged.filter(|frame| session.gesture.is_some() || frame.suits(&points, ROOM));
    let frame = same_data.map(|now| now.of.frame).or(dragged).or_else(|| Frame::around(&points, ROOM));
    let Some(frame) = frame else {
        session.lenses.boundary.now = None;
        return;
    };
    let held = (session.run.data().inputs() > 2).then_some(session.shown().0);
    let updates = if session.now.reached { session.now_updates() } else { usize::MAX };
    let of = Of { experiment: session.experiment.clone(), features, frame, held, updates };
    if before.as_ref().is_none_or(|now| now.of != of) {
        let model = session.model_at_playhead();
        let cost = cost_of_row(&model);
        let data = &session.experiment.data;
        let row = &data.rows[session.shown().0];
        let grid = before.as_ref().filter(|now| (now.of.features, now.of.frame) == (features, frame));
        let now = BoundaryNow {
            predictor: Predictor::new(model),
            scalers: session.run.scalers().clone(),
            row: data.features().map(|column| row[column]).collect(),
            rows_in_a_slice: (SLICE / cost).max(1),
            predictions: Vec::new(),
            progressive: Progressive::new(cost as f64, MOST),
            grid: grid.and_then(|now| now.grid.clone()),
            of,
        };
        session.lenses.boundary.now = Some(now);
    }
    if let Some(now) = &mut session.lenses.boundary.now {
        now.compute(session.run.data(), fineness, go_on);
    }
}

/// ŷ at a place.
pub(crate) fn readout(session: &Session, at: (f64, f64)) -> Option<String> {
    let now = session.lenses.boundary.now.as_ref()?;
    let data = &session.experiment.data;
    let name = |feature: usize| data.features().nth(feature).map(|column| data.columns[column].as_str());
    let mut x = now.row.clone();
    for (feature, value) in now.of.features.into_iter().zip([at.0, at.1]) {
        x[feature] = value;
    }
    if let Some(scaler) = &now.scalers.inputs {
        x = scaler.transform(&x);
    }
    let [across, up] = now.of.features;
    Some(format!(
        "{} {}, {} {}: ŷ {}",
        name(across)?,
        significant(at.0, 3),
        name(up)?,
        significant(at.1, 3),
        significant(now.scalers.own_units(0, now.predictor.clone().predict(&x)[0]), 3)
    ))
}
