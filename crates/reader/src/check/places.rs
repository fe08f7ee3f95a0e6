//! Where numbers that were printed belong in a run.

use super::printout::{Item, What, When};
use super::quantity::Quantity;
use crate::notebook::log::Printed;
use crate::weights::name::Name;
use backprop::Sequential;
use std::collections::{BTreeSet, HashMap};

/// A number that was printed, in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// What it is.
    pub quantity: Quantity,
    /// What was printed.
    pub printed: Printed,
    /// Which of the numbers that were printed it is: one may stand for several weights.
    pub number: usize,
    /// What it is called there.
    pub label: String,
}

/// The numbers in their places, and how many have none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Those that have one, in the order of the text.
    pub placed: Vec<Placed>,
    /// How many have none.
    pub without: usize,
    /// How losses and weights without a word about when are read.
    pub guess: Guess,
}

/// How numbers are read of which nothing says when they were printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// Whether losses, one after the other or of iterations, are those of updates, not of epochs.
    pub of_updates: bool,
    /// When weights are printed.
    pub weights: At,
}

/// When weights are printed of which nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum At {
    /// After each update.
    #[default]
    Updates,
    /// After each epoch.
    Epochs,
    /// After the last epoch.
    End,
}

/// What the numbers are placed in.
pub struct Run<'a> {
    /// The network.
    pub model: &'a Sequential,
    /// The updates of an epoch.
    pub per_epoch: usize,
    /// The epochs of the run.
    pub epochs: usize,
    /// The most updates that it is followed.
    pub most_steps: usize,
}

/// Returns the ways to read what was printed, the likeliest first; none where nothing has a place.
pub fn readings(items: &[Item], run: &Run) -> Vec<Reading> {
    let mut found: Vec<Reading> = Vec::new();
    for of_updates in [false, true] {
        for weights in [At::Updates, At::Epochs, At::End] {
            let guess = Guess { of_updates, weights };
            let reading = Placing::new(items, run, guess).read();
            let is_new = !found.iter().any(|other| other.placed == reading.placed);
            if is_new && !reading.placed.is_empty() {
                found.push(reading);
            }
        }
    }
    // What leaves fewer numbers without a place comes first.
    found.sort_by_key(|reading| reading.without);
    found
}

struct Placing<'a> {
    items: &'a [Item],
    run: &'a Run<'a>,
    guess: Guess,
    /// What is subtracted of the number of an epoch or a row: 1 where they count from 1.
    first_epoch: usize,
    first_row: usize,
    losses: usize,
    /// How many numbers stand before those of the item at hand.
    before: usize,
    /// The names of parameters, each once, in the order of the text.
    names: Vec<&'a Name>,
    /// How many losses there are of one time, and how many of them stand before the item at hand.
    losses_of: HashMap<When, (usize, usize)>,
    /// How often each array has been printed, by what it is; each is printed once at a time.
    seen: HashMap<(usize, bool, usize), usize>,
    reading: Reading,
}

impl<'a> Placing<'a> {
    fn new(items: &'a [Item], run: &'a Run, guess: Guess) -> Placing<'a> {
        let least = |of: fn(&When) -> Option<usize>| {
            items.iter().filter(|item| !item.when.is_ordinal).filter_map(|item| of(&item.when)).min()
        };
        let first = |least: Option<usize>| usize::from(least != Some(0));
        let mut names: Vec<&Name> = Vec::new();
        for item in items {
            if let What::Parameters { name, .. } = &item.what
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        Placing {
            first_epoch: first(least(|when| when.epoch)),
            first_row: first(least(|when| when.row)),
            items,
            names,
            run,
            guess,
            losses: 0,
            before: 0,
            losses_of: HashMap::new(),
            seen: HashMap::new(),
            reading: Reading { guess, ..Reading::default() },
        }
    }

    fn read(mut self) -> Reading {
        let is_named = self.items.iter().any(|item| item.what != What::Unknown);
        let is_loss = |item: &&Item| item.what == What::Loss || item.what == What::Unknown && !is_named;
        for item in self.items.iter().filter(is_loss) {
            self.losses_of.entry(item.when).or_default().0 += item.numbers.len();
        }
        for item in self.items {
            match &item.what {
                What::Loss => self.loss(item),
                What::Parameters { name, is_gradient, entry } => {
                    self.parameters(item, name, *is_gradient, entry)
                }
                What::Unknown if is_named => self.reading.without += item.numbers.len(),
                What::Unknown => self.loss(item),
                What::Other => {}
            }
            self.before += item.numbers.len();
        }
        self.reading
    }

    /// Puts the number of an item at its place.
    fn put(&mut self, quantity: Quantity, item: &Item, at: usize) {
        let (steps, _) = quantity.when(self.run.per_epoch);
        let (printed, label) = (item.numbers[at].clone(), item.label.clone());
        let number = self.before + at;
        match steps <= self.run.most_steps {
            true => self.reading.placed.push(Placed { quantity, printed, number, label }),
            false => self.reading.without += 1,
        }
    }

