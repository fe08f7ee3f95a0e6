//! How a row goes forward: what each line makes of what comes in, and how each unit adds it up.

use crate::state::Session;
use crate::views::came_in::came_in;
use backprop::Parameter;
use experiment::text::number::{bracketed, exact, short};

/// What goes forward.
#[derive(Clone, Debug, PartialEq)]
pub struct Forward {
    /// What comes in, input by input.
    pub inputs: Vec<Cell>,
    /// What each line carries, in the order of [`NetworkView::edges`](crate::NetworkView::edges).
    pub products: Vec<Product>,
    /// What each unit makes of it, layer by layer.
    pub sums: Vec<Vec<Sum>>,
}

/// A number that comes from the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its row.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// As it stands there.
    pub typed: String,
    /// As the network takes it: an input may be standardized.
    pub taken: String,
}

/// What a line carries forward.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Its weight.
    pub parameter: Parameter,
    /// What comes in: `8`.
    pub comes: String,
    /// What it is taken by: `8 × 0.1000`.
    pub times: String,
    /// What that is: `0.8000`.
    pub product: String,
}

/// What a unit makes of what comes in.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// Its bias, then with one product after the other; the last is z.
    pub sums: Vec<String>,
}

pub(super) fn moves(session: &Session) -> Forward {
    let (trace, (row, at)) = (&session.now.trace, session.shown());
    let data = &session.experiment.data;
    let cell = |(input, column): (usize, usize)| Cell {
        row,
        column,
        typed: exact(data.rows[row][column]),
        taken: came_in(0, trace.layers[0].input[at][input]),
    };
    let mut products = Vec::new();
    for (layer, values) in trace.layers.iter().enumerate() {
        for (input, &x) in values.input[at].iter().enumerate() {
            for unit in 0..values.units {
                let (comes, weight) = (came_in(layer, x), short(values.weight(input, unit)));
                products.push(Product {
                    parameter: Parameter::Kernel { layer, input, unit },
                    times: format!("{comes} × {}", bracketed(&weight)),
                    comes,
                    product: short(trace.product(at, layer, input, unit)),
                });
            }
        }
    }
    let sum = |layer, unit| Sum { sums: trace.sums(at, layer, unit).into_iter().map(short).collect() };
    let sums = trace.layers.iter().enumerate();
    Forward {
        inputs: data.features().enumerate().map(cell).collect(),
        products,
        sums: sums.map(|(layer, of)| (0..of.units).map(|unit| sum(layer, unit)).collect()).collect(),
    }
}
