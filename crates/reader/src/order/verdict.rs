//! What the search for the row orders has found, in sentences.

use super::printed::Others;
use super::search::{Left, Recovered, Refused, Search};
use crate::notebook::log::Logged;
use crate::notebook::{Notebook, StartOf};
use backprop::Trainer;
use experiment::{Experiment, names};
use std::rc::Rc;
use words::say;

/// Epochs whose losses are shown side by side at first; the last one is shown too.
const SHOWN: usize = 4;
/// The most rows of which the number of orders is said.
const COUNTED: usize = 12;
/// The most multiplications of a run that is compared where its rows come in order.
const AT_ONCE: usize = 20_000_000;

/// How much is known of an epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Its order is the only one.
    Certain,
    /// Several orders print alike.
    Several,
    /// None prints alike.
    Impossible,
    /// It wasn't searched.
    Unknown,
}

/// An epoch, as it was printed and as it comes out here.
#[derive(Clone, Debug, PartialEq)]
pub struct Epoch {
    /// Which, from 1.
    pub epoch: usize,
    /// The rows in their order: `4 3 2 1`.
    pub rows: String,
    /// What was printed.
    pub printed: String,
    /// What comes out.
    pub here: String,
}

/// What is said of the search.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// In short.
    pub title: String,
    /// What belongs to it, in sentences.
    pub says: Vec<String>,
    /// Of each epoch how much is known; none where nothing was searched.
    pub marks: Vec<Mark>,
    /// Some epochs side by side.
    pub epochs: Vec<Epoch>,
    /// How many more come out alike.
    pub more: usize,
    /// What to say once the run is on the page.
    pub after: String,
    /// The experiment with the orders that were found.
    pub experiment: Option<Experiment>,
}

impl Verdict {
    fn plain(title: String, says: Vec<String>) -> Verdict {
        let (marks, epochs, after) = (Vec::new(), Vec::new(), say!(door::here).into());
        Verdict { title, says, marks, epochs, more: 0, after, experiment: None }
    }
}

/// How a search begins.
pub enum Begun {
    /// It goes on.
    Search(Box<Search>),
    /// There is nothing to search, and why.
    Said(Box<Verdict>),
    /// Nothing needs to be said: the rows weren't shuffled, or there is no run.
    Nothing,
}

/// Begins the search for the row orders of a notebook.
pub fn begin(notebook: &Notebook) -> Begun {
    let Ok(experiment) = &notebook.experiment else { return Begun::Nothing };
    let is_known = || !notebook.log.is_empty() && notebook.start != StartOf::Unknown;
    let is_compared = notebook.is_shuffled || is_known() && is_small(experiment);
    if !is_compared {
        return Begun::Nothing;
    }
    let said = |title: String, says: &str| Begun::Said(Box::new(Verdict::plain(title, vec![says.into()])));
    if notebook.log.is_empty() {
        return said(say!(door::no_log).into(), say!(door::no_log_about));
    }
    if notebook.start == StartOf::Unknown {
        return said(say!(door::no_start).into(), say!(door::no_start_about));
    }
    match Search::new(notebook) {
        Ok(search) => Begun::Search(Box::new(search)),
        Err(Refused::TooManyRows(rows)) if rows <= COUNTED && experiment.batch_size == 1 => {
            let orders: usize = (1..=rows).product();
            said(say!(door::too_many_orders { rows, orders }), say!(door::in_order_instead))
        }
        Err(Refused::TooManyRows(rows)) => {
            said(say!(door::too_many_rows { rows }), say!(door::in_order_instead))
        }
        Err(Refused::NoRun(_)) => Begun::Nothing,
    }
}

/// Whether a run is computed in a moment.
fn is_small(experiment: &Experiment) -> bool {
    let layers = experiment.layers.iter();
    let units = layers.map(|layer| layer.units).max().unwrap_or(1).max(experiment.data.columns.len());
    let weights = units * units * experiment.layers.len();
    experiment.data.rows.len().saturating_mul(experiment.epochs).saturating_mul(weights) <= AT_ONCE
}

/// Returns what is said of a search that has ended, or was stopped; none where the notebook has no experiment.
pub fn verdict(notebook: &Notebook, search: &mut Search) -> Option<Verdict> {
    let experiment = notebook.experiment.as_ref().ok()?;
    let found = search.found();
    let (_, of) = search.progress();
    let done = found.orders.len();
    let experiment = found.experiment(experiment, notebook.is_shuffled);
    let epochs = epochs(&experiment, &notebook.log, &found);
    let count = |epochs: usize| notebook.log[..epochs].iter().filter(|logged| logged.loss.is_there()).count();
    let (title, says) = sentences(notebook, &found, of, count(of));
    let after = match (done == of, found.ends_there) {
        (true, true) => say!(door::here_all_and_end { count: count(of) }),
        (true, false) => say!(door::here_all { count: count(of) }),
        (false, _) => say!(door::here_some { done: count(done), of: count(of) }),
    };
    Some(Verdict {
        title,
        says,
        marks: marks(&found, of),
        more: count(done).saturating_sub(epochs.len()),
        epochs,
        after,
        experiment: (done > 0).then_some(experiment),
    })
}

