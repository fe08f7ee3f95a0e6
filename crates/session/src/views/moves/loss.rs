//! How predictions and targets make the loss.

use super::forward::Cell;
use crate::state::Session;
use experiment::text::number::{exact, given, short};

/// What goes to the loss.
#[derive(Clone, Debug, PartialEq)]
pub struct LossMoves {
    /// What each output predicts.
    pub predictions: Vec<String>,
    /// What each should.
    pub targets: Vec<Cell>,
}

pub(super) fn moves(session: &Session) -> LossMoves {
    let (trace, (row, at)) = (&session.now.trace, session.shown());
    let data = &session.experiment.data;
    let predictions = trace.layers.last().map(|last| last.a[at].iter().map(|&a| short(a)).collect());
    let target = |(output, column): (usize, usize)| Cell {
        row,
        column,
        typed: exact(data.rows[row][column]),
        taken: given(trace.targets[at][output]),
    };
    LossMoves {
        predictions: predictions.unwrap_or_default(),
        targets: data.target_columns().enumerate().map(target).collect(),
    }
}
