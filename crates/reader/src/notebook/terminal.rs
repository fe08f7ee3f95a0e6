//! What a terminal is told between the letters.

/// Returns a text without what a terminal is told between the letters, such as colors and steps back.
pub fn plain(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_string();
    let rest = parts.map(|part| {
        part.strip_prefix('[').map_or(part, |codes| {
            codes.find(|c: char| c.is_ascii_alphabetic()).map_or("", |end| &codes[end + 1..])
        })
    });
    let text = first + &rest.collect::<String>();
    text.replace('\u{8}', "")
}
