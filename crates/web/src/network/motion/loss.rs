//! Predictions and targets make the loss.

use super::plan::{Growth, Mover, Plan, Tone, Wave};
use super::scene::{Scene, of};
use session::{LossMoves, Phase, Selection};

/// The predictions go to the picture of the loss, the targets come from the table, and the distance opens.
pub fn plan(moves: &LossMoves, scene: &Scene) -> Plan {
    let mut plan = Plan { length: scene.pace.length(Phase::Loss), ..Plan::default() };
    for (place, (output, prediction, target)) in moves.outputs.iter().enumerate() {
        let picture = format!(".gauge-output:nth-child({})", place + 1);
        let circle = format!("{picture} .gauge-prediction");
        let Some(at) = scene.middle(&circle) else { continue };
        let from = scene.value(scene.layout.units.len() - 1, *output);
        let stops = vec![(0.0, from), (520.0, at)];
        plan.movers.push(Mover::number(Tone::Forward, [(0.0, prediction.clone())], stops));
        let cell = scene.cell(target);
        if let (Some(cell), Some(mark)) = (cell, scene.middle(&format!("{picture} .target"))) {
            let stops = vec![(120.0, cell), (860.0, mark)];
            let mover = Mover::number(Tone::Target, [(120.0, target.typed.clone())], stops);
            plan.movers.push(Mover { comes_in: true, ..mover });
        }
        let mut grow = |part: &str, across, time| {
            let of = format!("{picture} {part}");
            plan.growths.push(Growth { of, from: circle.clone(), across, time });
        };
        grow(".gauge-gap", false, (900.0, 1300.0));
        grow(".gauge-area", true, (1340.0, 1880.0));
        plan.lands(1300.0, format!("{picture} .gauge-loss"));
    }
    plan.lands(1860.0, of(Selection::Loss, ".value, .caption"));
    plan.sums = vec![(1340.0, 1860.0)];
    plan
}

/// Only which way it goes.
pub fn waves(scene: &Scene) -> Vec<Wave> {
    let length = scene.pace.length(Phase::Loss);
    let wave = |&line| Wave { line, tone: Tone::Forward, time: (0.0, length) };
    scene.layout.loss_lines.iter().map(wave).collect()
}
