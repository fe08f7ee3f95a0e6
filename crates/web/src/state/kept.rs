//! What is known of keeping a visit.

use crate::shell::storage::Loss;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// What is known of keeping a visit.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    pub(super) due: StoredValue<Option<TimeoutHandle>>,
    /// Whether anything was done that isn't as the page was opened.
    pub(super) touched: StoredValue<bool>,
    /// The visit as this page has kept it last.
    pub(super) last: StoredValue<Option<String>>,
    pub(super) edited: RwSignal<bool>,
    pub(super) loss: RwSignal<Option<Loss>>,
}

impl Default for Keeping {
    fn default() -> Self {
        Keeping {
            due: StoredValue::new(None),
            touched: StoredValue::new(false),
            last: StoredValue::new(None),
            edited: RwSignal::new(false),
            loss: RwSignal::new(None),
        }
    }
}
