//! The Share dialog: a link to what is shown, the run as a program, files, and how to put the page into another.

mod buttons;
mod code;
mod embed;
mod files;
mod link;
mod one_file;
mod preview;

pub use preview::{Mounting, Unmount};

use buttons::choice;
use leptos::html;
use leptos::prelude::*;
use words::say;

/// What there is to take.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Link,
    Code,
    Files,
    Embed,
}

fn parts() -> [(Part, &'static str, &'static str); 4] {
    [
        (Part::Link, "link", say!(share::link)),
        (Part::Code, "code", say!(share::code)),
        (Part::Files, "files", say!(share::files)),
        (Part::Embed, "embed", say!(share::embed)),
    ]
}

/// The dialog, while it is open. What is in it is made when it is opened: nothing changes behind it.
#[component]
pub fn Share(open: RwSignal<bool>) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let part = RwSignal::new(Part::Link);
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // It fails only where it is open already.
            dialog.show_modal().ok();
        } else if !open.get() {
            dialog.close();
        }
    });
    let content = move || {
        open.get().then(|| match part.get() {
            Part::Link => link::link().into_any(),
            Part::Code => code::code().into_any(),
            Part::Files => files::files(open).into_any(),
            Part::Embed => embed::embed().into_any(),
        })
    };
    view! {
        <dialog class="share" aria-labelledby="share-title" node_ref=dialog on:close=move |_| open.set(false)>
            <div class="share-head">
                <h2 id="share-title">{say!(header::share)}</h2>
                {choice(say!(share::what), parts(), part)}
                <button type="button" class="quiet" aria-label=say!(controls::close) on:click=move |_| open.set(false)>"✕"</button>
            </div>
            <div class="share-part">{content}</div>
        </dialog>
    }
}
