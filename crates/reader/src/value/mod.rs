//! What a name in a notebook stands for.

mod history;
pub mod place;
mod table;
mod weights;

pub use history::History;
pub use table::Table;
pub use weights::{Weights, When};

use crate::python::syntax::{Class, Function};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A value of a notebook.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// `True` or `False`.
    Bool(bool),
    /// `None`.
    None,
    /// A list or a tuple.
    List(Vec<Value>),
    /// A dictionary.
    Dict(Vec<(Value, Value)>),
    /// Numbers in rows: an array, a DataFrame or one column of it.
    Table(Table),
    /// Something of a library: `keras.layers.Dense`.
    Path(String),
    /// Something that a library made: by which path, of what.
    Made(Made),
    /// What comes out of layers one behind the other, from their input on.
    Chain(Vec<Made>),
    /// A place within a model, a layer or a table: `model.layers`, `layer.weight`, `df.iloc`.
    Part(Box<Value>, String),
    /// A file that isn't there.
    File(String),
    /// A function of the notebook, and the cell that it stands in.
    Function(Rc<Function>, usize),
    /// A class of the notebook, and the cell that it stands in.
    Class(Rc<Class>, usize),
    /// What a model makes of some rows.
    Output(Rc<Output>),
    /// What comes of comparing that with targets, on the way to a loss.
    Compared(Rc<Compared>),
    /// A sum of losses, by their numbers, each times something: of one loss, of an epoch's, their mean.
    Losses(Vec<(usize, f64)>),
    /// Weights of a model, whose numbers are known where they are printed.
    Weights(Weights),
    /// What a fit gives.
    History(History),
    /// What a run gives: a loss, a prediction, a history. It is known when it runs.
    Result,
    /// What is not known here, and the line from which on.
    Unknown(Origin),
}

/// A line of a notebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The cell, from 1.
    pub cell: usize,
    /// The line in the cell, from 1.
    pub line: usize,
}

/// What a call has made.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// What was called: `keras.layers.Dense`.
    pub path: String,
    /// What it was given.
    pub given: Given,
    /// The line it was made in.
    pub at: Origin,
    /// Which of the notebook's models it is, where it is one.
    pub model: Option<usize>,
    /// Its number among all that is made: the same call makes another one each time.
    pub id: usize,
}

/// What a call was given: by place, and by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// By place.
    pub places: Vec<Value>,
    /// By name.
    pub names: Vec<(String, Value)>,
}

impl Given {
    /// Returns what was given by a name, or else at a place.
    pub fn get(&self, name: &str, place: usize) -> Option<&Value> {
        self.named(name).or_else(|| self.places.get(place))
    }

    /// Returns what was given by a name.
    pub fn named(&self, name: &str) -> Option<&Value> {
        self.names.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl Value {
    /// Returns about how much room it takes, in values.
    pub fn size(&self) -> usize {
        let of_given = |given: &Given| -> usize {
            let named = given.names.iter().map(|(_, value)| value);
            given.places.iter().chain(named).map(Value::size).sum()
        };
        1 + match self {
            Value::Text(text) | Value::Path(text) | Value::File(text) => text.len() / 32,
            Value::List(items) => items.iter().map(Value::size).sum(),
            Value::Dict(pairs) => pairs.iter().map(|(key, value)| key.size() + value.size()).sum(),
            Value::Made(made) => of_given(&made.given),
            Value::Chain(layers) => layers.iter().map(|made| 1 + of_given(&made.given)).sum(),
            Value::Part(of, _) => of.size(),
            Value::Losses(losses) => losses.len(),
            Value::Table(table) => table.rows.len() * table.width() / 16,
            _ => 0,
        }
    }

    /// Returns the number that it is.
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Table(table) if table.rows.len() == 1 && table.rows[0].len() == 1 => {
                Some(table.rows[0][0])
            }
            _ => None,
        }
    }

    /// Returns the whole number from 0 on that it is.
    pub fn whole(&self) -> Option<usize> {
        self.number().filter(|x| x.fract() == 0.0 && (0.0..1e15).contains(x)).map(|x| x as usize)
    }

    /// Returns the text that it is.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the last name of the path that it is, or that made it: `Dense`.
    pub fn kind(&self) -> Option<&str> {
        let path = match self {
            Value::Path(path) => path,
            Value::Made(made) => &made.path,
            _ => return None,
        };
        path.rsplit('.').next()
    }

    /// Returns the items of a list.
    pub fn items(&self) -> Option<&[Value]> {
        match self {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    /// Returns it as numbers in rows, where lists of numbers are that.
    pub fn table(&self) -> Option<Table> {
        match self {
            Value::Table(table) => Some(table.clone()),
            Value::List(items) => {
                if let Some(flat) = items.iter().map(Value::number).collect::<Option<Vec<_>>>() {
                    return Some(Table::vector(flat));
                }
                let rows: Vec<Vec<f64>> = items.iter().map(row).collect::<Option<_>>()?;
                Table::matrix(rows)
            }
            Value::Number(number) => Some(Table::vector(vec![*number])),
            _ => None,
        }
    }
}

fn row(value: &Value) -> Option<Vec<f64>> {
    match value {
        Value::List(items) => items.iter().map(Value::number).collect(),
        Value::Table(table) if table.flat => Some(table.rows.iter().map(|row| row[0]).collect()),
        _ => None,
    }
}

/// What a model makes of some rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The model, among those of the notebook.
    pub model: usize,
    /// The rows.
    pub x: Table,
    /// Whether it has one dimension: a number a row, or what comes of one row.
    pub flat: bool,
    /// An activation that is applied to it outside of the model.
    pub activation: Option<Box<Value>>,
    /// The cells that the rows come from.
    pub cells: BTreeSet<usize>,
}

/// Something that is compared with targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What.
    pub output: Rc<Output>,
    /// The targets.
    pub y: Table,
    /// How.
    pub by: By,
}

/// How two numbers are compared.
#[derive(Clone, Debug, PartialEq)]
pub enum By {
    /// Their difference.
    Difference,
    /// Its square.
    Square,
    /// Its size.
    Size,
    /// A loss of a library, which is a mean over all of them.
    Loss(Value),
}
