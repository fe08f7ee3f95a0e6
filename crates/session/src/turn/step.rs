//! What the optimizer computes of the gradient: what it remembers, and the new weight.

use super::question::TurnQuestion;
use super::typed::LEAST;
use crate::state::turn::Stage;
use crate::views::selected::Selected;
use crate::views::update;
use backprop::{Loss, Update};
use experiment::catalog::optimizers::Line;
use experiment::names;
use experiment::run::playhead::Phase;
use experiment::text::math::Math;
use experiment::text::number::significant;
use words::say;

/// The most digits that it takes to tell a new weight from the old one.
const MOST: usize = 12;
/// What is given, as it is a matter of the number of the update alone.
const GIVEN: &str = "ε̂";

/// Returns the questions, the new weight last; of what is frozen that alone.
pub(super) fn questions(of: &Selected) -> Vec<TurnQuestion> {
    if !of.session.now.trace.change(of.parameter).0.is_trained {
        return vec![frozen(of)];
    }
    let lines = update::lines(of).into_iter().filter(|line| line.left != Math::Name(GIVEN));
    lines.map(|line| if line.old.is_some() { new_weight(of, line) } else { remembered(of, line) }).collect()
}

fn stage(of: &Selected) -> Stage {
    Stage { phase: Phase::Backward, layers: of.session.now.trace.layers.len() }
}

/// A line of the update as both hints.
fn hinted(question: TurnQuestion, of: &Selected, line: Line) -> TurnQuestion {
    let mut equation = update::equation(of, line);
    equation.pop();
    let symbols = equation.remove(0);
    question.hint(vec![symbols]).hint(equation)
}

/// What is remembered, or what is made of it on the way to the new weight.
fn remembered(of: &Selected, line: Line) -> TurnQuestion {
    let (name, value) = (line.left.text(), line.result);
    let text = say!(turn::what_is_remembered { name });
    let question = TurnQuestion::new(text, name, line.left.clone(), value, stage(of))
        .slip(-value, say!(turn::slip_sign))
        .slip(of.gradient, say!(turn::slip_gradient_itself))
        .slip(of.gradient * of.gradient, say!(turn::slip_gradient_squared));
    hinted(question, of, line)
}

fn new_weight(of: &Selected, line: Line) -> TurnQuestion {
    let session = of.session;
    let weight = &names::weight(&session.experiment, of.parameter);
    let moved = of.after - of.before;
    let rate = session.experiment.optimizer.learning_rate();
    let text = match of.session.now.trace.change(of.parameter).0.slots.is_empty() {
        true => say!(turn::what_is_the_new_weight { weight }),
        false => say!(turn::what_is_the_new_weight_by_memory { weight }),
    };
    let rows = session.now.trace.rows.len();
    let question = TurnQuestion::new(
        text,
        say!(turn::new_weight { weight }),
        Math::Words(weight.clone()),
        of.after,
        stage(of),
    );
    let mut question = TurnQuestion { least: least(of), ..question }
        .slip(of.before - moved, say!(turn::slip_plus))
        .slip(of.before, say!(turn::slip_stays))
        .slip(moved, say!(turn::slip_step_alone))
        .slip(-moved, say!(turn::slip_step_alone))
        .slip(of.before - of.gradient, say!(turn::slip_no_rate))
        .slip(of.before + of.gradient, say!(turn::slip_no_rate))
        .slip(with(of, of.gradient, 10.0), say!(turn::slip_longer_rate))
        .slip(with(of, of.gradient, 0.1), say!(turn::slip_shorter_rate))
        .slip(with(of, of.gradient * rows as f64, 1.0), say!(turn::slip_step_of_sum))
        .slip(
            with(of, session.now.trace.row_gradient(of.at, of.parameter), 1.0),
            match rows {
                1 => say!(turn::slip_no_penalty),
                _ => say!(turn::slip_step_of_row),
            },
        )
        .slip(of.before - rate * of.gradient, say!(turn::slip_no_memory))
        .slip(of.before * (1.0 - rate * of.gradient), say!(turn::slip_times_weight));
    if session.experiment.loss == Loss::MeanSquaredError {
        question = question.slip(with(of, of.gradient / 2.0, 1.0), say!(turn::slip_step_no_two));
    }
    for change in session.now.trace.changes() {
        for &other in &change.before {
            question = question.slip(other + moved, say!(turn::slip_starts_from_other { weight }));
        }
    }
    hinted(question, of, line)
}

fn frozen(of: &Selected) -> TurnQuestion {
    let weight = &names::weight(&of.session.experiment, of.parameter);
    let text = say!(turn::what_is_the_frozen_weight { weight });
    TurnQuestion::new(
        text,
        say!(turn::new_weight { weight }),
        Math::Words(weight.clone()),
        of.after,
        stage(of),
    )
    .hint(vec![Math::Words(say!(turn::frozen_stays).into())])
    .slip(with(of, of.gradient, 1.0), say!(turn::slip_frozen_moves))
}

/// The new weight with another gradient, and with a learning rate so many times as large.
fn with(of: &Selected, gradient: f64, times: f64) -> f64 {
    let optimizer = of.session.experiment.optimizer;
    let (change, index) = of.session.now.trace.change(of.parameter);
    let slots: Vec<_> = change.slots.iter().map(|slot| slot.before[index]).collect();
    let (mut new, mut new_slots) = ([0.0], vec![0.0; slots.len()]);
    optimizer.with_learning_rate(times * optimizer.learning_rate()).rule().update(Update {
        number: of.session.now.trace.number,
        weights: &[of.before],
        gradient: &[gradient],
        slots: &slots,
        new_weights: &mut new,
        new_slots: &mut new_slots,
    });
    new[0]
}

/// The fewest digits in which the new weight reads otherwise than the old one.
fn least(of: &Selected) -> usize {
    let differ = |&digits: &usize| significant(of.before, digits) != significant(of.after, digits);
    (LEAST..=MOST).find(differ).unwrap_or(LEAST)
}
