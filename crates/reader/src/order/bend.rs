//! A way bent towards the printed weights: where too many ways printed alike, the right one may not have been kept.

use super::search::{Search, distance, epoch_from};
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

impl Search {
    /// Takes other orders as long as all still prints alike and the end comes nearer to the printed weights. Returns the way and how near
    /// it comes.
    pub(super) fn bent(&mut self, start: State, mut way: Vec<usize>, mut nearest: f64) -> (Vec<usize>, f64) {
        let Some(end) = self.end.clone() else { return (way, nearest) };
        let mut left = TRIES;
        for _ in 0..BENDS {
            let before = nearest;
            let mut state = start.clone();
            for epoch in 0..way.len() {
                for order in 0..self.orders.len() {
                    let tried = [&[order][..], &way[epoch + 1..]].concat();
                    let Some(found) = self.follow(&state, epoch, &tried, &mut left) else { continue };
                    let found = distance(&found.parameters, &end);
                    if found < nearest {
                        (way[epoch], nearest) = (order, found);
                    }
                }
                let next = self.follow(&state, epoch, &way[epoch..=epoch], &mut left);
                let Some(next) = next else { return (way, nearest) };
                state = next;
            }
            if nearest <= self.near || nearest == before {
                break;
            }
        }
        for round in 0..BENDS_AT_ONCE {
            if nearest <= self.near {
                break;
            }
            let Some(bends) = self.bends(&start, &way, &end, round, nearest, &mut left) else { break };
            for bend in bends {
                let mut bent = way.clone();
                bend.orders.iter().for_each(|(epoch, order)| bent[*epoch] = *order);
                let Some(found) = self.follow(&start, 0, &bent, &mut left) else { continue };
                let found = distance(&found.parameters, &end);
                if found < nearest {
                    (way, nearest) = (bent, found);
                }
            }
        }
        (way, nearest)
    }

    /// Bends in several epochs at once, other ones in each round, that seem to come nearest to the printed weights: as if each moved the
    /// end by as much as it does alone. Half of the epochs meet the other half.
    fn bends(
        &mut self,
        start: &State,
        way: &[usize],
        end: &[f64],
        round: usize,
        nearest: f64,
        left: &mut usize,
    ) -> Option<Vec<Bend>> {
        let mut states = vec![start.clone()];
        for epoch in 0..way.len() {
            let next = self.follow(&states[epoch], epoch, &way[epoch..=epoch], left)?;
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
            for order in (0..self.orders.len()).filter(|order| *order != way[epoch]) {
                let tried = [&[order][..], &way[epoch + 1..]].concat();
                let Some(found) = self.follow(&states[epoch], epoch, &tried, left) else { continue };
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
        Some(nearest_pairs(&halves, &missing, nearest / 16.0, count))
    }

    /// Where some orders lead from a state, if all their epochs print alike.
    fn follow(&mut self, from: &State, epoch: usize, way: &[usize], left: &mut usize) -> Option<State> {
        let mut state = from.clone();
        for (at, &order) in (epoch..).zip(way) {
            *left = left.checked_sub(1)?;
            let trainer = &mut self.trainers[order];
            let loss = epoch_from(trainer, &state)?;
            if !self.log[at].is_within(loss, self.slack[at])
                || self.others_leave.is_none() && !self.others[at].come_out(trainer, self.slack[at])
            {
                return None;
            }
            state = trainer.state();
        }
        Some(state)
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
