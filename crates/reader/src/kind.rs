//! What a text is that somebody brings.

use crate::check::{self, Sign};
use crate::notebook::sign::{OF_MODELS, has_sign, is_of_network};
use crate::table;
use crate::weights::are_weights;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cells of a notebook.
    Notebook,
    /// JSON: an experiment or a tour.
    Json,
    /// Numbers in rows.
    Table,
    /// The weights of a network.
    Weights,
    /// What somebody's own code printed: losses, weights or gradients of a run.
    Numbers,
    /// Nothing of these.
    Unknown,
}

impl Kind {
    /// Returns what a text is.
    pub fn of(text: &str) -> Kind {
        let text = text.trim_start_matches('\u{feff}').trim();
        let trains = is_of_network(text);
        let printed = if is_cells(text) || text.starts_with('{') { None } else { check::sign(text) };
        if printed == Some(Sign::Losses) {
            return Kind::Numbers;
        }
        if has_weights(text) {
            return Kind::Weights;
        }
        match is_cells(text) {
            true if trains || !table::is_in_code(text) => Kind::Notebook,
            true => Kind::Table,
            false if text.starts_with('{') && !table::is_in_code(text) => Kind::Json,
            false if printed.is_some() => Kind::Numbers,
            false if table::is_table(text) => Kind::Table,
            false => Kind::Unknown,
        }
    }
}

/// Whether a text is weights alone, and no experiment of the page that has some.
fn has_weights(text: &str) -> bool {
    let is_own = text.starts_with('{') && text.contains("\"format\"");
    let may_be = text.contains('[') || text.contains("np.");
    let is_notebook = text.contains("\"cells\"") || OF_MODELS.iter().any(|sign| text.contains(sign));
    may_be && !is_own && !is_notebook && are_weights(text)
}

/// Returns whether a text is cells of a notebook rather than a table.
pub fn is_cells(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('{') {
        return text.contains("\"cells\"") || text.contains("\"cell_type\"");
    }
    !text.starts_with('<') && has_sign(text)
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
            ("df = pd.DataFrame({'a': [1, 2], 'b': [3, 4]})", Kind::Table),
            ("X = np.array([[1, 2], [3, 4]])\ny = np.array([1, 2])\nmodel.fit(X, y)", Kind::Notebook),
            ("{\"a\": [1, 2], \"b\": [3, 4]}", Kind::Table),
            ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", Kind::Table),
            ("[array([[1, 2], [3, 4]]), array([1, 2]), array([[1], [2]]), array([0.])]", Kind::Weights),
            ("W1 = np.ones((2, 2))\nb1 = np.zeros(2)\nmodel.set_weights([W1, b1])", Kind::Weights),
            ("{\"W1\": [[1, 2], [3, 4]], \"b1\": [1, 2]}", Kind::Weights),
            ("X = np.array([[1, 2], [3, 4]])\ny = np.array([1, 2])", Kind::Table),
            ("{\"format\": 1, \"weights\": {\"values\": [[[1, 2], [3, 4]], [1, 2]]}}", Kind::Json),
            ("Epoch 1 loss 26.2\nEpoch 2 loss 19.1", Kind::Numbers),
            ("W1 = 0.106 b1 = 0.0008 after row 1", Kind::Numbers),
            ("epoch,loss\n1,0.5\n2,0.3", Kind::Table),
            ("epoch loss\n1 0.5\n2 0.3", Kind::Table),
            ("W1 b1 loss\n0.1 0.2 0.3\n0.3 0.1 0.2", Kind::Table),
            ("Dear all,\nsee you", Kind::Unknown),
            ("", Kind::Unknown),
        ] {
            assert_eq!(Kind::of(text), kind, "{text}");
        }
    }
}
