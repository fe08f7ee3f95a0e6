//! Points of two features and a target, in the patterns of TensorFlow Playground's `dataset.ts`.

use crate::random::Random;
use std::f64::consts::TAU;

/// What points are on, from -6 to 6 across and up. U(a, b) is a random number from a to b, N(0, 1) one of the normal
/// distribution; each noise is from 0 to 0.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Half of the points around (2, 2) are 1, half around (-2, -2) are 0:
    /// x = ±2 + √(0.5 + 7 noise) N(0, 1), and so x2.
    TwoClusters,
    /// r = U(0, 2.5) inside and U(3.5, 5) outside, x = r sin φ, x2 = r cos φ with φ = U(0, 2π); 1 where
    /// (x + U(-5, 5) noise, x2 + U(-5, 5) noise) is nearer to the middle than 2.5.
    Circle,
    /// x and x2 = U(-5, 5), moved 0.3 away from 0; 1 where (x + U(-5, 5) noise)(x2 + U(-5, 5) noise) ≥ 0.
    ExclusiveOr,
    /// Two arms, of 1 and of 0, half a turn apart: r = 5 i / n, φ = 1.75 · 2π i / n (+ π),
    /// x = r sin φ + U(-1, 1) noise, x2 = r cos φ + U(-1, 1) noise.
    Spiral,
    /// y = (x + x2 + U(-6, 6) noise + U(-6, 6) noise) / 10, with x and x2 = U(-6, 6).
    Plane,
    /// Six hills and valleys of height ±1 and radius 2 on a grid: y is ±max(0, 1 - d / 2) of the one for which that is
    /// largest, d the distance of (x + U(-6, 6) noise, x2 + U(-6, 6) noise) from its middle.
    Bumps,
}

/// The middles of the hills and valleys, and their heights.
const BUMPS: [(f64, f64, f64); 6] = [
    (-4.0, 2.5, 1.0),
    (0.0, 2.5, -1.0),
    (4.0, 2.5, 1.0),
    (-4.0, -2.5, -1.0),
    (0.0, -2.5, 1.0),
    (4.0, -2.5, -1.0),
];

impl Pattern {
    /// All of them, those of classes first, in the order that a menu shows.
    pub const ALL: [Pattern; 6] = [
        Pattern::TwoClusters,
        Pattern::Circle,
        Pattern::ExclusiveOr,
        Pattern::Spiral,
        Pattern::Plane,
        Pattern::Bumps,
    ];

    /// Returns its word: `spiral`.
    pub const fn key(self) -> &'static str {
        match self {
            Pattern::TwoClusters => "two-clusters",
            Pattern::Circle => "circle",
            Pattern::ExclusiveOr => "exclusive-or",
            Pattern::Spiral => "spiral",
            Pattern::Plane => "plane",
            Pattern::Bumps => "bumps",
        }
    }

    /// Returns whether its targets are classes, 0 and 1.
    pub fn is_of_classes(self) -> bool {
        !matches!(self, Pattern::Plane | Pattern::Bumps)
    }

    /// Returns `count` points, each x1, x2 and y, in random order, so that the last ones are as good a sample as the first.
    /// The seed alone decides them: the same bits on every machine.
    pub fn points(self, count: usize, noise: f64, seed: u64) -> Vec<[f64; 3]> {
        let mut random = Random::new(seed);
        let mut points: Vec<_> = (0..count).map(|i| self.point(i, count, noise, &mut random)).collect();
        random.shuffle(&mut points);
        points
    }

    fn point(self, i: usize, count: usize, noise: f64, random: &mut Random) -> [f64; 3] {
        // Of the first half of the points, or of the second, and where in it.
        let half = count.div_ceil(2);
        let (first, place) = (i < half, (i % half) as f64 / half as f64);
        let class = f64::from(first);
        match self {
            Pattern::TwoClusters => {
                let (middle, spread) = (if first { 2.0 } else { -2.0 }, (0.5 + 7.0 * noise).sqrt());
                [middle + spread * random.normal(), middle + spread * random.normal(), class]
            }
            Pattern::Circle => {
                let r = if first { random.from(0.0, 2.5) } else { random.from(3.5, 5.0) };
                let angle = random.from(0.0, TAU);
                let (x, y) = (r * libm::sin(angle), r * libm::cos(angle));
                let (moved, up) = (x + 5.0 * noise * random.sign(), y + 5.0 * noise * random.sign());
                [x, y, f64::from((moved * moved + up * up).sqrt() < 2.5)]
            }
            Pattern::ExclusiveOr => {
                let mut apart = || {
                    let x = random.from(-5.0, 5.0);
                    x + if x > 0.0 { 0.3 } else { -0.3 }
                };
                let (x, y) = (apart(), apart());
                let product = (x + 5.0 * noise * random.sign()) * (y + 5.0 * noise * random.sign());
                [x, y, f64::from(product >= 0.0)]
            }
            Pattern::Spiral => {
                let angle = 1.75 * TAU * place + if first { 0.0 } else { TAU / 2.0 };
                let (x, y) = (5.0 * place * libm::sin(angle), 5.0 * place * libm::cos(angle));
                [x + noise * random.sign(), y + noise * random.sign(), class]
            }
            Pattern::Plane => {
                let (x, y) = (random.from(-6.0, 6.0), random.from(-6.0, 6.0));
                [x, y, (x + y + 6.0 * noise * random.sign() + 6.0 * noise * random.sign()) / 10.0]
            }
            Pattern::Bumps => {
                let (x, y) = (random.from(-6.0, 6.0), random.from(-6.0, 6.0));
                [x, y, height(x + 6.0 * noise * random.sign(), y + 6.0 * noise * random.sign())]
            }
        }
    }
}

/// The height of the hills and valleys at a place.
fn height(x: f64, y: f64) -> f64 {
    let of = |&(across, up, height): &(f64, f64, f64)| {
        let apart = ((x - across) * (x - across) + (y - up) * (y - up)).sqrt();
        height * (1.0 - apart / 2.0).max(0.0)
    };
    BUMPS.iter().map(of).fold(0.0, |most: f64, one| if one.abs() > most.abs() { one } else { most })
}
