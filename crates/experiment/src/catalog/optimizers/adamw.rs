//! AdamW in words.

use super::{OptimizerText, adam};
use crate::text::number::exact;
use backprop::AdamW;
use words::say;

pub(super) fn text(rule: AdamW) -> OptimizerText {
    let of_adam = adam::text(rule.adam);
    OptimizerText {
        moves: say!(optimizers::adamw {
            rate: exact(rule.adam.learning_rate),
            decay: exact(rule.adam.learning_rate * rule.weight_decay)
        }),
        memory: Some(say!(optimizers::adamw_memory)),
        numpy: [
            of_adam.numpy[0],
            "        t += 1
        alpha = learning_rate * np.sqrt(1 - power_2 ** t) / (1 - power_1 ** t)
        for weight, m_of, v_of, gradient in zip(weights, m, v, gradients):
            weight -= weight * learning_rate * weight_decay
            m_of += (gradient - m_of) * (1 - beta_1)
            v_of += (gradient ** 2 - v_of) * (1 - beta_2)
            weight -= alpha * m_of / (np.sqrt(v_of) + epsilon)
",
        ],
        pytorch: [
            "AdamW(\n    model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon, weight_decay=weight_decay\n)\nt = 0
power_1, power_2 = np.float32([beta_1, beta_2]).astype(float)  # as Keras rounds them before it takes powers",
            "        t += 1
        alpha = learning_rate * (1 - power_2 ** t) ** 0.5 / (1 - power_1 ** t)
        group, root = optimizer.param_groups[0], (1 - beta_2 ** t) ** 0.5
        group[\"lr\"] = alpha * (1 - beta_1 ** t) / root
        group[\"eps\"] = epsilon / root  # Keras adds it before the correction
        group[\"weight_decay\"] = weight_decay * learning_rate / group[\"lr\"]
",
        ],
        ..of_adam
    }
}
