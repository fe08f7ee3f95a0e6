//! The prediction over two features: its values, computed in slices, and those of all rows.

use super::frame::{Frame, Room};
use super::progressive::{Fineness, Progressive};
use backprop::{Dataset, Predictor};
use experiment::Experiment;
use experiment::picture::map::Grid;
use experiment::scaling::Scalers;
use std::rc::Rc;

/// Around the rows.
pub(crate) const ROOM: Room = Room { margin: 0.2, least: 0.0 };

/// The features of the map, and what follows from them.
#[derive(Default)]
pub(crate) struct BoundaryLens {
    /// The features chosen for x and y, counted among the features.
    pub features: [Option<usize>; 2],
    pub now: Option<BoundaryNow>,
}

/// The map as far as it is computed.
pub(crate) struct BoundaryNow {
    pub of: Of,
    pub predictor: Predictor,
    pub scalers: Scalers,
    /// The features of the row shown, as they are in the table.
    pub row: Vec<f64>,
    pub rows_in_a_slice: usize,
    /// ŷ of the first rows, as many as are computed.
    pub predictions: Vec<f64>,
    pub progressive: Option<Progressive>,
    /// The finest grid there is; until there is one, that of the map before.
    pub grid: Option<Grid>,
}

/// What a map is made of.
#[derive(Clone)]
pub(crate) struct Of {
    pub experiment: Rc<Experiment>,
    pub features: [usize; 2],
    pub frame: Frame,
    /// The row whose other features are held, where there are others.
    pub held: Option<usize>,
    pub updates: usize,
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

    pub fn compute(&mut self, data: &Dataset, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
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
            self.predictions.push(self.scalers.own_units(0, prediction));
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
        let predicted = match &self.scalers.inputs {
            Some(scaler) => self.predictor.predict(&scaler.transform(&self.row))[0],
            None => self.predictor.predict(&self.row)[0],
        };
        self.scalers.own_units(0, predicted)
    }
}

/// Whether ŷ is a probability: one output between 0 and 1.
pub(crate) fn is_classification(experiment: &Experiment) -> bool {
    let probable = experiment.layers.last().is_some_and(|layer| layer.activation.range() == (0.0, 1.0));
    probable && experiment.outputs() == 1
}
