//! The prediction over two features: its values, computed in slices, and those of all rows.

use super::frame::{Frame, Room};
use super::progressive::{Fineness, Progressive};
use super::{MOST, SLICE, cost_of_row};
use crate::state::Session;
use crate::update::event::Event;
use backprop::{Dataset, Predictor, Standardiser};
use experiment::Experiment;
use experiment::picture::map::Grid;
use experiment::text::number::significant;
use std::rc::Rc;

/// Around the rows.
const ROOM: Room = Room { margin: 0.2, least: 0.0 };
/// The ends of the threshold.
pub(crate) const THRESHOLDS: (f64, f64) = (0.05, 0.95);

/// The choices of the map, and what follows from them.
pub(crate) struct BoundaryLens {
    /// The features chosen for x and y, counted among the features.
    pub features: [Option<usize>; 2],
    /// From which ŷ on a row counts as class 1.
    pub threshold: f64,
    pub now: Option<BoundaryNow>,
}

impl Default for BoundaryLens {
    fn default() -> Self {
        BoundaryLens { features: [None; 2], threshold: 0.5, now: None }
    }
}

/// The map as far as it is computed.
pub(crate) struct BoundaryNow {
    of: Of,
    predictor: Predictor,
    standardiser: Option<Standardiser>,
    /// The features of the row shown, as they are in the table.
    row: Vec<f64>,
    rows_in_a_slice: usize,
    /// ŷ of the first rows, as many as are computed.
    pub predictions: Vec<f64>,
    progressive: Option<Progressive>,
    /// The finest grid there is; until there is one, that of the map before.
    pub grid: Option<Grid>,
}

/// What a map is made of.
#[derive(Clone)]
struct Of {
    experiment: Rc<Experiment>,
    features: [usize; 2],
    frame: Frame,
    /// The row whose other features are held, where there are others.
    held: Option<usize>,
    updates: usize,
}

impl PartialEq for Of {
    fn eq(&self, other: &Of) -> bool {
        Rc::ptr_eq(&self.experiment, &other.experiment)
            && (self.features, self.frame, self.held, self.updates)
                == (other.features, other.frame, other.held, other.updates)
    }
}

impl BoundaryNow {
    pub fn frame(&self) -> Frame {
        self.of.frame
    }

    pub fn is_pending(&self) -> bool {
        self.predictions.len() < self.of.experiment.data.rows.len()
            || self.progressive.as_ref().is_some_and(|grid| !grid.is_whole())
    }

    fn compute(&mut self, data: &Dataset, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
        let level = self.progressive.as_ref().map(Progressive::level);
        let mut left = self.rows_in_a_slice;
        while self.step(data, fineness) {
            left -= 1;
            if left == 0 {
                if !go_on() {
                    break;
                }
                left = self.rows_in_a_slice;
            }
        }
        let finer = self.progressive.as_ref().filter(|grid| Some(grid.level()) != level);
        if let Some(grid) = finer.and_then(Progressive::grid) {
            self.grid = Some(grid);
        }
    }

    /// Takes one row or node through the network; false where nothing is left to do.
    fn step(&mut self, data: &Dataset, fineness: Fineness) -> bool {
        if self.predictions.len() < data.rows() {
            let prediction = self.predictor.predict(data.x_row(self.predictions.len()))[0];
            self.predictions.push(prediction);
            return true;
        }
        let Some(part) = self.progressive.as_mut().and_then(|grid| grid.next(fineness)) else { return false };
        let value = self.predict(self.of.frame.at(part));
        if let Some(progressive) = &mut self.progressive {
            progressive.set(value);
        }
        true
    }

    fn predict(&mut self, at: [f64; 2]) -> f64 {
        for (feature, value) in self.of.features.into_iter().zip(at) {
            self.row[feature] = value;
        }
        match &self.standardiser {
            Some(standardiser) => self.predictor.predict(&standardiser.transform(&self.row))[0],
            None => self.predictor.predict(&self.row)[0],
        }
    }
}

/// Whether ŷ is a probability: one output between 0 and 1.
pub(crate) fn is_classification(experiment: &Experiment) -> bool {
    let probable = experiment.layers.last().is_some_and(|layer| layer.activation.range() == (0.0, 1.0));
    probable && experiment.data.targets.len() == 1
}

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
pub(super) fn look(session: &mut Session, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
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
            standardiser: session.run.standardiser().cloned(),
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
pub(super) fn readout(session: &Session, at: (f64, f64)) -> Option<String> {
    let now = session.lenses.boundary.now.as_ref()?;
    let data = &session.experiment.data;
    let name = |feature: usize| data.features().nth(feature).map(|column| data.columns[column].as_str());
    let mut x = now.row.clone();
    for (feature, value) in now.of.features.into_iter().zip([at.0, at.1]) {
        x[feature] = value;
    }
    if let Some(standardiser) = &now.standardiser {
        x = standardiser.transform(&x);
    }
    let [across, up] = now.of.features;
    Some(format!(
        "{} {}, {} {}: ŷ {}",
        name(across)?,
        significant(at.0, 3),
        name(up)?,
        significant(at.1, 3),
        significant(now.predictor.clone().predict(&x)[0], 3)
    ))
}

impl Session {
    /// Shows the row whose dot is nearest to a place, as the eye measures it.
    pub(crate) fn show_near(&mut self, at: (f64, f64)) {
        let (Some(now), Some(features)) = (&self.lenses.boundary.now, features(self)) else { return };
        let [width, height] = now.of.frame.size();
        let way = |point: &(f64, f64)| ((point.0 - at.0) / width).hypot((point.1 - at.1) / height);
        let rows = places(self, features);
        let nearest = rows.iter().enumerate().min_by(|a, b| way(a.1).total_cmp(&way(b.1)));
        if let Some((row, _)) = nearest {
            self.travel(Event::ShowRow(row));
        }
    }

    pub(crate) fn choose_feature(&mut self, axis: usize, feature: usize) {
        let Some(now) = features(self) else { return };
        let (axis, other) = (axis.min(1), 1 - axis.min(1));
        if now[other] == feature {
            self.lenses.boundary.features[other] = Some(now[axis]);
        }
        self.lenses.boundary.features[axis] = Some(feature);
    }

    pub(crate) fn set_threshold(&mut self, threshold: f64) {
        if threshold.is_finite() {
            self.lenses.boundary.threshold = threshold.clamp(THRESHOLDS.0, THRESHOLDS.1);
        }
    }
}
