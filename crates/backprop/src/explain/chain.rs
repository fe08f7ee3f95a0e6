//! The chain rule of one parameter, factor by factor, for one row of a trace.

use super::trace::{LayerTrace, Trace};
use crate::model::Parameter;
use std::ops::Range;

/// A factor of the chain rule: a derivative of one thing by the next, and its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Factor {
    /// Which derivative.
    pub of: Local,
    /// Its value in the row.
    pub value: f64,
}

/// The derivative of one thing by the one just before it; layers, units and inputs count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Local {
    /// dL/dŷ of an output, where L is the mean over the outputs.
    LossByPrediction {
        /// The output.
        output: usize,
    },
    /// dL/dz of an output in one piece: cross-entropy over classes after a softmax, where the ways through all ŷ add
    /// up to ŷ - y; and binary cross-entropy after a sigmoid so certain that dL/dŷ is infinite and dŷ/dz is 0, while
    /// their product ŷ - y is plain.
    LossByZ {
        /// The output.
        output: usize,
    },
    /// da/dz = f'(z) of a unit; of a softmax ∂a/∂z by the z of any unit of its layer.
    Activation {
        /// Its layer.
        layer: usize,
        /// The unit.
        unit: usize,
        /// The unit whose z it is by: the same one, but of a softmax.
        by: usize,
    },
    /// dz/da of the unit before: an entry of the kernel.
    Kernel {
        /// The layer it leads into.
        layer: usize,
        /// The unit of the layer before.
        input: usize,
        /// The unit it leads to.
        unit: usize,
    },
    /// dz/dw of a kernel entry: what comes in, x or a of the layer before.
    Input {
        /// The layer of the kernel.
        layer: usize,
        /// Which input.
        input: usize,
    },
    /// dz/db of a bias: 1.
    One,
}

/// delta = dL/dz of a unit by the recursive form: dL/da · f'(z), where dL/da of a hidden unit is the sum
/// of w · delta over the units it leads to; of a softmax the sum of dL/da_k · ∂a_k/∂z over all its units.
#[derive(Clone, Debug, PartialEq)]
pub struct Delta {
    /// Its layer.
    pub layer: usize,
    /// The unit.
    pub unit: usize,
    /// dL/da.
    pub d_loss_d_a: f64,
    /// da/dz = f'(z), by the unit's own z.
    pub slope: f64,
    /// For each unit k of its layer dL/da_k and ∂a_k/∂z. Empty where only its own a depends on z.
    pub shared: Vec<(f64, f64)>,
    /// dL/dz.
    pub delta: f64,
    /// For each unit of the next layer: the weight to it, and its delta. Empty for an output.
    pub terms: Vec<(f64, f64)>,
}

impl Trace {
    /// Returns dz/dw of a parameter in a kept row: what comes in, or 1 for a bias.
    pub fn d_z_d_w(&self, at: usize, parameter: Parameter) -> Factor {
        match parameter {
            Parameter::Kernel { layer, input, .. } => {
                Factor { of: Local::Input { layer, input }, value: self.layers[layer].input[at][input] }
            }
            Parameter::Bias { .. } => Factor { of: Local::One, value: 1.0 },
        }
    }

    /// Returns dL/dw of a kept row alone, delta · dz/dw: its share of the gradient, which is the mean over the rows.
    pub fn row_gradient(&self, at: usize, parameter: Parameter) -> f64 {
        let (layer, unit) = parameter.unit();
        self.layers[layer].delta[at][unit] * self.d_z_d_w(at, parameter).value
    }

    /// Returns what an entry of the kernel makes of what comes in, in a kept row: x · w.
    pub fn product(&self, at: usize, layer: usize, input: usize, unit: usize) -> f64 {
        self.layers[layer].input[at][input] * self.layers[layer].weight(input, unit)
    }

    /// Returns how z of a unit adds up in a kept row: its bias, or 0 without one, then with one product after the
    /// other. The last is z.
    pub fn sums(&self, at: usize, layer: usize, unit: usize) -> Vec<f64> {
        let values = &self.layers[layer];
        let before_last = values.input[at].len() - 1;
        let add = |sum: &mut f64, input: usize| {
            *sum += self.product(at, layer, input, unit);
            Some(*sum)
        };
        let bias = values.bias(unit).unwrap_or(0.0);
        let sums = (0..before_last).scan(bias, add);
        [bias].into_iter().chain(sums).chain([values.z[at][unit]]).collect()
    }

