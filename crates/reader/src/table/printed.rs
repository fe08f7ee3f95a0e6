//! Tables as pandas and NumPy print them.

use super::cells::{Cell, Line};

/// Returns the lines of a DataFrame that was printed: its columns end where their names end. Each line begins with the index;
/// one that was printed in several blocks is put together again.
pub fn frame(text: &str) -> Option<Vec<Line>> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end()));
    let is_size = |line: &str| line.starts_with('[') && line.ends_with(" columns]");
    let lines: Vec<_> = lines.filter(|(_, line)| !line.is_empty() && !is_size(line)).collect();
    let mut found: Option<Vec<Line>> = None;
    let mut at = 0;
    while at < lines.len() {
        let more = lines[at + 1..].iter().position(|(_, line)| line.starts_with(' '));
        let end = more.map_or(lines.len(), |more| at + 1 + more);
        let block = block(&lines[at..end])?;
        match &mut found {
            None => found = Some(block),
            Some(all) if all.len() == block.len() => {
                let beside =
                    |(line, more): (&mut Line, Line)| line.cells.extend(more.cells.into_iter().skip(1));
                all.iter_mut().zip(block).for_each(beside);
            }
            Some(_) => return None,
        }
        at = end;
    }
    found
}

fn block(lines: &[(usize, &str)]) -> Option<Vec<Line>> {
    let [(number, header), rows @ ..] = lines else { return None };
    let header = header.trim_end_matches('\\').trim_end();
    let rows: Vec<(usize, Vec<char>)> = rows
        .iter()
        .map(|(number, row)| (*number, row.trim_end_matches('\\').trim_end().chars().collect()))
        .collect();
    let letters: Vec<char> = header.chars().collect();
    if rows.is_empty() || !header.starts_with(' ') || rows.iter().any(|(_, row)| row.len() != letters.len()) {
        return None;
    }
    let ends = |row: &[char], at: usize| row[at - 1] != ' ' && row.get(at).is_none_or(|next| *next == ' ');
    let is_edge = |at: &usize| ends(&letters, *at) && rows.iter().all(|(_, row)| ends(row, *at));
    let edges: Vec<usize> = (1..=letters.len()).filter(is_edge).collect();
    let cells = |row: &[char], edges: &[usize]| {
        let mut from = 0;
        let cell = |edge: &usize| {
            let text: String = row[from..*edge].iter().collect();
            from = *edge;
            Cell::plain(&text)
        };
        edges.iter().map(cell).collect::<Vec<_>>()
    };
    let mut found = vec![Line { number: *number, cells: vec![Cell::default()] }];
    found[0].cells.extend(cells(&letters, &edges));
    for (number, row) in &rows {
        let mut cells = cells(row, &edges);
        let first = cells.first_mut()?;
        // The index stands at the left.
        let (index, value) = first.text.rsplit_once("  ").or_else(|| first.text.rsplit_once(' '))?;
        let index = Cell::plain(index);
        *first = Cell::plain(value);
        cells.insert(0, index);
        found.push(Line { number: *number, cells });
    }
    Some(found)
}

/// Returns the rows of an array that was printed: `[[8. 8. 4.]`.
pub fn array(text: &str) -> Option<Vec<Line>> {
    let text = text.trim_end();
    let is_of_numbers = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-.eEnaif[]".contains(c);
    if !text.trim_start().starts_with("[[") || !text.ends_with("]]") || !text.chars().all(is_of_numbers) {
        return None;
    }
    let (mut lines, mut number) = (Vec::new(), 1);
    for row in text.split(']') {
        let begin = row.len() - row.trim_start_matches(|c: char| c.is_whitespace() || c == '[').len();
        let breaks = |part: &str| part.matches('\n').count();
        let values: Vec<_> = row[begin..].split_whitespace().map(Cell::plain).collect();
        if !values.is_empty() {
            lines.push(Line { number: number + breaks(&row[..begin]), cells: values });
        }
        number += breaks(row);
    }
    Some(lines)
}
