//! The menu of the lesson: the guided tour first, then the experiments by their questions.

use crate::controls::menu::Menu;
use crate::sheets::Sheets;
use crate::state::use_state;
use crate::turn::{begin_in_sight, use_turning};
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

/// The menu of the lesson; at its end is what opens the check, and an update to work out.
#[component]
pub fn Tours(quiz: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let (turning, sheets) = (use_turning(), expect_context::<Sheets>());
    let tours = state.zones().tours.memo();
    let list = move |close: Callback<()>| {
        let of_tour = move |TourEntry { key, title, about, at, open, .. }: TourEntry| {
            let tour = key.clone();
            let act = Callback::new(move |()| state.send(Event::OpenTour(key.clone())));
            view! { <Entry close act title about tour at open /> }.into_any()
        };
        let group = move |(kind, heading): (TourKind, &'static str)| {
            let of_kind = tours.get().into_iter().filter(|tour| tour.kind == kind).collect::<Vec<_>>();
            (!of_kind.is_empty()).then(|| {
                let entries = of_kind.into_iter().map(of_tour).collect_view();
                view! { <li class="menu-heading">{heading}</li> {entries} }
            })
        };
        let first = Callback::new(move |()| state.send(Event::First(FirstAct::Begin)));
        let check = Callback::new(move |()| quiz.set(true));
        let turn = Callback::new(move |()| begin_in_sight(turning, sheets));
        view! {
            <ul class="tours">
                <Entry close act=first title=say!(first::title) about=say!(first::about) action="first" />
                {move || headings().map(group).into_iter().collect_view()}
                <Entry close act=turn title=say!(turn::title) about=say!(turn::about) action="turn" />
                <Entry close act=check title=say!(quiz::title) about=say!(quiz::about) action="quiz" />
            </ul>
        }
    };
    view! { <Menu key="lesson" name=say!(header::lesson) list /> }
}

/// An entry of the menu, which closes it and acts.
#[component]
fn Entry(
    close: Callback<()>,
    act: Callback<()>,
    #[prop(into)] title: String,
    #[prop(into)] about: String,
    /// The action of one that is no tour.
    #[prop(optional)]
    action: Option<&'static str>,
    /// The key of a tour.
    #[prop(optional, into)]
    tour: Option<String>,
    /// Where it was left.
    #[prop(optional_no_strip)]
    at: Option<String>,
    /// Whether it is open.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let chosen = move |_| {
        close.run(());
        act.run(());
    };
    view! {
        <li>
            <button type="button" data-action=action data-tour=tour aria-current=open.then_some("true") on:click=chosen>
                <strong>{title}</strong>
                <span>{about} " " {at.map(|at| view! { <em>{at}</em> })}</span>
            </button>
        </li>
    }
    .into_any()
}
