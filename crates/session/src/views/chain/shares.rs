//! What each row of a batch adds to the gradient.

use super::selected::Selected;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{Tone, UNKNOWN};
use experiment::text::number::short;
use words::say;

/// The share of each row of the batch, and their mean.
#[derive(Clone, Debug, PartialEq)]
pub struct SharesView {
    /// `Mean over 4 rows`.
    pub title: String,
    /// The rows whose numbers are kept: all of a small batch, else the row shown.
    pub rows: Vec<Share>,
    /// The gradient of the batch, without that of a penalty.
    pub mean: String,
    /// How it is shown: from the backward pass, or not known yet.
    pub tone: Tone,
}

/// What one row gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The row of the table.
    pub row: usize,
    /// Its own dL/dw.
    pub value: String,
    /// Whether it is the row shown.
    pub shown: bool,
}

pub(super) fn view(of: &Selected) -> Option<SharesView> {
    let trace = &of.session.now.trace;
    let count = trace.rows.len();
    if count == 1 {
        return None;
    }
    let kept = trace.rows[trace.kept.clone()].iter();
    let values: Vec<_> = (0..kept.len()).map(|at| trace.row_gradient(at, of.parameter)).collect();
    let known = of.knows(Phase::Backward);
    let (texts, mean) = if values.len() == count {
        credible(&values, of.of_rows(), |values| values.iter().sum::<f64>() / count as f64)
    } else {
        (values.iter().map(|&value| short(value)).collect(), short(of.of_rows()))
    };
    let text = |text| if known { text } else { UNKNOWN.to_string() };
    let share = |(at, (&row, value))| Share { row, value: text(value), shown: at == of.at };
    Some(SharesView {
        title: match values.len() == count {
            true => say!(chain::mean_over_rows { rows: count }),
            false => say!(chain::mean_with_this_row { rows: count }),
        },
        rows: kept.zip(texts).enumerate().map(share).collect(),
        mean: text(mean),
        tone: if known { Tone::Backward } else { Tone::Unknown },
    })
}
