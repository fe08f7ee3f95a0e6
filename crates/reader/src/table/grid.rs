//! What an expression holds that is a list, an array or a DataFrame.

use super::cells::Cell;
use crate::python::syntax::Expr;

/// What makes a table of what it is given.
const MAKERS: [&str; 10] = [
    "array",
    "asarray",
    "DataFrame",
    "Series",
    "tensor",
    "Tensor",
    "FloatTensor",
    "matrix",
    "constant",
    "list",
];
/// What leaves its values as they are.
const KEEPERS: [&str; 8] = ["astype", "copy", "to_numpy", "values", "float", "reshape", "numpy", "tolist"];

/// Rows of cells, with their names where there are any.
#[derive(Clone, Default)]
pub struct Grid {
    /// The names of its columns.
    pub names: Option<Vec<String>>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Grid {
    /// Returns how many columns it has; none where its rows aren't of one length.
    pub fn width(&self) -> usize {
        let width = self.rows.first().map_or(0, Vec::len);
        if self.rows.iter().all(|row| row.len() == width) { width } else { 0 }
    }

    /// Adds a column, or puts it in the place of the one of its name.
    pub fn add(&mut self, name: &str, column: &Grid) {
        if column.rows.len() != self.rows.len() || column.width() != 1 {
            return;
        }
        let width = self.width();
        let names = self.names.get_or_insert_with(|| (0..width).map(|at| at.to_string()).collect());
        let at = names.iter().position(|known| known == name);
        for (row, cell) in self.rows.iter_mut().zip(&column.rows) {
            match at {
                Some(at) => row[at] = cell[0].clone(),
                None => row.push(cell[0].clone()),
            }
        }
        if at.is_none() {
            names.push(name.into());
        }
    }

    /// Returns both side by side: without names, where one of them has none.
    pub fn beside(self, other: &Grid) -> Option<Grid> {
        let rows = self.rows.into_iter().zip(&other.rows).map(|(left, right)| [left, right.clone()].concat());
        let grid = Grid { rows: rows.collect(), names: None };
        let names = self.names.zip(other.names.clone()).map(|(left, right)| [left, right].concat());
        (grid.width() > 1).then_some(Grid { names, ..grid })
    }
}

/// Returns what an expression holds, by what names stand for.
pub fn grid(expr: &Expr, names: &[(String, Grid)]) -> Option<Grid> {
    match expr {
        Expr::Name(name) => names.iter().find(|(known, _)| known == name).map(|(_, grid)| grid.clone()),
        Expr::List(items) | Expr::Tuple(items) => of_items(items),
        Expr::Dict(pairs) => of_columns(pairs, names),
        Expr::Attribute(of, part) if KEEPERS.contains(&part.as_str()) => grid(of, names),
        Expr::Call(called, places, named) => match &**called {
            Expr::Attribute(_, name) | Expr::Name(name) if MAKERS.contains(&name.as_str()) => {
                let data = named.iter().find(|(name, _)| name == "data").map(|(_, data)| data);
                let found = grid(data.or(places.first())?, names)?;
                let columns = named.iter().find(|(name, _)| name == "columns").map(|(_, columns)| columns);
                match columns.or(places.get(2).filter(|_| name == "DataFrame")).and_then(texts) {
                    Some(columns) if columns.len() == found.width() => {
                        Some(Grid { names: Some(columns), ..found })
                    }
                    _ => Some(found),
                }
            }
            Expr::Attribute(of, name) if KEEPERS.contains(&name.as_str()) => grid(of, names),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the texts of a list.
pub fn texts(expr: &Expr) -> Option<Vec<String>> {
    let items = match expr {
        Expr::List(items) | Expr::Tuple(items) => items,
        _ => return None,
    };
    items.iter().map(|item| cell(item).map(|cell| cell.text)).collect()
}

fn of_items(items: &[Expr]) -> Option<Grid> {
    if let Some(Expr::Dict(_)) = items.first() {
        return of_records(&items.iter().collect::<Vec<_>>());
    }
    let row = |item: &Expr| match item {
        Expr::List(cells) | Expr::Tuple(cells) => of_row(cells),
        Expr::Call(called, places, _) if is_maker(called) => match places.first() {
            Some(Expr::List(cells)) => cells.iter().map(cell).collect(),
            _ => None,
        },
        other => cell(other).map(|cell| vec![cell]),
    };
    let rows = items.iter().map(row).collect::<Option<Vec<_>>>()?;
    (!rows.is_empty()).then_some(Grid { names: None, rows })
}

/// A row, also one of a list of features and a target: `([0, 1], 1)`.
fn of_row(items: &[Expr]) -> Option<Vec<Cell>> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Expr::List(cells) | Expr::Tuple(cells) => {
                found.extend(cells.iter().map(cell).collect::<Option<Vec<_>>>()?);
            }
            other => found.push(cell(other)?),
        }
    }
    Some(found)
}

/// Returns the rows of some dictionaries with the same names.
pub fn of_records(items: &[&Expr]) -> Option<Grid> {
    let Some(Expr::Dict(first)) = items.first() else { return None };
    let names = first.iter().map(|(name, _)| Some(cell(name)?.text)).collect::<Option<Vec<_>>>()?;
    let rows = items.iter().map(|item| of_record(item, &names)).collect::<Option<_>>()?;
    Some(Grid { rows, names: Some(names) })
}

fn of_record(item: &Expr, names: &[String]) -> Option<Vec<Cell>> {
    let Expr::Dict(pairs) = item else { return None };
    let of = |name: &String| {
        let pair = pairs.iter().find(|(key, _)| cell(key).is_some_and(|key| key.text == *name));
        pair.map_or(Some(Cell::default()), |(_, value)| cell(value))
    };
    names.iter().map(of).collect()
}

fn of_columns(pairs: &[(Expr, Expr)], names: &[(String, Grid)]) -> Option<Grid> {
    // As pandas writes it: the names and the rows apart, or each column by its index.
    let part = |name: &str| {
        let is_it = |(key, _): &&(Expr, Expr)| cell(key).is_some_and(|key| key.text == name);
        pairs.iter().find(is_it).map(|(_, value)| value)
    };
    if let (Some(columns), Some(data)) = (part("columns").and_then(texts), part("data")) {
        let found = grid(data, names)?;
        return (columns.len() == found.width()).then_some(Grid { names: Some(columns), ..found });
    }
    let mut found: Option<Grid> = None;
    for (name, values) in pairs {
        let column = match values {
            Expr::Dict(cells) => {
                let rows = cells.iter().map(|(_, value)| Some(vec![cell(value)?])).collect::<Option<_>>()?;
                Grid { names: None, rows }
            }
            other => grid(other, names)?,
        };
        let name = cell(name)?.text;
        if column.width() != 1 {
            return None;
        }
        match &mut found {
            None => found = Some(Grid { names: Some(vec![name]), ..column }),
            Some(all) if all.rows.len() == column.rows.len() => all.add(&name, &column),
            Some(_) => return None,
        }
    }
    found
}

fn is_maker(called: &Expr) -> bool {
    matches!(called, Expr::Attribute(_, name) | Expr::Name(name) if MAKERS.contains(&name.as_str()))
}

fn cell(expr: &Expr) -> Option<Cell> {
    let plain = |text: String| Some(Cell { text, quoted: false });
    match expr {
        Expr::Number(number) => plain(number.to_string()),
        Expr::Minus(of) => match &**of {
            Expr::Number(number) => plain((-number).to_string()),
            _ => None,
        },
        Expr::Text(text) => Some(Cell { text: text.trim().into(), quoted: true }),
        Expr::Bool(on) => plain(if *on { "True" } else { "False" }.into()),
        Expr::None => plain(String::new()),
        // JSON, and np.nan.
        Expr::Name(name) | Expr::Attribute(_, name) => match name.as_str() {
            "true" => plain("True".into()),
            "false" => plain("False".into()),
            "null" | "nan" | "NaN" | "NA" => plain(String::new()),
            _ => None,
        },
        Expr::Call(_, places, _) => match &places[..] {
            [Expr::Number(number)] => plain(number.to_string()),
            [Expr::Text(text)] if text.eq_ignore_ascii_case("nan") => plain(String::new()),
            _ => None,
        },
        _ => None,
    }
}
