//! A value of a script as JSON.

use js_sys::{Array, ArrayBuffer, BigInt, JsString, Object, Reflect};
use session::{ExperimentError, MAX_TEXT};
use std::fmt::Write;
use wasm_bindgen::{JsCast, JsValue};
use words::say;

/// The most lists and objects within each other that are looked into.
const MAX_DEPTH: usize = 32;

/// The largest whole number that no other is rounded to.
const MAX_WHOLE: f64 = 9_007_199_254_740_991.0;

/// Writes a value as JSON. What has no form there is null, and so is what lies too deep, or holds itself; of what is longer
/// than any text that is read, the rest is left out.
///
/// # Errors
/// Names the place of a number that is not finite.
pub fn json(value: &JsValue) -> Result<String, ExperimentError> {
    let mut text = String::new();
    write(&mut text, value, MAX_DEPTH)?;
    Ok(text)
}

fn write(to: &mut String, value: &JsValue, depth: usize) -> Result<(), ExperimentError> {
    if to.len() > MAX_TEXT {
        // Whoever reads it refuses it anyway.
    } else if let Some(number) = value.as_f64() {
        write_number(to, number)?;
    } else if let Some(flag) = value.as_bool() {
        to.push_str(if flag { "true" } else { "false" });
    } else if let Some(text) = value.dyn_ref::<JsString>() {
        write_text(to, text);
    } else if let Some(number) = value.dyn_ref::<BigInt>() {
        to.extend(number.to_string(10).map(String::from));
    } else if let (Some(object), Some(depth)) = (value.dyn_ref::<Object>(), depth.checked_sub(1)) {
        match list(object) {
            Some(list) => write_list(to, &list, depth)?,
            None => write_object(to, object, depth)?,
        }
    } else {
        to.push_str("null");
    }
    Ok(())
}

fn list(object: &Object) -> Option<Array> {
    (Array::is_array(object) || ArrayBuffer::is_view(object)).then(|| Array::from(object))
}

fn write_number(to: &mut String, number: f64) -> Result<(), ExperimentError> {
    if !number.is_finite() {
        let message = say!(limits::not_finite { found: number.to_string() });
        return Err(ExperimentError { place: String::new(), message });
    }
    let is_whole = number.fract() == 0.0 && number.abs() <= MAX_WHOLE;
    let written = if is_whole { write!(to, "{number}") } else { write!(to, "{number:e}") };
    written.expect("a string takes all that is written");
    Ok(())
}

fn write_text(to: &mut String, text: &JsString) {
    to.extend(js_sys::JSON::stringify(text).map(String::from));
}

fn write_list(to: &mut String, list: &Array, depth: usize) -> Result<(), ExperimentError> {
    to.push('[');
    for (index, item) in list.iter().enumerate() {
        if index > 0 {
            to.push(',');
        }
        write(to, &item, depth).map_err(|error| inside(&format!("[{index}]"), error))?;
    }
    to.push(']');
    Ok(())
}

fn write_object(to: &mut String, object: &Object, depth: usize) -> Result<(), ExperimentError> {
    to.push('{');
    for (index, key) in Object::keys(object).iter().enumerate() {
        if index > 0 {
            to.push(',');
        }
        write_text(to, key.unchecked_ref());
        to.push(':');
        let value = Reflect::get(object, &key).unwrap_or(JsValue::NULL);
        write(to, &value, depth).map_err(|error| inside(&key.as_string().unwrap_or_default(), error))?;
    }
    to.push('}');
    Ok(())
}

/// What is wrong in a part of what it is said of.
fn inside(part: &str, ExperimentError { place, message }: ExperimentError) -> ExperimentError {
    let dot = if place.is_empty() || place.starts_with('[') { "" } else { "." };
    ExperimentError { place: format!("{part}{dot}{place}"), message }
}
