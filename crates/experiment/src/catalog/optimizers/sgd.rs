//! Stochastic gradient descent in words.

use super::line::{Line, OptimizerText, UpdateTerms, set};
use crate::text::formula::Formula;
use crate::text::math::Math;
use crate::text::number::exact;
use backprop::Sgd;
use words::say;

pub(super) fn text(rule: Sgd) -> OptimizerText {
    let rate = exact(rule.learning_rate);
    OptimizerText {
        moves: match rule.momentum {
            0.0 => say!(optimizers::sgd { rate }),
            momentum if rule.nesterov => say!(optimizers::sgd_nesterov { rate, momentum: exact(momentum) }),
            momentum => say!(optimizers::sgd_momentum { rate, momentum: exact(momentum) }),
        },
        memory: Some(say!(optimizers::sgd_memory)),
        is_rate_times_gradient: true,
        numpy: [
            "velocity = [np.zeros_like(weight) for weight in weights]\n",
            "        for weight, v, gradient in zip(weights, velocity, gradients):
            step = learning_rate * gradient
            v[...] = momentum * v - step
            weight += momentum * v - step if nesterov else v
",
        ],
        // PyTorch refuses Nesterov's momentum where there is none.
        pytorch: match rule.momentum > 0.0 {
            true => ["SGD(model.parameters(), lr=learning_rate, momentum=momentum, nesterov=nesterov)", ""],
            false => ["SGD(model.parameters(), lr=learning_rate, momentum=momentum)", ""],
        },
    }
}

/// w ← w − η ∂L/∂w, or with momentum v ← μ v − η ∂L/∂w and w ← w + v, Nesterov's w ← w + μ v − η ∂L/∂w.
pub(super) fn lines(rule: Sgd, terms: &UpdateTerms) -> Vec<Line> {
    let weight = Formula::from(&terms.weight);
    let step = set("learning_rate", Math::Name("η"), rule.learning_rate).times(&terms.gradient);
    if terms.slots.is_empty() {
        return vec![terms.new_weight(Formula::Sum(vec![(1.0, weight), (-1.0, step)]))];
    }
    let v = Math::Name("v");
    let [old, new] = terms.slot(0, v.clone());
    let momentum = set("momentum", Math::Name("μ"), rule.momentum);
    let velocity = Formula::Sum(vec![(1.0, momentum.clone().times(&old)), (-1.0, step.clone())]);
    let velocity = Line { left: v, formula: velocity, result: new.value, old: None };
    let moved = match rule.nesterov {
        true => vec![(1.0, weight), (1.0, momentum.times(&new)), (-1.0, step)],
        false => vec![(1.0, weight), (1.0, Formula::from(&new))],
    };
    vec![velocity, terms.new_weight(Formula::Sum(moved))]
}
