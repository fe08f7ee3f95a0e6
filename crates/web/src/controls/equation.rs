//! Formulas as MathML.

use leptos::{math, prelude::*};
use session::{Equation, Math, Tone};

/// Equations, each in parts between which a line may break.
pub fn equations(equations: &[Equation]) -> AnyView {
    let equation = |equation: &Equation| {
        let parts = equation.iter().map(formula).collect_view();
        view! { <div class="equation">{parts}</div> }
    };
    equations.iter().map(equation).collect_view().into_any()
}

/// A formula of its own.
pub fn formula(of: &Math) -> AnyView {
    math::math().child(part(of)).into_any()
}

/// The class of a number by the way it flows.
pub fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "number",
        Tone::Forward => "number forward",
        Tone::Backward => "number backward",
        Tone::Unknown => "number unknown",
    }
}

fn part(of: &Math) -> AnyView {
    match of {
        Math::Name(text) => math::mi().child(*text).into_any(),
        Math::Number(text, tone) => math::mn().class(class(*tone)).child(text.clone()).into_any(),
        // At the start of a part, too, these stand between two things.
        Math::Operator(text @ ("=" | "+" | "·" | "←")) => {
            math::mo().attr("stretchy", "false").attr("form", "infix").child(*text).into_any()
        }
        Math::Operator(text) => math::mo().attr("stretchy", "false").child(*text).into_any(),
        Math::Words(text) => math::mtext().child(text.clone()).into_any(),
        Math::Row(parts) => math::mrow().child(parts.iter().map(part).collect_view()).into_any(),
        Math::Fraction(parts) => math::mfrac().child((part(&parts[0]), part(&parts[1]))).into_any(),
        Math::Root(inner) => math::msqrt().child(part(inner)).into_any(),
        Math::Power(parts) => math::msup().child((part(&parts[0]), part(&parts[1]))).into_any(),
        Math::Sub(parts) => math::msub().child((part(&parts[0]), part(&parts[1]))).into_any(),
        Math::Asks(name, of) => math::mrow().attr("data-asks", name.clone()).child(part(of)).into_any(),
    }
}
