//! Text as it stands on the page, line by line.

use super::css::Css;
use leptos::prelude::document;
use web_sys::{CanvasRenderingContext2d, DomRect, Node, Range};

/// What of a text stands in one line.
pub(super) struct Run {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub baseline: f64,
}

/// How far two letters of a line may be from each other in height.
const LEVEL: f64 = 1.0;

/// Returns the lines of a text node, in the window's coordinates; `scale` is how large a CSS pixel is in them.
pub(super) fn runs(node: &Node, css: &Css, pen: &CanvasRenderingContext2d, scale: f64) -> Vec<Run> {
    let text = node.text_content().unwrap_or_default();
    let Ok(range) = document().create_range() else { return Vec::new() };
    pen.set_font(&css.font());
    let metrics = pen.measure_text("x").ok();
    let ascent = metrics.map_or(0.0, |metrics| metrics.font_bounding_box_ascent()) * scale;
    // A formula's letters are those of mathematics.
    let math = css.get("text-transform") == "math-auto" && text.chars().count() == 1;
    let mut runs: Vec<(Run, f64)> = Vec::new();
    let mut at = 0;
    for letter in text.chars() {
        let from = at;
        at += letter.len_utf16() as u32;
        let Some(place) = place(&range, node, from, at) else { continue };
        let letter = if math { italic(letter) } else { letter };
        match runs.last_mut() {
            Some((run, top)) if (*top - place.top()).abs() < LEVEL => {
                run.text.push(if letter.is_whitespace() { ' ' } else { letter });
                run.right = place.right();
            }
            _ if letter.is_whitespace() => {}
            _ => runs.push((
                Run {
                    text: letter.into(),
                    left: place.left(),
                    right: place.right(),
                    baseline: place.top() + ascent,
                },
                place.top(),
            )),
        }
    }
    runs.into_iter().map(|(run, _)| run).collect()
}

/// Returns where a letter stands; a space between two lines stands nowhere.
fn place(range: &Range, node: &Node, from: u32, to: u32) -> Option<DomRect> {
    range.set_start(node, from).ok()?;
    range.set_end(node, to).ok()?;
    let place = range.get_bounding_client_rect();
    (place.width() > 0.0).then_some(place)
}

/// Returns the letter of a variable in a formula.
fn italic(letter: char) -> char {
    let moved = |first: char, to: u32| char::from_u32(to + letter as u32 - first as u32).unwrap_or(letter);
    match letter {
        'h' => 'ℎ',
        'A'..='Z' => moved('A', 0x1d434),
        'a'..='z' => moved('a', 0x1d44e),
        'α'..='ω' => moved('α', 0x1d6fc),
        '∂' => '𝜕',
        _ => letter,
    }
}
