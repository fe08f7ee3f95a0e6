//! What somebody's code printed: numbers, and the words that say what they are.

use super::pieces::{entry, is_of_word, number, of_how_many, parameters};
use crate::notebook::log::Printed;
use crate::weights::name::Name;

/// What numbers are, by the words before them.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A loss.
    Loss,
    /// Weights or gradients of an array, or of one of its entries.
    Parameters {
        /// The name: `W1`.
        name: Name,
        /// Whether it is their gradient.
        is_gradient: bool,
        /// The indices behind the name: `W1[0][1]`.
        entry: Vec<usize>,
    },
    /// Nothing is said of them.
    Unknown,
    /// What is no number of a run's update: an accuracy, a time.
    Other,
}

/// When they were printed, by the words around them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct When {
    /// The number of the epoch, as it was printed.
    pub epoch: Option<usize>,
    /// The number of the row, the batch or the update, as it was printed.
    pub row: Option<usize>,
    /// Whether that is called an iteration, a step or an update, which may be one of an epoch or of all rows.
    pub is_iteration: bool,
    /// Whether it is the start, before any update.
    pub is_start: bool,
    /// Whether rows are counted from 1 in words: the first row.
    pub is_ordinal: bool,
}

/// Numbers that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What they are.
    pub what: What,
    /// When they were printed.
    pub when: When,
    /// The numbers.
    pub numbers: Vec<Printed>,
    /// How many stand in each innermost bracket, where brackets are around brackets.
    pub width: Option<usize>,
    /// What they are called there.
    pub label: String,
}

/// The most numbers that are read.
const MOST: usize = 20_000;

const LOSS: [&str; 10] = [
    "loss",
    "losses",
    "cost",
    "costs",
    "error",
    "errors",
    "mse",
    "bce",
    "mean_squared_error",
    "loss_history",
];
const ROW: [&str; 10] =
    ["row", "rows", "sample", "example", "batch", "point", "student", "record", "pattern", "instance"];
const ITERATION: [&str; 7] = ["iteration", "iterations", "iter", "step", "steps", "update", "updates"];
const EPOCH: [&str; 3] = ["epoch", "epochs", "ep"];
const START: [&str; 5] = ["initial", "before", "start", "starting", "initialized"];
const OTHER: [&str; 14] = [
    "acc",
    "accuracy",
    "val_loss",
    "val_accuracy",
    "lr",
    "lrate",
    "rate",
    "learning_rate",
    "eta",
    "time",
    "ms",
    "seed",
    "elapsed",
    "seconds",
];
const ORDINALS: [&str; 8] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/// Reads what was printed.
pub fn read(text: &str) -> Vec<Item> {
    let mut printout = Printout::default();
    for line in text.lines() {
        printout.line(line);
    }
    let mut items = printout.items;
    items.iter_mut().for_each(even);
    items.retain(|item| !item.numbers.is_empty());
    items
}

/// Returns whether a word says that the number of an epoch or a row is to come.
pub fn is_index(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    [&EPOCH[..], &ROW, &ITERATION].iter().any(|words| words.contains(&word.as_str()))
}

/// Numbers of a list have the digits of the longest: Python leaves zeros at the end out.
fn even(item: &mut Item) {
    let is_plain = |number: &Printed| !number.text.contains(['e', 'E']);
    let least = item.numbers.iter().filter(|number| is_plain(number));
    let least = least.map(|number| number.unit).fold(f64::INFINITY, f64::min);
    // NumPy writes 0 as `0.`, and has at most eight digits.
    let least = if least >= 1.0 && item.numbers.len() > 1 { 1e-8 } else { least };
    for number in item.numbers.iter_mut().filter(|number| is_plain(number)) {
        let is_zero = number.value == 0.0 && number.unit >= 1.0;
        number.unit = if is_zero { least.min(1e-8) } else { number.unit.min(least) };
    }
}

