//! Everything a person can set, as one value with a JSON form.

pub mod differences;
mod layer;
pub mod limits;
pub mod names;
pub mod object;
pub mod presets;
pub mod shuffle;
pub mod weights;

use crate::text::number::cut;
use backprop::{Dataset, Fit, Loss, Optimizer, RowOrder, Sequential, Standardiser};
pub use layer::Layer;
use object::from_object;
use serde::{Deserialize, Deserializer, Serialize};
use shuffle::Shuffle;
use std::fmt;
use std::rc::Rc;
use weights::Weights;

/// Everything a person can set. The run is a pure function of it.
///
/// Its JSON is format 1; unknown or missing keys, wrong shapes and values out of bounds are errors
/// that name the place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Experiment {
    /// The format of the JSON: 1.
    pub format: u32,
    /// The table.
    pub data: Rc<Data>,
    /// Whether the features are standardised before they go into the network. Left out of the JSON
    /// where they aren't.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub standardise: bool,
    /// The layers after the input.
    pub layers: Vec<Layer>,
    /// The initial weights.
    pub weights: Weights,
    /// The loss.
    pub loss: Loss,
    /// The optimizer.
    pub optimizer: Optimizer,
    /// Rows per update.
    pub batch_size: usize,
    /// Passes over the rows.
    pub epochs: usize,
    /// The order of the rows.
    pub shuffle: Shuffle,
}

from_object!(Experiment, "an object with format, data, layers and the other keys");

/// The table: named columns, some of them targets, the others features.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Data {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The names of those that are predicted.
    pub targets: Vec<String>,
    /// The rows, each with a number for every column.
    pub rows: Vec<Vec<f64>>,
}

from_object!(Data, "an object with columns, targets and rows");

/// What is wrong with an experiment, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExperimentError {
    /// The place, as a path: `layers[1].units`.
    pub place: String,
    /// What was expected and what was found.
    pub message: String,
}

impl fmt::Display for ExperimentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            write!(f, "{}", self.message)
        } else {
            write!(f, "{}: {}", self.place, self.message)
        }
    }
}

impl std::error::Error for ExperimentError {}

impl Experiment {
    /// Reads format 1.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong, what was expected and what was found.
    pub fn from_json(json: &str) -> Result<Experiment, ExperimentError> {
        if json.len() > limits::MAX_TEXT {
            let message = format!("expected at most {} MB of text", limits::MAX_TEXT >> 20);
            return Err(ExperimentError { place: String::new(), message });
        }
        let mut reader = serde_json::Deserializer::from_str(json.trim_start_matches('\u{feff}'));
        let experiment = Experiment::read(&mut reader)?;
        reader.end().map_err(|error| ExperimentError { place: String::new(), message: in_words(&error) })?;
        Ok(experiment)
    }

    /// Returns whether the table and the network are as large as another's, so that a cell and a weight of one is also one of the other.
    pub fn has_shape_of(&self, other: &Experiment) -> bool {
        let shape = |of: &Experiment| {
            let targets = (0..of.data.columns.len()).map(|column| of.data.is_target(column));
            let units = of.layers.iter().map(|layer| layer.units);
            (of.data.rows.len(), targets.collect::<Vec<_>>(), units.collect::<Vec<_>>())
        };
        shape(self) == shape(other)
    }

    /// Reads format 1 from any form of it.
    ///
    /// # Errors
    /// As [`Experiment::from_json`].
    pub fn read<'de, D>(reader: D) -> Result<Experiment, ExperimentError>
    where
        D: Deserializer<'de, Error: fmt::Display>,
    {
        let experiment: Experiment = serde_path_to_error::deserialize(reader).map_err(|error| {
            let place = Some(error.path().to_string()).filter(|path| path != ".").unwrap_or_default();
            ExperimentError { place: cut(&place, MAX_MESSAGE), message: in_words(error.inner()) }
        })?;
        experiment.check()?;
        Ok(experiment)
    }

