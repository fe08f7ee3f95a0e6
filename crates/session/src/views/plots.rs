//! The loss and the weights over the run.

use super::pins;
use super::pins::PinsView;
use crate::state::Session;
use backprop::Parameter;
use experiment::names;
use experiment::picture::lines::{Hue, LinePlot, Marker, Scale, Series};
use experiment::run::curves;
use experiment::text::number::short;
use words::{say, sentences};

pub(super) fn loss(session: &Session, pins: &PinsView) -> LinePlot {
    let losses = session.run.losses();
    let here = losses.get(session.look.playhead.epoch - 1).map(|&loss| {
        let is_mean = session.experiment.training_rows() > 1;
        let label = if is_mean { say!(charts::mean { loss: short(loss) }) } else { short(loss) };
        Marker { at: (playhead(session), loss), label }
    });
    let mut markers: Vec<_> = here.into_iter().collect();
    if let Some(&last) = losses.last().filter(|_| losses.len() > session.look.playhead.epoch) {
        markers.push(Marker { at: (losses.len() as f64, last), label: short(last) });
    }
    let description = match losses {
        [] => say!(charts::no_epoch).into(),
        [only] => say!(charts::loss_of_one_epoch { loss: short(*only) }),
        [first, .., last] => {
            say!(charts::loss_goes { first: short(*first), last: short(*last), epoch: losses.len() })
        }
    };
    let pins = pins::lines(session, pins, |pin| Some(pin.curves.loss.first()?.points.clone()));
    let [series, ghost] = [&session.curves, &session.ghost].map(|curves| beside(&pins, &curves.loss));
    let held_out = held_out_goes(session.run.validation_losses());
    let description = sentences([description].into_iter().chain(held_out).chain(pins::in_words(&pins)));
    let frame = frame(session, description, pins);
    LinePlot {
        title: say!(charts::loss_per_epoch).into(),
        y_label: say!(charts::loss).into(),
        series,
        ghost,
        scale: loss_scale(session),
        means: true,
        explains: true,
        markers,
        // An epoch has its loss where only its last update was not finite.
        diverged_at: frame.diverged_at.map(|at| at.max(losses.len() as f64)),
        ..frame
    }
}

/// The lines of the present run, of which the first has a name of its own beside those of pinned runs.
pub(super) fn beside(pins: &[Series], lines: &[Series]) -> Vec<Series> {
    let mut lines = lines.to_vec();
    if let Some(first) = lines.first_mut().filter(|_| !pins.is_empty()) {
        first.name = say!(charts::now).into();
    }
    lines
}

/// How what is counted over the rows held out goes, in a sentence; `None` where nothing is.
pub(super) fn held_out_goes(values: &[f64]) -> Option<String> {
    let (first, last) = values.first().zip(values.last())?;
    Some(say!(charts::validation_goes { first: short(*first), last: short(*last) }))
}

/// The weights, of which one is drawn stronger.
pub(super) fn weights(session: &Session, pins: &PinsView, parameter: Parameter) -> LinePlot {
    let selected = session.run.model().index_of(parameter);
    let series = session.curves.weights.iter().zip(&session.curves.members);
    let mut series: Vec<_> = series
        .map(|(line, members)| {
            let selected = selected.is_some_and(|index| members.contains(&index));
            Series { selected, ..line.clone() }
        })
        .collect();
    if let Some(index) = selected.filter(|_| series.iter().all(|line| !line.selected)) {
        let points = curves::of_weight(&session.run, index);
        series.push(Series {
            name: names::weight(&session.experiment, parameter),
            pin: None,
            selected: true,
            points,
        });
    }
    let ways: Vec<_> = series
        .iter()
        .filter_map(|line| {
            let (first, last) = (line.points.first()?.1, line.points.last()?.1);
            Some(say!(charts::goes { line: line.name, first: short(first), last: short(last) }))
        })
        .collect();
    let (count, shown) = (session.run.model().parameters().len(), session.curves.count());
    let left_out = (shown < count).then(|| say!(charts::furthest { weights: count, shown }));
    let marker = selected.filter(|_| session.now.reached).map(|index| {
        let value = session.model_at_playhead().parameters()[index];
        Marker { at: (playhead(session), value), label: short(value) }
    });
    let pins = pins::lines(session, pins, |pin| {
        let index = pin.model.index_of(parameter)?;
        let line = pin.curves.members.iter().position(|members| members.contains(&index))?;
        Some(pin.curves.weights.get(line)?.points.clone())
    });
    let of_pins = (!pins.is_empty())
        .then(|| say!(charts::pins_of_weight { weight: names::weight(&session.experiment, parameter) }));
    let note: Vec<_> = left_out.iter().cloned().chain(equal(&series)).collect();
    let ways = say!(charts::weights_go { ways: ways.join(say!(common::semicolon)) });
    let more = [left_out, of_pins, pins::in_words(&pins)];
    let description = sentences([ways].into_iter().chain(more.into_iter().flatten()));
    LinePlot {
        title: say!(charts::weights_over_run).into(),
        note: (!note.is_empty()).then(|| sentences(note)),
        y_label: say!(charts::weight).into(),
        series,
        ghost: session.ghost.weights.clone(),
        scale: Scale::Linear,
        markers: marker.into_iter().collect(),
        ..frame(session, description, pins)
    }
}

/// Returns which lines stand for weights of several arrays, in a sentence: at the end of a line there is no room for them.
fn equal(series: &[Series]) -> Option<String> {
    let names: Vec<_> =
        series.iter().map(|line| line.name.as_str()).filter(|name| name.contains(", ")).collect();
    (!names.is_empty()).then(|| say!(charts::equal { lines: names.join(say!(common::semicolon)) }))
}

/// The scale of the loss: the one chosen, else the one that its range asks for.
pub(super) fn loss_scale(session: &Session) -> Scale {
    session.look.scale.unwrap_or_else(|| Scale::of(session.run.losses().iter().copied()))
}

/// What all charts of a run share.
pub(super) fn frame(session: &Session, description: String, pins: Vec<Series>) -> LinePlot {
    LinePlot {
        title: String::new(),
        x_label: say!(charts::epoch).into(),
        y_label: String::new(),
        x_range: (0.0, session.experiment.epochs as f64),
        scale: Scale::Linear,
        hue: Hue::Ink,
        series: Vec::new(),
        ghost: Vec::new(),
        pins,
        levels: Vec::new(),
        means: false,
        playhead: playhead(session),
        computed: computed(session),
        explains: false,
        epoch: session.look.playhead.epoch,
        markers: Vec::new(),
        diverged_at: session.run.diverged().map(|_| computed(session)),
        note: None,
        description,
    }
}

/// How far the run is computed, in epochs.
pub(super) fn computed(session: &Session) -> f64 {
    session.run.epochs_after(session.run.computed())
}

/// Where the playhead stands on every x axis: how many epochs have gone by.
pub(super) fn playhead(session: &Session) -> f64 {
    session.run.epochs_after(session.look.playhead.updates(session.run.steps_per_epoch()))
}
