//! The lens: what the third chart of the run shows. Only the chosen one is computed.

pub(crate) mod boundary;
pub(crate) mod descent;
mod frame;
pub(crate) mod path;
pub(crate) mod progressive;
pub(crate) mod surface;

use crate::state::Session;
use backprop::Sequential;
use boundary::{BoundaryLens, BoundaryNow};
use progressive::Fineness;
use surface::SurfaceLens;

/// Multiplications between two looks at the caller's clock: about 0.1 ms.
const SLICE: usize = 100_000;
/// The most multiplications of a grid: some seconds of work.
const MOST: f64 = 4e9;

/// Returns what a row costs on its way forward, in multiplications.
fn cost_of_row(model: &Sequential) -> usize {
    let activations = model.layers().iter().map(|layer| layer.units() * layer.activation().cost());
    2 * model.parameters().len() + activations.sum::<usize>() + 40
}

/// What the third chart of the run shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lens {
    /// The loss over two parameters, and the way of the run on it.
    #[default]
    LossSurface,
    /// The prediction over two features, with the rows on it: the decision boundary of a classifier.
    DecisionBoundary,
    /// What is predicted for every row over the run.
    Predictions,
    /// The norm of each layer's gradient over the run.
    GradientNorms,
}

impl Lens {
    /// All of them, in the order of the choice.
    pub const ALL: [Lens; 4] =
        [Lens::LossSurface, Lens::DecisionBoundary, Lens::Predictions, Lens::GradientNorms];
}

/// The lens chosen, and what each of them keeps.
#[derive(Default)]
pub(crate) struct Lenses {
    pub chosen: Lens,
    pub surface: SurfaceLens,
    pub boundary: BoundaryLens,
}

impl Session {
    /// Derives what the chosen lens shows, as fine as that, until `go_on` says no.
    pub(crate) fn look_through_lens(&mut self, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
        if self.lenses.chosen != Lens::LossSurface {
            self.lenses.surface.now = None;
            self.lenses.surface.descent = None;
        }
        if self.lenses.chosen != Lens::DecisionBoundary {
            self.lenses.boundary.now = None;
        }
        match self.lenses.chosen {
            Lens::LossSurface => surface::look(self, fineness, go_on),
            Lens::DecisionBoundary => boundary::look(self, fineness, go_on),
            Lens::Predictions | Lens::GradientNorms => {}
        }
    }

    /// Whether what the chosen lens shows is still being computed.
    pub(crate) fn lens_is_pending(&self) -> bool {
        match self.lenses.chosen {
            Lens::LossSurface => self.lenses.surface.is_pending(),
            Lens::DecisionBoundary => self.lenses.boundary.now.as_ref().is_some_and(BoundaryNow::is_pending),
            Lens::Predictions | Lens::GradientNorms => false,
        }
    }

    /// What is at a place of the chosen lens, given in its data units: `kernel1[0][0] 0.183, kernel1[1][0]
    /// 0.232: loss 8.11`.
    pub fn lens_readout(&self, at: (f64, f64)) -> Option<String> {
        match self.lenses.chosen {
            Lens::LossSurface => surface::readout(self, at),
            Lens::DecisionBoundary => boundary::readout(self, at),
            Lens::Predictions | Lens::GradientNorms => None,
        }
    }
}
