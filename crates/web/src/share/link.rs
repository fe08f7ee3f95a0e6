//! The link, and its picture for a camera.

use crate::controls::copy::CopyButton;
use crate::paper::link_picture;
use crate::shell::address;
use crate::state::use_state;
use leptos::prelude::*;
use session::Session;

/// Programs that send messages cut longer links off.
const LONG: usize = 2000;

pub(super) fn link() -> impl IntoView {
    let link = address::with_fragment(&use_state().with(Session::link));
    let alone = address::is_file(&link);
    let length = link.chars().count();
    let note = if alone {
        "This page is a file on a disk: the link works on this computer alone. For others, save the file under Embed."
            .to_string()
    } else if length > LONG {
        format!("{length} characters: some programs cut so long a link off. A file is safer.")
    } else {
        format!("{length} characters. All of it is in the link itself: nothing is stored anywhere.")
    };
    let code = (!alone).then(|| link_picture(&link)).flatten();
    let copied = link.clone();
    view! {
        <p>"Opens this experiment, at this place in its run, with this selection."</p>
        <div class="share-line">
            <input type="text" readonly data-share-link aria-label="Link" prop:value=link />
            <CopyButton what="the link" text=move || copied.clone() />
        </div>
        <p class="muted">{note}</p>
        {code}
    }
}
