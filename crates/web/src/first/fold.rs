//! What a first visit keeps folded, so that there is less to look at.

use crate::memo::Memo;
use crate::state::use_state;
use leptos::prelude::*;
use session::Selection;
use words::say;

/// Whether a card is folded to its heading: from the beginning of a first visit on, until it is asked for.
#[derive(Clone, Copy)]
pub struct Fold {
    asked: RwSignal<bool>,
    visited: Memo<bool>,
}

impl Fold {
    /// Returns it of a new card.
    pub fn new() -> Fold {
        let first = use_state().zones().first.memo();
        let visited = Memo::new(move |was: Option<&bool>| was == Some(&true) || first.with(Option::is_some));
        Fold { asked: RwSignal::new(false), visited }
    }

    /// Returns it of a card of what is selected, which another selection asks for.
    pub fn until_selected() -> Fold {
        let fold = Fold::new();
        let selected = use_state().zones().network.part(|network| network.selected);
        Effect::new(move |first: Option<Selection>| {
            let now = selected.get();
            let first = first.unwrap_or(now);
            if first != now {
                fold.asked.set(true);
            }
            first
        });
        fold
    }

    /// Returns whether only its heading is shown.
    pub fn is_folded(self) -> bool {
        self.visited.get() && !self.asked.get()
    }
}

/// What unfolds a card whose heading has this id, and folds it again.
#[component]
pub fn Unfold(fold: Fold, heading: &'static str) -> impl IntoView {
    let id = format!("{heading}-unfold");
    view! {
        <Show when=move || fold.visited.get()>
            <button
                type="button"
                class="unfold quiet"
                id=id.clone()
                data-action="unfold"
                aria-labelledby=format!("{id} {heading}")
                on:click=move |_| fold.asked.update(|asked| *asked = !*asked)
            >
                {move || if fold.is_folded() { say!(first::unfold) } else { say!(first::fold) }}
            </button>
        </Show>
    }
}
