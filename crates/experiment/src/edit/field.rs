//! The places where a person types or drags a value.

/// A place where a value can be typed, dragged or stepped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A cell of the data table, both counted from 0.
    Cell {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// The name of a column.
    ColumnName {
        /// The column.
        column: usize,
    },
    /// The number of units of a layer, counted from 0.
    Units {
        /// The layer.
        layer: usize,
    },
    /// An initial weight, by its place in the flat parameter vector.
    Weight {
        /// The index, in the order of `get_weights`.
        index: usize,
    },
    /// All initial weights as text, in the form the notebook prints.
    WeightsText,
    /// The seed of a random start.
    InitialSeed,
    /// The constant all weights start from.
    InitialConstant,
    /// What the optimizer is set by, by Keras's name of it.
    Optimizer(&'static str),
    /// What a layer's activation is set by, by Keras's name of it.
    Activation {
        /// The layer.
        layer: usize,
        /// The name.
        key: &'static str,
    },
    /// Rows per update.
    BatchSize,
    /// Passes over the data.
    Epochs,
    /// The seed of the row order.
    ShuffleSeed,
}

impl Field {
    /// The learning rate.
    pub const LEARNING_RATE: Field = Field::Optimizer("learning_rate");
}

/// What a field shows.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Which field.
    pub field: Field,
    /// What it is called, for a label or a screen reader.
    pub label: String,
    /// The text: the value, or what was typed where that is not a value.
    pub text: String,
    /// What is wrong with the text: a sentence that says what to write.
    pub problem: Option<String>,
}
