//! The activation that takes all units of a layer together.

/// a_k = e^z_k / Σ_j e^z_j: above 0, and 1 in all, so that each is a probability.
///
/// The largest z is taken off each before, which changes no a and keeps e^z from overflowing.
pub(super) fn forward(z: &[f64], a: &mut [f64]) {
    let largest = largest(z);
    for (a, z) in a.iter_mut().zip(z) {
        *a = libm::exp(z - largest);
    }
    let sum: f64 = a.iter().sum();
    a.iter_mut().for_each(|a| *a /= sum);
}

/// ∂a_k/∂z_j = a_k (δ_kj - a_j), where δ_kj is 1 for the unit itself and 0 for another: a unit that is given more
/// takes it from all others.
pub(super) fn derivative(a: &[f64], k: usize, j: usize) -> f64 {
    if k == j { a[k] * (1.0 - a[k]) } else { -a[k] * a[j] }
}

/// delta_j = Σ_k dL/da_k · ∂a_k/∂z_j, term by term, so that it is what its terms add up to where they nearly cancel, too.
pub(super) fn backward(a: &[f64], d_a: &[f64], delta: &mut [f64]) {
    for (j, delta) in delta.iter_mut().enumerate() {
        *delta = d_a.iter().enumerate().map(|(k, d_a)| d_a * derivative(a, k, j)).sum();
    }
}

/// ln a_k = z_k - ln Σ_j e^z_j, where a_k itself may be too small for a number.
pub(super) fn log(z: &[f64], k: usize) -> f64 {
    let largest = largest(z);
    let sum: f64 = z.iter().map(|z| libm::exp(z - largest)).sum();
    z[k] - largest - libm::log(sum)
}

fn largest(z: &[f64]) -> f64 {
    z.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(z: [f64; 3], expected: [f64; 3]) {
        let mut a = [0.0; 3];
        forward(&z, &mut a);
        assert!(a.iter().zip(expected).all(|(a, expected)| (a - expected).abs() < 1e-15), "{a:?}");
    }

    #[test]
    fn by_hand() {
        check([0.0; 3], [1.0 / 3.0; 3]);
        check([libm::log(2.0), 0.0, 0.0], [0.5, 0.25, 0.25]);
        check([1000.0, 1000.0, 0.0], [0.5, 0.5, 0.0]);
        check([-1000.0, -1000.0, -1000.0], [1.0 / 3.0; 3]);
        let a = [0.5, 0.25, 0.25];
        assert_eq!(
            [derivative(&a, 0, 0), derivative(&a, 0, 1), derivative(&a, 1, 2)],
            [0.25, -0.125, -0.0625]
        );
    }

    #[test]
    fn backward_is_how_much_more_than_the_mean_each_changes() {
        let (a, d_a) = ([0.5, 0.3, 0.2], [1.0, -2.0, 0.5]);
        let mut delta = [0.0; 3];
        backward(&a, &d_a, &mut delta);
        // The mean is 0.5 - 0.6 + 0.1 = 0: a · (dL/da - 0).
        for (delta, expected) in delta.into_iter().zip([0.5, -0.6, 0.1]) {
            assert!((delta - expected).abs() < 1e-16, "{delta} {expected}");
        }
        assert!(delta.iter().sum::<f64>().abs() < 1e-16, "more for one is less for the others");
    }

    #[test]
    fn the_logarithm_of_what_is_too_small_for_a_number() {
        assert_eq!(log(&[0.0, -1000.0], 1), -1000.0);
        assert_eq!(log(&[0.0, 0.0], 0), -core::f64::consts::LN_2);
    }
}
