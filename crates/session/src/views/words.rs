//! What happens at the playhead, in sentences.

use crate::state::Session;
use backprop::epoch_log;
use experiment::catalog::optimizers;
use experiment::run::playhead::Phase;
use experiment::text::number::{exact, grouped, short};
use std::ops::Range;

/// The most features that a sentence lists.
const MAX_LISTED: usize = 3;

/// What happens now, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// `Epoch 3, row 1: backward`.
    pub title: String,
    /// `predicted 2.152, wanted 5, so the output should rise`.
    pub sentence: String,
}

/// What happens now.
pub(crate) fn headline(session: &Session) -> Headline {
    let (row, at) = session.shown();
    let rows = session.now.trace.rows.len();
    let phase = session.playhead.phase.name().to_lowercase();
    let epoch = grouped(session.playhead.epoch);
    if !session.now.reached {
        let sentence = "This update is still being computed.".into();
        return Headline { title: format!("Epoch {epoch}: {phase}"), sentence };
    }
    let title = if rows == 1 {
        format!("Epoch {epoch}, row {row}: {phase}")
    } else {
        format!("Epoch {epoch}, batch {}: {phase}", grouped(session.playhead.batch))
    };
    let sentence = sentence(session, at);
    let sentence = match (rows, session.playhead.phase) {
        (1, _) | (_, Phase::Update) => sentence,
        (n, Phase::Backward) => format!("row {row}: {sentence}; each gradient is the mean over {n} rows"),
        (n, _) => format!("row {row} of {} rows in the batch: {sentence}", grouped(n)),
    };
    Headline { title, sentence }
}

fn sentence(session: &Session, at: usize) -> String {
    let trace = &session.now.trace;
    let Some(last) = trace.layers.last() else { return String::new() };
    let (predicted, wanted) = (&last.a[at], &trace.targets[at]);
    let list = |values: Vec<String>| values.join(", ");
    let shorts = list(predicted.iter().map(|&a| short(a)).collect());
    let exacts = list(wanted.iter().map(|&y| exact(y)).collect());
    let pair = format!("predicted {shorts}, wanted {exacts}");
    match session.playhead.phase {
        Phase::Forward => {
            let (data, row) = (&session.experiment.data, session.shown().0);
            let mut features =
                data.features().map(|c| format!("{} {}", data.columns[c], exact(data.rows[row][c])));
            let listed = list(features.by_ref().take(MAX_LISTED).collect());
            let more = if features.next().is_some() { " …" } else { "" };
            let how = if session.experiment.standardise { ", standardised," } else { "" };
            format!("from {listed}{more}{how} it predicts {shorts}")
        }
        Phase::Loss => format!("{pair}, so the loss is {}", short(trace.row_losses[at])),
        Phase::Backward => match (&predicted[..], &wanted[..]) {
            ([a], [y]) if a < y => format!("{pair}, so the output should rise"),
            ([a], [y]) if a > y => format!("{pair}, so the output should fall"),
            ([_], [_]) => format!("{pair}, so nothing should change"),
            _ => format!("{pair}, so each output should move towards what is wanted"),
        },
        Phase::Update if !trace.is_finite() => {
            "the new weights are no longer finite, so the run ends here".into()
        }
        Phase::Update => {
            format!("each weight {}", optimizers::text(session.experiment.optimizer).moves)
        }
    }
}

/// The playhead in words: `Epoch 3 of 75, update 2 of 4, backward`.
pub(crate) fn place(session: &Session) -> String {
    format!(
        "Epoch {} of {}, update {} of {}, {}",
        grouped(session.playhead.epoch),
        grouped(session.experiment.epochs),
        grouped(session.playhead.batch),
        grouped(session.run.steps_per_epoch()),
        session.playhead.phase.name().to_lowercase()
    )
}

/// What `model.fit` prints for some epochs, counted from 0.
pub(crate) fn log(session: &Session, epochs: Range<usize>) -> String {
    let (all, steps) = (session.experiment.epochs, session.run.steps_per_epoch());
    let losses = &session.run.losses()[epochs.clone()];
    let lines = epochs.zip(losses).map(|(epoch, &loss)| epoch_log(epoch + 1, all, steps, loss));
    lines.collect::<Vec<_>>().join("\n")
}
