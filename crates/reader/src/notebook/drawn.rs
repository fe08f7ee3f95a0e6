//! Random numbers of NumPy, where a seed makes them known: `np.random.seed(42)`.

use super::run::Run;
use crate::library::RandomState;
use crate::value::{Given, Table, Value};

/// The most numbers that are drawn at once.
const MOST: usize = 100_000;

impl Run<'_> {
    /// Returns what NumPy draws, or nothing where something else is asked; not known where no seed was set.
    pub(super) fn drawn(&mut self, path: &str, kind: &str, given: &Given) -> Option<Value> {
        let of_numpy = ["numpy.random.", "np.random."].iter().any(|root| path.starts_with(root));
        if kind == "set_random_seed" || of_numpy && kind == "seed" {
            let seed = given.get("seed", 0).and_then(Value::whole);
            self.random = seed.and_then(|seed| u32::try_from(seed).ok()).map(RandomState::new);
            return Some(Value::None);
        }
        // The order of the rows in a loop.
        if !of_numpy || kind == "permutation" && self.in_loop {
            return None;
        }
        let number =
            |name: &str, place: usize, usual: f64| given.get(name, place).map_or(Some(usual), Value::number);
        let (shape, least, reach) = match kind {
            "rand" | "randn" => (Some(Value::List(given.places.clone())), 0.0, 1.0),
            "random" | "random_sample" | "standard_normal" => (given.get("size", 0).cloned(), 0.0, 1.0),
            "uniform" => {
                let [low, high] = [number("low", 0, 0.0)?, number("high", 1, 1.0)?];
                (given.get("size", 2).cloned(), low, high - low)
            }
            "normal" => (given.get("size", 2).cloned(), number("loc", 0, 0.0)?, number("scale", 1, 1.0)?),
            "randint" => {
                let low = number("low", 0, 0.0)?;
                let [low, high] = match given.get("high", 1) {
                    None | Some(Value::None) => [0.0, low],
                    Some(high) => [low, high.number()?],
                };
                (given.get("size", 2).cloned(), low, high - low)
            }
            _ => {
                // What is drawn otherwise leaves the state unknown.
                self.random = None;
                return None;
            }
        };
        let shape: Vec<usize> = match shape {
            None | Some(Value::None) => Vec::new(),
            Some(Value::List(sizes)) => sizes.iter().map(Value::whole).collect::<Option<_>>()?,
            Some(size) => vec![size.whole()?],
        };
        let count = shape.iter().try_fold(1_usize, |count, size| count.checked_mul(*size))?;
        let random = self.random.as_mut().filter(|_| count <= MOST)?;
        let mut one = || match kind {
            "randn" | "standard_normal" | "normal" => least + reach * random.normal(),
            "randint" => {
                least + f64::from(random.up_to((reach - 1.0).clamp(0.0, f64::from(u32::MAX)) as u32))
            }
            _ => least + reach * random.uniform(),
        };
        let numbers: Vec<f64> = (0..count).map(|_| one()).collect();
        match shape[..] {
            [] => numbers.first().copied().map(Value::Number),
            [_] => Some(Value::Table(Table::vector(numbers))),
            [_, width] if width > 0 => Table::vector(numbers).reshaped(None, Some(width)).map(Value::Table),
            _ => None,
        }
    }
}
