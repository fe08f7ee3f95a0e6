//! Values of a script, from and to plain data.

use js_sys::{Array, ArrayBuffer, JsString, Object, TypeError, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{Deserializer, Serializer};
use session::{Experiment, ExperimentError, MAX_TEXT, cut, read};
use wasm_bindgen::{JsCast, JsValue};
use words::say;

/// What an item of a list counts, in bytes.
const BYTES: usize = 8;
/// The most lists and objects within each other that are looked into: what lies deeper, or holds itself, is refused
/// where it is read.
const MAX_DEPTH: usize = 32;

/// The error of a value that isn't what was expected.
pub fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

/// Reads a value that is called `name`.
pub fn from_js<T: DeserializeOwned>(name: &str, value: JsValue) -> Result<T, JsValue> {
    check_size(name, &value)?;
    read(Deserializer::from(value)).map_err(|error| error_at(name, &error))
}

/// The error of a part of the value `name`. JavaScript puts the name of an error before its text.
fn error_at(name: &str, ExperimentError { place, message }: &ExperimentError) -> JsValue {
    let place = match cut(place, 100).as_str() {
        "" => name.to_string(),
        path if path.starts_with('[') => format!("{name}{path}"),
        path => format!("{name}.{path}"),
    };
    type_error(&format!("{place}: {}", message.trim_start_matches("Error: ")))
}

/// Refuses a value that is larger than any that could be meant, before all of it is read.
fn check_size(name: &str, value: &JsValue) -> Result<(), JsValue> {
    room_after(value, MAX_TEXT, MAX_DEPTH)
        .map(drop)
        .ok_or_else(|| type_error(&say!(api::too_large { name, most: MAX_TEXT >> 20 })))
}

/// Returns the room that what a value holds leaves, down to a depth; `None` where there is too little.
fn room_after(value: &JsValue, room: usize, depth: usize) -> Option<usize> {
    if let Some(text) = value.dyn_ref::<JsString>() {
        return room.checked_sub(text.length() as usize);
    }
    if ArrayBuffer::is_view(value) {
        return room.checked_sub(value.unchecked_ref::<Uint8Array>().byte_length() as usize);
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let room = room.checked_sub(BYTES * list.length() as usize)?;
        let Some(depth) = depth.checked_sub(1) else { return Some(room) };
        return list.iter().try_fold(room, |room, item| room_after(&item, room, depth));
    }
    match value.dyn_ref::<Object>() {
        Some(object) => room_after(&Object::entries(object), room, depth),
        None => Some(room),
    }
}

/// Writes a value as JSON would have it.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Reads an experiment.
pub fn experiment_from_js(value: JsValue) -> Result<Experiment, JsValue> {
    check_size("experiment", &value)?;
    Experiment::read(Deserializer::from(value)).map_err(|error| error_at("experiment", &error))
}
