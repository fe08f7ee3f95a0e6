//! The arrays that a cell has printed.

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

/// Returns each list of arrays in a text that are those of a model: what `get_weights()` or `state_dict()` shows.
pub fn lists_of_arrays(output: &str, model: &Model) -> Vec<Printed> {
    if !model.is_torch() {
        return of_keras(output);
    }
    let all = arrays(output);
    let count = model.arrays_of(model.layers.len() - 1).end;
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(some) = all.get(at..at + count) {
        match model.turned(some.iter().map(|printed| &printed.array)) {
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

/// What `get_weights()` shows.
fn of_keras(output: &str) -> Vec<Printed> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut rest = output;
    while let Some(at) = rest.find("[array(") {
        let (before, text) = rest.split_at(at);
        line += before.matches('\n').count();
        let (list, after) = text.split_at(end_of_brackets(text).max(1));
        found.extend(parse_arrays(list).ok().map(|arrays| Printed { line, arrays, is_exact: true }));
        line += list.matches('\n').count();
        rest = after;
    }
    found
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
        let array = is_numbers.then(|| parse_arrays(&["[", list, "]"].concat()).ok()).flatten();
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
                    and [array([[1.]], dtype=float32)]";
        let found = of_keras(text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].arrays[0], Array::Matrix(vec![vec![-0.74, 1.01], vec![0.31, -0.39]]));
        assert_eq!(found[0].arrays[1], Array::Vector(vec![0.0, 0.0]));
        assert_eq!((found[1].line, &found[1].arrays[..]), (3, &[Array::Matrix(vec![vec![1.0]])][..]));
        assert_eq!(of_keras("[array([1, 2"), []);
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
