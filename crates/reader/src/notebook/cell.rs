//! The cells of a notebook, of a program or of pasted text.

use serde_json::Value;

/// A cell: its code, and what stood below it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The code.
    pub source: String,
    /// What it has printed or shown, as text.
    pub output: String,
}

/// Returns the cells of a text: of an .ipynb, or of Python, which `# %%` parts into cells.
pub fn cells(text: &str) -> Vec<Cell> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    if text.trim_start().starts_with('{')
        && let Ok(json) = serde_json::from_str::<Value>(&text)
        && let Some(cells) = of_notebook(&json)
    {
        return cells;
    }
    of_program(&text)
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
    let outputs = json.get("outputs").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let output = outputs.iter().map(|output| {
        let data = output.get("data").and_then(|data| data.get("text/plain"));
        text(data.or_else(|| output.get("text"))) + "\n"
    });
    Cell { source, output: output.collect() }
}

/// A text, or a list of its lines.
fn text(json: Option<&Value>) -> String {
    match json {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(lines)) => lines.iter().filter_map(Value::as_str).collect(),
        _ => String::new(),
    }
}

fn of_program(text: &str) -> Vec<Cell> {
    let mut cells = vec![Cell::default()];
    let mut in_output = false;
    for line in text.lines() {
        let begins = |mark: &str| line.starts_with(mark);
        if begins("# %%") || begins("#%%") || begins("In [") {
            if !cells.iter().all(|cell| cell.source.trim().is_empty() && cell.output.is_empty()) {
                cells.push(Cell::default());
            }
            in_output = false;
        }
        let Some(cell) = cells.last_mut() else { continue };
        in_output = is_output(line) || in_output && goes_on(line);
        let (to, other) = if in_output {
            (&mut cell.output, &mut cell.source)
        } else {
            (&mut cell.source, &mut cell.output)
        };
        to.push_str(line);
        to.push('\n');
        // The lines keep their numbers.
        if in_output {
            other.push('\n');
        }
    }
    cells
}

/// Whether a pasted line is one of what a cell has shown.
fn is_output(line: &str) -> bool {
    let line = line.trim_start();
    let shown = line.starts_with("[array(") || line.starts_with("Out[") || line.starts_with("<keras.");
    let log = line.strip_prefix("Epoch ").and_then(|rest| rest.split_once('/'));
    shown || log.is_some_and(|(epoch, _)| epoch.parse::<usize>().is_ok()) || is_progress(line)
}

/// `4/4 [=====] - 0s - loss: 25.0919`
fn is_progress(line: &str) -> bool {
    let counted = line.split_once('/').is_some_and(|(done, rest)| {
        done.trim().parse::<usize>().is_ok() && rest.starts_with(|c: char| c.is_ascii_digit())
    });
    counted && line.contains("loss")
}

/// Whether a line goes on with the array before it.
fn goes_on(line: &str) -> bool {
    let inside = line.trim_start();
    line.starts_with(' ')
        && (inside.starts_with(['[', 'a', '-']) || inside.starts_with(|c: char| c.is_ascii_digit()))
}
