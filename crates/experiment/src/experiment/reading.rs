//! A value from its JSON.

use super::limits::MAX_TEXT;
use super::problem::ExperimentError;
use super::serde_error::{MAX_MESSAGE, in_words, place};
use crate::text::number::cut;
use serde::de::DeserializeOwned;
use words::say;

/// Reads a value from its JSON.
///
/// # Errors
/// Names the place of the first thing that is wrong, what was expected and what was found.
pub fn read_json<T: DeserializeOwned>(json: &str) -> Result<T, ExperimentError> {
    if json.len() > MAX_TEXT {
        let message = say!(json::too_large { most: MAX_TEXT >> 20 });
        return Err(ExperimentError { place: String::new(), message });
    }
    let mut reader = serde_json::Deserializer::from_str(json.trim_start_matches('\u{feff}'));
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| ExperimentError {
        place: cut(&place(error.path()), MAX_MESSAGE),
        message: in_words(error.inner()),
    })?;
    reader.end().map_err(|error| ExperimentError { place: String::new(), message: in_words(&error) })?;
    Ok(value)
}
