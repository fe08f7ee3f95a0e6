//! A way bent towards the printed weights: where too many ways printed alike, the right one may not have been kept.

use super::search::{NEAR, Search, distance, epoch_from};
use backprop::State;

/// How often a way is bent in one epoch after another.
const BENDS: usize = 4;
/// How often it is bent in two epochs at once.
const BENDS_IN_TWO: usize = 24;
/// Epochs that are computed in all, at most.
const TRIES: usize = 120_000;
/// Bends in one epoch that are joined to two, at most.
const JOINED: usize = 1_500;
/// Bends in two epochs that are followed to their end, of those that seem to come nearest.
const FOLLOWED: usize = 12;

/// Another order in one epoch, and how far it moves the end.
struct Bend {
    epoch: usize,
    order: usize,
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
            if nearest <= NEAR || nearest == before {
                break;
            }
        }
        for _ in 0..BENDS_IN_TWO {
            if nearest <= NEAR {
                break;
            }
            let Some((bent, found)) = self.bent_in_two(&start, &way, &end, &mut left) else { break };
            if found >= nearest {
                break;
            }
            (way, nearest) = (bent, found);
        }
        (way, nearest)
    }

    /// The way with other orders in two epochs whose end is nearest to the printed weights, and how near.
    fn bent_in_two(
        &mut self,
        start: &State,
        way: &[usize],
        end: &[f64],
        left: &mut usize,
    ) -> Option<(Vec<usize>, f64)> {
        let mut states = vec![start.clone()];
        for epoch in 0..way.len() {
            let next = self.follow(&states[epoch], epoch, &way[epoch..=epoch], left)?;
            states.push(next);
        }
        let here = &states[way.len()].parameters;
        let missing: Vec<f64> = end.iter().zip(here.iter()).map(|(end, here)| end - here).collect();
        let mut bends = Vec::new();
        for (epoch, state) in states[..way.len()].iter().enumerate() {
            for order in (0..self.orders.len()).filter(|order| *order != way[epoch]) {
                let tried = [&[order][..], &way[epoch + 1..]].concat();
                let Some(found) = self.follow(state, epoch, &tried, left) else { continue };
                let moves = found.parameters.iter().zip(here.iter()).map(|(there, here)| there - here);
                bends.push(Bend { epoch, order, moves: moves.collect() });
            }
        }
        let every = bends.len().div_ceil(JOINED).max(1);
        let bends: Vec<Bend> = bends.into_iter().step_by(every).collect();
        let mut best: Option<(Vec<usize>, f64)> = None;
        for (one, other) in nearest_pairs(&bends, &missing) {
            let mut bent = way.to_vec();
            (bent[one.epoch], bent[other.epoch]) = (one.order, other.order);
            let first = one.epoch.min(other.epoch);
            let Some(found) = self.follow(&states[first], first, &bent[first..], left) else { continue };
            let found = distance(&found.parameters, end);
            if best.as_ref().is_none_or(|(_, best)| found < *best) {
                best = Some((bent, found));
            }
        }
        best
    }

    /// Where some orders lead from a state, if all their epochs print alike.
    fn follow(&mut self, from: &State, epoch: usize, way: &[usize], left: &mut usize) -> Option<State> {
        let mut state = from.clone();
        for (at, &order) in (epoch..).zip(way) {
            *left = left.checked_sub(1)?;
            let trainer = &mut self.trainers[order];
            let loss = epoch_from(trainer, &state)?;
            if !self.log[at].is(loss) || self.others_leave.is_none() && !self.others[at].come_out(trainer) {
                return None;
            }
            state = trainer.state();
        }
        Some(state)
    }
}

/// The pairs of bends in two epochs whose moves together seem to come nearest to what is missing.
fn nearest_pairs<'a>(bends: &'a [Bend], missing: &[f64]) -> Vec<(&'a Bend, &'a Bend)> {
    let mut found: Vec<(f64, usize, usize)> = Vec::new();
    let mut most = f64::INFINITY;
    for (at, one) in bends.iter().enumerate() {
        let missing: Vec<f64> =
            missing.iter().zip(&one.moves).map(|(missing, moves)| missing - moves).collect();
        for (other, bend) in bends.iter().enumerate().skip(at + 1).filter(|(_, bend)| bend.epoch != one.epoch)
        {
            let mut pairs = missing.iter().zip(&bend.moves);
            if pairs.any(|(missing, moves)| (missing - moves).abs() >= most) {
                continue;
            }
            let size = distance(&bend.moves, &missing);
            let place = found.partition_point(|(known, ..)| *known <= size);
            found.insert(place, (size, at, other));
            found.truncate(FOLLOWED);
            if found.len() == FOLLOWED {
                most = found[FOLLOWED - 1].0;
            }
        }
    }
    found.into_iter().map(|(_, one, other)| (&bends[one], &bends[other])).collect()
}
