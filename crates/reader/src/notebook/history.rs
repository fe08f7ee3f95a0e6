//! Losses that a notebook takes out of the history of a fit, and prints.

use super::cell::Cell;
use super::line::Line;
use super::log::{Logged, Printed};
use super::output::vectors;
use super::run::Run;
use crate::library;
use crate::value::place::Place;
use crate::value::{History, Value};

/// A name under which the history of a fit has numbers, and these, as they were printed.
type Named = (String, Vec<Printed>);

impl Run<'_> {
    /// What a history gives at a place: `history.history["loss"]`, `[-1]` of that.
    pub(super) fn item_of_history(&self, history: &History, place: &Place) -> Value {
        match place {
            Place::One(Value::Text(name)) if history.name.is_none() => {
                Value::History(History { name: Some(name.clone()), ..history.clone() })
            }
            Place::Range([None, Some(to), None]) if history.name.is_some() && *to >= 0.0 => {
                let epochs = history.epochs.min(*to as usize);
                Value::History(History { epochs, ..history.clone() })
            }
            Place::One(Value::Number(_)) if history.is_one => Value::History(history.clone()),
            Place::One(Value::Number(at)) => {
                let at = if *at < 0.0 { at + history.epochs as f64 } else { *at };
                let items = library::items(&Value::History(history.clone())).unwrap_or_default();
                items.into_iter().nth(at as usize).filter(|_| at >= 0.0).unwrap_or(Value::Result)
            }
            _ => Value::Result,
        }
    }

    /// A line is printed in which numbers of single epochs stand.
    pub(super) fn keep_line(&mut self, line: &Line) {
        let is_one = |value: &Value| matches!(value, Value::History(History { is_one: true, .. }));
        if line.values.iter().any(is_one) && self.affords(line.values.len()) {
            self.lines.push(line.clone());
        }
    }

    /// What a cell has printed of histories becomes part of the log.
    pub(super) fn read_histories(&mut self, cell: &Cell) {
        let lists = std::mem::take(&mut self.listed);
        let mut vectors = vectors(&cell.output).into_iter();
        for history in lists {
            let numbers = match &history.name {
                Some(name) => {
                    let found = vectors.find(|numbers| numbers.len() == history.epochs);
                    found.map(|numbers| (name.clone(), numbers)).into_iter().collect()
                }
                None => {
                    let found = of_dictionary(&cell.output, history.epochs);
                    if found.is_empty() { of_frame(&cell.output, history.epochs) } else { found }
                }
            };
            self.log_history(&history, numbers);
        }
        for (history, numbers) in of_lines(&std::mem::take(&mut self.lines), &cell.output) {
            self.log_history(&history, vec![numbers]);
        }
    }

    /// Numbers of epochs that take the place of those of the log, which has fewer digits, or go on from it.
    fn log_history(&mut self, history: &History, numbers: Vec<Named>) {
        let model = &mut self.models[history.model];
        let end = history.before + history.epochs;
        if let Some((_, losses)) = numbers.iter().find(|(name, _)| name == "loss")
            && model.log.len() == history.before
        {
            let losses = losses.iter().map(|loss| Logged { loss: loss.clone(), others: Vec::new() });
            model.log.extend(losses);
        }
        if model.log.len() < end {
            return;
        }
        model.places.log.insert(self.cell);
        for (name, numbers) in numbers {
            for (logged, printed) in model.log[history.before..end].iter_mut().zip(numbers) {
                logged.set(&name, printed);
            }
        }
    }
}

/// `{'loss': [26.3, 18.7], 'accuracy': [0.5, 0.5]}`
fn of_dictionary(output: &str, epochs: usize) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let mut rest = output;
    while let Some(at) = rest.find("': [") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        let name = before.rsplit('\'').next().unwrap_or_default();
        if let Some(numbers) = vectors(after.split_inclusive(']').next().unwrap_or_default()).pop()
            && numbers.len() == epochs
            && !found.iter().any(|(known, _)| known == name)
        {
            found.push((name.into(), numbers));
        }
        rest = after;
    }
    found
}

/// A DataFrame as it is printed: names over columns, and a line for each epoch.
fn of_frame(output: &str, epochs: usize) -> Vec<Named> {
    let mut lines = output.lines();
    let Some(names) = lines.find(|line| line.split_whitespace().any(|word| word == "loss")) else {
        return Vec::new();
    };
    let mut found: Vec<Named> = names.split_whitespace().map(|name| (name.to_string(), Vec::new())).collect();
    for (epoch, line) in lines.take(epochs).enumerate() {
        let mut words = line.split_whitespace();
        if words.next().and_then(|index| index.parse().ok()) != Some(epoch) {
            break;
        }
        for ((_, numbers), word) in found.iter_mut().zip(words) {
            numbers.extend(Printed::read(word));
        }
    }
    found.retain(|(_, numbers)| numbers.len() == epochs);
    found
}

/// The numbers in lines that were printed one for each epoch.
fn of_lines(lines: &[Line], output: &str) -> Vec<(History, Named)> {
    let Some(first) = lines.first() else { return Vec::new() };
    let of = |value: &Value| match value {
        Value::History(history @ History { is_one: true, .. }) => Some(history.clone()),
        _ => None,
    };
    let fields = first.values.iter().enumerate().filter_map(|(field, value)| Some((field, of(value)?)));
    let read = |(field, history): (usize, History)| {
        let is_next = |(at, line): (usize, &Line)| {
            line.values.get(field).and_then(of).is_some_and(|next| next.before == history.before + at)
        };
        if !lines.iter().enumerate().all(is_next) {
            return None;
        }
        let printed = Line { field, ..first.clone() }.log(output, lines.len());
        let numbers: Vec<_> = printed.into_iter().map(|logged| logged.loss).collect();
        let name = history.name.clone().filter(|_| !numbers.is_empty())?;
        Some((History { epochs: lines.len(), ..history }, (name, numbers)))
    };
    fields.filter_map(read).collect()
}
