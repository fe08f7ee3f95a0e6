//! What `model.fit` is given.

use super::model::Fit;
use super::not_yet::NotYet;
use super::note::Why;
use super::run::{Fitted, Log, Run};
use super::table;
use crate::value::{Given, Value};

/// What a fit is given that changes nothing here, or is read beside.
const READ: [&str; 6] = ["x", "y", "batch_size", "epochs", "verbose", "shuffle"];
/// Keras's batch size unless it is said.
const BATCH_SIZE: usize = 32;

impl Run<'_> {
    /// The first fit of a model.
    pub(super) fn fit(&mut self, model: usize, given: &Given) {
        self.acts = true;
        if self.models[model].fit.is_some() {
            self.models[model].is_trained_again = true;
            return self.note(Why::Again);
        }
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
        let [Some(x), Some(y)] = tables else { return };
        let mut validation_split = 0.0;
        for (name, value) in &given.names {
            let is_plain = matches!(value, Value::None) || value.number() == Some(0.0);
            match name.as_str() {
                _ if is_plain || READ.contains(&name.as_str()) => {}
                "validation_data" => self.note(Why::NotYet(NotYet::Validation)),
                "validation_split" => match value.number().filter(|share| (0.0..1.0).contains(share)) {
                    Some(share) => validation_split = share,
                    None => self.note(Why::Setting("validation_split".into())),
                },
                other => self.note(Why::Setting(other.into())),
            }
        }
        let shuffles = given.named("shuffle") != Some(&Value::Bool(false));
        let fit = Fit { x, y, epochs, batch_size: Some(batch_size), shuffles, validation_split };
        if let Some(column) = table::not_numbers(&fit) {
            self.note(Why::NotNumbers(column));
        }
        self.models[model].fit = Some(fit);
        self.models[model].places.training.insert(self.cell);
        self.fitted = Some(Fitted { model, log: Log::Keras });
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
