//! How a message becomes a text. In the table, `\u{1}n` stands for what it is told in the place n, and
//! `\u{2}n` with `\u{3}c…` for each category of plurals and `\u{4}` for the forms that a number decides between.

use crate::language::{category, template};
use crate::told::Told;

/// The place of the category `other` among the categories of plurals.
const OTHER: u32 = 5;

/// Returns the text of a message that is told nothing.
pub fn text(message: usize, english: &'static str) -> &'static str {
    template(message, english)
}

/// Returns the text of a message with what it is told.
pub fn fill(message: usize, english: &'static str, told: &[Told<'_>]) -> String {
    let mut out = String::new();
    write(template(message, english), told, &mut out);
    out
}

fn write(template: &str, told: &[Told<'_>], out: &mut String) {
    let mut rest = template;
    while let Some(at) = rest.find(['\u{1}', '\u{2}']) {
        out.push_str(&rest[..at]);
        let mut marks = rest[at..].chars();
        let is_choice = marks.next() == Some('\u{2}');
        let of = marks.next().and_then(|digit| told.get(digit.to_digit(36)? as usize));
        rest = marks.as_str();
        if is_choice {
            let (forms, after) = rest.split_once('\u{4}').unwrap_or((rest, ""));
            write(form(forms, of.and_then(|told| told.count)), told, out);
            rest = after;
        } else if let Some(told) = of {
            out.push_str(&told.text);
        }
    }
    out.push_str(rest);
}

/// The form for a number; the one of `other` for what is none.
fn form(forms: &str, count: Option<u64>) -> &str {
    let find = |category: u32| {
        forms.split('\u{3}').find_map(|form| form.strip_prefix(char::from_digit(category, 10)?))
    };
    count.and_then(|count| find(category(count))).or_else(|| find(OTHER)).unwrap_or_default()
}
