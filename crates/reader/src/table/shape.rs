//! Which lines of a text are its table: what stands above and below it, its names, its index.

use super::cells::{Between, Cell, Cells, Line, usual_width};
use super::number::{is_missing, is_number};
use super::passed::{Passed, Why};
use experiment::edit::csv::cell_name;

/// Rows among which a first cell that comes again is looked for.
const AGAIN: usize = 2000;
/// Names that pandas and spreadsheets give to an index.
const INDEX: [&str; 3] = ["", "unnamed: 0", "index"];

/// A table in its columns.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// The names; empty where none is known.
    pub names: Vec<String>,
    /// The rows, all of one width.
    pub rows: Vec<Line>,
    /// Lines that belong to no row.
    pub passed: Vec<Passed>,
    /// Whether the first line has the names.
    pub header: bool,
    /// Whether it could be the other way.
    pub header_is_open: bool,
    /// Whether the text itself says so.
    pub header_is_said: bool,
    /// Whether a first column that only counts the rows was left away.
    pub index: bool,
}

/// Returns the table in its columns; `header` is whether its first line has the names, where somebody says so.
pub fn shape(cells: Cells, header: Option<bool>) -> Shape {
    let Cells { mut lines, between, header: said, .. } = cells;
    let mut shape = Shape::default();
    lines.retain(|line| line.cells.iter().any(|cell| !is_rule(&cell.text)) || line.filled() == 0);
    let (mut width, _) = usual_width(lines.iter().map(|line| line.cells.len()));
    if between == Between::Blanks {
        add_corner(&mut lines, width);
    }
    shape.pass_over(&mut lines, width);
    // Empty columns are none.
    let is_filled =
        |at: &usize| lines.iter().any(|line| line.cells.get(*at).is_some_and(|cell| !cell.is_empty()));
    let kept: Vec<usize> = (0..width).filter(is_filled).collect();
    shape.pass_too_long(&mut lines, width);
    for line in &mut lines {
        line.cells.resize(width, Cell::default());
        line.cells = kept.iter().map(|&at| std::mem::take(&mut line.cells[at])).collect();
    }
    width = kept.len();
    let (likely, open) = said.map_or_else(|| has_names(&lines), |said| (said, false));
    let names = header.unwrap_or(likely);
    (shape.header, shape.header_is_open, shape.header_is_said) = (names, open, said.is_some());
    shape.names = vec![String::new(); width];
    if names && !lines.is_empty() {
        shape.names = lines.remove(0).cells.iter().map(|cell| cell_name(&cell.text).to_string()).collect();
        if let Some(units) = lines.first().filter(|_| lines.len() > 1 && are_units(&lines)) {
            shape.passed.push(Passed::of(units, Why::Units));
            lines.remove(0);
        }
    }
    if names && width > 2 && is_index(&shape.names[0], &lines) {
        shape.index = true;
        shape.names.remove(0);
        lines.iter_mut().for_each(|line| drop(line.cells.remove(0)));
    }
    shape.rows = lines;
    shape.passed.sort_by_key(|passed| passed.line);
    shape
}

/// `---`, `===`, `:--`: a rule between names and values.
fn is_rule(text: &str) -> bool {
    text.is_empty() || text.len() > 1 && text.chars().all(|c| "-=:+_".contains(c))
}

/// Nothing stands above the index of a printed table.
fn add_corner(lines: &mut [Line], width: usize) {
    if let [first, rest @ ..] = lines
        && first.cells.len() + 1 == width
        && rest.iter().any(|line| line.cells.len() == width)
    {
        first.cells.insert(0, Cell::default());
    }
}

