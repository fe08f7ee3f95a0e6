//! A notebook, followed from its first line to its last: what its names stand for, and what its models are.

use super::cell::Cell;
use super::keras::{self, Added};
use super::model::{Fit, Model};
use super::note::{Note, Why};
use super::{log, output};
use crate::library;
use crate::python::parse;
use crate::python::syntax::{Action, Expr, Statement};
use crate::value::place::Place;
use crate::value::{Given, Made, Table, Value};
use backprop::{Activation, Array, Optimizer};
use std::collections::HashMap;

/// The deepest nesting of blocks and brackets that is followed.
const MAX_DEPTH: usize = 64;

/// A file that was brought with the notebook: its name and its table.
pub type File = (String, Table);

/// What has come out of a notebook so far.
pub struct Run<'a> {
    names: HashMap<String, Value>,
    files: &'a [File],
    /// The models in the order they are made.
    pub models: Vec<Model>,
    /// What was not taken over.
    pub notes: Vec<Note>,
    /// The log of the first fit.
    pub log: Vec<log::Logged>,
    cell: usize,
    line: usize,
    source: Vec<String>,
    depth: usize,
    /// Whether each `get_weights` of the cell stood behind the fit.
    asked: Vec<(usize, bool)>,
    /// The model that was fitted in the cell, where the fit is its first.
    fitted: Option<usize>,
}

