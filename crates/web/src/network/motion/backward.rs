//! The slope of the loss comes back, and leaves each weight its gradient.

use super::plan::{Look, Mover, Plan, Tone, Wave};
use super::scene::{Scene, Wish, of, second_row};
use crate::network::layout::{Area, Line, Point};
use session::{Back, Backward, Pace, Parameter, Phase, Selection, Slope};

/// From how far above the gradients of other rows drop.
const DROP: f64 = 40.0;
/// How far below the loss its slope is read.
const BELOW_LOSS: f64 = 13.0;

/// From the loss to the outputs, and from each layer to the one before.
pub fn plan(moves: &Backward, scene: &Scene) -> Plan {
    let mut plan = Plan { length: scene.pace.length(Phase::Backward), ..Plan::default() };
    for (output, slope) in moves.outputs.iter().enumerate() {
        from_loss(&mut plan, scene, output, slope);
    }
    let numbers = |parameter: Parameter| if parameter.unit().0 == 0 { 1 } else { 2 };
    let others = moves.lines.first().map_or(0, |line| line.others.len());
    let travels = scene.travelers(plan.movers.len() + others, numbers);
    let mut read = Vec::new();
    for (index, back) in moves.lines.iter().enumerate() {
        along_line(&mut plan, scene, index, back, travels[index].then_some(&mut read));
    }
    plan.sums = vec![(520.0, plan.length - 400.0)];
    for (layer, slopes) in moves.units.iter().enumerate() {
        for (unit, slope) in slopes.iter().enumerate() {
            into_unit(&mut plan, scene, (layer, unit), slope);
        }
    }
    plan
}

/// How much later a gradient is the mean of all rows.
fn others(scene: &Scene) -> f64 {
    if scene.pace.rows > 1 { Pace::OTHER_ROWS } else { 0.0 }
}

/// A unit's δ, and the gradient of its bias, which is the same.
fn knows(plan: &mut Plan, scene: &Scene, (layer, unit): (usize, usize), at: f64) {
    plan.lands(at, of(Selection::Unit { layer, unit }, ".gradient"));
    plan.lands(at + others(scene), of(Parameter::Bias { layer, unit }, ".gradient"));
}

fn from_loss(plan: &mut Plan, scene: &Scene, output: usize, slope: &Slope) {
    let layer = scene.pace.layers - 1;
    let Some(&Line { from: to, to: from }) = scene.layout.loss_lines.get(output) else { return };
    let loss = scene.layout.loss;
    let read = match scene.layout.loss_lines.len() {
        1 => Point { x: loss.center.x, y: loss.bottom() + BELOW_LOSS },
        _ => from,
    };
    let times = slope.times.iter().map(|times| (280.0, times.clone()));
    let faces = [(0.0, slope.by_a.clone())].into_iter().chain(times).chain([(520.0, slope.delta.clone())]);
    let stops = vec![(0.0, read), (560.0, read), (900.0, to)];
    plan.movers.push(Mover::number(Tone::Back, faces, stops));
    knows(plan, scene, (layer, output), 900.0);
}

/// Along a line one copy of δ becomes the gradient of its weight, and the other, times the weight, goes on.
fn along_line(plan: &mut Plan, scene: &Scene, index: usize, back: &Back, read: Option<&mut Vec<Area>>) {
    let layer = scene.network.edges[index].layer - 1;
    let turn = scene.pace.backward(layer);
    let at = |legs: f64| turn.start + legs * turn.leg;
    let line = scene.edge(index).line;
    plan.lands(at(2.15) + others(scene), of(back.parameter, ".gradient"));
    let (Some(label), Some(read)) = (scene.labels[index], read) else {
        plan.waves.push(scene.wave(index, Tone::Back, (at(0.3), at(2.6))));
        return;
    };
    let faces = |times: &String, result: &String| {
        let mut faces = vec![(at(0.0), back.delta.clone())];
        if scene.spells(back.parameter) {
            faces.push((at(1.0) - 40.0, times.clone()));
        }
        faces.push((at(1.8), result.clone()));
        faces
    };
    let gradient = faces(&back.by_input, &back.gradient);
    let here = scene.reads(label, &gradient, Wish::Below, read);
    let there = second_row(label);
    let stops = [(at(0.0), line.to), (at(1.0), here), (at(2.0), here), (at(2.2), there)];
    let waits = (others(scene) > 0.0).then_some((at(2.2) + others(scene), there));
    if scene.network.selected == back.parameter.into() {
        drops(plan, &back.others, there, (at(2.2), at(2.2) + others(scene)));
    }
    plan.movers.push(Mover::number(Tone::Back, gradient, stops.into_iter().chain(waits).collect()));
    if layer > 0 {
        let share = faces(&back.by_weight, &back.share);
        let here = scene.reads(label, &share, Wish::Above, read);
        let stops = vec![(at(0.0), line.to), (at(1.0), here), (at(2.0), here), (at(3.0), line.from)];
        plan.movers.push(Mover::number(Tone::Back, share, stops));
    }
}

/// The gradients of other rows drop on that of the row shown, before it reads their mean.
fn drops(plan: &mut Plan, others: &[String], onto: Point, (from, to): (f64, f64)) {
    let above = Point { y: onto.y - DROP, ..onto };
    let apart = (to - from) / (others.len() + 1) as f64;
    for (index, other) in others.iter().enumerate() {
        let start = from + index as f64 * apart;
        let stops = vec![(start, above), (start + 2.0 * apart, onto)];
        plan.movers.push(Mover::number(Tone::Back, [(start, other.clone())], stops));
    }
}

/// What has come back to a hidden unit is taken by the slope of its activation.
fn into_unit(plan: &mut Plan, scene: &Scene, (layer, unit): (usize, usize), slope: &Slope) {
    let turn = scene.pace.backward(layer + 1);
    let at = |legs: f64| turn.start + legs * turn.leg;
    let delta = of(Selection::Unit { layer, unit }, ".gradient");
    let place = scene.middle(&delta).filter(|_| slope.times.is_some());
    let (Some(place), Some(times)) = (place, &slope.times) else {
        return knows(plan, scene, (layer, unit), at(3.0));
    };
    let faces = [(at(2.8), slope.by_a.clone()), (at(2.95), times.clone())];
    let mover = Mover::number(Tone::Back, faces, vec![(at(2.8), place), (at(3.25), place)]);
    plan.movers.push(mover.looking(Look::Label));
    knows(plan, scene, (layer, unit), at(3.25));
}

/// Only which way it goes.
pub fn waves(scene: &Scene) -> Vec<Wave> {
    let edges = scene.network.edges.iter().enumerate();
    let wave = |(index, edge): (usize, &session::Edge)| {
        let turn = scene.pace.backward(edge.layer - 1);
        let legs = if edge.layer == 1 { 2.9 } else { 3.2 };
        scene.wave(index, Tone::Back, (turn.start, turn.start + legs * turn.leg))
    };
    let first = scene.pace.backward(scene.pace.layers - 1).start;
    let loss = scene.layout.loss_lines.iter().map(|line| {
        let line = Line { from: line.to, to: line.from };
        Wave { line, tone: Tone::Back, time: (0.0, first) }
    });
    loss.chain(edges.map(wave)).collect()
}
