//! The table as text: CSV files, and blocks on the clipboard.

use crate::checks::{MAX_COLUMNS, MAX_ROWS};
use crate::edits::Refusal;
use crate::experiment::{Data, Experiment};
use crate::number::{grouped, parse, plain, quoted};
use crate::refit::{Sources, refit};
use crate::shuffle::Shuffle;
use crate::table_edits;
use csv::{ReaderBuilder, StringRecord, Trim};
use std::rc::Rc;

/// The table as CSV, its header first.
pub(crate) fn to_csv(data: &Data) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let rows = data.rows.iter().map(|row| row.iter().map(|&x| plain(x)).collect::<Vec<_>>());
    for record in std::iter::once(data.columns.clone()).chain(rows) {
        writer.write_record(&record).expect("writing to memory succeeds");
    }
    String::from_utf8(writer.into_inner().expect("writing to memory succeeds")).expect("CSV of text is text")
}

/// A block of the table, both corners included, as tab-separated text.
pub(crate) fn block(data: &Data, from: (usize, usize), to: (usize, usize)) -> String {
    let rows = from.0.min(to.0)..=from.0.max(to.0);
    let columns = from.1.min(to.1)..=from.1.max(to.1);
    let lines = rows.filter_map(|row| data.rows.get(row)).map(|row| {
        let cells: Vec<_> = columns.clone().filter_map(|c| row.get(c)).map(|&x| plain(x)).collect();
        cells.join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads the records of a text, separated by tabs, semicolons or commas.
fn records(text: &str) -> Result<Vec<StringRecord>, Refusal> {
    let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']);
    let first = text.lines().next().unwrap_or("");
    let delimiter = if first.contains('\t') {
        b'\t'
    } else if first.contains(';') {
        b';'
    } else {
        b','
    };
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(Trim::All)
        .from_reader(text.as_bytes())
        .records()
        .collect::<Result<_, _>>()
        .map_err(|error| format!("this isn't a table: {error}"))
}

/// Replaces the table. The header gives the columns; targets that are still there stay targets,
/// else the last column becomes one.
pub(crate) fn open_csv(experiment: &mut Experiment, text: &str) -> Result<(), Refusal> {
    let records = records(text)?;
    let Some((header, rows)) = records.split_first() else {
        return Err("expected a header and rows, found nothing".into());
    };
    let numbers = header.iter().all(|name| parse(name).is_ok());
    let columns: Vec<String> = if numbers && header.len() == experiment.data.columns.len() {
        experiment.data.columns.clone()
    } else if numbers {
        (1..header.len()).map(|i| format!("x{i}")).chain(["y".to_string()]).collect()
    } else {
        header.iter().map(String::from).collect()
    };
    let rows = if numbers { &records[..] } else { rows };
    if !(2..=MAX_COLUMNS).contains(&columns.len()) {
        return Err(format!("expected 2 to {MAX_COLUMNS} columns, found {}", columns.len()));
    }
    if !(1..=MAX_ROWS).contains(&rows.len()) {
        return Err(format!("expected 1 to {} rows, found {}", grouped(MAX_ROWS), grouped(rows.len())));
    }
    let mut read = Vec::with_capacity(rows.len());
    for (i, record) in rows.iter().enumerate() {
        let line = i + if numbers { 1 } else { 2 };
        if record.len() != columns.len() {
            return Err(format!(
                "line {line}: expected {} values, one for each column, found {}",
                columns.len(),
                record.len()
            ));
        }
        let cells = record.iter().enumerate().map(|(c, cell)| {
            parse(cell).map_err(|problem| format!("line {line}, column {}: {problem}", quoted(&columns[c])))
        });
        read.push(cells.collect::<Result<Vec<_>, _>>()?);
    }
    let before: Vec<_> = experiment.data.features().map(|c| experiment.data.columns[c].clone()).collect();
    let mut targets: Vec<_> =
        experiment.data.targets.iter().filter(|target| columns.contains(target)).cloned().collect();
    if targets.is_empty() || targets.len() == columns.len() {
        targets = columns.last().cloned().into_iter().collect();
    }
    let old_targets = experiment.data.targets.clone();
    experiment.data = Rc::new(Data { columns, targets, rows: read });
    experiment.layers.last_mut().expect("a model has a layer").units = experiment.data.targets.len();
    if matches!(experiment.shuffle, Shuffle::Orders(_)) {
        experiment.shuffle = Shuffle::Off;
    }
    let data = experiment.data.clone();
    let inputs = data.features().map(|c| before.iter().position(|name| *name == data.columns[c]));
    let outputs = data.targets.iter().map(|target| old_targets.iter().position(|old| old == target));
    let sources = Sources {
        layers: (0..experiment.layers.len()).map(Some).collect(),
        inputs: inputs.collect(),
        outputs: outputs.collect(),
    };
    refit(experiment, sources);
    Ok(())
}

/// Pastes a block with its upper left at a cell, adding rows where it reaches below the last. Nothing
/// is pasted unless all of it is numbers and fits; a first line that isn't numbers is taken as a header
/// and left out where more lines follow.
pub(crate) fn paste(
    experiment: &mut Experiment,
    row: usize,
    column: usize,
    text: &str,
) -> Result<(), Refusal> {
    let records = records(text)?;
    let header = records.len() > 1 && records[0].iter().all(|cell| parse(cell).is_err());
    let cells = &records[usize::from(header)..];
    if cells.is_empty() {
        return Err("expected numbers to paste, found nothing".into());
    }
    let width = experiment.data.columns.len();
    if row > experiment.data.rows.len() || column >= width {
        return Err("there is no such cell to paste at".into());
    }
    if row + cells.len() > MAX_ROWS {
        return Err(format!("expected at most {} rows", grouped(MAX_ROWS)));
    }
    let mut block = Vec::new();
    for (i, record) in cells.iter().enumerate() {
        if column + record.len() > width {
            return Err(format!(
                "expected at most {} values in a line from this column on, found {} in line {}",
                width - column,
                record.len(),
                i + 1
            ));
        }
        let line = record.iter().enumerate().map(|(c, cell)| {
            parse(cell).map_err(|problem| format!("pasted line {}, value {}: {problem}", i + 1, c + 1))
        });
        block.push(line.collect::<Result<Vec<_>, _>>()?);
    }
    if row + block.len() > experiment.data.rows.len() && matches!(experiment.shuffle, Shuffle::Orders(_)) {
        experiment.shuffle = Shuffle::Off;
    }
    let rows = &mut table_edits::data(experiment).rows;
    for (i, line) in block.into_iter().enumerate() {
        if row + i >= rows.len() {
            rows.push(rows.last().cloned().unwrap_or_default());
        }
        rows[row + i][column..column + line.len()].copy_from_slice(&line);
    }
    Ok(())
}
