//! What the notebook would print.

use super::words;
use crate::state::Session;
use backprop::{print_arrays, summary};
use experiment::edit::fields::MAX_WEIGHTS_AS_TEXT;
use experiment::text::number::grouped;

/// Epochs of the log that are shown.
const MAX_EPOCHS_SHOWN: usize = 200;

/// What the notebook would print.
#[derive(Clone, Debug, PartialEq)]
pub struct NotebookView {
    /// `model.summary()`.
    pub summary: String,
    /// Which moment's weights: `after 9 updates`.
    pub weights_at: String,
    /// `model.get_weights()` at the playhead.
    pub weights: String,
    /// What `model.fit` prints, or the part of it around the playhead.
    pub log: String,
    /// Which epochs of the log are left out here (copying gives all).
    pub log_note: Option<String>,
}

pub(super) fn view(session: &Session) -> NotebookView {
    let model = session.model_at_playhead();
    let units: Vec<_> = model.layers().iter().map(|layer| layer.units()).collect();
    let done = session.run.losses().len();
    let here = session.playhead.epoch - 1;
    let first = here.saturating_sub(MAX_EPOCHS_SHOWN / 2).min(done.saturating_sub(MAX_EPOCHS_SHOWN));
    let shown = first..done.min(first + MAX_EPOCHS_SHOWN);
    let weights = if model.parameters().len() > MAX_WEIGHTS_AS_TEXT {
        format!("{} weights, too many to list here.", grouped(model.parameters().len()))
    } else {
        print_arrays(&model.get_weights())
    };
    NotebookView {
        summary: summary(model.inputs(), &units),
        weights_at: match session.now_updates() {
            0 => "at the start".into(),
            1 => "after 1 update".into(),
            n => format!("after {} updates", grouped(n)),
        },
        weights,
        log_note: (shown.len() < done).then(|| {
            format!(
                "Epochs {} to {} of {}; copying gives all.",
                grouped(shown.start + 1),
                grouped(shown.end),
                grouped(done)
            )
        }),
        log: words::log(session, shown),
    }
}
