//! What became of the run by a change.

use super::backward::chosen;
use crate::state::Session;
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::edit::field::Field;
use experiment::edit::fields;
use experiment::text::number::short;
use words::{say, sentences};

/// That it starts again, and with what.
pub(super) fn title(session: &Session) -> String {
    let what = session.last_change().filter(|_| session.edits.redoes().is_none());
    match what.map(|what| what.change) {
        None => say!(first::starts_again).into(),
        Some(Change::Weights) => match start(session) {
            Some(value) => say!(first::starts_again_from { value }),
            None => say!(first::starts_again_changed).into(),
        },
        Some(_) => say!(first::starts_again_changed).into(),
    }
}

/// Where the chosen weight starts, where that is what was changed.
fn start(session: &Session) -> Option<String> {
    let index = session.run.model().index_of(chosen(session)?.parameter)?;
    let text = |experiment: &Experiment| fields::text(experiment, Field::Weight { index });
    let before = session.gesture.as_ref().map(|gesture| &gesture.before);
    let before = before.or(session.edits.past().last().map(|edit| &edit.experiment))?;
    let now = text(&session.experiment);
    (text(before) != now).then_some(now)
}

/// Its last loss, that of the run before, and what is odd about the two.
pub(super) fn sentence(session: &Session) -> String {
    let run = &session.run;
    if let Some(stopped) = run.diverged() {
        return say!(first::bursts { epoch: stopped.epoch });
    }
    let losses = run.losses();
    let (Some(first), Some(last)) = (losses.first(), losses.last().filter(|_| run.is_whole())) else {
        return say!(announce::computing).into();
    };
    let told = say!(first::last_loss { loss: short(*last) });
    let before = session.ghost.loss.first().map(|line| &line.points);
    let before = before.and_then(|points| Some((points.first()?.1, points.last()?.1)));
    let Some((first_before, last_before)) = before.filter(|before| before.1.is_finite()) else { return told };
    let dashed = say!(first::dashed { loss: short(last_before) });
    let odd = if *first < first_before && *last > last_before {
        Some(say!(first::better_then_worse))
    } else if *first > first_before && *last < last_before {
        Some(say!(first::worse_then_better))
    } else {
        None
    };
    sentences([told, dashed].into_iter().chain(odd.map(String::from)))
}
