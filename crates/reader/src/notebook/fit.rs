//! What `model.fit` is given.

use super::model::Fit;
use super::not_yet::NotYet;
use super::note::{Note, Why};
use super::run::{Fitted, Log, Run};
use super::table;
use crate::value::{Given, History, Table, Value};
use experiment::training_rows;

/// What a fit is given that changes nothing here, or is read beside.
const READ: [&str; 7] = ["x", "y", "batch_size", "epochs", "verbose", "shuffle", "validation_data"];
/// Callbacks that change nothing.
const WATCH: [&str; 6] =
    ["ModelCheckpoint", "TensorBoard", "CSVLogger", "History", "ProgbarLogger", "BackupAndRestore"];
/// Keras's batch size unless it is said.
const BATCH_SIZE: usize = 32;

impl Run<'_> {
    /// A fit of a model: its first, or more epochs of the same. Returns its history.
    pub(super) fn fit(&mut self, model: usize, given: &Given) -> Value {
        let is_silent = given
            .named("verbose")
            .is_some_and(|value| *value == Value::Bool(false) || value.number() == Some(0.0));
        let notes = self.notes.clone();
        let fit = self.fit_of_keras(given);
        self.trained_by_keras(model, fit, notes, if is_silent { Log::None } else { Log::Keras })
    }

    /// `model.train_on_batch(x, y)`: an epoch of one update. Returns its loss.
    pub(super) fn train_on_batch(&mut self, model: usize, given: &Given) -> Value {
        let notes = self.notes.clone();
        let one = ("epochs".to_string(), Value::Number(1.0));
        let fit = self.fit_of_keras(&Given { names: [&given.names[..], &[one]].concat(), ..given.clone() });
        let fit = fit.map(|fit| Fit { batch_size: Some(fit.x.rows.len()), shuffles: false, ..fit });
        match self.trained_by_keras(model, fit, notes, Log::None) {
            Value::History(history) => {
                Value::History(History { name: Some("loss".into()), is_one: true, ..history })
            }
            other => other,
        }
    }

    /// A model is trained; what its fit has noted counts where it is shown.
    fn trained_by_keras(&mut self, model: usize, fit: Option<Fit>, notes: Vec<Note>, log: Log) -> Value {
        self.acts = true;
        let goes_on = |known: &Fit, next: &Fit| Fit { epochs: known.epochs, ..next.clone() } == *known;
        let is_another = self.models.iter().any(|model| model.fit.is_some());
        let here = &mut self.models[model];
        let before = match (&mut here.fit, fit) {
            (None, Some(fit)) => {
                if let Some(column) = table::not_numbers(&fit) {
                    self.note(Why::NotNumbers(column));
                }
                self.settle_trained(model);
                self.models[model].fit = Some(fit);
                if is_another {
                    self.note(Why::Again);
                }
                Some(0)
            }
            (Some(known), Some(next)) if !here.is_changed && goes_on(known, &next) => {
                let before = known.epochs;
                known.epochs += next.epochs;
                here.end = None;
                here.places.end.clear();
                Some(before)
            }
            (None, None) => None,
            (Some(_), _) => {
                here.is_trained_again = true;
                self.notes = notes;
                self.note(Why::Again);
                None
            }
        };
        self.fitted.push(Fitted { model, before, log });
        let Some(before) = before else { return Value::Result };
        let here = &mut self.models[model];
        here.places.training.insert(self.cell);
        let epochs = here.fit.as_ref().map_or(0, |fit| fit.epochs) - before;
        Value::History(History { model, before, epochs, name: None, is_one: false })
    }

    /// What a fit is given.
    fn fit_of_keras(&mut self, given: &Given) -> Option<Fit> {
        let tables = [("x", 0), ("y", 1)].map(|(name, place)| {
            let value = given.get(name, place).cloned().unwrap_or(Value::None);
            let table = value.table();
            if table.is_none() {
                self.note_unknown(&value);
            }
            table
        });
        let batch_size = match given.get("batch_size", 2) {
            None | Some(Value::None) => BATCH_SIZE,
            Some(_) => self.whole(given, "batch_size", 2, BATCH_SIZE),
        };
        let epochs = self.whole(given, "epochs", 3, 1);
        let [Some(mut x), Some(mut y)] = tables else { return None };
        let mut validation_split = 0.0;
        if let Some(data) = given.named("validation_data").filter(|data| **data != Value::None) {
            match held_out([&x, &y], data) {
                Some(([with_x, with_y], share)) => (x, y, validation_split) = (with_x, with_y, share),
                None => self.note(Why::NotYet(NotYet::Validation)),
            }
        }
        let mut stops = false;
        for (name, value) in &given.names {
            let is_plain = matches!(value, Value::None) || value.number() == Some(0.0);
            match name.as_str() {
                _ if is_plain || READ.contains(&name.as_str()) => {}
                // Keras takes `validation_data` where it is given both.
                "validation_split" if validation_split > 0.0 => {}
                "validation_split" => match value.number().filter(|share| (0.0..1.0).contains(share)) {
                    Some(share) => validation_split = share,
                    None => self.note(Why::Setting("validation_split".into())),
                },
                "callbacks" => stops |= self.callbacks(value),
                other => self.note(Why::Setting(other.into())),
            }
        }
        let shuffles = given.named("shuffle") != Some(&Value::Bool(false));
        Some(Fit { x, y, epochs, batch_size: Some(batch_size), shuffles, validation_split, stops })
    }

    /// What watches a fit; what changes it is noted. Returns whether it may be stopped early.
    fn callbacks(&mut self, value: &Value) -> bool {
        let mut stops = false;
        for callback in value.items().unwrap_or(std::slice::from_ref(value)) {
            if let Value::Made(made) = callback
                && self.objects.iter().any(|object| object.id == made.id)
            {
                self.note(Why::Watches(made.path.clone()));
                stops = true;
                continue;
            }
            let Value::Made(made) = callback else {
                self.note(Why::Setting("callbacks".into()));
                continue;
            };
            let restores = made.given.named("restore_best_weights") == Some(&Value::Bool(true));
            match callback.kind() {
                Some("EarlyStopping") if !restores => stops = true,
                Some(kind) if WATCH.contains(&kind) => {}
                kind => self.note(Why::Setting(kind.unwrap_or("callbacks").into())),
            }
        }
        stops
    }

    /// A whole number that is given, which is noted where it isn't known.
    fn whole(&mut self, given: &Given, name: &str, place: usize, usual: usize) -> usize {
        let Some(value) = given.get(name, place) else { return usual };
        value.whole().unwrap_or_else(|| {
            self.note_unknown(value);
            usual
        })
    }
}

