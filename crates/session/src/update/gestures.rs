//! How edits are made, refused, gathered into gestures, taken back and made again.

use crate::look::notice::{Notice, Place, Severity};
use crate::state::Session;
use crate::state::gesture::{Draft, Gesture};
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::fields;
use experiment::edit::model::Refusal;
use experiment::edit::undo::{Edit, Edits, What};
use experiment::run::curves::Curves;
use experiment::run::playhead::Playhead;
use std::rc::Rc;

/// The most characters of a text that is kept though it is not a value.
pub(super) const MAX_DRAFT: usize = 1 << 18;

/// What the run after an edit is compared with: nothing after a new name, which moves no line and renames all that lead
/// from its column, nor after another experiment or the other task, whose losses are of other targets.
fn ghost(curves: &Curves, what: &What) -> Curves {
    match what.change {
        Change::ColumnName | Change::Setup(_) => Curves::default(),
        Change::Example | Change::Notebook | Change::OpenedFile | Change::OpenedCsv => Curves::default(),
        _ => curves.clone(),
    }
}

impl Session {
    /// Puts typed text into a field, or keeps it beside its problem.
    pub(crate) fn type_text(&mut self, field: Field, text: String) {
        if self.type_in_new_row(field, &text) {
            return;
        }
        let set = |e: &mut Experiment| fields::set(e, field, &text);
        match self.edited(set) {
            Ok(edited) => {
                self.drafts.remove(&field);
                self.commit_field(edited, field);
            }
            Err(problem) => {
                let text = text.chars().take(MAX_DRAFT).collect();
                self.take_gesture_back();
                match self.new_cell_mut(field) {
                    Some(cell) => *cell = text,
                    None => drop(self.drafts.insert(field, Draft { text, problem })),
                }
            }
        }
    }

    /// Gives up text that is not a value.
    pub(crate) fn revert(&mut self, field: Field) {
        self.drafts.remove(&field);
        if let Some(cell) = self.new_cell_mut(field) {
            cell.clear();
        }
    }

    /// Steps a field's value, one step for an arrow key.
    pub(crate) fn nudge(&mut self, field: Field, steps: f64) {
        self.drafts.remove(&field);
        match self.edited(|e| fields::nudge(e, field, steps)) {
            Ok(edited) => {
                self.commit_field(edited, field);
            }
            Err(problem) => {
                let text = fields::text(&self.experiment, field);
                self.drafts.insert(field, Draft { text, problem });
            }
        }
    }

    fn commit_field(&mut self, edited: Experiment, field: Field) {
        let added = self.is_in_added_row(field);
        self.commit(edited, if added { Change::AddedRow } else { change(field) });
        self.gesture_is_about((!added).then_some(field));
    }

    /// What the open gesture has changed, if one is open.
    pub(crate) fn gesture_is_about(&mut self, field: Option<Field>) {
        if let Some(gesture) = &mut self.gesture {
            gesture.field = field;
        }
    }

    /// Makes an edit, or says why it is refused. Returns whether it was made.
    pub(crate) fn edit(
        &mut self,
        what: Change,
        place: Place,
        edit: impl FnOnce(&mut Experiment) -> Result<(), Refusal>,
    ) -> bool {
        match self.edited(edit) {
            Ok(edited) => {
                self.commit(edited, what);
                true
            }
            Err(refusal) => {
                self.say(place, refusal);
                false
            }
        }
    }

    fn edited(
        &self,
        edit: impl FnOnce(&mut Experiment) -> Result<(), Refusal>,
    ) -> Result<Experiment, Refusal> {
        let mut edited = (*self.experiment).clone();
        edit(&mut edited)?;
        edited.check().map_err(|error| error.to_string())?;
        Ok(edited)
    }

    pub(crate) fn say(&mut self, place: Place, text: String) {
        self.message =
            Some(Notice { place, severity: Severity::Error, text, offers: Vec::new(), dismissible: true });
    }

    /// Puts a whole experiment in the place of the present one, to look at from its start.
    pub(crate) fn load(&mut self, experiment: Experiment, what: Change) {
        self.end_gesture();
        self.drafts.clear();
        self.new_row = None;
        self.playing = false;
        self.look.row = None;
        self.look.playhead = Playhead::default();
        self.commit(experiment, What::whole(what));
        self.ghost = Curves::default();
    }

    /// Puts the experiment of a script in the place of the present one. Where it is of the same shape, the place in the
    /// run stays, and what is typed and looked at.
    pub(crate) fn put(&mut self, experiment: Experiment) {
        if experiment.has_shape_of(&self.experiment) {
            self.end_gesture();
            self.commit(experiment, What::whole(Change::Experiment));
        } else {
            self.load(experiment, Change::Experiment);
        }
    }

