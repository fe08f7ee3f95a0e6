//! What the search for the row orders has found, in sentences.

use super::search::{Recovered, Refused, Search};
use crate::notebook::log::{Logged, Printed};
use crate::notebook::{Notebook, StartOf};
use experiment::shuffle::Shuffle;
use experiment::{Experiment, names};
use std::rc::Rc;
use words::say;

/// Epochs whose losses are shown side by side at first; the last one is shown too.
const SHOWN: usize = 4;
/// The most rows of which the number of orders is said.
const COUNTED: usize = 12;
/// How near to the printed weights a run ends that has found its orders.
const NEAR: f64 = 2e-6;

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
    let (Ok(experiment), true) = (&notebook.experiment, notebook.is_shuffled) else { return Begun::Nothing };
    let said = |title: String, says: &str| Begun::Said(Box::new(Verdict::plain(title, vec![says.into()])));
    if notebook.log.is_empty() {
        return said(say!(door::no_log).into(), say!(door::no_log_about));
    }
    if notebook.start == StartOf::Unknown {
        return said(say!(door::no_start).into(), say!(door::no_start_about));
    }
    match Search::new(experiment, &notebook.log, notebook.end.as_deref()) {
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

/// Returns what is said of a search that has ended, or was stopped; none where the notebook has no experiment.
pub fn verdict(notebook: &Notebook, search: &mut Search) -> Option<Verdict> {
    let experiment = notebook.experiment.as_ref().ok()?;
    let found = search.found();
    let (_, of) = search.progress();
    let done = found.orders.len();
    let orders = Rc::new(found.orders.clone());
    let experiment = Experiment { shuffle: Shuffle::Orders(orders), ..experiment.clone() };
    let epochs = epochs(&experiment, &notebook.log, &found);
    let (title, says) = sentences(notebook, &found, of);
    let ends_there = found.distance.is_some_and(|distance| distance <= NEAR);
    let after = match (done == of, ends_there) {
        (true, true) => say!(door::here_all_and_end { count: of }),
        (true, false) => say!(door::here_all { count: of }),
        (false, _) => say!(door::here_some { done, of }),
    };
    Some(Verdict {
        title,
        says,
        marks: marks(&found, of),
        more: done.saturating_sub(epochs.len()),
        epochs,
        after,
        experiment: (done > 0).then_some(experiment),
    })
}

fn sentences(notebook: &Notebook, found: &Recovered, of: usize) -> (String, Vec<String>) {
    let done = found.orders.len();
    if let Some(left) = &found.left {
        return leaves(notebook, found, left);
    }
    if done < of {
        return (say!(door::stopped { done, of }), vec![say!(door::stopped_about).into()]);
    }
    let mut says = Vec::new();
    match found.distance {
        Some(distance) if distance <= NEAR => says.push(say!(door::ends_there { distance: bound(distance) })),
        Some(distance) => says.push(say!(door::ends_elsewhere { distance: bound(distance) })),
        None => {}
    }
    if found.certain == of {
        return (say!(door::your_run { count: of }), says);
    }
    let open = found.alternatives.iter().filter(|&&orders| orders > 1).count();
    says.insert(0, say!(door::several { open }));
    if notebook.end.is_none() {
        says.push(say!(door::make_certain).into());
    }
    match found.certain {
        0 => (say!(door::never_certain { count: of }), says),
        certain => (say!(door::certain_up_to { count: of, certain }), says),
    }
}

fn leaves(notebook: &Notebook, found: &Recovered, left: &super::search::Left) -> (String, Vec<String>) {
    let (epoch, printed, rows) = (left.epoch, &left.printed, notebook_rows(notebook));
    let before = found.orders.len();
    let text = &printed.text;
    let mut says = vec![match before {
        0 => say!(door::none_before).into(),
        before => say!(door::alike_before { before }),
    }];
    says.push(match left.range {
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
        None if found.left.as_ref().is_some_and(|left| left.epoch == epoch + 1) => Mark::Impossible,
        None => Mark::Unknown,
    };
    (0..of).map(mark).collect()
}

/// The first epochs and the last one that was found, with the losses that come out.
fn epochs(experiment: &Experiment, log: &[Logged], found: &Recovered) -> Vec<Epoch> {
    let done = found.orders.len();
    let losses = (experiment.model().ok()).zip(experiment.dataset().ok()).and_then(|(mut model, data)| {
        let fit = backprop::Fit { epochs: done, ..experiment.fit() };
        fit.run(&mut model, &Rc::new(data)).ok()
    });
    let losses = losses.map(|history| history.loss).unwrap_or_default();
    let line = |(at, loss): (usize, &f64)| -> Option<Epoch> {
        let printed: &Printed = &log.get(at)?.loss;
        let rows: Vec<String> = found.orders[at].iter().map(|&row| names::row(row).to_string()).collect();
        Some(Epoch {
            epoch: at + 1,
            rows: rows.join(" "),
            printed: printed.text.clone(),
            here: printed.write(*loss),
        })
    };
    let shown = losses.iter().enumerate().filter(|(at, _)| *at < SHOWN || *at + 1 == done);
    shown.filter_map(line).collect()
}
