//! The gradient against a finite difference.

use super::selected::Selected;
use backprop::{Activation, GradientCheck, gradient_check_of};
use experiment::run::playhead::Phase;
use experiment::text::digits::credible_to;
use experiment::text::math::{Equation, Math, Tone, equals, number};
use experiment::text::number::significant;
use words::say;

/// Multiplications that a check may take at each look: about 2 ms.
const MOST_WORK: usize = 2_000_000;
/// Digits of the quotient.
const DIGITS: usize = 6;
/// Below this agreement the two differ.
const FEWEST: u32 = 4;

/// The gradient against a finite difference.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct CheckView {
    /// What came of it.
    pub verdict: Verdict,
    /// In words: `A finite difference agrees to 9 digits.`
    pub words: String,
    /// (L(w + h) − L(w − h)) / 2h with its numbers; empty where there is no check.
    pub equation: Equation,
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Verdict {
    /// The two agree.
    Agrees,
    /// They don't.
    Differs,
    /// There is nothing to say yet, or at all.
    #[default]
    None,
}

pub(super) fn view(of: &Selected) -> CheckView {
    let nothing = |words: &str| CheckView { verdict: Verdict::None, words: words.into(), equation: vec![] };
    let (session, trace) = (of.session, &of.session.now.trace);
    if !of.knows(Phase::Backward) {
        let words = say!(chain::check_comes_later).into();
        return CheckView { verdict: Verdict::None, words, equation: equation(of, None) };
    }
    if !of.gradient.is_finite() {
        return nothing(say!(chain::check_of_infinite));
    }
    if !is_cheap(2 * trace.rows.len() * session.now.model.parameters().len()) {
        return nothing(say!(chain::check_too_large));
    }
    let check = session.run.data().of_rows(&trace.rows).ok().and_then(|batch| {
        gradient_check_of(&session.now.model, session.experiment.loss, &batch, of.parameter, of.gradient).ok()
    });
    let Some(check) = check else { return nothing(say!(chain::check_failed)) };
    if !check.difference.is_finite() {
        return nothing(say!(chain::check_by_infinite_loss));
    }
    let activations = trace.layers.iter().map(|layer| layer.activation);
    let kinked = activations.into_iter().find(|activation| !activation.kinks().is_empty());
    let (verdict, words) = judge(of, &check, kinked.map(Activation::name));
    CheckView { verdict, words, equation: equation(of, Some(&check)) }
}

/// Whether so many multiplications can be made at each look.
pub(crate) fn is_cheap(multiplications: usize) -> bool {
    multiplications <= MOST_WORK
}

/// How many digits of the two agree, where the rounding of L leaves [`FEWEST`] of them to be told.
pub(crate) fn digits(check: &GradientCheck) -> Option<u32> {
    let error = (check.gradient - check.difference).abs();
    let size = check.gradient.abs().max(check.difference.abs());
    let rounding = 4.0 * f64::EPSILON * check.loss_above.abs().max(check.loss_below.abs()) / check.h;
    let least = f64::from(10_u32.pow(FEWEST));
    if size <= least * rounding && error <= rounding.max(f64::MIN_POSITIVE) {
        return None;
    }
    Some(if error == 0.0 { 15 } else { (-(error / size).log10()).floor().clamp(0.0, 15.0) as u32 })
}

/// What came of it, where an activation may have a kink.
fn judge(of: &Selected, check: &GradientCheck, kinked: Option<&str>) -> (Verdict, String) {
    match digits(check) {
        None if check.difference == check.gradient => (Verdict::Agrees, say!(chain::check_equal).into()),
        None => (Verdict::Agrees, say!(chain::check_in_rounding).into()),
        Some(digits) if digits >= FEWEST => {
            (Verdict::Agrees, say!(chain::check_agrees { digits: u64::from(digits) }))
        }
        Some(digits) => match kinked {
            Some(activation) => {
                let symbol = of.symbol().text();
                (Verdict::Differs, say!(chain::check_over_kink { activation, symbol }))
            }
            None => (Verdict::Differs, say!(chain::check_differs { digits: u64::from(digits) })),
        },
    }
}

fn equation(of: &Selected, check: Option<&GradientCheck>) -> Equation {
    let plain = |text: String| number(Some(text), Tone::Plain);
    let at = |operator| {
        let w = [Math::Name("L"), Math::Operator("("), of.symbol(), Math::Operator(operator)];
        Math::Row(w.into_iter().chain([Math::Name("h"), Math::Operator(")")]).collect())
    };
    let fraction = |above, below, step| {
        let over = Math::Row(vec![above, Math::Operator("−"), below]);
        let under = Math::Row(vec![plain("2".into()), Math::Operator("·"), step]);
        Math::Fraction(Box::new([over, under]))
    };
    let symbols = fraction(at("+"), at("−"), Math::Name("h"));
    let Some(check) = check else { return vec![symbols, equals(number(None, Tone::Backward))] };
    let values = [check.loss_above, check.loss_below, check.h];
    let by_hand = |values: &[f64]| (values[0] - values[1]) / (2.0 * values[2]);
    let (texts, result) = credible_to(DIGITS, &values, check.difference, by_hand);
    let [above, below, h] = [0, 1, 2].map(|index| plain(texts[index].clone()));
    vec![
        symbols,
        equals(fraction(above, below, h)),
        equals(number(Some(result), Tone::Backward)),
        Math::Words(say!(chain::check_against { gradient: significant(of.gradient, DIGITS) })),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use backprop::Parameter;

    /// The loss is known to about 1e-15, the difference of two to 3e-11 of 1.5e-7: that is less than four digits.
    #[test]
    fn a_small_gradient_beside_a_large_loss_is_told_by_no_digit() {
        let (loss_above, loss_below, h) = (1.004335088178859, 1.0043350881809137, 6.808419033601788e-6);
        let difference = (loss_above - loss_below) / (2.0 * h);
        let check = |gradient| GradientCheck {
            parameter: Parameter::Bias { layer: 0, unit: 0 },
            h,
            loss_above,
            loss_below,
            difference,
            gradient,
            relative_error: 0.0,
        };
        assert_eq!(digits(&check(-1.50849e-7)), None);
        assert_eq!(digits(&check(-1.6e-7)), Some(1), "an error above the rounding is told");
    }
}
