//! What the page can ask of the programs that come after it.

use crate::paper::Paper;
use crate::paper::PictureOf;
use crate::shell::host::Host;
use leptos::prelude::*;

/// A program that comes later is a table of functions: whatever is reached through it alone is no part of the start.
#[derive(Clone, Copy)]
pub struct Pictured {
    /// What is drawn into the network: the loss as a picture, the curves of activations, what a first visit asks.
    pub pictures: fn() -> AnyView,
    /// How what it shows is seen to come about.
    pub motion: fn() -> AnyView,
}

/// What stands around the network.
#[derive(Clone, Copy)]
pub struct Soon {
    /// What stands below the headline in a first visit.
    pub first: fn() -> AnyView,
    /// The settings.
    pub settings: fn() -> AnyView,
    /// The charts of the run.
    pub plots: fn() -> AnyView,
    /// The card of what is selected.
    pub chain: fn() -> AnyView,
}

/// What the page needs only when somebody asks for it.
#[derive(Clone, Copy)]
pub struct Rare {
    /// What listens to what is asked about, and answers.
    pub ask: fn() -> AnyView,
    /// The card of the lesson.
    pub lesson: fn() -> AnyView,
    /// The card that checks numbers.
    pub check: fn() -> AnyView,
    /// The drawer of the notebook.
    pub notebook: fn() -> AnyView,
    /// The dialog of the keys.
    pub help: fn(RwSignal<bool>) -> AnyView,
    /// The Share dialog.
    pub share: fn(RwSignal<bool>) -> AnyView,
    /// The check before a lesson and after it.
    pub quiz: fn(RwSignal<bool>) -> AnyView,
    /// The card of an update that is worked out.
    pub turn: fn() -> AnyView,
    /// The headline and the foot of the page while it is shown to a class.
    pub present: fn() -> AnyView,
    /// The dialog of the door.
    pub door: fn(RwSignal<bool>) -> AnyView,
    /// What stands on the handout.
    pub sheet: fn() -> AnyView,
    /// Saves the handout as a picture.
    pub save_picture: fn(Host, Paper, PictureOf),
}

/// A program could not be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Lost;

#[cfg(feature = "cut")]
impl From<leptos::wasm_split::SplitLoaderError> for Lost {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Lost {
        Lost
    }
}
