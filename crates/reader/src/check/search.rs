//! The search for the slips with which a run prints the same numbers.

use super::candidates::{candidates, go_together, is_of_many, orders};
use super::places::{Placed, Reading, Run, readings};
use super::printout::Item;
use super::quantity::Quantity;
use super::shuffled::Shuffled;
use crate::notebook::log::Printed;
use crate::order::Recovered;
use backprop::{ColumnScale, Dataset, Hand, Slip};
use experiment::Experiment;
use experiment::scaling::Scaling;
use std::rc::Rc;

/// How far float64 may be from what another order of the same sums gives, relative to a number.
const DOUBLE: f64 = 1e-10;
/// The same of float32, for numbers with the digits of one.
const SINGLE: f64 = 2e-6;
/// The most slips together.
const TOGETHER: usize = 3;
/// The work of a search, in multiplications: less than two seconds in a browser.
const WORK: usize = 600_000_000;
/// The most work for the numbers of the right run.
const RIGHT: usize = 50_000_000;
/// Multiplications between two looks at the caller's clock.
const SLICE: usize = 50_000;
/// How improbable it must be that any of the slips tried prints the numbers by chance.
const CHANCE: f64 = 0.01;

/// Slips that print the same numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The slips.
    pub slips: Vec<Slip>,
    /// Which of the ways to read the numbers.
    pub reading: usize,
}

/// A search under way.
pub struct Search {
    pub(super) hand: Hand,
    pub(super) readings: Vec<Reading>,
    /// Of each reading the numbers in the order in which a run makes them, and those of the right run.
    orders: Vec<Vec<usize>>,
    right: Vec<Vec<f64>>,
    candidates: Vec<Slip>,
    /// How many of them aren't from any parameter to any other.
    few: usize,
    /// How many slips are tried together, which they are by their places, and in which reading.
    together: usize,
    at: Vec<usize>,
    slips: Vec<Slip>,
    tried: usize,
    work: usize,
    fits: Vec<Fit>,
    /// Whether the rows come in another order in each epoch, which is looked for where no slip alone fits.
    shuffled: Shuffled,
    experiment: Experiment,
    is_done: bool,
    /// Whether the numbers may be those of float32, and whether they are taken for it.
    may_be_single: bool,
    single: bool,
}

impl Search {
    /// Begins a search; none where no number has a place in the run.
    pub fn new(items: &[Item], experiment: &Experiment) -> Option<Search> {
        let data = Rc::new(experiment.dataset().ok()?);
        let (model, rows) = (experiment.model().ok()?, data.training_rows());
        let sample = sample(experiment);
        let hand = Hand::new(model, experiment.fit(), data, sample, orders(rows)).ok()?;
        let per_epoch = hand.steps_per_epoch();
        let most_steps = RIGHT / (cost(&hand) * rows.min(experiment.batch_size));
        let run = Run {
            model: hand.model(),
            per_epoch,
            epochs: experiment.epochs,
            most_steps: most_steps.max(per_epoch),
        };
        let mut readings = readings(items, &run);
        let mut hand = hand;
        let in_order = |reading: &Reading| {
            let mut order: Vec<usize> = (0..reading.placed.len()).collect();
            order.sort_by_key(|&at| reading.placed[at].quantity.when(per_epoch));
            order
        };
        let mut right: Vec<Vec<f64>> =
            readings.iter().map(|reading| values(&mut hand, reading, &in_order(reading), &[])).collect();
        // The reading in which most are right comes first.
        let differing = |reading: &Reading, right: &[f64]| {
            reading
                .placed
                .iter()
                .zip(right)
                .filter(|(placed, right)| !is(&placed.printed, **right, DOUBLE))
                .count()
        };
        let mut ranked: Vec<usize> = (0..readings.len()).collect();
        ranked.sort_by_key(|&at| (readings[at].without, differing(&readings[at], &right[at])));
        readings = ranked.iter().map(|&at| readings[at].clone()).collect();
        right = ranked.iter().map(|&at| right[at].clone()).collect();
        let first = readings.first()?;
        let is_right = differing(first, &right[0]) == 0;
        let is_single = |placed: &Placed| digits(&placed.printed) < DIGITS || is_of_single(&placed.printed);
        let may_be_single = first.placed.iter().all(is_single)
            && first.placed.iter().any(|placed| is_of_single(&placed.printed));
        let wanted: Vec<Quantity> =
            readings.iter().flat_map(|reading| &reading.placed).map(|placed| placed.quantity).collect();
        let candidates = candidates(experiment, &hand, &wanted);
        Some(Search {
            few: candidates.iter().filter(|slip| !is_of_many(**slip)).count(),
            candidates,
            orders: readings.iter().map(in_order).collect(),
            together: 1,
            at: vec![0],
            slips: Vec::new(),
            tried: 0,
            work: 0,
            fits: Vec::new(),
            shuffled: Shuffled::Untried,
            experiment: experiment.clone(),
            is_done: is_right,
            may_be_single,
            single: false,
            hand,
            readings,
            right,
        })
    }

