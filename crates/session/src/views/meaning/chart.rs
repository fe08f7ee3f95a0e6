//! A chart of the run.

use crate::look::lens::Lens;
use crate::look::topic::Chart;
use crate::state::Session;
use experiment::text::number::short;
use words::{say, sentences};

/// What a chart shows; of the losses the one of the playhead's epoch, where it is computed, beside that which is evaluated
/// after it.
pub(super) fn sentence(session: &Session, chart: Chart) -> String {
    let rows = session.experiment.training_rows();
    match chart {
        Chart::Loss => {
            let epoch = session.look.playhead.epoch;
            match session.run.losses().get(epoch - 1) {
                Some(&loss) => {
                    let during = say!(ask::loss_of_epoch { epoch, value: short(loss), rows });
                    let after = session.run.evaluated_after(epoch);
                    let after = after.map(|loss| say!(ask::evaluated { value: short(loss), rows }));
                    sentences([during].into_iter().chain(after))
                }
                None => say!(ask::losses { rows }),
            }
        }
        Chart::Weights => say!(ask::weights_over_the_run).into(),
        Chart::Third(Lens::LossSurface) => say!(ask::loss_surface).into(),
        Chart::Third(Lens::DecisionBoundary) => say!(ask::decision_boundary).into(),
        Chart::Third(Lens::Predictions) => say!(ask::predictions).into(),
        Chart::Third(Lens::Accuracy) => accuracy(session),
        Chart::Third(Lens::GradientNorms) => say!(ask::gradient_norms).into(),
    }
}

/// How many rows of the playhead's epoch were predicted correctly, where it is computed.
fn accuracy(session: &Session) -> String {
    let (epoch, rows) = (session.look.playhead.epoch, session.experiment.training_rows());
    match session.run.accuracies().map(|accuracies| accuracies.get(epoch - 1)) {
        Some(Some(&part)) => {
            let correct = (part * rows as f64).round() as usize;
            say!(ask::accuracy_of_epoch { epoch, correct, rows, value: short(part) })
        }
        Some(None) => say!(ask::accuracy).into(),
        None => say!(charts::no_accuracy).into(),
    }
}
