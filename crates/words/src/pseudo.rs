//! A language for tests: English, marked and a third longer.

/// What it is called.
pub const PSEUDO: &str = "en-XA";

/// Marks a text and makes it a third longer, so that what isn't marked is no message, and what has no room is seen.
pub fn pseudo(template: &str) -> String {
    let letters = template.chars().filter(|letter| letter.is_alphabetic()).count();
    let mut more = String::new();
    for place in 0..letters.div_ceil(3) {
        more.push(if place % 6 == 0 { ' ' } else { '~' });
    }
    format!("⟦{template}{more}⟧")
}
