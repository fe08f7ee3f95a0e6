//! The arrays that a cell has printed.

use backprop::{Array, parse_arrays};

/// Returns each list of arrays in a text, with its line from 1: what `get_weights()` shows.
pub fn lists_of_arrays(output: &str) -> Vec<(usize, Vec<Array>)> {
    let mut found = Vec::new();
    let mut line = 1;
    let mut rest = output;
    while let Some(at) = rest.find("[array(") {
        let (before, text) = rest.split_at(at);
        line += before.matches('\n').count();
        let (list, after) = text.split_at(end_of_brackets(text).max(1));
        found.extend(parse_arrays(list).ok().map(|list| (line, list)));
        line += list.matches('\n').count();
        rest = after;
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
        let found = lists_of_arrays(text);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].1[0], Array::Matrix(vec![vec![-0.74, 1.01], vec![0.31, -0.39]]));
        assert_eq!(found[0].1[1], Array::Vector(vec![0.0, 0.0]));
        assert_eq!(found[1], (3, vec![Array::Matrix(vec![vec![1.0]])]));
        assert_eq!(lists_of_arrays("[array([1, 2"), [] as [(usize, Vec<Array>); 0]);
    }
}
