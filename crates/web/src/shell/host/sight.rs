//! Whether a playground is in the window: out of sight it computes and draws nothing.

use super::Host;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

impl Host {
    pub(super) fn watch_sight(self) {
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last: IntersectionObserverEntry = entries.get(entries.length() - 1).unchecked_into();
            self.in_sight.try_set(last.is_intersecting());
        });
        let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) else { return };
        observer.observe(&self.root());
        let watching = StoredValue::new_local(Some((observer, seen)));
        on_cleanup(move || {
            if let Some((observer, _)) = watching.try_update_value(Option::take).flatten() {
                observer.disconnect();
            }
        });
    }
}
