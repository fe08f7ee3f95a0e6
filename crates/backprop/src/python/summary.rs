//! The table that `model.summary()` prints.

use crate::model::Sequential;
use std::fmt::Write;
use words::grouped;

/// The widths of the table's columns, in a window of 80 characters.
const WIDTHS: [usize; 3] = [33, 24, 15];

/// Returns what Keras 3 prints for a model, in a plain terminal of 80 characters.
///
/// A layer has inputs · units parameters, and as many more as units where it has a bias, of 4 bytes each (float32).
pub fn summary(model: &Sequential) -> String {
    let rows = model.layers().iter().enumerate().map(|(l, layer)| {
        let name = if l == 0 { "dense".to_string() } else { format!("dense_{l}") };
        let count = layer.range().len();
        (format!("{name} (Dense)"), format!("(None, {})", layer.units()), count)
    });
    let rows: Vec<_> = rows.collect();
    let total: usize = rows.iter().map(|(_, _, count)| count).sum();
    let mut text = String::from("Model: \"sequential\"\n");
    rule(&mut text, "┏━┳┓");
    line(&mut text, '┃', ["Layer (type)", "Output Shape", "Param #"]);
    rule(&mut text, "┡━╇┩");
    for (i, (name, shape, count)) in rows.iter().enumerate() {
        if i > 0 {
            rule(&mut text, "├─┼┤");
        }
        line(&mut text, '│', [name, shape, &grouped(*count)]);
    }
    rule(&mut text, "└─┴┘");
    let in_words = |count: usize| format!("{} ({})", grouped(count), bytes(4 * count));
    let frozen: usize = model.frozen().map(|range| range.len()).sum();
    let _ = write!(
        text,
        " Total params: {}\n Trainable params: {}\n Non-trainable params: {}\n",
        in_words(total),
        in_words(total - frozen),
        in_words(frozen),
    );
    text
}

/// A horizontal line, from its left end, stroke, crossing and right end.
fn rule(text: &mut String, strokes: &str) {
    let strokes: Vec<char> = strokes.chars().collect();
    let parts = WIDTHS.map(|width| strokes[1].to_string().repeat(width));
    let _ = writeln!(text, "{}{}{}", strokes[0], parts.join(&strokes[2].to_string()), strokes[3]);
}

fn line(text: &mut String, bar: char, [name, shape, count]: [&str; 3]) {
    let [first, second, third] = WIDTHS.map(|width| width - 2);
    let _ = writeln!(text, "{bar} {name:first$} {bar} {shape:second$} {bar} {count:>third$} {bar}");
}

/// A number of bytes in the largest unit of which there is at least one.
fn bytes(count: usize) -> String {
    let units = ["B", "KB", "MB", "GB"];
    let power = (count.max(1).ilog2() as usize / 10).min(units.len() - 1);
    format!("{:.2} {}", count as f64 / 1024f64.powi(power as i32), units[power])
}
