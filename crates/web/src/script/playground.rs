//! What a script has of a playground: it mounts one, asks it for numbers, and takes it away.

use super::js::{experiment_from_js, from_js, to_js, type_error};
use crate::app::App;
use crate::later::Later;
use crate::programs;
use crate::share::{Mounting, Unmount};
use crate::shell::address;
use crate::shell::host::Host;
use crate::shell::storage;
use crate::state::State;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use serde::Deserialize;
use session::{Event, Playhead, SPEEDS, Session, read_speed};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::HtmlElement;
use words::say;

/// How a playground is mounted.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// The attributes of the element, by name. Without them the page is the playground's own, and its address says
    /// what it opens with.
    attributes: Option<Vec<(String, String)>>,
    /// The fragment of a link that a page of its own opens with where its address has none.
    opening: Option<String>,
    /// The text of the page, where all of it is one file.
    file: Option<String>,
    /// The address of the page where an element opens alone.
    address: Option<String>,
    /// The visit to go on with, after the playground was taken away.
    visit: Option<String>,
}

impl Options {
    /// Those of an element with attributes.
    pub fn of_element(attributes: Vec<(String, String)>) -> Options {
        Options { attributes: Some(attributes), ..Options::default() }
    }
}

/// A mounted playground. Its numbers are those of the session, in the form that Keras gives them; what is wrong with
/// a value that is set is a `TypeError` that names the place, and changes nothing.
#[wasm_bindgen]
pub struct Playground {
    state: State,
    host: Host,
    mounted: Option<Box<dyn FnOnce()>>,
}

/// Mounts a playground in an element, and tells `tell` in a word what changes: `experimentchange`,
/// `playheadchange`, `playingchange`, `speedchange`, `selectchange`, `runend`, or `kept` once the hand rests.
///
/// # Errors
/// Where the options aren't those above.
#[wasm_bindgen]
pub fn mount(element: HtmlElement, options: JsValue, tell: js_sys::Function) -> Result<Playground, JsValue> {
    mount_with(element, from_js("options", &options)?, Some(tell))
}

/// Mounts a playground with options of this program.
fn mount_with(
    element: HtmlElement,
    options: Options,
    tell: Option<js_sys::Function>,
) -> Result<Playground, JsValue> {
    let owns_page = options.attributes.is_none();
    // In an article header and foot are those of the playground, not of the page around it.
    let tag = if owns_page { "div" } else { "article" };
    let root: HtmlElement = document().create_element(tag)?.unchecked_into();
    root.set_class_name("playground");
    root.set_lang(words::language());
    element.append_child(&root)?;
    let (opening, visit) = (options.opening.as_deref(), options.visit.as_deref());
    let opened = match (&options.attributes, visit) {
        (Some(attributes), visit) => Session::begin_element_where_left(attributes, visit),
        (None, Some(visit)) => address::session_of(opening, visit),
        (None, None) => address::session(opening, options.file.is_some()),
    };
    let address = options.address.unwrap_or_else(address::of_page);
    let made = Rc::new(Cell::new(None));
    let of_app = made.clone();
    let (inside, (session, wishes)) = (root.clone(), opened);
    let handle = mount_to(root.clone(), move || {
        let host = Host::new(inside, tell, address, owns_page, wishes, options.file, options.opening);
        provide_context(host);
        provide_context(Later::new(host, programs::pictures(), programs::soon(), programs::rare()));
        provide_context(Mounting(mount_preview));
        let state = State::open(session);
        provide_context(state);
        of_app.set(Some((state, host)));
        view! { <App /> }
    });
    let (state, host) = made.take().expect("mounted");
    Ok(Playground { state, host, mounted: Some(Box::new(move || unmount(handle, &root))) })
}

/// Throws the `TypeError` of a value that is no experiment.
///
/// # Errors
/// Names the place of what is wrong.
#[wasm_bindgen(js_name = checkExperiment)]
pub fn check_experiment(experiment: JsValue) -> Result<(), JsValue> {
    experiment_from_js(&experiment).map(drop)
}

fn mount_preview(element: HtmlElement, attributes: Vec<(String, String)>) -> Option<Unmount> {
    let mut playground = mount_with(element, Options::of_element(attributes), None).ok()?;
    Some(Box::new(move || playground.unmount()))
}

fn unmount<M: Mountable>(handle: UnmountHandle<M>, root: &HtmlElement) {
    drop(handle);
    root.remove();
}

#[wasm_bindgen]
impl Playground {
    /// The experiment, in format 1 or 2.
    #[wasm_bindgen(getter)]
    pub fn experiment(&self) -> Result<JsValue, JsValue> {
        self.state.with(|session| to_js(session.experiment()))
    }

    /// Puts another experiment in its place, which undo brings back.
    #[wasm_bindgen(setter)]
    pub fn set_experiment(&self, experiment: JsValue) -> Result<(), JsValue> {
        let experiment = experiment_from_js(&experiment)?;
        self.state.send(Event::SetExperiment(Box::new(experiment)));
        Ok(())
    }

    /// The place in the run: `{ epoch, batch, phase }`.
    #[wasm_bindgen(getter)]
    pub fn playhead(&self) -> Result<JsValue, JsValue> {
        self.state.with(|session| to_js(&session.playhead()))
    }

