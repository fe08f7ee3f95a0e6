//! Tables in Python: lists, arrays, dictionaries and DataFrames, also X and y apart.

use super::cells::{Between, Cell, Cells, Line};
use super::grid::{Grid, grid, of_records, texts};
use crate::notebook::tables_of;
use crate::python::parse;
use crate::python::syntax::{Action, Expr};
use crate::value::Table;

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
    let (mut names, statements) = (Names::default(), parse(text));
    let records = statements.iter().map(|statement| match &statement.action {
        Action::Value(record) => Some(record),
        _ => None,
    });
    // A record in each line.
    if let Some(found) = records.collect::<Option<Vec<_>>>().and_then(|records| of_records(&records)) {
        return found.cells(0);
    }
    for statement in &statements {
        match &statement.action {
            Action::Value(Expr::Name(_)) => {}
            Action::Value(Expr::Call(called, _, _)) if changes(called) => {
                if let Expr::Attribute(of, _) = &**called {
                    names.lose(of);
                }
            }
            Action::Change(target, _, _) => names.lose(target),
            Action::Value(expr) => {
                if let Some(found) = grid(expr, &names.known) {
                    names.set("", found);
                }
            }
            Action::Assign(targets, value) => targets.iter().for_each(|target| names.assign(target, value)),
            _ => {}
        }
    }
    let computed = || computed(text).chosen();
    match names.lost {
        true => computed().or_else(|| names.chosen()),
        false => names.chosen().or_else(computed),
    }
}

/// Whether a method changes what it is called of.
fn changes(called: &Expr) -> bool {
    let methods =
        ["append", "extend", "insert", "pop", "drop", "rename", "fillna", "dropna", "sort_values", "sort"];
    matches!(called, Expr::Attribute(_, method) if methods.contains(&method.as_str()))
}

/// What names stand for once the code is followed, where they hold numbers alone.
fn computed(text: &str) -> Names {
    let of = |(name, table): (String, Table)| {
        let row = |row: &Vec<f64>| row.iter().map(|x| Cell::plain(&x.to_string())).collect();
        let names = table.columns.clone().filter(|_| table.pandas);
        (name, Grid { names, rows: table.rows.iter().map(row).collect() })
    };
    Names { known: tables_of(text).into_iter().map(of).collect(), lost: false }
}

/// What names stand for, in the order in which they were set.
#[derive(Default)]
struct Names {
    known: Vec<(String, Grid)>,
    /// Whether one of them was changed in a way that isn't followed here.
    lost: bool,
}

impl Names {
    fn set(&mut self, name: &str, found: Grid) {
        self.known.retain(|(known, _)| known != name);
        self.known.push((name.into(), found));
    }

    fn known(&mut self, of: &Expr) -> Option<&mut Grid> {
        let Expr::Name(name) = of else { return None };
        self.known.iter_mut().find(|(known, _)| known == name).map(|(_, grid)| grid)
    }

    /// What stands for a name, or a part of it, isn't known any more.
    fn lose(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.lost |= self.known.iter().any(|(known, _)| known == name),
            Expr::Index(of, _) | Expr::Attribute(of, _) => self.lose(of),
            Expr::Tuple(targets) => targets.iter().for_each(|target| self.lose(target)),
            _ => {}
        }
    }

    fn assign(&mut self, target: &Expr, value: &Expr) {
        let found = grid(value, &self.known);
        match (target, value) {
            (Expr::Tuple(targets), Expr::Tuple(values)) if targets.len() == values.len() => {
                return targets.iter().zip(values).for_each(|(target, value)| self.assign(target, value));
            }
            (Expr::Name(name), _) => {
                if let Some(found) = found {
                    return self.set(name, found);
                }
            }
            (Expr::Index(of, at), _) => {
                if let (Expr::Text(column), Some(found), Some(known)) = (&**at, found, self.known(of)) {
                    return known.add(column, &found);
                }
            }
            (Expr::Attribute(of, part), _) if part == "columns" => {
                if let (Some(columns), Some(known)) = (texts(value), self.known(of)) {
                    known.names = Some(columns).filter(|columns| columns.len() == known.width());
                    return;
                }
            }
            _ => {}
        }
        self.lose(target);
    }

    /// The last DataFrame; else X and y, several lists of one length, or the last of what has more columns than one.
    fn chosen(self) -> Option<Cells> {
        let named = |names: &[&str]| {
            self.known.iter().rev().find(|(name, _)| names.contains(&name.to_lowercase().as_str()))
        };
        let is_table = |grid: &Grid| grid.width() > 1;
        let of = |found: &(String, Grid)| found.1.clone();
        if let Some(frame) = self.known.iter().rev().find(|(_, grid)| is_table(grid) && grid.names.is_some())
        {
            return of(frame).cells(0);
        }
        if let (Some(x), Some(y)) = (named(&FEATURES), named(&TARGETS))
            && x.1.rows.len() == y.1.rows.len()
        {
            let targets = y.1.width();
            return of(x).beside(&of(y))?.cells(targets);
        }
        if let Some(rows) = self.known.iter().rev().find(|(_, grid)| is_table(grid)) {
            return of(rows).cells(0);
        }
        let [first, rest @ ..] = &self.known[..] else { return None };
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
