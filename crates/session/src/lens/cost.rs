//! What computing a lens costs.

use backprop::Sequential;

/// Multiplications between two looks at the caller's clock: about 0.1 ms.
pub(crate) const SLICE: usize = 100_000;
/// The most multiplications of a grid: some seconds of work.
pub(crate) const MOST: f64 = 4e9;

/// Returns what a row costs on its way forward, in multiplications.
pub(crate) fn cost_of_row(model: &Sequential) -> usize {
    let activations = model.layers().iter().map(|layer| layer.units() * layer.activation().cost());
    2 * model.parameters().len() + activations.sum::<usize>() + 40
}
