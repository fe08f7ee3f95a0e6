//! A field of the session as an input: typed, stepped with the arrow keys, or dragged.

mod name;
mod scrub;
mod typing;

pub use name::{problem_id, problem_of};
pub use scrub::{Pull, Scrub};
pub use typing::{Typing, copy_with_ascii_minus, put_on_clipboard, steps_of};

use crate::memo::Memo;
use crate::state::use_state;
use leptos::{html, prelude::*};
use session::{Field, FieldView};

/// One field of the view; it keeps its last content while its input is on the way out.
pub fn field_slice(
    field: Field,
    find: impl Fn() -> Option<FieldView> + Send + Sync + 'static,
) -> Memo<FieldView> {
    Memo::new(move |last: Option<&FieldView>| {
        find().or_else(|| last.cloned()).unwrap_or_else(|| FieldView {
            field,
            label: String::new(),
            text: String::new(),
            problem: None,
        })
    })
}

/// An input for a number, and what is wrong with its text beside it.
#[component]
pub fn NumberField(
    /// What it shows.
    #[prop(into)]
    value: Memo<FieldView>,
    /// Why it can't be changed now, if it can't.
    #[prop(optional, into)]
    fixed: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <span class="number-field">
            <NumberInput value fixed />
            <Problem value />
        </span>
    }
}

/// The input of a [`NumberField`] alone, where a [`Problem`] stands elsewhere.
#[component]
pub fn NumberInput(
    /// What it shows.
    #[prop(into)]
    value: Memo<FieldView>,
    /// What the page calls it, where the field has another input as well.
    #[prop(optional)]
    name: Option<&'static str>,
    /// Why it can't be changed now, if it can't.
    #[prop(optional, into)]
    fixed: Signal<Option<String>>,
    /// The typing in it, where the value is changed elsewhere as well.
    #[prop(optional)]
    typing: Option<Typing>,
    /// The input on the page.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let name = name_of(name, value);
    let problem = problem_of(&name);
    let typing = typing.unwrap_or_else(|| Typing::new(use_state(), value));
    let scrub = Scrub::new(node_ref, typing, fixed);
    view! {
        <input
            node_ref=node_ref
            type="text"
            autocapitalize="off"
            autocomplete="off"
            spellcheck="false"
            class="number number-input"
            data-field=name
            aria-label=move || value.with(|value| value.label.clone())
            aria-invalid=move || value.with(|value| value.problem.is_some()).then_some("true")
            aria-describedby=move || value.with(|value| value.problem.is_some()).then(|| problem.clone())
            readonly=move || fixed.with(Option::is_some)
            title=move || fixed.get()
            prop:value=move || typing.text()
            on:input:target=move |event| typing.input(event.target().value())
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    scrub.stop();
                }
                typing.key(&event, fixed.with_untracked(Option::is_some));
            }
            on:blur=move |_| typing.end()
            on:copy=move |event| copy_with_ascii_minus(&event)
            on:pointerdown=move |event| scrub.press(&event)
            on:pointermove=move |event| scrub.drag(&event)
            on:pointerup=move |_| scrub.release()
            on:pointercancel=move |_| scrub.give_up()
        />
    }
}

/// What is wrong with a field's text.
#[component]
pub fn Problem(
    /// The field.
    #[prop(into)]
    value: Memo<FieldView>,
    /// What the page calls its input, as in [`NumberInput`].
    #[prop(optional)]
    name: Option<&'static str>,
) -> impl IntoView {
    let id = problem_of(&name_of(name, value));
    let problem = Memo::new(move |_| value.with(|value| value.problem.clone()));
    move || {
        problem.get().map(|problem| {
            view! { <span class="problem" id=id.clone() role="status">{problem}</span> }
        })
    }
}

fn name_of(name: Option<&'static str>, value: Memo<FieldView>) -> String {
    name.map_or_else(|| value.with_untracked(|value| value.field.to_string()), Into::into)
}
