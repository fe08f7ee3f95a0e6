//! The sentence that nothing is kept, where the browser keeps nothing.

use crate::shell::storage::Loss;
use crate::state::use_state;
use leptos::prelude::*;
use words::say;

/// Says once the experiment was changed that it isn't kept, and how to keep it.
#[component]
pub fn Unkept(
    /// Opens the dialog that does.
    share: RwSignal<bool>,
) -> impl IntoView {
    let loss = use_state().loss();
    let dismissed = RwSignal::new(false);
    let sentence = move || match loss.get().filter(|_| !dismissed.get())? {
        Loss::WithReload => Some(say!(header::gone_after_reload)),
        Loss::WithTab => Some(say!(header::kept_with_tab)),
    };
    view! {
        <div role="status" data-unkept>
            {move || {
                sentence().map(|sentence| {
                    view! {
                        <div class="notice notice-note">
                            <p>
                                {sentence} " " {say!(header::how_to_keep)} " "
                                <button type="button" class="quiet" on:click=move |_| share.set(true)>{say!(header::share_dialog)}</button>
                            </p>
                            <button
                                type="button"
                                class="icon-button"
                                aria-label=say!(controls::dismiss)
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
