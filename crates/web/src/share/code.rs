//! The run as a program.

use super::buttons::{choice, save};
use crate::controls::copy::CopyButton;
use crate::state::use_state;
use leptos::prelude::*;
use session::Library;

pub(super) fn code() -> impl IntoView {
    let state = use_state();
    let library = RwSignal::new(Library::Keras);
    let program = move || state.with(|session| session.python(library.get()));
    let now = move || state.with(|session| session.python(library.get_untracked()));
    let notebook = move || state.with(|session| session.ipynb(library.get_untracked()));
    view! {
        <p>"The whole run in Python: it prints the losses that you see here."</p>
        <div class="share-line">
            {choice("Library", Library::ALL.map(|library| (library, library.name())), library)}
            <CopyButton what="the program" text=now />
            {save("backprop.py", "Save .py", now)}
            {save("backprop.ipynb", "Save .ipynb", notebook)}
        </div>
        <pre class="share-code" tabindex="0" role="region" aria-label="The program" data-share-code>{program}</pre>
    }
}
