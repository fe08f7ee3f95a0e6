//! When something on the page gets another size.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Tells of each size that an element has, from its first on the page to its last.
pub fn on_resize<E>(place: NodeRef<E>, resized: impl Fn(ResizeObserverEntry) + Copy + 'static)
where
    E: ElementType + 'static,
    E::Output: JsCast + AsRef<Element> + Clone + 'static,
{
    let observer = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = place.get() else { return };
        let observe = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            resized(entries.get(entries.length() - 1).unchecked_into());
        });
        if let Ok(resizes) = ResizeObserver::new(observe.as_ref().unchecked_ref()) {
            resizes.observe(element.as_ref());
            observer.set_value(Some((resizes, observe)));
        }
    });
    on_cleanup(move || {
        if let Some(Some((resizes, _))) = observer.try_update_value(Option::take) {
            resizes.disconnect();
        }
    });
}
