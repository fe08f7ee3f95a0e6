//! The weight or bias that is asked about.

use crate::look::selection::Selection;
use crate::state::Session;
use backprop::{Change, Parameter, Update};
use experiment::names;

/// A weight or a bias that has a gradient in the update at the playhead, and isn't frozen.
pub(super) struct Asked<'a> {
    pub name: String,
    pub gradient: f64,
    pub before: f64,
    pub after: f64,
    /// Its place among all.
    pub index: usize,
    session: &'a Session,
    /// What becomes of its array, and its place there.
    change: &'a Change,
    place: usize,
}

impl<'a> Asked<'a> {
    /// Returns the one that is selected, or else the one with the greatest gradient; `None` where none has one that can be told.
    pub fn of(session: &'a Session) -> Option<Asked<'a>> {
        let layers = session.now.trace.layers.iter();
        let changes = layers.flat_map(|layer| [&layer.kernel, &layer.bias]);
        let all = changes.flat_map(|change| (0..change.gradient.len()).map(move |place| (change, place)));
        let has_gradient = |&(_, (change, place)): &(usize, (&Change, usize))| {
            let (gradient, after) = (change.gradient[place], change.after[place]);
            change.is_trained && gradient.is_finite() && gradient != 0.0 && after.is_finite()
        };
        let selected = match session.look.selected {
            Selection::Parameter(parameter) => session.run.model().index_of(parameter),
            _ => None,
        };
        let size = |&(index, (change, place)): &(usize, (&Change, usize))| {
            if Some(index) == selected { f64::INFINITY } else { change.gradient[place].abs() }
        };
        // The first of those that are as great.
        let greatest = all
            .enumerate()
            .filter(has_gradient)
            .reduce(|greatest, other| if size(&other) > size(&greatest) { other } else { greatest });
        let (index, (change, place)) = greatest?;
        Some(Asked {
            name: names::weight(&session.experiment, session.run.model().parameter_at(index)),
            gradient: change.gradient[place],
            before: change.before[place],
            after: change.after[place],
            index,
            session,
            change,
            place,
        })
    }

    /// Returns how far the update moves it.
    pub fn moved(&self) -> f64 {
        self.after - self.before
    }

    /// Returns how far the update would move it with so many times the learning rate.
    pub fn moved_at(&self, times: f64) -> f64 {
        let optimizer = self.session.experiment.optimizer;
        let slots: Vec<_> = self.change.slots.iter().map(|slot| slot.before[self.place]).collect();
        let (mut new, mut new_slots) = ([0.0], vec![0.0; slots.len()]);
        optimizer.with_learning_rate(times * optimizer.learning_rate()).rule().update(Update {
            number: self.session.now.trace.number,
            weights: &[self.before],
            gradient: &[self.gradient],
            slots: &slots,
            new_weights: &mut new,
            new_slots: &mut new_slots,
        });
        new[0] - self.before
    }
}

/// Returns what the first weight is called: one to suppose something of.
pub(super) fn first(session: &Session) -> String {
    names::weight(&session.experiment, Parameter::Kernel { layer: 0, input: 0, unit: 0 })
}
