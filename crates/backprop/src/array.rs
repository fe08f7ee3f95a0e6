//! Arrays as `get_weights` gives them.

/// One array of `get_weights`.
#[derive(Clone, Debug, PartialEq)]
pub enum Array {
    /// A bias, shape (units,).
    Vector(Vec<f64>),
    /// A kernel, shape (inputs, units).
    Matrix(Vec<Vec<f64>>),
}
