//! The view of a session, zone by zone: everything the page shows, derived from the experiment and the
//! playhead.

mod model;
mod network;
mod notebook;
mod notices;
mod plots;
mod table;
mod training;
mod transport;
mod weights;

use crate::view::View;
use crate::{Field, FieldView, PRESETS, Session, edits, values, words};

/// Everything the page shows.
pub(crate) fn view(session: &Session) -> View {
    View {
        headline: words::headline(session),
        task: edits::task_of(&session.experiment),
        preset: PRESETS.iter().map(|p| p.id).find(|id| id.experiment() == *session.experiment),
        table: table::view(session),
        model: model::view(session),
        model_note: model::note(session),
        weights: weights::view(session),
        training: training::view(session),
        network: network::view(session),
        loss_plot: plots::loss(session),
        weights_plot: plots::weights(session),
        transport: transport::view(session),
        notebook: session.notebook_open.then(|| notebook::view(session)),
        notices: notices::view(session),
        progress: transport::progress(session),
        undo: session.edits.undoes(),
        redo: session.edits.redoes(),
    }
}

/// A field: its draft where it holds one, else its value.
fn field(session: &Session, field: Field) -> FieldView {
    let draft = session.drafts.get(&field);
    FieldView {
        field,
        label: values::label(&session.experiment, field),
        text: draft.map_or_else(|| values::text(&session.experiment, field), |draft| draft.text.clone()),
        problem: draft.map(|draft| draft.problem.clone()),
    }
}
