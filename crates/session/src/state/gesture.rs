//! What of an edit is not done yet: text that is not a value, and a drag.

use super::first::First;
use experiment::Experiment;
use experiment::edit::field::Field;
use experiment::edit::undo::What;
use experiment::run::curves::Curves;
use experiment::run::playhead::Playhead;
use std::rc::Rc;

/// Text that is not a value, and why.
#[derive(Clone)]
pub(crate) struct Draft {
    pub text: String,
    pub problem: String,
}

/// What was there before a drag, or the typing in one field, began.
pub(crate) struct Gesture {
    pub before: Rc<Experiment>,
    pub curves: Curves,
    pub ghost: Curves,
    pub new_row: Option<Vec<String>>,
    pub playhead: Playhead,
    pub first: Option<First>,
    pub what: Option<What>,
    /// The field that it is about, where it is about one.
    pub field: Option<Field>,
}
