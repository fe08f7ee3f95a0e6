//! The norm of each layer's gradient over the run.

use super::pins;
use super::pins::PinsView;
use super::plots::{frame, playhead};
use crate::state::Session;
use experiment::picture::lines::{Hue, LinePlot, Marker, Scale, Series};
use experiment::text::number::short;
use words::{say, sentences};

/// How many times smaller the first layer's gradient is than the last's before it counts as vanishing.
const VANISHED: f64 = 1e-3;

pub(super) fn plot(session: &Session, pins: &PinsView) -> LinePlot {
    let (selected, _) = session.parameter().unit();
    let lines = session.curves.norms.iter().enumerate();
    let series: Vec<_> =
        lines.map(|(layer, line)| Series { selected: layer == selected, ..line.clone() }).collect();
    let epoch = session.look.playhead.epoch;
    let norm = session.run.gradient_norms(selected).nth(epoch - 1).filter(|norm| norm.is_finite());
    let here = norm.map(|norm| Marker { at: (playhead(session), norm), label: short(norm) });
    let pins = pins::lines(session, pins, |pin| Some(pin.curves.norms.get(selected)?.points.clone()));
    let layer = series.get(selected).filter(|_| !pins.is_empty());
    let of_pins = layer.map(|line| say!(charts::pins_of_layer { layer: line.name }));
    let more = [of_pins, pins::in_words(&pins)].into_iter().flatten();
    let description = sentences([in_words(&series)].into_iter().chain(more));
    LinePlot {
        title: say!(maps::gradient_norms).into(),
        y_label: say!(charts::norm).into(),
        ghost: session.ghost.norms.clone(),
        scale: Scale::of(series.iter().flat_map(|line| line.points.iter().map(|point| point.1))),
        hue: Hue::Backward,
        means: true,
        markers: here.into_iter().collect(),
        series,
        note: Some(say!(charts::norms_note).into()),
        ..frame(session, description, pins)
    }
}

/// `Over the run, the norms of the gradient, averaged over each epoch, go: hidden from 20 to 0.1; output from …`
fn in_words(series: &[Series]) -> String {
    let ends = |line: &Series| Some((line.points.first()?.1, line.points.last()?.1));
    let ways: Vec<_> = series
        .iter()
        .filter_map(|line| {
            let (first, last) = ends(line)?;
            Some(say!(charts::goes { line: line.name, first: short(first), last: short(last) }))
        })
        .collect();
    if ways.is_empty() {
        return say!(charts::no_epoch).into();
    }
    let end = |line: Option<&Series>| line.and_then(ends).map(|ends| ends.1);
    let vanished = match (end(series.first()), end(series.last())) {
        (Some(first), Some(last)) if series.len() > 1 => first < VANISHED * last,
        _ => false,
    };
    let ways = say!(charts::norms_go { ways: ways.join(say!(common::semicolon)) });
    sentences([ways].into_iter().chain(vanished.then(|| say!(charts::vanishes).into())))
}
