//! What a script can ask of a session, as plain data in the form that Keras gives it.

use super::trace_data::TraceData;
use crate::state::Session;
use backprop::Array;
use experiment::run::playhead::Playhead;
use serde::Serialize;
use words::say;

/// What became of a run, as Keras's `History` has it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunHistory {
    /// The loss of each epoch that all rows went through.
    pub loss: Vec<f64>,
    /// The loss over the rows that are held out after each epoch; `None` where none are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub val_loss: Option<Vec<f64>>,
    /// The part of the rows of each epoch that was predicted correctly, each before its update; `None` where they are no
    /// classes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accuracy: Option<Vec<f64>>,
    /// The part of the rows held out that is predicted correctly after each epoch; `None` where none are, or they are no classes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub val_accuracy: Option<Vec<f64>>,
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
    /// Returns what became of the run, as far as it is computed.
    pub fn history(&self) -> RunHistory {
        let is_validated = self.experiment.is_validated();
        RunHistory {
            loss: self.run.losses().to_vec(),
            val_loss: is_validated.then(|| self.run.validation_losses().to_vec()),
            accuracy: self.run.accuracies().map(<[f64]>::to_vec),
            val_accuracy: self.run.validation_accuracies().filter(|_| is_validated).map(<[f64]>::to_vec),
            epochs: self.experiment.epochs,
            diverged: self.run.diverged().map(|at| Diverged { epoch: at.epoch, batch: at.batch }),
        }
    }

    /// Returns the weights after so many epochs as `get_weights` gives them; 0 is the start.
    ///
    /// # Errors
    /// Where the run doesn't come so far, or isn't computed that far yet.
    pub fn weights_after(&self, epoch: usize) -> Result<Vec<Array>, String> {
        let epochs = self.experiment.epochs;
        if epoch > epochs {
            return Err(say!(api::epoch { most: epochs, found: epoch }));
        }
        let updates = epoch * self.run.steps_per_epoch();
        let parameters = self.run.parameters_after(updates).ok_or_else(|| match self.run.diverged() {
            Some(at) => {
                say!(api::epoch_diverged { most: at.epoch - 1, found: epoch, diverged: at.epoch })
            }
            None => {
                say!(api::epoch_not_computed { computed: self.run.losses().len() })
            }
        })?;
        let mut model = self.run.model().clone();
        model.set_parameters(&parameters).expect("the run's parameters are the model's");
        Ok(model.get_weights())
    }

    /// Returns the predictions for rows of features, in the order and the units of the table, with the weights at the
    /// playhead.
    ///
    /// # Errors
    /// Names the first row that hasn't a finite number for each feature.
    pub fn predict(&self, rows: &[Vec<f64>]) -> Result<Vec<Vec<f64>>, String> {
        let model = self.model_at_playhead();
        for (i, row) in rows.iter().enumerate() {
            if row.len() != model.inputs() {
                let (inputs, found) = (model.inputs(), row.len());
                return Err(say!(api::row { row: i, inputs, found }));
            }
            if let Some(at) = row.iter().position(|x| !x.is_finite()) {
                return Err(say!(api::not_finite { row: i, at, found: row[at].to_string() }));
            }
        }
        let (x, scalers) = (rows.concat(), self.run.scalers());
        let x = match &scalers.inputs {
            Some(scaler) => scaler.transform(&x),
            None => x,
        };
        let predictions = model.predict(&x).expect("every row has the model's inputs");
        Ok(predictions.chunks_exact(model.outputs()).map(|row| scalers.row_in_own_units(row)).collect())
    }

    /// Returns every number of the update at the playhead.
    ///
    /// # Errors
    /// Where the run isn't computed that far yet.
    pub fn trace(&self) -> Result<TraceData, String> {
        if self.now.reached {
            return Ok(TraceData::of(&self.now.trace));
        }
        Err(say!(api::not_computed).into())
    }

    /// Checks that a place is one of the run.
    ///
    /// # Errors
    /// Names what is out of bounds.
    pub fn check_playhead(&self, playhead: Playhead) -> Result<(), String> {
        let within = |name: &str, found: usize, most: usize| {
            let there = (1..=most).contains(&found);
            there.then_some(()).ok_or_else(|| say!(api::within { name, most, found }))
        };
        within("epoch", playhead.epoch, self.experiment.epochs)?;
        within("batch", playhead.batch, self.run.steps_per_epoch())?;
        match self.run.diverged() {
            Some(at) if (playhead.epoch, playhead.batch) > (at.epoch, at.batch) => {
                Err(say!(api::after_the_end { epoch: at.epoch, batch: at.batch }))
            }
            _ => Ok(()),
        }
    }
}
