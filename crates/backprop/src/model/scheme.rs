//! From what the entries of a kernel are drawn.

use super::distribution::Distribution;

/// How far the entries of a kernel lie apart where they are drawn at random. Keras's names and numbers; n is the kernel's
/// inputs, m its units.
///
/// A kernel's outputs vary as much as its inputs where its entries have the variance 1/n, and its gradients pass back as they
/// came where they have 1/m. Those that are normal leave out what is further than two standard deviations from 0, and
/// divide by [`Distribution::TRUNCATED`] first, so that the variance is what it says; `random_normal` does neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Variance 2 / (n + m), between both: U(-l, l) with l = √(6 / (n + m)) (Glorot and Bengio 2010). Keras's default.
    GlorotUniform,
    /// The same variance, a truncated normal.
    GlorotNormal,
    /// Variance 2 / n, because a relu leaves half of it: U(-l, l) with l = √(6 / n) (He et al. 2015).
    HeUniform,
    /// The same variance, a truncated normal.
    HeNormal,
    /// Variance 1 / n: U(-l, l) with l = √(3 / n) (LeCun et al. 1998).
    LecunUniform,
    /// The same variance, a truncated normal (Klambauer et al. 2017, with selu).
    LecunNormal,
    /// U(-0.05, 0.05).
    RandomUniform,
    /// N(0, 0.05).
    RandomNormal,
    /// N(0, 0.05) without what is beyond ±0.1.
    TruncatedNormal,
}

impl Scheme {
    /// All of them, in the order that a menu shows.
    pub const ALL: &[Scheme] = &[
        Scheme::GlorotUniform,
        Scheme::GlorotNormal,
        Scheme::HeUniform,
        Scheme::HeNormal,
        Scheme::LecunUniform,
        Scheme::LecunNormal,
        Scheme::RandomUniform,
        Scheme::RandomNormal,
        Scheme::TruncatedNormal,
    ];

    /// Returns Keras's name: `he_normal`.
    pub const fn name(self) -> &'static str {
        match self {
            Scheme::GlorotUniform => "glorot_uniform",
            Scheme::GlorotNormal => "glorot_normal",
            Scheme::HeUniform => "he_uniform",
            Scheme::HeNormal => "he_normal",
            Scheme::LecunUniform => "lecun_uniform",
            Scheme::LecunNormal => "lecun_normal",
            Scheme::RandomUniform => "random_uniform",
            Scheme::RandomNormal => "random_normal",
            Scheme::TruncatedNormal => "truncated_normal",
        }
    }

    /// Returns the one of a name; none where there is no such.
    pub fn of_name(name: &str) -> Option<Scheme> {
        Scheme::ALL.iter().copied().find(|scheme| scheme.name() == name)
    }

    /// Returns whether what is drawn further from 0 than two standard deviations is drawn again.
    pub fn is_truncated(self) -> bool {
        matches!(self.distribution(1, 1), Distribution::TruncatedNormal { .. })
    }

    /// Returns what a kernel of so many inputs and units is drawn from.
    pub fn distribution(self, inputs: usize, units: usize) -> Distribution {
        let (n, m) = (inputs as f64, units as f64);
        // U(-l, l) has the variance l² / 3.
        let uniform =
            |over: f64, of: f64| Distribution::Uniform { middle: 0.0, reach: (3.0 * over / of).sqrt() };
        let normal = |over: f64, of: f64| Distribution::TruncatedNormal {
            mean: 0.0,
            stddev: (over / of).sqrt() / Distribution::TRUNCATED,
        };
        match self {
            Scheme::GlorotUniform => uniform(2.0, n + m),
            Scheme::GlorotNormal => normal(2.0, n + m),
            Scheme::HeUniform => uniform(2.0, n),
            Scheme::HeNormal => normal(2.0, n),
            Scheme::LecunUniform => uniform(1.0, n),
            Scheme::LecunNormal => normal(1.0, n),
            Scheme::RandomUniform => Distribution::Uniform { middle: 0.0, reach: 0.05 },
            Scheme::RandomNormal => Distribution::Normal { mean: 0.0, stddev: 0.05 },
            Scheme::TruncatedNormal => Distribution::TruncatedNormal { mean: 0.0, stddev: 0.05 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The variance of its entries.
    fn variance(scheme: Scheme, inputs: usize, units: usize) -> f64 {
        match scheme.distribution(inputs, units) {
            Distribution::Uniform { reach, .. } => reach * reach / 3.0,
            Distribution::Normal { stddev, .. } => stddev * stddev,
            Distribution::TruncatedNormal { stddev, .. } => (Distribution::TRUNCATED * stddev).powi(2),
        }
    }

    #[test]
    fn each_has_the_variance_that_its_paper_asks_for() {
        let check = |name: &str, wanted: f64| {
            let found = variance(Scheme::of_name(name).unwrap(), 4, 12);
            assert!((found / wanted - 1.0).abs() < 1e-14, "{name}: {found}");
        };
        for shape in ["uniform", "normal"] {
            check(&format!("glorot_{shape}"), 2.0 / 16.0);
            check(&format!("he_{shape}"), 2.0 / 4.0);
            check(&format!("lecun_{shape}"), 1.0 / 4.0);
        }
        check("random_uniform", 0.05 * 0.05 / 3.0);
        check("random_normal", 0.05 * 0.05);
        assert_eq!(Scheme::of_name("orthogonal"), None);
        assert!(Scheme::ALL.iter().all(|&scheme| Scheme::of_name(scheme.name()) == Some(scheme)));
    }
}