#[derive(Default)]
struct Printout {
    items: Vec<Item>,
    when: When,
    what: Option<What>,
    label: String,
    depth: usize,
    /// How many numbers stand in the innermost bracket so far.
    inner: usize,
    count: usize,
    /// Whether numbers follow each other without a word between them.
    open: bool,
    /// An index is to come.
    expects: Option<Index>,
    ordinal: Option<usize>,
    gradient: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Index {
    Epoch,
    Row,
    Iteration,
}

impl Printout {
    fn line(&mut self, line: &str) {
        if self.depth == 0 {
            if line.chars().any(char::is_alphabetic) {
                self.what = None;
            }
            self.gradient = false;
            self.open = self.open && self.what.is_some() && !line.chars().any(char::is_alphabetic);
        }
        (self.expects, self.ordinal) = (None, None);
        let letters: Vec<(usize, char)> = line.char_indices().collect();
        let mut at = 0;
        while at < letters.len() {
            let (start, letter) = letters[at];
            let rest = &line[start..];
            let before = at.checked_sub(1).map(|at| letters[at].1);
            if is_of_word(letter) && !letter.is_ascii_digit() {
                let word: String =
                    rest.chars().take_while(|c| is_of_word(*c) || "./'′".contains(*c)).collect();
                let word = word.trim_end_matches(['.', '/', '\'']);
                at += word.chars().count().max(1);
                at += self.word(word, &line[start + word.len()..]);
            } else if let Some(number) = number(rest, before) {
                at += number.chars().count();
                // What a unit or a word follows is none of them: `2ms`, `1st`.
                let after = letters.get(at).map(|(_, letter)| *letter);
                if after.is_some_and(is_of_word) {
                    let word: String =
                        letters[at..].iter().map(|(_, c)| *c).take_while(|c| is_of_word(*c)).collect();
                    at += word.chars().count();
                    if ["st", "nd", "rd", "th"].contains(&word.as_str()) {
                        self.ordinal = number.parse().ok();
                    }
                    continue;
                }
                at += self.number(number, letters.get(at..).unwrap_or_default());
            } else {
                match letter {
                    '[' | '(' | '{' => {
                        self.depth += 1;
                        self.inner = 0;
                        self.expects = None;
                    }
                    ']' | ')' | '}' => {
                        self.depth = self.depth.saturating_sub(1);
                        self.close();
                    }
                    _ => {}
                }
                at += 1;
            }
        }
    }

    /// A word, and what follows it. Returns how many letters of that belong to it.
    fn word(&mut self, word: &str, after: &str) -> usize {
        let small = word.to_lowercase();
        let small = small.as_str();
        self.open = false;
        if ["array", "tensor", "dtype", "float64", "float32", "np.float64", "np.array", "of", "no", "number"]
            .contains(&small)
        {
            self.open = !["of", "no", "number"].contains(&small) && self.what.is_some();
            return 0;
        }
        self.expects = None;
        if let Some(ordinal) = ORDINALS.iter().position(|ordinal| *ordinal == small) {
            self.ordinal = Some(ordinal + 1);
        } else if EPOCH.contains(&small) {
            self.index(Index::Epoch);
        } else if ROW.contains(&small) {
            self.index(Index::Row);
        } else if ITERATION.contains(&small) {
            self.index(Index::Iteration);
        } else if LOSS.contains(&small) {
            (self.what, self.label) = (Some(What::Loss), word.into());
        } else if OTHER.contains(&small) {
            self.what = Some(What::Other);
        } else if START.contains(&small) {
            self.when = When { is_start: true, ..When::default() };
        } else if ["grad", "gradient", "gradients", "grads"].contains(&small) {
            self.gradient = true;
        } else if let Some((name, is_gradient)) = parameters(word) {
            let (entry, length) = entry(after);
            if after.starts_with("']") || after.starts_with("\"]") {
                self.depth = self.depth.saturating_sub(1);
            }
            self.label = word.into();
            let is_gradient = is_gradient || self.gradient;
            self.what = Some(What::Parameters { name, is_gradient, entry });
            return length;
        }
        0
    }

    fn index(&mut self, index: Index) {
        match self.ordinal.take() {
            Some(number) => {
                self.set(index, number);
                self.when.is_ordinal = true;
            }
            None => self.expects = Some(index),
        }
    }

    fn set(&mut self, index: Index, number: usize) {
        match index {
            Index::Epoch => self.when = When { epoch: Some(number), ..When::default() },
            _ => {
                self.when.row = Some(number);
                self.when.is_iteration = index == Index::Iteration;
                (self.when.is_start, self.when.is_ordinal) = (false, false);
            }
        }
    }

    /// A number, and the letters that follow. Returns how many of them belong to it.
    fn number(&mut self, text: &str, after: &[(usize, char)]) -> usize {
        let of = of_how_many(after);
        if let (Some(index), Ok(number)) = (self.expects.take(), text.parse::<usize>()) {
            self.set(index, number);
            return of;
        }
        // How far something is: 4/4.
        if of > 0 && text.parse::<usize>().is_ok() {
            return of;
        }
        let Some(number) = Printed::read(text).filter(|_| self.count < MOST) else { return 0 };
        let what = self.what.clone().unwrap_or(What::Unknown);
        if what == What::Other {
            return 0;
        }
        let (when, label) = (self.when, self.label.clone());
        self.count += 1;
        self.inner += 1;
        match self.items.last_mut().filter(|last| self.open && last.what == what && last.when == when) {
            Some(last) => last.numbers.push(number),
            None => self.items.push(Item { what, when, numbers: vec![number], width: None, label }),
        }
        self.open = true;
        0
    }

