//! What is brought, until the program that reads it is there.

use leptos::prelude::*;
use web_sys::{ClipboardEvent, File, FileList};

/// What somebody has brought.
pub enum Brought {
    /// Files that were chosen or dropped.
    Files(Vec<File>),
    /// What was pasted.
    Pasted {
        /// As text.
        text: String,
        /// As a web page has it, where it comes from one.
        html: Option<String>,
        /// The cell of the table that it was meant for, where it doesn't fit there.
        cell: Option<(usize, usize)>,
    },
}

impl Brought {
    /// What an event pastes.
    pub fn pasted(event: &ClipboardEvent, cell: Option<(usize, usize)>) -> Brought {
        let of = |kind: &str| event.clipboard_data().and_then(|data| data.get_data(kind).ok());
        let html = of("text/html").filter(|html| !html.is_empty());
        Brought::Pasted { text: of("text/plain").unwrap_or_default(), html, cell }
    }

    /// Whether nothing was pasted.
    pub fn is_empty(&self) -> bool {
        matches!(self, Brought::Pasted { text, html: None, .. } if text.is_empty())
    }

    /// Files of a list, which a browser empties with its field.
    pub fn files(list: &FileList) -> Brought {
        Brought::Files((0..list.length()).filter_map(|place| list.get(place)).collect())
    }
}

/// The door, cheap to copy; [`use_context`] gives it in any component.
#[derive(Clone, Copy)]
pub struct Door {
    /// Whether its dialog is wanted.
    pub open: RwSignal<bool>,
    brought: StoredValue<Option<Brought>, LocalStorage>,
}

impl Door {
    /// Makes the door of a playground.
    pub fn provide() -> Door {
        let door = Door { open: RwSignal::new(false), brought: StoredValue::new_local(None) };
        provide_context(door);
        door
    }

    /// Brings something: the dialog says what was read of it, or it opens at once.
    pub fn bring(self, brought: Brought) {
        self.brought.set_value(Some(brought));
        self.open.set(true);
    }

    /// Takes what was brought last.
    pub fn take(self) -> Option<Brought> {
        self.brought.try_update_value(Option::take).flatten()
    }
}

/// The door, from anywhere in the page.
pub fn use_door() -> Door {
    expect_context()
}
