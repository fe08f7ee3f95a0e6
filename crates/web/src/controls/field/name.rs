//! What the page calls each field: in `data-field`, and in the id of the message beside it.

use session::Field;

/// The field's name on the page: `cell-0-1`, `learning-rate`.
pub fn data_field(field: Field) -> String {
    let name = match field {
        Field::Cell { row, column } => return format!("cell-{row}-{column}"),
        Field::ColumnName { column } => return format!("column-{column}"),
        Field::Units { layer } => return format!("units-{layer}"),
        Field::Weight { index } => return format!("weight-{index}"),
        Field::WeightsText => "weights-text",
        Field::InitialSeed => "initial-seed",
        Field::InitialConstant => "initial-constant",
        Field::Optimizer(key) => return key.replace('_', "-"),
        Field::Activation { layer, key } => return format!("{}-{layer}", key.replace('_', "-")),
        Field::BatchSize => "batch-size",
        Field::Epochs => "epochs",
        Field::ShuffleSeed => "shuffle-seed",
    };
    name.to_string()
}

/// The id of the message that says what is wrong with the field.
pub fn problem_id(field: Field) -> String {
    problem_of(&data_field(field))
}

/// The same for an input of that name.
pub fn problem_of(name: &str) -> String {
    format!("problem-{name}")
}
