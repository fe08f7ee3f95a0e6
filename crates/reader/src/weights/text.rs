//! A text of weights, followed as Python, and then read as what a program has printed.

use super::found::{Found, Sets};
use crate::notebook::run::Run;
use crate::python::parse;
use crate::python::syntax::{Action, Expr, Statement};
use crate::value::Value;

/// The deepest blocks that are looked into.
const MAX_DEPTH: usize = 16;

/// Returns the sets of arrays in a text that was made [`readable`](crate::python::readable).
pub fn sets(readable: &str) -> Sets {
    let mut text = Text {
        run: Run::of(&[], &[]),
        sets: Sets::default(),
        set: Vec::new(),
        shown: Vec::new(),
        all: Vec::new(),
    };
    text.follow(&parse(readable), 0);
    text.end();
    text.printed(readable);
    text.end();
    text.sets
}

struct Text<'a> {
    run: Run<'a>,
    sets: Sets,
    /// What `set_weights` was given.
    set: Vec<Found>,
    /// What stands there without a name.
    shown: Vec<Found>,
    /// All arrays, with the names of those that were assigned.
    all: Vec<(String, Found)>,
}

impl Text<'_> {
    /// All that was found belongs together, or what was shown of it, or what was set; or only one list of it.
    fn end(&mut self) {
        let lists = std::mem::take(&mut self.sets);
        self.sets.add(&std::mem::take(&mut self.set));
        lists.sets.iter().for_each(|set| self.sets.add(set));
        self.sets.add(&std::mem::take(&mut self.shown));
        let all: Vec<Found> = std::mem::take(&mut self.all).into_iter().map(|(_, found)| found).collect();
        self.sets.add(&all);
    }

    fn follow(&mut self, statements: &[Statement], depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        for statement in statements {
            match &statement.action {
                Action::Assign(targets, from) => {
                    let value = self.run.value(from);
                    for target in targets {
                        self.assign(target, &value, has_tensor(from));
                    }
                }
                Action::Value(value) => self.show(value),
                Action::Block(body) => self.follow(body, depth + 1),
                Action::Function(function) => {
                    self.run.follow(std::slice::from_ref(statement));
                    self.follow(&function.body, depth + 1);
                }
                Action::Class(class) => {
                    class.methods.iter().for_each(|method| self.follow(&method.body, depth + 1))
                }
                Action::Import(_) => self.run.follow(std::slice::from_ref(statement)),
                _ => {}
            }
        }
    }

    fn assign(&mut self, target: &Expr, value: &Value, torch: bool) {
        match (target, value) {
            (Expr::Tuple(targets) | Expr::List(targets), Value::List(items))
                if targets.len() == items.len() =>
            {
                for (target, item) in targets.iter().zip(items) {
                    self.assign(target, item, torch);
                }
            }
            _ => {
                if matches!(target, Expr::Name(_)) {
                    self.run.assign(target, value.clone());
                }
                let name = name(target);
                let found = self.sets.take(value, &name, torch);
                self.all.retain(|(known, _)| *known != name);
                self.all.extend(found.into_iter().map(|found| (name.clone(), found)));
            }
        }
    }

    /// A value for itself, or a call that sets weights.
    fn show(&mut self, value: &Expr) {
        if let Expr::Call(called, given, _) = value
            && let (Expr::Attribute(of, method), [given, ..]) = (&**called, &given[..])
        {
            match method.as_str() {
                "set_weights" | "load_state_dict" => {
                    let value = self.run.value(given);
                    let found = self.sets.take(&value, "", has_tensor(given));
                    self.set.extend(found);
                    return;
                }
                "copy_" | "assign" => {
                    let value = self.run.value(given);
                    return self.assign(of, &value, has_tensor(given));
                }
                _ => {}
            }
        }
        let found = self.run.value(value);
        self.take_shown(&found, "", has_tensor(value));
    }

    fn take_shown(&mut self, value: &Value, name: &str, torch: bool) {
        let found = self.sets.take(value, name, torch);
        self.shown.extend(found.iter().cloned());
        self.all.extend(found.into_iter().map(|found| (String::new(), found)));
    }

    /// Arrays with words before them, which say what they are: `Weights of layer 1:` and below it the array.
    fn printed(&mut self, text: &str) {
        let ends = ends(text);
        let (mut at, mut from) = (0, 0);
        while let Some(found) = text[at..].find(['[', 't', 'a', '(']) {
            let start = at + found;
            let rest = &text[start..];
            at = start + 1;
            let is_word = text[..start].ends_with(|c: char| c.is_alphanumeric() || "_)]\"'".contains(c));
            let is_call = is_word && rest.starts_with('(');
            let sign = ["[", "array(", "tensor(", "('"].into_iter().find(|sign| rest.starts_with(sign));
            let opens = if is_call {
                Some(0)
            } else {
                sign.filter(|_| !is_word).map(|sign| sign.find(['[', '(']).unwrap_or(0))
            };
            let Some(end) = opens.map(|opens| ends[start + opens]).filter(|end| *end > 0) else { continue };
            // What stands in a call, and the number of a prompt, `In [3]:`, are no arrays.
            if is_call || text[end..].starts_with(':') {
                at = end;
                continue;
            }
            let label = text[from..start].trim_end().rsplit('\n').next().unwrap_or_default();
            if let [Statement { action: Action::Value(value), .. }] = &parse(&text[start..end])[..] {
                let found = self.run.value(value);
                self.take_shown(&found, label, has_tensor(value));
            }
            (at, from) = (end, end);
        }
    }
}

