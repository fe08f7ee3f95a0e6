//! Where the numbers that names stand for come from.

use super::places::Cells;
use super::run::Run;
use crate::python::syntax::Expr;
use crate::value::Value;

impl Run<'_> {
    /// Remembers where the numbers of what a name is given come from: from where those of the names in it do, or from here.
    pub(super) fn trace(&mut self, target: &Expr, from: &Expr, value: &Value) {
        let mut cells = self.cells_of(from);
        if cells.is_empty()
            && matches!(value, Value::Table(_) | Value::List(_) | Value::Dict(_) | Value::File(_))
        {
            cells.insert(self.cell);
        }
        match target {
            Expr::Name(name) => {
                self.cells_of_names.insert(name.clone(), cells);
            }
            Expr::Index(of, _) => {
                if let Expr::Name(name) = &**of {
                    cells.insert(self.cell);
                    self.cells_of_names.entry(name.clone()).or_default().extend(cells);
                }
            }
            Expr::Tuple(targets) | Expr::List(targets) => {
                for target in targets {
                    self.trace(target, from, &Value::None);
                }
            }
            _ => {}
        }
    }

    /// The cells that the numbers of an expression come from.
    pub(super) fn cells_of(&self, expr: &Expr) -> Cells {
        let mut names = Vec::new();
        names_in(expr, &mut names);
        names.into_iter().filter_map(|name| self.cells_of_names.get(name)).flatten().copied().collect()
    }
}

/// The names in an expression.
fn names_in<'a>(expr: &'a Expr, found: &mut Vec<&'a str>) {
    let mut all = |exprs: &[&'a Expr]| exprs.iter().for_each(|expr| names_in(expr, found));
    match expr {
        Expr::Name(name) => found.push(name),
        Expr::Attribute(of, _) | Expr::Minus(of) | Expr::Star(of) => all(&[of]),
        Expr::Index(of, place) => all(&[of, place]),
        Expr::Binary(left, _, right) => all(&[left, right]),
        Expr::Comprehension(item, _, values) => all(&[item, values]),
        Expr::Call(called, places, names) => {
            all(&[called]);
            places.iter().for_each(|place| all(&[place]));
            names.iter().for_each(|(_, value)| all(&[value]));
        }
        Expr::List(items) | Expr::Tuple(items) | Expr::Format(_, items) => {
            items.iter().for_each(|item| all(&[item]))
        }
        Expr::Dict(pairs) => pairs.iter().for_each(|(_, value)| all(&[value])),
        Expr::Slice(..) | Expr::Number(_) | Expr::Text(_) | Expr::Bool(_) | Expr::None | Expr::Other => {}
    }
}
