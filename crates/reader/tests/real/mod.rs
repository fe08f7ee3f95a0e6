//! Notebooks that were run in the real library, from tests/reference/.

use backprop::Array;
use serde_json::Value;

/// Returns the cases of a file.
pub fn cases(file: &str) -> Vec<Value> {
    let path = format!("{}/../../tests/reference/{file}", env!("CARGO_MANIFEST_DIR"));
    let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all.as_array().unwrap().clone()
}

/// Returns the numbers of arrays, one after another.
pub fn flat(arrays: &[Array]) -> Vec<f64> {
    let all = arrays.iter().flat_map(|array| match array {
        Array::Vector(numbers) => numbers.clone(),
        Array::Matrix(rows) => rows.concat(),
    });
    all.collect()
}
