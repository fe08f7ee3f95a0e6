//! A weight is changed where it stands. It is the initial weight that is: the run bends, here as well.

use super::diagram::Diagram;
use super::drawing::focus;
use super::geometry::Point;
use crate::field::{NumberInput, Problem, Pull, Typing, field_slice};
use crate::memo::Memo;
use crate::state::{State, use_state};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::{html, prelude::*};
use session::{Event, Field, FieldView, NetworkView, Parameter};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The room of the field over the drawing.
const WIDTH: f64 = 230.0;
const HEIGHT: f64 = 120.0;
/// The tip while a weight is dragged.
const TIP_HEIGHT: f64 = 22.0;

/// What the page calls the field.
const NAME: &str = "network-weight";

/// The change of the selected weight: dragged, or typed in a field over its label.
#[derive(Clone, Copy)]
pub struct Edit {
    state: State,
    initial: Memo<FieldView>,
    typing: Typing,
    pull: StoredValue<Option<Pull>>,
    dragged: RwSignal<Option<Point>>,
    typed: RwSignal<Option<(Parameter, Point)>>,
}

impl Edit {
    /// Nothing is changed yet.
    pub fn new(network: Memo<NetworkView>) -> Edit {
        let state = use_state();
        let initial =
            field_slice(Field::Weight { index: 0 }, move || network.with(|network| network.initial.clone()));
        let typed = RwSignal::new(None);
        // What is typed goes with the weight that it is of.
        Effect::new(move |_| {
            let selected = network.with(|network| network.selected);
            typed.maybe_update(|typed: &mut Option<(Parameter, Point)>| {
                let other = typed.is_some_and(|(parameter, _)| selected != parameter.into());
                if other {
                    *typed = None;
                }
                other
            });
        });
        Edit {
            state,
            initial,
            typing: Typing::new(state, initial),
            pull: StoredValue::new(None),
            dragged: RwSignal::new(None),
            typed,
        }
    }

    /// Whether the pointer drags it.
    pub fn is_dragged(self) -> bool {
        self.dragged.with_untracked(Option::is_some)
    }

    /// Whether the field over a label is open.
    fn is_open(self) -> bool {
        self.typed.try_get_untracked().flatten().is_some()
    }

    /// `starts at 0.1 → 0.15`.
    fn in_words(self) -> Option<String> {
        let (from, to) = (self.typing.original()?, self.initial.with(|initial| initial.text.clone()));
        Some(format!("starts at {from} → {to}"))
    }

    fn stop(self) {
        self.pull.set_value(None);
        self.dragged.set(None);
    }
}

/// Where a weight is taken hold of.
#[derive(Clone, Copy)]
pub struct Grip {
    /// The change of it.
    pub edit: Edit,
    /// Which.
    pub parameter: Parameter,
    /// The middle of its label.
    pub at: Signal<Point>,
}

impl Grip {
    /// The pointer goes down.
    pub fn press(self, event: &PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        self.edit.pull.set_value(Some(Pull::new(event)));
        let label = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(label) = label {
            // Only a pointer that is already gone can't be captured.
            let _ = label.set_pointer_capture(event.pointer_id());
        }
    }

    /// The pointer moves.
    pub fn drag(self, event: &PointerEvent) {
        let Some(mut pull) = self.edit.pull.get_value() else { return };
        let steps = pull.steps(event);
        self.edit.pull.set_value(Some(pull));
        let Some(steps) = steps else { return };
        if !self.edit.is_dragged() {
            self.edit.state.send(Event::Select(self.parameter.into()));
            self.edit.dragged.set(Some(self.at.get_untracked()));
        }
        self.edit.typing.nudge(steps);
    }

    /// The pointer goes up.
    pub fn release(self) {
        if self.edit.is_dragged() {
            self.edit.typing.end();
        }
        self.edit.stop();
    }

    /// The drag is given up.
    pub fn give_up(self) {
        if self.edit.is_dragged() {
            self.edit.typing.cancel();
        }
        self.edit.stop();
    }

    /// A field opens over the label.
    pub fn open(self) {
        self.edit.state.send(Event::Select(self.parameter.into()));
        self.edit.typed.set(Some((self.parameter, self.at.get_untracked())));
    }
}

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
    let label = move || format!("initial {}", parameter.get());
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
