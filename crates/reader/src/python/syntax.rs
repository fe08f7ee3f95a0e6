//! What a piece of Python says, as a tree.

use std::rc::Rc;

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// `8`, `-1e-3`.
    Number(f64),
    /// `"relu"`.
    Text(String),
    /// `f"{a}, {b}"`, and `"{}, {}".format(a, b)`: the texts around its values, and these.
    Format(Vec<String>, Vec<Expr>),
    /// `True`, `False`.
    Bool(bool),
    /// `None`.
    None,
    /// `df`.
    Name(String),
    /// `df.values`.
    Attribute(Box<Expr>, String),
    /// `Dense(2, activation="relu")`: the arguments by place, and those by name.
    Call(Box<Expr>, Vec<Expr>, Vec<(String, Expr)>),
    /// `df[0]`; several places between commas are a tuple.
    Index(Box<Expr>, Box<Expr>),
    /// `0:-1`.
    Slice(Option<Box<Expr>>, Option<Box<Expr>>, Option<Box<Expr>>),
    /// `[8, 8]`.
    List(Vec<Expr>),
    /// `(8, 8)`.
    Tuple(Vec<Expr>),
    /// `{"cgpa": [8, 7]}`.
    Dict(Vec<(Expr, Expr)>),
    /// `-x`.
    Minus(Box<Expr>),
    /// `a + b`, `a == b`.
    Binary(Box<Expr>, &'static str, Box<Expr>),
    /// `*layers` in a call.
    Star(Box<Expr>),
    /// `[item for target in values]`.
    Comprehension(Box<Expr>, Box<Expr>, Box<Expr>),
    /// What is read over: a lambda, a condition …
    Other,
}

/// A statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Its line, from 1.
    pub line: usize,
    /// What it does.
    pub action: Action,
}

/// What a statement does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// `a = b = value`.
    Assign(Vec<Expr>, Expr),
    /// `a += value`.
    Change(Expr, &'static str, Expr),
    /// A value for itself: a call.
    Value(Expr),
    /// What each name is the path of: `np` of `numpy`.
    Import(Vec<(String, String)>),
    /// `for target in values:` and its block.
    For(Expr, Expr, Vec<Statement>),
    /// `if condition:` with what follows it, and what `else` and `elif` hold.
    If(Expr, Vec<Statement>, Vec<Statement>),
    /// `with …:`, and what else only holds a block.
    Block(Vec<Statement>),
    /// `while …:`, which may go on for any time.
    While,
    /// `def name(…):`.
    Function(Rc<Function>),
    /// `class Name(…):`.
    Class(Rc<Class>),
    /// `return value`.
    Return(Expr),
    /// `break`.
    Break,
    /// `pass`, `assert …`, `del …`.
    Nothing,
    /// What is no Python that this reads; the sign that was not understood.
    Unread(String),
}

/// A function.
#[derive(Clone, Debug, PartialEq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// What it takes, with what stands for it where it isn't given.
    pub takes: Vec<(String, Option<Expr>)>,
    /// What it does.
    pub body: Vec<Statement>,
}

/// A class.
#[derive(Clone, Debug, PartialEq)]
pub struct Class {
    /// Its name.
    pub name: String,
    /// The line that it begins in.
    pub line: usize,
    /// What it is made of: `nn.Module`.
    pub bases: Vec<Expr>,
    /// Its methods.
    pub methods: Vec<Rc<Function>>,
}

impl Class {
    /// Returns a method.
    pub fn method(&self, name: &str) -> Option<&Rc<Function>> {
        self.methods.iter().find(|method| method.name == name)
    }
}
