//! What a text is that somebody brings.

use experiment::edit::csv;
use experiment::presets::PresetId;

/// What is found in notebooks of networks, and hardly in a table.
const SIGNS: [&str; 14] = [
    "Sequential(",
    "Dense(",
    "nn.Linear(",
    ".add(",
    ".compile(",
    ".fit(",
    ".set_weights(",
    ".get_weights(",
    "DataFrame(",
    "read_csv(",
    "np.array(",
    "torch.tensor(",
    "import ",
    "In [",
];

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cells of a notebook.
    Notebook,
    /// JSON: an experiment or a tour.
    Json,
    /// Numbers in rows.
    Table,
    /// Nothing of these.
    Unknown,
}

impl Kind {
    /// Returns what a text is.
    pub fn of(text: &str) -> Kind {
        let text = text.trim_start_matches('\u{feff}').trim();
        if is_cells(text) {
            return Kind::Notebook;
        }
        if text.starts_with('{') {
            return Kind::Json;
        }
        let mut experiment = PresetId::NotebookRegression.experiment();
        match csv::open_csv(&mut experiment, text) {
            Ok(()) => Kind::Table,
            Err(_) => Kind::Unknown,
        }
    }
}

/// Returns whether a text is cells of a notebook rather than a table.
pub fn is_cells(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return text.contains("\"cells\"") || text.contains("\"cell_type\"");
    }
    !text.starts_with('<') && has_sign(text)
}

/// Returns whether something stands in a text that is found in notebooks of networks.
pub(crate) fn has_sign(text: &str) -> bool {
    SIGNS.iter().any(|sign| text.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_by_what_is_in_it() {
        for (text, kind) in [
            ("{\"nbformat\": 4, \"cells\": []}", Kind::Notebook),
            ("\u{feff} {\"cells\": [{\"cell_type\": \"code\", \"sour", Kind::Notebook),
            ("import numpy as np", Kind::Notebook),
            ("In [1]: x = 3", Kind::Notebook),
            ("model.fit(X, y, epochs=3)", Kind::Notebook),
            ("{\"format\": 1}", Kind::Json),
            ("a,b\n1,2\n", Kind::Table),
            ("a (in %)\tb\n1\t2\n", Kind::Table),
            ("<h1>import this</h1>", Kind::Unknown),
            ("Dear all,\nsee you", Kind::Unknown),
            ("", Kind::Unknown),
        ] {
            assert_eq!(Kind::of(text), kind, "{text}");
        }
    }
}
