//! What a script can ask of a session, as plain data in the form that Keras gives it.

use super::trace_data::TraceData;
use crate::state::Session;
use backprop::Array;
use experiment::run::playhead::Playhead;
use serde::Serialize;

/// What became of a run, as Keras's `History` has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunHistory {
    /// The loss of each epoch that all rows went through.
    pub loss: Vec<f64>,
    /// The epochs that the experiment asks for.
    pub epochs: usize,
    /// The update that was not finite, if there was one: the run ends there.
    pub diverged: Option<Diverged>,
}

/// The update that was not finite.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Diverged {
    /// Its epoch, from 1.
    pub epoch: usize,
    /// Its batch in the epoch, from 1.
    pub batch: usize,
}

impl Session {
    /// What became of the run, as far as it is computed.
    pub fn history(&self) -> RunHistory {
        RunHistory {
            loss: self.run.losses().to_vec(),
            epochs: self.experiment.epochs,
            diverged: self.run.diverged().map(|at| Diverged { epoch: at.epoch, batch: at.batch }),
        }
    }

    /// The weights after so many epochs as `get_weights` gives them; 0 is the start.
    ///
    /// # Errors
    /// Where the run doesn't come so far, or isn't computed that far yet.
    pub fn weights_after(&self, epoch: usize) -> Result<Vec<Array>, String> {
        let epochs = self.experiment.epochs;
        if epoch > epochs {
            return Err(format!("epoch: expected 0 to {epochs}, found {epoch}"));
        }
        let updates = epoch * self.run.steps_per_epoch();
        let parameters = self.run.parameters_after(updates).ok_or_else(|| match self.run.diverged() {
            Some(at) => {
                let last = at.epoch - 1;
                format!(
                    "epoch: expected 0 to {last}, as the run diverges in epoch {}; found {epoch}",
                    at.epoch
                )
            }
            None => {
                let computed = self.run.losses().len();
                format!(
                    "epoch: the run is computed to epoch {computed} so far; await history() for all of it"
                )
            }
        })?;
        let mut model = self.run.model().clone();
        model.set_parameters(&parameters).expect("the run's parameters are the model's");
        Ok(model.get_weights())
    }

    /// The predictions for rows of features, in the order and the units of the table, with the weights at the
    /// playhead.
    ///
    /// # Errors
    /// Names the first row that hasn't a finite number for each feature.
    pub fn predict(&self, rows: &[Vec<f64>]) -> Result<Vec<Vec<f64>>, String> {
        let model = self.model_at_playhead();
        for (i, row) in rows.iter().enumerate() {
            if row.len() != model.inputs() {
                let (inputs, found) = (model.inputs(), row.len());
                return Err(format!(
                    "rows[{i}]: expected {inputs} numbers, one for each feature, found {found}"
                ));
            }
            if let Some(at) = row.iter().position(|x| !x.is_finite()) {
                return Err(format!("rows[{i}][{at}]: expected a finite number, found {}", row[at]));
            }
        }
        let x = rows.concat();
        let x = self.run.standardiser().map_or_else(|| x.clone(), |standardiser| standardiser.transform(&x));
        let predictions = model.predict(&x).expect("every row has the model's inputs");
        Ok(predictions.chunks_exact(model.outputs()).map(<[f64]>::to_vec).collect())
    }

    /// Every number of the update at the playhead.
    ///
    /// # Errors
    /// Where the run isn't computed that far yet.
    pub fn trace(&self) -> Result<TraceData, String> {
        if self.now.reached {
            return Ok(TraceData::of(&self.now.trace));
        }
        Err("the run is not computed to the playhead yet; await history() first".into())
    }

    /// Checks that a place is one of the run.
    ///
    /// # Errors
    /// Names what is out of bounds.
    pub fn check_playhead(&self, playhead: Playhead) -> Result<(), String> {
        let within = |name: &str, found: usize, most: usize| {
            let there = (1..=most).contains(&found);
            there.then_some(()).ok_or_else(|| format!("{name}: expected 1 to {most}, found {found}"))
        };
        within("epoch", playhead.epoch, self.experiment.epochs)?;
        within("batch", playhead.batch, self.run.steps_per_epoch())?;
        match self.run.diverged() {
            Some(at) if (playhead.epoch, playhead.batch) > (at.epoch, at.batch) => Err(format!(
                "epoch: the run ends in epoch {}, batch {}, where it diverges",
                at.epoch, at.batch
            )),
            _ => Ok(()),
        }
    }
}
