//! The part of the rows that is predicted correctly over the run.

use super::pins;
use super::pins::PinsView;
use super::plots::{beside, frame, held_out_goes, playhead};
use crate::state::Session;
use experiment::picture::lines::{Hue, LinePlot, Marker};
use experiment::text::number::short;
use words::{say, sentences};

pub(super) fn plot(session: &Session, pins: &PinsView) -> LinePlot {
    let accuracies = session.run.accuracies();
    let pins = pins::lines(session, pins, |pin| Some(pin.curves.accuracy.first()?.points.clone()));
    let [series, ghost] = [&session.curves, &session.ghost].map(|curves| beside(&pins, &curves.accuracy));
    let here = accuracies.and_then(|of_epoch| of_epoch.get(session.look.playhead.epoch - 1));
    let here = here.map(|&part| Marker { at: (playhead(session), part), label: short(part) });
    let (goes, note) = match accuracies {
        None => (say!(charts::no_accuracy).into(), say!(charts::no_accuracy)),
        Some([]) => (say!(charts::no_epoch).into(), say!(charts::accuracy_note)),
        Some(all @ [first, ..]) => {
            let (first, last) = (short(*first), short(all[all.len() - 1]));
            let goes = say!(charts::accuracy_goes { first, last, epoch: all.len() });
            (goes, say!(charts::accuracy_note))
        }
    };
    let held_out = held_out_goes(session.run.validation_accuracies().unwrap_or_default());
    let description = sentences([goes].into_iter().chain(held_out).chain(pins::in_words(&pins)));
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
