//! Numbers in the place of symbols, in a formula of one line.

use experiment::text::number::bracketed;

/// Returns a formula with numbers in the place of its symbols, which stand alone: the `a` of `tanh` is none. A negative number is in
/// brackets; what a bracket follows is multiplied by it.
pub(super) fn substitute(formula: &str, numbers: &[(char, String)]) -> String {
    let letters: Vec<char> = formula.chars().collect();
    let is_of_a_word = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(|letter| letter.is_alphabetic() || letter.is_ascii_digit() || *letter == '_')
    };
    let mut text = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let alone = !is_of_a_word(at.checked_sub(1)) && !is_of_a_word(Some(at + 1));
        match numbers.iter().find(|(symbol, _)| symbol == letter).filter(|_| alone) {
            Some((_, number)) => {
                let is_factor = letters.get(at + 1) == Some(&'(');
                text.push_str(&bracketed(number));
                text.push_str(if is_factor { " · " } else { "" });
            }
            None => text.push(*letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_symbols_that_stand_alone_are_replaced() {
        let numbers = [('a', "0.5".to_string()), ('z', "−2".to_string())];
        assert_eq!(substitute("1 − a²", &numbers), "1 − 0.5²");
        assert_eq!(substitute("leaky_relu, z ≤ 0", &numbers), "leaky_relu, (−2) ≤ 0");
        assert_eq!(substitute("a(1 − a)", &numbers), "0.5 · (1 − 0.5)");
    }
}
