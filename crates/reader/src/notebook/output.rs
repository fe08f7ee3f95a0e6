//! The arrays that a cell has printed.

use super::log;
use super::model::Model;
use backprop::{Array, parse_arrays};

/// Arrays that were printed one behind the other, and in which line from 1 the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    pub line: usize,
    pub arrays: Vec<Array>,
    /// Whether all their digits were printed: PyTorch prints four behind the point.
    pub is_exact: bool,
}

/// Returns each list of arrays in a text that are those of a model: what `get_weights()` or `state_dict()` shows, at once or one by
/// one.
pub fn lists_of_arrays(output: &str, model: &Model) -> Vec<Printed> {
    let Some(last) = model.layers.len().checked_sub(1) else { return Vec::new() };
    let all = arrays(output);
    let count = model.arrays_of(last).end;
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(some) = all.get(at..at + count) {
        match model.arrays_of_printed(some.iter().map(|printed| &printed.array)) {
            Some(arrays) => {
                let is_exact = some.iter().any(|printed| printed.is_exact);
                found.push(Printed { line: some[0].line, arrays, is_exact });
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

/// An array, in which line it was printed, and whether with all its digits.
#[derive(Debug, PartialEq)]
struct One {
    line: usize,
    array: Array,
    is_exact: bool,
}

/// Each array of numbers.
fn arrays(output: &str) -> Vec<One> {
    let (mut found, mut line, mut rest) = (Vec::new(), 1, output);
    while let Some(at) = rest.find('[') {
        let (before, text) = rest.split_at(at);
        line += before.matches('\n').count();
        let list = &text[..end_of_brackets(text)];
        let is_numbers =
            list.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "[],.+-e".contains(c));
        let array = is_numbers.then(|| parse_arrays(&["[", &with_commas(list), "]"].concat()).ok()).flatten();
        let end = match array.and_then(|mut arrays| arrays.pop()) {
            Some(array) => {
                let decimals = |number: &str| number.chars().take_while(char::is_ascii_digit).count();
                let is_short = list.split('.').skip(1).all(|number| decimals(number) <= 4);
                found.push(One { line, array, is_exact: !(is_short && before.ends_with("tensor(")) });
                list.len()
            }
            None => 1,
        };
        line += text[..end].matches('\n').count();
        rest = &text[end..];
    }
    found
}

/// Returns each list of numbers in a text, as they were printed.
pub fn vectors(output: &str) -> Vec<Vec<log::Printed>> {
    let lists = output.split('[').skip(1).filter_map(|rest| Some(rest.split_once(']')?.0));
    let numbers = |list: &str| {
        let words = list.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty());
        words.map(log::Printed::of_single).collect::<Option<Vec<_>>>()
    };
    lists.filter_map(numbers).filter(|numbers| !numbers.is_empty()).collect()
}

/// Numbers with commas between them, where only blanks stand there, as NumPy prints an array.
fn with_commas(list: &str) -> String {
    let mut found = String::with_capacity(list.len());
    let mut words = list.split_whitespace().peekable();
    while let Some(word) = words.next() {
        found.push_str(word);
        let follows = words.peek().is_some_and(|next| !next.starts_with([']', ',']));
        if follows && !word.ends_with(['[', ',']) {
            found.push(',');
        }
    }
    found
}

/// Where the bracket that a text begins with is closed.
fn end_of_brackets(text: &str) -> usize {
    let mut depth = 0;
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_get_weights_shows() {
        let text = "[array([[-0.74,  1.01],\n       [ 0.31, -0.39]], dtype=float32), array([0., 0.], dtype=float32)]\n\
                    W = [[1. 2.e-01]\n [3. -1.]] and [[1.]] (Layer 0)\n[array([1, 2";
        let found = arrays(text);
        let one = |line, array| One { line, array, is_exact: true };
        let matrix = |rows: &[[f64; 2]]| Array::Matrix(rows.iter().map(|row| row.to_vec()).collect());
        let expected = [
            one(1, matrix(&[[-0.74, 1.01], [0.31, -0.39]])),
            one(2, Array::Vector(vec![0.0, 0.0])),
            one(3, matrix(&[[1.0, 0.2], [3.0, -1.0]])),
            one(4, Array::Matrix(vec![vec![1.0]])),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_pytorch_shows() {
        let text = "Epoch [1/3]\n0.weight tensor([[ 0.1000, -0.2000],\n        [0.3000, 1.0000e-01]], requires_grad=True) [0.10000000149011612]";
        let found = arrays(text);
        let matrix = Array::Matrix(vec![vec![0.1, -0.2], vec![0.3, 0.1]]);
        let vector = Array::Vector(vec![0.100_000_001_490_116_12]);
        let one = |line, array, is_exact| One { line, array, is_exact };
        assert_eq!(found, [one(2, matrix, false), one(3, vector, true)]);
    }
}