/// Whether the first line has names, and whether that is open.
fn has_names(lines: &[Line]) -> (bool, bool) {
    let [first, rest @ ..] = lines else { return (false, false) };
    if rest.is_empty() {
        return (!first.cells.iter().any(|cell| is_number(&cell.text)), false);
    }
    let (mut above, mut quoted, mut numbers, mut texts) = (0, 0, 0, 0);
    for (at, cell) in first.cells.iter().enumerate() {
        let column = || rest.iter().map(|line| &line.cells[at]).filter(|cell| !is_missing(&cell.text));
        if is_number(&cell.text) {
            numbers += 1;
            let bare = column().take(AGAIN).all(|cell| !cell.quoted);
            quoted += usize::from(cell.quoted && bare);
        } else if !is_missing(&cell.text) {
            texts += 1;
            // A text that comes again is a value.
            if column().take(AGAIN).any(|below| below.text == cell.text) {
                return (false, false);
            }
            let values = column().take(AGAIN).filter(|cell| is_number(&cell.text)).count();
            above += usize::from(2 * values > column().take(AGAIN).count());
        }
    }
    match (texts, numbers) {
        // Numbers in quotes above numbers without are names.
        (0, _) => (quoted > 0 && quoted == numbers, quoted > 0 && quoted < numbers),
        (_, 0) => (true, above == 0),
        _ => (above > 0 || are_years(first), if above == 0 { are_years(first) } else { numbers > above }),
    }
}

/// Whether the numbers of a line are several years.
fn are_years(line: &Line) -> bool {
    let numbers = || line.cells.iter().filter(|cell| is_number(&cell.text));
    let is_year = |cell: &Cell| cell.text.parse::<u16>().is_ok_and(|year| (1800..2100).contains(&year));
    numbers().count() > 1 && numbers().all(is_year)
}

/// Whether the first of some rows holds only texts, above numbers.
fn are_units(lines: &[Line]) -> bool {
    let [first, rest @ ..] = lines else { return false };
    let above = |(at, cell): (usize, &Cell)| {
        is_missing(&cell.text) && !cell.is_empty()
            || !is_number(&cell.text)
                && rest.iter().all(|line| is_number(&line.cells[at].text) || is_missing(&line.cells[at].text))
    };
    first.filled() > 0 && first.cells.iter().enumerate().all(above)
}

/// Whether the first column counts the rows, and has no name of its own.
fn is_index(name: &str, rows: &[Line]) -> bool {
    if !INDEX.contains(&name.to_lowercase().as_str()) || rows.len() < 2 {
        return false;
    }
    let counts =
        |from: usize| rows.iter().enumerate().all(|(at, row)| row.cells[0].text == (at + from).to_string());
    // Rows of a larger table have its numbers.
    let is_whole = |row: &Line| row.cells[0].text.parse::<u64>().ok();
    let rises = || rows.windows(2).all(|pair| is_whole(&pair[0]) < is_whole(&pair[1]));
    counts(0)
        || counts(1)
        || name.to_lowercase() != "index" && rows.iter().all(|row| is_whole(row).is_some()) && rises()
}

impl Shape {
    /// Passes over a title above the table, what stands below it, and comments.
    fn pass_over(&mut self, lines: &mut Vec<Line>, width: usize) {
        let is_full = |line: &Line| line.filled() + 1 >= width.max(2) && line.filled() > 1;
        let Some(first) = lines.iter().position(is_full) else { return };
        let last = lines.iter().rposition(|line| line.filled() > 1).unwrap_or(first);
        let mut passed = Vec::new();
        let mut at = 0;
        lines.retain(|line| {
            at += 1;
            let alone = width > 1 && line.filled() == 1 && line.cells.len() <= width;
            let is_comment = line.cells[0].text.starts_with(['#', '%'])
                && !line.cells[0].quoted
                && line.cells.len() < width;
            let is_cut = line.filled() > 0
                && line.cells.iter().all(|cell| cell.is_empty() || cell.text.chars().all(|c| c == '.'));
            let why = match at - 1 {
                _ if is_comment => Why::Comment,
                _ if is_cut => Why::Cut,
                place if place < first => Why::Title,
                place if place > last && alone && !is_number(&line.text()) => Why::Below,
                _ => return true,
            };
            passed.push(Passed::of(line, why));
            false
        });
        self.passed.extend(passed);
        if let Some(name) = lines.first_mut().and_then(|line| line.cells.first_mut())
            && let Some(rest) = name.text.strip_prefix("# ").filter(|_| !name.quoted)
        {
            name.text = rest.trim().into();
        }
    }

    /// Passes over lines with more values than there are columns.
    fn pass_too_long(&mut self, lines: &mut Vec<Line>, width: usize) {
        let passed = &mut self.passed;
        lines.retain(|line| {
            let fits = line.width() <= width;
            if !fits {
                passed.push(Passed::of(line, Why::TooLong { found: line.width(), columns: width }));
            }
            fits
        });
    }
}
