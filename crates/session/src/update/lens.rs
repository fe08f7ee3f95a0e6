//! What the chosen lens shows, and what a person does on it.

use crate::lens::boundary::BoundaryNow;
use crate::lens::progressive::Fineness;
use crate::look::lens::{Lens, THRESHOLDS};
use crate::state::boundary::{features, places};
use crate::state::{Session, boundary, surface};
impl Session {
    /// Derives what the chosen lens shows, as fine as that, until `go_on` says no.
    pub(crate) fn look_through_lens(&mut self, fineness: Fineness, go_on: &mut dyn FnMut() -> bool) {
        if self.look.lens != Lens::LossSurface {
            self.lenses.surface.now = None;
            self.lenses.surface.descent = None;
        }
        if self.look.lens != Lens::DecisionBoundary {
            self.lenses.boundary.now = None;
        }
        match self.look.lens {
            Lens::LossSurface => surface::look(self, fineness, go_on),
            Lens::DecisionBoundary => boundary::look(self, fineness, go_on),
            Lens::Predictions | Lens::Accuracy | Lens::GradientNorms => {}
        }
    }

    /// Whether what the chosen lens shows is still being computed.
    pub(crate) fn lens_is_pending(&self) -> bool {
        match self.look.lens {
            Lens::LossSurface => self.lenses.surface.is_pending(),
            Lens::DecisionBoundary => self.lenses.boundary.now.as_ref().is_some_and(BoundaryNow::is_pending),
            Lens::Predictions | Lens::Accuracy | Lens::GradientNorms => false,
        }
    }

    /// Returns what is at a place of the chosen lens, given in its data units: `cgpa→h1 0.183, profile_score→h1 0.232:
    /// loss 8.11`.
    pub fn lens_readout(&self, at: (f64, f64)) -> Option<String> {
        match self.look.lens {
            Lens::LossSurface => surface::readout(self, at),
            Lens::DecisionBoundary => boundary::readout(self, at),
            Lens::Predictions | Lens::Accuracy | Lens::GradientNorms => None,
        }
    }
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
            self.show_row(row);
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
            self.look.threshold = threshold.clamp(THRESHOLDS.0, THRESHOLDS.1);
        }
    }
}
