//! Where what is selected lies on the heat maps of a layer, and where an arrow key takes it.

use super::heat::Cell;
use crate::network::layout::Direction;
use session::{Parameter, Selection};

/// The maps of a layer, and their shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The layer.
    pub layer: usize,
    /// Its inputs: the rows of the kernel.
    pub inputs: usize,
    /// Its units: the columns of the kernel.
    pub units: usize,
    /// Whether it has a bias.
    pub has_bias: bool,
}

/// One of the maps of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The kernel.
    Kernel,
    /// The bias, below it.
    Bias,
    /// What comes in, to its left.
    Input,
    /// What goes out, below the bias.
    Output,
}

impl Place {
    /// What a cell of a map is.
    pub fn selection(self, part: Part, (row, column): Cell) -> Selection {
        let layer = self.layer;
        match part {
            Part::Kernel => Parameter::Kernel { layer, input: row, unit: column }.into(),
            Part::Bias => Parameter::Bias { layer, unit: column }.into(),
            Part::Input => Selection::of_column(layer, row),
            Part::Output => Selection::of_column(layer + 1, column),
        }
    }

    /// The map on which something lies, and its cell there.
    pub fn find(self, selection: Selection) -> Option<(Part, Cell)> {
        match selection {
            Selection::Parameter(Parameter::Kernel { layer, input, unit }) if layer == self.layer => {
                Some((Part::Kernel, (input, unit)))
            }
            Selection::Parameter(Parameter::Bias { layer, unit }) if layer == self.layer => {
                Some((Part::Bias, (0, unit)))
            }
            Selection::Parameter(_) | Selection::Loss => None,
            _ => match selection.column()? {
                (column, unit) if column == self.layer => Some((Part::Input, (unit, 0))),
                (column, unit) if column == self.layer + 1 => Some((Part::Output, (0, unit))),
                _ => None,
            },
        }
    }

    /// What lies so many cells further; the first weight where nothing of this layer is selected.
    pub fn step(self, from: Selection, direction: Direction, by: usize) -> Selection {
        let Some((part, (row, column))) = self.find(from) else {
            return self.selection(Part::Kernel, (0, 0));
        };
        // One grid of all maps: what comes in at column 0, the bias, if there is one, and what goes out in the last rows.
        let output = self.inputs + usize::from(self.has_bias);
        let (row, column) = match part {
            Part::Kernel => (row, column + 1),
            Part::Bias => (self.inputs, column + 1),
            Part::Input => (row, 0),
            Part::Output => (output, column + 1),
        };
        let (row, column) = match direction {
            Direction::Up => (row.saturating_sub(by), column),
            Direction::Down => ((row + by).min(output), column),
            Direction::Left => (row, column.saturating_sub(by)),
            Direction::Right => (row, (column + by).min(self.units)),
        };
        if column == 0 {
            // Below what comes in there is nothing, and nothing to the left of the bias.
            return match row < self.inputs {
                true => self.selection(Part::Input, (row, 0)),
                false if part == Part::Input => self.selection(Part::Input, (self.inputs - 1, 0)),
                false => self.step_to(row, 1),
            };
        }
        self.step_to(row, column)
    }

    fn step_to(self, row: usize, column: usize) -> Selection {
        let column = column - 1;
        match row {
            row if row < self.inputs => self.selection(Part::Kernel, (row, column)),
            row if row == self.inputs && self.has_bias => self.selection(Part::Bias, (0, column)),
            _ => self.selection(Part::Output, (0, column)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, direction: Direction, by: usize, expect: &str) {
        let place = Place { layer: 1, inputs: 20, units: 8, has_bias: true };
        assert_eq!(place.step(from.parse().unwrap(), direction, by).to_string(), expect);
    }

    #[test]
    fn arrows_go_over_all_maps_of_a_layer() {
        check("kernel2[0][0]", Direction::Right, 1, "kernel2[0][1]");
        check("kernel2[0][7]", Direction::Right, 10, "kernel2[0][7]");
        check("kernel2[0][0]", Direction::Left, 1, "unit1[0]");
        check("unit1[0]", Direction::Right, 1, "kernel2[0][0]");
        check("unit1[19]", Direction::Down, 1, "unit1[19]");
        check("kernel2[19][3]", Direction::Down, 1, "bias2[3]");
        check("bias2[3]", Direction::Down, 1, "unit2[3]");
        check("unit2[3]", Direction::Down, 1, "unit2[3]");
        check("unit2[3]", Direction::Up, 10, "kernel2[11][3]");
        check("bias2[0]", Direction::Left, 1, "bias2[0]");
        check("kernel1[4][4]", Direction::Up, 1, "kernel2[0][0]");
        let without = Place { layer: 1, inputs: 20, units: 8, has_bias: false };
        let below = without.step("kernel2[19][3]".parse().unwrap(), Direction::Down, 1);
        assert_eq!(below.to_string(), "unit2[3]");
    }

    #[test]
    fn what_a_cell_is_lies_there() {
        let place = Place { layer: 0, inputs: 3, units: 9, has_bias: true };
        for (part, cell) in
            [(Part::Kernel, (2, 8)), (Part::Bias, (0, 4)), (Part::Input, (1, 0)), (Part::Output, (0, 7))]
        {
            assert_eq!(place.find(place.selection(part, cell)), Some((part, cell)));
        }
        assert_eq!(place.find(Selection::Loss), None);
    }
}