    /// Returns what an entry of the kernel makes of what comes back, in a kept row: w · delta, its share in dL/da of
    /// the unit before.
    pub fn share(&self, at: usize, layer: usize, input: usize, unit: usize) -> f64 {
        self.layers[layer].weight(input, unit) * self.layers[layer].delta[at][unit]
    }

    /// Returns da/dz = f'(z) of a unit in a kept row, by its own z.
    pub fn slope(&self, at: usize, layer: usize, unit: usize) -> f64 {
        self.partial(at, layer, unit, unit)
    }

    /// Returns ∂a/∂z of a unit by the z of another one of its layer, in a kept row: 0 but after a softmax.
    pub fn partial(&self, at: usize, layer: usize, unit: usize, by: usize) -> f64 {
        let layer = &self.layers[layer];
        layer.activation.partial(&layer.z[at], &layer.a[at], unit, by)
    }

    /// The units of a layer whose a depends on the z of one of them.
    pub(super) fn moved_by(&self, layer: usize, unit: usize) -> Range<usize> {
        let layer = &self.layers[layer];
        if layer.activation.mixes_units() { 0..layer.units } else { unit..unit + 1 }
    }

    /// Returns whether the loss and the last activation are computed in one and dL/dz is ŷ - y though each ŷ depends
    /// on every z.
    pub fn ends_in_one(&self) -> bool {
        let last = &self.layers[self.layers.len() - 1];
        last.activation.mixes_units() && self.loss_kind.is_in_one_with(last.activation)
    }

    /// Returns delta of a unit in a kept row, from the deltas of the next layer.
    pub fn delta(&self, at: usize, layer: usize, unit: usize) -> Delta {
        let values = &self.layers[layer];
        let terms = self.layers.get(layer + 1).map_or_else(Vec::new, |next| {
            (0..next.units).map(|k| (next.weight(unit, k), next.delta[at][k])).collect()
        });
        let share = |k| (values.d_loss_d_a[at][k], self.partial(at, layer, k, unit));
        let shared = self.moved_by(layer, unit).filter(|_| values.activation.mixes_units());
        Delta {
            layer,
            unit,
            d_loss_d_a: values.d_loss_d_a[at][unit],
            slope: self.slope(at, layer, unit),
            shared: shared.map(share).collect(),
            delta: values.delta[at][unit],
            terms,
        }
    }

    /// Returns dz of each output by dz of a unit, in a kept row: what the unit does to the outputs, whatever the
    /// loss. 1 of an output by itself.
    pub fn reach(&self, at: usize, layer: usize, unit: usize) -> Vec<f64> {
        let mut by = vec![0.0; self.layers[layer].units];
        by[unit] = 1.0;
        for (l, next) in self.layers.iter().enumerate().skip(layer + 1) {
            let moved = self.moved(at, l - 1, &by);
            let into = |k| moved.iter().enumerate().map(|(j, moved)| moved * next.weight(j, k)).sum();
            by = (0..next.units).map(into).collect();
        }
        by
    }

    /// Returns da of each unit of a layer where its z move so much, in a kept row: Σ_j ∂a/∂z_j · dz_j.
    pub fn moved(&self, at: usize, layer: usize, by: &[f64]) -> Vec<f64> {
        let mut moved = vec![0.0; by.len()];
        for (j, by) in by.iter().enumerate() {
            self.moved_by(layer, j).for_each(|k| moved[k] += by * self.partial(at, layer, k, j));
        }
        moved
    }

    /// What stands at the loss's end of every path from the z of an output through the ŷ of one: dL/dŷ and dŷ/dz, or
    /// both in one.
    pub(super) fn end_at_the_loss(&self, at: usize, output: usize, by: usize) -> Vec<Factor> {
        let layer = self.layers.len() - 1;
        let values = &self.layers[layer];
        let (by_a, delta) = (values.d_loss_d_a[at][output], values.delta[at][by]);
        if self.ends_in_one() || delta.is_finite() && !by_a.is_finite() {
            return vec![Factor { of: Local::LossByZ { output: by }, value: delta }];
        }
        let of = Local::Activation { layer, unit: output, by };
        vec![
            Factor { of: Local::LossByPrediction { output }, value: by_a },
            Factor { of, value: self.partial(at, layer, output, by) },
        ]
    }
}

impl LayerTrace {
    /// Returns the kernel entry from an input to a unit, before the update.
    pub fn weight(&self, input: usize, unit: usize) -> f64 {
        self.kernel.before[input * self.units + unit]
    }

    /// Returns the bias of a unit before the update; `None` where the layer has none.
    pub fn bias(&self, unit: usize) -> Option<f64> {
        self.bias.before.get(unit).copied()
    }
}
