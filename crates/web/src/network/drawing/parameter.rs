//! A parameter of the drawing: its numbers, and the button that selects and changes it.

use super::button::SelectButton;
use super::diagram::Diagram;
use super::edit::Grip;
use crate::memo::Memo;
use leptos::prelude::*;
use session::{Parameter, Weight, short};

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

/// A button in the drawing for one parameter, which can also be dragged and typed; `what` is `weight` or
/// `bias`, `place` says where it is.
#[component]
pub fn ParameterButton(
    diagram: Diagram,
    parameter: Parameter,
    numbers: Memo<Numbers>,
    what: &'static str,
    place: Memo<String>,
    #[prop(optional, into)] quiet: Signal<bool>,
    #[prop(optional, into)] long: Signal<bool>,
    class: &'static str,
    order: usize,
    #[prop(into)] transform: Signal<String>,
    grip: Grip,
    children: Children,
) -> impl IntoView {
    let label = Signal::derive(move || {
        format!("{parameter}, {}: {}", place.get(), numbers.with(|numbers| numbers.in_words(what)))
    });
    view! {
        <SelectButton diagram selection=parameter label class quiet long order transform grip>
            <title>{format!("{parameter}: drag it to change where it starts, double-click to type")}</title>
            {children()}
        </SelectButton>
    }
}
