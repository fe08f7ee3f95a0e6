//! What was found in what somebody brought.

use super::reading::Reading;
use crate::shell::file;
use reader::kind::Kind;
use reader::notebook::preview::Preview;
use reader::table::{Choices, Opened};
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
    /// The same as a web page has it, where it comes from one.
    pub html: Option<String>,
    pub files: Vec<File>,
    /// What was chosen of it, where it is a table.
    pub choices: Choices,
    /// Whether it was meant for a cell of the table, where it doesn't fit.
    pub doesnt_fit: bool,
}

/// What was found.
#[derive(Clone)]
pub enum Found {
    Notebook(Box<Notebook>, Preview),
    /// Weights, read for the network of the page.
    Weights(Read),
    Table(Box<Opened>),
    /// What somebody's own code printed, to be checked against the run: how many numbers, or why they can't be.
    Numbers(Result<usize, String>),
    /// An experiment or a tour as JSON.
    Own,
    /// Nothing, and why.
    Nothing(String),
}

impl Found {
    /// Looks what a text is; a table takes the place of the one on the page.
    pub fn of(reading: Reading, given: &Given, page: &Experiment) -> Found {
        let table = |text: &str| {
            (reading.table)(text, &given.choices, page).map(|opened| Found::Table(Box::new(opened)))
        };
        match (reading.kind)(&given.text) {
            Kind::Notebook => {
                let (notebook, preview) = (reading.notebook)(&given.text, &given.files);
                Found::Notebook(Box::new(notebook), preview)
            }
            Kind::Weights => Found::Weights((reading.weights)(&given.text, page)),
            Kind::Numbers => Found::Numbers((reading.numbers)(&given.text, page)),
            Kind::Json => Found::Own,
            Kind::Table => table(&given.text).unwrap_or_else(Found::Nothing),
            Kind::Unknown => {
                let of_page = given.html.as_deref().map(table);
                let found = of_page.and_then(Result::ok).map_or_else(|| table(&given.text), Ok);
                found.unwrap_or_else(|why| Found::Nothing(unknown(given).unwrap_or(why)))
            }
        }
    }
}

/// What is said of what is neither a table nor anything else, where more is known of it.
fn unknown(given: &Given) -> Option<String> {
    let name = given.name.as_deref().unwrap_or_default();
    let is_workbook =
        given.text.starts_with("PK\u{3}\u{4}") || [".xlsx", ".xls"].iter().any(|end| name.ends_with(end));
    let line = given.text.trim().lines().next().unwrap_or_default();
    let begin: String = line.chars().take(BEGIN).collect();
    match begin {
        _ if is_workbook => Some(say!(door::workbook).into()),
        begin if begin.is_empty() => Some(say!(door::empty).into()),
        begin if begin.starts_with('<') => Some(say!(door::unknown_web_page { begin })),
        _ => None,
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

/// Whether a file goes to the page as it is, which says what is wrong with it: JSON, and what couldn't be read.
pub fn opens_at_once(name: &str, text: Option<&str>) -> bool {
    name.to_lowercase().ends_with(".json") || text.is_none_or(|text| text.len() > MAX_TEXT)
}
