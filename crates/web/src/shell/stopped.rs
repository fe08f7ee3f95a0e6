//! A panic ends the program: it tells the script around it why, and does nothing from then on. The script can start another.

use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;

thread_local! {
    static STOPPED: Cell<bool> = const { Cell::new(false) };
    static TELL: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Whether the program has panicked: what it holds may be half changed.
pub fn has_stopped() -> bool {
    STOPPED.get()
}

/// Calls `tell` with the reason when the program panics.
#[wasm_bindgen(js_name = whenStopped)]
pub fn when_stopped(tell: js_sys::Function) {
    TELL.set(Some(tell));
}

/// Makes the first panic be told.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|info| {
        if STOPPED.replace(true) {
            return;
        }
        console_error_panic_hook::hook(info);
        if let Some(tell) = TELL.take() {
            _ = tell.call1(&JsValue::NULL, &info.to_string().into());
        }
    }));
}
