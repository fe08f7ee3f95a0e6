//! Training loops that a notebook writes out: the updates that its lines make, and the fit that they are.

use super::keras;
use super::line::Line;
use super::model::Fit;
use super::not_yet::NotYet;
use super::note::Why;
use super::run::{Fitted, Log, Run};
use super::trained::Update;
use super::{table, torch};
use crate::value::{By, Compared, Made, Origin, Table, Value};
use backprop::Loss;

impl Run<'_> {
    /// Returns a loss of so many terms, as a value.
    pub(super) fn computed(&mut self, compared: Compared) -> Value {
        let here = self.here();
        self.training.losses.push((compared.into(), here));
        Value::Losses(vec![(self.training.losses.len() - 1, 1.0)])
    }

    /// `loss.backward()`
    pub(super) fn backward(&mut self, loss: &Value) {
        self.acts = true;
        match loss {
            Value::Losses(losses) => self.training.gradient.extend(losses),
            other => self.note_unknown(other),
        }
    }

    /// `optimizer.zero_grad()`
    pub(super) fn zero_gradient(&mut self) {
        self.acts = true;
        self.training.gradient.clear();
        self.training.taken = 0;
    }

    /// `optimizer.step()`
    pub(super) fn update(&mut self, optimizer: &Made) {
        self.acts = true;
        let here = self.here();
        let training = &mut self.training;
        if training.taken > 0 {
            training.adds_up = Some(here);
            training.gradient.drain(..training.taken);
        }
        if !training.gradient.is_empty() {
            let losses = training.gradient.clone();
            training.updates.push(Update { losses, optimizer: optimizer.clone(), at: here });
        }
        training.taken = training.gradient.len();
    }

    /// How many rows a loss is the mean of.
    fn rows_of(&self, loss: usize) -> usize {
        self.training.losses[loss].0.output.x.rows.len()
    }

    /// Whether a sum of losses is the mean over all rows of some updates.
    pub(super) fn is_mean(&self, losses: &[(usize, f64)], updates: &[Update]) -> bool {
        let taken: Vec<usize> =
            updates.iter().flat_map(|update| &update.losses).map(|(loss, _)| *loss).collect();
        let rows: usize = taken.iter().map(|&loss| self.rows_of(loss)).sum();
        losses.len() == taken.len()
            && losses.iter().zip(&taken).all(|((loss, factor), taken)| {
                loss == taken && (factor * rows as f64 - self.rows_of(*loss) as f64).abs() < 1e-6
            })
    }

    /// Whether updates take the same rows as others.
    pub(super) fn is_alike(&self, left: &[Update], right: &[Update]) -> bool {
        let rows = |updates: &[Update]| -> Vec<_> {
            let losses = updates.iter().flat_map(|update| &update.losses);
            losses.map(|(loss, _)| self.training.losses[*loss].0.clone()).collect()
        };
        let (left, right) = (rows(left), rows(right));
        let same =
            |(a, b): (&std::rc::Rc<Compared>, &std::rc::Rc<Compared>)| a.output.x == b.output.x && a.y == b.y;
        left.len() == right.len() && left.iter().zip(&right).all(same)
    }

    /// The updates so far are one pass over the rows of a fit that makes so many.
    pub(super) fn trained(&mut self, epochs: usize, at: Origin) {
        let updates = std::mem::take(&mut self.training.updates);
        let lines = std::mem::take(&mut self.training.lines);
        let (shuffles, adds_up) = (std::mem::take(&mut self.training.shuffles), self.training.adds_up.take());
        let Some(first) = updates.first() else { return };
        let of_first = self.training.losses[first.losses[0].0].0.clone();
        let model = of_first.output.model;
        if self.models[model].fit.is_some() {
            self.models[model].is_trained_again = true;
            return self.note_at(at, Why::Again);
        }
        if let Some(adds_up) = adds_up {
            self.note_at(adds_up, Why::AddsUp);
        }
        let Some(fit) = self.fit_of(&updates, epochs, shuffles) else { return };
        if let Some(column) = table::not_numbers(&fit) {
            self.note(Why::NotNumbers(column));
        }
        let (optimizer, left) = torch::optimizer(&first.optimizer);
        left.into_iter().for_each(|why| self.note_at(first.optimizer.at, why));
        if let Some(activation) = of_first.output.activation.clone() {
            self.add_layer(model, &activation);
        }
        let loss = match &of_first.by {
            By::Loss(loss) => loss.clone(),
            By::Size => Value::Text(Loss::MeanAbsoluteError.name().into()),
            By::Square | By::Difference => Value::Text(Loss::MeanSquaredError.name().into()),
        };
        let (loss, left) = keras::loss(&loss);
        let loss_at = self.training.losses[first.losses[0].0].1;
        left.into_iter().for_each(|why| self.note_at(loss_at, why));
        self.train_by(model, &first.optimizer);
        self.settle_trained(model);
        let cells = [at.cell, first.at.cell, first.optimizer.at.cell];
        let here = &mut self.models[model];
        (here.optimizer, here.loss, here.fit) = (Some(optimizer), Some(loss), Some(fit));
        here.places.data.extend(&of_first.output.cells);
        here.places.training.extend(cells);
        if here.misses_its_loss() {
            self.note_at(loss_at, Why::NotYet(NotYet::TwiceInLoss));
        }
        let log = self.line_of_log(lines, &updates).map_or(Log::None, |line| Log::Lines(line, epochs));
        self.fitted.push(Fitted { model, before: Some(0), log });
    }

    /// The rows of an epoch, as its updates take them.
    fn fit_of(&mut self, updates: &[Update], epochs: usize, shuffles: bool) -> Option<Fit> {
        let (mut x, mut y, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
        for update in updates {
            let before = x.len();
            for (loss, _) in &update.losses {
                let compared = &self.training.losses[*loss].0;
                x.extend(compared.output.x.rows.iter().cloned());
                y.extend(compared.y.rows.iter().cloned());
            }
            sizes.push(x.len() - before);
        }
        let size = sizes[0];
        let at = self.training.losses[updates[0].losses[0].0].1;
        let (last, others) = sizes.split_last()?;
        if *last > size || others.iter().any(|other| *other != size) {
            self.note_at(at, Why::Setting("batch_size".into()));
        }
        let factor: f64 = updates[0].losses.iter().map(|(_, factor)| factor).sum();
        let is_even = updates[0].losses.iter().all(|(loss, part)| {
            (part * size as f64 - factor * self.rows_of(*loss) as f64).abs()
                < 1e-6 * factor.abs() * size as f64
        });
        if !is_even || (factor - 1.0).abs() > 1e-9 {
            self.note_at(at, Why::Scaled(factor));
        }
        let named = |rows: Vec<Vec<f64>>, run: &Self| {
            run.columns_of(&rows).map_or_else(
                || Table::matrix(rows.clone()),
                |columns| Some(Table { columns: Some(columns), ..Table::matrix(rows.clone())? }),
            )
        };
        let (x, y) = (named(x, self)?, named(y, self)?);
        Some(Fit { x, y, epochs, batch_size: Some(size), shuffles, validation_split: 0.0, stops: false })
    }

    /// The names of the columns of a table of the notebook that has these rows.
    fn columns_of(&self, rows: &[Vec<f64>]) -> Option<Vec<String>> {
        let columns = |value: &Value| match value {
            Value::Table(table) if table.rows == rows => table.columns.clone(),
            _ => None,
        };
        self.scopes.iter().flat_map(|scope| scope.values()).filter_map(columns).min()
    }

    /// The line that prints each epoch's loss; what is printed of losses otherwise is noted.
    fn line_of_log(&mut self, lines: Vec<Line>, updates: &[Update]) -> Option<Line> {
        let is_mean = |value: &Value| matches!(value, Value::Losses(losses) if self.is_mean(losses, updates));
        let found = lines.iter().find_map(|line| {
            let field = line.values.iter().position(is_mean)?;
            Some((line.clone(), field))
        });
        match (found, lines.first()) {
            (Some((line, field)), _) => Some(Line { field, ..line }),
            (None, Some(line)) => {
                self.note_at(line.at, Why::OtherLoss);
                None
            }
            (None, None) => None,
        }
    }
}
