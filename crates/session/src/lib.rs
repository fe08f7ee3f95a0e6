//! Experiment, Run and Playhead: what a person sets, and what follows from it.
//!
//! ```
//! use session::{Event, Phase, Playhead, Session};
//!
//! let mut session = Session::default(); // the notebook, before its first update
//! session.update(Event::Seek(Playhead { epoch: 1, batch: 2, phase: Phase::Backward }));
//! session.update(Event::Select("kernel1[0][0]".parse().expect("a weight")));
//! let card = session.view().chain;
//! let product = card.product.expect("the product of the chain rule");
//! assert_eq!(product.factors.len(), 5);
//! println!("{} {} = {}", card.question, card.meaning, product.result.number);
//! ```
//!
//! Everything a person can set is an [`Experiment`]; its [`Run`] is a pure function of it; the
//! [`Playhead`] is a place in the run. [`Session::update`] takes an [`Event`], [`Session::view`]
//! gives everything the page shows as plain data. Nothing here knows a browser or a clock.

mod export;
mod lens;
mod lesson;
mod look;
mod opening;
mod quiz;
mod state;
mod tour;
mod turn;
mod update;
mod views;

pub use backprop::{
    Activation, ColumnScale, Hyperparameters, Initializer, LayerPart, Loss, Optimizer, Parameter, Pattern,
    PointFeature, Regularizer, Scheme, Sgd,
};
pub use experiment::catalog::losses::losses;
pub use experiment::catalog::optimizers::optimizers;
pub use experiment::differences::Difference;
pub use experiment::edit::change::Change;
pub use experiment::edit::field::{Field, FieldView};
pub use experiment::edit::generated::{Generated, MOST_NOISE, POINTS};
pub use experiment::edit::model::Start;
pub use experiment::edit::setup::Task;
pub use experiment::limits::MAX_TEXT;
pub use experiment::names::row as row_number;
pub use experiment::picture::lines::{Hue, LinePlot, Marker, Scale, Series, stairs};
pub use experiment::picture::map::{Arrow, ArrowKind, Grid, MapAxis, MapPlot, Mark, MarkKind, Shade};
pub use experiment::presets::{PRESETS, Preset, PresetId};
pub use experiment::run::Run;
pub use experiment::run::playhead::{Phase, Playhead};
pub use experiment::scaling::Scaling;
pub use experiment::shuffle::Shuffle;
pub use experiment::text::math::{Equation, Math, Tone};
pub use experiment::text::number::{cut, exact, short};
pub use experiment::weights::Weights;
pub use experiment::{Data, Experiment, ExperimentError, Layer, reading::read_json};
pub use export::api::{Diverged, RunHistory};
pub use export::controls::{Controls, read_speed};
pub use export::python::Library;
pub use export::snippet::{SINGLE_FILE, Snippet, frame_height, frame_width, prepared_file};
pub use export::trace_data::{ChangeData, LayerData, TraceData};
pub use lesson::{Piece, QUANTITIES, Quantity, Text};
pub use look::Look;
pub use look::gradients::{GradientColumn, GradientOrder};
pub use look::lens::{Held, Lens};
pub use look::notice::{Curve, Notice, Offer, Place, Severity};
pub use look::page::{CENTER, PANELS, PLOTS, PageWishes, Panel, SETTINGS};
pub use look::selection::Selection;
pub use look::topic::{Chart, OfUnit, Topic};
pub use opening::Opening;
pub use opening::parameters::{About, PARAMETERS, QueryParameter};
pub use quiz::{QuizAnswer, QuizChoice, QuizLine, QuizQuestion, QuizResult};
pub use state::Session;
pub use state::first::{FirstStep, Way};
pub use state::quiz::{Belief, Quiz};
pub use state::turn::Stage;
pub use tour::place::TourPlace;
pub use tour::shipped::{check_tour, shipped_tours};
pub use turn::{Help, Said, TurnQuestion, TurnSlip, YourTurn};
pub use update::asked::Asked;
pub use update::attributes::LINK;
pub use update::begin::Kept;
pub use update::effect::Effect;
pub use update::event::{Event, Stride};
pub use update::first::FirstAct;
pub use update::motion::{Gait, Motion};
pub use update::pace::{FASTEST_NUMBERS, Pace, SPEEDS, Turn};
pub use views::*;
