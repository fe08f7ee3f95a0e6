//! A notebook, read as an experiment.

mod added;
mod asked;
mod calls;
mod cell;
mod classes;
mod drawn;
mod fit;
mod freezing;
mod functional;
mod history;
mod initializer;
mod keras;
mod line;
pub mod log;
mod loops;
mod losses;
pub mod model;
mod models;
mod name;
pub mod not_yet;
pub mod note;
mod object;
mod origins;
mod output;
mod parameters;
mod pasted;
pub mod places;
pub mod preview;
mod printed;
mod prompt;
mod regularizer;
pub(crate) mod run;
mod scaled;
pub(crate) mod sign;
mod steps;
mod table;
mod terminal;
mod torch;
mod trained;
mod training;
mod values;

pub use run::File;

use crate::value::Table;
use backprop::{Activation, Array, Loss, Optimizer, RmsProp};
use experiment::shuffle::Shuffle;
use experiment::weights::Weights;
use experiment::{Experiment, Layer};
use log::Logged;
use model::Model;
use note::{Note, Why};
use places::Places;
use run::Run;
use std::rc::Rc;
use words::say;

/// What a notebook holds.
#[derive(Clone, Debug)]
pub struct Notebook {
    /// Its experiment, or why there is none.
    pub experiment: Result<Experiment, String>,
    /// What says the weights it starts from.
    pub start: StartOf,
    /// Whether Keras shuffled its rows, in an order that it doesn't say.
    pub is_shuffled: bool,
    /// What was printed of each epoch.
    pub log: Vec<Logged>,
    /// The weights that were printed after the fit.
    pub end: Option<Vec<Array>>,
    /// What was not taken over, in the order of the notebook.
    pub notes: Vec<Note>,
    /// How many cells of code it has.
    pub cells: usize,
    /// The cells that its parts stand in.
    pub places: Places,
}

/// What says the weights that a notebook starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartOf {
    /// They are set in it.
    Set,
    /// It prints them before it trains.
    Printed,
    /// The initializers of its layers, none of which is random.
    Initializers,
    /// Nothing: they are random.
    Unknown,
}

/// Returns the tables of numbers that names stand for at the end of a piece of code, by their names.
pub(crate) fn tables_of(text: &str) -> Vec<(String, Table)> {
    let run = Run::of(&pasted::cells(text), &[]);
    let mut found: Vec<_> =
        run.scopes[0].iter().filter_map(|(name, value)| Some((name.clone(), value.table()?))).collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    found
}

impl Notebook {
    /// Reads an .ipynb, a program or pasted cells; `files` are tables that were brought with it.
    pub fn read(text: &str, files: &[File]) -> Notebook {
        let broken = cell::broken(text);
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let cells = match broken {
            Some(_) => Vec::new(),
            None => cell::of_ipynb(&text).unwrap_or_else(|| pasted::cells(&terminal::plain(&text))),
        };
        let run = Run::of(&cells, files);
        let fitted = run.models.iter().find(|model| model.fit.is_some());
        let model = fitted.or_else(|| run.models.iter().find(|model| !model.layers.is_empty()));
        let why_none =
            || broken.map_or_else(|| say!(reader::no_model).into(), |cell| say!(reader::broken { cell }));
        let made = model.ok_or_else(why_none);
        let weights = fitted.and_then(|model| model.weights(model.fit.as_ref()?.x.width()));
        let log = fitted.map(Model::log_of_run).unwrap_or_default();
        Notebook {
            experiment: made.and_then(|model| experiment(model, weights.clone())),
            start: match fitted {
                Some(model) if weights.is_some() && model.start_is_set => StartOf::Set,
                Some(model) if weights.is_some() && model.start.is_some() => StartOf::Printed,
                _ if weights.is_some() => StartOf::Initializers,
                _ => StartOf::Unknown,
            },
            cells: cells.len(),
            places: model.map(|model| model.places.clone()).unwrap_or_default(),
            is_shuffled: fitted.and_then(|model| model.fit.as_ref()).is_some_and(|fit| fit.shuffles),
            end: fitted
                .and_then(|model| model.end.as_ref())
                .map(|end| end.iter().map(model::rounded).collect()),
            log,
            notes: run.notes,
        }
    }

    /// Returns the names of the files that are missing.
    pub fn missing_files(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().filter_map(|note| match &note.why {
            Why::File(name) => Some(name.as_str()),
            _ => None,
        })
    }
}

fn experiment(model: &Model, weights: Option<Vec<Array>>) -> Result<Experiment, String> {
    let fit = model.fit.as_ref().ok_or_else(|| say!(reader::no_fit).to_string())?;
    // PyTorch's cross-entropy takes numbers of classes, or a probability for each class.
    let loss = match model.loss.map_or(Loss::MeanSquaredError, |named| named.loss) {
        Loss::SparseCategoricalCrossentropy if fit.y.width() > 1 && model.is_torch() => {
            Loss::CategoricalCrossentropy
        }
        loss => loss,
    };
    let mut layers: Vec<Layer> = model.layers.iter().map(|layer| layer.settings).collect();
    if let (Some(last), true) = (layers.last_mut(), model.loss.is_some_and(|loss| loss.from_logits))
        && last.activation == Activation::Linear
    {
        last.activation = match loss.is_over_classes() {
            true => Activation::Softmax,
            false => Activation::Sigmoid,
        };
    }
    let (raw, scaling) = scaled::unscaled(fit);
    let mut experiment = Experiment {
        format: 1,
        data: Rc::new(table::of_fit(&raw)),
        scaling,
        layers,
        weights: weights
            .map_or_else(|| model.drawn(fit.x.width()), |arrays| Weights::Values(Rc::new(arrays))),
        loss,
        optimizer: model.optimizer.unwrap_or(Optimizer::RmsProp(RmsProp::KERAS)),
        batch_size: fit.batch_size.unwrap_or(fit.x.rows.len()).min(fit.x.rows.len().max(1)),
        epochs: if fit.stops && !model.log.is_empty() { model.log.len() } else { fit.epochs },
        shuffle: Shuffle::Off,
        validation_split: fit.validation_split,
    };
    experiment.settle_format();
    experiment.check().map_err(|error| error.to_string())?;
    Ok(experiment)
}
