//! The search, epoch by epoch.

use super::bend::Bending;
use super::net::spread;
use super::orders::orders;
use super::printed::Others;
use super::slack;
use super::ways::{Ways, distance, epoch_from};
use crate::notebook::Notebook;
use crate::notebook::log::{Logged, Printed};
use backprop::{Array, Dataset, Fit, RowOrder, State, Trainer};
use experiment::Experiment;
use experiment::shuffle::Shuffle;
use std::collections::HashSet;
use std::rc::Rc;

/// Epochs that are computed for one epoch of the log, at most: 8,000 of four rows are some 8 ms in a browser.
const TRIES: usize = 8_000;
/// Places that are kept where many print alike.
const KEPT: usize = 4_000;
/// Why no search is made.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// There are too many orders to try: of so many rows.
    TooManyRows(usize),
    /// The experiment can't be trained.
    NoRun(String),
}

/// The epoch at which the log leaves what this experiment can print.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    /// The epoch, from 1.
    pub epoch: usize,
    /// What was printed of it.
    pub printed: Printed,
    /// The least and the largest loss that an order of the rows gives there.
    pub range: [f64; 2],
    /// Whether all orders of the epochs before that print alike were followed.
    pub is_sure: bool,
}

/// What the search has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovered {
    /// The order of the rows in each epoch that prints alike.
    pub orders: Vec<Vec<usize>>,
    /// How many epochs from the first have only this order.
    pub certain: usize,
    /// Of each epoch the number of orders that are among the ways kept.
    pub alternatives: Vec<usize>,
    /// Where the log leaves the experiment, if it does.
    pub left: Option<Left>,
    /// The first epoch, from 1, of which a number beside the loss is printed that comes out of no order whose loss is alike.
    pub others_leave: Option<usize>,
    /// The largest difference from the weights that were printed at the end, where they were.
    pub distance: Option<f64>,
    /// Whether that is no more than float32 makes.
    pub ends_there: bool,
}

impl Recovered {
    /// Returns an experiment with the orders that were found; as it is where its rows aren't shuffled.
    pub fn experiment(&self, experiment: &Experiment, is_shuffled: bool) -> Experiment {
        let shuffle = match is_shuffled {
            true => Shuffle::Orders(Rc::new(self.orders.clone())),
            false => experiment.shuffle.clone(),
        };
        Experiment { shuffle, ..experiment.clone() }
    }
}

/// A place where an epoch can have led: from where, by which order.
struct Place {
    before: usize,
    order: usize,
    state: State,
    /// Whether what was printed beside the loss comes out too.
    is_whole: bool,
}

/// A search under way.
pub struct Search {
    ways: Ways,
    /// The places after each epoch; first the start.
    places: Vec<Vec<Place>>,
    /// Of the epoch under way: the next place to go on from, what has printed alike so far, and the losses that came.
    next: usize,
    alike: Vec<Place>,
    range: [f64; 2],
    left: Option<Left>,
    /// Whether places were left out that printed alike.
    has_thinned: bool,
    bending: Option<Bending>,
}

impl Search {
    /// Begins a search for the orders of a notebook's rows; there is just one where it doesn't shuffle them.
    ///
    /// # Errors
    /// Where there are too many orders to try.
    pub fn new(notebook: &Notebook) -> Result<Search, Refused> {
        let experiment = notebook.experiment.as_ref().map_err(|why| Refused::NoRun(why.clone()))?;
        Search::of(experiment, notebook.is_shuffled, &notebook.log, notebook.end.as_deref())
    }

