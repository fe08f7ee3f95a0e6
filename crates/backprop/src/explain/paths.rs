//! The chain rule of one parameter, path by path.

use super::chain::{Factor, Local};
use super::trace::Trace;
use crate::model::Parameter;

/// One way from a parameter to the loss: a factor for each step of it, and their product.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Of each layer, from the parameter's to the outputs, the unit whose z it goes through and the unit whose a: the
    /// same one, but in a softmax.
    pub units: Vec<[usize; 2]>,
    /// The factors, from the loss back to the parameter.
    pub factors: Vec<Factor>,
    /// Their product.
    pub product: f64,
}

/// The ways from a parameter to the loss: the sum of their products is dL/dw.
#[derive(Clone, Debug, PartialEq)]
pub struct Paths {
    /// How many there are: the product of the units of the layers after the parameter's, and once more of each
    /// softmax, which leads from every z to every a.
    pub count: usize,
    /// All of them in order, or the strongest first where there are more than were asked for.
    pub listed: Vec<Path>,
}

/// Numbers of a layer that ways go through, one after the other.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// The z of its units.
    Z(usize),
    /// The a of its units, of a softmax, where they depend on every z.
    A(usize),
}

/// A way from a number of a stage to the loss, as a step to one of the ways of the next stage.
#[derive(Clone, Copy)]
struct Way {
    /// |The derivative of L along this way|.
    strength: f64,
    /// The unit of the next stage.
    next: usize,
    /// Which of that unit's ways.
    rank: usize,
}

impl Trace {
    /// Returns the ways from a parameter to the loss in a kept row, `most` of them at most.
    pub fn paths(&self, at: usize, parameter: Parameter, most: usize) -> Paths {
        let (layer, unit) = parameter.unit();
        let stages = self.stages(layer);
        let of = |stage: &Stage| match stage {
            Stage::Z(l) | Stage::A(l) => self.layers[*l].units,
        };
        let count = stages[1..].iter().fold(1, |n: usize, stage| n.saturating_mul(of(stage)));
        let ways = self.strongest_ways(at, &stages, unit, most);
        let path = |rank| {
            let mut units: Vec<[usize; 2]> = Vec::new();
            let mut place = (unit, rank);
            for (stage, ways) in stages.iter().zip(&ways) {
                match (stage, units.last_mut()) {
                    (Stage::A(_), Some(last)) => last[1] = place.0,
                    _ => units.push([place.0; 2]),
                }
                // Of the first stage there are only those of the one unit.
                let way: Way = ways[if *stage == stages[0] { 0 } else { place.0 }][place.1];
                place = (way.next, way.rank);
            }
            self.path(at, parameter, units)
        };
        let mut listed: Vec<_> = (0..ways[0][0].len()).map(path).collect();
        if count <= most {
            listed.sort_by(|a, b| a.units.cmp(&b.units));
        }
        Paths { count, listed }
    }

    /// The numbers that ways from a layer on go through.
    fn stages(&self, layer: usize) -> Vec<Stage> {
        let last = self.layers.len() - 1;
        let of = |l: usize| {
            let spreads = self.layers[l].activation.mixes_units() && !(l == last && self.ends_in_one());
            [Stage::Z(l)].into_iter().chain(spreads.then_some(Stage::A(l)))
        };
        (layer..=last).flat_map(of).collect()
    }

    /// The ways from each unit of each stage, of the first stage from the one unit asked for alone, the strongest first.
    fn strongest_ways(&self, at: usize, stages: &[Stage], unit: usize, most: usize) -> Vec<Vec<Vec<Way>>> {
        let end = |of: f64| vec![Way { strength: of.abs(), next: 0, rank: 0 }];
        let mut levels: Vec<Vec<Vec<Way>>> = Vec::new();
        for (place, &stage) in stages.iter().enumerate().rev() {
            let (Stage::Z(l) | Stage::A(l)) = stage;
            let values = &self.layers[l];
            let units = if place == 0 { unit..unit + 1 } else { 0..values.units };
            let level = units.map(|j| {
                let slope = if stage == Stage::Z(l) { self.slope(at, l, j) } else { 1.0 };
                match (levels.last(), stages.get(place + 1)) {
                    (Some(after), Some(Stage::A(_))) => {
                        strongest(after, |k| self.partial(at, l, k, j).abs(), most)
                    }
                    (Some(after), _) => {
                        strongest(after, |k| (slope * self.layers[l + 1].weight(j, k)).abs(), most)
                    }
                    (None, _) if stage == Stage::Z(l) => end(values.delta[at][j]),
                    (None, _) => end(values.d_loss_d_a[at][j]),
                }
            });
            let level = level.collect();
            levels.push(level);
        }
        levels.reverse();
        levels
    }

    fn path(&self, at: usize, parameter: Parameter, units: Vec<[usize; 2]>) -> Path {
        let first = parameter.unit().0;
        let last = self.layers.len() - 1;
        let [by, output] = units[last - first];
        let mut factors = self.end_at_the_loss(at, output, by);
        for layer in (first..last).rev() {
            let ([by, unit], [to, _]) = (units[layer - first], units[layer - first + 1]);
            let of = Local::Kernel { layer: layer + 1, input: unit, unit: to };
            factors.push(Factor { of, value: self.layers[layer + 1].weight(unit, to) });
            let of = Local::Activation { layer, unit, by };
            factors.push(Factor { of, value: self.partial(at, layer, unit, by) });
        }
        factors.push(self.d_z_d_w(at, parameter));
        let product = factors.iter().map(|factor| factor.value).product();
        Path { units, factors, product }
    }
}

/// The strongest ways through the units of the next stage, where the step to each has a strength. Of a
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
