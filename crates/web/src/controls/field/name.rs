//! The ids of the messages that stand beside fields.

use session::Field;

/// The id of the message that says what is wrong with the field.
pub fn problem_id(field: Field) -> String {
    problem_of(&field.to_string())
}

/// Returns the name of the problem of an input of that name.
pub fn problem_of(name: &str) -> String {
    format!("problem-{name}")
}
