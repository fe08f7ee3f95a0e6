//! A stack of dense layers.

use super::array::Array;
use super::dense::Dense;
use super::error::ShapeError;
use super::layer::Layer;
use super::parameter::Parameter;
use super::regularizer::Regularizer;
use std::ops::Range;
use words::say;

/// A stack of dense layers with their weights: `keras.Sequential`.
///
/// The weights are one flat vector in the order of `get_weights`: for each layer its kernel, row by row,
/// then its bias, if it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Sequential {
    layers: Vec<Dense>,
    parameters: Vec<f64>,
}

impl Sequential {
    /// Returns a model of so many inputs and, for each layer, its settings, or units and an activation. All weights are
    /// 0: give them values with an [`Initializer`](crate::Initializer) or [`Sequential::set_weights`].
    ///
    /// # Errors
    /// Where there is no input, no layer or a layer without units.
    pub fn new<L: Copy + Into<Layer>>(inputs: usize, layers: &[L]) -> Result<Sequential, ShapeError> {
        let layers = layers.iter().map(|&layer| layer.into()).collect();
        Sequential::of_layers(inputs, layers)
    }

    fn of_layers(inputs: usize, layers: Vec<Layer>) -> Result<Sequential, ShapeError> {
        if inputs == 0 || layers.is_empty() || layers.iter().any(|layer| layer.units == 0) {
            let units: Vec<_> = layers.iter().map(|layer| layer.units).collect();
            let problem = say!(shapes::layers { inputs, units: format!("{units:?}") });
            return Err(ShapeError::new("Sequential", problem));
        }
        let (mut stack, mut width, mut count) = (Vec::with_capacity(layers.len()), inputs, 0);
        for layer in layers {
            let dense = Dense::new(width, layer, count);
            count = dense.bias_range().end;
            width = layer.units;
            stack.push(dense);
        }
        Ok(Sequential { layers: stack, parameters: vec![0.0; count] })
    }

    /// Returns the layers, the first after the input first.
    pub fn layers(&self) -> &[Dense] {
        &self.layers
    }

    /// Returns values in a row of x.
    pub fn inputs(&self) -> usize {
        self.layers[0].inputs()
    }

    /// Returns values in a prediction.
    pub fn outputs(&self) -> usize {
        self.last().units()
    }

    pub(crate) fn last(&self) -> &Dense {
        &self.layers[self.layers.len() - 1]
    }

    /// Returns all weights, flat.
    pub fn parameters(&self) -> &[f64] {
        &self.parameters
    }

    pub(crate) fn parameters_mut(&mut self) -> &mut [f64] {
        &mut self.parameters
    }

    /// Exchanges all weights, flat.
    pub(crate) fn swap_parameters(&mut self, parameters: &mut Vec<f64>) {
        debug_assert_eq!(parameters.len(), self.parameters.len());
        std::mem::swap(&mut self.parameters, parameters);
    }

    /// Sets all weights, flat.
    ///
    /// # Errors
    /// Where there are more or fewer.
    pub fn set_parameters(&mut self, parameters: &[f64]) -> Result<(), ShapeError> {
        if parameters.len() != self.parameters.len() {
            let (expected, found) = (self.parameters.len(), parameters.len());
            return Err(ShapeError::new("set_parameters", say!(shapes::parameters { expected, found })));
        }
        self.parameters.copy_from_slice(parameters);
        Ok(())
    }

    /// Where the weights lie in the flat vector that no update moves: the kernels and the biases that are frozen.
    pub(crate) fn frozen(&self) -> impl Iterator<Item = Range<usize>> {
        let arrays = self.layers.iter().flat_map(|layer| {
            let settings = layer.settings();
            [(layer.kernel_range(), settings.trains_kernel()), (layer.bias_range(), settings.trains_bias())]
        });
        arrays.filter(|(_, is_trained)| !is_trained).map(|(range, _)| range)
    }

    /// Returns the penalty of all kernels, which is added to the loss of each batch.
    pub fn penalty(&self) -> f64 {
        let penalty = |layer: &Dense| layer.regularizer().penalty(&self.parameters[layer.kernel_range()]);
        self.penalized().map(penalty).sum()
    }

    /// Adds the gradient of [`Sequential::penalty`] to one of all parameters.
    pub(crate) fn add_penalty_gradient(&self, gradient: &mut [f64]) {
        for layer in self.penalized() {
            for place in layer.kernel_range() {
                gradient[place] += layer.regularizer().derivative(self.parameters[place]);
            }
        }
    }

    /// The layers whose kernel has a penalty: of no other is it computed, so that a kernel that is too large for it stays
    /// without.
    fn penalized(&self) -> impl Iterator<Item = &Dense> {
        self.layers.iter().filter(|layer| layer.regularizer() != Regularizer::NONE)
    }

