//! How predictions and targets make the loss.

use super::forward::Cell;
use crate::state::Session;
use experiment::text::number::{exact, given, short};

/// What goes to the loss.
#[derive(Clone, Debug, PartialEq)]
pub struct LossMoves {
    /// The outputs whose predictions count, each with what it predicts and what it should.
    pub outputs: Vec<(usize, String, Cell)>,
}

pub(super) fn moves(session: &Session) -> LossMoves {
    let (trace, (row, at)) = (&session.now.trace, session.shown());
    let data = &session.experiment.data;
    let last = &trace.layers[trace.layers.len() - 1];
    let columns: Vec<_> = data.target_columns().collect();
    let of = |output: usize| {
        // The number of a class is the target of all outputs.
        let column = columns[output.min(columns.len() - 1)];
        let (typed, taken) = (exact(data.rows[row][column]), given(trace.targets[at][output]));
        (output, short(last.a[at][output]), Cell { row, column, typed, taken })
    };
    LossMoves { outputs: session.outputs_that_count().into_iter().map(of).collect() }
}
