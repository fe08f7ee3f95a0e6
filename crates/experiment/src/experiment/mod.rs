//! Everything a person can set, as one value with a JSON form.

mod classes;
pub mod differences;
mod json;
pub mod limits;
pub mod names;
pub mod object;
pub mod presets;
mod problem;
pub mod reading;
pub mod scaling;
mod serde_error;
pub mod shuffle;
pub mod weights;

pub use problem::ExperimentError;

pub use backprop::Layer;
use backprop::{Dataset, Fit, Loss, Optimizer, RowOrder, Sequential};
use object::from_object;
use scaling::{Scalers, Scaling};
use serde::{Deserialize, Serialize, Serializer};
use shuffle::Shuffle;
use std::rc::Rc;
use weights::Weights;
use words::say;

/// Everything a person can set. The run is a pure function of it.
///
/// Its JSON is format 1 or 2; unknown or missing keys, wrong shapes and values out of bounds are errors
/// that name the place.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Experiment {
    /// The format of the JSON: 1, or 2 where format 1 has no words for what is set.
    pub format: u32,
    /// The table.
    pub data: Rc<Data>,
    /// How the features are scaled before they go into the network, and the targets before it learns them. Left out of
    /// the JSON where nothing is; `"standardize": true` in format 1, which was `standardise` before version 0.2.
    #[serde(alias = "standardize", alias = "standardise", default)]
    pub scaling: Scaling,
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
    /// The part of the rows, the last ones, that no update sees. Left out of the JSON where it is 0.
    #[serde(default)]
    pub validation_split: f64,
}

from_object!(Experiment, say!(json::experiment));

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

from_object!(Data, say!(json::data));

/// Returns how many of so many rows are trained on where a part of them, the last ones, is held out, counted as Keras counts
/// them: the whole part of rows · (1 - split).
pub fn training_rows(rows: usize, validation_split: f64) -> usize {
    (rows as f64 * (1.0 - validation_split)).floor() as usize
}

impl Experiment {
    /// Writes every key, but those that format 1 may leave out.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let Experiment {
            format,
            data,
            scaling,
            layers,
            weights,
            loss,
            optimizer,
            batch_size,
            epochs,
            shuffle,
            validation_split,
        } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", format)?;
        map.serialize_entry("data", data)?;
        match scaling {
            Scaling { inputs: None, targets: None } => {}
            scaling if scaling.is_of_format_1() => map.serialize_entry("standardize", &true)?,
            scaling => map.serialize_entry("scaling", scaling)?,
        }
        map.serialize_entry("layers", layers)?;
        map.serialize_entry("weights", weights)?;
        map.serialize_entry("loss", loss)?;
        map.serialize_entry("optimizer", optimizer)?;
        map.serialize_entry("batch_size", batch_size)?;
        map.serialize_entry("epochs", epochs)?;
        map.serialize_entry("shuffle", shuffle)?;
        if self.is_validated() {
            map.serialize_entry("validation_split", validation_split)?;
        }
        map.end()
    }

    /// Goes over to format 2 where format 1 has no words for what is set.
    pub fn settle_format(&mut self) {
        let is_of_format_1 = self.layers.iter().all(Layer::is_usual)
            && !self.is_validated()
            && self.scaling.is_of_format_1()
            && self.weights.is_of_format_1();
        if !is_of_format_1 {
            self.format = 2;
        }
    }

    /// Returns whether the table and the network are as large as another's, so that a cell and a weight of one is also one of the other.
    pub fn has_shape_of(&self, other: &Experiment) -> bool {
        let shape = |of: &Experiment| {
            let targets = (0..of.data.columns.len()).map(|column| of.data.is_target(column));
            let layers = of.layers.iter().map(|layer| (layer.units, layer.use_bias));
            (of.data.rows.len(), targets.collect::<Vec<_>>(), layers.collect::<Vec<_>>())
        };
        shape(self) == shape(other)
    }

    /// Returns the model with its initial weights.
    ///
    /// # Errors
    /// Where the layers make no model or the weights don't fit it.
    pub fn model(&self) -> Result<Sequential, ExperimentError> {
        let mut model = self.model_without_weights()?;
        self.weights.apply(&mut model)?;
        Ok(model)
    }

    /// Returns the model with all weights zero.
    ///
    /// # Errors
    /// Where the layers make no model.
    pub fn model_without_weights(&self) -> Result<Sequential, ExperimentError> {
        Sequential::new(self.data.features().count(), &self.layers)
            .map_err(|error| ExperimentError { place: "layers".into(), message: error.to_string() })
    }

    /// Returns what the network is trained on: the table's features and its targets, each scaled where that is wanted, and
    /// of class numbers a target for each class.
    ///
    /// # Errors
    /// Where the table makes no dataset.
    pub fn dataset(&self) -> Result<Dataset, ExperimentError> {
        Ok(self.dataset_and_scalers()?.0)
    }

    /// Returns what the network is trained on, and what scaled it.
    pub(crate) fn dataset_and_scalers(&self) -> Result<(Dataset, Scalers), ExperimentError> {
        let mut data = self.data.dataset()?;
        if self.loss.takes_class_numbers() {
            data = data
                .one_hot(self.outputs())
                .map_err(|error| ExperimentError { place: "data".into(), message: error.to_string() })?;
        }
        let data = data.with_training_rows(self.training_rows());
        let scalers = self.scaling.of(&data);
        Ok((data.scaled(scalers.inputs.as_ref(), scalers.targets.as_ref()), scalers))
    }

    /// Returns how many rows the model is trained on.
    pub fn training_rows(&self) -> usize {
        training_rows(self.data.rows.len(), self.validation_split)
    }

    /// Returns whether some rows are held out.
    pub fn is_validated(&self) -> bool {
        self.validation_split != 0.0
    }

    /// Returns whether it makes sense to count the rows whose class is predicted correctly: the loss is over classes, or it
    /// or the outputs are probabilities, of targets that are 0 or 1, and aren't scaled.
    pub fn has_accuracy(&self) -> bool {
        let are_probabilities = || {
            let last = self.layers.last().map(|layer| layer.activation.range());
            self.loss.targets() == (0.0, 1.0) || last == Some((0.0, 1.0))
        };
        let is_a_class = |target: f64| target == 0.0 || target == 1.0;
        let of_row = |row: &Vec<f64>| self.data.target_columns().all(|column| is_a_class(row[column]));
        let are_classes = || self.scaling.targets.is_none() && self.data.rows.iter().all(of_row);
        self.loss.is_over_classes() || are_probabilities() && are_classes()
    }

    /// Returns whether the rows held out leave some to train on, and are some where a part of them is to be.
    pub fn has_valid_split(&self) -> bool {
        let is_part = (0.0..1.0).contains(&self.validation_split);
        !self.is_validated() || is_part && (1..self.data.rows.len()).contains(&self.training_rows())
    }

    /// Returns how the model is fitted.
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

impl Data {
    /// Returns whether a column is a target.
    pub fn is_target(&self, column: usize) -> bool {
        self.targets.contains(&self.columns[column])
    }

    /// Returns the columns that are features, in their order.
    pub fn features(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.columns.len()).filter(|&column| !self.is_target(column))
    }

    /// Returns the columns that are targets, in the order of `targets`.
    pub fn target_columns(&self) -> impl Iterator<Item = usize> + '_ {
        self.targets.iter().filter_map(|name| self.columns.iter().position(|column| column == name))
    }

    /// Returns the features and the targets as arrays, as they stand in the table.
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
