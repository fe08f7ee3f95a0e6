//! The slips that are tried.

use super::quantity::Quantity;
use backprop::{Activation, ColumnScale, Hand, Loss, Slip, Span};
use experiment::Experiment;

/// The most parameters of which each may start from any other, or be exchanged for it.
const ANY: usize = 16;
/// The most rows all of whose orders are tried.
const ORDERED: usize = 5;

/// Returns the orders of so many rows that are tried, other than as they are given.
pub fn orders(rows: usize) -> Vec<Vec<usize>> {
    if rows > ORDERED {
        return vec![(0..rows).rev().collect()];
    }
    let mut found = crate::order::orders(rows, 1).unwrap_or_default();
    if !found.is_empty() {
        found.remove(0);
    }
    found
}

/// Returns the slips that can change any of these numbers: those of one place first, then those from any parameter to any
/// other.
pub fn candidates(experiment: &Experiment, hand: &Hand, wanted: &[Quantity]) -> Vec<Slip> {
    let mut found = of_place(experiment, hand, wanted);
    found.extend(of_any(hand));
    found
}

/// Returns whether a slip is one of many that are alike: from any parameter to any other.
pub fn is_of_many(slip: Slip) -> bool {
    matches!(slip, Slip::StartsFrom { .. } | Slip::Exchanged(..) | Slip::Order(_))
}

/// The arrays of the network.
fn arrays(hand: &Hand) -> Vec<Span> {
    let layers = hand.model().layers().iter();
    let arrays = layers.flat_map(|layer| [layer.kernel_range(), layer.bias_range()]);
    arrays.filter(|range| !range.is_empty()).map(Span::from).collect()
}

fn of_place(experiment: &Experiment, hand: &Hand, wanted: &[Quantity]) -> Vec<Slip> {
    let layers = hand.model().layers();
    let last = layers.len() - 1;
    let rows = experiment.training_rows();
    let has_mean = experiment.loss.divisor(hand.model().outputs()) > 1;
    let in_batches = experiment.batch_size.min(rows) > 1;
    let in_one = experiment.loss.is_in_one_with(layers[last].activation());
    let has_losses = wanted.iter().any(|quantity| quantity.is_loss());
    let has_epochs = wanted.iter().any(|quantity| matches!(quantity, Quantity::EpochLoss(_)));
    let has_weights = wanted.iter().any(|quantity| !quantity.is_loss());
    let mut found = Vec::new();
    let mut may = |is: bool, slip: Slip| {
        if is {
            found.push(slip);
        }
    };
    may(last > 0, Slip::UpdatedKernel);
    may(experiment.loss != Loss::MeanAbsoluteError, Slip::FactorTwo);
    may(in_batches, Slip::SumOverRows);
    may(has_mean, Slip::SumOverOutputs);
    for (l, layer) in layers.iter().enumerate() {
        let bends = layer.activation() != Activation::Linear;
        may(bends && !(l == last && in_one), Slip::NoDerivative(l));
        may(bends && !(l == last && in_one), Slip::DerivativeOfA(l));
        let is_square = layer.inputs() == layer.units() && layer.units() > 1;
        may(is_square, Slip::GradientTurned(l));
        may(is_square, Slip::ForwardTurned(l));
        may(is_square && l > 0, Slip::BackwardTurned(l));
        may(is_square && has_weights, Slip::PrintedTurned(l));
    }
    may(in_one, Slip::DerivativeTwice);
    may(true, Slip::Sign(Span::from(0..hand.model().parameters().len())));
    for array in arrays(hand) {
        may(true, Slip::Sign(array));
        may(true, Slip::NotUpdated(array));
    }
    may(has_losses, Slip::HalfLoss);
    may(has_losses && rows > 1, Slip::LossSumOverRows);
    may(has_losses && has_mean, Slip::LossSumOverOutputs);
    may(has_losses, Slip::LossAfterUpdate);
    may(has_epochs && hand.steps_per_epoch() > 1, Slip::LossAtEpochEnd);
    may(experiment.scaling.inputs == Some(ColumnScale::Standardize), Slip::SampleDeviation);
    let biases =
        || layers.iter().flat_map(|layer| layer.bias_range()).map(|at| hand.model().parameters()[at]);
    may(biases().any(|bias| bias != 0.0), Slip::ZeroBiases);
    may(biases().any(|bias| bias != hand.model().parameters()[0]), Slip::BiasesAsWeights);
    may(true, Slip::LargerRate);
    may(true, Slip::SmallerRate);
    if hand.steps_per_epoch() > 1 {
        found.extend((0..hand.orders()).map(Slip::Order));
    }
    found
}