    /// Goes to a place.
    #[wasm_bindgen(setter)]
    pub fn set_playhead(&self, playhead: JsValue) -> Result<(), JsValue> {
        let playhead: Playhead = from_js("playhead", &playhead)?;
        let checked = self.state.with(|session| session.check_playhead(playhead));
        checked.map_err(|problem| type_error(&format!("playhead.{problem}")))?;
        self.state.send(Event::Seek(playhead));
        Ok(())
    }

    /// The loss of each epoch and where the run diverged, as far as it is computed.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> Result<JsValue, JsValue> {
        self.state.with(|session| to_js(&session.history()))
    }

    /// Returns a promise of the result when the run is whole.
    pub fn history(&self) -> js_sys::Promise {
        let (state, whole) = (self.state, self.state.run_is_whole());
        future_to_promise(async move {
            JsFuture::from(whole).await?;
            state.try_with(|session| to_js(&session.history())).ok_or(say!(api::removed))?
        })
    }

    /// The weights after so many epochs, as `get_weights` gives them.
    pub fn weights(&self, epoch: JsValue) -> Result<JsValue, JsValue> {
        let epoch = from_js("epoch", &epoch)?;
        self.state
            .with(|session| session.weights_after(epoch))
            .map_or_else(|e| Err(type_error(&e)), |w| to_js(&w))
    }

    /// The predictions for rows of features, with the weights at the playhead.
    pub fn predict(&self, rows: JsValue) -> Result<JsValue, JsValue> {
        let rows: Vec<Vec<f64>> = from_js("rows", &rows)?;
        self.state.with(|session| session.predict(&rows)).map_or_else(|e| Err(type_error(&e)), |y| to_js(&y))
    }

    /// Every number of the update at the playhead.
    pub fn trace(&self) -> Result<JsValue, JsValue> {
        self.state.with(Session::trace).map_or_else(|e| Err(type_error(&e)), |trace| to_js(&trace))
    }

    /// Whether it plays.
    #[wasm_bindgen(getter)]
    pub fn playing(&self) -> bool {
        self.state.with(|session| session.controls().playing)
    }

    /// How fast it plays: `slow`, `1`, `4`, `16` or `64`.
    #[wasm_bindgen(getter)]
    pub fn speed(&self) -> String {
        SPEEDS[self.state.with(|session| session.controls().speed)].key().into()
    }

    /// Plays as fast from now on.
    #[wasm_bindgen(setter)]
    pub fn set_speed(&self, speed: &str) -> Result<(), JsValue> {
        let speed = read_speed(speed).map_err(|problem| type_error(&format!("speed: {problem}")))?;
        self.state.send(Event::SetSpeed(speed));
        Ok(())
    }

    /// What is selected, such as `kernel1[0][1]`.
    #[wasm_bindgen(getter)]
    pub fn select(&self) -> String {
        self.state.with(|session| session.controls().selected.to_string())
    }

    /// Selects something of the network.
    #[wasm_bindgen(setter)]
    pub fn set_select(&self, select: &str) -> Result<(), JsValue> {
        let read = self.state.with(|session| session.read_selection(select));
        self.state.send(Event::Select(read.map_err(|problem| type_error(&format!("select: {problem}")))?));
        Ok(())
    }

    /// Plays, from the start where it is at the end.
    pub fn play(&self) {
        self.state.send(Event::Play);
    }

    /// Stays where it is.
    pub fn pause(&self) {
        self.state.send(Event::Pause);
    }

    /// What is shown now, as the fragment of a link.
    #[wasm_bindgen(getter)]
    pub fn link(&self) -> String {
        self.state.with(Session::link)
    }

    /// What is shown now, with all that undo leads to, for a playground that goes on with it.
    #[wasm_bindgen(getter)]
    pub fn visit(&self) -> String {
        self.state.visit(storage::ROOM)
    }

    /// Whether the page is a part of another one, by its address.
    #[wasm_bindgen(getter)]
    pub fn embed(&self) -> bool {
        self.host.wishes.with_untracked(|wishes| wishes.embed)
    }

    /// The origin of the page around it that may ask for things, by its address: `*` for any.
    #[wasm_bindgen(getter)]
    pub fn api(&self) -> Option<String> {
        self.host.wishes.with_untracked(|wishes| wishes.api.clone())
    }

    /// The page around this one is `light` or `dark`.
    #[wasm_bindgen(setter)]
    pub fn set_scheme(&self, scheme: String) {
        self.host.scheme.set(["light", "dark"].into_iter().find(|known| *known == scheme));
    }

    /// An attribute of the element changed; `attributes` are all of them now.
    #[wasm_bindgen(js_name = followAttribute)]
    pub fn follow_attribute(&self, name: String, attributes: JsValue) -> Result<(), JsValue> {
        if !Session::follows_attribute(&name) {
            return Ok(());
        }
        let attributes: Vec<(String, String)> = from_js("attributes", &attributes)?;
        self.host.wishes.set(Session::element_wishes(&attributes));
        self.state.send(Event::FollowAttribute { name, attributes });
        Ok(())
    }

    /// Takes the playground away, with everything that listens or moves.
    pub fn unmount(&mut self) {
        if let Some(unmount) = self.mounted.take() {
            unmount();
        }
    }
}
