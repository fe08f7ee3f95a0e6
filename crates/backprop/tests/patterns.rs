//! Generated points, by what their formulas say of them.

use backprop::{Pattern, PointFeature};

const COUNT: usize = 400;

#[test]
fn classes_are_where_the_pattern_has_them() {
    for [x, y, class] in Pattern::Circle.points(COUNT, 0.0, 3) {
        let r = x.hypot(y);
        assert!(if class == 1.0 { r < 2.5 } else { (3.5..=5.0 + 1e-12).contains(&r) }, "{x} {y} {class}");
    }
    for [x, y, class] in Pattern::ExclusiveOr.points(COUNT, 0.0, 3) {
        assert!(x.abs() >= 0.3 && y.abs() >= 0.3 && (x * y > 0.0) == (class == 1.0), "{x} {y} {class}");
    }
    // The point of an arm at radius r has turned by 1.75 turns · r / 5, the other arm half a turn more.
    for [x, y, class] in Pattern::Spiral.points(COUNT, 0.0, 3) {
        let turns = 1.75 * x.hypot(y) / 5.0 + if class == 1.0 { 0.0 } else { 0.5 };
        let apart = x.atan2(y) / std::f64::consts::TAU - turns;
        assert!((apart - apart.round()).abs() < 1e-9 || x.hypot(y) < 1e-9, "{x} {y} {class}");
    }
}

#[test]
fn clusters_have_their_middles_and_their_spread() {
    for (noise, variance) in [(0.0, 0.5), (0.5, 4.0)] {
        let points = Pattern::TwoClusters.points(10_000, noise, 5);
        for (class, middle) in [(1.0, 2.0), (0.0, -2.0)] {
            let of_class: Vec<_> = points.iter().filter(|point| point[2] == class).collect();
            assert_eq!(of_class.len(), 5000);
            for axis in 0..2 {
                let mean = of_class.iter().map(|point| point[axis]).sum::<f64>() / 5000.0;
                let spread =
                    of_class.iter().map(|point| (point[axis] - middle).powi(2)).sum::<f64>() / 5000.0;
                // Five standard errors.
                assert!((mean - middle).abs() < 5.0 * (variance / 5000.0_f64).sqrt(), "{mean}");
                assert!((spread / variance - 1.0).abs() < 5.0 * (2.0 / 5000.0_f64).sqrt(), "{spread}");
            }
        }
    }
}

#[test]
fn heights_are_those_of_the_formula() {
    for [x, y, height] in Pattern::Plane.points(COUNT, 0.0, 2) {
        assert!((height - (x + y) / 10.0).abs() < 1e-15);
    }
    for [x, y, height] in Pattern::Bumps.points(COUNT, 0.0, 2) {
        // Middles are further apart than two radii of 2 nowhere but in a row: 4 apart, so at most one is above 0.
        let hills =
            [(-4.0, 2.5), (4.0, 2.5), (0.0, -2.5)].map(|(a, b): (f64, f64)| 1.0 - (x - a).hypot(y - b) / 2.0);
        let valleys = [(0.0, 2.5), (-4.0, -2.5), (4.0, -2.5)]
            .map(|(a, b): (f64, f64)| 1.0 - (x - a).hypot(y - b) / 2.0);
        let by_hand = hills.into_iter().fold(0.0, f64::max) - valleys.into_iter().fold(0.0, f64::max);
        assert!((height - by_hand).abs() < 1e-12, "{x} {y}: {height} {by_hand}");
    }
}

#[test]
fn the_seed_decides_the_points_and_noise_moves_them() {
    for pattern in Pattern::ALL {
        let points = |noise, seed| pattern.points(50, noise, seed);
        assert_eq!(points(0.2, 7), points(0.2, 7));
        assert_ne!(points(0.2, 7), points(0.2, 8));
        assert_ne!(points(0.0, 7), points(0.4, 7));
        assert_eq!(points(0.2, 7).len(), 50);
        // In random order: the last rows, which are held out, are of both classes.
        let last: Vec<_> = pattern.points(200, 0.0, 7)[160..].iter().map(|point| point[2] > 0.5).collect();
        assert!(!pattern.is_of_classes() || last.contains(&true) && last.contains(&false));
    }
}

#[test]
fn features_by_hand() {
    let at = |feature: PointFeature| feature.of(0.5, -2.0);
    assert_eq!(
        [at(PointFeature::Square1), at(PointFeature::Square2), at(PointFeature::Product)],
        [0.25, 4.0, -1.0]
    );
    assert!((at(PointFeature::Sine1) - 0.479_425_538_604_203).abs() < 1e-15);
    assert!((at(PointFeature::Sine2) + 0.909_297_426_825_681_7).abs() < 1e-15);
}
