//! What is said to be true of an activation at every z, against its values and slopes over the whole line.

use backprop::Activation;

/// Those whose a depends on its own z alone.
fn by_themselves() -> impl Iterator<Item = Activation> {
    Activation::ALL.iter().copied().filter(|activation| !activation.mixes_units())
}

fn slope(activation: Activation, z: f64) -> f64 {
    activation.derivative(z, activation.apply(z))
}

/// -40 to 40 in steps of 1/1024, and what is far out.
fn line() -> impl Iterator<Item = f64> {
    let near = (-40 * 1024..=40 * 1024).map(|i| f64::from(i) / 1024.0);
    near.chain([-1e9, -1e4, 1e4, 1e9])
}

#[test]
fn the_range_is_what_the_values_come_near_and_stay_within() {
    for activation in by_themselves() {
        let (least, greatest) = activation.range();
        let values = || line().map(|z| activation.apply(z));
        let (low, high) =
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        let reaches = |end: f64, found: f64| match end.is_finite() {
            true => (end - found).abs() <= 1e-6,
            false => found.abs() > 1e8 && found.signum() == end.signum(),
        };
        assert!(reaches(least, low) && reaches(greatest, high), "{}: {low} to {high}", activation.name());
        assert!(least - 1e-6 <= low && high <= greatest + 1e-6, "{}", activation.name());
    }
}

#[test]
fn the_slope_jumps_at_its_kinks_and_nowhere_else() {
    for activation in by_themselves() {
        let near = line().filter(|z| z.abs() <= 10.0);
        let jumps = near.filter(|z| (slope(activation, z + 1e-7) - slope(activation, z - 1e-7)).abs() > 0.1);
        assert_eq!(jumps.collect::<Vec<_>>(), activation.kinks(), "{}", activation.name());
    }
}

#[test]
fn saturating_is_a_slope_that_goes_to_0_little_by_little() {
    for activation in by_themselves() {
        let fades =
            |sign: f64| slope(activation, 40.0 * sign).abs() <= 1e-3 && slope(activation, 8.0 * sign) != 0.0;
        assert_eq!(activation.saturates(), fades(1.0) || fades(-1.0), "{}", activation.name());
    }
}

#[test]
fn at_a_kink_the_slope_is_that_of_keras() {
    for (activation, z, expected) in [
        (Activation::Relu, 0.0, 0.0),
        (Activation::LeakyRelu { negative_slope: 0.25 }, 0.0, 0.25),
        (Activation::Relu6, 0.0, 0.0),
        (Activation::Relu6, 6.0, 0.0),
        (Activation::Selu, 0.0, 1.050_700_987_355_480_5),
        (Activation::HardSigmoid, -3.0, 0.0),
        (Activation::HardSigmoid, 3.0, 0.0),
    ] {
        assert_eq!(slope(activation, z), expected, "{} at {z}", activation.name());
    }
}

#[test]
fn each_is_found_by_its_name() {
    for &activation in Activation::ALL {
        assert_eq!(Activation::of_name(activation.name()), Some(activation));
    }
    assert_eq!(Activation::of_name("sine"), None);
}
