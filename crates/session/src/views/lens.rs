//! The third chart of the run: what it can show, and what it shows.

use super::{PinsView, SurfaceView, gradient_norms, predictions, surface};
use crate::{Lens, LinePlot, Session};

/// The third chart of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct LensView {
    /// What it shows.
    pub lens: Lens,
    /// All it can show, each with its name.
    pub choices: Vec<(Lens, String)>,
    /// The chart.
    pub picture: Picture,
}

/// A chart of one kind or another.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// Lines over the run.
    Lines(Box<LinePlot>),
    /// The loss surface.
    Surface(Box<SurfaceView>),
}

pub(super) fn view(session: &Session, pins: &PinsView) -> LensView {
    let name = |lens| match lens {
        Lens::LossSurface => "Loss surface",
        Lens::Predictions => "Predictions",
        Lens::GradientNorms => "Gradient norms",
    };
    LensView {
        lens: session.lenses.chosen,
        choices: Lens::ALL.into_iter().map(|lens| (lens, name(lens).to_string())).collect(),
        picture: match session.lenses.chosen {
            Lens::LossSurface => Picture::Surface(Box::new(surface::view(session))),
            Lens::Predictions => Picture::Lines(Box::new(predictions::plot(session, pins))),
            Lens::GradientNorms => Picture::Lines(Box::new(gradient_norms::plot(session, pins))),
        },
    }
}
