//! What a unit computes, and how the loss depends on that.

use super::dependence::{self, Over};
use super::row;
use super::unit_in_words::unit_in_words;
use crate::look::topic::OfUnit;
use crate::state::Session;
use experiment::text::number::{exact, short};
use words::say;

/// A slope that is as short as this, such as 1, stands as it is.
const SHORT: usize = 4;

/// A quantity of a unit.
pub(super) fn sentence(session: &Session, of: OfUnit, layer: usize, index: usize) -> Option<String> {
    let at = session.shown().1;
    let trace = &session.now.trace;
    let values = trace.layers.get(layer)?;
    let z = *values.z[at].get(index)?;
    let is_last = layer + 1 == trace.layers.len();
    let unit = unit_in_words(session, Some(layer), index);
    let by = |what, slope, it| dependence::sentence(session, what, slope, it, Over::Row);
    Some(match of {
        OfUnit::Z => say!(ask::z { unit, value: short(z) }),
        OfUnit::A if is_last => row::prediction(session, index)?,
        OfUnit::A => {
            say!(ask::a { unit, value: short(values.a[at][index]), activation: values.activation.name() })
        }
        OfUnit::Delta => by(say!(ask::delta_of { unit }), values.delta[at][index], say!(ask::its_z)),
        OfUnit::Slope => {
            let slope = trace.slope(at, layer, index);
            let value = Some(exact(slope)).filter(|text| text.len() <= SHORT).unwrap_or_else(|| short(slope));
            if is_last {
                say!(ask::slope_of_output { unit, value })
            } else {
                say!(ask::slope { unit, value })
            }
        }
        OfUnit::ByA => {
            let (what, it) = match (is_last, values.units) {
                (false, _) => (say!(ask::by_a { unit }), say!(ask::its_a)),
                (true, 1) => (say!(ask::by_prediction).into(), say!(ask::the_prediction)),
                (true, _) => (say!(ask::by_prediction_of { output: unit }), say!(ask::the_prediction)),
            };
            by(what, values.d_loss_d_a[at][index], it)
        }
    })
}
