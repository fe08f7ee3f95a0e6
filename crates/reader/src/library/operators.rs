//! What stands between two values: `a + b`, `a > b`.

use crate::value::Value;

/// Returns `left sign right`; of tables that are compared, 1 for true and 0 for false.
pub fn binary(left: &Value, sign: &str, right: &Value) -> Option<Value> {
    let of: fn(f64, f64) -> f64 = match sign {
        "+" => |a, b| a + b,
        "-" => |a, b| a - b,
        "*" => |a, b| a * b,
        "/" => |a, b| a / b,
        "%" => f64::rem_euclid,
        "//" => |a, b| (a / b).floor(),
        "**" => f64::powf,
        "==" => |a, b| f64::from(a == b),
        "!=" => |a, b| f64::from(a != b),
        "<" => |a, b| f64::from(a < b),
        ">" => |a, b| f64::from(a > b),
        "<=" => |a, b| f64::from(a <= b),
        ">=" => |a, b| f64::from(a >= b),
        _ => return None,
    };
    let compares = sign.starts_with(['=', '!', '<', '>']);
    if let (Value::Number(left), Value::Number(right)) = (left, right) {
        let found = of(*left, *right);
        return Some(if compares { Value::Bool(found == 1.0) } else { Value::Number(found) });
    }
    match (left, right) {
        (Value::Text(left), Value::Text(right)) if sign == "==" => Some(Value::Bool(left == right)),
        (Value::Text(left), Value::Text(right)) if sign == "+" => Some(Value::Text(format!("{left}{right}"))),
        (Value::List(left), Value::List(right)) if sign == "+" => {
            Some(Value::List([&left[..], right].concat()))
        }
        (Value::List(items), Value::Number(times))
            if sign == "*" && *times * items.len() as f64 <= 10_000.0 =>
        {
            let all = std::iter::repeat_n(items, *times as usize).flatten().cloned();
            Some(Value::List(all.collect()))
        }
        (Value::Table(left), right) => left.with(&right.table()?, of).map(Value::Table),
        (Value::Number(_), Value::Table(right)) => {
            right.with(&left.table()?, |right, left| of(left, right)).map(Value::Table)
        }
        _ => None,
    }
}
