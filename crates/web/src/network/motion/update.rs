//! Each gradient pushes its weight.

use super::plan::{Face, Landing, Look, Mover, Plan, Tone};
use super::scene::{MOST, Scene, of, second_row};
use crate::network::layout::{Area, Point};
use session::{Parameter, Phase, Roll};

/// The width of a letter.
const LETTER: f64 = 7.2;
/// How far a push goes.
const PUSH: f64 = 3.0;

/// The gradient reads what is made of it and how far that goes; then the weight rolls to its new value.
pub fn plan(moves: &[Roll], scene: &Scene) -> Plan {
    let mut plan = Plan { length: scene.pace.length(Phase::Update), ..Plan::default() };
    plan.sums = vec![(320.0, 1120.0)];
    for roll in moves {
        let after = of(roll.parameter, ".renewed");
        let at = match roll.parameter {
            Parameter::Bias { .. } => {
                (scene.find)(&after).map(|after| (Look::Beside, left(after, scene.layout.form.stacked)))
            }
            Parameter::Kernel { .. } => {
                let index =
                    scene.network.edges.iter().position(|edge| edge.weight.parameter == roll.parameter);
                let label = index.and_then(|index| scene.labels[index]);
                label.map(|label| (Look::Label, second_row(label)))
            }
        };
        if let Some((look, at)) = at.filter(|_| plan.movers.len() < MOST) {
            plan.movers.push(pushes(roll, look, at));
        }
        plan.landings.push(Landing { of: after, at: 1120.0, rolls: true });
    }
    plan
}

/// The left end of what stands after a bias; in the same row a letter is free before it.
fn left(after: Area, stacked: bool) -> Point {
    Point { x: after.left() + if stacked { 0.0 } else { LETTER }, ..after.center }
}

fn pushes(roll: &Roll, look: Look, at: Point) -> Mover {
    let up = Point { y: at.y - PUSH, ..at };
    let face = |at, text: &String, tone| Face { at, text: text.clone(), tone };
    let times = roll.times.iter().map(|times| face(320.0, times, Tone::Back));
    let first = face(0.0, &roll.gradient, Tone::Back);
    let faces = [first].into_iter().chain(times).chain([face(760.0, &roll.step, Tone::Plain)]);
    let stops = vec![(0.0, at), (980.0, at), (1120.0, up), (1200.0, at)];
    Mover { look, faces: faces.collect(), stops, comes_in: false }
}
