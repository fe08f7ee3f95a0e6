//! Messages: what was refused, what is perhaps not meant, what is good to know.

use super::{cure, stagnation};
use crate::look::notice::{Notice, Offer, Place, Severity};
use crate::state::Session;
use backprop::{Dataset, Quantity};
use experiment::catalog::losses;
use experiment::presets::PresetId;
use experiment::scaling::Scalers;
use experiment::shuffle::Shuffle;
use experiment::text::digits::written;
use experiment::text::number::{given, short, significant};
use experiment::{Data, Experiment};
use words::{and, say, sentences};

pub(super) fn view(session: &Session) -> Vec<Notice> {
    let experiment = &session.experiment;
    let of = |place, severity, text, offers| Notice { place, severity, text, offers, dismissible: false };
    let warning = |place| move |text| of(place, Severity::Warning, text, Vec::new());
    let note = |place| move |text| of(place, Severity::Note, text, Vec::new());
    let mut notices: Vec<_> = session.message.clone().into_iter().collect();
    notices.extend(placed(experiment).map(note(Place::Data)));
    notices.extend(out_of_reach(experiment, session.run.data()).map(warning(Place::Model)));
    notices.extend(batches(experiment).map(note(Place::Training)));
    notices.extend(orders(experiment).map(note(Place::Training)));
    let offering = |place, severity| move |(text, offers)| of(place, severity, text, offers);
    notices.extend(divergence(session).map(offering(Place::Cure, Severity::Warning)));
    notices.extend(stagnation::view(session).map(offering(Place::Run, Severity::Note)));
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
    let remedy = session.advice.remedy(experiment, &session.run)?;
    let rate = written(experiment.optimizer.learning_rate(), 4);
    let stopped = session.run.diverged();
    let (update, updates) = (session.run.last_step() + 1, session.run.steps());
    let end = match stopped.map(|stopped| (stopped.quantity, stopped.epoch)) {
        Some((Quantity::Loss, epoch)) => say!(notices::ends_by_loss { epoch, update, updates }),
        Some((Quantity::Gradient, epoch)) => say!(notices::ends_by_gradient { epoch, update, updates }),
        Some((Quantity::Weight, epoch)) => say!(notices::ends_by_weight { epoch, update, updates }),
        None => {
            let last = session.run.losses().last().copied().unwrap_or_default();
            say!(notices::runs_away { last: short(last) })
        }
    };
    let why = match (remedy.starts_infinite, stopped) {
        (true, _) => say!(notices::starts_too_large).into(),
        (false, Some(_)) => say!(notices::overshoots { rate }),
        (false, None) => say!(notices::steps_too_large { rate }),
    };
    let unequal =
        if remedy.starts_infinite { None } else { unequal(&experiment.data, session.run.scalers()) };
    let offers: Vec<_> = remedy.cures.iter().flatten().map(|tried| cure::offer(tried, experiment)).collect();
    let smaller = match remedy.starts_infinite {
        true => say!(notices::try_smaller_numbers),
        false => say!(notices::try_smaller),
    };
    let smaller = offers.is_empty().then(|| smaller.to_owned());
    Some((sentences([Some(end), Some(why), unequal, smaller].into_iter().flatten()), offers))
}

/// How many times larger one feature is than another where their steps don't go together.
const UNEQUAL: f64 = 20.0;

/// That features that go in as they are have sizes far apart, so that one learning rate can't suit both.
fn unequal(data: &Data, scalers: &Scalers) -> Option<String> {
    let size =
        |column: usize| data.rows.iter().map(|row| row[column].abs()).sum::<f64>() / data.rows.len() as f64;
    let mut sizes: Vec<_> = data.features().map(|column| (size(column), &data.columns[column])).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let ((least, small), (most, large)) = (sizes.first()?, sizes.last()?);
    let is_unequal = scalers.inputs.is_none() && *least > 0.0 && *most >= UNEQUAL * least && most.is_finite();
    is_unequal.then(|| {
        let (most, least) = (significant(*most, 2), significant(*least, 2));
        say!(notices::unequal { large, most, small, least })
    })
}
