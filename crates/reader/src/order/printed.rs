//! What a log prints of an epoch beside its loss, and what comes out here.

use crate::notebook::log::{Logged, Printed};
use backprop::Trainer;
use experiment::Experiment;

/// A number of an epoch that is computed here too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Metric {
    /// The part of the rows predicted correctly during the epoch.
    Accuracy,
    /// The loss over the rows held out, after it.
    ValidationLoss,
    /// The part of these predicted correctly.
    ValidationAccuracy,
}

impl Metric {
    /// The number that a log means by a name.
    fn of_name(name: &str, experiment: &Experiment) -> Option<Metric> {
        let is_held_out = experiment.training_rows() < experiment.data.rows.len();
        let plain = name.strip_prefix("val_");
        let is_accuracy = match plain.unwrap_or(name) {
            "accuracy" | "acc" | "categorical_accuracy" | "sparse_categorical_accuracy" => true,
            // Of several outputs it counts each by itself.
            "binary_accuracy" => experiment.data.targets.len() == 1,
            _ => false,
        };
        match plain {
            Some("loss") if is_held_out => Some(Metric::ValidationLoss),
            Some(_) if is_held_out && is_accuracy && experiment.has_accuracy() => {
                Some(Metric::ValidationAccuracy)
            }
            None if is_accuracy && experiment.has_accuracy() => Some(Metric::Accuracy),
            _ => None,
        }
    }

    /// The number that came out of the epoch that a trainer has just made.
    fn here(self, trainer: &mut Trainer) -> Option<f64> {
        let (first, end) = (trainer.data().training_rows(), trainer.data().rows());
        match self {
            Metric::Accuracy => trainer.epoch_accuracy(),
            Metric::ValidationLoss => Some(trainer.sums_of(first..end).loss / (end - first) as f64),
            Metric::ValidationAccuracy => {
                Some(trainer.sums_of(first..end).correct as f64 / (end - first) as f64)
            }
        }
    }
}

/// The numbers of an epoch beside its loss that are computed here too, with their names.
#[derive(Clone, Debug, Default)]
pub struct Others(Vec<(String, Metric, Printed)>);

impl Others {
    /// Takes them from what was logged of an epoch.
    pub fn of(logged: &Logged, experiment: &Experiment) -> Others {
        let known = |(name, printed): &(String, Printed)| {
            Some((name.clone(), Metric::of_name(name, experiment)?, printed.clone()))
        };
        Others(logged.others.iter().filter_map(known).collect())
    }

    /// Returns whether all of them come out of the epoch that a trainer has just made, a loss within so much more than its digits.
    pub fn come_out(&self, trainer: &mut Trainer, slack: f64) -> bool {
        let mut is_alike = |(_, metric, printed): &(String, Metric, Printed)| {
            let slack = if *metric == Metric::ValidationLoss { slack } else { 0.0 };
            metric.here(trainer).is_some_and(|here| printed.is_within(here, slack))
        };
        self.0.iter().all(&mut is_alike)
    }

    /// Returns the lines that say them beside what has come out of the epoch that a trainer has just made.
    pub fn lines(&self, trainer: &mut Trainer) -> [String; 2] {
        let mut lines = [String::new(), String::new()];
        for (name, metric, printed) in &self.0 {
            let Some(here) = metric.here(trainer) else { continue };
            let texts = [printed.text.clone(), printed.write(here)];
            for (line, text) in lines.iter_mut().zip(texts) {
                *line += &format!("\n{name} {text}");
            }
        }
        lines
    }
}
