//! What is seen of the change of a weight: the field over its label, and the tip while it is dragged.

use super::diagram::Diagram;
use super::edit::Edit;
use super::roving::focus;
use crate::controls::field::{NumberInput, Problem};
use crate::memo::Memo;
use crate::network::layout::Point;
use leptos::ev::KeyboardEvent;
use leptos::{html, prelude::*};
use session::{FieldView, Parameter};
use web_sys::Element;
use words::say;

/// The room of the field over the drawing.
const WIDTH: f64 = 230.0;
const HEIGHT: f64 = 120.0;
/// The tip while a weight is dragged.
const TIP_HEIGHT: f64 = 22.0;

/// What the page calls the field.
const NAME: &str = "network-weight";

/// Says while a weight is dragged from where to where its start goes.
#[component]
pub fn Tip(diagram: Diagram) -> impl IntoView {
    let edit = diagram.edit;
    move || {
        let (at, words) = (edit.dragged.get()?, edit.in_words()?);
        let width = 7.3 * words.chars().count() as f64 + 16.0;
        Some(view! {
            <g class="tip" aria-hidden="true" transform=Point { y: at.y - 34.0, ..at }.translation()>
                <rect x=-width / 2.0 y=-TIP_HEIGHT / 2.0 width=width height=TIP_HEIGHT rx="6"></rect>
                <text class="number" y="4.5">{words}</text>
            </g>
        })
    }
}

/// The field over the label of the weight that is typed.
#[component]
pub fn WeightField(diagram: Diagram) -> impl IntoView {
    let edit = diagram.edit;
    move || {
        edit.typed.get().map(|(parameter, at)| {
            view! {
                <foreignObject
                    class="weight-box"
                    x=at.x - WIDTH / 2.0
                    y=at.y - 36.0
                    width=WIDTH
                    height=HEIGHT
                >
                    <WeightInput
                        edit
                        parameter
                        on_close=Callback::new(move |drawing| {
                            edit.typed.set(None);
                            if let Some(drawing) = drawing {
                                focus(&drawing, parameter.into());
                            }
                        })
                    />
                </foreignObject>
            }
        })
    }
}

/// The field of where the selected weight starts. Where it can be closed, it opens with the focus in it; it closes
/// with the drawing that the focus goes back to, or without where the focus has gone elsewhere.
#[component]
pub fn WeightInput(
    edit: Edit,
    #[prop(into)] parameter: Signal<Parameter>,
    #[prop(optional)] on_close: Option<Callback<Option<Element>>>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let (Some(input), Some(_)) = (input.get(), on_close) {
            // Its text is there in the next frame.
            request_animation_frame(move || {
                let _ = input.focus();
                input.select();
            });
        }
    });
    let wrong = move || edit.initial.with_untracked(|initial| initial.problem.is_some());
    let close = move |back: bool| {
        if let Some(on_close) = on_close {
            let drawing = input.get_untracked().and_then(|input| input.closest("svg").ok().flatten());
            on_close.run(drawing.filter(|_| back));
        }
    };
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !wrong() => close(true),
        "Escape" => close(true),
        // The arrows are the field's, not the drawing's.
        key if key.starts_with("Arrow") => event.stop_propagation(),
        _ => {}
    };
    let blur = move |_| {
        if edit.is_open() && !wrong() {
            close(false);
        }
    };
    let label = move || edit.initial.with(|of| say!(network::initial { weight: &of.label }));
    let value = Memo::new(move |_| FieldView { label: label(), ..edit.initial.get() });
    view! {
        <div class="weight-field">
            <label>
                {label}
                <NumberInput
                    value
                    name=NAME
                    typing=edit.typing
                    node_ref=input
                    attr:data-weight=move || parameter.get().to_string()
                    on:keydown=key
                    on:blur=blur
                />
            </label>
            <Problem value name=NAME />
        </div>
    }
}
