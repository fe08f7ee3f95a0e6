//! The product of the factors, its mean over the rows of a batch, and the part of a penalty.

use super::question::TurnQuestion;
use crate::state::turn::Stage;
use crate::views::penalty;
use crate::views::product::{self, Part};
use crate::views::selected::Selected;
use backprop::{Local, Loss, Parameter, Regularizer};
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::digits::credible;
use experiment::text::math::{Math, Tone, bracketed, equals, joined, partial};
use words::say;

fn stage(of: &Selected) -> Stage {
    Stage { phase: Phase::Loss, layers: of.session.now.trace.layers.len() }
}

fn symbol(of: &Selected) -> Math {
    partial(Math::Name("L"), of.symbol())
}

/// Returns the question for the product.
pub(super) fn question(of: &Selected, factors: &[(Part, f64)]) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let weight = &names::weight(&of.session.experiment, of.parameter);
    let value = trace.row_gradient(of.at, of.parameter);
    let (text, name) = match trace.rows.len() {
        1 if of.penalty() == 0.0 => {
            (say!(turn::what_is_the_gradient { weight }), say!(turn::the_gradient).into())
        }
        1 => (say!(turn::what_is_the_gradient { weight }), say!(turn::the_gradient_of_the_loss).into()),
        _ => {
            let row = names::row(of.session.shown().0);
            (say!(turn::what_does_the_row_give { weight, row }), say!(turn::of_row { row }))
        }
    };
    let view = product::view(of);
    let symbols = factors.iter().map(|&(part, _)| product::symbol(of, part));
    let numbers =
        view.factors.iter().map(|factor| bracketed(Math::Number(factor.number.clone(), factor.tone)));
    let mut question = TurnQuestion::new(text, name, symbol(of), value, stage(of))
        .hint(vec![Math::Row(vec![symbol(of), equals(joined(symbols, "·"))])])
        .hint(vec![Math::Row(vec![symbol(of), equals(joined(numbers, "·"))])])
        .slip(-value, say!(turn::slip_sign))
        .slip(factors.iter().map(|(_, factor)| factor).sum(), say!(turn::slip_factors_added));
    let but = |place: usize, with: f64| -> f64 {
        let value = |(at, (_, value)): (usize, &(Part, f64))| if at == place { with } else { *value };
        factors.iter().enumerate().map(value).product()
    };
    for (place, &(part, _)) in factors.iter().enumerate() {
        let factor = product::symbol(of, part).text();
        question = question.slip(but(place, 1.0), say!(turn::slip_left_out { factor }));
        match part {
            Part::Step(Local::LossByPrediction { .. })
                if of.session.experiment.loss == Loss::MeanSquaredError =>
            {
                question = question.slip(value / 2.0, say!(turn::slip_gradient_no_two));
            }
            Part::Step(Local::Kernel { layer, input, unit }) => {
                let parameter = Parameter::Kernel { layer, input, unit };
                let (change, index) = trace.change(parameter);
                let weight = names::weight(&of.session.experiment, parameter);
                question = question
                    .slip(but(place, change.after[index]), say!(turn::slip_updated_weight { weight }));
            }
            Part::Step(Local::Activation { layer, unit, by }) if unit == by => {
                let values = &trace.layers[layer];
                let a = values.a[of.at][unit];
                let of_a = match values.activation.mixes_units() {
                    true => f64::NAN,
                    false => values.activation.derivative(a, values.activation.apply(a)),
                };
                question = question
                    .slip(but(place, of_a), say!(turn::slip_gradient_of_a { factor: factor.clone() }));
            }
            Part::ByA => {
                let delta = trace.delta(of.at, of.layer, of.unit);
                if let Some(next) = trace.layers.get(of.layer + 1) {
                    let after = |(k, (_, delta)): (usize, &(f64, f64))| {
                        next.kernel.after[of.unit * next.units + k] * delta
                    };
                    let updated = delta.terms.iter().enumerate().map(after).sum();
                    question = question
                        .slip(but(place, updated), say!(turn::slip_updated_layer { layer: of.layer + 2 }));
                }
            }
            Part::Step(_) | Part::ByZ => {}
        }
    }
    if let Parameter::Kernel { layer, input, unit } = of.parameter {
        let inputs = 0..trace.layers[layer].input[of.at].len();
        for other in
            inputs.filter(|&other| other != input).map(|input| Parameter::Kernel { layer, input, unit })
        {
            let weight = names::weight(&of.session.experiment, other);
            question =
                question.slip(trace.row_gradient(of.at, other), say!(turn::slip_other_gradient { weight }));
        }
    }
    question
}

/// Returns the question for the mean over the rows of a batch; `None` where there is one row, or where not all are at hand.
pub(super) fn mean(of: &Selected) -> Option<TurnQuestion> {
    let trace = &of.session.now.trace;
    let count = trace.rows.len();
    if count == 1 || trace.kept.len() != count {
        return None;
    }
    let weight = &names::weight(&of.session.experiment, of.parameter);
    let shares: Vec<f64> = (0..count).map(|at| trace.row_gradient(at, of.parameter)).collect();
    let value = of.of_rows();
    let rows = count as f64;
    let (texts, _) = credible(&shares, value, |shares| shares.iter().sum::<f64>() / rows);
    let shown = texts.into_iter().map(|text| bracketed(Math::Number(text, Tone::Backward)));
    let divided = |above| Math::Fraction(Box::new([above, Math::Number(count.to_string(), Tone::Plain)]));
    let sum = Math::Row(vec![Math::Operator("∑"), Math::Words(say!(turn::what_each_row_gives).into())]);
    let sum_of_all = shares.iter().sum::<f64>();
    let question = TurnQuestion::new(
        say!(turn::what_is_the_mean { weight, rows: count }),
        say!(turn::the_mean).into(),
        symbol(of),
        value,
        stage(of),
    );
    let question = question
        .hint(vec![Math::Row(vec![symbol(of), equals(divided(sum))])])
        .hint(vec![Math::Row(vec![symbol(of), equals(divided(joined(shown, "+")))])])
        .slip(sum_of_all, say!(turn::slip_sum_over_rows))
        .slip(shares[of.at], say!(turn::slip_one_row))
        .slip(-value, say!(turn::slip_sign));
    Some(question)
}

/// Returns the question for the gradient with the part of the penalty; `None` where there is no penalty.
pub(super) fn with_penalty(of: &Selected) -> Option<TurnQuestion> {
    let mut equation = penalty::of_gradient(of);
    equation.pop()?;
    let symbols = equation.remove(0);
    let Regularizer { l1, l2 } = of.regularizer();
    let question = TurnQuestion::new(
        say!(turn::what_does_the_penalty_add).into(),
        say!(turn::the_gradient).into(),
        symbol(of),
        of.gradient,
        stage(of),
    );
    let question = question
        .hint(vec![symbols])
        .hint(equation)
        .slip(of.of_rows(), say!(turn::slip_no_penalty))
        .slip(of.penalty(), say!(turn::slip_penalty_alone))
        .slip(of.of_rows() - of.penalty(), say!(turn::slip_penalty_taken_away))
        .slip(of.gradient - l2 * of.before, say!(turn::slip_penalty_no_two))
        .slip(
            of.of_rows() + l1 * of.before.abs() + l2 * of.before * of.before,
            say!(turn::slip_penalty_itself),
        );
    Some(question)
}
