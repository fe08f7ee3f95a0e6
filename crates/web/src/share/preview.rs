//! What a playground in another page will look like, smaller, and only to look at.

use crate::memo::Memo;
use crate::shell::host::use_host;
use crate::shell::resize::on_resize;
use leptos::html;
use leptos::prelude::*;
use session::Snippet;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// How wide a frame is shown that takes all the width there is, in CSS pixels.
const WHOLE: f64 = 960.0;

/// How a playground is put into an element, with its attributes; what comes back takes it away. The page that the dialog is
/// a part of gives it: named here, it would name the dialog that names it.
#[derive(Clone, Copy)]
pub struct Mounting(pub fn(HtmlElement, Vec<(String, String)>) -> Option<Unmount>);

/// Takes a playground away again.
pub type Unmount = Box<dyn FnOnce()>;

/// A playground at the size of the frame, scaled to the width of the dialog.
#[component]
pub(super) fn Preview(snippet: Memo<Snippet>) -> impl IntoView {
    let host = use_host();
    let frame = NodeRef::<html::Div>::new();
    let around = NodeRef::<html::Div>::new();
    let Mounting(mount) = expect_context();
    let mounted = StoredValue::new_local(None::<Unmount>);
    let shown = Memo::new(move |_| snippet.with(|s| (s.link.clone(), s.panel_words(), s.theme)));
    Effect::new(move |_| {
        let Some(frame) = frame.get() else { return };
        let (link, panels, theme) = shown.get();
        mounted.update_value(|mounted| {
            if let Some(unmount) = mounted.take() {
                unmount();
            }
            let place = room(&frame, &host.root());
            let mut attributes = vec![("link".to_string(), link), ("panels".into(), panels)];
            attributes.extend(theme.map(|theme| ("theme".into(), theme.into())));
            *mounted = place.and_then(|place| mount(place, attributes));
        });
    });
    on_cleanup(move || {
        if let Some(unmount) = mounted.try_update_value(Option::take).flatten() {
            unmount();
        }
    });
    let width = move || {
        snippet.with(|snippet| match snippet.width.strip_suffix('%') {
            Some(share) => share.parse().unwrap_or(100.0) / 100.0 * WHOLE,
            None => snippet.width.parse().unwrap_or(WHOLE),
        })
    };
    let (room, height) = (RwSignal::new(WHOLE), RwSignal::new(0.0));
    on_resize(around, move |entry| {
        room.try_set(entry.content_rect().width());
    });
    on_resize(frame, move |entry| {
        height.try_set(entry.content_rect().height());
    });
    view! {
        <div
            node_ref=around
            class="share-preview"
            aria-hidden="true"
            inert
            data-preview
            style:--scale=move || (room.get() / width()).to_string()
            style:--own-height=move || height.get().to_string()
            style:--width=move || width().to_string()
            style:--height=move || snippet.with(|snippet| snippet.height).to_string()
        >
            <div class="share-preview-frame" node_ref=frame></div>
        </div>
    }
}

/// A place inside a frame for a playground, with a shadow root between, so that it and the page it is shown on leave each
/// other's names alone, and with the page's styles.
fn room(frame: &HtmlElement, page: &HtmlElement) -> Option<HtmlElement> {
    let shadow = match frame.shadow_root() {
        Some(shadow) => shadow,
        None => {
            let shadow = frame.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
            copy_styles(page, &shadow);
            shadow
        }
    };
    let place: HtmlElement = document().create_element("div").ok()?.dyn_into().ok()?;
    shadow.append_child(&place).ok()?;
    Some(place)
}

/// The styles where the page is: of its document, or of the element it is in.
fn copy_styles(page: &HtmlElement, shadow: &ShadowRoot) {
    const STYLES: &str = "link[rel=stylesheet], style";
    let root = page.get_root_node();
    let found = match root.dyn_ref::<ShadowRoot>() {
        Some(root) => root.query_selector_all(STYLES),
        None => document().query_selector_all(STYLES),
    };
    let Ok(found) = found else { return };
    for style in (0..found.length()).filter_map(|i| found.get(i)) {
        let copy: Option<Node> = style.clone_node_with_deep(true).ok();
        copy.and_then(|copy| shadow.append_child(&copy).ok());
    }
}