    /// A bracket is closed: what stood in it is a row.
    fn close(&mut self) {
        let inner = std::mem::take(&mut self.inner);
        if let Some(last) = self.items.last_mut().filter(|_| inner > 0 && self.open) {
            let is_first = last.numbers.len() == inner;
            if is_first && self.depth > 0 || last.width == Some(inner) {
                last.width = Some(inner);
            } else if last.width.is_some() {
                last.width = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each item in one line: what, when, numbers.
    fn told(text: &str) -> Vec<String> {
        let one = |item: &Item| {
            let what = match &item.what {
                What::Loss => "loss".into(),
                What::Parameters { name, is_gradient, entry } => {
                    let kind = if name.is_bias { "b" } else { "W" };
                    let sign = if *is_gradient { "d" } else { "" };
                    let entry = if entry.is_empty() { String::new() } else { format!("{entry:?}") };
                    format!("{sign}{kind}{:?}{entry}", name.numbers)
                }
                What::Unknown | What::Other => "?".into(),
            };
            let When { epoch, row, is_start, .. } = item.when;
            let epoch = epoch.map_or(String::new(), |epoch| format!(" epoch {epoch}"));
            let row = row.map_or(String::new(), |row| format!(" row {row}"));
            let start = if is_start { " start" } else { "" };
            let width = item.width.map_or(String::new(), |width| format!(" by {width}"));
            let numbers: Vec<_> = item.numbers.iter().map(|number| number.text.as_str()).collect();
            format!("{what}{epoch}{row}{start}{width}: {}", numbers.join(" "))
        };
        read(text).iter().map(one).collect()
    }

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        assert_eq!(told(text), expect, "{text}");
    }

    #[test]
    fn losses_in_whatever_words() {
        check(
            "Epoch -  1 Loss -  25.32\nEpoch -  2 Loss -  18.3",
            &["loss epoch 1: 25.32", "loss epoch 2: 18.3"],
        );
        check("Epoch 1/75, Loss: 26.3", &["loss epoch 1: 26.3"]);
        check(">epoch=0, lrate=0.500, error=6.350", &["loss epoch 0: 6.350"]);
        check("Epoch 1/3\n4/4 [====] - 0s 2ms/step - loss: 25.0919", &["loss epoch 1: 25.0919"]);
        check("losses: [26.3, 19.8,\n 10.8]", &["loss: 26.3 19.8 10.8"]);
        check("Losses:\n26.3\n19.8", &["loss: 26.3 19.8"]);
        check("Cost after iteration 0: 0.693", &["loss row 0: 0.693"]);
        check("epoch 2 of 5, row 3 of 4: loss 1.5e-3", &["loss epoch 2 row 3: 1.5e-3"]);
        check("26.3\n19.8", &["?: 26.3", "?: 19.8"]);
    }

    #[test]
    fn weights_and_gradients_in_whatever_words() {
        check(
            "after first row\nW1 = 0.10658137  b1 = 0.00082267\nEpoch 1 loss 26.2",
            &["W[1] row 1: 0.10658137", "b[1] row 1: 0.00082267", "loss epoch 1: 26.2"],
        );
        check(
            "{'W1': array([[0.1, 0.2],\n       [0.3, 0.4]]), 'b1': array([[0.],\n [0.5]])}",
            &["W[1] by 2: 0.1 0.2 0.3 0.4", "b[1] by 1: 0. 0.5"],
        );
        check("W1[0][1] = 0.5, parameters['b1'][1][0] = 0.25", &["W[1][0, 1]: 0.5", "b[1][1, 0]: 0.25"]);
        check("dW2: [[-11.776] [-11.776]] db2 = -7.36", &["dW[2] by 1: -11.776 -11.776", "db[2]: -7.36"]);
        check("gradient of W1: 3 4\ndL/dW2 = 5", &["dW[1]: 3 4", "dW[2]: 5"]);
        check("Initial weights:\nW1 0.1", &["W[1] start: 0.1"]);
    }

    #[test]
    fn zeros_at_the_end_that_python_leaves_out_are_digits() {
        let of = |text: &str| read(text)[0].numbers.iter().map(|number| number.unit).collect::<Vec<_>>();
        assert_eq!(of("loss [0.25, 0.5]"), [0.01, 0.01]);
        assert!(of("b1 = [0. 0.]").iter().all(|unit| *unit <= 1e-8));
    }
}
