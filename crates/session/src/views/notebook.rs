//! What the notebook would print.

use super::headline;
use crate::state::Session;
use backprop::{Sequential, loss_log, print_arrays, summary};
use experiment::edit::fields::MAX_WEIGHTS_AS_TEXT;
use experiment::presets::PresetId;
use experiment::run::Run;
use words::say;

/// Epochs of the log that are shown.
const MAX_EPOCHS_SHOWN: usize = 200;

/// What the notebook would print.
#[derive(Clone, Debug, PartialEq)]
pub struct NotebookView {
    /// `model.summary()`.
    pub summary: String,
    /// `model.get_weights()` before training.
    pub before: String,
    /// What `model.fit` prints, or the part of it around the playhead.
    pub log: String,
    /// Which epochs of the log are left out here (copying gives all).
    pub log_note: Option<String>,
    /// Why the losses are not those that the course notebook printed, where they are said to be the same run.
    pub order: Option<String>,
    /// How Keras's float32 differs: in the last digits, or in numbers that are infinite here and that the page still shows.
    pub float32: Option<String>,
    /// `model.get_weights()` after training, as far as that has come.
    pub after: String,
    /// After how many updates that is.
    pub after_note: String,
    /// `model.get_weights()` at the playhead.
    pub weights: String,
    /// After how many updates that is.
    pub weights_note: String,
}

pub(super) fn view(session: &Session) -> NotebookView {
    let (run, experiment) = (&session.run, &session.experiment);
    let model = run.model();
    let done = run.losses().len();
    let here = session.look.playhead.epoch - 1;
    let first = here.saturating_sub(MAX_EPOCHS_SHOWN / 2).min(done.saturating_sub(MAX_EPOCHS_SHOWN));
    let shown = first..done.min(first + MAX_EPOCHS_SHOWN);
    let mut start = model.clone();
    start.set_parameters(run.initial()).expect("the start has the model's parameters");
    NotebookView {
        summary: summary(model),
        before: weights(&start),
        log_note: (shown.len() < done)
            .then(|| say!(notebook::epochs_shown { first: shown.start + 1, last: shown.end, epochs: done })),
        log: headline::log(session, shown),
        order: (**experiment == PresetId::NotebookRegression.experiment()).then(|| order(run)).flatten(),
        float32: float32(run).map(String::from),
        after: weights(model),
        after_note: match (run.diverged(), run.is_whole()) {
            (Some(_), _) => match run.computed() {
                0 => say!(notebook::before_first_and_end).into(),
                updates => say!(notebook::after_updates_and_end { updates }),
            },
            (None, false) if run.computed() > 0 => {
                say!(notebook::after_updates_so_far { updates: run.computed() })
            }
            (None, _) => after(run.computed()),
        },
        weights: weights(&session.model_at_playhead()),
        weights_note: after(session.now_updates()),
    }
}

fn weights(model: &Sequential) -> String {
    match model.parameters().len() {
        count if count > MAX_WEIGHTS_AS_TEXT => {
            say!(settings::too_many_to_list { weights: count })
        }
        _ => print_arrays(&model.get_weights()),
    }
}

fn after(updates: usize) -> String {
    match updates {
        0 => say!(notebook::before_first_update).into(),
        updates => say!(notebook::after_updates { updates }),
    }
}

fn float32(run: &Run) -> Option<&'static str> {
    match leaves_float32(run) {
        true => Some(say!(notebook::float32)),
        false => (run.computed() > 0).then_some(say!(notebook::last_digits)),
    }
}

/// Whether a finite loss or a weight of the run is too large for a float32.
fn leaves_float32(run: &Run) -> bool {
    let mut numbers = run.losses().iter().chain(run.model().parameters());
    numbers.any(|x| x.is_finite() && (*x as f32).is_infinite())
}

/// Why the first line of the log differs from that of the course notebook.
fn order(run: &Run) -> Option<String> {
    let replay = Run::new(&PresetId::NotebookLogReplay.experiment()).ok()?;
    let (here, there) = (loss_log(*run.losses().first()?), loss_log(*replay.losses().first()?));
    Some(say!(notebook::order_of_rows { here, there }))
}
