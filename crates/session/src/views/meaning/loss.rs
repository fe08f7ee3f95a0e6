//! The loss of the row shown.

use crate::state::Session;
use backprop::Loss;
use experiment::catalog::losses;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::number::short;
use words::say;

/// How wrong the prediction is.
pub(super) fn sentence(session: &Session) -> String {
    let (row, at) = session.shown();
    let how = how(session, at);
    if session.look.playhead.phase < Phase::Loss {
        return say!(ask::loss_comes { how });
    }
    let value = short(session.now.trace.row_losses[at]);
    say!(ask::loss { row: names::row(row), value, how })
}

/// What the loss makes of predictions and targets.
fn how(session: &Session, at: usize) -> String {
    let (trace, loss) = (&session.now.trace, session.experiment.loss);
    let (predictions, targets) = (&trace.layers[trace.layers.len() - 1].a[at], &trace.targets[at]);
    if loss.is_over_classes() {
        return match targets.iter().all(|&y| y == 0.0 || y == 1.0) {
            true => say!(ask::surprise).into(),
            false => say!(ask::cross_entropy).into(),
        };
    }
    if targets.len() > 1 {
        let (each, outputs) = (losses::text(loss).each, targets.len());
        return say!(ask::mean_of_outputs { each, outputs });
    }
    let (prediction, target) = (predictions[0], targets[0]);
    match loss {
        Loss::MeanSquaredError => say!(ask::squared),
        Loss::MeanAbsoluteError => say!(ask::gap),
        Loss::Huber if (prediction - target).abs() > 1.0 => say!(ask::less_a_half),
        Loss::Huber => say!(ask::half_squared),
        Loss::BinaryCrossentropy if target == 0.0 || target == 1.0 => say!(ask::surprise),
        _ => say!(ask::cross_entropy),
    }
    .into()
}
