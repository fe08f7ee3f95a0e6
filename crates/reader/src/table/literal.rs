//! Tables in Python: lists, arrays, dictionaries and DataFrames, also X and y apart.

use super::cells::{Between, Cell, Cells, Line};
use super::grid::{Grid, grid, texts};
use crate::python::parse;
use crate::python::syntax::{Action, Expr};

/// The longest code that is looked at.
const LONGEST: usize = 4 << 20;
/// What a table in code shows itself by.
const SIGNS: [&str; 9] = ["array(", "DataFrame(", "Series(", "tensor(", "matrix(", "= [", "=[", "= {", "={"];
/// Names of what is predicted from, and of what is predicted.
const FEATURES: [&str; 7] = ["x", "x_train", "xs", "features", "inputs", "x_data", "data"];
const TARGETS: [&str; 11] =
    ["y", "y_train", "ys", "target", "targets", "labels", "label", "output", "outputs", "y_data", "y_true"];

/// Returns the cells of the table that a piece of code holds.
pub fn cells(text: &str) -> Option<Cells> {
    let begins = text.trim_start().starts_with(['[', '{', '(']);
    if text.len() > LONGEST || !(begins || SIGNS.iter().any(|sign| text.contains(sign))) {
        return None;
    }
    let mut names = Names(Vec::new());
    for statement in &parse(text) {
        match &statement.action {
            Action::Value(Expr::Name(_)) => {}
            Action::Value(expr) => {
                if let Some(found) = grid(expr, &names.0) {
                    names.set("", found);
                }
            }
            Action::Assign(targets, value) => targets.iter().for_each(|target| names.assign(target, value)),
            _ => {}
        }
    }
    names.chosen()
}

/// What names stand for, in the order in which they were set.
struct Names(Vec<(String, Grid)>);

impl Names {
    fn set(&mut self, name: &str, found: Grid) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.into(), found));
    }

    fn known(&mut self, of: &Expr) -> Option<&mut Grid> {
        let Expr::Name(name) = of else { return None };
        self.0.iter_mut().find(|(known, _)| known == name).map(|(_, grid)| grid)
    }

    fn assign(&mut self, target: &Expr, value: &Expr) {
        match (target, value) {
            (Expr::Tuple(targets), Expr::Tuple(values)) if targets.len() == values.len() => {
                targets.iter().zip(values).for_each(|(target, value)| self.assign(target, value));
            }
            (Expr::Name(name), _) => {
                if let Some(found) = grid(value, &self.0) {
                    self.set(name, found);
                }
            }
            (Expr::Index(of, at), _) => {
                let found = grid(value, &self.0);
                if let (Expr::Text(column), Some(found), Some(known)) = (&**at, found, self.known(of)) {
                    known.add(column, &found);
                }
            }
            (Expr::Attribute(of, part), _) if part == "columns" => {
                if let (Some(columns), Some(known)) = (texts(value), self.known(of)) {
                    known.names = Some(columns).filter(|columns| columns.len() == known.width());
                }
            }
            _ => {}
        }
    }

    /// The last DataFrame; else X and y, several lists of one length, or the last of what has more columns than one.
    fn chosen(self) -> Option<Cells> {
        let named = |names: &[&str]| {
            self.0.iter().rev().find(|(name, _)| names.contains(&name.to_lowercase().as_str()))
        };
        let is_table = |grid: &Grid| grid.width() > 1;
        let of = |found: &(String, Grid)| found.1.clone();
        if let Some(frame) = self.0.iter().rev().find(|(_, grid)| is_table(grid) && grid.names.is_some()) {
            return of(frame).cells(0);
        }
        if let (Some(x), Some(y)) = (named(&FEATURES), named(&TARGETS))
            && x.1.rows.len() == y.1.rows.len()
        {
            let targets = y.1.width();
            return of(x).beside(&of(y))?.cells(targets);
        }
        if let Some(rows) = self.0.iter().rev().find(|(_, grid)| is_table(grid)) {
            return of(rows).cells(0);
        }
        let [first, rest @ ..] = &self.0[..] else { return None };
        let mut all = Grid { names: Some(vec![first.0.clone()]), ..of(first) };
        for (name, grid) in rest {
            if grid.rows.len() != first.1.rows.len() {
                return None;
            }
            all.add(name, grid);
        }
        all.cells(0)
    }
}

impl Grid {
    /// Its cells; one of which the names aren't known may have them in its first row.
    fn cells(self, targets: usize) -> Option<Cells> {
        if self.rows.is_empty() || self.width() < 2 {
            return None;
        }
        let header = self.names.is_some().then_some(true).or((targets > 0).then_some(false));
        let names = self.names.map(|names| {
            names.into_iter().map(|text| Cell { text: text.trim().into(), quoted: true }).collect::<Vec<_>>()
        });
        let lines = names.into_iter().chain(self.rows).map(|cells| Line { number: 0, cells }).collect();
        Some(Cells { lines, between: Between::Python, header, targets, doubt: None })
    }
}
