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
    /// What it is called.
    pub name: String,
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
            name: weight.name.clone(),
            before: short(weight.before),
            gradient: weight.gradient.map(short),
            after: weight.after.map(short),
        }
    }

    fn in_words(&self, of: Parameter) -> String {
        weight_in_words(of, self.before.clone(), self.gradient.clone(), self.after.clone())
    }
}

/// A button in the drawing for one parameter, which can also be dragged and typed.
#[component]
pub fn ParameterButton(
    diagram: Diagram,
    parameter: Parameter,
    numbers: Memo<Numbers>,
    #[prop(optional, into)] quiet: Signal<bool>,
    #[prop(optional, into)] long: Signal<bool>,
    class: &'static str,
    #[prop(into)] transform: Signal<String>,
    grip: Grip,
    children: Children,
) -> impl IntoView {
    let label = Signal::derive(move || {
        numbers.with(|numbers| {
            let (weight, values) = (&numbers.name, numbers.in_words(parameter));
            say!(network::selected_weight { weight, parameter: parameter.to_string(), values })
        })
    });
    view! {
        <SelectButton diagram selection=parameter asks=parameter label class quiet long transform grip>
            <path class="reach" d="M-34-22h68v44h-68z"></path>
            {children()}
        </SelectButton>
    }
}
