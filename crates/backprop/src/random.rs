//! Random numbers from a seed: the same on every machine.

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Where random numbers come from.
pub struct Random(ChaCha8Rng);

impl Random {
    /// Returns those of a seed.
    pub fn new(seed: u64) -> Random {
        Random(ChaCha8Rng::seed_from_u64(seed))
    }

    /// Returns one of U(low, high).
    pub fn from(&mut self, low: f64, high: f64) -> f64 {
        let part: f64 = self.0.random();
        low + (high - low) * part
    }

    /// Returns one of U(-1, 1).
    pub fn sign(&mut self) -> f64 {
        self.from(-1.0, 1.0)
    }

    /// Returns one of N(0, 1), by the polar method of Marsaglia: u √(-2 ln s / s) with s = u² + v² within the circle of radius 1.
    pub fn normal(&mut self) -> f64 {
        loop {
            let (u, v) = (self.sign(), self.sign());
            let s = u * u + v * v;
            if s > 0.0 && s <= 1.0 {
                return u * (-2.0 * libm::log(s) / s).sqrt();
            }
        }
    }

    /// Puts things in random order.
    pub fn shuffle<T>(&mut self, of: &mut [T]) {
        of.shuffle(&mut self.0);
    }
}
