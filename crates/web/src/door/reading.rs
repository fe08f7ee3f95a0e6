//! What the door asks of the program that reads what was brought.

use super::table::table;
use crate::check::Card;
use leptos::prelude::*;
use reader::kind::Kind;
use reader::notebook::preview::Preview;
use reader::order::{self, Begun, Search, Verdict};
use reader::table::{Choice, Choices, Opened};
use reader::{File, Notebook, check, weights};
use session::Experiment;

/// The table of the program that reads what was brought.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What a text is.
    pub kind: fn(&str) -> Kind,
    /// Reads a notebook, with the files that were brought with it.
    pub notebook: fn(&str, &[File]) -> (Notebook, Preview),
    /// Reads files that the page around a playground gives it, as one experiment.
    pub given: fn(&[File], &Experiment) -> Result<Experiment, String>,
    /// Reads weights for the network of an experiment.
    pub weights: fn(&str, &Experiment) -> weights::Read,
    /// Reads a table, by what was chosen, in the place of the page's.
    pub table: fn(&str, &Choices, &Experiment) -> Result<Opened, String>,
    /// Shows what was read of it.
    pub show_table: fn(&Opened, Callback<Choice>) -> AnyView,
    /// How many numbers can be checked against the run of an experiment, or why none can.
    pub numbers: fn(&str, &Experiment) -> Result<usize, String>,
    /// The card that checks numbers.
    pub check: fn() -> AnyView,
    /// Begins the search for its row orders.
    pub begin: fn(&Notebook) -> Begun,
    /// Searches on while it is told to, and returns whether there is more to do.
    pub go_on: fn(&mut Search, &mut dyn FnMut() -> bool) -> bool,
    /// How many epochs are searched, and of how many.
    pub progress: fn(&Search) -> (usize, usize),
    /// What is found so far.
    pub verdict: fn(&Notebook, &mut Search) -> Option<Verdict>,
}

impl Reading {
    /// The functions themselves.
    pub const HERE: Reading = Reading {
        kind: Kind::of,
        notebook: |text, files| {
            let notebook = Notebook::read(text, files);
            let preview = Preview::of(&notebook);
            (notebook, preview)
        },
        given: reader::given::experiment,
        weights: weights::read,
        table: Opened::read,
        show_table: table,
        numbers: |text, experiment| check::begin(text, experiment).map(|search| search.count()),
        check: || view! { <Card /> }.into_any(),
        begin: order::begin,
        go_on: |search, go_on| search.compute(go_on),
        progress: |search| search.progress(),
        verdict: order::verdict,
    };
}
