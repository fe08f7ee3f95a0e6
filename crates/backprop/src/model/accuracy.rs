//! Which predictions of a classifier are right: what Keras's `accuracy` counts.

/// Returns whether the predictions `a` of a row name the class of its targets `y`, one value for each output.
///
/// A single output names class 1 where a > 0.5, else class 0, and is right where that is y itself. Of several outputs the
/// first of the greatest names the class. That is how Keras counts `metrics=["accuracy"]` (`BinaryAccuracy` and
/// `CategoricalAccuracy`).
pub fn is_correct(a: &[f64], y: &[f64]) -> bool {
    match (a, y) {
        ([a], [y]) => f64::from(u8::from(*a > 0.5)) == *y,
        _ => greatest(a) == greatest(y),
    }
}

/// The place of the first of the greatest.
fn greatest(values: &[f64]) -> usize {
    let later = |best: usize, k: usize| if values[k] > values[best] { k } else { best };
    (1..values.len()).fold(0, later)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let one =
            [(0.51, 1.0, true), (0.5, 1.0, false), (0.5, 0.0, true), (0.9, 0.0, false), (0.9, 0.9, false)];
        for (a, y, right) in one {
            assert_eq!(is_correct(&[a], &[y]), right, "{a} for {y}");
        }
        assert!(is_correct(&[0.2, 0.5, 0.3], &[0.0, 1.0, 0.0]));
        assert!(!is_correct(&[0.4, 0.4, 0.2], &[0.0, 1.0, 0.0]), "of two that are equal the first counts");
        assert!(is_correct(&[-1.0, -3.0], &[0.7, 0.3]));
    }
}
