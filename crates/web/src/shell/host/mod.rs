//! Where a playground is: on a page of its own, or in an element on another one. Whatever is looked for, listened
//! to or stored goes through here, so that many playgrounds on a page leave each other and that page alone.

mod listen;
mod sight;
mod target;

pub use target::listen_to;

use crate::memo::Memo;
use leptos::prelude::*;
use session::{PageWishes, Panel};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// Where a playground is, cheap to copy; [`use_host`] gives it in any component.
#[derive(Clone, Copy)]
pub struct Host {
    root: StoredValue<HtmlElement, LocalStorage>,
    tell: StoredValue<Option<js_sys::Function>, LocalStorage>,
    address: StoredValue<String>,
    file: StoredValue<Option<String>>,
    opening: StoredValue<Option<String>>,
    owns_page: bool,
    /// What the address or the attributes ask of the page itself.
    pub wishes: RwSignal<PageWishes>,
    /// What the page around the one that it owns says of itself: `light` or `dark`.
    pub scheme: RwSignal<Option<&'static str>>,
    /// Whether any of it is in the window.
    pub in_sight: RwSignal<bool>,
}

impl Host {
    /// All of a playground will be inside `root`. `tell`, if any, is told in a word what has changed; `address` is that of the
    /// page where a playground opens alone; `opening` is the fragment of a link that it comes with.
    pub fn new(
        root: HtmlElement,
        tell: Option<js_sys::Function>,
        address: String,
        owns_page: bool,
        wishes: PageWishes,
        file: Option<String>,
        opening: Option<String>,
    ) -> Host {
        let host = Host {
            root: StoredValue::new_local(root),
            tell: StoredValue::new_local(tell),
            address: StoredValue::new(address),
            file: StoredValue::new(file),
            opening: StoredValue::new(opening),
            owns_page,
            wishes: RwSignal::new(wishes),
            scheme: RwSignal::new(None),
            in_sight: RwSignal::new(true),
        };
        host.watch_sight();
        host
    }

    /// The element that all of the playground is inside.
    pub fn root(self) -> HtmlElement {
        self.root.get_value()
    }

    /// Returns the root where it may be gone.
    pub fn try_root(self) -> Option<HtmlElement> {
        self.root.try_get_value()
    }

    /// Whether the page is the playground's own: its address, its keys and its theme are.
    pub fn owns_page(self) -> bool {
        self.owns_page
    }

    /// Whether it is a part of another page, in a frame or as an element: small, and nothing of it is stored.
    pub fn is_part(self) -> Memo<bool> {
        Memo::new(move |_| self.wishes.with(|wishes| wishes.embed))
    }

    /// Whether what is set outlives a reload.
    pub fn stores(self) -> bool {
        self.owns_page && !is_framed() && self.wishes.with_untracked(PageWishes::keeps)
    }

    /// The address of the page where the playground opens alone, without query and fragment.
    pub fn address(self) -> String {
        self.address.get_value()
    }

    /// The text of the page, where all of it is one file.
    pub fn file(self) -> Option<String> {
        self.file.get_value()
    }

    /// The fragment of a link that the page comes with, for where its address has none.
    pub fn opening(self) -> Option<String> {
        self.opening.get_value()
    }

    /// Whether any of these panels is shown.
    pub fn shows(self, panels: &'static [Panel]) -> Memo<bool> {
        Memo::new(move |_| self.wishes.with(|wishes| wishes.shows_any(panels)))
    }

    /// The first element inside that matches.
    pub fn find(self, selector: &str) -> Option<Element> {
        self.try_root()?.query_selector(selector).ok()?
    }

    /// Gives the focus to the first element inside that matches, if one does.
    pub fn focus(self, selector: &str) {
        if let Some(found) = self.find(selector).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // What can't have the focus leaves it where it is.
            found.focus().ok();
        }
    }

    /// Tells the script that mounted the playground what has changed.
    pub fn tell(self, what: &str) {
        // A listener that fails has its error in the console already.
        self.tell.try_with_value(|tell| Some(tell.as_ref()?.call1(&JsValue::UNDEFINED, &what.into()).ok()));
    }
}

/// Whether the page is in a frame of another one.
pub fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}

/// Where the playground is, from anywhere in it.
pub fn use_host() -> Host {
    expect_context()
}

/// Whether an element has the focus, in a shadow tree as well.
pub fn has_focus(element: &Element) -> bool {
    element.matches(":focus").unwrap_or(false)
}
