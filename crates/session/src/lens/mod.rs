//! The lens: what the third chart of the run shows. Only the chosen one is computed.

mod frame;
mod progressive;
pub(crate) mod surface;

use crate::Session;
use surface::{SurfaceLens, SurfaceNow};

/// What the third chart of the run shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lens {
    /// The loss over two parameters, and the way of the run on it.
    #[default]
    LossSurface,
    /// What is predicted for every row over the run.
    Predictions,
    /// The norm of each layer's gradient over the run.
    GradientNorms,
}

impl Lens {
    /// All of them, in the order of the choice.
    pub const ALL: [Lens; 3] = [Lens::LossSurface, Lens::Predictions, Lens::GradientNorms];
}

/// The lens chosen, and what each of them keeps.
#[derive(Default)]
pub(crate) struct Lenses {
    pub chosen: Lens,
    pub surface: SurfaceLens,
}

impl Session {
    /// Derives what the chosen lens shows, until `go_on` says no.
    pub(crate) fn look_through_lens(&mut self, go_on: &mut dyn FnMut() -> bool) {
        match self.lenses.chosen {
            Lens::LossSurface => surface::look(self, go_on),
            Lens::Predictions | Lens::GradientNorms => {}
        }
    }

    /// Whether what the chosen lens shows is still being computed.
    pub(crate) fn lens_is_pending(&self) -> bool {
        match self.lenses.chosen {
            Lens::LossSurface => self.lenses.surface.now.as_ref().is_some_and(SurfaceNow::is_pending),
            Lens::Predictions | Lens::GradientNorms => false,
        }
    }

    /// What is at a place of the chosen lens, given in its data units: `kernel1[0][0] 0.183, kernel1[1][0]
    /// 0.232: loss 8.11`.
    pub fn lens_readout(&self, at: (f64, f64)) -> Option<String> {
        match self.lenses.chosen {
            Lens::LossSurface => surface::readout(self, at),
            Lens::Predictions | Lens::GradientNorms => None,
        }
    }
}
