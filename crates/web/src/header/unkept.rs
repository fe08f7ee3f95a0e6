//! The sentence that nothing is kept, where the browser keeps nothing.

use crate::shell::storage::Loss;
use crate::state::use_state;
use leptos::prelude::*;

/// Says once the experiment was changed that it isn't kept, and how to keep it.
#[component]
pub fn Unkept(
    /// Opens the dialog that does.
    share: RwSignal<bool>,
) -> impl IntoView {
    let loss = use_state().loss();
    let dismissed = RwSignal::new(false);
    let sentence = move || match loss.get().filter(|_| !dismissed.get())? {
        Loss::WithReload => {
            Some("Nothing of this page is kept here, so your experiment is gone after a reload.")
        }
        Loss::WithTab => Some("Your experiment is kept only until this tab is closed."),
    };
    view! {
        <div role="status" data-unkept>
            {move || {
                sentence().map(|sentence| {
                    view! {
                        <div class="notice notice-note">
                            <p>
                                {sentence} " To keep it, copy a link to it or save it as a file: "
                                <button type="button" class="quiet" on:click=move |_| share.set(true)>"Share …"</button>
                            </p>
                            <button
                                type="button"
                                class="icon-button"
                                aria-label="Dismiss this message"
                                on:click=move |_| dismissed.set(true)
                            >
                                "✕"
                            </button>
                        </div>
                    }
                })
            }}
        </div>
    }
}