    /// Begins a search for the orders in which an experiment prints a log, and ends at weights where they are known.
    ///
    /// # Errors
    /// Where there are too many orders to try.
    pub fn of(
        experiment: &Experiment,
        is_shuffled: bool,
        printed: &[Logged],
        end: Option<&[Array]>,
    ) -> Result<Search, Refused> {
        let rows = experiment.training_rows();
        let orders = match is_shuffled {
            true => orders(rows, experiment.batch_size).ok_or(Refused::TooManyRows(rows))?,
            false => vec![(0..rows).collect()],
        };
        let no_run = |why: &dyn std::fmt::Display| Refused::NoRun(why.to_string());
        let data: Rc<Dataset> = Rc::new(experiment.dataset().map_err(|why| no_run(&why))?);
        let model = experiment.model().map_err(|why| no_run(&why))?;
        let trainer = |order: &Vec<usize>| {
            let order = RowOrder::Given(Rc::new(vec![order.clone(); experiment.epochs]));
            let fit = Fit { order, ..experiment.fit() };
            Trainer::new(model.clone(), fit, data.clone()).map_err(|why| no_run(&why))
        };
        let trainers: Vec<Trainer> = orders.iter().map(trainer).collect::<Result<_, _>>()?;
        let start = Place { before: 0, order: 0, state: trainers[0].state(), is_whole: true };
        let of_end = |arrays: &[Array]| {
            let mut model = model.clone();
            model.set_weights(arrays).ok().map(|()| model.parameters().to_vec())
        };
        let end = end.and_then(of_end).filter(|_| printed.len() >= experiment.epochs);
        let log = || printed.iter().take(experiment.epochs);
        let losses: Vec<Printed> = log().map(|logged| logged.loss.clone()).collect();
        let ways = Ways {
            slack: slack::of_losses(experiment.optimizer, &data, &losses),
            near: slack::of_weights(experiment.optimizer),
            log: losses,
            others: log().map(|logged| Others::of(logged, experiment)).collect(),
            end,
            orders,
            trainers,
            others_leave: None,
        };
        Ok(Search {
            ways,
            places: vec![vec![start]],
            next: 0,
            alike: Vec::new(),
            range: [f64::INFINITY, f64::NEG_INFINITY],
            left: None,
            has_thinned: false,
            bending: None,
        })
    }

    /// Returns how many orders an epoch can have.
    pub fn order_count(&self) -> usize {
        self.ways.orders.len()
    }

