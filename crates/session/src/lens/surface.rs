//! The loss surface over two parameters, computed in slices.

use super::cost::{MOST, SLICE, cost_of_row};
use super::descent::DescentNow;
use super::frame::Frame;
use super::path::Path;
use super::progressive::{Fineness, Progressive};
use crate::look::lens::Held;
use backprop::{Dataset, Loss, Parameter, Sequential, Surface};
use experiment::Experiment;
use experiment::picture::map::Grid;
use std::rc::Rc;

/// What is typed for the loss surface, and what follows from it.
#[derive(Default)]
pub(crate) struct SurfaceLens {
    /// Text typed for an axis that names no parameter, and why.
    pub drafts: [Option<(String, String)>; 2],
    pub path: Option<Path>,
    pub now: Option<SurfaceNow>,
    /// The update at the playhead, and what it does to the loss over all rows.
    pub descent: Option<DescentNow>,
}

impl SurfaceLens {
    pub fn is_pending(&self) -> bool {
        self.descent.as_ref().is_some_and(|descent| descent.found().is_none())
            || self.now.as_ref().is_some_and(SurfaceNow::is_pending)
    }
}

/// The surface as far as it is computed.
pub(crate) struct SurfaceNow {
    pub of: Of,
    pub surface: Surface,
    pub rows: usize,
    pub rows_in_a_slice: usize,
    /// The two parameters at the playhead.
    pub here: [f64; 2],
    /// Of the node being computed: how many rows are through, and the sum of their losses.
    pub node: (usize, f64),
    /// `None` where the grid would take too long.
    pub progressive: Option<Progressive>,
    /// The finest grid there is; until there is one, that of the surface before.
    pub grid: Option<Grid>,
}

/// What a surface is made of.
#[derive(Clone)]
pub(crate) struct Of {
    pub experiment: Rc<Experiment>,
    pub axes: [Parameter; 2],
    pub frame: Frame,
    pub held: Held,
    /// How many updates have made the weights held.
    pub updates: usize,
}

impl PartialEq for Of {
    fn eq(&self, other: &Of) -> bool {
        Rc::ptr_eq(&self.experiment, &other.experiment)
            && (self.axes, self.frame, self.held, self.updates)
                == (other.axes, other.frame, other.held, other.updates)
    }
}

impl SurfaceNow {
    pub fn new(of: Of, model: Sequential, data: &Dataset, loss: Loss) -> Option<SurfaceNow> {
        let cost = cost_of_row(&model);
        Some(SurfaceNow {
            surface: Surface::new(model, loss, of.axes)?,
            rows: data.training_rows(),
            rows_in_a_slice: (SLICE / cost).max(1),
            here: [f64::NAN; 2],
            node: (0, 0.0),
            progressive: Progressive::new((cost * data.training_rows()) as f64, MOST),
            grid: None,
            of,
        })
    }

    fn is_pending(&self) -> bool {
        self.progressive.as_ref().is_some_and(|grid| !grid.is_whole())
    }

    /// Returns whether the grid would take too long.
    pub fn is_too_large(&self) -> bool {
        self.progressive.is_none()
    }

    pub fn compute(&mut self, data: &Dataset, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
        let levels = self.progressive.as_ref().map(Progressive::level);
        let mut left = self.rows_in_a_slice;
        while let Some(taken) = self.step(data, fineness, left) {
            left -= taken;
            if left == 0 {
                if !go_on() {
                    break;
                }
                left = self.rows_in_a_slice;
            }
        }
        let finer = self.progressive.as_ref().filter(|grid| Some(grid.level()) != levels);
        if let Some(grid) = finer.and_then(Progressive::grid) {
            self.grid = Some(grid);
        }
    }

    /// Takes up to `most` rows through the network. Returns how many; `None` where nothing is left to do.
    fn step(&mut self, data: &Dataset, fineness: Fineness, most: usize) -> Option<usize> {
        let progressive = self.progressive.as_mut()?;
        let at = self.of.frame.at(progressive.next(fineness)?);
        let rows = self.node.0..self.rows.min(self.node.0 + most);
        self.surface.go_to(at);
        self.node = (rows.end, self.node.1 + self.surface.losses(data, rows.clone()));
        if rows.end == self.rows {
            progressive.set(self.node.1 / self.rows as f64);
            self.node = (0, 0.0);
        }
        Some(rows.len())
    }
}
