//! The update of the parameter, with its numbers.

use super::selected::Selected;
use crate::look::topic::Topic;
use experiment::catalog::optimizers::{self, Line, UpdateTerms};
use experiment::run::playhead::Phase;
use experiment::text::formula::Term;
use experiment::text::math::{Equation, Math, Tone, asks, equals, number, partial};
use experiment::text::number::exact;

/// What the optimizer does with the parameter, line by line: `left ← symbols = numbers = result`. A frozen one stays:
/// `w ← w = 0.1`.
pub(crate) fn view(of: &Selected) -> Vec<Equation> {
    if !of.session.now.trace.change(of.parameter).0.is_trained {
        let value = Some(exact(of.before)).filter(|_| of.session.now.reached);
        let left = Math::Row(vec![of.symbol(), Math::Operator("←"), of.symbol()]);
        return vec![vec![left, equals(asks(Topic::from(of.parameter), number(value, Tone::Plain)))]];
    }
    lines(of).into_iter().map(|line| equation(of, line)).collect()
}

/// Returns what the optimizer computes for a parameter that is trained, the new value last.
pub(crate) fn lines(of: &Selected) -> Vec<Line> {
    let (change, index) = of.session.now.trace.change(of.parameter);
    let terms = UpdateTerms {
        weight: Term {
            known: of.session.now.reached,
            ..Term::set(of.symbol(), of.before).asking(Topic::from(of.parameter))
        },
        gradient: Term {
            symbol: partial(Math::Name("L"), of.symbol()),
            value: of.gradient,
            tone: Tone::Backward,
            known: of.knows(Phase::Backward),
            asks: Some(Topic::Gradient(of.parameter).to_string()),
        },
        slots: change.slots.iter().map(|slot| [slot.before[index], slot.after[index]]).collect(),
        after: of.after,
        number: of.session.now.trace.number,
        known: [of.session.now.reached, of.knows(Phase::Update)],
    };
    optimizers::lines(of.session.experiment.optimizer, &terms)
}

/// Returns a line of the update as an equation: left ← symbols, = numbers, = result.
pub(crate) fn equation(of: &Selected, line: Line) -> Equation {
    let (numbers, result) = line.formula.numbers(line.result, line.old);
    let result = number(Some(result).filter(|_| of.knows(Phase::Update)), Tone::Plain);
    let is_weight = line.old.is_some();
    let result = if is_weight { asks(Topic::from(of.parameter), result) } else { result };
    let part = |operator, right| Math::Row(vec![Math::Operator(operator), right]);
    let left = Math::Row(vec![line.left, part("←", line.formula.symbols())]);
    vec![left, part("=", numbers), part("=", result)]
}
