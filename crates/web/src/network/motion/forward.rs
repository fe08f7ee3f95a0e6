//! A row goes forward.

use super::plan::{Look, Mover, Plan, Tone, Wave};
use super::scene::{Scene, Wish, of};
use crate::network::layout::{Point, bend_place};
use crate::network::pictures::spot;
use session::{Bend, Forward, Pace, Phase, Selection, Turn};

/// The most numbers of a sum that are read one after the other.
const MOST_SUMS: usize = 4;
/// What shows a prediction in the picture of the loss.
const PREDICTION: &str = ".gauge-prediction, .gauge-label.prediction, .gauge-number.prediction, .gauge-bar";

/// What comes in goes along each line, is taken by its weight, and adds up.
pub fn plan(moves: &Forward, scene: &Scene) -> Plan {
    let mut plan = Plan { length: scene.pace.length(Phase::Forward), ..Plan::default() };
    for (input, cell) in moves.inputs.iter().enumerate() {
        let Some(from) = scene.cell(cell) else { continue };
        let mut faces = vec![(0.0, cell.typed.clone())];
        if cell.taken != cell.typed {
            faces.push((400.0, cell.taken.clone()));
        }
        let stops = vec![(0.0, from), (560.0, scene.value(0, input))];
        plan.movers.push(Mover { comes_in: true, ..Mover::number(Tone::Forward, faces, stops) });
        plan.lands(520.0, of(Selection::Input(input), ".value, .caption"));
    }
    let travels = scene.travelers(plan.movers.len(), |_| 1);
    let mut read = Vec::new();
    for (index, product) in moves.products.iter().enumerate() {
        let layer = scene.network.edges[index].layer - 1;
        let turn = scene.pace.forward(layer);
        let at = |legs: f64| turn.start + legs * turn.leg;
        let line = scene.edge(index).line;
        match scene.labels[index].filter(|_| travels[index]) {
            Some(label) => {
                let mut faces = vec![(at(0.0), product.comes.clone())];
                if scene.spells(product.parameter) {
                    faces.push((at(1.0) - 40.0, product.times.clone()));
                }
                faces.push((at(2.0) - 60.0, product.product.clone()));
                let here = scene.reads(label, &faces, Wish::Above, &mut read);
                let there = at(arrives(scene.from(index)));
                let stops = vec![(at(0.0), line.from), (at(1.0), here), (at(2.0), here), (there, line.to)];
                plan.movers.push(Mover::number(Tone::Forward, faces, stops));
            }
            None => plan.waves.push(scene.wave(index, Tone::Forward, (at(0.3), at(3.0)))),
        }
    }
    for (layer, sums) in moves.sums.iter().enumerate() {
        for (unit, sum) in sums.iter().enumerate() {
            adds_up(&mut plan, scene, (layer, unit), &sum.sums);
        }
    }
    plan.lands(plan.length - 100.0, PREDICTION);
    plan.sums = [0, scene.pace.layers - 1].map(|layer| scene.pace.forward(layer)).map(sum).into();
    plan
}

/// When a unit of a layer adds up.
fn sum(turn: Turn) -> (f64, f64) {
    (turn.start + 0.4 * turn.leg, turn.start + 3.9 * turn.leg)
}

/// When what leaves one of several units arrives, in legs.
fn arrives((from, units): (usize, usize)) -> f64 {
    3.0 + if units > 1 { 0.45 * from as f64 / (units - 1) as f64 } else { 0.0 }
}

/// A unit adds up what arrives, and a dot runs along its activation's curve.
fn adds_up(plan: &mut Plan, scene: &Scene, (layer, unit): (usize, usize), sums: &[String]) {
    let turn = scene.pace.forward(layer);
    let at = |legs: f64| turn.start + legs * turn.leg;
    let last = sums.len() - 1;
    let face = |(index, sum): (usize, &String)| match index {
        0 => (at(0.4), sum.clone()),
        index if index == last => (at(arrives((index - 1, last))), format!("z {sum}")),
        index => (at(arrives((index - 1, last))), sum.clone()),
    };
    let read = |index: usize| last <= MOST_SUMS || index == 0 || index == last;
    let faces = sums.iter().enumerate().filter(|(index, _)| read(*index)).map(face);
    let place = scene.value(layer + 1, unit);
    let known = at(3.9);
    let value = Mover::number(Tone::Forward, faces, vec![(at(0.4), place), (known, place)]);
    plan.movers.push(value.looking(Look::Value));
    plan.lands(known, of(Selection::Unit { layer, unit }, ".value, .caption"));
    let stops = along_curve(scene, layer, unit, (at(3.5), at(3.85)));
    if !stops.is_empty() {
        let dot = Mover::number(Tone::Forward, [(at(3.5), String::new())], stops);
        plan.movers.push(dot.looking(Look::Dot));
    }
    plan.lands(known, format!("[data-bend='unit{}[{unit}]'] .bend-point", layer + 1));
}

/// The points of the activation's curve from 0 to z.
fn along_curve(scene: &Scene, layer: usize, unit: usize, (from, to): (f64, f64)) -> Vec<(f64, Point)> {
    let of = &scene.network.layers[layer + 1];
    let points = || {
        let (activation, z, a) = (of.activation?, of.units[unit].z?, of.units[unit].a?);
        let place = bend_place(scene.layout.units[layer + 1][unit], activation)?;
        let bend = Bend::new(activation, Bend::reach(z)?, Bend::shift(activation, z, a)?)?;
        let between = |&&(x, _): &&(f64, f64)| x * z >= 0.0 && x.abs() < z.abs();
        let mut points: Vec<_> = bend.points.iter().filter(between).copied().collect();
        if z < 0.0 {
            points.reverse();
        }
        points.push((z, a));
        let time = |x: f64| if z == 0.0 { to } else { from + (to - from) * x / z };
        let stop = |point: (f64, f64)| {
            let (x, y) = spot(&bend, place, point);
            (time(point.0), Point { x, y })
        };
        Some(points.into_iter().map(stop).collect())
    };
    points().unwrap_or_default()
}

/// Only which way it goes.
pub fn waves(scene: &Scene) -> Vec<Wave> {
    let edges = scene.network.edges.iter().enumerate();
    let wave = |(index, edge): (usize, &session::Edge)| {
        let turn = scene.pace.forward(edge.layer - 1);
        let start = if edge.layer == 1 { turn.start - Pace::INPUTS } else { turn.start };
        scene.wave(index, Tone::Forward, (start, turn.start + 3.5 * turn.leg))
    };
    edges.map(wave).collect()
}
