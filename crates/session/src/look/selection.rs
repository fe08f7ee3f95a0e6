//! What is selected on the network.

use backprop::{Parameter, Sequential};
use experiment::text::typed::enter;
use std::fmt;
use std::str::FromStr;
use words::say;

/// What is selected on the network; all indices count from 0.
///
/// Written in links, with layers counted from 1: `kernel1[0][1]`, `bias2[0]`, `unit1[0]`, `input[0]`, `loss`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// A weight or a bias.
    Parameter(Parameter),
    /// A unit of a layer.
    Unit {
        /// Its layer.
        layer: usize,
        /// Which of its units.
        unit: usize,
    },
    /// An input of the network.
    Input(usize),
    /// The loss.
    Loss,
}

impl Selection {
    /// What is selected at first: the first entry of the first kernel.
    pub const FIRST: Selection = Selection::Parameter(Parameter::Kernel { layer: 0, input: 0, unit: 0 });

    /// Returns a unit by its column of the drawing: the inputs are column 0, the first layer is column 1.
    pub fn of_column(column: usize, unit: usize) -> Selection {
        match column.checked_sub(1) {
            None => Selection::Input(unit),
            Some(layer) => Selection::Unit { layer, unit },
        }
    }

    /// Returns the column and the unit whose edges go with it: a parameter's is the unit that it leads to.
    pub fn column(self) -> Option<(usize, usize)> {
        match self {
            Selection::Parameter(parameter) => {
                let (layer, unit) = parameter.unit();
                Some((layer + 1, unit))
            }
            Selection::Unit { layer, unit } => Some((layer + 1, unit)),
            Selection::Input(input) => Some((0, input)),
            Selection::Loss => None,
        }
    }

    /// Returns whether a model has it.
    pub fn is_in(self, model: &Sequential) -> bool {
        match self {
            Selection::Parameter(parameter) => model.index_of(parameter).is_some(),
            Selection::Unit { layer, unit } => model.layers().get(layer).is_some_and(|l| unit < l.units()),
            Selection::Input(input) => input < model.inputs(),
            Selection::Loss => true,
        }
    }
}

impl From<Parameter> for Selection {
    fn from(parameter: Parameter) -> Selection {
        Selection::Parameter(parameter)
    }
}

impl fmt::Display for Selection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Selection::Parameter(parameter) => parameter.fmt(f),
            Selection::Unit { layer, unit } => write!(f, "unit{}[{unit}]", layer + 1),
            Selection::Input(input) => write!(f, "input[{input}]"),
            Selection::Loss => f.write_str("loss"),
        }
    }
}

impl FromStr for Selection {
    type Err = String;

    /// Reads the form that `Display` writes.
    fn from_str(text: &str) -> Result<Selection, String> {
        let read = || {
            if text == "loss" {
                return Some(Selection::Loss);
            }
            if let Ok(parameter) = text.parse::<Parameter>() {
                return Some(parameter.into());
            }
            let (name, index) = text.strip_suffix(']')?.split_once('[')?;
            let index = index.parse().ok()?;
            if name == "input" {
                return Some(Selection::Input(index));
            }
            let layer = name.strip_prefix("unit")?.parse::<usize>().ok()?.checked_sub(1)?;
            Some(Selection::Unit { layer, unit: index })
        };
        read().ok_or_else(|| enter(say!(links::selection), text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        for (selection, word) in [
            (Parameter::Kernel { layer: 0, input: 0, unit: 1 }.into(), "kernel1[0][1]"),
            (Parameter::Bias { layer: 1, unit: 0 }.into(), "bias2[0]"),
            (Selection::Unit { layer: 0, unit: 1 }, "unit1[1]"),
            (Selection::Input(1), "input[1]"),
            (Selection::Loss, "loss"),
        ] {
            assert_eq!((selection.to_string().as_str(), word.parse()), (word, Ok(selection)));
        }
        for wrong in
            ["", "unit0[0]", "unit1", "unit1[a]", "unit1[0][0]", "input", "input1[0]", "Loss", "kernel1"]
        {
            assert!(wrong.parse::<Selection>().is_err(), "{wrong}");
        }
    }
}
