//! What happens at the playhead, in sentences.

use crate::state::Session;
use backprop::{Quantity, epoch_log};
use experiment::catalog::optimizers;
use experiment::run::playhead::Phase;
use experiment::text::number::{exact, short};
use std::ops::Range;
use words::{list, say};

/// The most features that a sentence lists.
const MAX_LISTED: usize = 3;

/// What happens now, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// `Epoch 3, row 1: backward`.
    pub title: String,
    /// `Predicted 2.152, target 5: the output should rise.`
    pub sentence: String,
}

/// Returns what happens now.
pub(crate) fn headline(session: &Session) -> Headline {
    let (row, at) = session.shown();
    let rows = session.now.trace.rows.len();
    let phase = session.look.playhead.phase;
    let (name, epoch) = (phase.in_a_sentence(), session.look.playhead.epoch);
    if !session.now.reached {
        let title = say!(headline::epoch { epoch, phase: name });
        return Headline { title, sentence: say!(headline::computing).into() };
    }
    let title = if rows == 1 {
        say!(headline::epoch_and_row { epoch, row, phase: name })
    } else {
        say!(headline::epoch_and_batch { epoch, batch: session.look.playhead.batch, phase: name })
    };
    let sentence = sentence(session, at);
    let sentence = match (rows, phase) {
        (1, _) | (_, Phase::Update) => sentence,
        (rows, Phase::Backward) => say!(headline::row_of_the_mean { row, sentence, rows }),
        (rows, _) => say!(headline::row_of_the_batch { row, rows, sentence }),
    };
    Headline { title, sentence }
}

fn sentence(session: &Session, at: usize) -> String {
    let trace = &session.now.trace;
    let Some(last) = trace.layers.last() else { return String::new() };
    let (predictions, targets) = (&last.a[at], &trace.targets[at]);
    let predicted = list(predictions.iter().map(|&a| short(a)));
    let target = list(targets.iter().map(|&y| exact(y)));
    match session.look.playhead.phase {
        Phase::Forward => {
            let (data, row) = (&session.experiment.data, session.shown().0);
            let mut features =
                data.features().map(|c| format!("{} {}", data.columns[c], exact(data.rows[row][c])));
            let mut listed: Vec<_> = features.by_ref().take(MAX_LISTED).collect();
            listed.extend(features.next().map(|_| "…".into()));
            let features = list(listed);
            if session.experiment.standardize {
                say!(headline::forward_standardized { features, predicted })
            } else {
                say!(headline::forward { features, predicted })
            }
        }
        Phase::Loss => {
            say!(headline::loss { predicted, target, loss: short(trace.row_losses[at]) })
        }
        Phase::Backward if predictions.iter().any(|a| a.is_nan()) => say!(headline::no_value { target }),
        Phase::Backward => match (&predictions[..], &targets[..]) {
            ([a], [y]) if a < y => say!(headline::should_rise { predicted, target }),
            ([a], [y]) if a > y => say!(headline::should_fall { predicted, target }),
            ([_], [_]) => say!(headline::should_stay { predicted, target }),
            _ => say!(headline::should_move { predicted, target }),
        },
        Phase::Update => match session.run.diverged().filter(|_| !trace.is_finite()) {
            Some(stopped) => ends(stopped.quantity).into(),
            None => optimizers::text(session.experiment.optimizer).moves,
        },
    }
}

fn ends(by: Quantity) -> &'static str {
    match by {
        Quantity::Loss => say!(headline::ends_by_loss),
        Quantity::Gradient => say!(headline::ends_by_gradient),
        Quantity::Weight => say!(headline::ends_by_weight),
    }
}

/// Returns the playhead in words: `Epoch 3 of 75, update 2 of 4, backward`.
pub(crate) fn place(session: &Session) -> String {
    say!(headline::place {
        epoch: session.look.playhead.epoch,
        epochs: session.experiment.epochs,
        update: session.look.playhead.batch,
        updates: session.run.steps_per_epoch(),
        phase: session.look.playhead.phase.in_a_sentence(),
    })
}

/// What `model.fit` prints for some epochs, counted from 0.
pub(crate) fn log(session: &Session, epochs: Range<usize>) -> String {
    let (all, steps) = (session.experiment.epochs, session.run.steps_per_epoch());
    let losses = &session.run.losses()[epochs.clone()];
    let lines = epochs.zip(losses).map(|(epoch, &loss)| epoch_log(epoch + 1, all, steps, loss));
    lines.collect::<Vec<_>>().join("\n")
}
