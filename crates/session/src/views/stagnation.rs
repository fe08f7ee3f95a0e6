//! Why a run has hardly learned, in a sentence.

use crate::state::Session;
use backprop::LayerRange;
use experiment::names;
use experiment::run::stagnation::{Cause, Cure};
use experiment::text::number::{exact, grouped, short};

/// That a run has hardly learned, why, and what to try; `None` where it has learned.
pub(super) fn sentence(session: &Session) -> Option<String> {
    let found = session.advice.stagnation(&session.experiment, &session.run)?;
    let losses = session.run.losses();
    let (first, last) = (losses.first()?, losses.last()?);
    let rate = exact(session.experiment.optimizer.learning_rate());
    let why = match found.cause {
        Cause::NoRate => "the learning rate is 0, so no weight moves".into(),
        Cause::NoGradient(None) => "every gradient is 0, so no weight moves".into(),
        Cause::NoGradient(Some(layer)) => {
            let name = names::layer(&session.experiment, Some(layer));
            format!(
                "every gradient is 0: each relu of the layer {name} gives 0 for every row, and lets nothing back"
            )
        }
        Cause::Alike { inputs, layer } => alike(session, inputs, layer),
        Cause::SmallSteps(furthest) => format!(
            "its steps are small: at a learning rate of {rate}, {} updates move no weight by more than {}",
            grouped(session.run.steps()),
            short(furthest)
        ),
    };
    let cure = match found.cure {
        Some(cure) => format!("{}: the loss then ends at {}.", tried(cure), short(cure.loss)),
        None => match found.cause {
            Cause::NoRate => "Set a learning rate above 0.".into(),
            Cause::NoGradient(_) => "Try other initial weights, such as Glorot's.".into(),
            Cause::Alike { .. } | Cause::SmallSteps(_) => {
                "Try more epochs, or a larger learning rate.".into()
            }
        },
    };
    let (first, last) = (short(*first), short(*last));
    Some(format!("This run has hardly learned (its loss goes from {first} to {last}), because {why}. {cure}"))
}

/// What the first layer makes of the inputs.
fn alike(session: &Session, inputs: (f64, f64), layer: LayerRange) -> String {
    let range = |(low, high): (f64, f64), text: fn(f64) -> String| format!("{} to {}", text(low), text(high));
    let name = layer.activation.name();
    let steepest = layer.activation.derivative(0.0, layer.activation.apply(0.0));
    format!(
        "the inputs, {}, make z of the layer {} {}. There {name} has a slope of {}, not {} as at 0, and makes all rows \
         almost alike: {}",
        range(inputs, exact),
        names::layer(&session.experiment, Some(0)),
        range(layer.z, short),
        short(layer.slope),
        exact(steepest),
        range(layer.a, short),
    )
}

fn tried(cure: Cure) -> String {
    let rate = exact(cure.learning_rate);
    match cure.standardise {
        true => format!("Try standardized inputs and a learning rate of {rate}"),
        false => format!("Try a learning rate of {rate}"),
    }
}
