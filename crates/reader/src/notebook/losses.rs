//! What a notebook makes of what its model gives: `criterion(model(x), y)`, `((model(x) - y) ** 2).mean()`, `total += loss.item()`.

use super::keras;
use super::note::Why;
use super::places::Cells;
use super::run::Run;
use crate::value::place::Place;
use crate::value::{By, Compared, Given, Made, Output, Table, Value};
use std::rc::Rc;

/// What leaves a loss as it is.
const SAME: [&str; 10] =
    ["item", "detach", "data", "numpy", "cpu", "clone", "tolist", "float", "double", "squeeze"];

impl Run<'_> {
    /// `model(x)`
    pub(super) fn output(&mut self, model: usize, x: &Value, cells: Cells) -> Value {
        let Some(table) = x.table() else { return self.lost(&[x]) };
        if !self.affords(table.rows.len()) {
            return Value::Unknown(self.here());
        }
        // In one dimension it is one row.
        let flat = table.flat;
        let x = match flat {
            true => Table { columns: None, ..Table::matrix(vec![table.flattened()]).unwrap_or_default() },
            false => table,
        };
        let flat = flat || self.models[model].is_flat;
        Value::Output(Rc::new(Output { model, x, flat, activation: None, cells }))
    }

    /// An activation behind what a model gives.
    pub(super) fn activated(&mut self, output: &Output, layer: Value) -> Value {
        if output.activation.is_some() {
            return Value::Unknown(self.here());
        }
        Value::Output(Rc::new(Output { activation: Some(Box::new(layer)), ..output.clone() }))
    }

    /// What a method gives of what comes out of a model, of a difference or of losses; none where it is something else.
    pub(super) fn of_outcome(&mut self, value: &Value, name: &str, given: &Given) -> Option<Value> {
        Some(match value {
            Value::Output(output) => self.of_output(output, name, given),
            Value::Compared(compared) => self.of_compared(compared, name, given),
            Value::Losses(losses) => match name {
                "backward" => {
                    self.backward(&Value::Losses(losses.clone()));
                    Value::None
                }
                _ if SAME.contains(&name) => value.clone(),
                "mean" | "sum" if losses.len() == 1 => value.clone(),
                _ => Value::Result,
            },
            _ => return None,
        })
    }

    fn of_output(&mut self, output: &Rc<Output>, name: &str, given: &Given) -> Value {
        let as_flat = |flat: bool| Value::Output(Rc::new(Output { flat, ..(**output).clone() }));
        let sizes = given.places.len();
        match name {
            "squeeze" | "flatten" | "ravel" => as_flat(true),
            "view" | "reshape" => as_flat(sizes == 1 && given.places[0].items().is_none()),
            "unsqueeze" => as_flat(false),
            "float" | "double" | "to" | "cpu" | "clone" | "contiguous" | "type" => {
                Value::Output(output.clone())
            }
            "sigmoid" | "relu" | "tanh" | "softmax" | "log_softmax" => {
                let layer = self.made(["torch.", name].concat(), Given::default(), None);
                self.activated(output, layer)
            }
            _ => Value::Result,
        }
    }

    fn of_compared(&mut self, compared: &Rc<Compared>, name: &str, given: &Given) -> Value {
        let by = |by: By| Value::Compared(Rc::new(Compared { by, ..(**compared).clone() }));
        match (name, &compared.by) {
            ("pow", By::Difference) if given.places.first().and_then(Value::number) == Some(2.0) => {
                by(By::Square)
            }
            ("square", By::Difference) => by(By::Square),
            ("abs" | "absolute", By::Difference) => by(By::Size),
            ("mean" | "sum", By::Square | By::Size) => {
                let terms = compared.y.flattened().len() as f64;
                let loss = self.computed((**compared).clone());
                if name == "sum" { self.times(&loss, terms) } else { loss }
            }
            _ => Value::Unknown(self.here()),
        }
    }

    /// `criterion(model(x), y)`, or the other way round where it comes to the same.
    pub(super) fn compare(&mut self, loss: Value, left: &Value, right: &Value) -> Value {
        match (left, right) {
            (Value::Output(output), y) => self.with_targets(output, y, By::Loss(loss)),
            (y, Value::Output(output)) if !keras::is_of_probabilities(&loss) => {
                self.with_targets(output, y, By::Loss(loss))
            }
            _ => self.lost(&[left, right]),
        }
    }

    /// A model's output beside its targets: a loss, or what becomes one.
    fn with_targets(&mut self, output: &Rc<Output>, y: &Value, by: By) -> Value {
        let Some(table) = y.table() else { return self.lost(&[y]) };
        let units = self.models[output.model].layers.last().map_or(1, |last| last.settings.units);
        let rows = output.x.rows.len();
        let is_sparse = matches!(&by, By::Loss(loss) if keras::loss(loss).0.loss.takes_class_numbers());
        let count = table.rows.len() * table.width();
        let width = if is_sparse && count == rows { 1 } else { units };
        if count != rows * width {
            return Value::Unknown(self.here());
        }
        if rows > 1 && output.flat != table.flat && !is_sparse && width == 1 {
            self.note(Why::Broadcast);
        }
        let y = match table.rows.len() == rows && table.width() == width {
            true => Some(Table { flat: false, ..table }),
            false => table.reshaped(Some(rows), Some(width)),
        };
        let Some(y) = y else { return Value::Unknown(self.here()) };
        let compared = Compared { output: output.clone(), y, by };
        match compared.by {
            By::Loss(_) => self.computed(compared),
            _ => Value::Compared(Rc::new(compared)),
        }
    }

    /// What comes of two values of which one is an outcome of a model; none where neither is.
    pub(super) fn binary_of_outcomes(&mut self, left: &Value, sign: &str, right: &Value) -> Option<Value> {
        let is_number = |value: &Value, number: f64| value.number() == Some(number);
        Some(match (left, sign, right) {
            (Value::Output(output), "-", y) | (y, "-", Value::Output(output)) => {
                self.with_targets(output, y, By::Difference)
            }
            (Value::Compared(compared), "**", power) if is_number(power, 2.0) => {
                self.of_compared(compared, "square", &Given::default())
            }
            (Value::Compared(one), "*", Value::Compared(other)) if one == other => {
                self.of_compared(one, "square", &Given::default())
            }
            (Value::Losses(one), "+", Value::Losses(other)) => Value::Losses([&one[..], other].concat()),
            (Value::Losses(_), "+" | "-", other) if is_number(other, 0.0) => left.clone(),
            (other, "+", Value::Losses(_)) if is_number(other, 0.0) => right.clone(),
            (Value::Losses(_), "*" | "/", other) => match (sign, other.number()) {
                ("*", Some(factor)) => self.times(left, factor),
                ("/", Some(number)) => self.times(left, 1.0 / number),
                _ => self.lost(&[other]),
            },
            (Value::Number(factor), "*", Value::Losses(_)) => self.times(right, *factor),
            (Value::Output(_) | Value::Losses(_), _, _) | (_, _, Value::Output(_) | Value::Losses(_))
                if sign.starts_with(['=', '!', '<', '>']) =>
            {
                Value::Result
            }
            (Value::Compared(_) | Value::Output(_) | Value::Losses(_), _, other)
            | (other, _, Value::Compared(_) | Value::Output(_) | Value::Losses(_)) => match other {
                Value::Result => Value::Result,
                other => self.lost(&[other]),
            },
            _ => return None,
        })
    }

    fn times(&self, losses: &Value, factor: f64) -> Value {
        match losses {
            Value::Losses(losses) => {
                Value::Losses(losses.iter().map(|(loss, of)| (*loss, of * factor)).collect())
            }
            other => self.lost(&[other]),
        }
    }

    /// What a function gives of an outcome of a model: `F.mse_loss(model(x), y)`, `torch.mean(…)`; none where it isn't given one.
    pub(super) fn function_of_outcomes(&mut self, path: &str, kind: &str, given: &Given) -> Option<Value> {
        let first = given.get("input", 0)?;
        let rest =
            || Given { places: given.places.iter().skip(1).cloned().collect(), names: given.names.clone() };
        if let ("mean" | "sum" | "average" | "fmean" | "stack" | "tensor" | "array", Value::List(items)) =
            (kind, first)
        {
            let losses = |item: &Value| match item {
                Value::Losses(losses) => Some(losses.clone()),
                _ => None,
            };
            let all = items.iter().map(losses).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())?;
            let (count, sum) = (all.len() as f64, Value::Losses(all.concat()));
            return match kind {
                "stack" | "tensor" | "array" => Some(first.clone()),
                "sum" => Some(sum),
                _ => Some(self.times(&sum, 1.0 / count)),
            };
        }
        let target = given.get("target", 1);
        match first {
            Value::Output(output) if keras::is_activation(kind) => {
                let layer = self.made(path.into(), rest(), None);
                Some(self.activated(output, layer))
            }
            Value::Output(_) if target.is_some() => {
                let given = Given {
                    places: given.places.iter().skip(2).cloned().collect(),
                    names: given.names.clone(),
                };
                let loss = self.made(path.into(), given, None);
                Some(self.compare(loss, first, target?))
            }
            Value::Losses(_) if kind == "round" || kind == "float" => Some(first.clone()),
            Value::Output(_) | Value::Compared(_) | Value::Losses(_) => self.of_outcome(first, kind, &rest()),
            _ => None,
        }
    }

    /// `output[:, 0]`
    pub(super) fn index_of_output(&self, output: &Rc<Output>, place: &Place) -> Value {
        let is_column = matches!(place, Place::Each(places) if matches!(&places[..], [Place::Range([None, None, None]), Place::One(Value::Number(column))] if *column == 0.0));
        match is_column {
            true => Value::Output(Rc::new(Output { flat: true, ..(**output).clone() })),
            false => Value::Result,
        }
    }
}

/// Returns whether something that a library made is a loss.
pub(super) fn is_loss(made: &Made) -> bool {
    made.path.ends_with("Loss") || made.path.contains("loss")
}
