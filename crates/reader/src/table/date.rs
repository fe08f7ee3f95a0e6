//! Dates and times, which a network can't take.

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Returns whether a text is a date or a time: `2024-05-01`, `1.5.2024 12:30`, `1 May 2024`.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let is_month =
        |part: &str| part.get(..3).is_some_and(|begin| MONTHS.contains(&begin.to_lowercase().as_str()));
    // The T and the Z of 2024-05-01T12:30:00Z stand between digits or behind them.
    let digits = |part: &str| {
        part.trim_end_matches(['Z', 'z'])
            .split(['T', 't'])
            .all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()))
    };
    let is_clock = |part: &str| ["am", "pm", "utc"].contains(&part.to_lowercase().as_str());
    let numbers = parts.iter().filter(|part| digits(part)).count();
    let months = parts.iter().filter(|part| is_month(part)).count();
    let fits = parts.iter().all(|part| digits(part) && part.len() < 24 || is_month(part) || is_clock(part));
    let signs = text.contains(['-', '/', ':', '.']);
    fits && (months == 1 && numbers > 0
        || months == 0 && numbers > 1 && signs && is_of_calendar(&parts, text))
}

/// Whether three numbers are a day, a month and a year, or two are a time.
fn is_of_calendar(parts: &[&str], text: &str) -> bool {
    let number = |part: &&str| part.split(['T', 't']).next().and_then(|digits| digits.parse::<u32>().ok());
    let numbers: Vec<u32> = parts.iter().filter_map(number).collect();
    let is_year = |x: u32| (1000..3000).contains(&x);
    match numbers[..] {
        [hour, minute] => {
            text.contains(':') && hour < 24 && minute < 60 || is_year(hour) && (1..13).contains(&minute)
        }
        [a, b, c, ..] => {
            let day = |x: u32| (1..32).contains(&x);
            let is_time = text.contains(':') && a < 24 && b < 60 && c < 60;
            is_time || day(b) && (is_year(a) && day(c) || day(a) && (is_year(c) || c < 100))
        }
        _ => false,
    }
}
