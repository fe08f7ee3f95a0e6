//! The run as a program.

use super::buttons::{choice, save};
use crate::controls::copy::CopyButton;
use crate::state::use_state;
use leptos::prelude::*;
use session::Library;
use words::say;

pub(super) fn code() -> impl IntoView {
    let state = use_state();
    let library = RwSignal::new(Library::Keras);
    let program = move || state.with(|session| session.python(library.get()));
    let now = move || state.with(|session| session.python(library.get_untracked()));
    let notebook = move || state.with(|session| session.ipynb(library.get_untracked()));
    view! {
        <p>{say!(share::about_code)}</p>
        <div class="share-line">
            {choice(say!(share::library), Library::ALL.map(|library| (library, library.key(), library.name())), library)}
            <CopyButton what=say!(share::the_program) text=now />
            {save("backprop.py", say!(share::save_py), now)}
            {save("backprop.ipynb", say!(share::save_ipynb), notebook)}
        </div>
        <pre class="share-code" tabindex="0" role="region" aria-label=say!(share::program) data-share-code>{program}</pre>
    }
}
