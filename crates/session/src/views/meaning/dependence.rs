//! How the loss depends on something, with the sign in words.

use crate::state::Session;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::short;
use words::say;

/// Of which rows the loss is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Over {
    /// Of the row shown.
    Row,
    /// Of the batch.
    Batch,
}

/// How fast the loss grows with something: a gradient, δ. `what` is the slope, and `it` what the loss depends on.
pub(super) fn sentence(session: &Session, what: String, slope: f64, it: &str, over: Over) -> String {
    if session.look.playhead.phase < Phase::Backward {
        return say!(ask::comes_later { what, it });
    }
    if !slope.is_finite() {
        return say!(chain::gradient_not_finite).into();
    }
    let (value, times, loss) = (short(slope), short(slope.abs()), loss(session, over));
    if slope == 0.0 {
        say!(ask::stays { what, value, it, loss })
    } else if slope < 0.0 {
        say!(ask::falls { what, value, it, loss, times })
    } else {
        say!(ask::grows { what, value, it, loss, times })
    }
}

fn loss(session: &Session, over: Over) -> String {
    match (session.now.trace.rows.len(), over) {
        (1, _) => say!(ask::the_loss).into(),
        (_, Over::Row) => say!(ask::loss_of_row { row: names::row(session.shown().0) }),
        (rows, Over::Batch) => say!(ask::loss_of_rows { rows }),
    }
}
