//! Messages, each at its place.

use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Notice, Place, Severity};

/// The messages that belong to a place of the page.
#[component]
pub fn Notices(
    /// The place.
    place: Place,
) -> impl IntoView {
    let state = use_state();
    let notices = state.slice(move |view| {
        view.notices.iter().filter(|notice| notice.place == place).cloned().collect::<Vec<_>>()
    });
    view! {
        <div class="notices">
            <For
                each=move || notices.get()
                key=|notice| (severity(notice), notice.text.clone())
                children=move |notice| {
                    let class = format!("notice notice-{}", severity(&notice));
                    let role = if notice.severity == Severity::Error { "alert" } else { "status" };
                    let dismiss = notice.dismissible.then(|| view! {
                        <button
                            type="button"
                            class="icon-button"
                            aria-label="Dismiss this message"
                            on:click=move |_| { state.send(Event::Dismiss); }
                        >
                            "✕"
                        </button>
                    });
                    view! { <div class=class role=role><p>{notice.text}</p>{dismiss}</div> }
                }
            />
        </div>
    }
}

fn severity(notice: &Notice) -> &'static str {
    match notice.severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
