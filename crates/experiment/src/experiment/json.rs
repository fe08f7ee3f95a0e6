//! The JSON of an experiment.

use super::limits::MAX_TEXT;
use super::serde_error::{in_words, read};
use super::{Experiment, ExperimentError};
use serde::Deserializer;
use words::say;

impl Experiment {
    /// Reads format 1 or 2.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong, what was expected and what was found.
    pub fn from_json(json: &str) -> Result<Experiment, ExperimentError> {
        if json.len() > MAX_TEXT {
            let message = say!(json::too_large { most: MAX_TEXT >> 20 });
            return Err(ExperimentError { place: String::new(), message });
        }
        let mut reader = serde_json::Deserializer::from_str(json.trim_start_matches('\u{feff}'));
        let experiment = Experiment::read(&mut reader)?;
        reader.end().map_err(|error| ExperimentError { place: String::new(), message: in_words(&error) })?;
        Ok(experiment)
    }

    /// Reads format 1 or 2 from any form of it.
    ///
    /// # Errors
    /// As [`Experiment::from_json`].
    pub fn read<'de>(reader: impl Deserializer<'de>) -> Result<Experiment, ExperimentError> {
        let mut experiment: Experiment = read(reader)?;
        experiment.check()?;
        experiment.settle_format();
        Ok(experiment)
    }

    /// Writes format 1, or 2 where that takes more words.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("an experiment holds only finite numbers and plain keys")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::presets::PresetId;

    #[test]
    fn the_longest_text_is_read_and_no_longer_one() {
        let preset = PresetId::NotebookRegression.experiment();
        let json = preset.to_json();
        let longest = format!("{json}{}", " ".repeat(MAX_TEXT - json.len()));
        assert_eq!(Experiment::from_json(&longest).unwrap(), preset);
        assert_eq!(
            Experiment::from_json(&format!("{longest} ")).unwrap_err().message,
            "Expected at most 32 MB of text."
        );
    }
}
