//! What a line of a printout is made of: numbers, names and their indices.

use crate::weights::name::Name;

/// Returns whether a letter is one of a word.
pub fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_' || letter == '∂'
}

/// Returns the number at the beginning of a text, after another letter.
pub fn number(text: &str, before: Option<char>) -> Option<&str> {
    let signs = text.len() - text.trim_start_matches(['+', '-', '−']).len();
    let is_signed = signs > 0;
    if is_signed && before.is_some_and(|c| is_of_word(c) || c == '-' || c == ')') {
        return None;
    }
    let mut end = 0;
    let (mut has_point, mut has_digit, mut has_power) = (false, false, false);
    let mut last = ' ';
    for (at, letter) in text.char_indices() {
        let fits = match letter {
            '0'..='9' => true,
            '.' => !has_point && !has_power,
            'e' | 'E' => has_digit && !has_power,
            '+' | '-' => at == 0 || matches!(last, 'e' | 'E'),
            _ => false,
        };
        if !fits {
            break;
        }
        has_point |= letter == '.';
        has_digit |= letter.is_ascii_digit();
        has_power |= matches!(letter, 'e' | 'E');
        if letter.is_ascii_digit() || letter == '.' && has_digit {
            end = at + 1;
        }
        last = letter;
    }
    has_digit.then(|| &text[..end]).filter(|text| !text.is_empty())
}

/// Returns how many letters say of how many something is: `/75`, ` of 75`.
pub fn of_how_many(after: &[(usize, char)]) -> usize {
    let text: String = after.iter().take(16).map(|(_, letter)| *letter).collect();
    let rest = text.trim_start();
    let Some(rest) = rest.strip_prefix('/').or_else(|| rest.strip_prefix("of ")) else { return 0 };
    let rest = rest.trim_start();
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    if digits == 0 { 0 } else { text.chars().count() - rest.chars().count() + digits }
}

/// Returns what a word says of parameters: whose they are, and whether it is their gradient.
pub fn parameters(word: &str) -> Option<(Name, bool)> {
    let lower = word.to_lowercase();
    let derivative = lower
        .strip_prefix("dl/d")
        .or_else(|| lower.strip_prefix("dl_d"))
        .or_else(|| lower.strip_prefix("∂l/∂"))
        .or_else(|| lower.strip_prefix("grad_"))
        .or_else(|| lower.strip_prefix("d_"))
        .or_else(|| lower.strip_prefix('∂'))
        .or_else(|| lower.strip_suffix("_grad"))
        .or_else(|| lower.strip_suffix(".grad"))
        .or_else(|| lower.strip_prefix('d').filter(|rest| rest.starts_with(['w', 'b'])));
    if let Some(name) = derivative {
        return Name::of(name).map(|name| (name, true));
    }
    let is_english = ["by", "win", "who", "why", "bin"].contains(&lower.as_str());
    Name::of(word).filter(|name| name.is_whole && !is_english).map(|name| (name, false))
}

/// What stands before the end of a bracket, where that is near, and what after it.
fn indices(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(24).position(|byte| byte == b']')?;
    Some((&text[..end], &text[end + 1..]))
}

/// Returns the indices behind a name, and how many letters they take: `[0][1]`, `[0, 1]`.
pub fn entry(after: &str) -> (Vec<usize>, usize) {
    let (mut found, mut length, mut rest) = (Vec::new(), 0, after);
    // The end of a key: `parameters['W1'][0][1]`.
    if let Some(key) = rest.strip_prefix("']").or_else(|| rest.strip_prefix("\"]")) {
        (rest, length) = (key, 2);
    }
    while let Some((inside, behind)) = rest.strip_prefix('[').and_then(indices) {
        let indices: Option<Vec<usize>> =
            inside.split(',').map(|index| index.trim().parse::<usize>().ok()).collect();
        let Some(indices) = indices else { break };
        found.extend(indices);
        length += inside.chars().count() + 2;
        rest = behind;
    }
    if found.len() > 2 { (Vec::new(), 0) } else { (found, length) }
}
