//! Adam in words.

use super::line::{Line, OptimizerText, UpdateTerms, set};
use crate::text::formula::{Formula, Term};
use crate::text::math::{Math, Tone};
use crate::text::number::exact;
use backprop::Adam;
use words::say;

pub(super) fn text(rule: Adam) -> OptimizerText {
    OptimizerText {
        moves: say!(optimizers::adam { rate: exact(rule.learning_rate) }),
        memory: Some(say!(optimizers::adam_memory)),
        is_rate_times_gradient: false,
        numpy: [
            "m = [np.zeros_like(weight) for weight in weights]
v = [np.zeros_like(weight) for weight in weights]
t = 0
power_1, power_2 = np.float32([beta_1, beta_2]).astype(float)  # as Keras rounds them before it takes powers
",
            "        t += 1
        alpha = learning_rate * np.sqrt(1 - power_2 ** t) / (1 - power_1 ** t)
        for weight, m_of, v_of, gradient in zip(weights, m, v, gradients):
            m_of += (gradient - m_of) * (1 - beta_1)
            v_of += (gradient ** 2 - v_of) * (1 - beta_2)
            weight -= alpha * m_of / (np.sqrt(v_of) + epsilon)
",
        ],
        pytorch: [
            "Adam(model.parameters(), lr=learning_rate, betas=(beta_1, beta_2), eps=epsilon)
t = 0
power_1, power_2 = np.float32([beta_1, beta_2]).astype(float)  # as Keras rounds them before it takes powers",
            "        t += 1
        alpha = learning_rate * (1 - power_2 ** t) ** 0.5 / (1 - power_1 ** t)
        group, root = optimizer.param_groups[0], (1 - beta_2 ** t) ** 0.5
        group[\"lr\"] = alpha * (1 - beta_1 ** t) / root
        group[\"eps\"] = epsilon / root  # Keras adds it before the correction
",
        ],
    }
}

/// m and v, both corrected, and w ← w − η m̂ / (√v̂ + ε̂); with a decay λ w ← w − η λ w − η m̂ / (√v̂ + ε̂).
pub(super) fn lines(rule: Adam, decay: Option<f64>, terms: &UpdateTerms) -> Vec<Line> {
    let index = |name, index| Math::Sub(Box::new([Math::Name(name), Math::Number(index, Tone::Plain)]));
    let beta = |number: u8, value| {
        let key = if number == 1 { "beta_1" } else { "beta_2" };
        set(key, index("β", number.to_string()), value)
    };
    let (beta_1, beta_2) = (beta(1, rule.beta_1), beta(2, rule.beta_2));
    let [power_1, power_2] = rule.betas_of_corrections();
    let (power_1, power_2) = (beta(1, power_1), beta(2, power_2));
    let t = Formula::from(&Term::set(Math::Name("t"), terms.number as f64));
    let gradient = Formula::from(&terms.gradient);
    let mean = |place: usize, name, beta: &Formula, of: Formula| {
        let [old, new] = terms.slot(place, Math::Name(name));
        let kept = beta.clone().times(&old);
        let formula = Formula::Sum(vec![(1.0, kept), (1.0, Formula::one_less(beta.clone()).times(of))]);
        (Line { left: Math::Name(name), formula, result: new.value, old: None }, new)
    };
    let (m_line, m) = mean(0, "m", &beta_1, gradient.clone());
    let (v_line, v) = mean(1, "v", &beta_2, gradient.power(Formula::number(2.0)));
    let correction = |beta: Formula| Formula::one_less(beta.power(t.clone()));
    let [m_hat, v_hat, epsilon_hat] = rule.corrected(terms.number, [m.value, v.value]);
    let corrected = |name, formula: Formula, result| {
        let term = Term { known: terms.known[1], ..Term::set(Math::Name(name), result) };
        (Line { left: Math::Name(name), formula, result, old: None }, term)
    };
    let (m_hat_line, m_hat) = corrected("m̂", Formula::from(&m).over(correction(power_1)), m_hat);
    let (v_hat_line, v_hat) = corrected("v̂", Formula::from(&v).over(correction(power_2.clone())), v_hat);
    let root = |formula: Formula| Formula::Root(Box::new(formula));
    let (epsilon_line, epsilon) = corrected(
        "ε̂",
        set("epsilon", Math::Name("ε"), rule.epsilon).over(root(correction(power_2))),
        epsilon_hat,
    );
    let size = Formula::Sum(vec![(1.0, root((&v_hat).into())), (1.0, (&epsilon).into())]);
    let rate = set("learning_rate", Math::Name("η"), rule.learning_rate);
    let step = rate.clone().times(Formula::from(&m_hat).over(size));
    let lost = decay.map(|decay| {
        Formula::Product(vec![rate, set("weight_decay", Math::Name("λ"), decay), (&terms.weight).into()])
    });
    let minus = lost.into_iter().chain([step]).map(|part| (-1.0, part));
    let weight =
        terms.new_weight(Formula::Sum([(1.0, (&terms.weight).into())].into_iter().chain(minus).collect()));
    vec![m_line, v_line, m_hat_line, v_hat_line, epsilon_line, weight]
}
