//! What a call in a notebook gives.

use super::note::Why;
use super::run::{MAX_DEPTH, Run};
use super::steps::SHOWS;
use crate::library;
use crate::python::syntax::{Expr, Function};
use crate::value::{Given, Made, Value};

/// What a call of a function costs: its names are kept aside.
const COST_OF_CALL: usize = 500;

impl Run<'_> {
    pub(super) fn call(&mut self, called: &Expr, places: &[Expr], names: &[(String, Expr)]) -> Value {
        let given = Given {
            places: self.values(places),
            names: names.iter().map(|(name, value)| (name.clone(), self.value(value))).collect(),
        };
        if let Expr::Attribute(of, name) = called {
            let value = self.value(of);
            if let ("fit", Value::Made(Made { model: Some(model), .. })) = (name.as_str(), &value) {
                let exprs = places.iter().chain(names.iter().map(|(_, value)| value));
                let cells = exprs.flat_map(|expr| self.cells_of(expr)).collect();
                self.models[*model].places.data = cells;
            }
            match &value {
                Value::Path(_) => {}
                Value::Unknown(_) | Value::Result | Value::File(_) => return self.lost(&[&value]),
                _ => return self.method(of, &value, name, given),
            }
        }
        match self.value(called) {
            Value::Path(path) => self.of_path(path, given),
            Value::Made(layer) if layer.model.is_none() => {
                let is_new = matches!(called, Expr::Call(..));
                self.behind(layer, is_new, &given)
            }
            Value::Function(function, cell) => self.follow_function(&function, cell, given),
            other => self.lost(&[&other]),
        }
    }

    fn method(&mut self, of: &Expr, value: &Value, name: &str, given: Given) -> Value {
        match value {
            Value::Made(Made { model: Some(model), .. }) => {
                return self.of_model(*model, value, name, &given);
            }
            Value::Part(model, part) if name == "set_weights" && part.starts_with("layers ") => {
                self.acts = true;
                self.set_layer(model, part, &given);
                return Value::None;
            }
            Value::Table(table) => {
                self.affords(table.rows.len() * table.width());
            }
            _ => {}
        }
        let Some((found, now)) = library::method(value, name, &given) else {
            return self.lost(&[value]);
        };
        if let (Some(now), Expr::Name(variable)) = (now, of) {
            self.acts = true;
            self.names.insert(variable.clone(), now);
        }
        found
    }

    /// What a function of the notebook gives.
    pub(super) fn follow_function(&mut self, function: &Function, cell: usize, given: Given) -> Value {
        if self.depth >= MAX_DEPTH / 2 || !self.affords(COST_OF_CALL) {
            return Value::Unknown(self.here());
        }
        let outer = (self.names.clone(), self.cell, self.line, self.returned.take());
        for (place, (name, usual)) in function.takes.iter().enumerate() {
            let value = match (given.get(name, place), usual) {
                (Some(value), _) => value.clone(),
                (None, Some(usual)) => self.value(usual),
                (None, None) => Value::Unknown(self.here()),
            };
            self.names.insert(name.clone(), value);
        }
        self.cell = cell;
        self.follow(&function.body);
        let found = self.returned.take().unwrap_or(Value::None);
        (self.names, self.cell, self.line, self.returned) = outer;
        self.acts = true;
        found
    }

    /// What a function of a library gives.
    fn of_path(&mut self, path: String, given: Given) -> Value {
        let kind = path.rsplit('.').next().unwrap_or_default();
        match kind {
            "read_csv" | "read_table" | "read_excel" | "loadtxt" | "genfromtxt" => {
                return self.read_file(kind, &given);
            }
            "train_test_split" => {
                return library::split(&given).unwrap_or_else(|| {
                    self.note(Why::Split);
                    let unknown = Value::Unknown(self.here());
                    Value::List(given.places.iter().flat_map(|all| [all.clone(), unknown.clone()]).collect())
                });
            }
            "Sequential" => return self.model(path, given),
            "Model" => return self.functional(path, &given),
            _ => {}
        }
        if let Some(found) = library::function(&path, &given) {
            return found;
        }
        if given.places.iter().any(|value| matches!(value, Value::File(_))) {
            return self.lost(&given.places.iter().collect::<Vec<_>>());
        }
        if ["numpy", "pandas", "np", "pd"].iter().any(|root| path.starts_with(&format!("{root}."))) {
            return match SHOWS.contains(&kind) {
                true => Value::None,
                false => self.lost(&given.places.iter().collect::<Vec<_>>()),
            };
        }
        Value::Made(Made { path, given, at: self.here(), model: None })
    }

    /// The table of a file, where the file was brought with the notebook.
    fn read_file(&mut self, kind: &str, given: &Given) -> Value {
        let name = given.places.first().and_then(Value::text).unwrap_or("?").to_string();
        let base = name.rsplit(['/', '\\']).next().unwrap_or(&name).to_string();
        let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
        let found = self
            .files
            .iter()
            .find(|file| file.name == base)
            .or_else(|| self.files.iter().find(|file| stem(&file.name) == stem(&base)));
        match found.map(|file| library::read_csv(kind, &file.text, given)) {
            Some(Some(table)) => Value::Table(table),
            Some(None) => {
                self.note(Why::NoTable(base.clone()));
                Value::File(base)
            }
            None => {
                let is_workbook = kind == "read_excel" || base.ends_with(".xlsx") || base.ends_with(".xls");
                self.note(if is_workbook { Why::Workbook(base.clone()) } else { Why::File(base.clone()) });
                Value::File(base)
            }
        }
    }
}
