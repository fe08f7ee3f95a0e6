//! What is checked, until the program that reads it is there.

use leptos::prelude::*;

/// The numbers that are checked, cheap to copy; [`use_checking`] gives them in any component.
#[derive(Clone, Copy)]
pub struct Checking {
    /// What was printed, while its card is open; it may be still to be pasted.
    pub text: RwSignal<Option<String>>,
}

impl Checking {
    /// Makes those of a playground: none yet.
    pub fn provide() -> Checking {
        let checking = Checking { text: RwSignal::new(None) };
        provide_context(checking);
        checking
    }

    /// Whether the card is open.
    pub fn is_open(self) -> bool {
        self.text.with(Option::is_some)
    }

    /// Closes it.
    pub fn close(self) {
        self.text.set(None);
    }
}

/// What is checked, from anywhere in the page.
pub fn use_checking() -> Checking {
    expect_context()
}
