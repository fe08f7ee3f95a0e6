//! The page as a part of another one.

use crate::address;
use crate::clipboard::CopyButton;
use crate::state::use_state;
use leptos::prelude::*;
use session::Session;

pub(super) fn embed() -> impl IntoView {
    let address = address::with_query_and_fragment("embed", &use_state().with(Session::link));
    let snippet = format!(
        "<iframe\n  src=\"{address}\"\n  title=\"Backprop Playground\"\n  width=\"100%\" height=\"720\" loading=\"lazy\"\n  style=\"border: 0\"></iframe>"
    );
    let copied = snippet.clone();
    view! {
        <p>"Put this into a page of your course: it opens as it is here now."</p>
        <div class="share-line">
            <span class="muted">"HTML, for a page, a Jupyter cell or an LMS"</span>
            <CopyButton what="the snippet" text=move || copied.clone() />
        </div>
        <pre class="share-code" tabindex="0" role="region" aria-label="The snippet" data-share-embed>{snippet}</pre>
    }
}
