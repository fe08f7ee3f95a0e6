//! The card, while an update is worked out.

use super::end::End;
use super::question::{Act, Question};
use super::turning::use_turning;
use crate::chain::columns;
use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::shell::opened::once_drawn;
use crate::state::use_state;
use leptos::ev;
use leptos::prelude::*;
use session::{Event, FirstAct, Help, Selection, Session, Stride, YourTurn};
use words::say;

/// What gets the focus: the field, or what stands in its place.
const FIRST: &str = ".turn-first";

/// The numbers of an update, asked for one after another; what was found is kept while the card is away.
#[component]
pub fn TurnCard() -> impl IntoView {
    let (host, state, turning) = (use_host(), use_state(), use_turning());
    let kept = RwSignal::new(None::<YourTurn>);
    let turn = Memo::new(move |_| kept.get());
    let show = move || {
        if let Some(stage) = kept.with_untracked(|turn| turn.as_ref().map(YourTurn::stage)) {
            state.send(Event::WorkOut(Some(stage)));
        }
        once_drawn(move || host.focus(FIRST));
    };
    let begin = move || {
        // A first visit that is at the same row again has the new weights: the update has the old ones.
        state.send(Event::First(FirstAct::End));
        let parameter = state.with(Session::parameter_at_hand);
        if state.with(Session::selected) != Selection::Parameter(parameter) {
            state.send(Event::Select(parameter.into()));
        }
        let anew = state.with(|session| YourTurn::begin(session, parameter));
        kept.update(|kept| match (kept.as_mut(), anew) {
            (Some(left), Some(anew)) if left.goes_on_as(&anew) => left.said = None,
            (_, anew) => *kept = anew,
        });
        show();
    };
    Effect::new(move |was: Option<bool>| {
        let open = turning.is_open();
        if open && was != Some(true) {
            untrack(begin);
        }
        open
    });
    let close = move || {
        turning.end();
        state.send(Event::WorkOut(None));
        once_drawn(move || host.focus("[data-action=your-turn]"));
    };
    // It ends once something else is looked at.
    let shown = state.zones().worked_out.memo();
    Effect::new(move |was: Option<bool>| {
        let is_shown = shown.with(Option::is_some);
        if was == Some(true) && !is_shown {
            turning.end();
        }
        is_shown
    });
    let act = Callback::new(move |act: Act| {
        kept.update(|turn| {
            if let Some(turn) = turn {
                act(turn);
            }
        });
        show();
    });
    let another = Callback::new(move |()| {
        let parameter = state.with(|session| session.parameter_after(session.parameter_at_hand()));
        state.send(Event::Select(parameter.into()));
        begin();
    });
    let next = Callback::new(move |()| {
        state.send(Event::Step { stride: Stride::Update, forward: true });
        begin();
    });
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    let title = move || {
        let weight = turn.with(|turn| turn.as_ref().map(|turn| turn.weight.clone()));
        weight.map_or_else(|| say!(turn::title).to_string(), |weight| say!(turn::how_much { weight }))
    };
    let place = move || turn.with(|turn| turn.as_ref().map(|turn| turn.place.clone()));
    let is_missing = turn.part(Option::is_none);
    let asks = turn.part(|turn| turn.as_ref().is_some_and(|turn| turn.question().is_some()));
    view! {
        <Show when=move || turning.is_open()>
            <section class="chain turn" aria-labelledby="turn-title" data-turn="card" on:keydown=escape>
                <div class="chain-head">
                    <h2 id="turn-title">{title}</h2>
                    <span class="muted">{place}</span>
                </div>
                <p class="turn-progress">{move || turn.with(|turn| turn.as_ref().map(progress))}</p>
                <Show when=move || asks.get()>
                    <Question turn act />
                </Show>
                <Show when=move || is_missing.get()>
                    <p class="turn-first" tabindex="-1">{say!(turn::no_numbers)}</p>
                </Show>
                <Show when=move || !asks.get() && !is_missing.get()>
                    <End turn another next done=Callback::new(move |()| close()) />
                </Show>
                {move || turn.with(|turn| turn.as_ref().map(product))}
                <div class="turn-foot">
                    {move || turn.with(|turn| turn.as_ref().and_then(found))}
                    <Show when=move || asks.get() || is_missing.get()>
                        <button type="button" class="quiet" data-action="turn-stop" on:click=move |_| close()>
                            {say!(turn::stop)}
                        </button>
                    </Show>
                </div>
            </section>
        </Show>
    }
}

/// How far it is: a mark for each number.
fn progress(turn: &YourTurn) -> AnyView {
    let (at, all) = (turn.found.len(), turn.questions.len());
    let mark = |number: usize| match turn.found.get(number) {
        Some(Help::Alone) => "alone",
        Some(Help::Hint) => "hint",
        Some(Help::Shown) => "shown",
        None if number == at => "here",
        None => "open",
    };
    let marks = (0..all).map(|number| view! { <i class=mark(number)></i> }).collect_view();
    view! {
        <span class="turn-marks" aria-hidden="true">{marks}</span>
        <span class="muted" data-turn="place">{say!(turn::of { number: (at + 1).min(all), all })}</span>
    }
    .into_any()
}

/// The product, with what is found of it.
fn product(turn: &YourTurn) -> AnyView {
    let (product, here) = turn.product_so_far();
    view! {
        <div class="chain-product" role="group" aria-label=product.spoken.clone() data-turn="product">
            <span class="chain-symbol">{crate::controls::equation::formula(&product.symbol)}</span>
            {columns(&product, here)}
        </div>
    }
    .into_any()
}

/// What else is found.
fn found(turn: &YourTurn) -> Option<AnyView> {
    let list = turn.list();
    let one = |(name, number): (String, String)| {
        view! { <li><span aria-hidden="true">"✓ "</span>{name} " " <strong class="number">{number}</strong></li> }
    };
    (!list.is_empty()).then(|| {
        let list = list.into_iter().map(one).collect_view();
        view! { <ul class="turn-found" aria-label=say!(turn::found_so_far) data-turn="found">{list}</ul> }
            .into_any()
    })
}
