//! Values as Python writes them.

use backprop::Hyperparameters;

/// A matrix as an array, a row a line.
pub(super) fn array(rows: &[Vec<f64>]) -> String {
    let rows: Vec<_> = rows.iter().map(|row| format!("    [{}],\n", numbers(row))).collect();
    format!("np.array([\n{}])", rows.concat())
}

/// A vector as an array.
pub(super) fn vector(values: &[f64]) -> String {
    format!("np.array([{}])", numbers(values))
}

/// With a point or an exponent, so that none is taken for a whole number.
fn numbers(values: &[f64]) -> String {
    values.iter().map(|x| format!("{x:?}")).collect::<Vec<_>>().join(", ")
}

/// A list of orders, one a line.
pub(super) fn orders(orders: &[Vec<usize>]) -> String {
    let lines: Vec<_> = orders.iter().map(|order| format!("    {order:?},\n")).collect();
    format!("[\n{}]", lines.concat())
}

/// A list of texts. A name is whatever someone typed: as JSON it is one literal, on one line, in Python too.
pub(super) fn names<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<_> = names.map(text).collect();
    format!("[{}]", names.join(", "))
}

fn text(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            ' '..='~' => literal.push(c),
            c if c.is_alphanumeric() => literal.push(c),
            c => literal.push_str(&format!("\\U{:08x}", u32::from(c))),
        }
    }
    literal.push('"');
    literal
}

/// Code in which `{negative_slope}` and the like stand for the values of hyperparameters.
pub(super) fn filled(code: &str, of: &impl Hyperparameters) -> String {
    let values = of.hyperparameters().into_iter();
    values.fold(code.into(), |code, (hyperparameter, value)| {
        code.replace(&format!("{{{}}}", hyperparameter.key), &format!("{value:?}"))
    })
}

/// `True` or `False`.
pub(super) fn truth(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}
