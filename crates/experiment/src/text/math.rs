//! Formulas as plain data.

/// A formula in parts between which a line may break: `w ← …`, `= 0.1826 − …`, `= 0.1939`.
pub type Equation = Vec<Math>;

/// A formula, for MathML.
#[derive(Clone, Debug, PartialEq)]
pub enum Math {
    /// A symbol: `w`.
    Name(&'static str),
    /// A number, and which way it flows.
    Number(String, Tone),
    /// `+`, `=`, `∂`.
    Operator(&'static str),
    /// Words within a formula.
    Words(String),
    /// One after the other.
    Row(Vec<Math>),
    /// One over the other.
    Fraction(Box<[Math; 2]>),
    /// The second as an index of the first.
    Sub(Box<[Math; 2]>),
    /// The first to the power of the second.
    Power(Box<[Math; 2]>),
    /// A square root.
    Root(Box<Math>),
    /// What can be asked about, by the name of what it is.
    Asks(String, Box<Math>),
}

/// Which way a number flows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// Set, as the weights are.
    #[default]
    Plain,
    /// From the forward pass.
    Forward,
    /// From the backward pass.
    Backward,
    /// It comes in a later phase.
    Unknown,
}

/// What is written for a number that comes later.
pub const UNKNOWN: &str = "?";

/// Returns a number; where it is not known yet, a question mark.
pub fn number(text: Option<String>, tone: Tone) -> Math {
    match text {
        Some(text) => Math::Number(text, tone),
        None => Math::Number(UNKNOWN.into(), Tone::Unknown),
    }
}

/// Returns a number in brackets where it has a sign.
pub fn bracketed(number: Math) -> Math {
    if number.is_signed() { in_brackets(number) } else { number }
}

/// Returns ∂of/∂by.
pub fn partial(of: Math, by: Math) -> Math {
    let d = |of| Math::Row(vec![Math::Operator("∂"), of]);
    Math::Fraction(Box::new([d(of), d(by)]))
}

/// Returns a formula in brackets, whatever it is.
pub fn in_brackets(inner: Math) -> Math {
    Math::Row(vec![Math::Operator("("), inner, Math::Operator(")")])
}

/// Returns = and what follows.
pub fn equals(right: Math) -> Math {
    Math::Row(vec![Math::Operator("="), right])
}

/// Returns a symbol with what it belongs to as its index: `z h1`.
pub fn indexed(name: &'static str, of: String) -> Math {
    Math::Sub(Box::new([Math::Name(name), Math::Words(of)]))
}

/// Formulas with an operator between them.
pub fn joined(parts: impl IntoIterator<Item = Math>, operator: &'static str) -> Math {
    let mut row = Vec::new();
    for part in parts {
        if !row.is_empty() {
            row.push(Math::Operator(operator));
        }
        row.push(part);
    }
    Math::Row(row)
}

/// Returns a formula that can be asked about, by the name of what it is.
pub fn asks(name: impl ToString, of: Math) -> Math {
    Math::Asks(name.to_string(), Box::new(of))
}

/// Nothing.
impl Default for Math {
    fn default() -> Math {
        Math::Row(Vec::new())
    }
}

impl Math {
    /// Returns the formula in pieces between which a line may break: before each `+`.
    pub fn pieces(self) -> Vec<Math> {
        let mut pieces = vec![Vec::new()];
        for part in self.opened() {
            if part == Math::Operator("+") {
                pieces.push(Vec::new());
            }
            pieces.last_mut().expect("it starts with one").push(part);
        }
        pieces.into_iter().map(Math::Row).collect()
    }

    /// The parts of a row, and of rows in it, that have a `+`.
    fn opened(self) -> Vec<Math> {
        match self {
            Math::Row(parts) if parts.iter().any(Math::has_plus) => {
                parts.into_iter().flat_map(Math::opened).collect()
            }
            other => vec![other],
        }
    }

    /// Whether it is a fraction.
    pub(super) fn is_fraction(&self) -> bool {
        match self {
            Math::Fraction(_) => true,
            Math::Asks(_, of) => of.is_fraction(),
            _ => false,
        }
    }

    fn is_signed(&self) -> bool {
        match self {
            Math::Number(text, _) => text.starts_with('−'),
            Math::Asks(_, of) => of.is_signed(),
            _ => false,
        }
    }

    fn has_plus(&self) -> bool {
        match self {
            Math::Row(parts) => parts.iter().any(Math::has_plus),
            other => *other == Math::Operator("+"),
        }
    }

    /// Returns it in one line, for those who listen: `∂L/∂w`.
    pub fn text(&self) -> String {
        match self {
            Math::Name(text) | Math::Operator(text @ ("(" | ")" | "∂")) => (*text).into(),
            Math::Operator(text) => format!(" {text} "),
            Math::Number(text, _) | Math::Words(text) => text.clone(),
            Math::Row(parts) => parts.iter().map(Math::text).collect(),
            Math::Fraction(parts) => format!("{}/{}", parts[0].text(), parts[1].text()),
            Math::Sub(parts) => {
                let space = if matches!(parts[1], Math::Words(_)) { " " } else { "" };
                format!("{}{space}{}", parts[0].text(), parts[1].text())
            }
            Math::Root(inner) => format!("√({})", inner.text()),
            Math::Asks(_, of) => of.text(),
            Math::Power(parts) => match parts[1].text().as_str() {
                "2" => format!("{}²", parts[0].text()),
                power => format!("{}^({power})", parts[0].text()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_breaks_before_each_plus_and_nothing_is_lost() {
        let product = |name| Math::Row(vec![Math::Name(name), Math::Operator("·"), Math::Name("z")]);
        let whole = equals(in_brackets(joined([product("a"), product("b")], "+")));
        let pieces = whole.clone().pieces();
        let texts: Vec<_> = pieces.iter().map(Math::text).collect();
        assert_eq!(texts, [" = (a · z", " + b · z)"]);
        assert_eq!(texts.concat(), whole.text());
        assert_eq!(product("a").pieces(), [Math::Row(vec![product("a")])]);
    }
}
