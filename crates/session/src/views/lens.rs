//! The third chart of the run: what it can show, and what it shows.

use super::boundary::BoundaryView;
use super::pins::PinsView;
use super::surface::SurfaceView;
use super::{accuracy, boundary, gradient_norms, predictions, surface};
use crate::lens::boundary::is_classification;
use crate::look::lens::Lens;
use crate::state::Session;
use experiment::picture::lines::LinePlot;
use words::say;

/// The third chart of the run.
#[derive(Clone, Debug, PartialEq)]
pub struct LensView {
    /// What it shows.
    pub lens: Lens,
    /// All it can show of this experiment, each with its name.
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
    /// The prediction over two features.
    Boundary(Box<BoundaryView>),
}

pub(super) fn view(session: &Session, pins: &PinsView) -> LensView {
    let name = |lens| match lens {
        Lens::LossSurface => say!(maps::loss_surface),
        Lens::DecisionBoundary if is_classification(&session.experiment) => say!(maps::decision_boundary),
        Lens::DecisionBoundary => say!(maps::prediction_map),
        Lens::Predictions => say!(maps::predictions),
        Lens::Accuracy => say!(maps::accuracy),
        Lens::GradientNorms => say!(maps::gradient_norms),
    };
    let has_accuracy = session.run.accuracies().is_some();
    let offered = Lens::ALL
        .into_iter()
        .filter(|&lens| lens != Lens::Accuracy || has_accuracy || session.look.lens == Lens::Accuracy);
    LensView {
        lens: session.look.lens,
        choices: offered.map(|lens| (lens, name(lens).to_string())).collect(),
        picture: match session.look.lens {
            Lens::LossSurface => Picture::Surface(Box::new(surface::view(session))),
            Lens::DecisionBoundary => Picture::Boundary(Box::new(boundary::view(session))),
            Lens::Predictions => Picture::Lines(Box::new(predictions::plot(session, pins))),
            Lens::Accuracy => Picture::Lines(Box::new(accuracy::plot(session, pins))),
            Lens::GradientNorms => Picture::Lines(Box::new(gradient_norms::plot(session, pins))),
        },
    }
}
