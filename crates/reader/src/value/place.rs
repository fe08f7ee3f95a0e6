//! What stands in square brackets behind a value.

use super::{Table, Value};

/// A place, or several, in a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// One, by its number or its name.
    One(Value),
    /// From, to, and by which steps.
    Range([Option<f64>; 3]),
    /// A place in each dimension.
    Each(Vec<Place>),
    /// Nothing that is known here.
    Unknown,
}

impl Place {
    /// Returns the places among so many that it means, and whether it is just one.
    fn among(&self, count: usize, name: impl Fn(&str) -> Option<usize>) -> Option<(Vec<usize>, bool)> {
        let from_end = |x: f64| if x < 0.0 { x + count as f64 } else { x };
        let one = |value: &Value| match value {
            Value::Text(text) => name(text),
            other => {
                let place = from_end(other.number()?);
                ((0.0..count as f64).contains(&place) && place.fract() == 0.0).then_some(place as usize)
            }
        };
        match self {
            Place::One(Value::List(items)) => Some((items.iter().map(one).collect::<Option<_>>()?, false)),
            Place::One(value) => Some((vec![one(value)?], true)),
            Place::Range([from, to, step]) => {
                if step.is_some_and(|step| step != 1.0) {
                    return None;
                }
                let clamp = |x: f64| from_end(x).clamp(0.0, count as f64) as usize;
                let (from, to) = (from.map_or(0, clamp), to.map_or(count, clamp));
                Some(((from..to.max(from)).collect(), false))
            }
            Place::Each(_) | Place::Unknown => None,
        }
    }
}

/// Returns what is at a place of a table: `by_name` as a DataFrame has it, columns by their names; else rows first.
pub fn of_table(table: &Table, place: &Place, by_name: bool) -> Option<Table> {
    let width = table.width();
    let columns = |place: &Place| place.among(width, |name| table.column(name));
    match place {
        Place::Each(places) => {
            let [rows, of_row] = &places[..] else { return None };
            let (rows, _) = rows.among(table.rows.len(), |_| None)?;
            let (of_row, one) = columns(of_row)?;
            table.rows_at(&rows)?.columns_at(&of_row, one)
        }
        Place::One(Value::Text(_) | Value::List(_)) if by_name => {
            let (places, one) = columns(place)?;
            table.columns_at(&places, one)
        }
        other => {
            let (rows, one) = other.among(table.rows.len(), |_| None)?;
            let found = table.rows_at(&rows)?;
            Some(if one && !table.flat { Table::vector(found.rows.concat()) } else { found })
        }
    }
}

/// Returns the item of a list or a dictionary at a place.
pub fn of_items(value: &Value, place: &Place) -> Option<Value> {
    match (value, place) {
        (Value::List(items), _) => {
            let (places, one) = place.among(items.len(), |_| None)?;
            let found: Vec<_> = places.iter().map(|&place| items[place].clone()).collect();
            Some(if one { found.into_iter().next()? } else { Value::List(found) })
        }
        (Value::Dict(pairs), Place::One(key)) => {
            pairs.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone())
        }
        _ => None,
    }
}
