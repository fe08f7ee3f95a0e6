//! Experiment, Run and Playhead: what a person sets, and what follows from it.
//!
//! Everything a person can set is an [`Experiment`]; its [`Run`] is a pure function of it; the
//! [`Playhead`] is a place in the run. [`Session::update`] takes an [`Event`], [`Session::view`]
//! gives everything the page shows as plain data. Nothing here knows a browser or a clock.

mod event;
mod field;
mod playhead;
mod plot;
mod preset;
mod view;

pub use backprop::{Activation, Loss, Parameter};
pub use event::{Effect, Event, Start, Stride, Task};
pub use field::{Field, FieldView};
pub use playhead::{Phase, Playhead};
pub use plot::{LinePlot, Marker, Scale, Series};
pub use preset::PresetId;
pub use view::*;

mod number;
mod session;

pub use number::{exact, short};
pub use preset::{PRESETS, Preset};
pub use session::{SPEEDS, Session};
