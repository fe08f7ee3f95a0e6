//! The promises given to scripts.

use js_sys::Function;
use leptos::prelude::*;

/// What settles each promise: its fulfilment and its rejection.
#[derive(Clone, Copy)]
pub(super) struct Waiting(pub(super) StoredValue<Vec<[Function; 2]>, LocalStorage>);

impl Default for Waiting {
    fn default() -> Self {
        Waiting(StoredValue::new_local(Vec::new()))
    }
}
