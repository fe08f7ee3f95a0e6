//! A line that is printed, as what stands around the values in it.

use super::log::{Logged, Printed};
use crate::value::{Origin, Value};

/// A line that is printed.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The texts around its values: one more than there are of these.
    pub texts: Vec<String>,
    /// What is printed between them.
    pub values: Vec<Value>,
    /// Whether it is printed in some epochs only.
    pub is_of_some: bool,
    /// Which of them is the loss of an epoch.
    pub field: usize,
    /// Where it is printed.
    pub at: Origin,
}

impl Line {
    pub(super) fn text(&mut self, text: &str) {
        match self.texts.last_mut() {
            Some(last) => last.push_str(text),
            None => self.texts.push(text.into()),
        }
    }

    pub(super) fn value(&mut self, value: Value) {
        self.text("");
        self.values.push(value);
        self.texts.push(String::new());
    }

    /// Returns the loss of each epoch, where there is one such line for each, or where such a line says which epoch's it is.
    pub fn log(&self, output: &str, epochs: usize) -> Vec<Logged> {
        let lines: Vec<Vec<&str>> = output.lines().filter_map(|line| self.fields(line)).collect();
        let found: Vec<(Vec<&str>, Printed)> = lines
            .into_iter()
            .filter_map(|fields| Some((fields.clone(), loss(fields.get(self.field)?)?)))
            .collect();
        let logged = |loss| Logged { loss, others: Vec::new() };
        if found.len() == epochs {
            return found.into_iter().map(|(_, loss)| logged(loss)).collect();
        }
        if !self.is_of_some {
            return Vec::new();
        }
        let Some(numbers) = self.numbers(&found, epochs) else { return Vec::new() };
        let mut log = Vec::new();
        for (number, (_, loss)) in numbers.into_iter().zip(found) {
            log.resize_with(number - 1, || logged(Printed::nothing()));
            log.push(logged(loss));
        }
        log
    }

    /// The numbers of the epochs that lines are of, from 1: the first field that counts.
    fn numbers(&self, found: &[(Vec<&str>, Printed)], epochs: usize) -> Option<Vec<usize>> {
        let of_field = |field: usize| -> Option<Vec<usize>> {
            found.iter().map(|(fields, _)| fields.get(field)?.trim().parse().ok()).collect()
        };
        let counts = |numbers: &Vec<usize>| numbers.is_sorted_by(|one, other| one < other);
        let numbers = (0..self.values.len()).filter_map(of_field).find(counts)?;
        let (first, last) = (*numbers.first()?, *numbers.last()?);
        // It counts from 0 where it begins with it, or where the last of its steps ends with the last epoch.
        let step = numbers.get(1).map_or(1, |second| second - first);
        let from = usize::from(first == 0 || last + 1 == epochs && (first + 1).is_multiple_of(step));
        (last + from <= epochs).then(|| numbers.into_iter().map(|number| number + from).collect())
    }

    /// What stands in place of its values in a line that is written as this one is.
    fn fields<'a>(&self, line: &'a str) -> Option<Vec<&'a str>> {
        let (first, texts) = self.texts.split_first()?;
        let mut rest = line.trim().strip_prefix(first.trim_start())?;
        let mut found = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let text = if at + 1 == texts.len() { text.trim_end() } else { text };
            let (field, after) = match text {
                "" => rest.split_at(rest.len()),
                text => rest.split_once(text)?,
            };
            found.push(field);
            rest = after;
        }
        Some(found)
    }
}

/// A loss as it is printed.
fn loss(field: &str) -> Option<Printed> {
    // PyTorch prints a loss itself as tensor(26.3400, grad_fn=<MseLossBackward0>).
    let field = field.trim();
    let number =
        field.strip_prefix("tensor(").map_or(field, |inner| inner.split([',', ')']).next().unwrap_or(inner));
    Printed::of_single(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_is_found_between_the_texts_of_its_line() {
        let line = |texts: &[&str], field| Line {
            texts: texts.iter().map(|text| (*text).to_string()).collect(),
            field,
            ..Line::default()
        };
        let found =
            |line: &Line, text: &str| loss(line.fields(text)?.get(line.field)?).map(|printed| printed.text);
        let of_epoch = line(&["Epoch ", "/", ", Loss: ", ""], 2);
        assert_eq!(found(&of_epoch, "Epoch 1/75, Loss: 26.3400").as_deref(), Some("26.3400"));
        assert_eq!(found(&of_epoch, "Epoch 1/75"), None);
        assert_eq!(found(&of_epoch, "Epoch 1/75, Loss: nan"), None);
        let two = line(&["", " ", " (lr ", ")"], 1);
        assert_eq!(
            found(&two, "0 tensor(26.3400, grad_fn=<MseLossBackward0>) (lr 0.1)").as_deref(),
            Some("26.3400")
        );
        assert_eq!(of_epoch.log("Epoch 1/2, Loss: 3\nEpoch 2/2, Loss: 2.5\n", 2).len(), 2);
        assert_eq!(of_epoch.log("Epoch 1/2, Loss: 3\n", 2).len(), 0);
    }

    #[test]
    fn some_epochs_say_which_they_are() {
        let line = |values: usize| Line {
            texts: ["Epoch ", ": ", ""].map(String::from).to_vec(),
            values: vec![Value::Result; values],
            is_of_some: true,
            field: 1,
            ..Line::default()
        };
        let texts = |output: &str, epochs| -> Vec<String> {
            line(2).log(output, epochs).into_iter().map(|logged| logged.loss.text).collect()
        };
        assert_eq!(texts("Epoch 2: 3.0\nEpoch 4: 1.5\n", 5), ["", "3.0", "", "1.5"]);
        assert_eq!(texts("Epoch 0: 3.0\nEpoch 2: 1.5\n", 4), ["3.0", "", "1.5"]);
        assert_eq!(texts("Epoch 1: 3.0\nEpoch 3: 1.5\n", 4), ["", "3.0", "", "1.5"]);
        assert_eq!(texts("Epoch 3: 3.0\nEpoch 1: 1.5\n", 4), [""; 0]);
    }
}