    /// Searches on until `go_on` says no. Returns whether there is more to do.
    pub fn compute(&mut self, go_on: &mut dyn FnMut() -> bool) -> bool {
        let mut next = self.work + SLICE;
        while !self.is_done {
            self.try_next();
            if self.work >= next {
                if !go_on() {
                    break;
                }
                next = self.work + SLICE;
            }
        }
        !self.is_done
    }

    /// Tries the slips at hand, and goes on to the next ones.
    fn try_next(&mut self) {
        if let Shuffled::Searching(_) = self.shuffled {
            return self.try_orders();
        }
        let mut slips = std::mem::take(&mut self.slips);
        slips.clear();
        slips.extend(self.at.iter().map(|&at| self.candidates[at]));
        if self.may_be(&slips) {
            for reading in 0..self.readings.len() {
                self.tried += 1;
                if self.fits(reading, &slips) && !self.fits.iter().any(|fit| fit.slips == slips) {
                    self.fits.push(Fit { slips: slips.clone(), reading });
                }
            }
        }
        self.slips = slips;
        self.work += 60;
        if self.work > WORK {
            // What isn't tried to its end tells nothing: another one might fit too.
            self.fits.clear();
            self.together -= 1;
            self.is_done = true;
        } else if !self.go_to_next() {
            self.go_to_more();
        }
    }

    /// One slip more together, where none fits; before two are tried, the numbers are taken for those of float32 where they may be.
    fn go_to_more(&mut self) {
        self.is_done = !self.fits.is_empty() || self.together == TOGETHER;
        if self.is_done {
            return;
        }
        if let Shuffled::Untried = self.shuffled {
            self.shuffled = Shuffled::begin(&self.readings[0].placed, &self.experiment);
            if let Shuffled::Searching(_) = self.shuffled {
                return;
            }
        }
        if self.may_be_single && !self.single {
            self.single = true;
            self.is_done = (0..self.right[0].len()).all(|at| self.agrees(at));
        } else {
            self.together += 1;
        }
        self.tried = 0;
        self.at = (0..self.together).collect();
        self.is_done |= self.candidates.len() < self.together;
    }

    /// Goes on with the search for orders, and where it ends without any, with more slips.
    fn try_orders(&mut self) {
        match self.shuffled.search() {
            Some(epochs) => {
                self.work +=
                    epochs * self.hand.steps_per_epoch() * self.hand.rows_of_batch() * cost(&self.hand);
                if self.work > WORK {
                    self.shuffled = Shuffled::No;
                }
            }
            None if self.shuffled_rows().is_some() => self.is_done = true,
            None => {
                self.shuffled = Shuffled::No;
                self.go_to_more();
            }
        }
    }

    /// Returns the orders of the rows with which all losses come out; none where so few digits might come out by chance.
    pub fn shuffled_rows(&self) -> Option<&Recovered> {
        let found = self.shuffled.found()?;
        let orders: f64 = (1..=self.experiment.training_rows()).map(|rows| rows as f64).product();
        let of_epoch = |placed: &Placed, right: &f64| {
            let apart = (placed.printed.value - right).abs() / (2.0 * placed.printed.half_width());
            (orders / apart.max(1.0)).min(1.0)
        };
        let chance: f64 =
            self.readings[0].placed.iter().zip(&self.right[0]).map(|(p, right)| of_epoch(p, right)).product();
        (chance < CHANCE).then_some(found)
    }

    /// Whether slips can be there together.
    fn may_be(&self, slips: &[Slip]) -> bool {
        (0..slips.len()).all(|b| (0..b).all(|a| go_together(slips[a], slips[b], &self.hand)))
    }

    /// The next slips, each after the one before it; whether there are any. Of those from any parameter to any other, which come
    /// last, no three are tried.
    fn go_to_next(&mut self) -> bool {
        let together = self.at.len();
        for place in (0..together).rev() {
            let end = if together - place < TOGETHER { self.candidates.len() } else { self.few };
            if self.at[place] + 1 < end.min(self.candidates.len() - (together - 1 - place)) {
                self.at[place] += 1;
                for after in place + 1..together {
                    self.at[after] = self.at[after - 1] + 1;
                }
                return true;
            }
        }
        false
    }

    /// Whether a run with some slips prints the same numbers.
    fn fits(&mut self, reading: usize, slips: &[Slip]) -> bool {
        let cost = cost(&self.hand);
        let single = self.single;
        let placed = &self.readings[reading].placed;
        let hand = &mut self.hand;
        hand.begin(slips);
        let per_epoch = hand.steps_per_epoch();
        let is_sum = !slips.iter().any(|slip| slip.is_of_printed_loss());
        for &at in &self.orders[reading] {
            let Placed { quantity, printed, .. } = &placed[at];
            let (steps, _) = quantity.when(per_epoch);
            // The rows of an epoch that have more than its loss can't come back to it.
            let most = match quantity {
                Quantity::EpochLoss(_) if is_sum => 1.000_001 * printed.value.abs() + printed.unit,
                _ => f64::INFINITY,
            };
            while hand.step() < steps {
                self.work += cost * hand.rows_of_batch();
                if hand.update().is_err() || hand.loss_so_far() > most {
                    return false;
                }
            }
            if !is(printed, quantity.of(hand, slips), slack(printed, single)) {
                return false;
            }
        }
        true
    }

