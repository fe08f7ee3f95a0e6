//! What happens at the playhead, in sentences.

use super::origin::origin;
use crate::state::Session;
use backprop::{Quantity, epoch_log, loss_log};
use experiment::catalog::optimizers;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::shuffle::Shuffle;
use experiment::text::number::{exact, given, short};
use std::ops::Range;
use words::{few, list, say, sentences};

/// The most features that a sentence lists.
const MAX_LISTED: usize = 3;

/// Where in the run it is, and what happens there, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// `Update 10 of 300: backward`.
    pub title: String,
    /// `Epoch 3 of 75, row 2 of 4. Predicted 2.152, target 5: the output should rise.`
    pub sentence: String,
    /// Where a number of the phase comes from, for those who don't see it move: `1.700 is 0.1 + 8 × 0.1 + 8 × 0.1.`
    pub origin: Option<String>,
    /// The row shown, in short: `Row 2: 7, 9 → 5`.
    pub row: String,
}

/// Returns what is `told` instead, title and sentence, or where in the run it is, and what happens there.
pub(super) fn headline(session: &Session, told: Option<(String, String)>) -> Headline {
    let (title, sentence) = told.unwrap_or_else(|| here(session));
    Headline { title, sentence, origin: origin(session), row: row_in_short(session) }
}

/// Returns the title and the sentence of the place in the run.
pub(crate) fn here(session: &Session) -> (String, String) {
    let Counted { update, updates, phase, .. } = counted(session);
    let shown = (session.now.reached && shows_one_of_many(session))
        .then(|| say!(headline::row_shown { row: names::row(session.shown().0) }));
    let happens = end(session).unwrap_or_else(|| happening(session));
    let sentence = sentences([Some(batch(session)), shown, Some(happens)].into_iter().flatten());
    (say!(headline::update { update, updates, phase }), sentence)
}

/// At the end of the run, what became of the loss.
fn end(session: &Session) -> Option<String> {
    let (run, phase) = (&session.run, session.look.playhead.phase);
    let is_end = phase == Phase::Update && session.is_at_last_update();
    let (first, last) = (run.losses().first()?, run.losses().last()?);
    (is_end && run.diverged().is_none() && run.is_whole())
        .then(|| say!(headline::end { first: short(*first), last: short(*last) }))
}

/// The row shown, by its features and its targets.
fn row_in_short(session: &Session) -> String {
    let (data, row) = (&session.experiment.data, session.shown().0);
    let value = |column: usize| exact(data.rows[row][column]);
    say!(headline::row_in_short {
        row: names::row(row),
        features: list(few(data.features().map(value), MAX_LISTED)),
        targets: list(few(data.target_columns().map(value), MAX_LISTED))
    })
}

/// Whether a row is one of a batch: in its update all are.
fn shows_one_of_many(session: &Session) -> bool {
    session.now.trace.rows.len() > 1 && session.look.playhead.phase != Phase::Update
}

/// The epoch, and which rows its update takes: `Epoch 3 of 75, rows 5 to 8 of 12.`
fn batch(session: &Session) -> String {
    let Counted { epoch, epochs, .. } = counted(session);
    let of = session.run.data().training_rows();
    match session.now.trace.rows[..] {
        _ if !session.now.reached => say!(headline::epoch { epoch, epochs }),
        [row] if session.experiment.shuffle == Shuffle::Off => {
            say!(headline::one_row { epoch, epochs, row: names::row(row), of })
        }
        [row] => {
            let place = session.now.trace.batch;
            say!(headline::one_row_in_order { epoch, epochs, row: names::row(row), place, of })
        }
        ref all if all.len() == of => say!(headline::all_rows { epoch, epochs, of }),
        [first, .., last] if session.now.trace.rows.is_sorted_by(|a, b| a + 1 == *b) => {
            say!(headline::some_rows { epoch, epochs, first: names::row(first), last: names::row(last), of })
        }
        ref some => say!(headline::scattered_rows { epoch, epochs, rows: some.len(), of }),
    }
}

