//! The top of the page: setups, examples, undo and redo, the notebook, help.

mod examples;
mod help;
mod more;
mod setups;
mod small;
mod start_over;
mod theme_choice;
mod undo;
mod unkept;

pub use help::Help;
pub use small::SmallHeader;

use crate::controls::notices::Notices;
use crate::door::use_door;
use crate::lesson::Tours;
use crate::present::use_presenting;

use examples::Examples;
use leptos::prelude::*;
use more::More;
use session::Place;
use setups::Setups;
use start_over::StartOver;
use undo::Undo;
use unkept::Unkept;
use words::say;

/// The top of the page.
#[component]
pub fn Header(help: RwSignal<bool>, share: RwSignal<bool>, quiz: RwSignal<bool>) -> impl IntoView {
    let (door, presenting) = (use_door(), use_presenting());
    view! {
        <header class="header">
            <h1>{say!(common::playground)}</h1>
            <div class="setups">
                <Setups />
                <Examples />
            </div>
            <button
                type="button"
                data-action="bring"
                aria-haspopup="dialog"
                aria-keyshortcuts="O"
                on:click=move |_| door.open.set(true)
            >
                {say!(door::bring)}
            </button>
            <div class="header-end">
                <Undo />
                <StartOver />
                <Tours quiz />
                <button type="button" data-action="present" on:click=move |_| presenting.set(true)>
                    {say!(present::present)}
                </button>
                <button type="button" data-action="share" aria-haspopup="dialog" on:click=move |_| share.set(true)>
                    {say!(header::share)}
                </button>
                <More help />
            </div>
            <Notices place=Place::Page />
            <Unkept share />
        </header>
    }
}