/// Features and targets with the rows of `validation_data=(x, y)` behind them, and the share of all that these are.
fn held_out([x, y]: [&Table; 2], data: &Value) -> Option<([Table; 2], f64)> {
    let [held_x, held_y, ..] = data.items()? else { return None };
    let training = x.rows.len();
    let (x, y) = (x.followed_by(&held_x.table()?)?, y.followed_by(&held_y.table()?)?);
    let all = x.rows.len();
    (y.rows.len() == all).then(|| ([x, y], share(training, all)))
}

/// The share, with as few decimals as do, that leaves so many of all rows to train on.
fn share(training: usize, all: usize) -> f64 {
    let exact = (all - training) as f64 / all as f64;
    let rounded = (2..15).flat_map(|digits| {
        let power = 10_f64.powi(digits);
        let below = (exact * power).floor();
        [exact * power, below, below - 1.0].map(|share| share.round() / power)
    });
    let leaves = |share: &f64| *share > 0.0 && training_rows(all, *share) == training;
    let exactly = Some(exact).filter(|exact| (exact * 1e4).fract() == 0.0);
    exactly.into_iter().chain(rounded).find(leaves).unwrap_or(exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_leaves_the_rows_to_train_on() {
        for all in 2..400 {
            for training in 1..all {
                let share = share(training, all);
                assert_eq!(training_rows(all, share), training, "{share} of {all}");
            }
        }
        assert_eq!([share(4, 5), share(1, 5), share(2, 3), share(3, 4)], [0.2, 0.79, 0.33, 0.25]);
    }
}
