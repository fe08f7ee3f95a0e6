//! What is asked about now.

use leptos::prelude::*;
use session::Meaning;

/// The meaning of what is asked about, while something is.
#[derive(Clone, Copy)]
pub struct Asking(pub RwSignal<Option<Meaning>>);

impl Asking {
    /// Provides it: nothing is asked yet.
    pub fn provide() {
        provide_context(Asking(RwSignal::new(None)));
    }
}
