//! A parameter of the drawing: its numbers, and the button that selects and changes it.

use super::button::SelectButton;
use super::diagram::Diagram;
use super::edit::Grip;
use crate::memo::Memo;
use leptos::prelude::*;
use session::{Parameter, Weight, short, weight_in_words};
use words::say;

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

    fn in_words(&self, of: Parameter) -> String {
        weight_in_words(of, self.before.clone(), self.gradient.clone(), self.after.clone())
    }
}

/// A button in the drawing for one parameter, which can also be dragged and typed; `place` says where it is.
#[component]
pub fn ParameterButton(
    diagram: Diagram,
    parameter: Parameter,
    numbers: Memo<Numbers>,
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
        say!(network::parameter_in_words {
            parameter: parameter.to_string(),
            place: place.get(),
            numbers: numbers.with(|numbers| numbers.in_words(parameter))
        })
    });
    view! {
        <SelectButton diagram selection=parameter label class quiet long order transform grip>
            <title>{say!(network::drag_or_type { parameter: parameter.to_string() })}</title>
            <path class="reach" d="M-34-22h68v44h-68z"></path>
            {children()}
        </SelectButton>
    }
}
