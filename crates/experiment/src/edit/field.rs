//! The places where a person types or drags a value.

use backprop::{Activation, Hyperparameter, Hyperparameters, Layer, Optimizer};
use std::fmt;
use std::str::FromStr;

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
    /// The seed of a random start.
    InitialSeed,
    /// The constant all weights start from.
    InitialConstant,
    /// What the optimizer is set by, by Keras's name of it.
    Optimizer(&'static str),
    /// What a layer's activation or its penalty is set by, by Keras's name of it.
    Layer {
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
    /// The part of the rows that is held out.
    ValidationSplit,
}

impl Field {
    /// The learning rate.
    pub const LEARNING_RATE: Field = Field::Optimizer("learning_rate");
}

/// Writes its name: `cell-0-1`, `learning-rate`.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match *self {
            Field::Cell { row, column } => return write!(f, "cell-{row}-{column}"),
            Field::ColumnName { column } => return write!(f, "column-{column}"),
            Field::Units { layer } => return write!(f, "units-{layer}"),
            Field::Weight { index } => return write!(f, "weight-{index}"),
            Field::Optimizer(key) => return f.write_str(&named(key)),
            Field::Layer { layer, key } => return write!(f, "{}-{layer}", named(key)),
            Field::InitialSeed => "initial-seed",
            Field::InitialConstant => "initial-constant",
            Field::BatchSize => "batch-size",
            Field::Epochs => "epochs",
            Field::ShuffleSeed => "shuffle-seed",
            Field::ValidationSplit => "validation-split",
        };
        f.write_str(name)
    }
}

/// There is no field of that name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoField;

impl FromStr for Field {
    type Err = NoField;

    /// Reads the name that `Display` writes.
    fn from_str(name: &str) -> Result<Field, NoField> {
        use Field::{BatchSize, Epochs, InitialConstant, InitialSeed, ShuffleSeed, ValidationSplit};
        let alone = [InitialSeed, InitialConstant, BatchSize, Epochs, ShuffleSeed, ValidationSplit];
        let of_optimizers = keys(Optimizer::ALL).map(Field::Optimizer);
        if let Some(field) = alone.into_iter().chain(of_optimizers).find(|field| field.to_string() == name) {
            return Ok(field);
        }
        let (kind, last) = name.rsplit_once('-').ok_or(NoField)?;
        let last = last.parse().map_err(|_| NoField)?;
        match kind {
            "column" => Ok(Field::ColumnName { column: last }),
            "units" => Ok(Field::Units { layer: last }),
            "weight" => Ok(Field::Weight { index: last }),
            kind => match kind.strip_prefix("cell-").map(str::parse) {
                Some(row) => Ok(Field::Cell { row: row.map_err(|_| NoField)?, column: last }),
                None => {
                    let layers: Vec<_> = Activation::ALL.iter().map(|&of| Layer::from((1, of))).collect();
                    let key = keys(&layers).find(|key| named(key) == kind).ok_or(NoField)?;
                    Ok(Field::Layer { layer: last, key })
                }
            },
        }
    }
}

/// A key of Keras as a name.
fn named(key: &str) -> String {
    key.replace('_', "-")
}

/// The keys of everything by which some are set.
fn keys<T: Hyperparameters>(all: &[T]) -> impl Iterator<Item = &'static str> + '_ {
    all.iter().flat_map(T::hyperparameters).map(|(Hyperparameter { key, .. }, _)| key)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        for (field, name) in [
            (Field::Cell { row: 12, column: 3 }, "cell-12-3"),
            (Field::ColumnName { column: 2 }, "column-2"),
            (Field::Units { layer: 0 }, "units-0"),
            (Field::Weight { index: 7 }, "weight-7"),
            (Field::LEARNING_RATE, "learning-rate"),
            (Field::Optimizer("beta_1"), "beta-1"),
            (Field::Layer { layer: 1, key: "negative_slope" }, "negative-slope-1"),
            (Field::Layer { layer: 0, key: "l2" }, "l2-0"),
            (Field::InitialConstant, "initial-constant"),
            (Field::Epochs, "epochs"),
            (Field::ValidationSplit, "validation-split"),
        ] {
            assert_eq!((field.to_string().as_str(), name.parse()), (name, Ok(field)));
        }
        for wrong in ["", "cell-0", "cell-a-0", "column", "column--1", "activation-0", "loss"] {
            assert_eq!(wrong.parse::<Field>(), Err(NoField), "{wrong}");
        }
    }
}
