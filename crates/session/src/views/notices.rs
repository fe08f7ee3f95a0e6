//! Messages: what was refused, what is perhaps not meant, what is good to know.

use super::{cure, stagnation};
use crate::look::notice::{Notice, Offer, Place, Severity};
use crate::state::Session;
use backprop::{Dataset, Quantity};
use experiment::catalog::losses;
use experiment::presets::PresetId;
use experiment::shuffle::Shuffle;
use experiment::text::digits::written;
use experiment::text::number::{given, short};
use experiment::{Data, Experiment};
use words::{and, say, sentences};

pub(super) fn view(session: &Session) -> Vec<Notice> {
    let experiment = &session.experiment;
    let of = |place, severity, text, offers| Notice { place, severity, text, offers, dismissible: false };
    let warning = |place| move |text| of(place, Severity::Warning, text, Vec::new());
    let note = |place| move |text| of(place, Severity::Note, text, Vec::new());
    let offering = |severity| move |(text, offers)| of(Place::Run, severity, text, offers);
    let mut notices: Vec<_> = session.message.clone().into_iter().collect();
    notices.extend(placed(experiment).map(note(Place::Data)));
    notices.extend(out_of_reach(experiment, session.run.data()).map(warning(Place::Model)));
    notices.extend(batches(experiment).map(note(Place::Training)));
    notices.extend(orders(experiment).map(note(Place::Training)));
    notices.extend(divergence(session).map(offering(Severity::Warning)));
    notices.extend(stagnation::view(session).map(offering(Severity::Note)));
    notices
}

/// Why the notebook's classification has another target.
fn placed(experiment: &Experiment) -> Option<String> {
    (experiment.data == PresetId::NotebookClassification.experiment().data)
        .then(|| say!(notices::placed_target).into())
}

/// Any number at all.
const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// Targets that the last layer or the loss can't deal with.
fn out_of_reach(experiment: &Experiment, learned: &Dataset) -> Option<String> {
    let data: &Data = &experiment.data;
    let activation = experiment.layers.last()?.activation;
    let (least, most) = activation.range();
    let (takes, words) = (experiment.loss.targets(), losses::text(experiment.loss));
    let targets: Vec<_> = data
        .target_columns()
        .enumerate()
        .map(|(output, column)| (column, span(learned, output)))
        .filter(|(_, (from, to))| *from < least || *to > most || *from < takes.0 || *to > takes.1)
        .map(|(column, (from, to))| {
            let (least, most) = (given(from), given(to));
            say!(notices::column_range { column: data.columns[column], least, most })
        })
        .collect();
    if targets.is_empty() {
        let all = takes.0 <= least && most <= takes.1;
        return (!all).then(|| (words.wrong_prediction)(activation.name()));
    }
    let targets = and(&targets);
    if takes != ANY {
        return Some((words.wrong_target)(&targets));
    }
    let (activation, least) = (activation.name(), short(least));
    Some(match most {
        f64::INFINITY => say!(notices::out_of_reach_above { activation, least, targets }),
        most => say!(notices::out_of_reach_between { activation, least, most: short(most), targets }),
    })
}

/// The least and the greatest target of an output, as the network learns it.
fn span(learned: &Dataset, output: usize) -> (f64, f64) {
    let values = || (0..learned.rows()).map(|row| learned.y_row(row)[output]);
    (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
}

fn batches(experiment: &Experiment) -> Option<String> {
    let (size, rows) = (experiment.batch_size, experiment.training_rows());
    (size > rows).then(|| say!(notices::large_batch { size, rows }))
}

fn orders(experiment: &Experiment) -> Option<String> {
    let Shuffle::Orders(orders) = &experiment.shuffle else { return None };
    (orders.len() < experiment.epochs).then(|| say!(notices::given_orders { epochs: orders.len() }))
}

/// Where the run ended, why, and what to try.
fn divergence(session: &Session) -> Option<(String, Vec<Offer>)> {
    let experiment = &session.experiment;
    let stopped = session.run.diverged()?;
    let (epoch, update, updates) = (stopped.epoch, session.run.last_step() + 1, session.run.steps());
    let end = match stopped.quantity {
        Quantity::Loss => say!(notices::ends_by_loss { epoch, update, updates }),
        Quantity::Gradient => say!(notices::ends_by_gradient { epoch, update, updates }),
        Quantity::Weight => say!(notices::ends_by_weight { epoch, update, updates }),
    };
    let remedy = session.advice.remedy(experiment, &session.run)?;
    let why = match remedy.starts_infinite {
        true => say!(notices::starts_too_large).into(),
        false => say!(notices::overshoots { rate: written(experiment.optimizer.learning_rate(), 4) }),
    };
    let offers: Vec<_> = remedy.cures.iter().flatten().map(|tried| cure::offer(tried, experiment)).collect();
    let smaller = match remedy.starts_infinite {
        true => say!(notices::try_smaller_numbers),
        false => say!(notices::try_smaller),
    };
    let smaller = offers.is_empty().then(|| smaller.to_owned());
    Some((sentences([Some(end), Some(why), smaller].into_iter().flatten()), offers))
}
