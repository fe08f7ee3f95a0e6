//! The chain rule of one parameter, path by path.

use super::chain::{Factor, Local};
use super::trace::Trace;
use crate::model::Parameter;

/// One way from a parameter to the loss: a factor for each step of it, and their product.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The unit it goes through in each layer, from the parameter's to the outputs.
    pub units: Vec<usize>,
    /// The factors, from the loss back to the parameter.
    pub factors: Vec<Factor>,
    /// Their product.
    pub product: f64,
}

/// The ways from a parameter to the loss: the sum of their products is dL/dw.
#[derive(Clone, Debug, PartialEq)]
pub struct Paths {
    /// How many there are: the product of the units of the layers after the parameter's.
    pub count: usize,
    /// All of them in order, or the strongest first where there are more than were asked for.
    pub listed: Vec<Path>,
}

/// A way from a unit to the loss, as a step to one of the ways of the next layer.
#[derive(Clone, Copy)]
struct Way {
    /// |dL/dz along this way|.
    strength: f64,
    /// The unit of the next layer.
    next: usize,
    /// Which of that unit's ways.
    rank: usize,
}

impl Trace {
    /// Returns the ways from a parameter to the loss in a kept row, `most` of them at most.
    pub fn paths(&self, at: usize, parameter: Parameter, most: usize) -> Paths {
        let (layer, unit) = parameter.unit();
        let count = self.layers[layer + 1..].iter().fold(1, |n: usize, l| n.saturating_mul(l.units));
        let ways = self.strongest_ways(at, layer, unit, most);
        let start = ways.len() - 1;
        let path = |rank| {
            let mut units = vec![unit];
            let mut way: Way = ways[start][0][rank];
            for level in ways[..start].iter().rev() {
                units.push(way.next);
                way = level[way.next][way.rank];
            }
            self.path(at, parameter, units)
        };
        let mut listed: Vec<_> = (0..ways[start][0].len()).map(path).collect();
        if count <= most {
            listed.sort_by(|a, b| a.units.cmp(&b.units));
        }
        Paths { count, listed }
    }

    /// The ways from each unit, the outputs first and the one unit asked for last, the strongest first.
    fn strongest_ways(&self, at: usize, layer: usize, unit: usize, most: usize) -> Vec<Vec<Vec<Way>>> {
        let last = self.layers.len() - 1;
        let mut levels: Vec<Vec<Vec<Way>>> = Vec::new();
        for l in (layer..=last).rev() {
            let units = if l == layer { unit..unit + 1 } else { 0..self.layers[l].units };
            let level = units.map(|j| match levels.last() {
                None => vec![Way { strength: self.layers[l].delta[at][j].abs(), next: 0, rank: 0 }],
                Some(after) => {
                    let slope = self.slope(at, l, j);
                    strongest(after, |k| (slope * self.layers[l + 1].weight(j, k)).abs(), most)
                }
            });
            let level = level.collect();
            levels.push(level);
        }
        levels
    }

    fn path(&self, at: usize, parameter: Parameter, units: Vec<usize>) -> Path {
        let first = parameter.unit().0;
        let last = self.layers.len() - 1;
        let mut factors = self.end_at_the_loss(at, units[last - first]);
        for layer in (first..last).rev() {
            let (unit, to) = (units[layer - first], units[layer - first + 1]);
            let of = Local::Kernel { layer: layer + 1, input: unit, unit: to };
            factors.push(Factor { of, value: self.layers[layer + 1].weight(unit, to) });
            let of = Local::Activation { layer, unit };
            factors.push(Factor { of, value: self.slope(at, layer, unit) });
        }
        factors.push(self.d_z_d_w(at, parameter));
        let product = factors.iter().map(|factor| factor.value).product();
        Path { units, factors, product }
    }
}

/// The strongest ways through the units of the next layer, where the step to each has a strength. Of a
/// unit's ways none comes before a stronger one of the same unit, so only the units with the strongest
/// first ways count.
fn strongest(after: &[Vec<Way>], step: impl Fn(usize) -> f64, most: usize) -> Vec<Way> {
    let through = |next: usize| {
        let step = step(next);
        after[next].iter().enumerate().map(move |(rank, way)| Way {
            strength: step * way.strength,
            next,
            rank,
        })
    };
    let by_strength = |a: &Way, b: &Way| b.strength.total_cmp(&a.strength);
    let mut heads: Vec<_> = (0..after.len()).filter_map(|next| through(next).next()).collect();
    if heads.len() > most {
        heads.select_nth_unstable_by(most, by_strength);
        heads.truncate(most);
    }
    let mut ways: Vec<_> = heads.iter().flat_map(|head| through(head.next)).collect();
    ways.sort_by(by_strength);
    ways.truncate(most);
    ways
}
