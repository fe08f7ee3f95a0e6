//! A run as a file: its losses and its weights after each epoch.

use crate::state::Session;
use backprop::{Array, Sequential};
use serde_json::json;

impl Session {
    /// Returns a row for each epoch: its loss, and the weights after it. Epoch 0 is the start, which has no loss. Of a
    /// long run, whose memory is bounded, only some epochs have weights.
    pub fn run_csv(&self) -> String {
        let model = self.run.model();
        let count = model.parameters().len();
        let mut head = vec!["epoch".to_string(), "loss".to_string()];
        head.extend((0..count).map(|index| model.parameter_at(index).to_string()));
        let mut text = head.join(",") + "\n";
        let mut weights = self.weights_of_epochs().peekable();
        for epoch in 0..=self.run.losses().len() {
            let loss = epoch.checked_sub(1).map_or_else(String::new, |i| self.run.losses()[i].to_string());
            let cells = match weights.next_if(|(of, _)| *of == epoch) {
                Some((_, weights)) => weights.iter().map(f64::to_string).collect(),
                None => vec![String::new(); count],
            };
            text.push_str(&format!("{epoch},{loss},{}\n", cells.join(",")));
        }
        text
    }

    /// Returns the experiment, the loss of each epoch, where the run diverged, and the weights after each epoch as
    /// `get_weights` gives them, from epoch 0, the start.
    pub fn run_json(&self) -> String {
        let mut model: Sequential = self.run.model().clone();
        let weights = self.weights_of_epochs().map(|(epoch, parameters)| {
            model.set_parameters(parameters).expect("a checkpoint has the model's parameters");
            let arrays: Vec<Array> = model.get_weights();
            json!({ "epoch": epoch, "weights": arrays })
        });
        let weights: Vec<_> = weights.collect();
        let diverged = self.run.diverged().map(|at| json!({ "epoch": at.epoch, "batch": at.batch }));
        let run = json!({
            "experiment": &*self.experiment,
            "loss": self.run.losses(),
            "diverged": diverged,
            "weights": weights,
        });
        format!("{run}\n")
    }

    fn weights_of_epochs(&self) -> impl Iterator<Item = (usize, &[f64])> {
        let per_epoch = self.run.steps_per_epoch();
        let whole = self.run.checkpoints().filter(move |(step, _)| step.is_multiple_of(per_epoch));
        whole.map(move |(step, weights)| (step / per_epoch, weights))
    }
}
