//! A grid whose nodes are computed from coarse to fine.

use experiment::picture::map::Grid;

/// Nodes along x and y of the finest grid. Less one, both are multiples of the coarsest stride.
const COLUMNS: usize = 64;
const ROWS: usize = 46;
/// Every so many nodes, from the first grid to the last: each holds the nodes of the one before.
const STRIDES: [usize; 3] = [9, 3, 1];

/// How fine a grid is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fineness {
    /// As fine as the frame of an edit has time for.
    Quick,
    /// The finest there is.
    Whole,
}

impl Fineness {
    /// How many of the grids that are.
    fn levels(self) -> usize {
        match self {
            Fineness::Quick => STRIDES.len() - 1,
            Fineness::Whole => STRIDES.len(),
        }
    }
}

/// A grid that becomes finer, a node at a time.
pub(crate) struct Progressive {
    values: Vec<f64>,
    /// The grid being computed, as a place in [`STRIDES`], and how many of its nodes are looked at.
    level: usize,
    next: usize,
    /// How many grids to compute.
    levels: usize,
}

impl Progressive {
    /// Returns one as fine as `cost` multiplications of all its nodes, within `most`, allow; `None` where not even the
    /// coarsest is within it.
    pub fn new(cost_of_a_node: f64, most: f64) -> Option<Progressive> {
        let levels =
            STRIDES.iter().take_while(|&&stride| cost_of_a_node * nodes(stride) as f64 <= most).count();
        (levels > 0).then(|| Progressive {
            values: vec![f64::NAN; COLUMNS * ROWS],
            level: 0,
            next: 0,
            levels,
        })
    }

    /// Returns the node to compute next, from 0 to 1 along x and y; `None` when the grid is as fine as that.
    pub fn next(&mut self, fineness: Fineness) -> Option<[f64; 2]> {
        while self.level < self.levels.min(fineness.levels()) {
            let (column, row) = self.place();
            if self.values[row * COLUMNS + column].is_nan() {
                return Some([column as f64 / (COLUMNS - 1) as f64, row as f64 / (ROWS - 1) as f64]);
            }
            self.advance();
        }
        None
    }

    fn advance(&mut self) {
        self.next += 1;
        if self.next == nodes(STRIDES[self.level]) {
            (self.level, self.next) = (self.level + 1, 0);
        }
    }

    /// Sets the value of the node that [`Progressive::next`] gave.
    pub fn set(&mut self, value: f64) {
        let (column, row) = self.place();
        self.values[row * COLUMNS + column] = if value.is_finite() { value } else { f64::INFINITY };
        self.advance();
    }

    fn place(&self) -> (usize, usize) {
        let stride = STRIDES[self.level];
        let columns = (COLUMNS - 1) / stride + 1;
        (self.next % columns * stride, self.next / columns * stride)
    }

    /// Returns how many grids are whole.
    pub fn level(&self) -> usize {
        self.level
    }

    /// Returns the finest grid that is whole.
    pub fn grid(&self) -> Option<Grid> {
        let stride = STRIDES[self.level.checked_sub(1)?];
        let rows = (0..ROWS).step_by(stride);
        let values = rows.flat_map(|row| {
            (0..COLUMNS).step_by(stride).map(move |column| self.values[row * COLUMNS + column])
        });
        let (columns, rows) = ((COLUMNS - 1) / stride + 1, (ROWS - 1) / stride + 1);
        Some(Grid { columns, rows, values: values.collect() })
    }

    /// Returns whether all nodes there will be are there.
    pub fn is_whole(&self) -> bool {
        self.level == self.levels
    }
}

fn nodes(stride: usize) -> usize {
    ((COLUMNS - 1) / stride + 1) * ((ROWS - 1) / stride + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_is_computed_once_and_has_its_place() {
        let mut progressive = Progressive::new(1.0, f64::INFINITY).unwrap();
        let (mut count, mut widths) = (0, Vec::new());
        while let Some([x, y]) = progressive.next(Fineness::Whole) {
            count += 1;
            progressive.set(x + 10.0 * y);
            widths.extend(progressive.grid().map(|grid| grid.columns));
        }
        assert_eq!(count, COLUMNS * ROWS);
        assert!(progressive.is_whole());
        let grid = progressive.grid().unwrap();
        assert_eq!((grid.columns, grid.rows), (COLUMNS, ROWS));
        for (index, value) in grid.values.iter().enumerate() {
            let (x, y) = (index % COLUMNS, index / COLUMNS);
            assert_eq!(*value, x as f64 / 63.0 + 10.0 * (y as f64 / 45.0));
        }
        widths.dedup();
        assert_eq!(widths, [8, 22]);
    }

    #[test]
    fn an_edit_waits_for_the_middle_grid() {
        let mut progressive = Progressive::new(1.0, f64::INFINITY).unwrap();
        while progressive.next(Fineness::Quick).is_some() {
            progressive.set(0.0);
        }
        assert!(!progressive.is_whole());
        assert_eq!(progressive.grid().map(|grid| (grid.columns, grid.rows)), Some((22, 16)));
    }

    #[test]
    fn a_costly_grid_stays_coarse_and_one_without_end_is_refused() {
        let mut coarse = Progressive::new(1e6, 1e9).unwrap();
        while coarse.next(Fineness::Whole).is_some() {
            coarse.set(f64::NAN);
        }
        let grid = coarse.grid().unwrap();
        assert_eq!((grid.columns, grid.rows), (22, 16));
        assert!(grid.values.iter().all(|value| *value == f64::INFINITY));
        assert!(Progressive::new(1e9, 1e9).is_none());
    }
}
