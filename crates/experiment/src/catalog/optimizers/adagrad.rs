//! Adagrad in words.

use super::line::set;
use super::{Line, OptimizerText, UpdateTerms};
use crate::text::formula::Formula;
use crate::text::math::Math;
use crate::text::number::exact;
use backprop::Adagrad;
use words::say;

pub(super) fn text(rule: Adagrad) -> OptimizerText {
    OptimizerText {
        moves: say!(optimizers::adagrad { rate: exact(rule.learning_rate) }),
        memory: None,
        is_rate_times_gradient: false,
        numpy: [
            "sums = [np.full_like(weight, initial_accumulator_value) for weight in weights]\n",
            "        for weight, sum_of, gradient in zip(weights, sums, gradients):
            sum_of += gradient ** 2
            weight -= learning_rate * gradient / np.sqrt(sum_of + epsilon)
",
        ],
        // PyTorch adds ε after the root.
        pytorch: [
            "SGD(model.parameters(), lr=1)\nsums = [torch.full_like(weight, initial_accumulator_value) for weight in model.parameters()]",
            "        for weight, sum_of in zip(model.parameters(), sums):  # torch.optim.Adagrad adds epsilon elsewhere than Keras\n            \
             sum_of.add_(weight.grad ** 2)\n            \
             weight.grad.mul_(learning_rate / torch.sqrt(sum_of + epsilon))\n",
        ],
    }
}

/// s ← s + g² and w ← w − η g / √(s + ε).
pub(super) fn lines(rule: Adagrad, terms: &UpdateTerms) -> Vec<Line> {
    let gradient = Formula::from(&terms.gradient);
    let [old, sum] = terms.slot(0, Math::Name("s"));
    let formula =
        Formula::Sum(vec![(1.0, (&old).into()), (1.0, gradient.clone().power(Formula::number(2.0)))]);
    let sum_line = Line { left: Math::Name("s"), formula, result: sum.value, old: None };
    let size = Formula::Sum(vec![(1.0, (&sum).into()), (1.0, set("epsilon", Math::Name("ε"), rule.epsilon))]);
    let step = set("learning_rate", Math::Name("η"), rule.learning_rate)
        .times(gradient.over(Formula::Root(Box::new(size))));
    let weight = terms.new_weight(Formula::Sum(vec![(1.0, (&terms.weight).into()), (-1.0, step)]));
    vec![sum_line, weight]
}
