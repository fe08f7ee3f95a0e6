//! A way bent towards the printed weights: where too many ways printed alike, the right one may not have been kept.

use super::ways::{Ways, distance};
use backprop::State;

/// How often a way is bent in one epoch after another.
const BENDS: usize = 4;
/// How often it is bent in several epochs at once.
const BENDS_AT_ONCE: usize = 10;
/// Epochs that are computed in all, at most.
const TRIES: usize = 120_000;
/// Ways through half of the epochs that are bent at once, at most.
const HALVES: usize = 15_000;
/// Ways that are followed to their end in a round, of those that seem to come nearest, at most.
const FOLLOWED: usize = 400;
/// Pairs of halves that are looked at in a round, at most.
const PAIRS: usize = 1_000_000;

/// Other orders in some epochs, and how far they move the end.
#[derive(Clone)]
struct Bend {
    orders: Vec<(usize, usize)>,
    moves: Vec<f64>,
}

/// Other orders are taken as long as all still prints alike and the end comes nearer to the printed weights.
pub(super) struct Bending {
    start: State,
    end: Vec<f64>,
    /// The nearest way so far, and how near it comes.
    pub(super) way: Vec<usize>,
    pub(super) nearest: f64,
    left: usize,
    next: Next,
}

/// What is bent next.
enum Next {
    /// One epoch after another: the round, how near the way came before it, the epoch, and the state before that.
    Each { round: usize, before: f64, epoch: usize, state: State },
    /// Several epochs at once: the round, and what is still to be followed.
    AtOnce { round: usize, bends: std::vec::IntoIter<Bend> },
    /// Nothing.
    End,
}

impl Bending {
    /// Begins with a way from a start to an end, and how near it comes.
    pub(super) fn new(start: State, end: Vec<f64>, way: Vec<usize>, nearest: f64) -> Bending {
        let next = Next::Each { round: 0, before: nearest, epoch: 0, state: start.clone() };
        Bending { start, end, way, nearest, left: TRIES, next }
    }

    /// Bends a little more. Returns whether there is more to do.
    pub(super) fn go_on(&mut self, ways: &mut Ways) -> bool {
        self.next = match std::mem::replace(&mut self.next, Next::End) {
            Next::Each { round, before, epoch, .. } if epoch == self.way.len() => {
                match self.nearest <= ways.near || self.nearest == before || round + 1 == BENDS {
                    true => Next::AtOnce { round: 0, bends: Vec::new().into_iter() },
                    false => {
                        let state = self.start.clone();
                        Next::Each { round: round + 1, before: self.nearest, epoch: 0, state }
                    }
                }
            }
            Next::Each { round, before, epoch, state } => match self.bend_epoch(ways, epoch, &state) {
                Some(state) => Next::Each { round, before, epoch: epoch + 1, state },
                None => Next::End,
            },
            Next::AtOnce { round, mut bends } => match bends.next() {
                Some(bend) => {
                    self.follow_bend(ways, &bend);
                    Next::AtOnce { round, bends }
                }
                None if self.nearest <= ways.near || round == BENDS_AT_ONCE => Next::End,
                None => match self.bends(ways, round) {
                    Some(bends) => Next::AtOnce { round: round + 1, bends: bends.into_iter() },
                    None => Next::End,
                },
            },
            Next::End => Next::End,
        };
        !matches!(self.next, Next::End)
    }

    /// Takes the best order of an epoch, and returns the state after it.
    fn bend_epoch(&mut self, ways: &mut Ways, epoch: usize, state: &State) -> Option<State> {
        for order in 0..ways.orders.len() {
            let tried = [&[order][..], &self.way[epoch + 1..]].concat();
            let Some(found) = ways.follow(state, epoch, &tried, &mut self.left) else { continue };
            let found = distance(&found.parameters, &self.end);
            if found < self.nearest {
                (self.way[epoch], self.nearest) = (order, found);
            }
        }
        ways.follow(state, epoch, &self.way[epoch..=epoch], &mut self.left)
    }

    /// Takes a bend where it comes nearer.
    fn follow_bend(&mut self, ways: &mut Ways, bend: &Bend) {
        let mut bent = self.way.clone();
        bend.orders.iter().for_each(|(epoch, order)| bent[*epoch] = *order);
        let Some(found) = ways.follow(&self.start, 0, &bent, &mut self.left) else { return };
        let found = distance(&found.parameters, &self.end);
        if found < self.nearest {
            (self.way, self.nearest) = (bent, found);
        }
    }