    /// The epoch of an item, counted from 0.
    fn epoch(&self, when: When) -> Option<usize> {
        Some(when.epoch?.saturating_sub(self.first_epoch))
    }

    /// The update of an item in its epoch or in all, counted from 0.
    fn row(&self, when: When) -> Option<usize> {
        Some(when.row?.saturating_sub(if when.is_ordinal { 1 } else { self.first_row }))
    }

    fn loss(&mut self, item: &Item) {
        let per_epoch = self.run.per_epoch;
        let (epoch, row) = (self.epoch(item.when), self.row(item.when));
        // Several of one epoch are its rows, and after them its mean.
        let (all, done) = self.losses_of.entry(item.when).or_default();
        let (all, before) = (*all, *done);
        *done += item.numbers.len();
        for at in 0..item.numbers.len() {
            let number = before + at;
            let quantity = match (epoch, row) {
                (Some(epoch), Some(row)) => Quantity::BatchLoss(epoch * per_epoch + row),
                (None, Some(row)) if item.when.is_iteration && !self.guess.of_updates => {
                    Quantity::EpochLoss(row)
                }
                (None, Some(row)) => Quantity::BatchLoss(row),
                (Some(epoch), None) if all > 1 && number < per_epoch && all >= per_epoch => {
                    Quantity::BatchLoss(epoch * per_epoch + number)
                }
                (Some(epoch), None) => Quantity::EpochLoss(epoch),
                (None, None) if self.guess.of_updates => Quantity::BatchLoss(self.losses),
                (None, None) => Quantity::EpochLoss(self.losses),
            };
            if (epoch, row) == (None, None) {
                self.losses += 1;
            }
            self.put(quantity, item, at);
        }
    }

    fn parameters(&mut self, item: &Item, name: &Name, is_gradient: bool, entry: &[usize]) {
        let Some(layer) = self.layer(name) else {
            self.reading.without += item.numbers.len();
            return;
        };
        let dense = &self.run.model.layers()[layer];
        let (inputs, units) = (dense.inputs(), dense.units());
        let range = if name.is_bias { dense.bias_range() } else { dense.kernel_range() };
        let index = match (name.is_bias, entry) {
            (_, []) => None,
            (true, [unit, rest @ ..]) => Some(*unit.max(rest.first().unwrap_or(&0))),
            (false, [input, unit]) => Some(input * units + unit),
            (false, [only]) => Some(*only),
            (false, _) => None,
        };
        let key = (range.start, is_gradient, index.map_or(0, |index| index + 1));
        let times = self.seen.entry(key).or_default();
        let repeat = *times;
        *times += 1;
        let step = self.step(item.when, is_gradient, repeat);
        let of = |place: usize| match is_gradient {
            true => Quantity::Gradient { place, step },
            false => Quantity::Parameter { place, updates: step },
        };
        let count = item.numbers.len();
        let is_turned = !name.is_bias && inputs != units && item.width == Some(inputs) && inputs > 1;
        match index {
            Some(index) if count == 1 && index < range.len() => self.put(of(range.start + index), item, 0),
            // One number stands for all of them.
            None if count == 1 => range.for_each(|place| self.put(of(place), item, 0)),
            None if count == range.len() => {
                for number in 0..count {
                    let at = if is_turned { number % inputs * units + number / inputs } else { number };
                    self.put(of(range.start + at), item, number);
                }
            }
            _ => self.reading.without += count,
        }
    }

    /// After how many updates parameters were printed, or in which update gradients.
    fn step(&self, when: When, is_gradient: bool, repeat: usize) -> usize {
        let per_epoch = self.run.per_epoch;
        let done = usize::from(!is_gradient);
        match (self.epoch(when), self.row(when)) {
            _ if when.is_start => 0,
            (Some(epoch), Some(row)) => epoch * per_epoch + row + done,
            (None, Some(row)) => row + done,
            (Some(epoch), None) if is_gradient => epoch * per_epoch,
            (Some(epoch), None) => (epoch + 1) * per_epoch,
            (None, None) if is_gradient => repeat,
            (None, None) => match self.guess.weights {
                At::Updates => repeat + 1,
                At::Epochs => (repeat + 1) * per_epoch,
                At::End => self.run.epochs * per_epoch,
            },
        }
    }

    /// The layer of a name: by its number among those of its kind, or by its word, or by its turn.
    fn layer(&self, name: &Name) -> Option<usize> {
        let layers = self.run.model.layers().len();
        let numbers = || self.names.iter().filter_map(|name| name.numbers.first());
        match &name.numbers[..] {
            // Layers of PyTorch count from 0, with activations between them.
            [number, ..] if numbers().min() == Some(&0) => {
                let smaller: BTreeSet<_> = numbers().filter(|other| *other < number).collect();
                Some(smaller.len())
            }
            [number, ..] => usize::try_from(*number).ok()?.checked_sub(1),
            [] => {
                let kinds = || self.names.iter().filter(|other| other.is_bias == name.is_bias);
                kinds().position(|other| *other == name).filter(|_| kinds().count() == layers)
            }
        }
        .filter(|layer| *layer < layers)
    }
}