    /// The way to read the numbers: the likeliest, or that in which slips fit.
    fn way(&self) -> usize {
        self.fits_found().first().map_or(0, |fit| fit.reading)
    }

    /// Returns the numbers in their places.
    pub fn reading(&self) -> &Reading {
        &self.readings[self.way()]
    }

    /// Returns how many numbers have a place in the run.
    pub fn count(&self) -> usize {
        self.reading().placed.chunk_by(|a, b| a.number == b.number).count()
    }

    /// Returns the numbers of the run there.
    pub fn right(&self) -> &[f64] {
        &self.right[self.way()]
    }

    /// Returns whether a number agrees with the run.
    pub fn agrees(&self, at: usize) -> bool {
        let printed = &self.reading().placed[at].printed;
        is(printed, self.right()[at], slack(printed, self.single))
    }

    /// Returns whether the numbers are taken for those of float32.
    pub fn is_single(&self) -> bool {
        self.single
    }

    /// Returns how many slips were tried together, at most.
    pub fn together(&self) -> usize {
        self.together
    }

    /// Returns the first number that differs, in the order in which a run makes them.
    pub fn first(&self) -> Option<usize> {
        self.orders[self.way()].iter().copied().find(|&at| !self.agrees(at))
    }

    /// Returns what fits; nothing where so few digits might come out by chance.
    pub fn fits_found(&self) -> &[Fit] {
        if self.is_chance() { &[] } else { &self.fits }
    }

    /// Returns whether slips fit, but the numbers have too few digits to tell.
    pub fn is_chance(&self) -> bool {
        let Some(fit) = self.fits.first() else { return false };
        let (placed, right) = (&self.readings[fit.reading].placed, &self.right[fit.reading]);
        let mut seen = Vec::new();
        let mut digits = 0.0;
        for (placed, right) in placed.iter().zip(right) {
            let apart = (placed.printed.value - right).abs()
                / (placed.printed.unit + slack(&placed.printed, self.single) * right.abs());
            if apart > 1.0 && !seen.contains(&placed.number) {
                seen.push(placed.number);
                digits += apart.log10();
            }
        }
        self.tried as f64 * 10_f64.powf(-digits) > CHANCE
    }
}

/// The numbers of a run, in the order of a reading.
fn values(hand: &mut Hand, reading: &Reading, order: &[usize], slips: &[Slip]) -> Vec<f64> {
    let mut found = vec![f64::NAN; reading.placed.len()];
    hand.begin(slips);
    let per_epoch = hand.steps_per_epoch();
    for &at in order {
        let quantity = reading.placed[at].quantity;
        while hand.step() < quantity.when(per_epoch).0 {
            if hand.update().is_err() {
                return found;
            }
        }
        found[at] = quantity.of(hand, slips);
    }
    found
}

/// Whether a number prints alike, but for what sums in another order make of its last bits.
fn is(printed: &Printed, number: f64, slack: f64) -> bool {
    (number - printed.value).abs() <= printed.unit * 0.500_000_1 + slack * printed.value.abs()
}

/// The least digits of a number in which float32 shows.
const DIGITS: f64 = 6.0;

/// How many digits a number has behind the first.
fn digits(printed: &Printed) -> f64 {
    (printed.value.abs() / printed.unit).max(1.0).log10()
}

/// Whether a number has the digits of one of float32: seven to nine, or all those of one.
fn is_of_single(printed: &Printed) -> bool {
    (DIGITS..9.0).contains(&digits(printed))
        || digits(printed) >= 9.0 && f64::from(printed.value as f32) == printed.value
}

/// How far a number may be from the run, relative to itself.
fn slack(printed: &Printed, single: bool) -> f64 {
    if single && is_of_single(printed) { SINGLE } else { DOUBLE }
}

/// The work of an update for a row, in multiplications.
fn cost(hand: &Hand) -> usize {
    6 * hand.model().parameters().len() + 60
}

/// The data standardized by n - 1 where it is standardized by n.
fn sample(experiment: &Experiment) -> Option<Rc<Dataset>> {
    if experiment.scaling.inputs != Some(ColumnScale::Standardize) {
        return None;
    }
    let by_sample = |scale| match scale {
        ColumnScale::Standardize => ColumnScale::StandardizeSample,
        other => other,
    };
    let Scaling { inputs, targets } = experiment.scaling;
    let scaling = Scaling { inputs: inputs.map(by_sample), targets: targets.map(by_sample) };
    Experiment { scaling, ..experiment.clone() }.dataset().ok().map(Rc::new)
}
