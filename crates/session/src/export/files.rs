//! A run as a file: its losses and its weights after each epoch.

use crate::state::Session;
use backprop::{Array, Sequential};
use serde_json::json;

impl Session {
    /// Returns a row for each epoch: its loss and what else is counted, and the weights after it. Epoch 0 is the start,
    /// which has no loss. Of a long run, whose memory is bounded, only some epochs have weights.
    pub fn run_csv(&self) -> String {
        let model = self.run.model();
        let count = model.parameters().len();
        let metrics: Vec<_> = self.run.metrics().collect();
        let mut head = vec!["epoch".to_string()];
        head.extend(metrics.iter().map(|(name, _)| name.to_string()));
        head.extend((0..count).map(|index| model.parameter_at(index).to_string()));
        let mut text = head.join(",") + "\n";
        let mut weights = self.weights_of_epochs().peekable();
        for epoch in 0..=self.run.losses().len() {
            // An epoch whose last update was not finite has no val_loss.
            let value = |values: &[f64]| epoch.checked_sub(1).and_then(|i| values.get(i).map(f64::to_string));
            let metrics = metrics.iter().map(|(_, values)| value(values).unwrap_or_default());
            let weights = match weights.next_if(|(of, _)| *of == epoch) {
                Some((_, weights)) => weights.iter().map(f64::to_string).collect(),
                None => vec![String::new(); count],
            };
            let cells: Vec<_> = std::iter::once(epoch.to_string()).chain(metrics).chain(weights).collect();
            text.push_str(&(cells.join(",") + "\n"));
        }
        text
    }

    /// Returns the experiment, the loss of each epoch and what else is counted, where the run diverged, and the weights after
    /// each epoch as `get_weights` gives them, from epoch 0, the start.
    pub fn run_json(&self) -> String {
        let mut model: Sequential = self.run.model().clone();
        let weights = self.weights_of_epochs().map(|(epoch, parameters)| {
            model.set_parameters(parameters).expect("a checkpoint has the model's parameters");
            let arrays: Vec<Array> = model.get_weights();
            json!({ "epoch": epoch, "weights": arrays })
        });
        let weights: Vec<_> = weights.collect();
        let diverged = self.run.diverged().map(|at| json!({ "epoch": at.epoch, "batch": at.batch }));
        let mut run = json!({
            "experiment": &*self.experiment,
            "diverged": diverged,
            "weights": weights,
        });
        for (name, values) in self.run.metrics() {
            run[name] = json!(values);
        }
        format!("{run}\n")
    }

    fn weights_of_epochs(&self) -> impl Iterator<Item = (usize, &[f64])> {
        let per_epoch = self.run.steps_per_epoch();
        let whole = self.run.checkpoints().filter(move |(step, _)| step.is_multiple_of(per_epoch));
        whole.map(move |(step, weights)| (step / per_epoch, weights))
    }
}
