//! Columns brought to one scale, and back.

use crate::model::named;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How each column is brought to one scale:
///
/// ```text
/// x' = (x - center) / spread
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnScale {
    /// center = mean = Σx / n, spread = √(Σ(x - mean)² / n): `StandardScaler()`, `numpy.std(x)`.
    Standardize,
    /// center = mean, spread = √(Σ(x - mean)² / (n - 1)): `(df - df.mean()) / df.std()`, which is pandas's `std`.
    StandardizeSample,
    /// center = min, spread = max - min, so that x' goes from 0 to 1: `MinMaxScaler()`.
    MinMax,
    /// center = 0, spread = max, so that the largest x' is 1: `df / df.max()`.
    Max,
}

impl ColumnScale {
    /// All of them, in the order that a menu shows.
    pub const ALL: &[ColumnScale] =
        &[ColumnScale::Standardize, ColumnScale::StandardizeSample, ColumnScale::MinMax, ColumnScale::Max];

    /// Returns its name in JSON and in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            ColumnScale::Standardize => "standardize",
            ColumnScale::StandardizeSample => "standardize_n_minus_1",
            ColumnScale::MinMax => "min_max",
            ColumnScale::Max => "max",
        }
    }

    /// Returns the scale of a name.
    pub fn of_name(name: &str) -> Option<ColumnScale> {
        ColumnScale::ALL.iter().copied().find(|scale| scale.name() == name)
    }

    /// Returns the center and the spread of a column, with a spread of 0 where there is none to divide by.
    fn of_column(self, column: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
        let least = || column.clone().fold(f64::INFINITY, f64::min);
        let most = || column.clone().fold(f64::NEG_INFINITY, f64::max);
        let n = column.clone().count() as f64;
        match self {
            ColumnScale::Standardize => mean_and_deviation(column, n),
            ColumnScale::StandardizeSample => mean_and_deviation(column, n - 1.0),
            ColumnScale::MinMax => (least(), most() - least()),
            ColumnScale::Max => (0.0, most()),
        }
    }
}

/// Returns the mean, and the square root of the squares' sum over `count`.
fn mean_and_deviation(column: impl Iterator<Item = f64> + Clone, count: f64) -> (f64, f64) {
    let first = column.clone().next().unwrap_or_default();
    // The mean of equal values may be rounded, and then differ from them.
    if column.clone().all(|x| x == first) {
        return (first, 0.0);
    }
    let mean = column.clone().sum::<f64>() / column.clone().count() as f64;
    let squares = column.map(|x| (x - mean) * (x - mean)).sum::<f64>();
    (mean, (squares / count).sqrt())
}

impl Serialize for ColumnScale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for ColumnScale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ColumnScale, D::Error> {
        named::read(deserializer, ColumnScale::ALL, |scale| scale.name())
    }
}

/// What was found in some columns, and brings them to one scale and back.
///
/// A column whose spread is 0 isn't divided: one that is the same in every row becomes 0 everywhere, as in
/// scikit-learn, and where the largest value is 0 it stays as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Scaler {
    scale: ColumnScale,
    center: Vec<f64>,
    spread: Vec<f64>,
}

impl Scaler {
    /// Returns that of `columns` columns, whose values come row by row.
    pub fn of(scale: ColumnScale, columns: usize, values: &[f64]) -> Scaler {
        let column = |column| scale.of_column(values.iter().skip(column).step_by(columns).copied());
        let (center, spread) = (0..columns).map(column).unzip();
        Scaler { scale, center, spread }
    }

    /// Returns how it scales.
    pub fn scale(&self) -> ColumnScale {
        self.scale
    }

    /// Returns what is taken away from each column.
    pub fn center(&self) -> &[f64] {
        &self.center
    }

    /// Returns what each column is then divided by; 0 where it isn't.
    pub fn spread(&self) -> &[f64] {
        &self.spread
    }

    /// Returns one value of a column, scaled.
    pub fn value(&self, column: usize, x: f64) -> f64 {
        let centered = x - self.center[column];
        if self.spread[column] == 0.0 { centered } else { centered / self.spread[column] }
    }

    /// Returns the value of a column that becomes x': x = x' · spread + center.
    pub fn original(&self, column: usize, scaled: f64) -> f64 {
        let spread = if self.spread[column] == 0.0 { 1.0 } else { self.spread[column] };
        scaled * spread + self.center[column]
    }

    /// Returns values row by row, scaled.
    pub fn transform(&self, values: &[f64]) -> Vec<f64> {
        let columns = self.center.len();
        values.iter().enumerate().map(|(i, &x)| self.value(i % columns, x)).collect()
    }
}
