//! Rust in tokens: names, texts, `::` and single signs, without comments and what is compiled for tests alone.

/// Splits a source into tokens, without its texts.
pub fn tokens(source: &str) -> Vec<String> {
    tokens_and_texts(source).into_iter().filter(|token| !token.starts_with('"')).collect()
}

/// Splits a source into tokens; texts keep the `"` that they begin with.
pub fn tokens_and_texts(source: &str) -> Vec<String> {
    let letters: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        at += match rest {
            ['/', '/', ..] => until(rest, 2, &['\n']),
            ['/', '*', ..] => until(rest, 2, &['*', '/']),
            ['r', '"' | '#', ..] if raw(rest).is_some() => {
                let length = raw(rest).unwrap_or(1);
                tokens.push(rest[1..length].iter().collect::<String>().trim_matches('#').into());
                length
            }
            ['"', ..] => {
                let length = text(rest).min(rest.len());
                tokens.push(rest[..length].iter().collect());
                length
            }
            ['\'', '\\', ..] => until(rest, 3, &['\'']),
            ['\'', _, '\'', ..] => 3,
            [':', ':', ..] => {
                tokens.push("::".into());
                2
            }
            [first, ..] if is_of_a_name(*first) => {
                let name: String = rest.iter().take_while(|letter| is_of_a_name(**letter)).collect();
                let length = name.chars().count();
                tokens.push(name);
                length
            }
            [first, ..] => {
                if !first.is_whitespace() {
                    tokens.push(first.to_string());
                }
                1
            }
            [] => 1,
        };
    }
    without_tests(&tokens)
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// How far it is to the end of what ends so.
fn until(rest: &[char], from: usize, end: &[char]) -> usize {
    (from..rest.len()).find(|&at| rest[at..].starts_with(end)).map_or(rest.len(), |at| at + end.len())
}

fn text(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

/// The length of a raw text; `None` where this is none.
fn raw(rest: &[char]) -> Option<usize> {
    let signs = rest[1..].iter().take_while(|letter| **letter == '#').count();
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', signs)).collect();
    (rest.get(1 + signs) == Some(&'"')).then(|| until(rest, 2 + signs, &end))
}

/// Leaves out each item behind `#[cfg(test)]`.
fn without_tests(tokens: &[String]) -> Vec<String> {
    const TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !tokens[at..].iter().map(String::as_str).take(TEST.len()).eq(TEST) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let mut open = 0usize;
        while at < tokens.len() {
            let token = tokens[at].as_str();
            at += 1;
            match token {
                "{" => open += 1,
                "}" => open -= 1,
                _ => {}
            }
            if open == 0 && matches!(token, "}" | ";") {
                break;
            }
        }
    }
    kept
}
