//! What an event asks of the shell.

use super::motion::Motion;

/// What the shell must do after an event.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Effect {
    /// The experiment changed.
    pub store: bool,
    /// Something moves by itself, a long run or the playhead: call [`Session::compute`](crate::Session::compute)
    /// and send [`Event::Tick`](crate::Event::Tick) every frame until this is false.
    pub frames: bool,
    /// The third chart can be finer: call the same when nothing is sent for a moment, until this is false.
    pub refine: bool,
    /// A sentence for those who listen instead of look.
    pub announce: Option<String>,
    /// What becomes of what moves.
    pub motion: Motion,
}
