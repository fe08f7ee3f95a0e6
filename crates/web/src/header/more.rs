//! The menu of what is rarely wanted.

use super::theme_choice::ThemeChoice;
use crate::check::use_checking;
use crate::controls::menu::Menu;
use crate::present::use_presenting;
use crate::state::use_state;
use leptos::prelude::*;
use session::Event;
use words::say;

/// The notebook, the theme, and help.
#[component]
pub fn More(help: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let presenting = use_presenting();
    let checking = use_checking();
    let notebook = state.zones().notebook.part(|notebook| notebook.is_some());
    let list = move |close: Callback<()>| {
        let item = move |action: &'static str, name: &'static str, act: Callback<()>| {
            view! {
                <li>
                    <button
                        type="button"
                        data-action=action
                        on:click=move |_| {
                            close.run(());
                            act.run(());
                        }
                    >
                        {name}
                    </button>
                </li>
            }
        };
        let toggle = Callback::new(move |()| state.send(Event::ToggleNotebook));
        view! {
            <ul class="more">
                {move || {
                    let name = if notebook.get() { say!(notebook::close) } else { say!(notebook::as_in_the_notebook) };
                    item("notebook", name, toggle)
                }}
                {item("check-numbers", say!(check::title), Callback::new(move |()| checking.text.set(Some(String::new()))))}
                {item("present-here", say!(present::present), Callback::new(move |()| presenting.set(true)))}
                {item("help", say!(header::help_and_key), Callback::new(move |()| help.set(true)))}
                <li><ThemeChoice /></li>
            </ul>
        }
    };
    view! { <Menu key="more" name=say!(header::more) sign="⋯" list /> }
}
