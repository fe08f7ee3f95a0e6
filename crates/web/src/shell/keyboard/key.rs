//! A key.

use web_sys::KeyboardEvent;

/// A key with what is held down with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Key {
    pub name: String,
    pub shift: bool,
    pub alt: bool,
    /// Ctrl, or Cmd on a Mac.
    pub control: bool,
}

impl Key {
    /// The key of an event.
    pub fn of(event: &KeyboardEvent) -> Key {
        Key {
            name: event.key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            control: event.ctrl_key() || event.meta_key(),
        }
    }

    /// Whether it writes a letter.
    pub fn is_letter(&self) -> bool {
        !self.control && !self.alt && self.name.chars().count() == 1
    }
}
