//! A few of many places that lie near each other.

use std::collections::HashMap;

/// How much finer each net is than the one before.
const FINER: f64 = 0.6;
/// How fine a net is at most, of the reach of all points.
const FINEST: f64 = 1e-9;

/// Returns which of some points to keep, in their order: at most so many, such that each of the others has one near it. A point is kept
/// of each cell of the finest net that has no more cells with points in them than that.
pub fn spread(points: &[&[f64]], most: usize) -> Vec<usize> {
    if points.len() <= most {
        return (0..points.len()).collect();
    }
    let reach = |at: usize| {
        let of = points.iter().map(|point| point[at]);
        of.clone().fold(f64::NEG_INFINITY, f64::max) - of.fold(f64::INFINITY, f64::min)
    };
    let reach = (0..points[0].len()).map(reach).fold(0.0, f64::max);
    let (mut kept, mut size) = (vec![0], reach);
    while size > FINEST * reach {
        let cells = cells(points, size);
        if cells.len() > most {
            break;
        }
        (kept, size) = (cells, size * FINER);
    }
    kept
}

/// The first point in each cell of a net.
fn cells(points: &[&[f64]], size: f64) -> Vec<usize> {
    let mut first: HashMap<Vec<i64>, usize> = HashMap::new();
    for (at, point) in points.iter().enumerate() {
        let cell = point.iter().map(|x| (x / size).floor() as i64).collect();
        first.entry(cell).or_insert(at);
    }
    let mut found: Vec<usize> = first.into_values().collect();
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_kept_however_many_lie_in_the_middle() {
        let mut points = vec![[0.5, 0.5]; 100];
        points.extend([[0.0, 1.0], [1.0, 0.0], [0.501, 0.5]]);
        let points: Vec<&[f64]> = points.iter().map(|point| &point[..]).collect();
        assert_eq!(spread(&points, 3), [0, 100, 101]);
        assert_eq!(spread(&points, 4), [0, 100, 101, 102]);
        assert_eq!(spread(&points[..2], 2), [0, 1]);
    }
}
