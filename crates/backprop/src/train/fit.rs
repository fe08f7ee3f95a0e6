//! Fitting a model to data.

use super::settings::Fit;
use super::state::{History, State};
use super::trainer::Trainer;
use crate::data::Dataset;
use crate::model::{Sequential, ShapeError};
use std::rc::Rc;
use words::say;

impl Fit {
    /// Fits a model in place: `model.fit(x, y, epochs, batch_size)`.
    ///
    /// ```
    /// use backprop::{Activation, Dataset, Fit, Initializer, Loss, Optimizer, RowOrder, Sequential, Sgd};
    /// use std::rc::Rc;
    ///
    /// let mut model = Sequential::new(2, &[(2, Activation::Linear), (1, Activation::Linear)])?;
    /// Initializer::Constant { value: 0.1 }.apply(&mut model);
    /// let x = vec![8.0, 8.0, 7.0, 9.0, 6.0, 10.0, 5.0, 12.0];
    /// let data = Rc::new(Dataset::new(2, x, 1, vec![4.0, 5.0, 6.0, 7.0])?);
    /// let history = Fit {
    ///     loss: Loss::MeanSquaredError,
    ///     optimizer: Optimizer::Sgd(Sgd { learning_rate: 0.001, momentum: 0.0, nesterov: false }),
    ///     batch_size: 1,
    ///     epochs: 75,
    ///     order: RowOrder::AsGiven,
    /// }
    /// .run(&mut model, &data)?;
    /// assert!(history.loss[74] < history.loss[0]);
    /// # Ok::<(), backprop::ShapeError>(())
    /// ```
    ///
    /// # Errors
    /// Where the dataset doesn't fit the model, or the settings the dataset. A run that stops being
    /// finite is no error: [`History::stopped`] says where.
    pub fn run(&self, model: &mut Sequential, data: &Rc<Dataset>) -> Result<History, ShapeError> {
        self.go(model, Trainer::new(model.clone(), self.clone(), data.clone())?)
    }

    /// Goes on from where another fit of the same model, batch size and order came to
    /// ([`History::state`]), up to this one's `epochs`: its weights, what its optimizer remembers and its place in the order.
    ///
    /// # Errors
    /// As [`Fit::run`], and where the state is one of a model or an optimizer of another kind.
    pub fn resume(
        &self,
        model: &mut Sequential,
        data: &Rc<Dataset>,
        from: &State,
    ) -> Result<History, ShapeError> {
        let mut trainer = Trainer::new(model.clone(), self.clone(), data.clone())?;
        let (own, theirs) = (trainer.state(), [from.parameters.len(), from.slots.len()]);
        if [own.parameters.len(), own.slots.len()] != theirs {
            let problem = say!(shapes::state {
                weights: own.parameters.len(),
                values: own.slots.len(),
                found_weights: theirs[0],
                found_values: theirs[1],
            });
            return Err(ShapeError::new("resume", problem));
        }
        trainer.restore(from);
        self.go(model, trainer)
    }

    /// Returns the updates of an epoch over so many rows: ⌈rows / batch size⌉.
    pub fn steps_per_epoch(&self, rows: usize) -> usize {
        rows.div_ceil(self.batch_size)
    }

    fn go(&self, model: &mut Sequential, mut trainer: Trainer) -> Result<History, ShapeError> {
        let (mut loss, mut stopped) = (Vec::new(), None);
        while trainer.step() < trainer.steps() && stopped.is_none() {
            stopped = trainer.update().err();
            loss.extend(trainer.epoch_loss());
        }
        model.set_parameters(trainer.model().parameters())?;
        Ok(History { loss, stopped, state: trainer.state() })
    }
}
