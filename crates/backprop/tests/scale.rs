//! Scaled columns, against NumPy's and scikit-learn's numbers and numbers worked out by hand.

use backprop::{ColumnScale, Dataset, Scaler};

/// The notebook's features, and one that is the same in every row.
const X: [[f64; 3]; 4] = [[8.0, 8.0, 0.1], [7.0, 9.0, 0.1], [6.0, 10.0, 0.1], [5.0, 12.0, 0.1]];

fn scaler(scale: ColumnScale) -> Scaler {
    Scaler::of(scale, 3, X.as_flattened())
}

#[track_caller]
fn check(scale: ColumnScale, center: [f64; 3], spread: [f64; 3], second_row: [f64; 3]) {
    let scaler = scaler(scale);
    assert_eq!(scaler.center(), center);
    assert_eq!(scaler.spread(), spread);
    for (found, expected) in scaler.transform(&X[1]).into_iter().zip(second_row) {
        assert!((found - expected).abs() < 1e-15, "{found} {expected}");
    }
}

// The second rows are what NumPy 2.4 and scikit-learn 1.9 print: `StandardScaler().fit_transform(x)[1]`,
// `(x - x.mean(axis=0)) / x.std(axis=0, ddof=1)`, `MinMaxScaler().fit_transform(x)[1]`, `x / x.max(axis=0)`.

#[test]
fn standardized_by_n() {
    // cgpa: (2.25 + 0.25 + 0.25 + 2.25) / 4; profile_score: (3.0625 + 0.5625 + 0.0625 + 5.0625) / 4.
    let spread = [1.25f64.sqrt(), 2.1875f64.sqrt(), 0.0];
    check(
        ColumnScale::Standardize,
        [6.5, 9.75, 0.1],
        spread,
        [0.447_213_595_499_957_9, -0.507_092_552_837_11, 0.0],
    );
}

#[test]
fn standardized_by_n_minus_1() {
    // The same sums, 5 and 8.75, over 3. A column that never varies is only centered, where pandas has 0/0.
    let spread = [(5.0_f64 / 3.0).sqrt(), (8.75_f64 / 3.0).sqrt(), 0.0];
    check(
        ColumnScale::StandardizeSample,
        [6.5, 9.75, 0.1],
        spread,
        [0.387_298_334_620_741_7, -0.439_155_032_826_839_93, 0.0],
    );
}

#[test]
fn from_the_least_to_the_greatest() {
    check(ColumnScale::MinMax, [5.0, 8.0, 0.1], [3.0, 4.0, 0.0], [2.0 / 3.0, 0.25, 0.0]);
}

#[test]
fn by_the_greatest() {
    check(ColumnScale::Max, [0.0; 3], [8.0, 12.0, 0.1], [0.875, 0.75, 1.0]);
}

#[test]
fn nothing_is_divided_by_0() {
    let zeros = Scaler::of(ColumnScale::Max, 1, &[-2.0, 0.0, -1.0]);
    assert_eq!(zeros.transform(&[-2.0, 0.0, -1.0]), [-2.0, 0.0, -1.0]);
    for &scale in ColumnScale::ALL {
        let alone = Scaler::of(scale, 1, &[3.0]);
        assert!(alone.transform(&[3.0])[0].is_finite(), "{}", scale.name());
    }
}

#[test]
fn standardized_columns_have_mean_0_and_deviation_1() {
    let x: Vec<f64> = (0..200).map(|i| 1e3 + 17.0 * (f64::from(i) * 0.7).sin()).collect();
    for (scale, count) in [(ColumnScale::Standardize, 100.0), (ColumnScale::StandardizeSample, 99.0)] {
        let scaled = Scaler::of(scale, 2, &x).transform(&x);
        for input in 0..2 {
            let column: Vec<_> = scaled.iter().skip(input).step_by(2).collect();
            let mean = column.iter().copied().sum::<f64>() / 100.0;
            let variance = column.iter().map(|x| (*x - mean).powi(2)).sum::<f64>() / count;
            assert!(mean.abs() < 1e-12 && (variance - 1.0).abs() < 1e-12, "{mean} {variance}");
        }
    }
}

#[test]
fn the_original_comes_back() {
    for &scale in ColumnScale::ALL {
        let scaler = scaler(scale);
        for (i, x) in X.as_flattened().iter().enumerate() {
            let back = scaler.original(i % 3, scaler.value(i % 3, *x));
            assert!((back - x).abs() < 1e-14, "{} {back} {x}", scale.name());
        }
    }
}

#[test]
fn inputs_and_targets_are_scaled_apart_and_rows_stay_held_out() {
    let data = Dataset::new(3, X.as_flattened().to_vec(), 1, vec![4.0, 5.0, 6.0, 8.0]).unwrap();
    let data = data.with_training_rows(3);
    let (x, y) = (scaler(ColumnScale::MinMax), Scaler::of(ColumnScale::Max, 1, data.y()));
    let both = data.scaled(Some(&x), Some(&y));
    assert_eq!(both.x_row(0), [1.0, 0.0, 0.0]);
    assert_eq!(both.y(), [0.5, 0.625, 0.75, 1.0]);
    assert_eq!(both.training_rows(), 3);
    assert_eq!(data.scaled(None, None), data);
}
