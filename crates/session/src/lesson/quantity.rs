//! The quantities of a run that a tour can name, one table of them.

use crate::state::Session;
use backprop::{LayerTrace, Operations, Parameter, gradient_check_of};
use experiment::edit::model::Refusal;
use experiment::text::math::Tone;
use experiment::text::number::{exact, quoted, short};
use words::{grouped, say};

/// A quantity that a tour can name: `gradient kernel1[0][0]`.
pub struct Quantity {
    /// Its first word.
    pub name: &'static str,
    /// Returns what comes after it, if anything does.
    pub takes: fn() -> &'static str,
    /// Returns what it is.
    pub is: fn() -> &'static str,
    pub(crate) kind: Kind,
    pub(crate) tone: Tone,
    pub(crate) read: fn(&Session, &str) -> Result<f64, Refusal>,
}

/// How a quantity is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// To four digits.
    Measured,
    /// As it was set.
    Set,
    /// A whole number.
    Count,
}

/// A quantity's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Value {
    pub number: f64,
    pub is: Kind,
    pub tone: Tone,
}

impl Value {
    pub fn text(self) -> String {
        match self.is {
            Kind::Count if self.number.is_finite() => grouped(self.number as usize),
            Kind::Set => exact(self.number),
            // 8 and 0.1 as a person writes them.
            Kind::Measured if exact(self.number).len() <= 5 => exact(self.number),
            _ => short(self.number),
        }
    }
}

/// The value of a quantity now.
pub(crate) fn read(session: &Session, words: &str) -> Result<Value, Refusal> {
    let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
    let quantity =
        QUANTITIES.iter().find(|quantity| quantity.name == name || (quantity.name, name) == FORMER);
    let quantity = quantity.ok_or_else(|| say!(quantities::no_quantity { name: quoted(name) }))?;
    let number = (quantity.read)(session, rest.trim())
        .map_err(|problem| say!(json::at_place { place: name, problem }))?;
    Ok(Value { number, is: quantity.kind, tone: quantity.tone })
}

const fn quantity(
    name: &'static str,
    takes: fn() -> &'static str,
    is: fn() -> &'static str,
    (kind, tone): (Kind, Tone),
    read: fn(&Session, &str) -> Result<f64, Refusal>,
) -> Quantity {
    Quantity { name, takes, is, kind, tone, read }
}

const FORWARD: (Kind, Tone) = (Kind::Measured, Tone::Forward);
const BACKWARD: (Kind, Tone) = (Kind::Measured, Tone::Backward);
const PLAIN: (Kind, Tone) = (Kind::Measured, Tone::Plain);
const SET: (Kind, Tone) = (Kind::Set, Tone::Plain);
const COUNT: (Kind, Tone) = (Kind::Count, Tone::Plain);

/// What a quantity was called in earlier tours, behind its name.
const FORMER: (&str, &str) = ("target", "wanted");