    /// Returns the kernel of a layer, shape (inputs, units), row by row.
    pub fn kernel(&self, layer: usize) -> &[f64] {
        &self.parameters[self.layers[layer].kernel_range()]
    }

    /// Returns the bias of a layer, shape (units,); empty where it has none.
    pub fn bias(&self, layer: usize) -> &[f64] {
        &self.parameters[self.layers[layer].bias_range()]
    }

    /// Returns all weights as Keras gives them: for each layer a kernel, and a bias if it has one.
    pub fn get_weights(&self) -> Vec<Array> {
        let array = |(l, is_kernel)| match is_kernel {
            true => {
                let rows = self.kernel(l).chunks_exact(self.layers[l].units()).map(<[f64]>::to_vec);
                Array::Matrix(rows.collect())
            }
            false => Array::Vector(self.bias(l).to_vec()),
        };
        self.arrays().map(array).collect()
    }

    /// Returns what the arrays of [`Sequential::get_weights`] are, in their order: the layer of each, and whether it is
    /// its kernel or its bias.
    pub fn arrays(&self) -> impl Iterator<Item = (usize, bool)> {
        let layers = self.layers.iter().enumerate();
        layers.flat_map(|(l, layer)| {
            std::iter::once((l, true)).chain(layer.settings().use_bias.then_some((l, false)))
        })
    }

    /// Sets all weights from arrays as Keras gives them.
    ///
    /// # Errors
    /// Names the first array whose shape doesn't fit; then no weight is changed.
    pub fn set_weights(&mut self, arrays: &[Array]) -> Result<(), ShapeError> {
        let wrong = |problem: String| Err(ShapeError::new("set_weights", problem));
        let expected = self.arrays().count();
        if arrays.len() != expected {
            return wrong(say!(shapes::arrays { expected, found: arrays.len() }));
        }
        let mut parameters = Vec::with_capacity(self.parameters.len());
        for ((l, is_kernel), array) in self.arrays().zip(arrays) {
            let (inputs, units) = (self.layers[l].inputs(), self.layers[l].units());
            match (is_kernel, array) {
                (true, Array::Matrix(rows))
                    if rows.len() == inputs && rows.iter().all(|row| row.len() == units) =>
                {
                    parameters.extend(rows.iter().flatten());
                }
                (false, Array::Vector(bias)) if bias.len() == units => parameters.extend(bias),
                (true, other) => {
                    let (name, shape) = (format!("kernel{}", l + 1), format!("({inputs}, {units})"));
                    return wrong(misfit(&name, &shape, other));
                }
                (false, other) => {
                    return wrong(misfit(&format!("bias{}", l + 1), &format!("({units},)"), other));
                }
            }
        }
        self.parameters = parameters;
        Ok(())
    }

    /// Returns the place of a parameter in the flat vector; `None` where the model has no such parameter.
    pub fn index_of(&self, parameter: Parameter) -> Option<usize> {
        match parameter {
            Parameter::Kernel { layer, input, unit } => {
                let dense = self.layers.get(layer)?;
                (input < dense.inputs() && unit < dense.units())
                    .then(|| dense.kernel_range().start + input * dense.units() + unit)
            }
            Parameter::Bias { layer, unit } => {
                let dense = self.layers.get(layer)?;
                dense.bias_range().nth(unit)
            }
        }
    }

    /// Returns the parameter at a place of the flat vector.
    ///
    /// # Panics
    /// Where the vector is shorter.
    pub fn parameter_at(&self, index: usize) -> Parameter {
        let layer = self.layers.iter().position(|dense| index < dense.bias_range().end);
        let layer = layer.expect("an index within the parameters");
        let dense = &self.layers[layer];
        if dense.bias_range().contains(&index) {
            return Parameter::Bias { layer, unit: index - dense.bias_range().start };
        }
        let place = index - dense.kernel_range().start;
        Parameter::Kernel { layer, input: place / dense.units(), unit: place % dense.units() }
    }
}

/// What is wrong with an array of another shape.
fn misfit(name: &str, shape: &str, array: &Array) -> String {
    let found = match array {
        Array::Vector(values) => format!("({},)", values.len()),
        Array::Matrix(rows) => {
            let width = rows.first().map_or(0, Vec::len);
            match rows.iter().position(|row| row.len() != width) {
                Some(row) => {
                    let found = rows[row].len();
                    return say!(shapes::ragged_array { name, shape, width, found, row });
                }
                None => format!("({}, {width})", rows.len()),
            }
        }
    };
    say!(shapes::array { name, shape, found })
}