impl<'a> Run<'a> {
    /// Follows the cells.
    pub fn of(cells: &[Cell], files: &'a [File]) -> Run<'a> {
        let mut run = Run {
            names: HashMap::new(),
            files,
            models: Vec::new(),
            notes: Vec::new(),
            log: Vec::new(),
            cell: 0,
            line: 0,
            source: Vec::new(),
            depth: 0,
            asked: Vec::new(),
            fitted: None,
        };
        for cell in cells {
            run.cell += 1;
            run.source = cell.source.lines().map(String::from).collect();
            (run.asked, run.fitted) = (Vec::new(), None);
            run.follow(&parse(&cell.source));
            run.outputs(&cell.output);
        }
        run
    }

    /// What a cell has printed belongs to what was asked in it.
    fn outputs(&mut self, text: &str) {
        let lists = output::lists_of_arrays(text);
        let (first, last) = (self.asked.first().copied(), self.asked.last().copied());
        let places = match lists.len() {
            0 => Vec::new(),
            1 => vec![last],
            _ => vec![first, last],
        };
        for (list, asked) in [lists.first(), lists.last()].into_iter().flatten().zip(places) {
            let Some((model, behind)) = asked else { continue };
            let model = &mut self.models[model];
            match behind {
                true => model.end = Some(list.clone()),
                false if !model.start_is_set => model.start = Some(list.clone()),
                false => {}
            }
        }
        if self.fitted.is_some() {
            self.log = log::epochs(text);
        }
    }

    fn note(&mut self, why: Why) {
        let code = self
            .source
            .get(self.line.saturating_sub(1))
            .map(|line| line.trim().to_string())
            .unwrap_or_default();
        let note = Note { cell: self.cell, line: self.line, code, why };
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn follow(&mut self, statements: &[Statement]) {
        self.depth += 1;
        if self.depth < MAX_DEPTH {
            for statement in statements {
                self.line = statement.line;
                self.step(&statement.action);
            }
        }
        self.depth -= 1;
    }

    fn step(&mut self, action: &Action) {
        match action {
            Action::Import(names) => {
                for (name, path) in names {
                    self.names.insert(name.clone(), Value::Path(path.clone()));
                }
            }
            Action::Assign(targets, value) => {
                let value = self.value(value);
                for target in targets {
                    self.assign(target, value.clone());
                }
            }
            Action::Change(target, sign, value) => {
                let (left, right) = (self.value(target), self.value(value));
                let found = library::binary(&left, &sign[..1], &right).unwrap_or(Value::Unknown);
                self.assign(target, found);
            }
            Action::Value(value) => {
                self.value(value);
            }
            Action::For(target, values, body) => {
                self.value(values);
                self.assign(target, Value::Unknown);
                self.follow(body);
            }
            Action::Block(body) => self.follow(body),
            Action::Definition(name) => {
                self.names.insert(name.clone(), Value::Unknown);
                if self
                    .source
                    .get(self.line.saturating_sub(1))
                    .is_some_and(|line| line.contains("Model") || line.contains("nn.Module"))
                {
                    self.note(Why::Form);
                }
            }
            Action::Nothing => {}
            Action::Unread(word) => self.note(Why::Unread(word.clone())),
        }
    }

    fn assign(&mut self, target: &Expr, value: Value) {
        match target {
            Expr::Name(name) => {
                if let Value::Made(Made { model: Some(model), .. }) = &value
                    && self.models[*model].name.is_empty()
                {
                    self.models[*model].name.clone_from(name);
                }
                self.names.insert(name.clone(), value);
            }
            Expr::Tuple(targets) | Expr::List(targets) => {
                let items = value.items().filter(|items| items.len() == targets.len()).map(<[Value]>::to_vec);
                for (place, target) in targets.iter().enumerate() {
                    let item = items.as_ref().map_or(Value::Unknown, |items| items[place].clone());
                    self.assign(target, item);
                }
            }
            // df["bonus"] = …
            Expr::Index(of, place) => {
                let (Expr::Name(name), Expr::Text(column)) = (&**of, &**place) else { return };
                let Some(Value::Table(table)) = self.names.get(name) else { return };
                let changed = value.table().and_then(|value| with_column(table, column, &value));
                let value = changed.map_or(Value::Unknown, Value::Table);
                self.names.insert(name.clone(), value);
            }
            _ => {}
        }
    }

    fn value(&mut self, expr: &Expr) -> Value {
        self.depth += 1;
        let found = if self.depth > MAX_DEPTH { Value::Unknown } else { self.value_within(expr) };
        self.depth -= 1;
        found
    }

    fn value_within(&mut self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(number) => Value::Number(*number),
            Expr::Text(text) => Value::Text(text.clone()),
            Expr::Bool(on) => Value::Bool(*on),
            Expr::None => Value::None,
            Expr::Name(name) => self.names.get(name).cloned().unwrap_or_else(|| Value::Path(name.clone())),
            Expr::List(items) | Expr::Tuple(items) => {
                Value::List(items.iter().map(|item| self.value(item)).collect())
            }
            Expr::Dict(pairs) => {
                Value::Dict(pairs.iter().map(|(key, value)| (self.value(key), self.value(value))).collect())
            }
            Expr::Minus(of) => {
                let of = self.value(of);
                library::binary(&Value::Number(0.0), "-", &of).unwrap_or(Value::Unknown)
            }
            Expr::Binary(left, sign, right) => {
                let (left, right) = (self.value(left), self.value(right));
                library::binary(&left, sign, &right).unwrap_or_else(|| missing(&[&left, &right]))
            }
            Expr::Attribute(of, name) => {
                let of = self.value(of);
                match (&of, name.as_str()) {
                    (Value::Made(Made { model: Some(_), .. }), _) => Value::Part(Box::new(of), name.clone()),
                    _ => library::attribute(&of, name).unwrap_or_else(|| missing(&[&of])),
                }
            }
            Expr::Index(of, place) => {
                let (of, place) = (self.value(of), self.place(place));
                if let (Value::Part(model, name), Place::One(at)) = (&of, &place)
                    && name == "layers"
                    && let Some(at) = at.number()
                {
                    return Value::Part(model.clone(), format!("layers {at}"));
                }
                library::index(&of, &place).unwrap_or_else(|| missing(&[&of]))
            }
            Expr::Call(called, places, names) => self.call(called, places, names),
            Expr::Slice(..) | Expr::Other => Value::Unknown,
        }
    }

    fn place(&mut self, expr: &Expr) -> Place {
        match expr {
            Expr::Slice(from, to, step) => {
                let mut number =
                    |part: &Option<Box<Expr>>| part.as_ref().and_then(|part| self.value(part).number());
                Place::Range([number(from), number(to), number(step)])
            }
            Expr::Tuple(places) => Place::Each(places.iter().map(|place| self.place(place)).collect()),
            other => match self.value(other) {
                Value::Unknown => Place::Unknown,
                value => Place::One(value),
            },
        }
    }

    fn call(&mut self, called: &Expr, places: &[Expr], names: &[(String, Expr)]) -> Value {
        let given = Given {
            places: places.iter().map(|value| self.value(value)).collect(),
            names: names.iter().map(|(name, value)| (name.clone(), self.value(value))).collect(),
        };
        if let Expr::Attribute(of, name) = called {
            let value = self.value(of);
            match &value {
                Value::Made(Made { model: Some(model), .. }) => {
                    return self.of_model(*model, &value, name, &given);
                }
                Value::Part(model, part) if name == "set_weights" && part.starts_with("layers ") => {
                    self.set_layer(model, part, &given);
                    return Value::None;
                }
                Value::Part(..) | Value::Unknown | Value::None => return Value::Unknown,
                Value::Path(_) => {}
                other => {
                    let Some((found, now)) = library::method(other, name, &given) else {
                        return missing(&[other]);
                    };
                    if let (Some(now), Expr::Name(variable)) = (now, &**of) {
                        self.names.insert(variable.clone(), now);
                    }
                    return found;
                }
            }
        }
        match self.value(called) {
            Value::Path(path) => self.of_path(path, given),
            _ => Value::Unknown,
        }
    }

    /// What a function of a library gives.
    fn of_path(&mut self, path: String, given: Given) -> Value {
        let kind = path.rsplit('.').next().unwrap_or_default();
        match kind {
            "read_csv" | "read_table" | "read_excel" | "loadtxt" | "genfromtxt" => {
                let name = given.places.first().and_then(Value::text).unwrap_or("?").to_string();
                let base = name.rsplit(['/', '\\']).next().unwrap_or(&name);
                if let Some((_, table)) = self.files.iter().find(|(known, _)| known == base) {
                    return Value::Table(table.clone());
                }
                self.note(Why::File(base.into()));
                return Value::File(base.into());
            }
            "train_test_split" => {
                self.note(Why::Split);
                let halves = given.places.iter().flat_map(|all| [all.clone(), Value::Unknown]);
                return Value::List(halves.collect());
            }
            "Sequential" => return self.model(path, given),
            "Model" => self.note(Why::Form),
            _ => {}
        }
        if let Some(found) = library::function(&path, &given) {
            return found;
        }
        if given.places.iter().any(|value| matches!(value, Value::File(_))) {
            return missing(&given.places.iter().collect::<Vec<_>>());
        }
        Value::Made(Made { path, given, line: self.line, model: None })
    }

    fn model(&mut self, path: String, given: Given) -> Value {
        let model = self.models.len();
        self.models.push(Model::default());
        for layer in given.get("layers", 0).and_then(Value::items).unwrap_or_default().to_vec() {
            self.add(model, &layer);
        }
        Value::Made(Made { path, given: Given::default(), line: self.line, model: Some(model) })
    }

    fn add(&mut self, model: usize, layer: &Value) {
        if let Value::Made(made) = layer {
            self.line = made.line.max(1);
        }
        let added = keras::added(layer);
        let last = self.models[model].layers.last_mut();
        match (added, last) {
            (Added::Layer(layer), _) => self.models[model].layers.push(layer),
            (Added::Activation(activation), Some(last)) if last.activation == Activation::Linear => {
                last.activation = activation;
            }
            (Added::Activation(activation), _) => self.note(Why::Layer(activation.name().into())),
            (Added::Nothing, _) => {}
            (Added::Refused(name), _) => self.note(Why::Layer(name)),
        }
    }

    fn of_model(&mut self, model: usize, value: &Value, name: &str, given: &Given) -> Value {
        match name {
            "add" => {
                let line = self.line;
                if let Some(layer) = given.get("layer", 0) {
                    self.add(model, layer);
                }
                self.line = line;
            }
            "compile" => self.compile(model, given),
            "set_weights" => {
                let arrays = given.get("weights", 0).and_then(arrays);
                match arrays {
                    Some(arrays) if self.models[model].fit.is_none() => {
                        (self.models[model].start, self.models[model].start_is_set) = (Some(arrays), true);
                    }
                    Some(_) => {}
                    None => self.note(Why::Data),
                }
            }
            "get_weights" => {
                self.asked.push((model, self.models[model].fit.is_some()));
                return Value::Unknown;
            }
            "fit" => self.fit(model, given),
            "to" | "cuda" | "double" | "float" => return value.clone(),
            _ => {}
        }
        Value::Unknown
    }

    /// `model.layers[0].set_weights([kernel, bias])`
    fn set_layer(&mut self, model: &Value, part: &str, given: &Given) {
        let Value::Made(Made { model: Some(model), .. }) = model else { return };
        let (Some(arrays), Ok(at)) =
            (given.get("weights", 0).and_then(arrays), part["layers ".len()..].parse::<f64>())
        else {
            return self.note(Why::Data);
        };
        let layers = self.models[*model].layers.len();
        let at = if at < 0.0 { at + layers as f64 } else { at } as usize;
        let model = &mut self.models[*model];
        if model.fit.is_some() || arrays.len() != 2 || at >= layers {
            return;
        }
        let start = model.start.get_or_insert_with(|| vec![Array::Vector(Vec::new()); 2 * layers]);
        if let Some(place) = start.get_mut(2 * at..2 * at + 2) {
            place.clone_from_slice(&arrays);
            model.start_is_set = true;
        }
    }

    fn compile(&mut self, model: usize, given: &Given) {
        let optimizer = given.get("optimizer", 0).cloned().unwrap_or(Value::Text("rmsprop".into()));
        match keras::optimizer(&optimizer) {
            Some((found, left)) => {
                self.models[model].optimizer = Some(found);
                left.into_iter().for_each(|setting| self.note(Why::Setting(setting)));
            }
            None => {
                let name = optimizer.text().or_else(|| optimizer.kind()).unwrap_or("?").to_string();
                self.note(Why::Optimizer(name));
            }
        }
        let Some(loss) = given.get("loss", 1) else { return };
        match keras::loss(loss) {
            Some(found) => self.models[model].loss = Some(found),
            None => {
                let name = loss.text().or_else(|| loss.kind()).unwrap_or("?").to_string();
                self.note(Why::Loss(name));
            }
        }
    }

    fn fit(&mut self, model: usize, given: &Given) {
        let whole = |name: &str, place: usize| given.get(name, place).and_then(Value::whole);
        let table = |name: &str, place: usize| given.get(name, place).and_then(Value::table);
        for setting in ["validation_split", "validation_data", "class_weight", "sample_weight", "callbacks"] {
            let plain = |value: &Value| matches!(value, Value::None) || value.number() == Some(0.0);
            if setting != "validation_data" && given.named(setting).is_some_and(|value| !plain(value)) {
                self.note(Why::Setting(setting.into()));
            }
        }
        if self.models[model].fit.is_some() {
            return self.note(Why::Again);
        }
        let (Some(x), Some(y)) = (table("x", 0), table("y", 1)) else {
            let is_file = [given.get("x", 0), given.get("y", 1)]
                .into_iter()
                .flatten()
                .any(|v| matches!(v, Value::File(_)));
            if !is_file {
                self.note(Why::Data);
            }
            return;
        };
        let batch_size = match given.get("batch_size", 2) {
            None | Some(Value::None) => Some(32),
            Some(other) => other.whole(),
        };
        let shuffles = given.named("shuffle") != Some(&Value::Bool(false));
        let fit =
            Fit { x, y, epochs: whole("epochs", 3).unwrap_or(1), batch_size, shuffles, cell: self.cell };
        self.models[model].fit = Some(fit);
        self.fitted = Some(model);
    }
}

/// The optimizer of a model that names none.
pub fn usual_optimizer() -> Optimizer {
    Optimizer::of_name("RMSprop").unwrap_or(Optimizer::ALL[0])
}

/// What comes of values one of which is a file that isn't there is not there either.
fn missing(values: &[&Value]) -> Value {
    values.iter().find(|value| matches!(value, Value::File(_))).map_or(Value::Unknown, |file| (*file).clone())
}

/// A table with a column more, or another one.
fn with_column(table: &Table, name: &str, values: &Table) -> Option<Table> {
    let mut columns = table.columns.clone()?;
    let mut rows = table.rows.clone();
    let values = values.flattened();
    if values.len() != rows.len() && values.len() != 1 {
        return None;
    }
    let place = table.column(name);
    for (row, value) in rows.iter_mut().zip(values.iter().cycle()) {
        match place {
            Some(place) => row[place] = *value,
            None => row.push(*value),
        }
    }
    if place.is_none() {
        columns.push(name.into());
    }
    Some(Table { columns: Some(columns), rows, flat: false, pandas: true })
}

fn arrays(value: &Value) -> Option<Vec<Array>> {
    let array = |value: &Value| {
        let table = value.table()?;
        Some(if table.flat { Array::Vector(table.flattened()) } else { Array::Matrix(table.rows) })
    };
    value.items()?.iter().map(array).collect()
}
