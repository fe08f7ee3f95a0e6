//! Texts that take values: `"{}: {:.4f}".format(a, b)`, `"%d: %.4f" % (a, b)`.

use super::syntax::Expr;

/// Returns `text.format(…)`.
pub(super) fn formatted(text: &Expr, values: Vec<Expr>) -> Expr {
    let Expr::Text(text) = text else { return Expr::Other };
    let (mut texts, mut fields) = (Vec::new(), Vec::new());
    for (text, field) in parts(text) {
        texts.push(text);
        if let Some(field) = field {
            let name = field.split(':').next().unwrap_or_default();
            let place = name.parse().unwrap_or(fields.len());
            fields.push(values.get(place).cloned().unwrap_or(Expr::Other));
        }
    }
    Expr::Format(texts, fields)
}

/// Returns `text % values`.
pub(super) fn by_percent(text: &str, values: Expr) -> Expr {
    let mut values = match values {
        Expr::Tuple(values) => values,
        one => vec![one],
    }
    .into_iter();
    let (mut texts, mut fields) = (Vec::new(), Vec::new());
    let mut parts = text.split('%');
    let mut before = parts.next().unwrap_or_default().to_string();
    while let Some(part) = parts.next() {
        if part.is_empty() {
            before.push('%');
            before.push_str(parts.next().unwrap_or_default());
            continue;
        }
        let letter = part.char_indices().find(|(_, letter)| letter.is_alphabetic());
        let end = letter.map_or(part.len(), |(at, letter)| at + letter.len_utf8());
        texts.push(std::mem::replace(&mut before, part[end..].into()));
        fields.push(values.next().unwrap_or(Expr::Other));
    }
    texts.push(before);
    Expr::Format(texts, fields)
}

/// The texts of a format, each with the brackets behind it.
pub(super) fn parts(format: &str) -> Vec<(String, Option<String>)> {
    let (mut found, mut text) = (Vec::new(), String::new());
    let mut letters = format.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '{' || letters.peek() == Some(&'{') {
            if "{}".contains(letter) && letters.peek() == Some(&letter) {
                letters.next();
            }
            text.push(letter);
            continue;
        }
        let (mut field, mut depth) = (String::new(), 1);
        for letter in letters.by_ref() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            field.push(letter);
        }
        found.push((std::mem::take(&mut text), Some(field)));
    }
    found.push((text, None));
    found
}
