//! Losses that a notebook's own loop prints, and the lines in which it does.

use super::line::Line;
use super::run::Run;
use crate::python::syntax::Expr;
use crate::value::Value;

impl Run<'_> {
    /// `print("Epoch", epoch, f"loss {loss.item():.4f}")`
    pub(super) fn print(&mut self, places: &[Expr], names: &[(String, Expr)]) -> Value {
        let mut line = Line { at: self.here(), ..Line::default() };
        let named =
            |name: &str| names.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        let between = match named("sep") {
            Some(Expr::Text(text)) => text,
            _ => " ".to_string(),
        };
        for (at, place) in places.iter().enumerate() {
            if at > 0 {
                line.text(&between);
            }
            match place {
                Expr::Text(text) => line.text(text),
                Expr::Format(texts, fields) => {
                    for (at, text) in texts.iter().enumerate() {
                        line.text(text);
                        if let Some(field) = fields.get(at) {
                            let value = self.value(field);
                            self.show(&value);
                            line.value(value);
                        }
                    }
                }
                other => {
                    let value = self.value(other);
                    self.show(&value);
                    line.value(value);
                }
            }
        }
        self.acts = true;
        if named("end").is_none() {
            self.keep_line(&line);
        }
        let has_loss = line.values.iter().any(|value| matches!(value, Value::Losses(_)));
        if has_loss && named("end").is_none() && self.affords(line.values.len()) {
            self.training.lines.push(line);
        }
        Value::None
    }
}
