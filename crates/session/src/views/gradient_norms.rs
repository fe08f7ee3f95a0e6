//! The norm of each layer's gradient over the run.

use super::pins;
use super::pins::PinsView;
use super::plots::frame;
use crate::state::Session;
use experiment::picture::lines::{LinePlot, Scale, Series};
use experiment::text::number::short;

/// How many times smaller the first layer's gradient is than the last's before it counts as vanishing.
const VANISHED: f64 = 1e-3;

pub(super) fn plot(session: &Session, pins: &PinsView) -> LinePlot {
    let (selected, _) = session.parameter().unit();
    let lines = session.curves.norms.iter().enumerate();
    let series: Vec<_> =
        lines.map(|(layer, line)| Series { selected: layer == selected, ..line.clone() }).collect();
    let pins = pins::lines(session, pins, |pin| Some(pin.curves.norms.get(selected)?.points.clone()));
    let of_pins = match (pins.is_empty(), series.get(selected)) {
        (false, Some(line)) => {
            format!(" Of pinned runs only the layer {} is shown.{}", line.name, pins::in_words(&pins))
        }
        _ => String::new(),
    };
    let description = format!("{}{of_pins}", in_words(&series));
    LinePlot {
        title: "Gradient norms".into(),
        y_label: "norm".into(),
        ghost: session.ghost.norms.clone(),
        scale: Scale::of(series.iter().flat_map(|line| line.points.iter().map(|point| point.1))),
        means: true,
        series,
        note: Some("How long each layer’s gradient is (its L2 norm), the mean over each epoch.".into()),
        ..frame(session, description, pins)
    }
}

/// `The norm of the gradient, a mean over each epoch, goes in hidden from 20 to 0.1, in output from …`
fn in_words(series: &[Series]) -> String {
    let ends = |line: &Series| Some((line.points.first()?.1, line.points.last()?.1));
    let ways: Vec<_> = series
        .iter()
        .filter_map(|line| {
            let (first, last) = ends(line)?;
            Some(format!("in {} from {} to {}", line.name, short(first), short(last)))
        })
        .collect();
    if ways.is_empty() {
        return "No epoch is computed yet.".into();
    }
    let end = |line: Option<&Series>| line.and_then(ends).map(|ends| ends.1);
    let vanished = match (end(series.first()), end(series.last())) {
        (Some(first), Some(last)) if series.len() > 1 && first < VANISHED * last => {
            " On its way back to the first layer it vanishes."
        }
        _ => "",
    };
    format!("The norm of the gradient, the mean over each epoch, goes {}.{vanished}", ways.join(", "))
}
