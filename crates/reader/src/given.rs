//! What a page gives a playground on it, read at once: nobody is there to be asked.

use crate::File;
use crate::kind::{Kind, is_cells};
use crate::notebook::Notebook;
use crate::table::{Choices, Opened};
use crate::weights;
use experiment::Experiment;
use experiment::weights::Weights;
use std::rc::Rc;
use words::say;

/// Reads files as one experiment: a notebook with the tables that it reads, or a table or weights in the place of those of `page`.
///
/// # Errors
/// A sentence that says of which file there is none, and why.
pub fn experiment(files: &[File], page: &Experiment) -> Result<Experiment, String> {
    let at = files.iter().position(|file| is_cells(&file.text)).unwrap_or(0);
    let Some(main) = files.get(at) else { return Ok(page.clone()) };
    let read = match Kind::of(&main.text) {
        Kind::Notebook => of_notebook(&main.text, files),
        Kind::Json => Experiment::from_json(&main.text).map_err(|error| error.to_string()),
        Kind::Weights => of_weights(&main.text, page),
        Kind::Table | Kind::Numbers | Kind::Unknown => {
            Opened::read(&main.text, &Choices::default(), page).and_then(|opened| opened.experiment)
        }
    };
    read.map_err(|problem| say!(reader::given { name: &main.name, problem }))
}

fn of_notebook(text: &str, files: &[File]) -> Result<Experiment, String> {
    let notebook = Notebook::read(text, files);
    let missing: Vec<&str> = notebook.missing_files().collect();
    if missing.is_empty() {
        return notebook.experiment;
    }
    Err(say!(reader::given_reads { files: words::and(&missing) }))
}

fn of_weights(text: &str, page: &Experiment) -> Result<Experiment, String> {
    let read = weights::read(text, page);
    let arrays = read.arrays.ok_or(read.says)?;
    Ok(Experiment { weights: Weights::Values(Rc::new(arrays)), ..page.clone() })
}
