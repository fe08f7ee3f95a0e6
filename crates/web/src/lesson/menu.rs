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

/// The menu of the lesson.
#[component]
pub fn Tours() -> impl IntoView {
    let state = use_state();
    let tours = state.zones().tours.memo();
    let list = move |close: Callback<()>| {
        let entry = move |tour: TourEntry| {
            let key = tour.key.clone();
            let at = tour.at.map(|at| view! { <em>{at}</em> });
            view! {
                <li>
                    <button
                        type="button"
                        data-tour=tour.key
                        aria-current=tour.open.then_some("true")
                        on:click=move |_| {
                            close.run(());
                            state.send(Event::OpenTour(key.clone()));
                        }
                    >
                        <strong>{tour.title}</strong>
                        <span>{tour.about} " " {at}</span>
                    </button>
                </li>
            }
        };
        let group = move |(kind, heading): (TourKind, &'static str)| {
            let of_kind = tours.get().into_iter().filter(|tour| tour.kind == kind).collect::<Vec<_>>();
            (!of_kind.is_empty()).then(|| {
                view! { <li class="menu-heading">{heading}</li> {of_kind.into_iter().map(entry).collect_view()} }
            })
        };
        let first = move |_| {
            close.run(());
            state.send(Event::First(FirstAct::Begin));
        };
        view! {
            <ul class="tours">
                <li>
                    <button type="button" data-action="first" on:click=first>
                        <strong>{say!(first::title)}</strong>
                        <span>{say!(first::about)}</span>
                    </button>
                </li>
                {move || headings().map(group).into_iter().collect_view()}
            </ul>
        }
    };
    view! { <Menu key="lesson" name=say!(header::lesson) list /> }
}
