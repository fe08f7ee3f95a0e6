//! What is asked about now.

use crate::memo::Memo;
use leptos::prelude::*;
use session::{Meaning, Parameter, Topic};

/// The meaning of what is asked about, while something is.
#[derive(Clone, Copy)]
pub struct Asking(pub RwSignal<Option<Meaning>>);

impl Asking {
    /// Provides it: nothing is asked yet.
    pub fn provide() {
        provide_context(Asking(RwSignal::new(None)));
    }

    /// The weight that is asked about, by itself or by where it starts.
    pub fn parameter(self) -> Memo<Option<Parameter>> {
        Memo::new(move |_| {
            self.0.with(|meaning| {
                meaning.iter().flat_map(|meaning| &meaning.places).find_map(|place| match place {
                    Topic::Parameter(parameter) => Some(*parameter),
                    _ => None,
                })
            })
        })
    }
}
