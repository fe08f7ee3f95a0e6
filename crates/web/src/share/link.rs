//! The link, and its picture for a camera.

use crate::controls::copy::CopyButton;
use crate::paper::link_picture;
use crate::shell::address;
use crate::state::use_state;
use leptos::prelude::*;
use session::Session;
use words::say;

/// Programs that send messages cut longer links off.
const LONG: usize = 2000;

pub(super) fn link() -> impl IntoView {
    let link = address::with_fragment(&use_state().with(Session::link));
    let alone = address::is_file(&link);
    let length = link.chars().count();
    let note = if alone {
        say!(share::link_of_file).to_string()
    } else if length > LONG {
        say!(share::long_link { length })
    } else {
        say!(share::link_length { length })
    };
    let code = (!alone).then(|| link_picture(&link)).flatten();
    let copied = link.clone();
    view! {
        <p>{say!(share::about_link)}</p>
        <div class="share-line">
            <input type="text" readonly data-share-link aria-label=say!(share::link) prop:value=link />
            <CopyButton what=say!(share::the_link) text=move || copied.clone() />
        </div>
        <p class="muted">{note}</p>
        {code}
    }
}
