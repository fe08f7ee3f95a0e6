//! The table as text: CSV files, and blocks on the clipboard.

use super::model::Refusal;
use super::table;
use crate::experiment::limits::{MAX_ROWS, MAX_TEXT};
use crate::experiment::{Data, Experiment};
use crate::text::number::{exact, plain, quoted};
use crate::text::typed::{Decimals, is_number};
use csv::{ReaderBuilder, StringRecord, Trim};
use std::collections::HashMap;
use words::say;

/// What makes a spreadsheet take a cell for a formula, where it begins with one.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// What makes it take the cell for a text, where it goes before that.
const AS_TEXT: char = '\'';

/// Returns whether a name begins as a formula does, behind any number of signs that make it a text.
fn is_formula(name: &str) -> bool {
    name.trim_start_matches(AS_TEXT).starts_with(FORMULA)
}

/// A column's name as a cell that no spreadsheet computes.
fn name_cell(name: &str) -> String {
    if is_formula(name) { format!("{AS_TEXT}{name}") } else { name.to_string() }
}

/// Returns the name that a cell stands for: what was put before it, so that no spreadsheet takes it for a formula, is left away.
pub fn cell_name(cell: &str) -> &str {
    cell.strip_prefix(AS_TEXT).filter(|name| is_formula(name)).unwrap_or(cell)
}

/// Returns the table as CSV, its header first. No spreadsheet takes a name in it for a formula, and the reader of tables reads
/// it back: a name that is a number stands in quotes.
pub fn to_csv(data: &Data) -> String {
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for (at, cell) in cells.enumerate() {
            text += if at > 0 { "," } else { "" };
            text += &cell;
        }
        text.push('\n');
    };
    line(&mut data.columns.iter().map(|name| in_quotes(name_cell(name))));
    data.rows.iter().for_each(|row| line(&mut row.iter().map(|&x| plain(x))));
    text
}

/// A name in quotes, where it needs them.
fn in_quotes(name: String) -> String {
    if is_number(&name) || name.contains([',', '"', '\n', '\r', ';', '\t']) {
        format!("\"{}\"", name.replace('"', "\"\""))
    } else {
        name
    }
}

