//! What `print` writes, as Python reads it.

/// Returns a text with commas between the numbers that NumPy prints, and with the values of variables in the place of what
/// TensorFlow and Keras write around them:
///
/// `<tf.Variable 'dense/bias:0' shape=(2,) dtype=float32, numpy=array([1., 2.])>` is `('dense/bias:0', array([1., 2.]))`.
pub fn readable(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').replace('\r', "").replace('\u{a0}', " ").replace('−', "-");
    let text = text.replace("Parameter containing:", "");
    let mut reader = Reader { out: String::new(), open: Vec::new(), closes: true };
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let taken = reader.next(rest, letter);
        rest = &rest[taken..];
    }
    reader.out
}

/// Returns whether numbers are left out in a text: `[0.1, 0.2, ..., 0.3]`.
pub fn is_elided(text: &str) -> bool {
    let mut depth = 0_usize;
    text.char_indices().any(|(at, letter)| {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > 0 && (letter == '…' || text[at..].starts_with("..."))
    })
}

struct Reader {
    out: String,
    /// The brackets that are open.
    open: Vec<char>,
    /// Whether a `<` may still have its `>`.
    closes: bool,
}

impl Reader {
    /// Reads what stands first, and returns how long it is.
    fn next(&mut self, rest: &str, letter: char) -> usize {
        let length = match letter {
            '<' if self.closes && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) => {
                return match end_of_object(rest) {
                    Some(end) => {
                        self.separate(rest);
                        self.out += &value_of(&rest[1..end]);
                        end + 1
                    }
                    None => {
                        self.closes = false;
                        self.out.push('<');
                        1
                    }
                };
            }
            '"' | '\'' => end_of_string(rest, letter),
            '#' => rest.find('\n').unwrap_or(rest.len()),
            _ => letter.len_utf8(),
        };
        self.separate(rest);
        match letter {
            '(' | '[' | '{' => self.open.push(letter),
            ')' | ']' | '}' => _ = self.open.pop(),
            _ => {}
        }
        self.out += &rest[..length];
        length
    }

    /// Puts a comma between two values of a list that have only blanks between them.
    fn separate(&mut self, rest: &str) {
        let before = self.out.trim_end();
        if self.open.last() == Some(&'[')
            && before.len() < self.out.len()
            && ends_value(before)
            && begins_value(rest)
        {
            self.out.push(',');
        }
    }
}

fn ends_value(before: &str) -> bool {
    before.ends_with(|c: char| c.is_ascii_digit() || ".])".contains(c))
        || ["nan", "inf"].iter().any(|word| before.ends_with(word))
}

fn begins_value(rest: &str) -> bool {
    let number = rest.trim_start_matches(['-', '+']);
    let is_value = |rest: &str| {
        rest.trim_start_matches('.').starts_with(|c: char| c.is_ascii_digit())
            || ["nan", "inf"].iter().any(|word| rest.starts_with(word))
    };
    (rest.len() - number.len() < 2 && is_value(number))
        || ["[", "<", "array(", "tensor("].iter().any(|sign| rest.starts_with(sign))
}

/// Where a text in quotes ends: with its line at the latest.
fn end_of_string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '\n' => return at,
            _ if letter == quote && !escaped => return at + 1,
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    rest.len()
}

/// Where the `>` stands that ends the `<` a text begins with.
fn end_of_object(rest: &str) -> Option<usize> {
    let mut depth = 0_i32;
    rest.char_indices()
        .find_map(|(at, letter)| {
            match letter {
                '<' | '(' | '[' | '{' => depth += 1,
                '>' | ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some((at, letter))
        })
        .filter(|(_, letter)| *letter == '>')
        .map(|(at, _)| at)
}

/// What is in a variable: its name, where it has one, and its value.
fn value_of(object: &str) -> String {
    let Some(value) = ["numpy=", "value="].iter().find_map(|key| Some(object.split_once(key)?.1)) else {
        return "None".into();
    };
    let value = readable(value.trim());
    let quoted = || object.split('\'').nth(1).filter(|_| object.starts_with("tf.Variable"));
    let name =
        object.split_once("path=").map(|(_, path)| path.split(',').next().unwrap_or(path)).or_else(quoted);
    match name {
        Some(name) => ["('", name, "', ", &value, ")"].concat(),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_print_leaves_out_is_put_in() {
        for (text, read) in [
            ("[0.35 0.36]", "[0.35 ,0.36]"),
            ("[[ 0.15 -0.25]\n [ 1.   2.  ]]", "[[ 0.15 ,-0.25]\n ,[ 1.   ,2.  ]]"),
            ("[nan 1.e-05]", "[nan ,1.e-05]"),
            ("[1, 2 - 3, x -1]", "[1, 2 - 3, x -1]"),
            ("f(1 2) # [1 2]", "f(1 2) # [1 2]"),
            ("['a 1 2' 3]", "['a 1 2' 3]"),
            (
                "<tf.Variable 'dense/bias:0' shape=(2,) dtype=float32, numpy=array([1. 2.])>",
                "('dense/bias:0', array([1. ,2.]))",
            ),
            ("<Variable path=d/kernel, shape=(1,), dtype=float32, value=[[1.]]>", "('d/kernel', [[1.]])"),
            ("<tf.Tensor: shape=(), dtype=float32, numpy=0.5>", "0.5"),
            ("tensor([1.], grad_fn=<AddBackward0>)", "tensor([1.], grad_fn=None)"),
            ("a <b and [1 2]", "a <b and [1 ,2]"),
        ] {
            assert_eq!(readable(text), read, "{text}");
        }
    }

    #[test]
    fn left_out_numbers_are_seen() {
        assert!(is_elided("[array([[0.1, 0.2, ..., 0.3]])]"));
        assert!(is_elided("[0.1 … 0.3]"));
        assert!(!is_elided(">>> [1, 2]\n... [3]"));
    }
}
