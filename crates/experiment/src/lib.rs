//! Everything a person can set, and what follows from it.
//!
//! ```
//! use experiment::{edit, presets::PresetId, run::Run};
//!
//! let mut notebook = PresetId::NotebookRegression.experiment();
//! let loss = Run::new(&notebook)?.losses()[74];
//! edit::fields::set(&mut notebook, edit::field::Field::LEARNING_RATE, "0.002").expect("a number");
//! let faster = Run::new(&notebook)?;
//! assert!(faster.losses()[74] < loss && faster.diverged().is_none());
//! # Ok::<(), experiment::ExperimentError>(())
//! ```
//!
//! An [`Experiment`] is one value with a JSON form and limits; its [`Run`](run::Run) is a pure function of it;
//! [`edit`] makes one experiment of another; [`catalog`] describes its activations and losses; [`picture`] is a chart as plain data, and [`text`] writes numbers
//! and formulas down. Nothing here knows a page, a browser or a clock.

pub mod catalog;
pub mod edit;
mod experiment;
pub mod picture;
pub mod run;
pub mod text;

pub use experiment::{
    Data, Experiment, ExperimentError, Layer, differences, limits, names, presets, reading, scaling, shuffle,
    training_rows, weights,
};
