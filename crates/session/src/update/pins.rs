//! Pinned runs: kept to compare the present one with.

use crate::look::notice::Place;
use crate::opening::visit::KeptPin;
use crate::state::Session;
use experiment::edit::change::Change;
use experiment::edit::undo::What;
use experiment::run::pin::{MAX_PINS, Pin, outcome, same};
use std::rc::Rc;
use words::say;

/// The most characters of a name.
const MAX_NAME: usize = 40;

impl Session {
    /// The person's own pinned runs as they are kept, also while a step shows others.
    pub(crate) fn pins_to_keep(&self) -> Vec<KeptPin> {
        let keep = |pin: &Pin| KeptPin {
            place: pin.place,
            name: pin.name.clone(),
            experiment: pin.experiment.clone(),
        };
        self.lesson.aside.as_ref().unwrap_or(&self.pins).iter().map(keep).collect()
    }

    /// Pins again what was kept.
    pub(crate) fn pin_again(&mut self, kept: Vec<KeptPin>) {
        let pins = kept.into_iter().filter(|pin| pin.place < MAX_PINS);
        let pins = pins.filter_map(|pin| Pin::new(pin.place, pin.name, pin.experiment).ok()).collect();
        *self.lesson.aside.as_mut().unwrap_or(&mut self.pins) = pins;
    }

    /// Why the present run can't be pinned, if it can't.
    pub(crate) fn pin_problem(&self) -> Option<String> {
        if self.pins.iter().any(|pin| same(&pin.experiment, &self.experiment)) {
            return Some(say!(announce::already_pinned).into());
        }
        (self.pins.len() >= MAX_PINS).then(|| say!(announce::too_many_pins { most: MAX_PINS }))
    }

    pub(crate) fn pin(&mut self) {
        if let Some(problem) = self.pin_problem() {
            return self.say(Place::Run, problem);
        }
        let taken = |place: &usize| self.pins.iter().any(|pin| pin.place == *place);
        let place = (0..MAX_PINS).find(|place| !taken(place)).unwrap_or_default();
        self.curves.predictions(&self.run);
        let pin = Pin {
            place,
            name: None,
            experiment: self.experiment.clone(),
            curves: self.curves.clone(),
            model: self.run.model().clone(),
            outcome: outcome(&self.run),
        };
        self.pins.push(pin);
        self.pins.sort_by_key(|pin| pin.place);
        self.message = None;
    }

    pub(crate) fn rename_pin(&mut self, place: usize, name: &str) {
        let name: String = name.trim().chars().take(MAX_NAME).collect();
        if let Some(pin) = self.pins.iter_mut().find(|pin| pin.place == place) {
            pin.name = Some(name).filter(|name| !name.is_empty());
        }
    }

    /// Makes a pinned run the present one: an edit like any other.
    pub(crate) fn restore_pin(&mut self, place: usize) {
        if let Some(pin) = self.pins.iter().find(|pin| pin.place == place) {
            let experiment = pin.experiment.clone();
            self.end_gesture();
            self.drafts.clear();
            self.new_row = None;
            self.commit(experiment, What::whole(Change::PinnedRun));
        }
    }

    /// A long run was computed further: so is its pin.
    pub(crate) fn follow_run(&mut self) {
        let of_this = |pin: &&mut Pin| Rc::ptr_eq(&pin.experiment, &self.experiment);
        if let Some(pin) = self.pins.iter_mut().find(of_this) {
            pin.curves = self.curves.clone();
            pin.outcome = outcome(&self.run);
        }
    }
}
