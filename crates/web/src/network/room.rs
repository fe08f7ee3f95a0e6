//! How much room the drawing has.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;

/// Follows the width of a box, in CSS pixels; `None` until it is on the page.
pub fn room_of(place: NodeRef<html::Div>) -> Signal<Option<f64>> {
    let width = RwSignal::new(None);
    let observer = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let measure = {
            let place = place.clone();
            move || {
                let now = f64::from(place.client_width());
                if now > 0.0 && width.try_get_untracked().flatten() != Some(now) {
                    width.try_set(Some(now));
                }
            }
        };
        measure();
        let observe = Closure::<dyn Fn()>::new(measure);
        if let Ok(resizes) = ResizeObserver::new(observe.as_ref().unchecked_ref()) {
            resizes.observe(&place);
            observer.set_value(Some((resizes, observe)));
        }
    });
    on_cleanup(move || {
        if let Some(Some((resizes, _))) = observer.try_update_value(Option::take) {
            resizes.disconnect();
        }
    });
    width.into()
}
