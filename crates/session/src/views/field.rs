//! A field as it is shown.

use crate::state::Session;
use experiment::edit::field::{Field, FieldView};
use experiment::edit::fields;
use experiment::text::number::single;
use experiment::text::typed::parse;

/// A field: its draft where it holds one, else its value.
pub(super) fn field(session: &Session, field: Field) -> FieldView {
    if let Some(text) = session.new_cell(field) {
        return FieldView {
            field,
            label: fields::label(&session.experiment, field),
            text: text.into(),
            problem: new_cell_problem(text),
        };
    }
    let draft = session.drafts.get(&field);
    let text = || match field {
        // What the experiment says, without making its weights anew for each field.
        Field::Weight { index } => session.run.initial().get(index).map_or_else(String::new, |&w| single(w)),
        field => fields::text(&session.experiment, field),
    };
    FieldView {
        field,
        label: fields::label(&session.experiment, field),
        text: draft.map_or_else(text, |draft| draft.text.clone()),
        problem: draft.map(|draft| draft.problem.clone()),
    }
}

/// What is wrong in a cell of the new row; nothing as long as it is empty.
pub(super) fn new_cell_problem(text: &str) -> Option<String> {
    parse(text).err().filter(|_| !text.trim().is_empty())
}
