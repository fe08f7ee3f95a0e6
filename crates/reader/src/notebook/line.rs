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

    /// Returns the loss of each epoch, where there is one such line for each.
    pub fn log(&self, output: &str, epochs: usize) -> Vec<Logged> {
        let lines = output.lines().filter_map(|line| self.loss(line));
        let found: Vec<_> = lines.map(|loss| Logged { loss, others: Vec::new() }).collect();
        if found.len() == epochs { found } else { Vec::new() }
    }

    /// The loss in a line that is written as this one is.
    fn loss(&self, line: &str) -> Option<Printed> {
        let (first, texts) = self.texts.split_first()?;
        let mut rest = line.trim().strip_prefix(first.trim_start())?;
        let mut found = None;
        for (at, text) in texts.iter().enumerate() {
            let text = if at + 1 == texts.len() { text.trim_end() } else { text };
            let (field, after) = match text {
                "" => rest.split_at(rest.len()),
                text => rest.split_once(text)?,
            };
            if at == self.field {
                found = Some(field);
            }
            rest = after;
        }
        // PyTorch prints a loss itself as tensor(26.3400, grad_fn=<MseLossBackward0>).
        let field = found?.trim();
        let number = field
            .strip_prefix("tensor(")
            .map_or(field, |inner| inner.split([',', ')']).next().unwrap_or(inner));
        Printed::of_single(number)
    }
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
        let found = |line: &Line, text: &str| line.loss(text).map(|printed| printed.text);
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
}
