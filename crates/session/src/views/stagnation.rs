//! Why a run has hardly learned, in a sentence.

use super::cure;
use crate::look::notice::Offer;
use crate::state::Session;
use backprop::LayerRange;
use experiment::names;
use experiment::run::stagnation::Cause;
use experiment::text::number::{exact, short};
use words::{say, sentences};

/// That a run has hardly learned, why, and what to try; `None` where it has learned.
pub(super) fn view(session: &Session) -> Option<(String, Vec<Offer>)> {
    let found = session.advice.stagnation(&session.experiment, &session.run)?;
    let losses = session.run.losses();
    let (first, last) = (losses.first()?, losses.last()?);
    let rate = exact(session.experiment.optimizer.learning_rate());
    let why = match found.cause {
        Cause::NoRate => say!(notices::no_rate).into(),
        Cause::NoGradient(None) => say!(notices::no_gradient).into(),
        Cause::NoGradient(Some(layer)) => {
            let layer = names::layer(&session.experiment, Some(layer));
            say!(notices::no_gradient_of_relu { layer })
        }
        Cause::Alike { inputs, layer } => alike(session, inputs, layer),
        Cause::SmallSteps(furthest) => {
            let (updates, furthest) = (session.run.steps(), short(furthest));
            say!(notices::small_steps { rate, updates, furthest })
        }
    };
    let untried = || match found.cause {
        Cause::NoRate => say!(notices::set_rate).to_owned(),
        Cause::NoGradient(_) => say!(notices::try_other_weights).into(),
        Cause::Alike { .. } | Cause::SmallSteps(_) => say!(notices::try_longer).into(),
    };
    let untried = found.cure.is_none().then(untried);
    let offers = found.cure.iter().map(|tried| cure::offer(tried, &session.experiment)).collect();
    let said = say!(notices::hardly_learned { first: short(*first), last: short(*last) });
    Some((sentences([Some(said), Some(why), untried].into_iter().flatten()), offers))
}

/// What the first layer makes of the inputs.
fn alike(session: &Session, inputs: (f64, f64), layer: LayerRange) -> String {
    let steepest = layer.activation.derivative(0.0, layer.activation.apply(0.0));
    say!(notices::alike {
        least: exact(inputs.0),
        most: exact(inputs.1),
        layer: names::layer(&session.experiment, Some(0)),
        least_z: short(layer.z.0),
        most_z: short(layer.z.1),
        activation: layer.activation.name(),
        slope: short(layer.slope),
        steepest: exact(steepest),
        least_a: short(layer.a.0),
        most_a: short(layer.a.1),
    })
}
