//! A parameter of the drawing that can be selected.

use super::diagram::Diagram;
use crate::state::use_state;
use leptos::prelude::*;
use session::{Event, Parameter, Weight, short};

/// The numbers of a weight as far as the phase has come.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Numbers {
    /// Before this update.
    pub before: String,
    /// dL/dw.
    pub gradient: Option<String>,
    /// After this update.
    pub after: Option<String>,
}

impl Numbers {
    /// Those of a weight.
    pub fn of(weight: &Weight) -> Numbers {
        Numbers {
            before: short(weight.before),
            gradient: weight.gradient.map(short),
            after: weight.after.map(short),
        }
    }

    /// As a sentence: `weight 0.1826, gradient −11.33, new weight 0.1939`.
    fn in_words(&self, what: &str) -> String {
        let mut words = format!("{what} {}", self.before);
        if let Some(gradient) = &self.gradient {
            words += &format!(", gradient {gradient}");
        }
        if let Some(after) = &self.after {
            words += &format!(", new {what} {after}");
        }
        words
    }
}

/// A button in the drawing for one parameter; `what` is `weight` or `bias`, `place` says where it is.
#[component]
pub fn ParameterButton(
    diagram: Diagram,
    parameter: Parameter,
    numbers: Memo<Numbers>,
    what: &'static str,
    place: Memo<String>,
    #[prop(into)] quiet: Signal<bool>,
    #[prop(optional, into)] long: Signal<bool>,
    class: &'static str,
    transform: Signal<String>,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let selected = Memo::new(move |_| diagram.network.with(|network| network.selected == parameter));
    let select = move || state.send(Event::Select(parameter));
    let label =
        move || format!("{parameter}, {}: {}", place.get(), numbers.with(|numbers| numbers.in_words(what)));
    view! {
        <g
            class=class
            class:selected=selected
            class:quiet=quiet
            class:long=long
            role="button"
            tabindex=move || if diagram.entry.get() == Some(parameter) { "0" } else { "-1" }
            aria-label=label
            aria-pressed=move || selected.get().to_string()
            data-parameter=parameter.to_string()
            transform=transform
            on:click=move |_| select()
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    select();
                }
            }
            on:focus=move |_| diagram.focused.set(Some(parameter))
        >
            {children()}
        </g>
    }
}
