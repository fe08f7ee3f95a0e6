//! What the name of an array says of it.

/// The words of a kernel.
const KERNEL: [&str; 12] = [
    "w", "weight", "weights", "kernel", "kernels", "coef", "coefs", "theta", "thetas", "syn", "ws", "synapse",
];
/// The words of a bias.
const BIAS: [&str; 7] = ["b", "bias", "biases", "intercept", "intercepts", "bs", "biasses"];
/// What stands behind the `w` or the `b` of a short name: `wh`, `bout`.
const OF_WHAT: [&str; 17] =
    ["h", "o", "i", "x", "y", "z", "in", "out", "hid", "ih", "hi", "ho", "oh", "hh", "xh", "hx", "hy"];

/// What a name says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Name {
    /// Whether it is one of a bias; else it is one of a kernel.
    pub is_bias: bool,
    /// The numbers in it, which say its place among others.
    pub numbers: Vec<u32>,
    /// Whether it is one that PyTorch gives: `0.weight`.
    pub is_torch: bool,
    /// Whether it is a letter as in a formula, `W1`: such a kernel is used as it stands, `x @ W1`.
    pub is_letter: bool,
    /// Whether it ends with the word: what else is a number that stands in `weights.seed`?
    pub is_whole: bool,
}

impl Name {
    /// Returns what a name says; none where it is no name of a kernel or a bias.
    pub fn of(text: &str) -> Option<Name> {
        let text = text.strip_suffix(":0").unwrap_or(text);
        let mut words: Vec<String> = Vec::new();
        let mut before = ' ';
        for letter in text.chars() {
            let goes_on = letter.is_alphanumeric()
                && before.is_alphanumeric()
                && before.is_numeric() == letter.is_numeric()
                && !(before.is_lowercase() && letter.is_uppercase());
            match words.last_mut() {
                Some(word) if goes_on => word.extend(letter.to_lowercase()),
                _ if letter.is_alphanumeric() => words.push(letter.to_lowercase().collect()),
                _ => {}
            }
            before = letter;
        }
        let numbers = words.iter().filter_map(|word| word.parse().ok()).collect();
        let is_torch = text.trim().ends_with(".weight");
        let kind = |word: &String| match word.as_str() {
            word if KERNEL.contains(&word) => Some(false),
            word if BIAS.contains(&word) => Some(true),
            _ => None,
        };
        let short = |word: &String| match word.chars().next()? {
            'w' if OF_WHAT.contains(&&word[1..]) => Some(false),
            'b' if OF_WHAT.contains(&&word[1..]) => Some(true),
            _ => None,
        };
        let words = || words.iter().rev();
        let is_bias = words().find_map(kind).or_else(|| words().find_map(short))?;
        let last = words().find(|word| word.parse::<f64>().is_err())?;
        let is_whole = kind(last).or_else(|| short(last)).is_some();
        let is_letter = !words().any(|word| word.len() > 3 && kind(word).is_some());
        Some(Name { is_bias, numbers, is_torch, is_letter, is_whole })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many_hands() {
        for (text, is_bias, numbers) in [
            ("W1", false, &[1][..]),
            ("b2", true, &[2]),
            ("dense/kernel:0", false, &[]),
            ("sequential/dense_1/bias", true, &[1]),
            ("0.weight", false, &[0]),
            ("fc2.bias", true, &[2]),
            ("hidden_weights", false, &[]),
            ("outputBias", true, &[]),
            ("weights_0_1", false, &[0, 1]),
            ("wh", false, &[]),
            ("bout", true, &[]),
            ("Layer 2 biases:", true, &[2]),
            ("coefs_", false, &[]),
        ] {
            let name = Name::of(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((name.is_bias, &name.numbers[..]), (is_bias, numbers), "{text}");
        }
        for text in ["X", "y_train", "batch_size", "", "lr", "with", "ä"] {
            assert_eq!(Name::of(text), None, "{text}");
        }
        assert!(Name::of("0.weight").is_some_and(|name| name.is_torch));
    }
}
