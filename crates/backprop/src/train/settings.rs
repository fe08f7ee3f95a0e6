//! How a model is fitted.

use super::optimizer::Optimizer;
use crate::data::{Dataset, RowOrder};
use crate::model::{Loss, ShapeError};
use words::say;

/// How a model is fitted: what `compile` and `fit` take in Keras.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The loss.
    pub loss: Loss,
    /// The optimizer.
    pub optimizer: Optimizer,
    /// Rows per update; the last batch of an epoch may be smaller.
    pub batch_size: usize,
    /// Passes over the rows.
    pub epochs: usize,
    /// The order of the rows.
    pub order: RowOrder,
}

impl Fit {
    pub(crate) fn check(&self, data: &Dataset) -> Result<(), ShapeError> {
        let wrong = |problem: String| Err(ShapeError::new("fit", problem));
        if self.batch_size == 0 {
            return wrong(say!(shapes::batch_size).into());
        }
        if self.epochs == 0 {
            return wrong(say!(shapes::epochs).into());
        }
        if let RowOrder::Given(orders) = &self.order {
            for (epoch, order) in orders.iter().enumerate() {
                let mut seen = vec![false; data.training_rows()];
                let once = |&row: &usize| row < seen.len() && !std::mem::replace(&mut seen[row], true);
                if order.len() != data.training_rows() || !order.iter().all(once) {
                    return wrong(say!(shapes::order { found: format!("{order:?}"), epoch: epoch + 1 }));
                }
            }
        }
        Ok(())
    }
}