    pub(crate) fn commit(&mut self, edited: impl Into<Rc<Experiment>>, what: impl Into<What>) {
        let (edited, what) = (edited.into(), what.into());
        self.message = None;
        if edited == self.experiment {
            return;
        }
        match &mut self.gesture {
            Some(gesture) => {
                self.ghost = ghost(&gesture.curves, &what);
                gesture.what = Some(what);
            }
            None => {
                self.ghost = ghost(&self.curves, &what);
                self.edits.push(self.experiment.clone(), what);
            }
        }
        self.replace(edited);
        self.return_playhead();
    }

    pub(crate) fn begin_gesture(&mut self) {
        self.end_gesture();
        self.gesture = Some(Gesture {
            before: self.experiment.clone(),
            curves: self.curves.clone(),
            ghost: self.ghost.clone(),
            new_row: self.new_row.clone(),
            playhead: self.look.playhead,
            first: self.first,
            what: None,
            field: None,
        });
    }

    pub(crate) fn end_gesture(&mut self) {
        let Some(gesture) = self.gesture.take() else { return };
        match gesture.what {
            Some(what) if gesture.before != self.experiment => self.edits.push(gesture.before, what),
            _ => self.ghost = gesture.ghost,
        }
    }

    /// Returns what the open gesture has changed by now.
    pub(crate) fn changed_in_gesture(&self) -> Option<(What, Option<Field>)> {
        let gesture = self.gesture.as_ref().filter(|gesture| gesture.before != self.experiment)?;
        Some((gesture.what.clone()?, gesture.field))
    }

    /// Returns how many rows the table had before the open gesture.
    pub(crate) fn rows_before_gesture(&self) -> Option<usize> {
        self.gesture.as_ref().map(|gesture| gesture.before.data.rows.len())
    }

    /// Returns what was changed last.
    pub(crate) fn last_change(&self) -> Option<What> {
        self.changed_in_gesture().map(|(what, _)| what).or_else(|| self.edits.last().cloned())
    }

    /// Undo and redo as they are kept: as if the gesture that goes on ended now.
    pub(crate) fn edits_to_keep(&self) -> Edits {
        let mut edits = self.edits.clone();
        if let Some(Gesture { before, what: Some(what), .. }) = &self.gesture
            && *before != self.experiment
        {
            edits.push(before.clone(), what.clone());
        }
        edits
    }

    pub(crate) fn cancel_gesture(&mut self) {
        self.take_gesture_back();
        let first = self.gesture.take().and_then(|gesture| gesture.first);
        if let Some(first) = first.filter(|_| self.first.is_some()) {
            self.enter_first(first);
        }
    }

    /// Everything is as it was before the gesture, which goes on: what a refused text begins with is no value.
    fn take_gesture_back(&mut self) {
        let Some(gesture) = &mut self.gesture else { return };
        gesture.what = None;
        self.new_row = gesture.new_row.clone();
        self.ghost = gesture.ghost.clone();
        if gesture.before != self.experiment {
            let before = gesture.before.clone();
            self.replace(before);
            self.return_playhead();
        }
    }

    /// A value on the way to another may leave the playhead less room: it comes back where there is enough again.
    fn return_playhead(&mut self) {
        if let Some(gesture) = self.gesture.as_ref().filter(|_| !self.playing) {
            self.look.playhead = gesture.playhead;
        }
    }

    /// Undo or redo.
    pub(crate) fn change_back(&mut self, way: fn(&mut Edits, &Rc<Experiment>) -> Option<Edit>) {
        self.end_gesture();
        if let Some(edit) = way(&mut self.edits, &self.experiment) {
            self.drafts.clear();
            self.message = None;
            self.ghost = ghost(&self.curves, &edit.what);
            self.replace(edit.experiment);
        }
    }

    /// Moves the drafts whose fields an edit has moved, and drops those it has removed.
    pub(crate) fn move_drafts(&mut self, to: impl Fn(Field) -> Option<Field>) {
        let drafts = std::mem::take(&mut self.drafts);
        self.drafts = drafts.into_iter().filter_map(|(field, draft)| Some((to(field)?, draft))).collect();
    }

    pub(crate) fn drop_weight_drafts(&mut self) {
        self.move_drafts(|field| match field {
            Field::Weight { .. } | Field::InitialSeed | Field::InitialConstant => None,
            field => Some(field),
        });
    }
}

/// What typing in a field changes.
fn change(field: Field) -> Change {
    match field {
        Field::Cell { .. } => Change::Cell,
        Field::ColumnName { .. } => Change::ColumnName,
        Field::Units { layer } => Change::Units(layer),
        Field::Weight { .. } => Change::Weights,
        Field::InitialSeed => Change::InitialSeed,
        Field::InitialConstant => Change::InitialConstant,
        Field::Optimizer(key) => Change::Optimizing(key.into()),
        Field::Layer { layer, key } => Change::Activating(layer, key.into()),
        Field::BatchSize => Change::BatchSize,
        Field::Epochs => Change::Epochs,
        Field::ShuffleSeed => Change::ShuffleSeed,
        Field::ValidationSplit => Change::ValidationSplit,
    }
}
