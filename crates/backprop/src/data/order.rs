//! The order of the rows in an epoch.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use std::rc::Rc;

/// In which order the rows are taken.
#[derive(Clone, Debug, PartialEq)]
pub enum RowOrder {
    /// As given, in every epoch: `shuffle=False`.
    AsGiven,
    /// Shuffled, a fresh order each epoch, all of them determined by the seed.
    Shuffled {
        /// Which of the sequences of orders.
        seed: u64,
    },
    /// Given outright, one permutation an epoch; later epochs take the rows as given.
    Given(Rc<Vec<Vec<usize>>>),
}

impl RowOrder {
    /// Returns the order of `rows` rows in an epoch, counted from 0. It depends on the epoch alone, not on those
    /// before it.
    pub fn of_epoch(&self, epoch: usize, rows: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..rows).collect();
        match self {
            RowOrder::AsGiven => {}
            RowOrder::Shuffled { seed } => {
                let mut rng = ChaCha8Rng::seed_from_u64(*seed);
                rng.set_stream(epoch as u64);
                order.shuffle(&mut rng);
            }
            RowOrder::Given(orders) => {
                if let Some(given) = orders.get(epoch) {
                    order.clone_from(given);
                }
            }
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shuffled_is_fresh_each_epoch() {
        let order = RowOrder::Shuffled { seed: 3 };
        let first = order.of_epoch(0, 50);
        let mut sorted = first.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
        assert_eq!(first, order.of_epoch(0, 50));
        assert_ne!(first, order.of_epoch(1, 50));
        assert_ne!(first, RowOrder::Shuffled { seed: 4 }.of_epoch(0, 50));
    }

    #[test]
    fn shuffled_is_fair() {
        // Each of four rows comes first in about a quarter of 4,000 epochs; five standard errors.
        let order = RowOrder::Shuffled { seed: 1 };
        let mut first = [0; 4];
        (0..4000).for_each(|epoch| first[order.of_epoch(epoch, 4)[0]] += 1);
        assert!(first.iter().all(|&n: &i32| (n - 1000).abs() < 5 * 28), "{first:?}");
    }

    #[test]
    fn given_orders_run_out() {
        let order = RowOrder::Given(Rc::new(vec![vec![2, 0, 1]]));
        assert_eq!(order.of_epoch(0, 3), [2, 0, 1]);
        assert_eq!(order.of_epoch(1, 3), [0, 1, 2]);
    }
}
