//! RMSprop in words.

use super::line::set;
use super::{Line, OptimizerText, UpdateTerms};
use crate::text::formula::Formula;
use crate::text::math::Math;
use crate::text::number::exact;
use backprop::RmsProp;
use words::say;

pub(super) fn text(rule: RmsProp) -> OptimizerText {
    OptimizerText {
        moves: match (exact(rule.learning_rate), rule.momentum) {
            (rate, 0.0) => say!(optimizers::rmsprop { rate }),
            (rate, momentum) => say!(optimizers::rmsprop_momentum { rate, momentum: exact(momentum) }),
        },
        memory: Some(say!(optimizers::rmsprop_memory)),
        is_rate_times_gradient: false,
        numpy: [
            "v = [np.zeros_like(weight) for weight in weights]
last = [np.zeros_like(weight) for weight in weights]
",
            "        for weight, v_of, step, gradient in zip(weights, v, last, gradients):
            v_of[...] = rho * v_of + (1 - rho) * gradient ** 2
            step[...] = momentum * step + learning_rate * gradient / np.sqrt(v_of + epsilon)
            weight -= step
",
        ],
        // PyTorch adds ε after the root.
        pytorch: [
            "SGD(model.parameters(), lr=1, momentum=momentum)\nv = [torch.zeros_like(weight) for weight in model.parameters()]",
            "        for weight, v_of in zip(model.parameters(), v):  # torch.optim.RMSprop adds epsilon elsewhere than Keras\n            \
             v_of.mul_(rho).add_((1 - rho) * weight.grad ** 2)\n            \
             weight.grad.mul_(learning_rate / torch.sqrt(v_of + epsilon))\n",
        ],
    }
}

/// v ← ρ v + (1 − ρ) g² and w ← w − η g / √(v + ε), or with momentum b ← μ b + η g / √(v + ε) and w ← w − b.
pub(super) fn lines(rule: RmsProp, terms: &UpdateTerms) -> Vec<Line> {
    let (gradient, rho) = (Formula::from(&terms.gradient), set("rho", Math::Name("ρ"), rule.rho));
    let [old, v] = terms.slot(0, Math::Name("v"));
    let mean = Formula::Sum(vec![
        (1.0, rho.clone().times(&old)),
        (1.0, Formula::one_less(rho).times(gradient.clone().power(Formula::number(2.0)))),
    ]);
    let mean = Line { left: Math::Name("v"), formula: mean, result: v.value, old: None };
    let size = Formula::Sum(vec![(1.0, (&v).into()), (1.0, set("epsilon", Math::Name("ε"), rule.epsilon))]);
    let step = set("learning_rate", Math::Name("η"), rule.learning_rate)
        .times(gradient.over(Formula::Root(Box::new(size))));
    let weight = |step| terms.new_weight(Formula::Sum(vec![(1.0, (&terms.weight).into()), (-1.0, step)]));
    if terms.slots.len() == 1 {
        return vec![mean, weight(step)];
    }
    let [last, next] = terms.slot(1, Math::Name("b"));
    let formula =
        Formula::Sum(vec![(1.0, set("momentum", Math::Name("μ"), rule.momentum).times(&last)), (1.0, step)]);
    let carried = Line { left: Math::Name("b"), formula, result: next.value, old: None };
    vec![mean, carried, weight((&next).into())]
}
