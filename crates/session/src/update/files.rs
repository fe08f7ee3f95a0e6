//! What is brought to the page: an experiment or a tour as JSON, and what was read of other files.

use crate::look::notice::{Notice, Place, Severity};
use crate::state::Session;
use experiment::Experiment;
use experiment::edit::change::Change;
use experiment::limits::MAX_TEXT;
use experiment::text::number::quoted;
use words::say;

impl Session {
    /// Opens a file by what is in it; `None` where it is too large, or couldn't be read.
    pub(crate) fn open_file(&mut self, name: &str, text: Option<&str>) {
        if let Err(problem) = self.read_file(text) {
            self.say(Place::Page, say!(links::file { file: quoted(name), problem }));
        }
    }

    /// Puts what was brought in the place of the present experiment, if it can be run.
    pub(crate) fn bring(&mut self, experiment: Experiment, says: String, what: Change) {
        if let Err(problem) = experiment.check() {
            return self.say(Place::Page, problem.to_string());
        }
        self.load(experiment, what);
        self.note(says);
    }

    /// Says something of the last edit, which it offers to take back.
    pub(crate) fn note(&mut self, text: String) {
        self.message = Some(Notice {
            place: Place::Page,
            severity: Severity::Note,
            text,
            offers: Vec::new(),
            dismissible: true,
        });
    }

    fn read_file(&mut self, text: Option<&str>) -> Result<(), String> {
        let text = text.filter(|text| text.len() <= MAX_TEXT);
        let text = text.ok_or_else(|| say!(links::file_too_large { most: MAX_TEXT >> 20 }))?;
        if is_tour(text) {
            return self.open_own_tour(text).map_err(|problem| say!(links::in_tour { problem }));
        }
        let experiment = Experiment::from_json(text).map_err(|error| error.to_string())?;
        self.load(experiment, Change::OpenedFile);
        Ok(())
    }
}

/// Whether JSON is meant as a tour: it has steps, as no experiment does.
fn is_tour(json: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(json).is_ok_and(|value| value.get("steps").is_some())
}
