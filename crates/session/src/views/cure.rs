//! What was tried and goes well, as what a click does.

use crate::look::notice::{Curve, Offer};
use experiment::Experiment;
use experiment::run::cure::Tried;
use experiment::text::digits::written;
use experiment::text::number::short;
use words::{and, say};

/// The most points of a curve.
const MOST_POINTS: usize = 100;

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
    Offer { cure, name, ends: say!(notices::loss_goes { first, last, mean }), curve: curve(tried) }
}

/// The losses on a logarithmic scale where all are above 0, else on a plain one.
fn curve(tried: &Tried) -> Curve {
    let all = || tried.losses.iter().copied().chain([tried.mean]);
    let is_logarithmic = all().all(|loss| loss > 0.0);
    let on_scale = |loss: f64| if is_logarithmic { loss.ln() } else { loss };
    let (low, high) = all()
        .map(on_scale)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
    let from_top = |loss: f64| if high > low { (high - on_scale(loss)) / (high - low) } else { 0.5 };
    let count = tried.losses.len().max(2) - 1;
    let stride = tried.losses.len().div_ceil(MOST_POINTS).max(1);
    let last = tried.losses.len() - 1;
    let at = (0..=last).filter(|at| at % stride == 0 || *at == last);
    Curve {
        points: at.map(|at| (at as f64 / count as f64, from_top(tried.losses[at]))).collect(),
        mean: from_top(tried.mean),
    }
}
