//! What a call in a notebook gives.

use super::losses::is_loss;
use super::note::Why;
use super::parameters::parameter;
use super::places::Cells;
use super::run::{MAX_DEPTH, Run};
use super::steps::SHOWS;
use super::torch;
use crate::library;
use crate::python::syntax::{Expr, Function};
use crate::value::place::Place;
use crate::value::{Given, Made, Value};
use std::collections::HashMap;

/// What a call of a function costs: its names are kept aside.
const COST_OF_CALL: usize = 500;

impl Run<'_> {
    pub(super) fn call(&mut self, called: &Expr, places: &[Expr], names: &[(String, Expr)]) -> Value {
        if matches!(called, Expr::Name(name) if name == "print") {
            return self.print(places, names);
        }
        let given = Given {
            places: self.values(places),
            names: names.iter().map(|(name, value)| (name.clone(), self.value(value))).collect(),
        };
        if let Expr::Attribute(of, name) = called {
            let value = self.value(of);
            if let ("fit", Value::Made(Made { model: Some(model), .. })) = (name.as_str(), &value) {
                self.models[*model].places.data = self.cells_of_all(places, names);
            }
            if let Value::Made(made) = &value
                && let Some(member) = self.attribute(made, name)
            {
                return self.call_value(member, given, places, names);
            }
            match &value {
                Value::Path(_) => {}
                Value::Unknown(_) | Value::Result | Value::File(_) => return self.lost(&[&value]),
                Value::Weights(weights) => return self.of_weights(*weights, name),
                Value::History(history) => {
                    let place = given.get("key", 0).cloned().unwrap_or(Value::None);
                    return match name.as_str() {
                        "get" => self.item_of_history(&history.clone(), &Place::One(place)),
                        _ => Value::Result,
                    };
                }
                _ => return self.method(of, &value, name, given),
            }
        }
        let called = self.value(called);
        self.call_value(called, given, places, names)
    }

    fn call_value(
        &mut self,
        called: Value,
        given: Given,
        places: &[Expr],
        names: &[(String, Expr)],
    ) -> Value {
        match called {
            Value::Path(path) => self.of_path(path, given),
            Value::Made(Made { model: Some(model), .. }) => self.of_rows(model, &given, places, names),
            Value::Made(layer) => match &given.places[..] {
                [left, right, ..] if is_loss(&layer) => self.compare(Value::Made(layer), left, right),
                [Value::Output(output)] => self.activated(output, Value::Made(layer)),
                _ => self.behind(layer, &given),
            },
            Value::Function(function, cell) => {
                for (place, (name, _)) in function.takes.iter().enumerate() {
                    let named = names.iter().find(|(known, _)| known == name).map(|(_, value)| value);
                    if let Some(expr) = named.or(places.get(place)) {
                        self.trace(&Expr::Name(name.clone()), expr, &Value::None);
                    }
                }
                self.follow_function(&function, cell, given)
            }
            Value::Class(class, cell) => self.object(&class, cell, given),
            other => self.lost(&[&other]),
        }
    }

    /// `model(x)`, of rows or of what comes before it in another model.
    fn of_rows(&mut self, model: usize, given: &Given, places: &[Expr], names: &[(String, Expr)]) -> Value {
        let Some(x) = given.places.first() else { return Value::Result };
        if matches!(x, Value::Chain(_)) || x.kind() == Some("Input") {
            return self.behind_model(model, given);
        }
        let cells = self.cells_of_all(places, names);
        self.output(model, x, cells)
    }

    fn method(&mut self, of: &Expr, value: &Value, name: &str, given: Given) -> Value {
        if let Some(found) =
            self.of_object(value, name, &given).or_else(|| self.of_outcome(value, name, &given))
        {
            return found;
        }
        if name == "requires_grad_"
            && self.train(value, given.get("requires_grad", 0) != Some(&Value::Bool(false)))
        {
            return value.clone();
        }
        match value {
            Value::Made(Made { model: Some(model), .. }) if ["forward", "call"].contains(&name) => {
                return self.of_rows(*model, &given, &[], &[]);
            }
            Value::Made(Made { model: Some(model), .. }) => {
                return self.of_model(*model, value, name, &given);
            }
            Value::Made(made) if torch::is_optimizer(&made.path) => {
                match name {
                    "step" => self.update(made),
                    "zero_grad" => self.zero_gradient(),
                    _ => {}
                }
                return Value::None;
            }
            Value::Made(layer) if name == "set_weights" => {
                self.set_layer(layer, &given);
                return Value::None;
            }
            Value::Made(layer) if name == "get_weights" => return self.ask_layer(layer),
            Value::Made(layer) if ["parameters", "named_parameters"].contains(&name) => {
                return Value::Part(Box::new(Value::Made(layer.clone())), name.into());
            }
            Value::Part(model, part) if part == "state_dict" => {
                let part = if name == "items" { "named_parameters" } else { "parameters" };
                return Value::Part(model.clone(), part.into());
            }
            Value::Part(..) if parameter(value).is_some() => return self.of_parameter(value, name, &given),
            before if matches!(before, Value::Chain(_)) || before.kind() == Some("Input") => {
                let given = Given { places: [&[value.clone()][..], &given.places].concat(), ..given };
                let path = ["torch.", name].concat();
                return self.function_of_path(&path, name, &given).unwrap_or(Value::Unknown(self.here()));
            }
            Value::List(items) if matches!(items.first(), Some(Value::Losses(_))) && name != "append" => {
                let given = Given { places: vec![value.clone()], names: Vec::new() };
                return self.function_of_outcomes(name, name, &given).unwrap_or(Value::Result);
            }
            Value::Table(table) => {
                self.affords(table.rows.len() * table.width());
            }
            _ => {}
        }
        let Some((found, now)) = library::method(value, name, &given) else {
            return self.lost(&[value]);
        };
        if let (Some(now), Expr::Name(_) | Expr::Attribute(..)) = (now, of) {
            self.acts = true;
            self.assign(of, now);
        }
        found
    }

    /// The cells that the numbers of some expressions come from.
    fn cells_of_all(&self, places: &[Expr], names: &[(String, Expr)]) -> Cells {
        let exprs = places.iter().chain(names.iter().map(|(_, value)| value));
        exprs.flat_map(|expr| self.cells_of(expr)).collect()
    }

    /// What a function of the notebook gives.
    pub(super) fn follow_function(&mut self, function: &Function, cell: usize, given: Given) -> Value {
        if self.depth >= MAX_DEPTH / 2 || !self.affords(COST_OF_CALL) {
            return Value::Unknown(self.here());
        }
        let outer = (self.cell, self.line, self.returned.take());
        let mut scope = HashMap::new();
        for (place, (name, usual)) in function.takes.iter().enumerate() {
            let value = match (given.get(name, place), usual) {
                (Some(value), _) => value.clone(),
                (None, Some(usual)) => self.value(usual),
                (None, None) => Value::Unknown(self.here()),
            };
            scope.insert(name.clone(), value);
        }
        self.scopes.push(scope);
        self.cell = cell;
        self.follow(&function.body);
        let found = self.returned.take().unwrap_or(Value::None);
        self.scopes.pop();
        (self.cell, self.line, self.returned) = outer;
        self.acts = true;
        found
    }

    /// What a function of a library gives.
    fn of_path(&mut self, path: String, mut given: Given) -> Value {
        let kind = path.rsplit('.').next().unwrap_or_default();
        if let Some(drawn) = self.drawn(&path, kind, &given) {
            return drawn;
        }
        let found = self.function_of_path(&path, kind, &given);
        if let Some(found) = found.or_else(|| self.function_of_outcomes(&path, kind, &given)) {
            return found;
        }
        if let Some(Value::Weights(weights)) = given.places.first()
            && !["list", "enumerate", "zip", "len"].contains(&kind)
        {
            return self.of_weights(*weights, kind);
        }
        if let (
            Some(history @ Value::History(_)),
            "round" | "float" | "list" | "array" | "asarray" | "str" | "DataFrame",
        ) = (given.places.first(), kind)
        {
            return history.clone();
        }
        match kind {
            _ if SHOWS.contains(&kind) => given.places.iter().for_each(|value| self.show(value)),
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
            "isinstance" => {
                if let [object, kind] = &given.places[..]
                    && let (Some(object), Some(kind)) = (object.kind(), kind.kind())
                {
                    return Value::Bool(object == kind);
                }
            }
            "type" => {
                if let [Value::Made(made)] = &given.places[..] {
                    return Value::Path(made.path.clone());
                }
            }
            "randperm" | "permutation" => {
                if let Some(Value::Number(count)) = given.places.first()
                    && self.in_loop
                {
                    self.training.shuffles = true;
                    let given = Given { places: vec![Value::Number(*count)], names: Vec::new() };
                    return library::function("numpy.arange", &given).unwrap_or(Value::None);
                }
            }
            "super" => self.acts = true,
            "DataLoader" | "enumerate" | "zip" | "list" | "tqdm" | "len" => {
                for value in &mut given.places {
                    let rows = self.rows_of_object(value);
                    let rows = rows.or_else(|| {
                        matches!(value, Value::Part(..)).then(|| self.items(value)).flatten().map(Value::List)
                    });
                    if let Some(rows) = rows {
                        *value = rows;
                    }
                }
            }
            "SequentialLR" | "clip_grad_norm_" | "clip_grad_value_" => self.note(Why::Setting(kind.into())),
            _ if path.contains("lr_scheduler.") => self.note(Why::Setting(kind.into())),
            _ if path.contains("init.") && kind.ends_with('_') => {
                self.initialize(kind, &given);
                return Value::None;
            }
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
        self.made(path, given, None)
    }

    /// What a call has made.
    pub(super) fn made(&mut self, path: String, given: Given, model: Option<usize>) -> Value {
        self.made += 1;
        Value::Made(Made { path, given, at: self.here(), model, id: self.made })
    }

    /// The table of a file, where the file was brought with the notebook.
    fn read_file(&mut self, kind: &str, given: &Given) -> Value {
        if let Some(Value::Made(made)) = given.places.first()
            && let ("StringIO", Some(Value::Text(text))) =
                (made.path.rsplit('.').next().unwrap_or_default(), made.given.get("initial_value", 0))
            && let Some(table) = library::read_csv(kind, text, given)
        {
            return Value::Table(table);
        }
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