    /// Bends in several epochs at once, other ones in each round, that seem to come nearest to the printed weights: as if each moved the
    /// end by as much as it does alone. Half of the epochs meet the other half.
    fn bends(&mut self, ways: &mut Ways, round: usize) -> Option<Vec<Bend>> {
        let Bending { start, end, way, nearest, left, .. } = self;
        let mut states = vec![start.clone()];
        for epoch in 0..way.len() {
            let next = ways.follow(&states[epoch], epoch, &way[epoch..=epoch], left)?;
            states.push(next);
        }
        let here = states[way.len()].parameters.clone();
        let missing: Vec<f64> = end.iter().zip(here.iter()).map(|(end, here)| end - here).collect();
        let none = Bend { orders: Vec::new(), moves: vec![0.0; end.len()] };
        let mut halves = [vec![none.clone()], vec![none]];
        let stride = stride(way.len());
        for at in 0..way.len() {
            // One after another from far apart.
            let epoch = (round + at * stride) % way.len();
            let half = &mut halves[at % 2];
            let mut bends = Vec::new();
            for order in (0..ways.orders.len()).filter(|order| *order != way[epoch]) {
                let tried = [&[order][..], &way[epoch + 1..]].concat();
                let Some(found) = ways.follow(&states[epoch], epoch, &tried, left) else { continue };
                let moves = found.parameters.iter().zip(here.iter()).map(|(there, here)| there - here);
                bends.push(Bend { orders: vec![(epoch, order)], moves: moves.collect() });
            }
            if half.len() * (bends.len() + 1) > HALVES {
                break;
            }
            let joined =
                half.iter().flat_map(|one| bends.iter().map(|other| one.with(other))).collect::<Vec<_>>();
            half.extend(joined);
        }
        let count = (TRIES / (8 * way.len())).clamp(8, FOLLOWED);
        Some(nearest_pairs(&halves, &missing, *nearest / 16.0, count))
    }
}

/// Steps by which one comes to each of so many epochs, from far apart to far apart.
fn stride(epochs: usize) -> usize {
    let divides = |step: usize| (2..=step).any(|by| step.is_multiple_of(by) && epochs.is_multiple_of(by));
    (epochs / 2 + 1..).find(|step| !divides(*step)).unwrap_or(1)
}

impl Bend {
    fn with(&self, other: &Bend) -> Bend {
        Bend {
            orders: [&self.orders[..], &other.orders].concat(),
            moves: self.moves.iter().zip(&other.moves).map(|(one, other)| one + other).collect(),
        }
    }
}

/// The bends of one half with one of the other each, so many of them, whose moves together seem to come nearest to what is missing, and
/// nearer than `most`.
fn nearest_pairs([ones, others]: &[Vec<Bend>; 2], missing: &[f64], mut most: f64, count: usize) -> Vec<Bend> {
    let mut left = PAIRS;
    let reach = |at: usize| others.iter().map(|bend| bend.moves[at].abs()).fold(0.0, f64::max);
    let along = (0..missing.len()).max_by(|&a, &b| reach(a).total_cmp(&reach(b))).unwrap_or(0);
    let mut sorted: Vec<&Bend> = others.iter().collect();
    sorted.sort_by(|one, other| one.moves[along].total_cmp(&other.moves[along]));
    let mut found: Vec<(f64, &Bend, &Bend)> = Vec::new();
    for one in ones {
        let missing: Vec<f64> =
            missing.iter().zip(&one.moves).map(|(missing, moves)| missing - moves).collect();
        let first = sorted.partition_point(|other| other.moves[along] < missing[along] - most);
        for other in &sorted[first..] {
            left = left.saturating_sub(1);
            if left == 0 || other.moves[along] > missing[along] + most {
                break;
            }
            let size = distance(&other.moves, &missing);
            if size >= most {
                continue;
            }
            let place = found.partition_point(|(known, ..)| *known <= size);
            found.insert(place, (size, one, *other));
            found.truncate(count);
            if found.len() == count {
                most = found[count - 1].0;
            }
        }
    }
    found.into_iter().map(|(_, one, other)| one.with(other)).collect()
}
