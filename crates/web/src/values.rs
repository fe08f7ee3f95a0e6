//! Values of a script, from and to plain data.

use js_sys::{Array, Object, TypeError};
use leptos::wasm_bindgen::JsCast;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{Deserializer, Serializer};
use session::{Experiment, in_words};
use wasm_bindgen::JsValue;

/// The error of a value that isn't what was expected.
pub fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

/// Reads a value that is called `name`.
pub fn from_js<T: DeserializeOwned>(name: &str, value: JsValue) -> Result<T, JsValue> {
    serde_path_to_error::deserialize(Deserializer::from(value)).map_err(|error| {
        let path = error.path().to_string();
        let place = match path.as_str() {
            "." => name.to_string(),
            path if path.starts_with('[') => format!("{name}{path}"),
            path => format!("{name}.{path}"),
        };
        type_error(&format!("{place}: {}", without_name(&in_words(error.inner()))))
    })
}

/// The text of an error that JavaScript has put its name before.
fn without_name(message: &str) -> &str {
    message.trim_start_matches("Error: ")
}

/// Writes a value as JSON would have it.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Reads an experiment, and refuses keys that format 1 hasn't.
pub fn experiment_from_js(value: JsValue) -> Result<Experiment, JsValue> {
    let experiment = Experiment::read(Deserializer::from(value.clone())).map_err(|error| {
        let dot = if error.place.is_empty() { "" } else { "." };
        type_error(&format!("experiment{dot}{}: {}", error.place, without_name(&error.message)))
    })?;
    // What is left out of JSON where it is off is known all the same.
    let known = to_js(&Experiment { standardise: true, ..experiment.clone() })?;
    refuse_unknown(&value, &known, "experiment")?;
    Ok(experiment)
}

/// Refuses a key of `value` that `known`, of the same form, hasn't.
fn refuse_unknown(value: &JsValue, known: &JsValue, place: &str) -> Result<(), JsValue> {
    if let (Some(values), Some(known)) = (value.dyn_ref::<Array>(), known.dyn_ref::<Array>()) {
        let all = values.iter().zip(known.iter()).enumerate();
        return all
            .filter(|(_, (_, known))| known.is_object() && !Array::is_array(known))
            .try_for_each(|(i, (value, known))| refuse_unknown(&value, &known, &format!("{place}[{i}]")));
    }
    let (Some(object), Some(known)) = (value.dyn_ref::<Object>(), known.dyn_ref::<Object>()) else {
        return Ok(());
    };
    for key in Object::keys(object) {
        let name = key.as_string().unwrap_or_default();
        let of_known = js_sys::Reflect::get(known, &key)?;
        if of_known.is_undefined() {
            let names = Object::keys(known).join(", ");
            return Err(type_error(&format!("{place}: expected {names}; found the key {name}")));
        }
        refuse_unknown(&js_sys::Reflect::get(object, &key)?, &of_known, &format!("{place}.{name}"))?;
    }
    Ok(())
}
