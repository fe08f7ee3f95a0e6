//! A field of the session as an input: typed, stepped with the arrow keys, or dragged.

mod name;
mod scrub;
mod typing;

pub use name::{data_field, problem_id};
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
    /// Why it can't be changed now, if it can't.
    #[prop(optional, into)]
    fixed: Signal<Option<String>>,
) -> impl IntoView {
    let field = value.with_untracked(|value| value.field);
    let typing = Typing::new(use_state(), value);
    let input = NodeRef::<html::Input>::new();
    let scrub = Scrub::new(input, typing, fixed);
    view! {
        <input
            node_ref=input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            class="number number-input"
            data-field=data_field(field)
            aria-label=move || value.with(|value| value.label.clone())
            aria-invalid=move || value.with(|value| value.problem.is_some()).then_some("true")
            aria-describedby=move || value.with(|value| value.problem.is_some()).then(|| problem_id(field))
            readonly=move || fixed.with(Option::is_some)
            title=move || fixed.get().unwrap_or_else(|| value.with(|value| value.label.clone()))
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
) -> impl IntoView {
    let field = value.with_untracked(|value| value.field);
    let problem = Memo::new(move |_| value.with(|value| value.problem.clone()));
    move || {
        problem.get().map(|problem| {
            view! { <span class="problem" id=problem_id(field) role="status">{problem}</span> }
        })
    }
}
