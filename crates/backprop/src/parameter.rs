//! The place of one parameter.

/// The place of one parameter in a model; layers, inputs and units count from 0.
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
