//! Experiment, Run and Playhead: what a person sets, and what follows from it.
//!
//! Everything a person can set is an [`Experiment`]; its [`Run`] is a pure function of it; the
//! [`Playhead`] is a place in the run. [`Session::update`] takes an [`Event`], [`Session::view`]
//! gives everything the page shows as plain data. Nothing here knows a browser or a clock.

mod apply;
mod checks;
mod code;
mod curves;
mod differences;
mod digits;
mod editing;
mod edits;
mod effect;
mod event;
mod experiment;
mod export;
mod field;
mod file;
mod gradient_norms;
mod history;
mod lens;
mod link;
mod map_plot;
mod math;
mod names;
mod number;
mod opening;
mod pins;
mod playhead;
mod plot;
mod predictions;
mod preset;
mod query;
mod query_parameters;
mod query_words;
mod refit;
mod remedy;
mod run;
mod selection;
mod session;
mod shuffle;
mod snippet;
mod table;
mod table_edits;
mod travel;
mod values;
mod views;
mod weights;
mod words;

pub use backprop::{Activation, Initializer, Loss, Parameter};
pub use code::Library;
pub use differences::Difference;
pub use effect::Effect;
pub use event::{Event, Start, Stride, Task};
pub use experiment::{Data, Experiment, ExperimentError, Layer, Optimizer, OptimizerName};
pub use field::{Field, FieldView};
pub use lens::Lens;
pub use lens::surface::Held;
pub use map_plot::{Grid, MapAxis, MapPlot, Mark, MarkKind, Shade};
pub use math::{Math, Tone};
pub use number::{exact, short};
pub use opening::{Opening, PANELS, PageWishes, Panel};
pub use playhead::{Phase, Playhead};
pub use plot::{Level, LinePlot, Marker, Scale, Series};
pub use preset::{PRESETS, Preset, PresetId};
pub use query_parameters::{About, PARAMETERS, QueryParameter};
pub use run::Run;
pub use selection::Selection;
pub use session::Session;
pub use shuffle::Shuffle;
pub use snippet::{Snippet, frame_height, frame_width};
pub use travel::SPEEDS;
pub use views::*;
pub use weights::Weights;