    /// Returns how many epochs are searched, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.places.len() - 1, self.ways.log.len())
    }

    /// Searches on until `go_on` says no; it is asked after each place and each bend. Returns whether there is more to do.
    pub fn compute(&mut self, go_on: &mut dyn FnMut() -> bool) -> bool {
        while self.left.is_none() && self.places.len() <= self.ways.log.len() {
            self.go_on_from_next();
            if !go_on() {
                return true;
            }
        }
        if self.bending.is_none() {
            self.bending = self.begin_bending();
        }
        while let Some(mut bending) = self.bending.take() {
            let more = bending.go_on(&mut self.ways);
            self.bending = Some(bending);
            if !more {
                break;
            }
            if !go_on() {
                return true;
            }
        }
        false
    }

    /// Begins to bend the best way, where the printed weights say that it isn't the right one.
    fn begin_bending(&self) -> Option<Bending> {
        let (best, distance) = self.best()?;
        let end = self.ways.end.clone().filter(|_| distance > self.ways.near)?;
        Some(Bending::new(self.places[0][0].state.clone(), end, self.way(best), distance))
    }

    /// How near each place after the last epoch is to the printed weights.
    fn distances(&self) -> Option<Vec<f64>> {
        let end = self.ways.end.as_ref().filter(|_| self.places.len() > self.ways.log.len())?;
        let places = self.places.last()?.iter();
        Some(places.map(|place| distance(&place.state.parameters, end)).collect())
    }

    /// The place that is nearest to the printed weights, and how near it is.
    fn best(&self) -> Option<(usize, f64)> {
        self.distances()?.into_iter().enumerate().min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Tries each order from the next place of the epoch before.
    fn go_on_from_next(&mut self) {
        let epoch = self.places.len() - 1;
        let printed = &self.ways.log[epoch];
        if let Some(place) = self.places[epoch].get(self.next) {
            for (order, trainer) in self.ways.trainers.iter_mut().enumerate() {
                let Some(loss) = epoch_from(trainer, &place.state) else { continue };
                self.range = [self.range[0].min(loss), self.range[1].max(loss)];
                if printed.is_within(loss, self.ways.slack[epoch]) {
                    let is_whole = self.ways.others[epoch].come_out(trainer, self.ways.slack[epoch]);
                    self.alike.push(Place { before: self.next, order, state: trainer.state(), is_whole });
                }
            }
            self.next += 1;
        }
        if self.next < self.places[epoch].len() {
            return;
        }
        if self.alike.is_empty() {
            let is_sure = !self.has_thinned;
            self.left = Some(Left { epoch: epoch + 1, printed: printed.clone(), range: self.range, is_sure });
            return;
        }
        let most = (TRIES / self.ways.orders.len()).clamp(8, KEPT);
        let mut alike = std::mem::take(&mut self.alike);
        if alike.iter().any(|place| place.is_whole) {
            alike.retain(|place| place.is_whole);
        } else {
            self.ways.others_leave.get_or_insert(epoch + 1);
        }
        let different = different(alike);
        self.has_thinned |= different.len() > most;
        self.places.push(thinned(different, most));
        (self.next, self.range) = (0, [f64::INFINITY, f64::NEG_INFINITY]);
    }

    /// Returns what is found so far.
    pub fn found(&self) -> Recovered {
        let last = self.places.len() - 1;
        let ends: Vec<usize> = match self.distances() {
            Some(all) if all.iter().any(|distance| *distance <= self.ways.near) => {
                (0..all.len()).filter(|&place| all[place] <= self.ways.near).collect()
            }
            _ => (0..self.places[last].len()).collect(),
        };
        let alternatives = self.alternatives(ends);
        let best = self.best();
        let (way, distance) = match &self.bending {
            Some(bent) => (bent.way.clone(), Some(bent.nearest)),
            None => (self.way(best.map_or(0, |(place, _)| place)), best.map(|(_, distance)| distance)),
        };
        Recovered {
            orders: way.iter().map(|&order| self.ways.orders[order].clone()).collect(),
            certain: alternatives.iter().take_while(|&&orders| orders == 1).count(),
            alternatives,
            left: self.left.clone(),
            others_leave: self.ways.others_leave,
            ends_there: distance.is_some_and(|distance| distance <= self.ways.near),
            distance,
        }
    }

    /// The orders that lead to a place of the last epoch.
    fn way(&self, end: usize) -> Vec<usize> {
        let mut at = end;
        let mut way: Vec<usize> = self.places[1..]
            .iter()
            .rev()
            .map(|places| {
                let place = &places[at];
                at = place.before;
                place.order
            })
            .collect();
        way.reverse();
        way
    }

    /// How many orders of each epoch lead to one of these places.
    fn alternatives(&self, ends: Vec<usize>) -> Vec<usize> {
        let mut at: HashSet<usize> = ends.into_iter().collect();
        let mut found: Vec<usize> = self.places[1..]
            .iter()
            .rev()
            .map(|places| {
                let orders: HashSet<usize> = at.iter().map(|&place| places[place].order).collect();
                at = at.iter().map(|&place| places[place].before).collect();
                orders.len()
            })
            .collect();
        found.reverse();
        found
    }
}

/// Places that differ: rows that are alike lead to the same one.
fn different(places: Vec<Place>) -> Vec<Place> {
    let mut seen = HashSet::new();
    let mut kept = places;
    kept.retain(|place| seen.insert(place.state.parameters.iter().map(|x| x.to_bits()).collect::<Vec<_>>()));
    kept
}

/// So many of the places, spread over all of them.
fn thinned(places: Vec<Place>, most: usize) -> Vec<Place> {
    let points: Vec<&[f64]> = places.iter().map(|place| &place.state.parameters[..]).collect();
    let kept = spread(&points, most);
    let mut kept = kept.into_iter().peekable();
    let is_kept = |(at, place)| kept.next_if_eq(&at).map(|_| place);
    places.into_iter().enumerate().filter_map(is_kept).collect()
}