    /// Writes format 1.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("an experiment holds only finite numbers and plain keys")
    }

    /// Checks shapes, bounds and limits.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong, what was expected and what was found.
    pub fn check(&self) -> Result<(), ExperimentError> {
        limits::check(self)
    }

    /// The model with its initial weights.
    ///
    /// # Errors
    /// Where the layers make no model or the weights don't fit it.
    pub fn model(&self) -> Result<Sequential, ExperimentError> {
        let mut model = self.model_without_weights()?;
        self.weights.apply(&mut model)?;
        Ok(model)
    }

    /// The model with all weights zero.
    ///
    /// # Errors
    /// Where the layers make no model.
    pub fn model_without_weights(&self) -> Result<Sequential, ExperimentError> {
        let layers: Vec<_> = self.layers.iter().map(|layer| (layer.units, layer.activation)).collect();
        Sequential::new(self.data.features().count(), &layers)
            .map_err(|error| ExperimentError { place: "layers".into(), message: error.to_string() })
    }

    /// What the network is trained on: the table's features, standardised where that is wanted, and its
    /// targets.
    ///
    /// # Errors
    /// Where the table makes no dataset.
    pub fn dataset(&self) -> Result<Dataset, ExperimentError> {
        Ok(self.dataset_and_standardiser()?.0)
    }

    /// The same, and what standardised it.
    pub(crate) fn dataset_and_standardiser(
        &self,
    ) -> Result<(Dataset, Option<Standardiser>), ExperimentError> {
        let data = self.data.dataset()?;
        if !self.standardise {
            return Ok((data, None));
        }
        let standardiser = Standardiser::of(&data);
        match standardiser.apply(&data) {
            Ok(data) => Ok((data, Some(standardiser))),
            Err(error) => Err(ExperimentError { place: "data".into(), message: error.to_string() }),
        }
    }

    /// How the model is fitted.
    pub fn fit(&self) -> Fit {
        Fit {
            loss: self.loss,
            optimizer: self.optimizer,
            batch_size: self.batch_size,
            epochs: self.epochs,
            order: match &self.shuffle {
                Shuffle::Off => RowOrder::AsGiven,
                Shuffle::Seed(seed) => RowOrder::Shuffled { seed: *seed },
                Shuffle::Orders(orders) => RowOrder::Given(orders.clone()),
            },
        }
    }
}

/// The most characters of an error's message, which may quote what was found.
const MAX_MESSAGE: usize = 200;

/// What serde says, with words for Rust's types.
pub fn in_words(error: &impl fmt::Display) -> String {
    let words = [
        ("expected usize", "expected a whole number from 0"),
        ("expected u32", "expected a whole number from 0"),
        ("expected u64", "expected a whole number from 0"),
        ("expected f64", "expected a number"),
        ("expected a sequence", "expected a list"),
        ("invalid type: sequence", "invalid type: list"),
    ];
    words.iter().fold(cut(&error.to_string(), MAX_MESSAGE), |text, (rust, plain)| text.replace(rust, plain))
}

impl Data {
    /// Whether a column is a target.
    pub fn is_target(&self, column: usize) -> bool {
        self.targets.contains(&self.columns[column])
    }

    /// The columns that are features, in their order.
    pub fn features(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.columns.len()).filter(|&column| !self.is_target(column))
    }

    /// The columns that are targets, in the order of `targets`.
    pub fn target_columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.targets.iter().filter_map(|name| self.columns.iter().position(|column| column == name))
    }

    /// The features and the targets as arrays, as they stand in the table.
    ///
    /// # Errors
    /// Where there is no row, no feature or no target.
    pub fn dataset(&self) -> Result<Dataset, ExperimentError> {
        let (features, targets): (Vec<_>, Vec<_>) =
            (self.features().collect(), self.target_columns().collect());
        let flat = |columns: &[usize]| -> Vec<f64> {
            self.rows.iter().flat_map(|row| columns.iter().map(|&column| row[column])).collect()
        };
        Dataset::new(features.len(), flat(&features), targets.len(), flat(&targets))
            .map_err(|error| ExperimentError { place: "data".into(), message: error.to_string() })
    }
}
