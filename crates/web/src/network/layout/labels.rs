//! Where on its edge each label stands, so that no two overlap, and no edge runs through one if it can be
//! helped.

use super::geometry::{Area, Line, Point};

/// Places tried along an edge.
const PLACES: usize = 25;
/// Attempts after which the gap counts as too narrow.
const PATIENCE: usize = 4_000;

/// An edge whose label is to be placed, and where it would like it.
pub struct Wish {
    /// The edge.
    pub line: Line,
    /// The part of the way that looks best, if nothing is there.
    pub t: f64,
}

/// The centers of the labels, of `size`, so that none overlaps another or an obstacle; `None` where
/// no such places were found.
pub fn place(wishes: &[Wish], size: (f64, f64), obstacles: &[Area]) -> Option<Vec<Point>> {
    let free = wishes.iter().enumerate().map(|(i, wish)| {
        let others = || wishes.iter().enumerate().filter(move |(j, _)| *j != i).map(|(_, other)| other.line);
        let places = (0..PLACES).map(|i| i as f64 / (PLACES - 1) as f64).chain([wish.t]);
        let areas = places.map(|t| ((t - wish.t).abs(), label(wish.line.at(t), size)));
        let free = areas.filter(|(_, area)| !obstacles.iter().any(|other| area.overlaps(other)));
        let crossed = |area: &Area| others().filter(|line| line.crosses(area)).count();
        let mut free: Vec<_> = free.map(|(far, area)| (crossed(&area), far, area)).collect();
        free.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        free.into_iter().map(|(_, _, area)| area).collect()
    });
    let free: Vec<Vec<Area>> = free.collect();
    let mut order: Vec<_> = (0..free.len()).collect();
    order.sort_by_key(|&i| free[i].len());
    let mut chosen = Vec::new();
    let mut patience = PATIENCE;
    search(&free, &order, &mut chosen, &mut patience).then(|| {
        let mut points = vec![Point { x: 0.0, y: 0.0 }; free.len()];
        for (&edge, area) in order.iter().zip(&chosen) {
            points[edge] = area.center;
        }
        points
    })
}

fn label(center: Point, (width, height): (f64, f64)) -> Area {
    Area { center, width, height }
}

/// Depth first, the edges with the fewest free places first.
fn search(free: &[Vec<Area>], order: &[usize], chosen: &mut Vec<Area>, patience: &mut usize) -> bool {
    let Some(&edge) = order.get(chosen.len()) else { return true };
    for area in &free[edge] {
        if *patience == 0 {
            return false;
        }
        *patience -= 1;
        if chosen.iter().any(|other| area.overlaps(other)) {
            continue;
        }
        chosen.push(*area);
        if search(free, order, chosen, patience) {
            return true;
        }
        chosen.pop();
    }
    false
}
