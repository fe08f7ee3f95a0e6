//! Whether an update is worked out, until the program that asks is there.

use crate::sheets::{Sheet, Sheets};
use leptos::prelude::*;

/// Whether an update is worked out, cheap to copy; [`use_turning`] gives it in any component.
#[derive(Clone, Copy)]
pub struct Turning(RwSignal<bool>);

impl Turning {
    /// Makes that of a playground: not yet.
    pub fn provide() {
        provide_context(Turning(RwSignal::new(false)));
    }

    /// Whether it is.
    pub fn is_open(self) -> bool {
        self.0.get()
    }

    /// Begins, or goes on where it was left.
    pub fn begin(self) {
        self.0.set(true);
    }

    /// Ends.
    pub fn end(self) {
        self.0.set(false);
    }
}

/// Whether an update is worked out, from anywhere in the page.
pub fn use_turning() -> Turning {
    expect_context()
}

/// What begins from elsewhere than the card: on a phone its sheet opens.
pub fn begin_in_sight(turning: Turning, sheets: Sheets) {
    sheets.show(Sheet::Why);
    turning.begin();
}
