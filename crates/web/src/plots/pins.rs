//! Pinned runs: a button to keep the present one, what is kept, and what differs.

use super::table::Rows;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use plots::pin_dashes;
use session::{Event, PinView, Topic};
use words::say;

/// The pinned runs and in what they differ.
#[component]
pub fn Pins() -> impl IntoView {
    let state = use_state();
    let pins = state.zones().pins.part(|pins| pins.pins.clone());
    let problem = state.zones().pins.part(|pins| pins.problem.clone());
    let differences = state.zones().pins.part(|pins| pins.differences.clone());
    let places = Memo::new(move |_| pins.with(|pins| pins.iter().map(|pin| pin.place).collect::<Vec<_>>()));
    let any = Memo::new(move |_| !places.with(Vec::is_empty));
    let table = move || {
        let letters = pins.with(|pins| pins.iter().map(|pin| pin.letter.to_string()).collect::<Vec<_>>());
        let head = [say!(charts::setting).to_string(), say!(charts::now).to_string()]
            .into_iter()
            .chain(letters)
            .collect();
        let rows = differences.get().into_iter().map(|row| [vec![row.what, row.now], row.pins].concat());
        view! { <Rows head rows=rows.collect() /> }
    };
    view! {
        <section class="pins" aria-label=say!(charts::pinned_runs)>
            <div class="pins-head">
                <p class="whole-run">{say!(charts::whole_run_ahead)}</p>
                <button
                    type="button"
                    data-action="pin"
                    data-asks=Topic::Pin.to_string()
                    aria-disabled=move || problem.with(Option::is_some).to_string()
                    title=move || problem.get()
                    on:click=move |_| state.send(Event::Pin)
                >
                    {say!(charts::pin)}
                </button>
            </div>
            <ul>
                <For each=move || places.get() key=|place| *place children=move |place| view! { <Chip place pins /> } />
            </ul>
            {move || any.get().then(|| view! {
                <details open>
                    <summary>{say!(charts::what_differs)}</summary>
                    <div class="plot-table" role="region" tabindex="0" aria-label=say!(charts::what_differs_between)>
                        {table}
                    </div>
                    <p class="caption">{say!(charts::pins_of_weights)}</p>
                </details>
            })}
        </section>
    }
}

/// A pinned run: its dashes and letter, its name to edit, a button to go back to it and one to let it go.
#[component]
fn Chip(place: usize, pins: Memo<Vec<PinView>>) -> impl IntoView {
    let state = use_state();
    let of = move |read: fn(&PinView) -> String| {
        Memo::new(move |_| {
            pins.with(|pins| pins.iter().find(|pin| pin.place == place).map(read).unwrap_or_default())
        })
    };
    let (letter, name) = (of(|pin| pin.letter.to_string()), of(|pin| pin.name.clone()));
    let present =
        Memo::new(move |_| pins.with(|pins| pins.iter().any(|pin| pin.place == place && pin.present)));
    let dashes = pin_dashes(place).iter().map(|length| length.to_string()).collect::<Vec<_>>().join(" ");
    let button = move |sign: &'static str, event: fn(usize) -> Event, restores: bool| {
        let off = Memo::new(move |_| restores && present.get());
        let label = move || match (off.get(), restores) {
            (true, _) => say!(charts::pin_is_present).to_string(),
            (false, true) => say!(charts::restore_pin { letter: letter.get(), name: name.get() }),
            (false, false) => say!(charts::unpin { letter: letter.get(), name: name.get() }),
        };
        view! {
            <button
                type="button"
                class="icon-button"
                aria-label=label
                title=label
                aria-disabled=move || off.get().to_string()
                on:click=move |_| {
                    if !off.get_untracked() {
                        state.send(event(place));
                    }
                }
            >
                {sign}
            </button>
        }
    };
    view! {
        <li class="pin" data-pin=move || letter.get()>
            <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
                <line x1="0" y1="4" x2="32" y2="4" stroke-width="2" stroke-dasharray=dashes stroke="currentcolor"></line>
            </svg>
            <strong>{letter}</strong>
            <input
                type="text"
                maxlength="40"
                autocomplete="off"
                aria-label=move || say!(charts::name_of_pin { letter: letter.get() })
                title=move || name.get()
                prop:value=move || name.get()
                on:change:target=move |event| {
                    let input = event.target();
                    state.send(Event::RenamePin { place, name: input.value() });
                    input.set_value(&name.get_untracked());
                }
            />
            {button("↩", Event::RestorePin, true)}
            {button("✕", Event::Unpin, false)}
        </li>
    }
}
