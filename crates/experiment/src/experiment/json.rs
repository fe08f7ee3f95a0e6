//! The JSON of an experiment.

use super::reading::read_json;
use super::{Experiment, ExperimentError};

impl Experiment {
    /// Reads format 1 or 2.
    ///
    /// # Errors
    /// Names the place of the first thing that is wrong, what was expected and what was found.
    pub fn from_json(json: &str) -> Result<Experiment, ExperimentError> {
        let mut experiment: Experiment = read_json(json)?;
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
    use crate::experiment::limits::MAX_TEXT;
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
