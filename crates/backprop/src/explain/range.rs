//! The values of a layer over the rows of a dataset.

use crate::data::Dataset;
use crate::model::{Activation, Sequential};
use crate::train::Pass;

/// From where to where the values of a layer go over all its units and the rows of a dataset, and how steep its
/// activation is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayerRange {
    /// The activation.
    pub activation: Activation,
    /// The least and the greatest z.
    pub z: (f64, f64),
    /// The least and the greatest a.
    pub a: (f64, f64),
    /// The mean of da/dz = f'(z).
    pub slope: f64,
}

impl LayerRange {
    /// Returns that of a layer, from 0, of a model.
    pub fn of(model: &Sequential, layer: usize, data: &Dataset) -> LayerRange {
        const NONE: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);
        let activation = model.layers()[layer].activation();
        let wider = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
        let (mut pass, mut range) =
            (Pass::new(model), LayerRange { activation, z: NONE, a: NONE, slope: 0.0 });
        for row in 0..data.rows() {
            pass.forward(model, data.x_row(row));
            let values = &pass.layers[layer];
            for (&z, &a) in values.z.iter().zip(&values.a) {
                range.z = wider(range.z, z);
                range.a = wider(range.a, a);
                range.slope += activation.derivative(z, a);
            }
        }
        range.slope /= (data.rows() * model.layers()[layer].units()) as f64;
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        let mut model = Sequential::new(1, &[(2, Activation::Relu), (1, Activation::Linear)]).unwrap();
        model.set_parameters(&[1.0, -2.0, 0.5, 0.0, 3.0, 1.0, 0.0]).unwrap();
        let data = Dataset::new(1, vec![1.0, -1.0], 1, vec![0.0, 0.0]).unwrap();
        // z of the first unit: 1.5 and -0.5, of the second: -2 and 2; half of them are above 0.
        let hidden = LayerRange::of(&model, 0, &data);
        let expected = LayerRange { activation: Activation::Relu, z: (-2.0, 2.0), a: (0.0, 2.0), slope: 0.5 };
        assert_eq!(hidden, expected);
        // 3 · 1.5 + 0 and 0 + 2.
        assert_eq!(LayerRange::of(&model, 1, &data).a, (2.0, 4.5));
    }
}