/// Returns the line of the first bracket that is never closed, from 1.
pub fn unclosed(text: &str) -> Option<usize> {
    let ends = ends(text);
    let at = text.char_indices().position(|(at, letter)| "([{".contains(letter) && ends[at] == 0)?;
    Some(text.chars().take(at).filter(|letter| *letter == '\n').count() + 1)
}

/// Where each bracket of a text is closed, by where it opens; 0 where none is closed or none opens.
fn ends(text: &str) -> Vec<usize> {
    let (mut ends, mut open) = (vec![0; text.len()], Vec::new());
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' | '{' => open.push(at),
            ')' | ']' | '}' => {
                if let Some(start) = open.pop() {
                    ends[start] = at + 1;
                }
            }
            _ => {}
        }
    }
    ends
}

/// The name of a place: `self.W1`, `params['W1']`, `model[0].weight.data`.
fn name(target: &Expr) -> String {
    match target {
        Expr::Name(name) => name.clone(),
        Expr::Attribute(of, name) if name == "data" => self::name(of),
        Expr::Attribute(of, name) => [&self::name(of), ".", name].concat(),
        Expr::Index(of, place) => {
            let place = match &**place {
                Expr::Text(text) => text.clone(),
                Expr::Number(number) => number.to_string(),
                _ => String::new(),
            };
            [&self::name(of), ".", &place].concat()
        }
        _ => String::new(),
    }
}

/// Whether a tensor of PyTorch is made in an expression.
fn has_tensor(expr: &Expr) -> bool {
    match expr {
        Expr::Call(called, given, named) => {
            let name = match &**called {
                Expr::Name(name) | Expr::Attribute(_, name) => name.as_str(),
                _ => "",
            };
            let of = matches!(&**called, Expr::Attribute(of, _) if has_tensor(of));
            of || ["tensor", "Parameter"].contains(&name)
                || given.iter().chain(named.iter().map(|(_, value)| value)).any(has_tensor)
        }
        Expr::List(items) | Expr::Tuple(items) => items.iter().any(has_tensor),
        Expr::Dict(pairs) => pairs.iter().any(|(_, value)| has_tensor(value)),
        Expr::Attribute(of, _) | Expr::Index(of, _) | Expr::Minus(of) => has_tensor(of),
        Expr::Binary(left, _, right) => has_tensor(left) || has_tensor(right),
        _ => false,
    }
}
