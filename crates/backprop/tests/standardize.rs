//! Standardized inputs, against numbers worked out by hand.

use backprop::{Dataset, Standardizer};

/// The notebook's features, and one that is the same in every row.
fn notebook() -> Dataset {
    let x = [[8.0, 8.0, 0.1], [7.0, 9.0, 0.1], [6.0, 10.0, 0.1], [5.0, 12.0, 0.1]].concat();
    Dataset::new(3, x, 1, vec![4.0, 5.0, 6.0, 7.0]).unwrap()
}

#[test]
fn mean_and_deviation_by_hand() {
    let standardizer = Standardizer::of(&notebook());
    assert_eq!(standardizer.mean(), [6.5, 9.75, 0.1]);
    // cgpa: (2.25 + 0.25 + 0.25 + 2.25) / 4; profile_score: (3.0625 + 0.5625 + 0.0625 + 5.0625) / 4.
    assert_eq!(standardizer.sd(), [1.25f64.sqrt(), 2.1875f64.sqrt(), 0.0]);
}

#[test]
fn a_row_by_hand() {
    let data = notebook();
    let standardized = Standardizer::of(&data).apply(&data).unwrap();
    // (7 - 6.5) / 1.118034 and (9 - 9.75) / 1.479020; a feature that never varies is only centered.
    let expected = [0.447_213_595, -0.507_092_552, 0.0];
    for (found, expected) in standardized.x_row(1).iter().zip(expected) {
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
    }
    assert_eq!(standardized.y(), data.y());
}

#[test]
fn standardized_columns_have_mean_0_and_deviation_1() {
    let x: Vec<f64> = (0..200).map(|i| 1e3 + 17.0 * (f64::from(i) * 0.7).sin()).collect();
    let data = Dataset::new(2, x, 1, vec![0.0; 100]).unwrap();
    let standardized = Standardizer::of(&data).apply(&data).unwrap();
    for input in 0..2 {
        let column: Vec<_> = (0..100).map(|row| standardized.x_row(row)[input]).collect();
        let mean = column.iter().sum::<f64>() / 100.0;
        let variance = column.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 100.0;
        assert!(mean.abs() < 1e-12 && (variance - 1.0).abs() < 1e-12, "{mean} {variance}");
    }
}

#[test]
fn another_number_of_inputs_is_refused() {
    let other = Dataset::new(2, vec![1.0, 2.0], 1, vec![0.0]).unwrap();
    let error = Standardizer::of(&notebook()).apply(&other).unwrap_err();
    assert!(error.to_string().contains("3 inputs"), "{error}");
}
