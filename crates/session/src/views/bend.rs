//! The curve of an activation, on which a unit's z and a are a point.

use backprop::Activation;

/// How far from 0 a curve reaches at least: there a sigmoid is almost 1.
const LEAST_REACH: f64 = 4.0;
/// Steps from one end to the other: even, so that 0 is one of them, and where a kink is, too.
const STEPS: i32 = 64;

/// The curve of an activation from −reach to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Bend {
    /// z goes from −reach to reach.
    pub reach: f64,
    /// The least and the greatest value on it; 0 is between them.
    pub range: (f64, f64),
    /// z and a along it.
    pub points: Vec<(f64, f64)>,
}

impl Bend {
    /// Returns how far from 0 the curve has to reach for z to be on it: in few sizes, so that it is rarely another.
    /// `None` where z isn't finite.
    pub fn reach(z: f64) -> Option<f64> {
        let mut reach = LEAST_REACH;
        while reach < z.abs() {
            reach *= 2.0;
        }
        Some(reach).filter(|_| z.is_finite()).filter(|reach| reach.is_finite())
    }

    /// Returns by how much the curve of a unit with these z and a lies further right: of a softmax by the logarithm of the
    /// sum of e^z over the other units, which stay while z goes along it; else 0. `None` where that isn't finite.
    pub fn shift(activation: Activation, z: f64, a: f64) -> Option<f64> {
        let shift = if activation.mixes_units() { z - (a / (1.0 - a)).ln() } else { 0.0 };
        Some(shift).filter(|shift| shift.is_finite())
    }

    /// Returns the curve of an activation; of a softmax that of one unit, a sigmoid by how much further right it lies.
    /// `None` where a value on it isn't finite.
    pub fn new(activation: Activation, reach: f64, shift: f64) -> Option<Bend> {
        let activation = if activation.mixes_units() { Activation::Sigmoid } else { activation };
        let half = STEPS / 2;
        let z = |step: i32| reach * f64::from(step) / f64::from(half);
        let points: Vec<_> = (-half..=half).map(z).map(|z| (z, activation.apply(z - shift))).collect();
        let low = points.iter().map(|point| point.1).fold(0.0, f64::min);
        let high = points.iter().map(|point| point.1).fold(0.0, f64::max);
        let finite = points.iter().all(|point| point.1.is_finite());
        finite.then_some(Bend { reach, range: (low, high), points })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_points_are_the_activation_s() {
        for &activation in Activation::ALL.iter().filter(|activation| !activation.mixes_units()) {
            let bend = Bend::new(activation, LEAST_REACH, 0.0).expect("finite from -4 to 4");
            assert_eq!(bend.points.len(), 65);
            assert!(bend.points.iter().all(|&(z, a)| a == activation.apply(z)), "{activation:?}");
            assert!(bend.points.iter().any(|&(z, _)| z == 0.0));
            let (low, high) = bend.range;
            assert!(low <= 0.0 && high >= 0.0 && bend.points.iter().all(|&(_, a)| (low..=high).contains(&a)));
        }
    }

    #[test]
    fn it_reaches_z_in_few_sizes() {
        assert_eq!(
            [0.0, -4.0, 4.5, -9.0, 1e6].map(Bend::reach),
            [4.0, 4.0, 8.0, 16.0, 1_048_576.0].map(Some)
        );
        assert_eq!([f64::NAN, f64::INFINITY].map(Bend::reach), [None, None]);
        assert_eq!(Bend::reach(f64::MAX), None);
        assert_eq!(Bend::new(Activation::Exponential, 1024.0, 0.0), None);
    }
}
