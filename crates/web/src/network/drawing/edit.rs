//! A weight is changed where it stands. It is the initial weight that is: the run bends, here as well.

use crate::controls::field::{Pull, Typing, field_slice};
use crate::memo::Memo;
use crate::network::layout::Point;
use crate::state::{State, use_state};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use session::{Event, Field, FieldView, NetworkView, Parameter};
use wasm_bindgen::JsCast;
use web_sys::Element;
use words::say;

/// The change of the selected weight: dragged, or typed in a field over its label.
#[derive(Clone, Copy)]
pub struct Edit {
    state: State,
    pub(super) initial: Memo<FieldView>,
    pub(super) typing: Typing,
    pull: StoredValue<Option<Pull>>,
    pub(super) dragged: RwSignal<Option<Point>>,
    pub(super) typed: RwSignal<Option<(Parameter, Point)>>,
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
    pub(super) fn is_open(self) -> bool {
        self.typed.try_get_untracked().flatten().is_some()
    }

    /// `starts at 0.1 → 0.15`.
    pub(super) fn in_words(self) -> Option<String> {
        let (from, to) = (self.typing.original()?, self.initial.with(|initial| initial.text.clone()));
        Some(say!(network::starts_at { from, to }))
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
        self.edit.typing.drag(steps);
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