/// All of them.
pub const QUANTITIES: [Quantity; 36] = [
    quantity("predicted", || "", || say!(quantities::predicted), FORWARD, |s, _| Ok(output(s)?.0)),
    quantity("target", || "", || say!(quantities::target), SET, |s, _| Ok(output(s)?.1)),
    quantity("error", || "", || say!(quantities::error), FORWARD, |s, _| output(s).map(|(a, y)| a - y)),
    quantity(
        "loss",
        || "",
        || say!(quantities::loss),
        BACKWARD,
        |s, _| Ok(s.now_reached()?.row_losses[s.shown().1]),
    ),
    quantity(
        "x",
        || say!(quantities::an_input),
        || say!(quantities::x),
        FORWARD,
        |s, i| {
            let input = &s.now_reached()?.layers[0].input[s.shown().1];
            input.get(whole(i)?).copied().ok_or_else(|| say!(quantities::fewer_inputs).into())
        },
    ),
    quantity(
        "z",
        || say!(quantities::a_unit_such_as),
        || say!(quantities::z),
        FORWARD,
        |s, u| unit(s, u, |layer| &layer.z),
    ),
    quantity(
        "a",
        || say!(quantities::a_unit),
        || say!(quantities::a),
        FORWARD,
        |s, u| unit(s, u, |layer| &layer.a),
    ),
    quantity(
        "delta",
        || say!(quantities::a_unit),
        || say!(quantities::delta),
        BACKWARD,
        |s, u| unit(s, u, |layer| &layer.delta),
    ),
    quantity(
        "dL/da",
        || say!(quantities::a_weight_such_as),
        || say!(quantities::dl_da),
        BACKWARD,
        |s, w| {
            let (layer, unit) = weight(s, w)?.unit();
            Ok(s.now_reached()?.layers[layer].d_loss_d_a[s.shown().1][unit])
        },
    ),
    quantity(
        "da/dz",
        || say!(quantities::a_weight),
        || say!(quantities::da_dz),
        BACKWARD,
        |s, w| {
            let (layer, unit) = weight(s, w)?.unit();
            Ok(s.now_reached()?.slope(s.shown().1, layer, unit))
        },
    ),
    quantity(
        "dz/dw",
        || say!(quantities::a_weight),
        || say!(quantities::dz_dw),
        FORWARD,
        |s, w| Ok(s.now_reached()?.d_z_d_w(s.shown().1, weight(s, w)?).value),
    ),
    quantity(
        "dy/dw",
        || say!(quantities::a_weight),
        || say!(quantities::dy_dw),
        FORWARD,
        |s, w| {
            let (trace, at, parameter) = (s.now_reached()?, s.shown().1, weight(s, w)?);
            let ((layer, unit), last) = (parameter.unit(), trace.layers.len() - 1);
            let predicted = trace.moved(at, last, &trace.reach(at, layer, unit))[0];
            Ok(predicted * trace.d_z_d_w(at, parameter).value)
        },
    ),
    quantity(
        "paths",
        || say!(quantities::a_weight),
        || say!(quantities::paths),
        COUNT,
        |s, w| Ok(s.now_reached()?.paths(s.shown().1, weight(s, w)?, 1).count as f64),
    ),
    quantity(
        "weight",
        || say!(quantities::a_weight),
        || say!(quantities::weight),
        PLAIN,
        |s, w| Ok(s.now.model.parameters()[index(s, w)?]),
    ),
    quantity(
        "gradient",
        || say!(quantities::a_weight),
        || say!(quantities::gradient),
        BACKWARD,
        |s, w| Ok(s.now_reached()?.gradients()[index(s, w)?]),
    ),
    quantity(
        "difference",
        || say!(quantities::a_weight),
        || say!(quantities::difference),
        BACKWARD,
        |s, w| {
            let (trace, parameter) = (s.now_reached()?, weight(s, w)?);
            let batch = s.run.data().of_rows(&trace.rows).map_err(|error| error.to_string())?;
            let check = gradient_check_of(&s.now.model, s.experiment.loss, &batch, parameter, 0.0);
            Ok(check.map_err(|error| error.to_string())?.difference)
        },
    ),
    quantity(
        "new",
        || say!(quantities::a_weight),
        || say!(quantities::new),
        PLAIN,
        |s, w| Ok(s.now_reached()?.after()[index(s, w)?]),
    ),
    quantity(
        "start",
        || say!(quantities::a_weight),
        || say!(quantities::start),
        PLAIN,
        |s, w| {
            let model = s.experiment.model().map_err(|error| error.message)?;
            Ok(model.parameters()[index(s, w)?])
        },
    ),
    quantity(
        "end",
        || say!(quantities::a_weight),
        || say!(quantities::end),
        PLAIN,
        |s, w| {
            whole_run(s)?;
            Ok(s.run.model().parameters()[index(s, w)?])
        },
    ),
    quantity(
        "one",
        || say!(quantities::a_weight_of_it),
        || say!(quantities::one),
        PLAIN,
        |s, w| {
            let one = s.now.model.as_one_layer().ok_or(say!(quantities::not_linear))?;
            let parameter = w.parse().map_err(|_| say!(quantities::weight_expected { found: quoted(w) }))?;
            Ok(one.parameters()[one
                .index_of(parameter)
                .ok_or_else(|| say!(quantities::no_such { name: parameter.to_string() }))?])
        },
    ),
    quantity(
        "first_loss",
        || "",
        || say!(quantities::first_loss),
        PLAIN,
        |s, _| s.run.losses().first().copied().ok_or_else(|| say!(quantities::no_epoch).into()),
    ),
    quantity("last_loss", || say!(quantities::a_pin), || say!(quantities::last_loss), PLAIN, last_loss),
    quantity(
        "printed",
        || say!(quantities::an_epoch),
        || say!(quantities::printed),
        SET,
        |s, epoch| {
            let losses = s.run.losses();
            let loss = whole(epoch)?.checked_sub(1).and_then(|epoch| losses.get(epoch));
            let loss = loss.ok_or_else(|| say!(quantities::epoch_of { most: losses.len() }))?;
            Ok((loss * 1e4).round() / 1e4)
        },
    ),
    quantity(
        "final",
        || say!(quantities::a_row),
        || say!(quantities::prediction_at_end),
        FORWARD,
        |s, row| {
            whole_run(s)?;
            let (data, row) = (s.run.data(), whole(row)?);
            if row >= data.rows() {
                return Err(say!(quantities::row_below { rows: data.rows() }));
            }
            let predicted = s.run.model().predict(data.x_row(row)).map_err(|error| error.to_string())?;
            Ok(predicted[0])
        },
    ),
    quantity(
        "norm",
        || say!(quantities::a_layer),
        || say!(quantities::norm),
        BACKWARD,
        |s, layer| {
            let layer = whole(layer)?.checked_sub(1).filter(|&layer| layer < s.run.model().layers().len());
            let layer = layer.ok_or(say!(quantities::no_layer))?;
            s.run
                .gradient_norms(layer)
                .nth(s.look.playhead.epoch - 1)
                .ok_or_else(|| say!(quantities::not_computed).into())
        },
    ),
    quantity(
        "diverged",
        || "",
        || say!(quantities::diverged),
        COUNT,
        |s, _| Ok(s.run.diverged().map_or(0.0, |at| at.epoch as f64)),
    ),
    quantity(
        "learning_rate",
        || "",
        || say!(quantities::learning_rate),
        SET,
        |s, _| Ok(s.experiment.optimizer.learning_rate()),
    ),
    quantity(
        "batch_size",
        || "",
        || say!(quantities::batch_size),
        COUNT,
        |s, _| Ok(s.experiment.batch_size as f64),
    ),
    quantity("epochs", || "", || say!(quantities::epochs), COUNT, |s, _| Ok(s.experiment.epochs as f64)),
    quantity("epoch", || "", || say!(quantities::epoch), COUNT, |s, _| Ok(s.look.playhead.epoch as f64)),
    quantity("updates", || "", || say!(quantities::updates), COUNT, |s, _| Ok(s.run.steps() as f64)),
    quantity(
        "updates_per_epoch",
        || "",
        || say!(quantities::updates_per_epoch),
        COUNT,
        |s, _| Ok(s.run.steps_per_epoch() as f64),
    ),
    quantity("rows", || "", || say!(quantities::rows), COUNT, |s, _| Ok(s.run.data().rows() as f64)),
    quantity(
        "parameters",
        || "",
        || say!(quantities::parameters),
        COUNT,
        |s, _| Ok(s.now.model.parameters().len() as f64),
    ),
    quantity(
        "layers",
        || "",
        || say!(quantities::layers),
        COUNT,
        |s, _| Ok(s.now.model.layers().len() as f64),
    ),
    quantity(
        "operations",
        || say!(quantities::operations_takes),
        || say!(quantities::operations),
        COUNT,
        |s, which| {
            let operations = Operations::of(&s.now.model);
            let count = match which {
                "forward" => operations.forward,
                "backward" => operations.backward,
                "backpropagation" => operations.backpropagation(),
                "differences" => operations.finite_differences(),
                other => return Err(say!(quantities::operations_of { found: quoted(other) })),
            };
            Ok(count as f64)
        },
    ),
];

