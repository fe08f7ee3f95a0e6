//! What was found in what somebody brought.

use super::reading::Reading;
use crate::shell::file;
use reader::kind::Kind;
use reader::notebook::preview::Preview;
use reader::weights::Read;
use reader::{File, Notebook};
use session::{Experiment, MAX_TEXT};
use web_sys::File as Chosen;
use words::say;

/// The most letters of what isn't recognized that are shown.
const BEGIN: usize = 24;

/// What is read: a text, and the files that belong to it.
#[derive(Clone, Default)]
pub struct Given {
    /// The name of its file, where it comes in one.
    pub name: Option<String>,
    pub text: String,
    pub files: Vec<File>,
}

/// What was found.
#[derive(Clone)]
pub enum Found {
    Notebook(Box<Notebook>, Preview),
    /// Weights, read for the network of the page.
    Weights(Read),
    /// A table, or JSON of the page's own.
    Own(Kind),
    /// Nothing, and why.
    Nothing(String),
}

impl Found {
    /// Looks what a text is.
    pub fn of(reading: Reading, given: &Given, here: &Experiment) -> Found {
        match (reading.kind)(&given.text) {
            Kind::Notebook => {
                let (notebook, preview) = (reading.notebook)(&given.text, &given.files);
                Found::Notebook(Box::new(notebook), preview)
            }
            Kind::Weights => Found::Weights((reading.weights)(&given.text, here)),
            Kind::Unknown => Found::Nothing(unknown(given)),
            kind => Found::Own(kind),
        }
    }
}

fn unknown(given: &Given) -> String {
    let is_workbook =
        given.name.as_deref().is_some_and(|name| name.ends_with(".xlsx") || name.ends_with(".xls"));
    let line = given.text.trim().lines().next().unwrap_or_default();
    let begin: String = line.chars().take(BEGIN).collect();
    match begin {
        _ if is_workbook => say!(door::workbook).into(),
        begin if begin.is_empty() => say!(door::empty).into(),
        begin if begin.starts_with('<') => say!(door::unknown_web_page { begin }),
        begin => say!(door::unknown { begin }),
    }
}

/// Files that were brought, read.
pub async fn texts(files: Vec<Chosen>) -> Vec<(String, Option<String>)> {
    let mut texts = Vec::new();
    for file in files {
        texts.push((file.name(), file::text(&file).await));
    }
    texts
}

/// Whether a file that isn't recognized is one of those that are opened without being asked for more.
pub fn opens_at_once(name: &str, text: Option<&str>) -> bool {
    let is_own = [".csv", ".tsv", ".json"].iter().any(|end| name.to_lowercase().ends_with(end));
    is_own || text.is_none_or(|text| text.len() > MAX_TEXT || text.contains('\0')) && !name.contains(".xls")
}
