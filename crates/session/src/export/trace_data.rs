//! A trace as plain data: its arrays in the shapes of `get_weights`.

use backprop::{Activation, Array, Change, LayerTrace, SlotChange, Trace};
use serde::Serialize;
use std::collections::BTreeMap;

/// Every number of one update. The values of single rows are indexed by row, then by input or unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TraceData {
    /// The epoch, from 1.
    pub epoch: usize,
    /// The batch in the epoch, from 1.
    pub batch: usize,
    /// The rows of the batch, indices of the table, in the order they are taken.
    pub rows: Vec<usize>,
    /// The loss of the batch: the mean over its rows.
    pub loss: f64,
    /// The rows whose single values follow: all of a small batch, one of a large.
    pub kept_rows: Vec<usize>,
    /// The loss of each of them.
    pub row_losses: Vec<f64>,
    /// The targets of each of them.
    pub targets: Vec<Vec<f64>>,
    /// The layers, the first after the input first.
    pub layers: Vec<LayerData>,
}

/// Every number of one layer in one update.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LayerData {
    /// The activation.
    pub activation: Activation,
    /// x of the first layer, a of the layer before for the others.
    pub input: Vec<Vec<f64>>,
    /// z = input · kernel + bias.
    pub z: Vec<Vec<f64>>,
    /// a = f(z).
    pub a: Vec<Vec<f64>>,
    /// dL/da.
    pub d_loss_d_a: Vec<Vec<f64>>,
    /// delta = dL/dz.
    pub delta: Vec<Vec<f64>>,
    /// What becomes of the kernel, shape (inputs, units).
    pub kernel: ChangeData,
    /// What becomes of the bias, shape (units,).
    pub bias: ChangeData,
}

/// What becomes of an array in one update.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChangeData {
    /// Its values before.
    pub before: Array,
    /// The gradient of the batch's loss: the mean over its rows.
    pub gradient: Array,
    /// The velocity before; `None` without momentum.
    pub velocity_before: Option<Array>,
    /// The velocity after; `None` without momentum.
    pub velocity_after: Option<Array>,
    /// What the optimizer remembers of it before, by name.
    pub slots_before: BTreeMap<&'static str, Array>,
    /// What the optimizer remembers of it after, by name.
    pub slots_after: BTreeMap<&'static str, Array>,
    /// Its values after.
    pub after: Array,
}

impl TraceData {
    pub(crate) fn of(trace: &Trace) -> TraceData {
        TraceData {
            epoch: trace.epoch,
            batch: trace.batch,
            rows: trace.rows.clone(),
            loss: trace.loss,
            kept_rows: trace.rows[trace.kept.clone()].to_vec(),
            row_losses: trace.row_losses.clone(),
            targets: trace.targets.clone(),
            layers: trace.layers.iter().map(layer).collect(),
        }
    }
}

fn layer(of: &LayerTrace) -> LayerData {
    let units = of.units;
    let matrix = |values: &[f64]| Array::Matrix(values.chunks_exact(units).map(<[f64]>::to_vec).collect());
    let vector = |values: &[f64]| Array::Vector(values.to_vec());
    LayerData {
        activation: of.activation,
        input: of.input.clone(),
        z: of.z.clone(),
        a: of.a.clone(),
        d_loss_d_a: of.d_loss_d_a.clone(),
        delta: of.delta.clone(),
        kernel: change(&of.kernel, matrix),
        bias: change(&of.bias, vector),
    }
}

fn change(of: &Change, shaped: impl Fn(&[f64]) -> Array) -> ChangeData {
    let slots = |values: fn(&SlotChange) -> &Vec<f64>| -> BTreeMap<_, _> {
        of.slots.iter().map(|slot| (slot.name, shaped(values(slot)))).collect()
    };
    let (before, after) = (slots(|slot| &slot.before), slots(|slot| &slot.after));
    ChangeData {
        before: shaped(&of.before),
        gradient: shaped(&of.gradient),
        velocity_before: before.get("velocity").cloned(),
        velocity_after: after.get("velocity").cloned(),
        slots_before: before,
        slots_after: after,
        after: shaped(&of.after),
    }
}
