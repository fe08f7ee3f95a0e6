//! scikit-learn's `train_test_split`, where its seed makes it known.

use super::random::RandomState;
use crate::value::{Given, Value};

/// The share of the rows that is for testing unless it is said.
const TEST_SIZE: f64 = 0.25;

/// Returns the rows for training and for testing of each table; none where they can't be known.
pub fn split(given: &Given) -> Option<Value> {
    let tables: Vec<_> = given.places.iter().map(Value::table).collect::<Option<_>>()?;
    let count = tables.first()?.rows.len();
    if tables.iter().any(|table| table.rows.len() != count) || given.named("stratify").is_some_and(is_set) {
        return None;
    }
    let size = |name: &str| match given.named(name).filter(|value| is_set(value)) {
        Some(value) => value.number().map(Some),
        None => Some(None),
    };
    let (test, train) = sizes(count, size("test_size")?, size("train_size")?)?;
    let order: Vec<usize> = if given.named("shuffle") == Some(&Value::Bool(false)) {
        (train..train + test).chain(0..train).collect()
    } else {
        let seed = u32::try_from(given.named("random_state")?.whole()?).ok()?;
        RandomState::new(seed).permutation(count)
    };
    let mut found = Vec::new();
    for table in tables {
        found.push(Value::Table(table.rows_at(order.get(test..test + train)?)?));
        found.push(Value::Table(table.rows_at(&order[..test])?));
    }
    Some(Value::List(found))
}

fn is_set(value: &Value) -> bool {
    *value != Value::None
}

/// How many rows are for testing and for training: shares below 1, or counts.
fn sizes(count: usize, test: Option<f64>, train: Option<f64>) -> Option<(usize, usize)> {
    let all = count as f64;
    let part = |size: f64| if size < 1.0 { size * all } else { size };
    let (test, train) = match (test, train) {
        (None, Some(train)) => (all - part(train).floor(), part(train).floor()),
        (test, None) => {
            let test = part(test.unwrap_or(TEST_SIZE)).ceil();
            (test, all - test)
        }
        (Some(test), Some(train)) => (part(test).ceil(), part(train).floor()),
    };
    (test >= 0.0 && train >= 1.0 && test + train <= all).then_some((test as usize, train as usize))
}
