//! The loss surface: its map, the start to drag, and the choice of its weights.

use super::handle::StartHandle;
use super::map::MapCanvas;
use crate::controls::field::problem_of;
use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::{ArrowKind, AxisView, Event, FallView, Held, Parameter, Picture, SurfaceView};
use words::say;

/// The loss surface and, while `open`, what can be chosen about it.
#[component]
pub fn SurfaceBody(open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let surface = Memo::new(move |last: Option<&SurfaceView>| {
        let now = state.zones().lens.with(|lens| match &lens.picture {
            Picture::Surface(surface) => Some((**surface).clone()),
            _ => None,
        });
        now.or_else(|| last.cloned()).unwrap_or_default()
    });
    let map = Memo::new(move |_| surface.with(|surface| surface.map.clone()));
    let rest = Signal::derive(move || surface.with(|surface| surface.caption.clone()));
    view! {
        <MapCanvas
            name="surface"
            plot=map
            press=|(x, y)| Event::SeekNear { x, y }
            rest=rest
            children=Box::new(move |layout, canvas| view! { <StartHandle view=surface layout canvas /> }.into_any())
        />
        <Falls surface />
        <div id="plot-lens-more">
            {move || open.get().then(|| view! { <Choices surface /> })}
        </div>
    }
}

/// What each of the two steps should do to the loss, and what it does.
#[component]
fn Falls(surface: Memo<SurfaceView>) -> impl IntoView {
    let falls = Memo::new(move |_| surface.with(|surface| surface.falls.clone()));
    let rows = move || {
        let row = |fall: FallView| {
            let kind = match fall.kind {
                ArrowKind::Gradient => "gradient",
                ArrowKind::Step => "step",
            };
            view! {
                <tr data-fall=kind>
                    <th scope="row">{fall.name}</th>
                    <td class="number">{fall.predicted}</td>
                    <td class="number">{fall.real}</td>
                </tr>
            }
        };
        falls.get().into_iter().map(row).collect_view()
    };
    view! {
        <table class="falls">
            <thead>
                <tr>
                    <th scope="col">{say!(maps::one_step)}</th>
                    <th scope="col" title=say!(maps::about_predicted)>{say!(maps::predicted)}</th>
                    <th scope="col">{say!(maps::real)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The weights along both axes, and at which values the others are held.
#[component]
fn Choices(surface: Memo<SurfaceView>) -> impl IntoView {
    let state = use_state();
    let weights = Memo::new(move |_| surface.with(|surface| surface.weights.clone()));
    let held = Memo::new(move |_| surface.with(|surface| surface.held));
    let hold = move |of: Held, text: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (held.get() == of).to_string()
                on:click=move |_| state.send(Event::HoldSurface(of))
            >
                {text}
            </button>
        }
    };
    let axis = move |axis: usize, name: &'static str| {
        let of = Memo::new(move |_| surface.with(|surface| surface.axes[axis].clone()));
        view! { <Axis axis name of weights /> }
    };
    view! {
        <div class="lens-choices">
            {axis(0, say!(maps::across))} {axis(1, say!(maps::up))}
            <div class="lens-held">
                <span>{say!(maps::other_weights)}</span>
                <div class="plot-choice" role="group" aria-label=say!(maps::other_weights_as_at)>
                    {hold(Held::Playhead, say!(maps::playhead))} {hold(Held::End, say!(maps::end))}
                </div>
            </div>
        </div>
    }
}

/// The weight along an axis: chosen from all, or typed where they are too many.
#[component]
fn Axis(
    axis: usize,
    name: &'static str,
    of: Memo<AxisView>,
    weights: Memo<Vec<(Parameter, String)>>,
) -> impl IntoView {
    let state = use_state();
    let choose = move |parameter: String| state.send(Event::ChooseAxis { axis, parameter });
    let following = move || of.with(|of| say!(maps::follows_selection { weight: of.weight }));
    let problem = move || of.with(|of| of.problem.clone());
    let control = move || {
        let weights = weights.get();
        if weights.is_empty() {
            return view! {
                <input
                    type="text"
                    class="number"
                    autocomplete="off"
                    spellcheck="false"
                    data-axis=axis.to_string()
                    placeholder=following
                    aria-invalid=move || problem().is_some().then_some("true")
                    aria-describedby=move || problem().is_some().then(|| problem_of(&format!("axis-{axis}")))
                    prop:value=move || of.with(|of| of.text.clone())
                    on:change:target=move |event| choose(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Escape" && problem().is_some() {
                            event.stop_propagation();
                            choose(String::new());
                        }
                    }
                />
            }
            .into_any();
        }
        let option = |(parameter, name): (Parameter, String)| {
            let chosen = name.clone();
            view! {
                <option value=parameter.to_string() prop:selected=move || of.with(|of| of.text == chosen)>{name}</option>
            }
        };
        view! {
            <select
                class="select number"
                data-axis=axis.to_string()
                on:change:target=move |event| choose(event.target().value())
            >
                <option value="" prop:selected=move || of.with(|of| of.text.is_empty())>{following}</option>
                {weights.into_iter().map(option).collect_view()}
            </select>
        }
        .into_any()
    };
    view! {
        <label class="lens-axis">
            <span>{name}</span>
            {control}
            {move || problem().map(|problem| view! {
                <span class="problem" id=problem_of(&format!("axis-{axis}")) role="status">{problem}</span>
            })}
        </label>
    }
}
