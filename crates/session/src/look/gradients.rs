//! How the table of all gradients is sorted.

use backprop::Optimizer;
use experiment::catalog::optimizers;
use words::say;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradientColumn {
    /// In the order of `get_weights`.
    Parameter,
    /// The weight before the update.
    Weight,
    /// dL/dw.
    Gradient,
    /// What the optimizer remembers of it, after the update.
    Slot {
        /// What that is called.
        name: &'static str,
        /// Its place among what is remembered.
        place: usize,
    },
    /// Learning rate times gradient.
    Step,
    /// The weight after it.
    After,
    /// How many digits a finite difference agrees to.
    Check,
}

impl GradientColumn {
    /// Those of a table, from left to right.
    pub(crate) fn all(optimizer: Optimizer) -> Vec<GradientColumn> {
        use GradientColumn::{After, Check, Gradient, Parameter, Slot, Step, Weight};
        let slots = optimizer.slots().iter().enumerate().map(|(place, name)| Slot { name, place });
        let step = optimizers::text(optimizer).is_rate_times_gradient.then_some(Step);
        let before = [Parameter, Weight, Gradient].into_iter();
        before.chain(slots).chain(step).chain([After, Check]).collect()
    }

    /// Returns its heading.
    pub fn name(self) -> &'static str {
        match self {
            GradientColumn::Parameter => say!(gradients::parameter),
            GradientColumn::Weight => say!(gradients::weight),
            GradientColumn::Gradient => say!(gradients::gradient),
            GradientColumn::Slot { name, .. } => name,
            GradientColumn::Step => say!(gradients::step),
            GradientColumn::After => say!(gradients::after),
            GradientColumn::Check => say!(gradients::check),
        }
    }
}

/// The order of the table: by a column, up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradientOrder {
    /// By which column.
    pub column: GradientColumn,
    /// The largest first.
    pub descending: bool,
}

impl Default for GradientOrder {
    fn default() -> Self {
        GradientOrder { column: GradientColumn::Parameter, descending: false }
    }
}
