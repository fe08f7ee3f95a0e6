//! Scripts that wait for the end of the run.

use super::State;
use js_sys::{Error, Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use words::say;

impl State {
    /// Fulfilled when the run is whole, at once where it is.
    pub fn run_is_whole(self) -> Promise {
        if self.with(|session| session.run().is_whole()) {
            return Promise::resolve(&JsValue::UNDEFINED);
        }
        let promise = Promise::new(&mut |fulfill, reject| {
            self.waiting.0.update_value(|waiting| waiting.push([fulfill, reject]));
        });
        self.compute_unseen();
        promise
    }

    pub(super) fn is_awaited(self) -> bool {
        self.waiting.0.try_with_value(|waiting| !waiting.is_empty()) == Some(true)
    }

    pub(super) fn end_waiting(self) {
        for [fulfill, _] in self.take_waiting() {
            // The functions of a promise don't fail.
            fulfill.call0(&JsValue::UNDEFINED).ok();
        }
    }

    /// The playground is gone, and so is its run.
    pub(super) fn give_up_waiting(self) {
        for [_, reject] in self.take_waiting() {
            reject.call1(&JsValue::UNDEFINED, &Error::new(say!(api::removed)).into()).ok();
        }
    }

    fn take_waiting(self) -> Vec<[Function; 2]> {
        self.waiting.0.try_update_value(std::mem::take).unwrap_or_default()
    }
}
