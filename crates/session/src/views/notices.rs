//! Messages: what was refused, what is perhaps not meant, what is good to know.

use super::stagnation;
use crate::look::notice::{Notice, Place, Severity};
use crate::state::Session;
use backprop::Quantity;
use experiment::catalog::losses;
use experiment::presets::PresetId;
use experiment::shuffle::Shuffle;
use experiment::text::number::{exact, grouped, short};
use experiment::{Data, Experiment};

pub(super) fn view(session: &Session) -> Vec<Notice> {
    let experiment = &session.experiment;
    let warning = |place| move |text| Notice { place, severity: Severity::Warning, text, dismissible: false };
    let note = |place| move |text| Notice { place, severity: Severity::Note, text, dismissible: false };
    let mut notices: Vec<_> = session.message.clone().into_iter().collect();
    notices.extend(placed(experiment).map(note(Place::Data)));
    notices.extend(out_of_reach(experiment).map(warning(Place::Model)));
    notices.extend(batches(experiment).map(note(Place::Training)));
    notices.extend(orders(experiment).map(note(Place::Training)));
    notices.extend(divergence(session).map(warning(Place::Run)));
    notices.extend(stagnation::sentence(session).map(note(Place::Run)));
    notices
}

/// Why the notebook's classification has another target.
fn placed(experiment: &Experiment) -> Option<String> {
    (experiment.data == PresetId::NotebookClassification.experiment().data).then(|| {
        "A sigmoid can't reach an lpa of 4 to 7, so the target here is placed: 1 where lpa is at least 6, else 0."
            .into()
    })
}

/// Any number at all.
const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// Targets that the last layer or the loss can't deal with.
fn out_of_reach(experiment: &Experiment) -> Option<String> {
    let data: &Data = &experiment.data;
    let activation = experiment.layers.last()?.activation;
    let (least, most) = activation.range();
    let (takes, words) = (experiment.loss.targets(), losses::text(experiment.loss));
    let (names, values): (Vec<_>, Vec<_>) = data
        .target_columns()
        .map(|column| (column, span(data, column)))
        .filter(|(_, (from, to))| *from < least || *to > most || *from < takes.0 || *to > takes.1)
        .map(|(column, (from, to))| {
            (data.columns[column].as_str(), format!("{} to {}", exact(from), exact(to)))
        })
        .unzip();
    if names.is_empty() {
        let all = takes.0 <= least && most <= takes.1;
        return (!all).then(|| (words.wrong_prediction)(activation.name()));
    }
    let targets = format!("{} has {}", names.join(", "), values.join(", "));
    if takes != ANY {
        return Some((words.wrong_target)(&targets));
    }
    let reach = match most {
        f64::INFINITY => format!("{} and more", short(least)),
        most => format!("values between {} and {}", short(least), short(most)),
    };
    Some(format!(
        "The last layer's {} gives only {reach}, and {targets}: the loss can't come to 0. Use \
         linear in the last layer, or another target.",
        activation.name()
    ))
}

fn span(data: &Data, column: usize) -> (f64, f64) {
    let values = || data.rows.iter().map(|row| row[column]);
    (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
}

fn batches(experiment: &Experiment) -> Option<String> {
    let (size, rows) = (experiment.batch_size, experiment.data.rows.len());
    (size > rows)
        .then(|| format!("A batch of {} takes all of the {} rows there are.", grouped(size), grouped(rows)))
}

fn orders(experiment: &Experiment) -> Option<String> {
    let Shuffle::Orders(orders) = &experiment.shuffle else { return None };
    (orders.len() < experiment.epochs).then(|| {
        format!(
            "The order of the rows is given for {} epochs; the later ones take them as they are.",
            grouped(orders.len())
        )
    })
}

/// Where the run ended, why, and what to try.
fn divergence(session: &Session) -> Option<String> {
    let stopped = session.run.diverged()?;
    let experiment = &session.experiment;
    let what = match stopped.quantity {
        Quantity::Loss => "the loss",
        Quantity::Gradient => "a gradient",
        Quantity::Weight => "a weight",
    };
    let learning_rate = short(experiment.optimizer.learning_rate());
    let why = if stopped.epoch == 1 && stopped.batch == 1 && stopped.quantity == Quantity::Loss {
        "the data or the initial weights are too large for it".into()
    } else {
        format!("at a learning rate of {learning_rate} each update overshoots further than the one before")
    };
    let remedy = match session.advice.remedy(&session.experiment, &session.run) {
        Some(learning_rate) => format!("Try {}, with which this run goes well.", short(learning_rate)),
        None => "Try a smaller learning rate, smaller weights or smaller numbers in the data.".into(),
    };
    Some(format!(
        "The run ends at epoch {}, update {} of {}: there {what} grows past the largest number that there \
         is, because {why}. {remedy}",
        grouped(stopped.epoch),
        grouped(stopped.batch),
        grouped(session.run.steps_per_epoch()),
    ))
}
