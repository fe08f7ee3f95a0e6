//! The place of one parameter.

use std::fmt;
use std::str::FromStr;
use words::say;

/// The place of one parameter in a model; layers, inputs and units count from 0.
///
/// Written as in Python, with layers counted from 1: `kernel1[0][1]`, `bias2[0]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Parameter {
    /// An entry of a kernel.
    Kernel {
        /// The layer.
        layer: usize,
        /// The input it weighs.
        input: usize,
        /// The unit it leads to.
        unit: usize,
    },
    /// An entry of a bias.
    Bias {
        /// The layer.
        layer: usize,
        /// The unit.
        unit: usize,
    },
}

impl Parameter {
    /// Returns its layer, and the unit whose z it is a part of.
    pub fn unit(self) -> (usize, usize) {
        match self {
            Parameter::Kernel { layer, unit, .. } | Parameter::Bias { layer, unit } => (layer, unit),
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Parameter::Kernel { layer, input, unit } => write!(f, "kernel{}[{input}][{unit}]", layer + 1),
            Parameter::Bias { layer, unit } => write!(f, "bias{}[{unit}]", layer + 1),
        }
    }
}

impl FromStr for Parameter {
    type Err = String;

    /// Reads the form that `Display` writes.
    fn from_str(text: &str) -> Result<Parameter, String> {
        let read = || {
            let (name, indices) = text.strip_suffix(']')?.split_once('[')?;
            let mut indices = indices.split("][").map(|index| index.parse::<usize>().ok());
            let layer = |number: &str| number.parse::<usize>().ok()?.checked_sub(1);
            let parameter = if let Some(number) = name.strip_prefix("kernel") {
                Parameter::Kernel { layer: layer(number)?, input: indices.next()??, unit: indices.next()?? }
            } else {
                Parameter::Bias { layer: layer(name.strip_prefix("bias")?)?, unit: indices.next()?? }
            };
            indices.next().is_none().then_some(parameter)
        };
        read().ok_or_else(|| say!(arrays::parameter { found: format!("{text:?}") }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        for parameter in
            [Parameter::Kernel { layer: 0, input: 0, unit: 1 }, Parameter::Bias { layer: 11, unit: 3 }]
        {
            assert_eq!(parameter.to_string().parse(), Ok(parameter));
        }
        for wrong in ["", "kernel0[0][0]", "kernel1[0]", "bias1[0][0]", "bias1", "weight1[0]", "kernel1[0][1"]
        {
            assert!(wrong.parse::<Parameter>().is_err(), "{wrong}");
        }
    }
}
