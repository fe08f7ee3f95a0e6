//! Ask anything: hover, focus or tap, and the meaning stands below the headline while all places of what is asked about light up.
//!
//! A place says what it is of by `data-asks`, a field by its `data-field`.

mod asking;
mod focus;
mod hover;
mod light;
mod place;
mod said;
mod tap;

pub use asking::Asking;
pub use said::Said;

use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::state::use_state;
use focus::Focused;
use hover::Hovered;
use leptos::prelude::*;
use session::FASTEST_NUMBERS;
use tap::Tapped;

/// Listens to what is asked, and answers.
#[component]
pub fn Ask() -> impl IntoView {
    let (host, state) = (use_host(), use_state());
    let (hovered, focused, tapped) = (Hovered::listen(host), Focused::listen(host), Tapped::listen(host));
    let zones = state.zones();
    let too_fast = zones.transport.part(|transport| transport.playing && transport.speed > FASTEST_NUMBERS);
    let asked = Memo::new(move |_| {
        let asked = hovered.topic.get().or(tapped.topic.get()).or(focused.topic.get());
        asked.filter(|_| !too_fast.get())
    });
    let end = move || {
        hovered.end();
        focused.end();
        tapped.end();
    };
    place::end_by_escape(host, move || asked.get_untracked().is_some(), end);
    // What a first visit says next comes before what the hand happens to rest on.
    let step = zones.first.part(|first| first.as_ref().map(|first| (first.here, first.step)));
    Effect::new(move |was: Option<Option<_>>| {
        let step = step.get();
        if was.is_some_and(|was| was != step) {
            end();
        }
        step
    });
    let Asking(meaning) = expect_context();
    let follow = move || {
        zones.headline.track();
        zones.network.track();
        zones.table.track();
        zones.chain.track();
        zones.training.track();
        zones.weights.track();
    };
    Effect::new(move |_| {
        let now = asked.get().and_then(|topic| {
            follow();
            state.with(|session| session.meaning(topic))
        });
        if meaning.with_untracked(|meaning| *meaning != now) {
            meaning.set(now);
        }
    });
    // While nothing is asked, nothing is looked for at each step of the run.
    Effect::new(move |was: Option<bool>| {
        let is = meaning.with(Option::is_some);
        if is {
            follow();
        }
        if is || was == Some(true) {
            light::later(host, meaning);
        }
        is
    });
}
