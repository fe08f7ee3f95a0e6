//! Which sign stands between the values of a text.

use super::cells::{Between, Cells, Line, usual_width};
use super::number::{is_number, is_value};
use super::printed;
use super::records::records;

/// What may stand between values, the surest first.
const SIGNS: [Between; 5] =
    [Between::Tabs, Between::Semicolons, Between::Bars, Between::Commas, Between::CommasAndBlanks];
/// And where none of these does.
const BLANKS: [Between; 2] = [Between::Blanks, Between::WideBlanks];
/// The lines that are looked at, and letters of them.
const LINES: usize = 200;
const LETTERS: usize = 1 << 16;
/// The least part of the lines that must be as wide as most.
const EVEN: f64 = 0.5;
/// How much evener another sign has to make them.
const BETTER: f64 = 0.1;

/// Returns the cells of a text whose values a sign parts; none where it is no such text.
pub fn cells(text: &str) -> Option<Cells> {
    let (text, said) = said(text);
    let cells = |between: Between, lines: Vec<Line>| Cells {
        doubt: if between == Between::Commas { doubt(&lines) } else { None },
        lines,
        between,
        header: None,
        targets: 0,
    };
    if let Some(between) = said {
        return Some(cells(between, records(&text, between)));
    }
    if let Some(lines) = printed::frame(&text) {
        return Some(Cells { header: Some(true), ..cells(Between::Blanks, lines) });
    }
    let begin = beginning(&text);
    let between = surest(begin, &SIGNS).or_else(|| surest(begin, &BLANKS))?;
    Some(cells(between, records(&text, between)))
}

/// What makes the lines of a text the evenest; the first of several that do.
fn surest(text: &str, signs: &[Between]) -> Option<Between> {
    let (mut best, mut even) = (None, EVEN - BETTER);
    for &between in signs {
        let found = evenness(&records(text, between), between);
        if found > even + BETTER {
            (best, even) = (Some(between), found);
        }
    }
    best
}

/// A line that could be one number, where every line could that has several values.
fn doubt(lines: &[Line]) -> Option<String> {
    let whole = |line: &Line| {
        let texts: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
        let is_bare = line.cells.iter().all(|cell| !cell.quoted);
        Some(texts.join(",")).filter(|text| is_bare && is_number(text))
    };
    let mut several = lines.iter().filter(|line| line.cells.len() > 1).map(whole);
    let first = several.next()??;
    several.all(|line| line.is_some()).then_some(first)
}

/// What a spreadsheet says of the sign in its first line, `sep=;`, and the text without it; lines keep their numbers.
fn said(text: &str) -> (std::borrow::Cow<'_, str>, Option<Between>) {
    let line = text.lines().next().unwrap_or_default();
    let line = line.split('\r').next().unwrap_or_default();
    let sign = line.trim().trim_matches('"');
    let sign = match sign.get(..4) {
        Some(begin) if begin.eq_ignore_ascii_case("sep=") => &sign[4..],
        _ => return (text.into(), None),
    };
    let between = match sign {
        ";" => Between::Semicolons,
        "|" => Between::Bars,
        "," => Between::Commas,
        // A tab is trimmed.
        _ => Between::Tabs,
    };
    (text[line.len()..].into(), Some(between))
}

fn beginning(text: &str) -> &str {
    let end = text.match_indices(['\n', '\r']).map(|(at, _)| at + 1).take_while(|at| *at < LETTERS);
    match text.len() > LETTERS {
        true => &text[..end.take(LINES).last().unwrap_or(text.len())],
        false => text,
    }
}

/// The part of the lines that are as wide as most; 0 where they are no table.
fn evenness(lines: &[Line], between: Between) -> f64 {
    let (width, count) = usual_width(lines.iter().map(|line| line.cells.len()));
    if width < 2 || count == 0 {
        return 0.0;
    }
    let is_blanks = matches!(between, Between::Blanks | Between::WideBlanks);
    if between == Between::CommasAndBlanks {
        // The commas that are left are decimal ones.
        let mut others =
            lines.iter().flat_map(|line| &line.cells).filter(|cell| cell.text.contains(',')).peekable();
        if others.peek().is_none() || !others.all(|cell| is_number(&cell.text)) {
            return 0.0;
        }
    }
    let body = lines.iter().filter(|line| line.cells.len() == width);
    if is_blanks {
        // Words have blanks between them too.
        let cells = body.clone().skip(usize::from(count > 1)).flat_map(|line| &line.cells);
        let (values, all) =
            cells.fold((0, 0), |(values, all), cell| (values + usize::from(is_value(&cell.text)), all + 1));
        if 2 * values < all {
            return 0.0;
        }
    }
    // A value that is several numbers: the sign is another one.
    let several = |text: &str| text.contains(' ') && !is_value(text) && text.split(' ').all(is_value);
    if !is_blanks && body.flat_map(|line| &line.cells).any(|cell| !cell.quoted && several(&cell.text)) {
        return 0.0;
    }
    // What a printed table has above its index is nothing.
    let short = is_blanks && lines.first().is_some_and(|line| line.cells.len() + 1 == width) && count > 1;
    (count + usize::from(short)) as f64 / lines.len() as f64
}
