//! Files that are brought to the page: a table as CSV, an experiment or a tour as JSON.

use crate::look::notice::{Notice, Place, Severity};
use crate::state::Session;
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::edit::csv;
use experiment::limits::MAX_TEXT;
use experiment::run::playhead::Playhead;
use experiment::text::number::quoted;
use words::say;

impl Session {
    /// Opens a file by what is in it; `None` where it is too large, or couldn't be read.
    pub(crate) fn open_file(&mut self, name: &str, text: Option<&str>) {
        if let Err(problem) = self.read_file(text) {
            self.say(Place::Page, say!(links::file { file: quoted(name), problem }));
        }
    }

    /// Puts the experiment of a notebook in the place of the present one, if it can be run.
    pub(crate) fn bring(&mut self, experiment: Experiment, says: String) {
        if let Err(problem) = experiment.check() {
            return self.say(Place::Page, problem.to_string());
        }
        self.load(experiment, Change::Notebook);
        self.message =
            Some(Notice { place: Place::Page, severity: Severity::Note, text: says, dismissible: true });
    }

    fn read_file(&mut self, text: Option<&str>) -> Result<(), String> {
        let text = text.filter(|text| text.len() <= MAX_TEXT);
        let text = text.ok_or_else(|| say!(links::file_too_large { most: MAX_TEXT >> 20 }))?;
        if text.trim_start_matches('\u{feff}').trim_start().starts_with('{') {
            if is_tour(text) {
                return self.open_own_tour(text).map_err(|problem| say!(links::in_tour { problem }));
            }
            let experiment = Experiment::from_json(text).map_err(|error| error.to_string())?;
            self.load(experiment, Change::OpenedFile);
            return Ok(());
        }
        let mut experiment = self.experiment().clone();
        csv::open_csv(&mut experiment, text)?;
        experiment.check().map_err(|error| error.to_string())?;
        self.load(experiment, Change::OpenedCsv);
        self.look.playhead = Playhead::default();
        Ok(())
    }
}

/// Whether JSON is meant as a tour: it has steps, as no experiment does.
fn is_tour(json: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(json).is_ok_and(|value| value.get("steps").is_some())
}