fn of_any(hand: &Hand) -> Vec<Slip> {
    let count = hand.model().parameters().len();
    let one = |start| Span { start, len: 1 };
    let arrays = arrays(hand);
    let mut pairs: Vec<(Span, Span)> = Vec::new();
    if count <= ANY {
        pairs.extend((0..count).flat_map(|target| (0..count).map(move |source| (one(target), one(source)))));
    }
    for &target in &arrays {
        pairs.extend(
            arrays
                .iter()
                .filter(|source| [1, target.len].contains(&source.len))
                .map(|&source| (target, source)),
        );
    }
    for (bias, layer) in hand.model().layers().iter().flat_map(|bias| {
        hand.model()
            .layers()
            .iter()
            .filter(|layer| layer.units() == bias.units())
            .map(move |layer| (bias, layer))
    }) {
        let rows =
            layer.kernel_range().step_by(layer.units()).map(|start| Span { start, len: layer.units() });
        pairs.extend(
            rows.filter(|_| !bias.bias_range().is_empty()).map(|row| (Span::from(bias.bias_range()), row)),
        );
    }
    pairs.retain(|(target, source)| !target.meets(*source));
    let mut starts = Vec::new();
    for (at, &(target, source)) in pairs.iter().enumerate() {
        if !pairs[..at].contains(&(target, source)) {
            starts.extend([false, true].map(|after| Slip::StartsFrom { target, source, after }));
        }
    }
    let is_turned = |a: Span, b: Span| {
        hand.model().layers().iter().any(|layer| {
            let kernel = layer.kernel_range();
            [layer.inputs(), layer.units()] == [2, 2]
                && (a.start, b.start, a.len) == (kernel.start + 1, kernel.start + 2, 1)
        })
    };
    let mut exchanged: Vec<Slip> = Vec::new();
    for &(a, b) in &pairs {
        let slip = Slip::Exchanged(a, b);
        if a.start < b.start && a.len == b.len && !is_turned(a, b) && !exchanged.contains(&slip) {
            exchanged.push(slip);
        }
    }
    starts.extend(exchanged);
    starts
}

/// Returns whether a slip can be there together with another one.
pub fn go_together(a: Slip, b: Slip, hand: &Hand) -> bool {
    can_follow(a, b, hand) && can_follow(b, a, hand)
}

fn can_follow(a: Slip, b: Slip, hand: &Hand) -> bool {
    let layer =
        |span: Span| hand.model().layers().iter().position(|layer| layer.range().contains(&span.start));
    match (a, b) {
        (
            Slip::StartsFrom { target, .. },
            Slip::StartsFrom { target: other, .. } | Slip::NotUpdated(other),
        ) => !target.meets(other),
        // Then the source isn't updated yet.
        (Slip::UpdatedKernel, Slip::StartsFrom { target, source, after: true }) => {
            layer(target) <= layer(source)
        }
        (Slip::UpdatedKernel, Slip::Exchanged(one, other)) => layer(one) == layer(other),
        (Slip::Exchanged(one, other), Slip::Exchanged(third, fourth)) => {
            ![one, other].iter().any(|span| span.meets(third) || span.meets(fourth))
        }
        (Slip::Exchanged(one, other), Slip::NotUpdated(fixed)) => !one.meets(fixed) && !other.meets(fixed),
        (Slip::Sign(one), Slip::Sign(other) | Slip::NotUpdated(other)) => !one.meets(other),
        (Slip::Order(_), Slip::Order(_))
        | (Slip::ZeroBiases, Slip::BiasesAsWeights)
        | (Slip::LargerRate, Slip::SmallerRate)
        | (Slip::LossAfterUpdate, Slip::LossAtEpochEnd) => false,
        (Slip::NoDerivative(one), Slip::DerivativeOfA(other)) => one != other,
        (Slip::PrintedTurned(one), Slip::GradientTurned(other) | Slip::ForwardTurned(other)) => one != other,
        _ => true,
    }
}
