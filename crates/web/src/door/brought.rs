//! What is brought, until the program that reads it is there.

use leptos::prelude::*;
use web_sys::{File, FileList};

/// What somebody has brought.
pub enum Brought {
    /// Files that were chosen or dropped.
    Files(Vec<File>),
    /// A text that was pasted.
    Text(String),
}

impl Brought {
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
