//! The loss and the weights over the run.

use super::pins;
use super::pins::PinsView;
use crate::state::Session;
use experiment::names;
use experiment::picture::lines::{LinePlot, Marker, Scale, Series};
use experiment::run::playhead::Phase;
use experiment::text::number::{grouped, short};

pub(super) fn loss(session: &Session, pins: &PinsView) -> LinePlot {
    let losses = session.run.losses();
    let marker = |epoch: usize| {
        let &loss = losses.get(epoch - 1)?;
        Some(Marker { at: (epoch as f64, loss), label: short(loss) })
    };
    let here = session.playhead.epoch;
    let mut markers: Vec<_> = marker(here).into_iter().collect();
    if losses.len() > here {
        markers.extend(marker(losses.len()));
    }
    let description = match losses {
        [] => "No epoch is computed yet.".into(),
        [only] => format!("The loss of epoch 1 is {}.", short(*only)),
        [first, .., last] => format!(
            "The loss goes from {} in epoch 1 to {} in epoch {}.",
            short(*first),
            short(*last),
            grouped(losses.len())
        ),
    };
    let pins = pins::lines(session, pins, |pin| Some(pin.curves.loss.first()?.points.clone()));
    // Beside the names of pinned runs the present one has one too.
    let named = |lines: &[Series]| -> Vec<Series> {
        let name = if pins.is_empty() { "loss" } else { "now" };
        lines.iter().map(|line| Series { name: name.into(), ..line.clone() }).collect()
    };
    let (series, ghost) = (named(&session.curves.loss), named(&session.ghost.loss));
    let frame = frame(session, format!("{description}{}", pins::in_words(&pins)), pins);
    LinePlot {
        title: "Loss per epoch".into(),
        y_label: "loss".into(),
        series,
        ghost,
        scale: session.loss_scale,
        markers,
        // An epoch has its loss where only its last update was not finite.
        diverged_at: frame.diverged_at.map(|at| at.max(losses.len() as f64)),
        ..frame
    }
}

pub(super) fn weights(session: &Session, pins: &PinsView) -> LinePlot {
    let parameter = session.parameter();
    let selected = session.run.model().index_of(parameter);
    let series = session.curves.weights.iter().zip(&session.curves.members);
    let series: Vec<_> = series
        .map(|(line, members)| {
            let selected = selected.is_some_and(|index| members.contains(&index));
            Series { selected, ..line.clone() }
        })
        .collect();
    let ways: Vec<_> = series
        .iter()
        .filter_map(|line| {
            let (first, last) = (line.points.first()?.1, line.points.last()?.1);
            Some(format!("{} from {} to {}", line.name, short(first), short(last)))
        })
        .collect();
    let (count, shown) = (session.run.model().parameters().len(), session.curves.count());
    let left_out = if shown < count {
        format!(" The {shown} of {} weights that move the most are shown.", grouped(count))
    } else {
        String::new()
    };
    let marker = selected.filter(|_| session.now.reached).map(|index| {
        let value = session.model_at_playhead().parameters()[index];
        Marker { at: (playhead(session), value), label: short(value) }
    });
    let pins = pins::lines(session, pins, |pin| {
        let index = pin.model.index_of(parameter)?;
        let line = pin.curves.members.iter().position(|members| members.contains(&index))?;
        Some(pin.curves.weights.get(line)?.points.clone())
    });
    let of_pins = match pins.is_empty() {
        true => String::new(),
        false => {
            format!(" Of pinned runs only {} is shown.{}", names::parameter(parameter), pins::in_words(&pins))
        }
    };
    LinePlot {
        title: "Weights over the run".into(),
        y_label: "weight".into(),
        series,
        ghost: session.ghost.weights.clone(),
        scale: Scale::Linear,
        markers: marker.into_iter().collect(),
        ..frame(session, format!("Over the run, {}.{left_out}{of_pins}", ways.join(", ")), pins)
    }
}

/// What all charts of a run share.
pub(super) fn frame(session: &Session, description: String, pins: Vec<Series>) -> LinePlot {
    let per_epoch = session.run.steps_per_epoch() as f64;
    LinePlot {
        title: String::new(),
        x_label: "epoch".into(),
        y_label: String::new(),
        x_range: (0.0, session.experiment.epochs as f64),
        scale: Scale::Linear,
        series: Vec::new(),
        ghost: Vec::new(),
        pins,
        levels: Vec::new(),
        playhead: playhead(session),
        markers: Vec::new(),
        diverged_at: session.run.diverged().map(|_| session.run.computed() as f64 / per_epoch),
        note: None,
        description,
    }
}

/// Epochs gone by at the playhead.
pub(super) fn playhead(session: &Session) -> f64 {
    let made = session.playhead_step() + usize::from(session.playhead.phase == Phase::Update);
    made as f64 / session.run.steps_per_epoch() as f64
}
