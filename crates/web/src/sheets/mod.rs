//! On a phone the rows, the card of a weight, the settings and the charts are sheets over the lower half of the page: a pill opens each, and the network
//! stays in sight above it. In wider windows they have their places, and there are no pills.

use crate::shell::host::use_host;
use crate::shell::opened::once_drawn;
use crate::state::use_state;
use leptos::ev;
use leptos::prelude::*;
use session::{Place, Severity};
use words::say;

/// What a pill opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    Rows,
    Why,
    Settings,
    Charts,
}

impl Sheet {
    /// What it is called in `data-sheet`, and in the page's `data-open` while it is open.
    fn key(self) -> &'static str {
        match self {
            Sheet::Rows => "rows",
            Sheet::Why => "why",
            Sheet::Settings => "settings",
            Sheet::Charts => "charts",
        }
    }

    /// Where the messages stand that it covers.
    fn places(self) -> &'static [Place] {
        match self {
            Sheet::Rows => &[Place::Data],
            Sheet::Why => &[],
            Sheet::Settings => &[Place::Model, Place::Weights, Place::Training],
            Sheet::Charts => &[Place::Run],
        }
    }

    fn name(self) -> &'static str {
        match self {
            Sheet::Rows => say!(table::data),
            Sheet::Why => say!(chain::why),
            Sheet::Settings => say!(settings::settings),
            Sheet::Charts => say!(charts::whole_run),
        }
    }
}

/// The sheet that is open, where one is.
#[derive(Clone, Copy)]
pub struct Sheets(RwSignal<Option<Sheet>>);

impl Sheets {
    /// None is open at first; any component inside finds them.
    pub fn provide() -> Sheets {
        let sheets = Sheets(RwSignal::new(None));
        provide_context(sheets);
        sheets
    }

    /// Opens one.
    pub fn show(self, sheet: Sheet) {
        self.0.set(Some(sheet));
    }

    /// What the open one is called.
    pub fn open(self) -> Option<&'static str> {
        self.0.get().map(Sheet::key)
    }
}

/// What opens and closes a sheet: opened, its head has the focus; closed, its pill.
fn use_toggle() -> impl Fn(Sheet) + Copy + 'static {
    let (host, Sheets(open)) = (use_host(), expect_context());
    move |sheet| {
        let opens = open.get_untracked() != Some(sheet);
        open.set(opens.then_some(sheet));
        let at = if opens { "data-sheet-head" } else { "data-sheet" };
        once_drawn(move || host.focus(&format!("[{at}={}]", sheet.key())));
    }
}

/// What opens the sheets.
#[component]
pub fn Pills() -> impl IntoView {
    let (Sheets(open), toggle) = (expect_context(), use_toggle());
    let row = use_state().zones().headline.part(|headline| headline.row.clone());
    let pill = move |sheet: Sheet, text: AnyView| {
        let warns = use_state().zones().notices.part(move |notices| {
            let warns = |severity| matches!(severity, Severity::Warning | Severity::Error);
            notices.iter().any(|notice| warns(notice.severity) && sheet.places().contains(&notice.place))
        });
        view! {
            <button
                type="button"
                class="pill"
                data-sheet=sheet.key()
                aria-expanded=move || (open.get() == Some(sheet)).to_string()
                on:click=move |_| toggle(sheet)
            >
                {text}
                <Show when=move || warns.get()>
                    <span class="warns" role="img" aria-label=say!(controls::look_here)>"!"</span>
                </Show>
            </button>
        }
    };
    view! {
        <div class="pills">
            {pill(Sheet::Rows, view! { <span>{move || row.get()}</span> }.into_any())}
            {pill(Sheet::Why, Sheet::Why.name().into_any())}
            {pill(Sheet::Settings, Sheet::Settings.name().into_any())}
            {pill(Sheet::Charts, say!(charts::charts).into_any())}
        </div>
    }
}

/// The head of a sheet, inside of what is one on a phone: its name, and what closes it.
#[component]
pub fn SheetHead(
    /// The sheets that what it is in can be.
    of: &'static [Sheet],
) -> impl IntoView {
    let (Sheets(open), toggle) = (expect_context(), use_toggle());
    let shown = move || open.get().filter(|sheet| of.contains(sheet));
    let escape = move |event: ev::KeyboardEvent| {
        if let Some(sheet) = shown().filter(|_| event.key() == "Escape") {
            event.prevent_default();
            toggle(sheet);
        }
    };
    move || {
        shown().map(|sheet| {
            view! {
                <header class="sheet-head" on:keydown=escape>
                    <h2 tabindex="-1" data-sheet-head=sheet.key()>{sheet.name()}</h2>
                    <button
                        type="button"
                        class="icon-button"
                        data-action="close-sheet"
                        aria-label=say!(controls::close)
                        on:click=move |_| toggle(sheet)
                    >
                        "✕"
                    </button>
                </header>
            }
        })
    }
}
