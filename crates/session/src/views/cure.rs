//! What was tried and goes well, as what a click does.

use crate::look::notice::Offer;
use experiment::Experiment;
use experiment::run::cure::Cure;
use experiment::text::digits::written;
use experiment::text::number::short;
use words::say;

/// A button that does it, and how the run then ends.
pub(super) fn offer(cure: Cure, experiment: &Experiment) -> Offer {
    let rate = written(cure.learning_rate, 4);
    let same = cure.learning_rate == experiment.optimizer.learning_rate();
    let name = match (cure.standardize, same) {
        (true, true) => say!(notices::standardize).into(),
        (true, false) => say!(notices::standardize_with_rate { rate }),
        (false, _) => say!(notices::use_rate { rate }),
    };
    Offer { cure, name, ends: say!(notices::loss_ends { loss: short(cure.loss) }) }
}
