//! The loss of the row.

use super::question::TurnQuestion;
use crate::state::turn::Stage;
use crate::views::loss;
use crate::views::selected::Selected;
use backprop::Loss;
use experiment::run::playhead::Phase;
use experiment::text::math::Math;
use words::say;

/// Returns the question for the loss of the row.
pub(super) fn question(of: &Selected) -> TurnQuestion {
    let trace = &of.session.now.trace;
    let (kind, value) = (of.session.experiment.loss, trace.row_losses[of.at]);
    let layer = &trace.layers[trace.layers.len() - 1];
    let (a, y) = (&layer.a[of.at], &trace.targets[of.at]);
    let what = match kind {
        Loss::MeanSquaredError => say!(turn::loss_mse),
        Loss::MeanAbsoluteError => say!(turn::loss_mae),
        Loss::Huber => say!(turn::loss_huber),
        Loss::BinaryCrossentropy => say!(turn::loss_bce),
        Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy => say!(turn::loss_classes),
    };
    let divisor = kind.divisor(y.len()) as f64;
    let text = match divisor {
        1.0 => say!(turn::how_large_is_the_loss { what }),
        _ => say!(turn::how_large_is_the_mean_loss { what }),
    };
    let stage = Stage { phase: Phase::Forward, layers: trace.layers.len() };
    let mut equation = loss::loss(of);
    equation.pop();
    let symbols = equation.remove(0);
    let question = TurnQuestion::new(text, say!(turn::the_loss).into(), Math::Name("L"), value, stage)
        .hint(vec![symbols]);
    let question = if equation.is_empty() { question } else { question.hint(equation) };
    let mean = |of: &dyn Fn(f64, f64) -> f64| a.iter().zip(y).map(|(&a, &y)| of(a, y)).sum::<f64>() / divisor;
    let question = question
        .slip(value * divisor, say!(turn::slip_loss_sum))
        .slip(-value, say!(turn::slip_loss_sign))
        .slip(mean(&|a, y| a - y), say!(turn::slip_gap))
        .slip(mean(&|a, y| y - a), say!(turn::slip_gap));
    match kind {
        Loss::MeanSquaredError => question
            .slip(value / 2.0, say!(turn::slip_half))
            .slip(value * 2.0, say!(turn::slip_twice))
            .slip(mean(&|a, y| a * a - y * y), say!(turn::slip_squares_apart))
            .slip(mean(&|a, y| y * y - a * a), say!(turn::slip_squares_apart))
            .slip(mean(&|a, y| (a + y) * (a + y)), say!(turn::slip_sum_squared)),
        Loss::MeanAbsoluteError => question.slip(mean(&|a, y| (a - y) * (a - y)), say!(turn::slip_squared)),
        Loss::Huber => question
            .slip(mean(&|a, y| (a - y) * (a - y)), say!(turn::slip_squared))
            .slip(mean(&|a, y| (a - y) * (a - y) / 2.0), say!(turn::slip_huber_square))
            .slip(mean(&|a, y| (a - y).abs()), say!(turn::slip_huber_size)),
        Loss::BinaryCrossentropy | Loss::CategoricalCrossentropy | Loss::SparseCategoricalCrossentropy => {
            question
                .slip(value / std::f64::consts::LN_10, say!(turn::slip_base_ten))
                .slip(value / std::f64::consts::LN_2, say!(turn::slip_base_two))
                .slip(mean(&|a, y| -((1.0 - y) * a.ln() + y * (1.0 - a).ln())), say!(turn::slip_other_answer))
                .slip(mean(&|a, y| (a - y) * (a - y)), say!(turn::slip_squared))
        }
    }
}
