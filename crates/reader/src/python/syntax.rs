//! What a piece of Python says, as a tree.

/// An expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// `8`, `-1e-3`.
    Number(f64),
    /// `"relu"`.
    Text(String),
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
    /// `a + b`.
    Binary(Box<Expr>, &'static str, Box<Expr>),
    /// What is read over: a comprehension, a lambda, a comparison …
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
    /// `with …:`, and what else only holds a block.
    Block(Vec<Statement>),
    /// `def name(…):` or `class Name(…):`.
    Definition(String),
    /// `pass`, `assert …`, `del …`.
    Nothing,
    /// What is no Python that this reads; the sign that was not understood.
    Unread(String),
}
