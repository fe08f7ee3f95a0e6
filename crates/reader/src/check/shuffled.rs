//! Whether losses are those of the run with its rows in another order in each epoch, as Keras's `fit` takes them by itself.

use super::places::Placed;
use super::quantity::Quantity;
use crate::notebook::log::Logged;
use crate::order::{self, Recovered};
use experiment::Experiment;

/// The search for these orders.
pub enum Shuffled {
    /// It hasn't begun.
    Untried,
    /// It goes on.
    Searching(Box<order::Search>),
    /// There are none, or they were not looked for.
    No,
    /// There are.
    Found(Box<Recovered>),
}

impl Shuffled {
    /// Begins it, where the numbers are the losses of all epochs from the first on.
    pub fn begin(placed: &[Placed], experiment: &Experiment) -> Shuffled {
        let are_losses =
            placed.iter().enumerate().all(|(at, placed)| placed.quantity == Quantity::EpochLoss(at));
        if !are_losses || placed.len() > experiment.epochs {
            return Shuffled::No;
        }
        let log = |placed: &Placed| Logged { loss: placed.printed.clone(), others: Vec::new() };
        let log: Vec<Logged> = placed.iter().map(log).collect();
        match order::Search::of(experiment, true, &log, None) {
            Ok(search) => Shuffled::Searching(Box::new(search)),
            Err(_) => Shuffled::No,
        }
    }

    /// Searches on for a while. Returns how many epochs it has computed for it, none where it has ended.
    pub fn search(&mut self) -> Option<usize> {
        let Shuffled::Searching(search) = self else { return None };
        if search.compute(&mut || false) {
            return Some(search.order_count());
        }
        let found = search.found();
        *self = if found.left.is_none() { Shuffled::Found(Box::new(found)) } else { Shuffled::No };
        None
    }

    /// Returns the orders that were found.
    pub fn found(&self) -> Option<&Recovered> {
        match self {
            Shuffled::Found(found) => Some(found),
            _ => None,
        }
    }
}
