//! The part of the rows that is predicted correctly over the run.

use super::pins;
use super::pins::PinsView;
use super::plots::{frame, playhead};
use crate::state::Session;
use experiment::picture::lines::{Hue, LinePlot, Marker, Series};
use experiment::text::number::short;
use words::{say, sentences};

pub(super) fn plot(session: &Session, pins: &PinsView) -> LinePlot {
    let has_accuracy = session.run.accuracies().is_some();
    let accuracies = session.run.accuracies().unwrap_or_default();
    let pins = pins::lines(session, pins, |pin| Some(pin.curves.accuracy.first()?.points.clone()));
    let named = |lines: &[Series]| -> Vec<Series> {
        let name = |line: &Series, at: usize| match at {
            0 if !pins.is_empty() => say!(charts::now).into(),
            _ => line.name.clone(),
        };
        lines.iter().enumerate().map(|(at, line)| Series { name: name(line, at), ..line.clone() }).collect()
    };
    let (series, ghost) = (named(&session.curves.accuracy), named(&session.ghost.accuracy));
    let here = accuracies.get(session.look.playhead.epoch - 1);
    let here = here.map(|&part| Marker { at: (playhead(session), part), label: short(part) });
    let goes = match accuracies {
        _ if !has_accuracy => say!(charts::no_accuracy).into(),
        [] => say!(charts::no_epoch).into(),
        [first, ..] => {
            let (first, last) = (short(*first), short(accuracies[accuracies.len() - 1]));
            say!(charts::accuracy_goes { first, last, epoch: accuracies.len() })
        }
    };
    let held_out = session.run.validation_accuracies().unwrap_or_default();
    let held_out = held_out.first().zip(held_out.last());
    let held_out = held_out
        .map(|(first, last)| say!(charts::validation_goes { first: short(*first), last: short(*last) }));
    let description = sentences([goes].into_iter().chain(held_out).chain(pins::in_words(&pins)));
    let note = match has_accuracy {
        true => say!(charts::accuracy_note),
        false => say!(charts::no_accuracy),
    };
    LinePlot {
        title: say!(charts::accuracy_per_epoch).into(),
        y_label: say!(charts::accuracy).into(),
        hue: Hue::Forward,
        levels: vec![1.0],
        means: true,
        markers: here.into_iter().collect(),
        series,
        ghost,
        note: Some(note.into()),
        ..frame(session, description, pins)
    }
}
