//! What a person does on the loss surface: moves the start, goes along the path, chooses the axes.

use crate::lens::frame::indices;
use crate::look::notice::Place;
use crate::state::Session;
use crate::state::surface::axes;
use backprop::Parameter;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::model;
use experiment::names;
use experiment::text::typed::enter;
use words::say;

impl Session {
    /// Moves the start of the run: both initial weights in one edit, to round numbers.
    pub(crate) fn move_start(&mut self, to: [f64; 2]) {
        let Some(path) = &self.lenses.surface.path else { return };
        let grain = path.frame.size().map(|size| 10f64.powf((size / 200.0).log10().floor()));
        self.set_start([even(to[0], grain[0]), even(to[1], grain[1])]);
    }

    /// Moves it by steps of a fiftieth or so of the axes.
    pub(crate) fn nudge_start(&mut self, steps: [f64; 2]) {
        let Some(path) = &self.lenses.surface.path else { return };
        let (size, start) = (path.frame.size(), path.points[0]);
        let to = |at: f64, size: f64, steps: f64| match steps {
            0.0 => at,
            steps => {
                let step = 10f64.powf((size / 20.0).log10().floor());
                even(at + steps * step, step / 10.0)
            }
        };
        self.set_start([to(start.0, size[0], steps[0]), to(start.1, size[1], steps[1])]);
    }

    fn set_start(&mut self, to: [f64; 2]) {
        let Some(places) = indices(self.run.model(), axes(self)) else { return };
        for index in places {
            self.drafts.remove(&Field::Weight { index });
        }
        self.edit(Change::Weights, Place::Weights, |e| model::set_weights(e, &places, &to));
    }

    /// Goes to the point of the path that is nearest to a place, as the eye measures it.
    pub(crate) fn seek_near(&mut self, at: (f64, f64)) {
        let Some(path) = &self.lenses.surface.path else { return };
        let [width, height] = path.frame.size();
        let way = |point: &(f64, f64)| ((point.0 - at.0) / width).hypot((point.1 - at.1) / height);
        let nearest = path.points.iter().zip(&path.steps).min_by(|a, b| way(a.0).total_cmp(&way(b.0)));
        if let Some((_, &step)) = nearest {
            self.seek_updates(step);
        }
    }

    /// Chooses the parameter of an axis; an empty text goes with the selection again.
    pub(crate) fn choose_axis(&mut self, axis: usize, text: &str) {
        let (axis, other) = (axis.min(1), 1 - axis.min(1));
        let now = axes(self);
        let model = self.run.model();
        let lens = &mut self.lenses.surface;
        let chosen = match text.trim() {
            "" => Ok(None),
            text => {
                let name = |parameter| names::weight(&self.experiment, parameter);
                let all = || (0..model.parameters().len()).map(|index| model.parameter_at(index));
                let called = || all().find(|&parameter| name(parameter) == text);
                let there = |parameter: &Parameter| model.index_of(*parameter).is_some();
                let found = text.parse().ok().filter(there).or_else(called);
                found.map(Some).ok_or_else(|| enter(&say!(typing::weight { weight: name(now[axis]) }), text))
            }
        };
        match chosen {
            Ok(parameter) => {
                if parameter == Some(now[other]) {
                    self.look.axes[other] = Some(now[axis]);
                }
                self.look.axes[axis] = parameter;
                lens.drafts[axis] = None;
            }
            Err(problem) => lens.drafts[axis] = Some((text.to_string(), problem)),
        }
    }
}

/// The nearest multiple of a power of ten, written as shortly as it can be.
fn even(x: f64, grain: f64) -> f64 {
    let per_grain = 1.0 / grain;
    if per_grain >= 1.0 {
        (x * per_grain.round()).round() / per_grain.round()
    } else {
        (x / grain).round() * grain
    }
}
