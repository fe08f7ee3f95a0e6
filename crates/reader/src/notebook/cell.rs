//! The cells of a notebook.

use super::prompt::without_prompt;
use serde_json::Value;

/// A cell: its code, and what stood below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The code.
    pub source: String,
    /// What it has printed or shown, as text.
    pub output: String,
    /// Whether that stands at its lines, among those of the code.
    pub among: bool,
}

/// Returns the cells of an .ipynb; none where a text is something else.
pub fn of_ipynb(text: &str) -> Option<Vec<Cell>> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    of_notebook(&serde_json::from_str(text).ok()?)
}

/// Returns the cell that an .ipynb ends in the middle of, where it does.
pub fn broken(text: &str) -> Option<usize> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let is_notebook = text.starts_with('{') && text.contains("\"cell_type\"");
    let is_broken = is_notebook && serde_json::from_str::<Value>(text).is_err();
    is_broken.then(|| text.replace(' ', "").matches("\"cell_type\":\"code\"").count().max(1))
}

fn of_notebook(json: &Value) -> Option<Vec<Cell>> {
    // Format 3 has its cells in worksheets.
    let sheets = json.get("worksheets").and_then(|sheets| sheets.get(0));
    let cells = sheets.unwrap_or(json).get("cells")?.as_array()?;
    let is_code = |cell: &&Value| cell.get("cell_type").and_then(Value::as_str) == Some("code");
    Some(cells.iter().filter(is_code).map(cell).collect())
}

fn cell(json: &Value) -> Cell {
    let source = text(json.get("source").or_else(|| json.get("input")));
    let source = source.lines().map(|line| without_prompt(line).to_string() + "\n").collect();
    let outputs = json.get("outputs").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let stream = |output: &Value| output.get("name").and_then(Value::as_str).map(String::from);
    let (mut output, mut before) = (String::new(), None);
    for part in outputs {
        // A stream is saved in several parts, which may end in the middle of a line.
        let name = stream(part);
        if name.is_none() || name != before {
            output.push('\n');
        }
        let data = part.get("data").and_then(|data| data.get("text/plain"));
        output += &text(data.or_else(|| part.get("text")));
        before = name;
    }
    Cell { source, output, among: false }
}

/// A text, or a list of its lines.
fn text(json: Option<&Value>) -> String {
    match json {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(lines)) => lines.iter().filter_map(Value::as_str).collect(),
        _ => String::new(),
    }
}
