//! What the door asks of the program that reads notebooks.

use reader::kind::Kind;
use reader::notebook::preview::Preview;
use reader::{File, Notebook};

/// The table of the program that reads what was brought: only the door asks for it.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What a text is.
    pub kind: fn(&str) -> Kind,
    /// Reads a notebook, with the files that were brought with it.
    pub notebook: fn(&str, &[File]) -> (Notebook, Preview),
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
    };
}