fn sentences(notebook: &Notebook, found: &Recovered, of: usize, count: usize) -> (String, Vec<String>) {
    let done = found.orders.len();
    if let Some(left) = &found.left {
        return leaves(notebook, found, left);
    }
    if done < of {
        return (say!(door::stopped { done, of }), vec![say!(door::stopped_about).into()]);
    }
    let mut says = Vec::new();
    match found.distance {
        Some(distance) if found.ends_there => says.push(say!(door::ends_there { distance: bound(distance) })),
        Some(distance) if found.certain == of => {
            says.push(say!(door::ends_apart { distance: bound(distance) }));
        }
        Some(distance) => says.push(say!(door::ends_elsewhere { distance: bound(distance) })),
        None => {}
    }
    if let Some(epoch) = found.others_leave {
        says.push(say!(door::others_leave { epoch }));
    }
    if found.certain == of {
        return (say!(door::your_run { count }), says);
    }
    let open = found.alternatives.iter().filter(|&&orders| orders > 1).count();
    says.insert(0, say!(door::several { open }));
    if notebook.end.is_none() {
        says.push(say!(door::make_certain).into());
    }
    match found.certain {
        0 => (say!(door::never_certain { count }), says),
        certain => (say!(door::certain_up_to { count, certain }), says),
    }
}

fn leaves(notebook: &Notebook, found: &Recovered, left: &Left) -> (String, Vec<String>) {
    let (epoch, printed, rows) = (left.epoch, &left.printed, notebook_rows(notebook));
    let before = found.orders.len();
    let text = &printed.text;
    let mut says = vec![match before {
        0 => say!(door::none_before).into(),
        before => say!(door::alike_before { before }),
    }];
    if !left.is_sure {
        let (before, of) = (before, notebook.log.len());
        return (say!(door::lost_after { before, of }), vec![say!(door::lost_about).into()]);
    }
    says.push(match left.range {
        _ if !notebook.is_shuffled => {
            let here = printed.write(left.range[0]);
            say!(door::comes_out_as { epoch, text, here })
        }
        [_, most] if most < printed.value => {
            say!(door::none_gives_more { epoch, text, rows, most: printed.write(most) })
        }
        [least, _] if least > printed.value && least.is_finite() => {
            say!(door::none_gives_less { epoch, text, rows, least: printed.write(least) })
        }
        _ => say!(door::none_gives_it { epoch, text, rows }),
    });
    says.push(match notebook.notes.iter().find(|note| note.changes_the_run()) {
        Some(note) => say!(door::likely_cause { cell: note.cell, line: note.line, code: &note.code }),
        None => say!(door::other_causes).into(),
    });
    (say!(door::log_leaves { epoch }), says)
}

fn notebook_rows(notebook: &Notebook) -> usize {
    notebook.experiment.as_ref().map_or(0, Experiment::training_rows)
}

/// A distance, up to its next digit: `3e−7`.
fn bound(distance: f64) -> String {
    if distance <= 0.0 {
        return "0".into();
    }
    let power = distance.log10().floor();
    let digit = (distance / 10_f64.powf(power)).ceil();
    let (digit, power) = if digit >= 10.0 { (1.0, power + 1.0) } else { (digit, power) };
    format!("{digit}e{power}").replace('-', "−")
}

fn marks(found: &Recovered, of: usize) -> Vec<Mark> {
    let mark = |epoch: usize| match found.alternatives.get(epoch) {
        Some(1) => Mark::Certain,
        Some(_) => Mark::Several,
        None if found.left.as_ref().is_some_and(|left| left.is_sure && left.epoch == epoch + 1) => {
            Mark::Impossible
        }
        None => Mark::Unknown,
    };
    (0..of).map(mark).collect()
}

/// The first epochs and the last one that was found, with the numbers that come out.
fn epochs(experiment: &Experiment, log: &[Logged], found: &Recovered) -> Vec<Epoch> {
    let done = found.orders.len();
    let trainer = experiment.model().ok().zip(experiment.dataset().ok());
    let trainer = trainer.and_then(|(model, data)| Trainer::new(model, experiment.fit(), Rc::new(data)).ok());
    let Some(mut trainer) = trainer else { return Vec::new() };
    let mut shown = Vec::new();
    for (at, logged) in log.iter().take(done).enumerate() {
        let steps = trainer.steps_per_epoch();
        if (0..steps).any(|_| trainer.update().is_err()) {
            break;
        }
        let Some(loss) = trainer.epoch_loss() else { break };
        if shown.len() >= SHOWN && at + 1 < done || !logged.loss.is_there() {
            continue;
        }
        let [printed, here] = Others::of(logged, experiment).lines(&mut trainer);
        shown.push(Epoch {
            epoch: at + 1,
            rows: rows(&found.orders[at]),
            printed: logged.loss.text.clone() + &printed,
            here: logged.loss.write(loss) + &here,
        });
    }
    shown
}

/// Rows in their order: `4 3 2 1`.
fn rows(order: &[usize]) -> String {
    let names: Vec<String> = order.iter().map(|&row| names::row(row).to_string()).collect();
    match &names[..] {
        [first, second, .., last] if names.len() > COUNTED => format!("{first} {second} … {last}"),
        all => all.join(" "),
    }
}