fn output(session: &Session) -> Result<(f64, f64), Refusal> {
    let (trace, at) = (session.now_reached()?, session.shown().1);
    let last = trace.layers.last().ok_or(say!(quantities::no_layer))?;
    Ok((last.a[at][0], trace.targets[at][0]))
}

fn whole(text: &str) -> Result<usize, Refusal> {
    text.parse().map_err(|_| say!(quantities::whole_number { found: quoted(text) }))
}

/// A value of a unit, written `unit1[0]`, in the row shown.
fn unit(session: &Session, text: &str, of: fn(&LayerTrace) -> &Vec<Vec<f64>>) -> Result<f64, Refusal> {
    let read = || {
        let (layer, unit) = text.strip_prefix("unit")?.strip_suffix(']')?.split_once('[')?;
        Some((layer.parse::<usize>().ok()?.checked_sub(1)?, unit.parse::<usize>().ok()?))
    };
    let (layer, unit) = read().ok_or_else(|| say!(quantities::unit { found: quoted(text) }))?;
    let values = session.now_reached()?.layers.get(layer).map(|layer| &of(layer)[session.shown().1]);
    values
        .and_then(|values| values.get(unit))
        .copied()
        .ok_or_else(|| say!(links::not_in_network { name: text }))
}

fn weight(session: &Session, text: &str) -> Result<Parameter, Refusal> {
    let parameter =
        text.parse::<Parameter>().map_err(|_| say!(quantities::weight_expected { found: quoted(text) }))?;
    let there = session.now.model.index_of(parameter).is_some();
    there.then_some(parameter).ok_or_else(|| say!(links::not_in_network { name: parameter.to_string() }))
}

fn index(session: &Session, text: &str) -> Result<usize, Refusal> {
    let parameter = weight(session, text)?;
    session
        .now
        .model
        .index_of(parameter)
        .ok_or_else(|| say!(links::not_in_network { name: parameter.to_string() }))
}

fn whole_run(session: &Session) -> Result<(), Refusal> {
    session.run.is_whole().then_some(()).ok_or_else(|| say!(quantities::running).into())
}

fn last_loss(session: &Session, pin: &str) -> Result<f64, Refusal> {
    if pin.is_empty() {
        whole_run(session)?;
        return session.run.losses().last().copied().ok_or_else(|| say!(quantities::no_epoch).into());
    }
    let place = ["A", "B", "C"].iter().position(|letter| *letter == pin);
    let pinned = session.pins.iter().find(|pin| Some(pin.place) == place);
    let pinned = pinned.ok_or_else(|| say!(quantities::no_pin { name: quoted(pin) }))?;
    let line = pinned.curves.loss.first().and_then(|line| line.points.last());
    line.map(|(_, loss)| *loss).ok_or_else(|| say!(quantities::no_epoch).into())
}

impl Session {
    /// The trace at the playhead, once it is computed.
    fn now_reached(&self) -> Result<&backprop::Trace, Refusal> {
        self.now.reached.then_some(&self.now.trace).ok_or_else(|| say!(quantities::running).into())
    }
}
