//! Values of a script, from and to plain data.

use super::json::json;
use js_sys::TypeError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use session::{Experiment, ExperimentError, cut, read_json};
use wasm_bindgen::JsValue;

/// The error of a value that isn't what was expected.
pub fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

/// Reads a value that is called `name`, as its JSON is read: by the one reader that there is.
pub fn from_js<T: DeserializeOwned>(name: &str, value: &JsValue) -> Result<T, JsValue> {
    let read = json(value).and_then(|json| read_json(&json));
    read.map_err(|error| error_at(name, &error))
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

/// Writes a value as JSON would have it.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Reads an experiment.
pub fn experiment_from_js(value: &JsValue) -> Result<Experiment, JsValue> {
    let read = json(value).and_then(|json| Experiment::from_json(&json));
    read.map_err(|error| error_at("experiment", &error))
}