/// Returns a block of the table, both corners included, as tab-separated text.
pub fn block(data: &Data, from: (usize, usize), to: (usize, usize)) -> String {
    let rows = from.0.min(to.0)..=from.0.max(to.0);
    let columns = from.1.min(to.1)..=from.1.max(to.1);
    let lines = rows.filter_map(|row| data.rows.get(row)).map(|row| {
        let cells: Vec<_> = columns.clone().filter_map(|c| row.get(c)).map(|&x| plain(x)).collect();
        cells.join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A line of a text that has a value, and which line it is.
type Record = (usize, StringRecord);

/// Reads the records of a text, each with its line. Those without any value are left out.
fn records(text: &str, delimiter: u8) -> Result<Vec<Record>, Refusal> {
    if text.len() > MAX_TEXT {
        return Err(say!(csv::too_large { most: MAX_TEXT >> 20 }));
    }
    let text = text.trim_start_matches('\u{feff}');
    let newline = if text.contains('\n') { '\n' } else { '\r' };
    let (mut records, mut line, mut at) = (Vec::new(), 1, 0);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|_| say!(csv::no_table))?;
        // A record begins where the one before ends: blank lines, which the reader passes over, are before it.
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let blank = text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        line += text[at..start + blank].matches(newline).count();
        at = start + blank;
        if record.iter().any(|cell| !cell.is_empty()) {
            records.push((line, record));
        }
    }
    Ok(records)
}

/// A tab or else a semicolon where there is one outside of quotation marks, below a header that may hold any sign
/// in its names; else a comma.
fn delimiter(text: &str) -> u8 {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let below = usize::from(lines().nth(1).is_some());
    let is_in = |sign: char| {
        lines().skip(below).any(|line| line.split('"').step_by(2).any(|part| part.contains(sign)))
    };
    [b'\t', b';'].into_iter().find(|&sign| is_in(char::from(sign))).unwrap_or(b',')
}

/// Reads the records of a block. A comma parts its values only where a line shows that it can't be the decimal sign
/// of a number.
fn block_records(text: &str) -> Result<Vec<Record>, Refusal> {
    let delimiter = delimiter(text);
    if delimiter != b',' {
        return records(text, delimiter);
    }
    let (whole, parted) = (records(text, b'\t')?, records(text, b',')?);
    let parts: HashMap<_, _> = parted.iter().map(|(line, record)| (*line, record.len())).collect();
    let lines = whole.iter().filter_map(|(line, record)| Some((record.get(0)?, *parts.get(line)?)));
    let (numbers, others): (Vec<_>, Vec<_>) = lines.partition(|(line, _)| is_number(line));
    if others.iter().any(|(_, parts)| *parts > 1) {
        return Ok(parted);
    }
    // Groups or values: 100,200,300 and 1 234.
    match numbers.into_iter().find(|(line, parts)| *parts > 2 || line.contains(' ')) {
        Some((line, _)) => Err(say!(csv::ambiguous { line: quoted(line) })),
        None => Ok(whole),
    }
}

/// The decimal sign that the cells of some records show.
fn decimals(records: &[Record]) -> Decimals {
    Decimals::of(records.iter().flat_map(|(_, record)| record.iter()))
}

/// Pastes a block with its upper left at a cell, adding rows where it reaches below the last. Nothing
/// is pasted unless all of it is numbers and fits, with no line left blank between them; a first line that
/// isn't numbers is taken as a header where more lines follow: at the first row it names the columns, further down it is left out.
/// Returns what is to say of a number whose signs could group digits or not: they do.
pub fn paste(
    experiment: &mut Experiment,
    row: usize,
    column: usize,
    text: &str,
) -> Result<Option<String>, Refusal> {
    let records = block_records(text)?;
    let header = records.len() > 1 && !records[0].1.iter().any(is_number);
    let cells = &records[usize::from(header)..];
    if cells.is_empty() {
        return Err(say!(csv::nothing_to_paste).into());
    }
    let width = experiment.data.columns.len();
    if row > experiment.data.rows.len() || column >= width {
        return Err(say!(csv::no_such_cell).into());
    }
    if row + cells.len() > MAX_ROWS {
        return Err(say!(edits::too_many_rows { most: MAX_ROWS }));
    }
    let mut block = Vec::new();
    let (decimals, mut taken) = (decimals(cells), None);
    let mut next = 1;
    for (line, record) in &records {
        if *line > next {
            return Err(say!(csv::blank_line { line: next }));
        }
        // A text in quotes can go over several lines.
        next = line + 1 + record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
    }
    for (line, record) in cells {
        if column + record.len() > width {
            return Err(say!(csv::too_wide { line: *line, found: record.len(), room: width - column }));
        }
        let values = record.iter().enumerate().map(|(c, cell)| {
            let wrong = |problem| say!(csv::pasted_value { line: *line, value: c + 1, problem });
            if let Some((grouped, decimal)) = decimals.either(cell) {
                let said = || {
                    say!(csv::in_groups {
                        text: quoted(cell),
                        grouped: exact(grouped),
                        decimal: exact(decimal)
                    })
                };
                taken.get_or_insert_with(said);
                return Ok(grouped);
            }
            decimals.parse(cell).map_err(wrong)
        });
        block.push(values.collect::<Result<Vec<_>, _>>()?);
    }
    if header && row == 0 {
        for (c, name) in records[0].1.iter().enumerate() {
            table::rename_column(experiment, column + c, name)?;
        }
    }
    if row + block.len() > experiment.data.rows.len() {
        table::drop_orders(experiment);
    }
    let rows = &mut table::data(experiment).rows;
    for (i, line) in block.into_iter().enumerate() {
        if row + i >= rows.len() {
            rows.push(rows.last().cloned().unwrap_or_default());
        }
        rows[row + i][column..column + line.len()].copy_from_slice(&line);
    }
    Ok(taken)
}
