//! Arrays as NumPy prints them, and lists of them as Jupyter does.

use crate::model::Array;

/// The longest line of an array.
const LINE: usize = 75;
/// The longest line of a cell.
const CELL: usize = 79;
/// The most digits after the point.
const PRECISION: usize = 8;

/// Returns what a cell of Jupyter shows for `model.get_weights()`: a list of float32 arrays, each on a line of
/// its own where the list is longer than a line, or one of them is.
///
/// It is the text of `IPython.lib.pretty` to the letter (IPython 9, NumPy 2.4, their default print options),
/// but for one thing: arrays of more than 1000 values are written whole, so that the text can be read again.
pub fn print_arrays(arrays: &[Array]) -> String {
    let arrays: Vec<_> = arrays.iter().map(print).collect();
    let list = |between| format!("[{}]", arrays.join(between)).replace('\n', "\n ");
    let line = list(", ");
    if line.len() > CELL || line.contains('\n') { list(",\n") } else { line }
}

fn print(array: &Array) -> String {
    let (values, width) = match array {
        Array::Vector(values) => (values.clone(), None),
        Array::Matrix(rows) => (rows.concat(), Some(rows.first().map_or(0, Vec::len))),
    };
    let format = Format::of(&values);
    let words: Vec<_> = values.iter().map(|&value| format.word(value as f32)).collect();
    let mut text = String::from("array(");
    match width {
        None => text.push_str(&line(&words, 7, LINE - 1)),
        Some(width) => {
            let rows: Vec<_> = words.chunks(width.max(1)).map(|words| line(words, 8, LINE - 2)).collect();
            text.push_str(&format!("[{}]", rows.join(&format!(",\n{}", " ".repeat(7)))));
        }
    }
    let last_line = text.rsplit('\n').next().map_or(0, str::len);
    let dtype = "dtype=float32)";
    let space =
        if last_line + 1 + dtype.len() + 1 > LINE { format!("\n{}", " ".repeat(6)) } else { " ".into() };
    format!("{text},{space}{dtype}")
}

/// Words in brackets, broken where the line would get longer than `width`.
fn line(words: &[String], indent: usize, width: usize) -> String {
    let (mut text, mut line) = (String::new(), " ".repeat(indent));
    for (i, word) in words.iter().enumerate() {
        if line.len() + word.len() > width - 1 && line.len() > indent {
            text.push_str(line.trim_end());
            text.push('\n');
            line = " ".repeat(indent);
        }
        line.push_str(word);
        if i + 1 < words.len() {
            line.push_str(", ");
        }
    }
    text.push_str(&line);
    format!("[{}]", &text[indent..])
}

/// How the numbers of one array are written, so that their points stand below each other.
struct Format {
    exponent: Option<usize>,
    left: usize,
    right: usize,
}

impl Format {
    fn of(values: &[f64]) -> Format {
        let values: Vec<f32> = values.iter().map(|&value| value as f32).collect();
        let finite: Vec<f32> = values.iter().copied().filter(|value| value.is_finite()).collect();
        let sizes = || finite.iter().map(|value| value.abs()).filter(|&size| size > 0.0);
        let (least, most) = (sizes().fold(f32::INFINITY, f32::min), sizes().fold(0.0, f32::max));
        let scientific = most >= 1e6 || least < 1e-4 || most / least > 1000.0;
        let mut format = Format { exponent: None, left: 0, right: 0 };
        for &value in &finite {
            let (whole, fraction, exponent) = if scientific { exponential(value) } else { positional(value) };
            format.left = format.left.max(whole.len());
            format.right = format.right.max(fraction.len());
            if scientific {
                format.exponent = format.exponent.max(Some(exponent.trim_start_matches(['+', '-']).len()));
            }
        }
        if finite.len() < values.len() {
            let width = format.width() - format.left;
            let longest =
                values.iter().filter(|value| !value.is_finite()).map(|&value| name(value).len()).max();
            format.left = format.left.max(longest.unwrap_or(0).saturating_sub(width));
        }
        format
    }

    fn width(&self) -> usize {
        self.left + 1 + self.right + self.exponent.map_or(0, |digits| digits + 2)
    }

    fn word(&self, value: f32) -> String {
        if !value.is_finite() {
            return format!("{:>1$}", name(value), self.width());
        }
        let (left, right) = (self.left, self.right);
        match self.exponent {
            None => {
                let (whole, fraction, _) = positional(value);
                format!("{whole:>left$}.{fraction:right$}")
            }
            Some(digits) => {
                let (mut whole, mut fraction, mut exponent) = exponential(value);
                if fraction.len() < right {
                    (whole, fraction, exponent) = split(&format!("{:.right$e}", f64::from(value)));
                }
                let (sign, number) = exponent.split_at(1);
                format!("{whole:>left$}.{fraction}e{sign}{number:0>digits$}")
            }
        }
    }
}

fn name(value: f32) -> &'static str {
    match value {
        f32::INFINITY => "inf",
        f32::NEG_INFINITY => "-inf",
        _ => "nan",
    }
}

/// The digits before and after the point: as few as name this float32, at most [`PRECISION`] after it.
/// Halfway between two such digits, NumPy takes the even one.
fn positional(value: f32) -> (String, String, String) {
    let shortest = format!("{value}");
    let digits = shortest.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if digits <= PRECISION {
        let even = format!("{:.digits$}", f64::from(value));
        let text = if even.parse() == Ok(value) { even } else { shortest };
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        return (whole.into(), fraction.into(), String::new());
    }
    let cut = format!("{:.PRECISION$}", f64::from(value));
    let (whole, fraction) = cut.split_once('.').unwrap_or((&cut, ""));
    (whole.into(), fraction.trim_end_matches('0').into(), String::new())
}

/// The digits before and after the point of the mantissa, as few as name this float32, and the signed
/// exponent of at least two digits. Halfway between two such digits, NumPy takes the even one.
fn exponential(value: f32) -> (String, String, String) {
    let shortest = format!("{value:e}");
    let digits = split(&shortest).1.len();
    let even = format!("{:.digits$e}", f64::from(value));
    split(if even.parse() == Ok(value) { &even } else { &shortest })
}

fn split(text: &str) -> (String, String, String) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let (sign, digits) = exponent.strip_prefix('-').map_or(('+', exponent), |digits| ('-', digits));
    (whole.into(), fraction.into(), format!("{sign}{digits:0>2}"))
}
