//! The menu of the lesson: the guided tour first, then the experiments by their questions.

use crate::controls::menu::Menu;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, FirstAct, TourEntry, TourKind};
use words::say;

fn headings() -> [(TourKind, &'static str); 3] {
    [
        (TourKind::Guided, say!(lesson::guided_tour)),
        (TourKind::Experiment, say!(lesson::experiments)),
        (TourKind::Own, say!(lesson::from_files)),
    ]
}

/// The menu of the lesson; at its end is what opens the check.
#[component]
pub fn Tours(quiz: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let tours = state.zones().tours.memo();
    let list = move |close: Callback<()>| {
        let item = move |action: Option<&'static str>, tour: TourEntry, open: Callback<String>| {
            let TourEntry { key, title, about, at, .. } = tour;
            let chosen = key.clone();
            view! {
                <li>
                    <button
                        type="button"
                        data-action=action
                        data-tour=action.is_none().then_some(key)
                        aria-current=tour.open.then_some("true")
                        on:click=move |_| {
                            close.run(());
                            open.run(chosen.clone());
                        }
                    >
                        <strong>{title}</strong>
                        <span>{about} " " {at.map(|at| view! { <em>{at}</em> })}</span>
                    </button>
                </li>
            }
            .into_any()
        };
        let of_key = Callback::new(move |key| state.send(Event::OpenTour(key)));
        let group = move |(kind, heading): (TourKind, &'static str)| {
            let of_kind = tours.get().into_iter().filter(|tour| tour.kind == kind).collect::<Vec<_>>();
            (!of_kind.is_empty()).then(|| {
                let items = of_kind.into_iter().map(|tour| item(None, tour, of_key)).collect_view();
                view! { <li class="menu-heading">{heading}</li> {items} }
            })
        };
        let beside = move |action, title: &str, about: &str, open| {
            let (key, title, about) = (String::new(), title.into(), about.into());
            item(
                Some(action),
                TourEntry { key, title, about, kind: TourKind::Guided, at: None, open: false },
                open,
            )
        };
        let first = Callback::new(move |_| state.send(Event::First(FirstAct::Begin)));
        view! {
            <ul class="tours">
                {beside("first", say!(first::title), say!(first::about), first)}
                {move || headings().map(group).into_iter().collect_view()}
                {beside("quiz", say!(quiz::title), say!(quiz::about), Callback::new(move |_| quiz.set(true)))}
            </ul>
        }
    };
    view! { <Menu key="lesson" name=say!(header::lesson) list /> }
}
