//! A chart of the run.

use crate::look::lens::Lens;
use crate::look::topic::Chart;
use crate::state::Session;
use experiment::text::number::short;
use words::say;

/// What a chart shows; of the losses the one of the playhead's epoch, where it is computed.
pub(super) fn sentence(session: &Session, chart: Chart) -> String {
    let rows = session.experiment.training_rows();
    match chart {
        Chart::Loss => {
            let epoch = session.look.playhead.epoch;
            match session.run.losses().get(epoch - 1) {
                Some(&loss) => say!(ask::loss_of_epoch { epoch, value: short(loss), rows }),
                None => say!(ask::losses { rows }),
            }
        }
        Chart::Weights => say!(ask::weights_over_the_run).into(),
        Chart::Third(Lens::LossSurface) => say!(ask::loss_surface).into(),
        Chart::Third(Lens::DecisionBoundary) => say!(ask::decision_boundary).into(),
        Chart::Third(Lens::Predictions) => say!(ask::predictions).into(),
        Chart::Third(Lens::GradientNorms) => say!(ask::gradient_norms).into(),
    }
}
