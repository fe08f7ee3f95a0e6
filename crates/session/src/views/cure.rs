//! What was tried and goes well, as what a click does.

use crate::look::notice::Offer;
use experiment::Experiment;
use experiment::run::cure::Tried;
use experiment::text::digits::written;
use experiment::text::number::short;
use words::{and, say};

/// A button that does it, and how the run then goes.
pub(super) fn offer(tried: &Tried, experiment: &Experiment) -> Offer {
    let cure = tried.cure;
    let rate = written(cure.learning_rate, 4);
    let same = cure.learning_rate == experiment.optimizer.learning_rate();
    let [inputs, targets] = [
        cure.scaling.inputs != experiment.scaling.inputs,
        cure.scaling.targets != experiment.scaling.targets,
    ];
    let what = match (inputs, targets) {
        (true, true) => say!(notices::standardize_both { targets: and(&experiment.data.targets) }),
        (true, false) => say!(notices::standardize).into(),
        (false, true) => say!(notices::standardize_targets { targets: and(&experiment.data.targets) }),
        (false, false) => say!(notices::use_rate { rate: &rate }),
    };
    let scales = inputs || targets;
    let name = if scales && !same { say!(notices::with_rate { what, rate }) } else { what };
    let (first, last) = (tried.losses.first().copied().unwrap_or_default(), tried.loss());
    let (first, last, mean) = (short(first), short(last), short(tried.mean));
    Offer {
        cure,
        name,
        ends: say!(notices::loss_goes { first, last, mean }),
        losses: tried.losses.clone(),
        mean: tried.mean,
    }
}
