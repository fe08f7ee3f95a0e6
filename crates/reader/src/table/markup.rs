//! Tables of web pages, as spreadsheets and notebooks put them on the clipboard.

use super::cells::{Between, Cell, Cells, Line};

/// The most columns that one cell spans.
const SPAN: usize = 64;

/// Returns the cells of the first table of a web page with any.
pub fn cells(text: &str) -> Option<Cells> {
    let lower = text.to_ascii_lowercase();
    let from = lower.find("<table").or_else(|| lower.find("<tr"))?;
    let to = lower[from..].find("</table").map_or(text.len(), |length| from + length);
    let (text, lower) = (&text[from..to], &lower[from..to]);
    let mut lines: Vec<Line> = Vec::new();
    let (mut at, mut all_names, mut header) = (0, false, None);
    while let Some(begin) = lower[at..].find('<').map(|length| at + length) {
        let tag = &lower[begin..];
        let Some(end) = tag.find('>').map(|length| begin + length + 1) else { break };
        at = end;
        let is = |name: &str| {
            tag.strip_prefix(name).is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t', '/']))
        };
        if is("<tr") {
            if lines.len() == 1 {
                header = all_names.then_some(true);
            }
            let number = 1 + text[..begin].matches('\n').count();
            lines.push(Line { number, cells: Vec::new() });
            all_names = true;
        } else if is("<td") || is("<th") {
            let closes = ["</td", "</th", "<td", "<th", "<tr", "</tr"].iter();
            let length = closes.filter_map(|sign| lower[end..].find(sign)).min().unwrap_or(text.len() - end);
            let cell = Cell::plain(&content(&text[end..end + length]));
            all_names &= is("<th") || cell.is_empty();
            if let Some(line) = lines.last_mut() {
                let more = span(&lower[begin..end]).saturating_sub(1);
                line.cells.push(cell);
                line.cells.extend(std::iter::repeat_n(Cell::default(), more));
            }
            at = end + length;
        }
    }
    lines.retain(|line| line.filled() > 0);
    (lines.len() > 1).then_some(Cells { lines, between: Between::Tags, header, targets: 0, doubt: None })
}

fn span(tag: &str) -> usize {
    let number = tag.split_once("colspan=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let digits =
        number.map(|rest| &rest[..rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len()]);
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(1).clamp(1, SPAN)
}

/// What stands between tags, without those within it.
fn content(text: &str) -> String {
    let mut found = String::new();
    for (at, part) in text.split('<').enumerate() {
        found += if at == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) };
    }
    let words: Vec<_> = found.split_whitespace().collect();
    let mut found = words.join(" ");
    for (sign, letter) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&minus;", "−"),
        ("&amp;", "&"),
    ] {
        found = found.replace(sign, letter);
    }
    found
}
