//! The quantities of a run that a tour can name, one table of them.

use crate::state::Session;
use backprop::{LayerTrace, Operations, Parameter, gradient_check_of};
use experiment::edit::model::Refusal;
use experiment::text::math::Tone;
use experiment::text::number::{exact, grouped, quoted, short};

/// A quantity that a tour can name: `gradient kernel1[0][0]`.
pub struct Quantity {
    /// Its first word.
    pub name: &'static str,
    /// What comes after it, if anything does.
    pub takes: &'static str,
    /// What it is.
    pub is: &'static str,
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
    let quantity = QUANTITIES.iter().find(|quantity| quantity.name == name);
    let quantity = quantity.ok_or_else(|| format!("{} is no quantity", quoted(name)))?;
    let number = (quantity.read)(session, rest.trim()).map_err(|problem| format!("{name}: {problem}"))?;
    Ok(Value { number, is: quantity.kind, tone: quantity.tone })
}

const fn quantity(
    name: &'static str,
    takes: &'static str,
    is: &'static str,
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

/// All of them.
pub const QUANTITIES: [Quantity; 36] = [
    quantity("predicted", "", "ŷ of the row shown", FORWARD, |s, _| Ok(output(s)?.0)),
    quantity("wanted", "", "y of the row shown", SET, |s, _| Ok(output(s)?.1)),
    quantity("error", "", "ŷ − y of the row shown", FORWARD, |s, _| output(s).map(|(a, y)| a - y)),
    quantity("loss", "", "the loss of the row shown", BACKWARD, |s, _| {
        Ok(s.now_reached()?.row_losses[s.shown().1])
    }),
    quantity("x", "an input, from 0", "what comes in there", FORWARD, |s, i| {
        let input = &s.now_reached()?.layers[0].input[s.shown().1];
        input.get(whole(i)?).copied().ok_or_else(|| "the network has fewer inputs".into())
    }),
    quantity("z", "a unit, `unit1[0]`", "its z", FORWARD, |s, u| unit(s, u, |layer| &layer.z)),
    quantity("a", "a unit", "its activation", FORWARD, |s, u| unit(s, u, |layer| &layer.a)),
    quantity("delta", "a unit", "dL/dz of the row shown", BACKWARD, |s, u| unit(s, u, |layer| &layer.delta)),
    quantity(
        "dL/da",
        "a weight, `kernel1[0][0]`",
        "dL/da of its unit, in the row shown",
        BACKWARD,
        |s, w| {
            let (layer, unit) = weight(s, w)?.unit();
            Ok(s.now_reached()?.layers[layer].d_loss_d_a[s.shown().1][unit])
        },
    ),
    quantity("da/dz", "a weight", "the slope of its unit's activation", BACKWARD, |s, w| {
        let (layer, unit) = weight(s, w)?.unit();
        Ok(s.now_reached()?.slope(s.shown().1, layer, unit))
    }),
    quantity("dz/dw", "a weight", "what it weighs", FORWARD, |s, w| {
        Ok(s.now_reached()?.d_z_d_w(s.shown().1, weight(s, w)?).value)
    }),
    quantity("dy/dw", "a weight", "how ŷ changes with it, in the row shown", FORWARD, |s, w| {
        let (trace, at, parameter) = (s.now_reached()?, s.shown().1, weight(s, w)?);
        let ((layer, unit), last) = (parameter.unit(), trace.layers.len() - 1);
        let z = trace.reach(at, layer, unit)[0] * trace.slope(at, last, 0);
        Ok(z * trace.d_z_d_w(at, parameter).value)
    }),
    quantity("paths", "a weight", "how many ways lead from it to the loss", COUNT, |s, w| {
        Ok(s.now_reached()?.paths(s.shown().1, weight(s, w)?, 1).count as f64)
    }),
    quantity("weight", "a weight", "its value before the update", PLAIN, |s, w| {
        Ok(s.now.model.parameters()[index(s, w)?])
    }),
    quantity("gradient", "a weight", "dL/dw of the batch", BACKWARD, |s, w| {
        Ok(s.now_reached()?.gradients()[index(s, w)?])
    }),
    quantity("difference", "a weight", "the same by a finite difference", BACKWARD, |s, w| {
        let (trace, parameter) = (s.now_reached()?, weight(s, w)?);
        let batch = s.run.data().of_rows(&trace.rows).map_err(|error| error.to_string())?;
        let check = gradient_check_of(&s.now.model, s.experiment.loss, &batch, parameter, 0.0);
        Ok(check.map_err(|error| error.to_string())?.difference)
    }),
    quantity("new", "a weight", "its value after the update", PLAIN, |s, w| {
        Ok(s.now_reached()?.after()[index(s, w)?])
    }),
    quantity("start", "a weight", "its value at the start of the run", PLAIN, |s, w| {
        let model = s.experiment.model().map_err(|error| error.message)?;
        Ok(model.parameters()[index(s, w)?])
    }),
    quantity("end", "a weight", "its value at the end of the run", PLAIN, |s, w| {
        whole_run(s)?;
        Ok(s.run.model().parameters()[index(s, w)?])
    }),
    quantity(
        "one",
        "a weight of it, `kernel1[0][0]`",
        "of the one layer that linear layers stacked are",
        PLAIN,
        |s, w| {
            let one =
                s.now.model.as_one_layer().ok_or("a hidden layer isn't linear, so there is no such layer")?;
            let parameter = w.parse().map_err(|_| format!("expected a weight, found {}", quoted(w)))?;
            Ok(one.parameters()[one.index_of(parameter).ok_or_else(|| format!("it has no {parameter}"))?])
        },
    ),
    quantity("first_loss", "", "the loss of the first epoch", PLAIN, |s, _| {
        s.run.losses().first().copied().ok_or_else(|| "no epoch is computed".into())
    }),
    quantity("last_loss", "nothing, or a pinned run: `A`", "the loss of the last epoch", PLAIN, last_loss),
    quantity("printed", "an epoch, from 1", "its loss to 4 decimals, as Keras prints it", SET, |s, epoch| {
        let losses = s.run.losses();
        let loss = whole(epoch)?.checked_sub(1).and_then(|epoch| losses.get(epoch));
        let loss = loss.ok_or_else(|| format!("expected an epoch from 1 to {}", losses.len()))?;
        Ok((loss * 1e4).round() / 1e4)
    }),
    quantity("final", "a row, from 0", "ŷ for it at the end of the run", FORWARD, |s, row| {
        whole_run(s)?;
        let (data, row) = (s.run.data(), whole(row)?);
        if row >= data.rows() {
            return Err(format!("expected a row below {}", data.rows()));
        }
        let predicted = s.run.model().predict(data.x_row(row)).map_err(|error| error.to_string())?;
        Ok(predicted[0])
    }),
    quantity(
        "norm",
        "a layer, from 1",
        "the norm of its gradient, the mean over this epoch",
        BACKWARD,
        |s, layer| {
            let layer = whole(layer)?.checked_sub(1).filter(|&layer| layer < s.run.model().layers().len());
            let layer = layer.ok_or("the network has no such layer")?;
            s.run.gradient_norms(layer).nth(s.playhead.epoch - 1).ok_or_else(|| "not computed yet".into())
        },
    ),
    quantity("diverged", "", "the epoch in which the run ended early, else 0", COUNT, |s, _| {
        Ok(s.run.diverged().map_or(0.0, |at| at.epoch as f64))
    }),
    quantity("learning_rate", "", "the learning rate", SET, |s, _| {
        Ok(s.experiment.optimizer.learning_rate())
    }),
    quantity("batch_size", "", "rows per update", COUNT, |s, _| Ok(s.experiment.batch_size as f64)),
    quantity("epochs", "", "passes over the rows", COUNT, |s, _| Ok(s.experiment.epochs as f64)),
    quantity("epoch", "", "the epoch at the playhead", COUNT, |s, _| Ok(s.playhead.epoch as f64)),
    quantity("updates", "", "updates in the whole run", COUNT, |s, _| Ok(s.run.steps() as f64)),
    quantity(
        "updates_per_epoch",
        "",
        "updates in an epoch",
        COUNT,
        |s, _| Ok(s.run.steps_per_epoch() as f64),
    ),
    quantity("rows", "", "rows of the table", COUNT, |s, _| Ok(s.run.data().rows() as f64)),
    quantity("parameters", "", "weights and biases", COUNT, |s, _| Ok(s.now.model.parameters().len() as f64)),
    quantity("layers", "", "layers after the input", COUNT, |s, _| Ok(s.now.model.layers().len() as f64)),
    quantity(
        "operations",
        "`forward`, `backward`, `backpropagation` or `differences`",
        "for the gradients of one row, where each addition, subtraction, multiplication, division and value of a function is one",
        COUNT,
        |s, which| {
            let operations = Operations::of(&s.now.model);
            let count = match which {
                "forward" => operations.forward,
                "backward" => operations.backward,
                "backpropagation" => operations.backpropagation(),
                "differences" => operations.finite_differences(),
                other => {
                    let expected = "expected forward, backward, backpropagation or differences";
                    return Err(format!("{expected}, found {}", quoted(other)));
                }
            };
            Ok(count as f64)
        },
    ),
];

fn output(session: &Session) -> Result<(f64, f64), Refusal> {
    let (trace, at) = (session.now_reached()?, session.shown().1);
    let last = trace.layers.last().ok_or("there is no layer")?;
    Ok((last.a[at][0], trace.targets[at][0]))
}

fn whole(text: &str) -> Result<usize, Refusal> {
    text.parse().map_err(|_| format!("expected a whole number, found {}", quoted(text)))
}

/// A value of a unit, written `unit1[0]`, in the row shown.
fn unit(session: &Session, text: &str, of: fn(&LayerTrace) -> &Vec<Vec<f64>>) -> Result<f64, Refusal> {
    let read = || {
        let (layer, unit) = text.strip_prefix("unit")?.strip_suffix(']')?.split_once('[')?;
        Some((layer.parse::<usize>().ok()?.checked_sub(1)?, unit.parse::<usize>().ok()?))
    };
    let (layer, unit) =
        read().ok_or_else(|| format!("expected a unit such as unit1[0], found {}", quoted(text)))?;
    let values = session.now_reached()?.layers.get(layer).map(|layer| &of(layer)[session.shown().1]);
    values.and_then(|values| values.get(unit)).copied().ok_or_else(|| format!("the network has no {text}"))
}

fn weight(session: &Session, text: &str) -> Result<Parameter, Refusal> {
    let parameter = text.parse::<Parameter>().map_err(|_| {
        format!("expected a weight such as kernel1[0][0] or bias1[0], found {}", quoted(text))
    })?;
    let there = session.now.model.index_of(parameter).is_some();
    there.then_some(parameter).ok_or_else(|| format!("the network has no {parameter}"))
}

fn index(session: &Session, text: &str) -> Result<usize, Refusal> {
    let parameter = weight(session, text)?;
    session.now.model.index_of(parameter).ok_or_else(|| format!("the network has no {parameter}"))
}

fn whole_run(session: &Session) -> Result<(), Refusal> {
    session.run.is_whole().then_some(()).ok_or_else(|| "the run is still being computed".into())
}

fn last_loss(session: &Session, pin: &str) -> Result<f64, Refusal> {
    if pin.is_empty() {
        whole_run(session)?;
        return session.run.losses().last().copied().ok_or_else(|| "no epoch is computed".into());
    }
    let place = ["A", "B", "C"].iter().position(|letter| *letter == pin);
    let pinned = session.pins.iter().find(|pin| Some(pin.place) == place);
    let pinned = pinned.ok_or_else(|| format!("no run is pinned as {}", quoted(pin)))?;
    let line = pinned.curves.loss.first().and_then(|line| line.points.last());
    line.map(|(_, loss)| *loss).ok_or_else(|| "no epoch is computed".into())
}

impl Session {
    /// The trace at the playhead, once it is computed.
    fn now_reached(&self) -> Result<&backprop::Trace, Refusal> {
        self.now.reached.then_some(&self.now.trace).ok_or_else(|| "still being computed".into())
    }
}
