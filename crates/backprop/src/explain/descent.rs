//! What two steps do to the mean loss over all rows of the training: the one that is taken, and the one along the gradient.

use crate::data::Dataset;
use crate::model::{Loss, Sequential};
use crate::train::Pass;

/// The mean loss L over all rows of the training at some weights w, its gradient ∇L, and how far L falls by two steps from
/// there: by the one that a run takes, which may follow a few rows and a velocity, and by -η ∇L. Computed as
/// many rows at a time as there is time for.
#[derive(Clone, Debug)]
pub struct Descent {
    model: Sequential,
    loss: Loss,
    pass: Pass,
    learning_rate: f64,
    /// The weights that the loss is taken at, one after the other: before, after the step taken, after -η ∇L.
    weights: [Vec<f64>; 3],
    /// The sums over the rows of the losses there.
    losses: [f64; 3],
    /// The sums over the rows of the gradients before, and then their means.
    gradient: Vec<f64>,
    /// Which of the weights the rows go through, and how many have.
    stage: usize,
    rows: usize,
}

/// What a step should do to the loss, by its gradient, and what it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fall {
    /// -∇L · Δw over all weights; of the step -η ∇L it is η |∇L|², over those that aren't frozen.
    pub predicted: f64,
    /// L(w) - L(w + Δw).
    pub real: f64,
    /// L(w + Δw).
    pub loss: f64,
}

/// A [`Descent`] whose rows are all through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Descended<'a> {
    /// L(w).
    pub loss: f64,
    /// ∇L, flat, in the order of `get_weights`.
    pub gradient: &'a [f64],
    /// Of the step that is taken.
    pub taken: Fall,
    /// Of the step -η ∇L, with which frozen weights stay.
    pub along: Fall,
}

impl Descent {
    /// Begins with a model before an update and its weights after it.
    ///
    /// # Panics
    /// Where those are not as many as the model's.
    pub fn new(model: Sequential, after: Vec<f64>, loss: Loss, learning_rate: f64) -> Descent {
        let before = model.parameters().to_vec();
        assert_eq!(before.len(), after.len(), "as many weights after the update as before it");
        Descent {
            pass: Pass::new(&model),
            model,
            loss,
            learning_rate,
            gradient: vec![0.0; before.len()],
            weights: [before, after, Vec::new()],
            losses: [0.0; 3],
            stage: 0,
            rows: 0,
        }
    }

    /// Takes up to `most` rows through the network; 0 when there is nothing left to do.
    pub fn add_rows(&mut self, data: &Dataset, most: usize) -> usize {
        let Some(weights) = self.weights.get(self.stage) else { return 0 };
        if self.rows == 0 {
            self.model.set_parameters(weights).expect("each step has the model's parameters");
        }
        let rows = self.rows..data.training_rows().min(self.rows + most);
        for row in rows.clone() {
            let (x, y) = (data.x_row(row), data.y_row(row));
            self.pass.forward(&self.model, x);
            self.losses[self.stage] += self.pass.loss(&self.model, self.loss, y);
            if self.stage == 0 {
                self.pass.backward(&self.model, self.loss, y);
                self.pass.add_gradient(&self.model, x, &mut self.gradient);
            }
        }
        self.rows = rows.end;
        if self.rows == data.training_rows() {
            self.end_stage();
        }
        rows.len()
    }

    fn end_stage(&mut self) {
        let rows = self.rows as f64;
        self.losses[self.stage] = self.losses[self.stage] / rows + self.model.penalty();
        if self.stage == 0 {
            self.gradient.iter_mut().for_each(|sum| *sum /= rows);
            self.model.add_penalty_gradient(&mut self.gradient);
            let steps = self.gradient.iter().map(|gradient| self.learning_rate * gradient);
            self.weights[2] = self.weights[0].iter().zip(steps).map(|(weight, step)| weight - step).collect();
            for frozen in self.model.frozen() {
                let [before, _, along] = &mut self.weights;
                along[frozen.clone()].copy_from_slice(&before[frozen]);
            }
        }
        (self.stage, self.rows) = (self.stage + 1, 0);
    }

    /// Returns what was found, once all rows are through.
    pub fn found(&self) -> Option<Descended<'_>> {
        let [before, after, _] = &self.weights;
        let moved = before.iter().zip(after).map(|(before, after)| before - after);
        let predicted = self.gradient.iter().zip(moved).map(|(gradient, moved)| gradient * moved).sum();
        let mut trained = self.gradient.clone();
        self.model.frozen().for_each(|frozen| trained[frozen].fill(0.0));
        let squares: f64 = trained.iter().map(|gradient| gradient * gradient).sum();
        let [loss, taken, along] = self.losses;
        (self.stage == self.weights.len()).then(|| Descended {
            loss,
            gradient: &self.gradient,
            taken: Fall { predicted, real: loss - taken, loss: taken },
            along: Fall { predicted: self.learning_rate * squares, real: loss - along, loss: along },
        })
    }
}