/// Returns what happens now, of the row shown.
pub(super) fn happening(session: &Session) -> String {
    if !session.now.reached {
        return say!(headline::computing).into();
    }
    if session.is_worked_out() {
        return say!(turn::hidden_for_now).into();
    }
    let (sentence, rows) = (sentence(session, session.shown().1), session.now.trace.rows.len());
    let mean = (rows > 1 && session.look.playhead.phase == Phase::Backward)
        .then(|| say!(headline::mean_of_rows { rows }));
    sentences([Some(sentence), mean].into_iter().flatten())
}

fn sentence(session: &Session, at: usize) -> String {
    let trace = &session.now.trace;
    let Some(last) = trace.layers.last() else { return String::new() };
    let (predictions, targets) = (&last.a[at], &trace.targets[at]);
    let scalers = session.run.scalers();
    let predicted = list(scalers.row_in_own_units(predictions).into_iter().map(short));
    let target = list(scalers.row_in_own_units(targets).into_iter().map(given));
    match session.look.playhead.phase {
        Phase::Forward => {
            let (data, row) = (&session.experiment.data, session.shown().0);
            let features =
                data.features().map(|c| format!("{} {}", data.columns[c], exact(data.rows[row][c])));
            let features = list(few(features, MAX_LISTED));
            if session.experiment.scaling.inputs.is_some() {
                say!(headline::forward_scaled { features, predicted })
            } else {
                say!(headline::forward { features, predicted })
            }
        }
        Phase::Loss => {
            let loss = short(trace.row_losses[at]);
            let loss = match scalers.targets.is_some() {
                true => say!(headline::loss_scaled {
                    predicted,
                    target,
                    scaled: list(predictions.iter().map(|&a| short(a))),
                    of_target: list(targets.iter().map(|&y| short(y))),
                    loss,
                }),
                false => say!(headline::loss { predicted, target, loss }),
            };
            match trace.penalty {
                0.0 => loss,
                penalty => sentences([loss, say!(headline::penalty { penalty: short(penalty) })]),
            }
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
            None => {
                let moves = optimizers::text(session.experiment.optimizer).moves;
                let frozen = session.experiment.layers.iter().any(|layer| layer.frozen().is_some());
                sentences([moves].into_iter().chain(frozen.then(|| say!(headline::frozen_stay).into())))
            }
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

/// The playhead in numbers, from 1, and its phase.
struct Counted {
    epoch: usize,
    epochs: usize,
    update: usize,
    updates: usize,
    phase: &'static str,
}

fn counted(session: &Session) -> Counted {
    let playhead = session.look.playhead;
    Counted {
        epoch: playhead.epoch,
        epochs: session.experiment.epochs,
        update: session.playhead_step() + 1,
        updates: session.run.steps(),
        phase: playhead.phase.in_a_sentence(),
    }
}

/// Returns the playhead in words: `Update 10 of 300, epoch 3 of 75: backward`.
pub(crate) fn place(session: &Session) -> String {
    let Counted { epoch, epochs, update, updates, phase } = counted(session);
    say!(headline::place { update, updates, epoch, epochs, phase })
}

/// What `model.fit` prints for some epochs, counted from 0.
pub(crate) fn log(session: &Session, epochs: Range<usize>) -> String {
    let (all, steps) = (session.experiment.epochs, session.run.steps_per_epoch());
    let losses = &session.run.losses()[epochs.clone()];
    let line = |(epoch, &loss): (usize, &f64)| {
        let line = epoch_log(epoch + 1, all, steps, loss);
        match session.run.validation_losses().get(epoch) {
            Some(&loss) => format!("{line} - val_{}", loss_log(loss)),
            None => line,
        }
    };
    let lines = epochs.zip(losses).map(line);
    lines.collect::<Vec<_>>().join("\n")
}
