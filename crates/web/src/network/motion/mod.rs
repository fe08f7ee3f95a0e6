//! Motion that is true: how what the network shows came about, as an overlay of numbers that the core has computed. The state of the
//! page is there at once, and texts with it; what has a number on its way to it is out of sight until that arrives.

mod animate;
mod backward;
mod forward;
mod loss;
mod plan;
mod play;
mod scene;
mod stage;
mod update;

use super::drawing::Drawn;
use crate::first::{Reading, time_to_read};
use crate::shell::host::use_host;
use crate::shell::media;
use crate::state::{State, use_state};
use animate::Clock;
use leptos::task::{spawn_local, tick};
use leptos::{ev, html, prelude::*};
use plan::{Plan, Wave};
use play::Playing;
use scene::Scene;
use session::{Gait, Moves, Phase};
use stage::Stage;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// How long a row takes to go through once more, and how long what becomes of its loss.
const AGAIN: (f64, f64) = (1900.0, 1300.0);

/// The overlay of the drawing that it stands in.
#[component]
pub fn Motion() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let motion = state.motion();
    let drawn: Drawn = expect_context();
    let (inside, around) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let playing = StoredValue::new_local(None::<(Playing, Clock)>);
    let reading = Reading::here();
    let end = move || {
        if let Some(last) = playing.try_update_value(Option::take).flatten() {
            drop(last);
            reading.set(false);
        }
    };
    // In a first visit a key or a click goes on when what happens has been seen.
    let cut_short = move || {
        if motion.get_untracked().1 != Some(Gait::Told) {
            end();
        }
    };
    let begin = move |number: usize, gait: Gait| {
        // The drawing may be another by now, or something else move.
        let gone = playing.try_with_value(Option::is_some).is_none();
        if gone
            || motion.get_untracked() != (number, Some(gait))
            || media::holds("(prefers-reduced-motion: reduce)")
        {
            return;
        }
        let (Some(drawing), Some(inside), Some(around)) =
            (drawn.drawing.get_untracked(), inside.get_untracked(), around.get_untracked())
        else {
            return;
        };
        let Some(stage) = Stage::new(host, drawing.unchecked_into(), inside.into(), around.into()) else {
            return;
        };
        let plan = drawn.layout.with_value(|layout| {
            drawn.diagram.network.with_untracked(|network| {
                let find = |of: &str| stage.find(of);
                let labels = untrack(|| drawn.diagram.labels(layout));
                let (pace, told) = (state.with(session::Session::pace), gait == Gait::Told);
                plan_of(state, gait, &Scene { network, layout, pace, labels, told, find: &find })
            })
        });
        let wait = if gait == Gait::Told { time_to_read(state) } else { 0.0 };
        reading.set(wait > 0.0);
        let clock = Clock::start(
            plan.length,
            rate_of(gait, drawn.diagram.network.with_untracked(|of| of.phase)),
            wait,
        );
        playing.set_value(Some((Playing::begin(&plan, &stage, &clock, end), clock)));
        let has_been_read = move || {
            if motion.try_get_untracked() == Some((number, Some(gait))) {
                reading.set(false);
            }
        };
        if wait > 0.0 {
            set_timeout(has_been_read, Duration::from_millis(wait as u64));
        }
    };
    Effect::new(move |before: Option<()>| {
        let (number, gait) = motion.get();
        end();
        // What came about before the drawing was there isn't seen to.
        if let (Some(()), Some(gait)) = (before, gait) {
            // Once the texts are those of the new place.
            spawn_local(async move {
                tick().await;
                begin(number, gait);
            });
        }
    });
    Effect::new(move |before: Option<bool>| {
        let waits = reading.waits();
        if before == Some(true) && !waits {
            playing.with_value(|playing| {
                if let Some((playing, clock)) = playing {
                    playing.hurry(clock);
                }
            });
        }
        waits
    });
    // Before anything answers them, as that may begin the next motion.
    host.listen_first(ev::pointerdown, move |_| cut_short());
    host.listen_first(ev::keydown, move |_| cut_short());
    host.listen(ev::resize, move |_| end());
    on_cleanup(end);
    view! {
        <div class="motion" aria-hidden="true" node_ref=inside></div>
        <div class="motion around" aria-hidden="true" node_ref=around></div>
    }
}

/// How many times as fast as in slow motion it goes: what a first visit tells has more time.
fn rate_of(gait: Gait, phase: Phase) -> f64 {
    match (gait, phase) {
        (Gait::Numbers { rate } | Gait::Waves { rate }, _) => rate,
        (Gait::Told, Phase::Forward) => 0.72,
        (Gait::Told, Phase::Backward) => 0.6,
        (Gait::Told | Gait::Again, _) => 1.0,
    }
}

fn plan_of(state: State, gait: Gait, scene: &Scene) -> Plan {
    let phase = scene.network.phase;
    match gait {
        Gait::Waves { .. } => {
            Plan { length: scene.pace.length(phase), waves: waves(phase, scene), ..Plan::default() }
        }
        Gait::Numbers { .. } | Gait::Told => plan_in(state, phase, scene),
        Gait::Again => {
            let [forward, loss] = [Phase::Forward, Phase::Loss].map(|phase| plan_in(state, phase, scene));
            forward.then(AGAIN, loss)
        }
    }
}

fn plan_in(state: State, phase: Phase, scene: &Scene) -> Plan {
    match state.with(|session| session.moves(phase)) {
        Moves::Forward(moves) => forward::plan(&moves, scene),
        Moves::Loss(moves) => loss::plan(&moves, scene),
        Moves::Backward(moves) => backward::plan(&moves, scene),
        Moves::Update(moves) => update::plan(&moves, scene),
    }
}

fn waves(phase: Phase, scene: &Scene) -> Vec<Wave> {
    match phase {
        Phase::Forward => forward::waves(scene),
        Phase::Loss => loss::waves(scene),
        Phase::Backward => backward::waves(scene),
        Phase::Update => Vec::new(),
    }
}
