//! The orders of rows that make a difference.

/// The most orders of an epoch that are tried: those of six rows.
pub const MOST: usize = 720;

/// Returns the orders of so many rows that make other updates, the given one first: within a batch the order makes none. None where they
/// are more than [`MOST`].
pub fn orders(rows: usize, batch_size: usize) -> Option<Vec<Vec<usize>>> {
    let mut count = 1_usize;
    let mut left = rows;
    while left > 0 {
        let batch = batch_size.min(left);
        count = count.checked_mul(choose(left, batch)?)?;
        left -= batch;
        if count > MOST {
            return None;
        }
    }
    let mut found = Vec::with_capacity(count);
    extend(&mut Vec::new(), rows, batch_size, &mut found);
    Some(found)
}

/// The ways to choose some of so many.
fn choose(of: usize, some: usize) -> Option<usize> {
    (0..some.min(of - some)).try_fold(1_usize, |ways, at| Some(ways.checked_mul(of - at)? / (at + 1)))
}

/// All orders that begin like this one, ascending within each batch.
fn extend(order: &mut Vec<usize>, rows: usize, batch_size: usize, found: &mut Vec<Vec<usize>>) {
    if order.len() == rows {
        found.push(order.clone());
        return;
    }
    let least = match order.len() % batch_size {
        0 => 0,
        _ => order[order.len() - 1] + 1,
    };
    for row in least..rows {
        if !order.contains(&row) {
            order.push(row);
            extend(order, rows, batch_size, found);
            order.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_a_batch_the_order_makes_no_difference() {
        assert_eq!(orders(3, 1).unwrap().len(), 6);
        assert_eq!(
            orders(4, 2).unwrap(),
            [[0, 1, 2, 3], [0, 2, 1, 3], [0, 3, 1, 2], [1, 2, 0, 3], [1, 3, 0, 2], [2, 3, 0, 1]]
        );
        assert_eq!(orders(5, 32).unwrap(), [[0, 1, 2, 3, 4]]);
        assert_eq!(orders(6, 1).unwrap().len(), MOST);
        assert_eq!(orders(7, 1), None);
        assert_eq!(orders(7, 3).unwrap().len(), 140);
        assert_eq!(orders(200, 3), None);
    }
}
