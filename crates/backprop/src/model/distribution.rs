//! What weights are drawn from.

use crate::random::Random;

/// A distribution of random numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distribution {
    /// U(middle - reach, middle + reach); its standard deviation is reach / √3.
    Uniform {
        /// The mean.
        middle: f64,
        /// How far from the mean a number can be.
        reach: f64,
    },
    /// N(mean, stddev).
    Normal {
        /// The mean.
        mean: f64,
        /// The standard deviation.
        stddev: f64,
    },
    /// N(mean, stddev) without the numbers that are further from the mean than 2 stddev: what is left has a standard
    /// deviation of [`Distribution::TRUNCATED`] stddev.
    TruncatedNormal {
        /// The mean.
        mean: f64,
        /// The standard deviation before numbers are left out.
        stddev: f64,
    },
}

impl Distribution {
    /// The standard deviation of N(0, 1) without the numbers beyond ±2, as Keras's `VarianceScaling` has it.
    pub const TRUNCATED: f64 = 0.879_625_661_034_239_8;

    /// Returns as many numbers as are asked for. The seed alone decides them; Keras draws others from it.
    ///
    /// Each is rounded to float32, so that the weights as a notebook prints them are the very weights of the run.
    pub fn numbers(self, count: usize, seed: u64) -> Vec<f64> {
        let mut random = Random::new(seed);
        (0..count).map(|_| self.draw(&mut random)).collect()
    }

    /// Returns one number, rounded to float32.
    pub(super) fn draw(self, random: &mut Random) -> f64 {
        let number = match self {
            Distribution::Uniform { middle, reach } => middle + reach * random.sign(),
            Distribution::Normal { mean, stddev } => mean + stddev * random.normal(),
            Distribution::TruncatedNormal { mean, stddev } => loop {
                let normal = random.normal();
                if normal.abs() <= 2.0 {
                    break mean + stddev * normal;
                }
            },
        };
        f64::from(number as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNT: usize = 40_000;

    /// Draws many, and returns the least and the largest of them; their mean and their standard deviation are as wanted, within
    /// five standard errors.
    #[track_caller]
    fn check(of: Distribution, mean: f64, stddev: f64) -> [f64; 2] {
        let numbers = of.numbers(COUNT, 7);
        let count = COUNT as f64;
        let found = numbers.iter().sum::<f64>() / count;
        let spread = (numbers.iter().map(|x| (x - found) * (x - found)).sum::<f64>() / count).sqrt();
        assert!((found - mean).abs() < 5.0 * stddev / count.sqrt(), "mean {found}");
        // That of a normal one's standard deviation, which is the largest of the three.
        assert!((spread / stddev - 1.0).abs() < 5.0 / (2.0 * count).sqrt(), "standard deviation {spread}");
        assert!(numbers.iter().all(|&x| f64::from(x as f32) == x));
        numbers
            .iter()
            .fold([f64::INFINITY, f64::NEG_INFINITY], |[least, most], &x| [least.min(x), most.max(x)])
    }

    #[test]
    fn each_has_its_mean_its_spread_and_its_ends() {
        let [least, most] = check(Distribution::Uniform { middle: 0.5, reach: 0.3 }, 0.5, 0.3 / 3f64.sqrt());
        assert!((0.2..0.201).contains(&least) && (0.799..0.800_001).contains(&most), "{least} {most}");
        let [least, most] = check(Distribution::Normal { mean: -1.0, stddev: 0.05 }, -1.0, 0.05);
        assert!(least < -1.15 && most > -0.85, "{least} {most}");
        let truncated = Distribution::TruncatedNormal { mean: 2.0, stddev: 0.1 };
        let [least, most] = check(truncated, 2.0, 0.1 * Distribution::TRUNCATED);
        assert!((1.799_999..1.801).contains(&least) && (2.199..2.200_001).contains(&most), "{least} {most}");
    }

    #[test]
    fn the_seed_decides() {
        let of = |seed| Distribution::Normal { mean: 0.0, stddev: 1.0 }.numbers(8, seed);
        assert_eq!(of(3), of(3));
        assert_ne!(of(3), of(4));
    }
}
