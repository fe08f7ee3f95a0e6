//! Web Animations of `transform` and `opacity`, all over one clock.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::document;
use wasm_bindgen::JsValue;
use web_sys::{Animation, Element};

/// How everything moves: it starts and ends gently.
const EASING: &str = "cubic-bezier(.45,.05,.35,1)";

/// Where something is at a time, or how much of it is seen.
pub struct Frame {
    /// When, in milliseconds of slow motion.
    pub at: f64,
    /// Its `transform`.
    pub transform: Option<String>,
    /// Its `opacity`.
    pub opacity: Option<f64>,
    /// Whether it goes on from here at an even pace.
    pub evenly: bool,
}

impl Frame {
    /// Returns one that says where something is.
    pub fn transform(at: f64, transform: String) -> Frame {
        Frame { at, transform: Some(transform), opacity: None, evenly: false }
    }

    /// Returns one that says how much of something is seen.
    pub fn opacity(at: f64, opacity: f64) -> Frame {
        Frame { at, transform: None, opacity: Some(opacity), evenly: false }
    }
}

/// The clock of a motion.
#[derive(Clone, Debug)]
pub struct Clock {
    start: JsValue,
    /// How long the motion takes, in milliseconds of slow motion.
    pub length: f64,
    /// How many times as fast as in slow motion it goes.
    pub rate: f64,
    /// How long it waits before it begins.
    pub wait: f64,
}

impl Clock {
    /// Returns a clock that starts now.
    pub fn start(length: f64, rate: f64, wait: f64) -> Clock {
        let timeline = get(&document(), "timeline");
        Clock { start: get(&timeline, "currentTime"), length, rate, wait }
    }

    /// Lets an element move. Where it is before its first frame, it waits; where it is after its last, it stays to the end.
    pub fn animate(&self, element: &Element, frames: &[Frame]) -> Animation {
        let keyframes = Array::new();
        let (first, last) = (frames.first(), frames.last());
        if let Some(frame) = first.filter(|frame| frame.at > 0.0) {
            keyframes.push(&self.keyframe(frame, 0.0));
        }
        let mut offset: f64 = 0.0;
        for frame in frames {
            // What takes too long for what follows gives way to it.
            offset = offset.max((frame.at / self.length).clamp(0.0, 1.0));
            keyframes.push(&self.keyframe(frame, offset));
        }
        if let Some(frame) = last.filter(|frame| frame.at < self.length) {
            keyframes.push(&self.keyframe(frame, 1.0));
        }
        let options = Object::new();
        set(&options, "duration", &(self.length / self.rate).into());
        set(&options, "delay", &self.wait.into());
        set(&options, "fill", &"both".into());
        let animation = animate(element, &keyframes, &options);
        set(&animation, "startTime", &self.start);
        animation
    }

    fn keyframe(&self, frame: &Frame, offset: f64) -> Object {
        let keyframe = Object::new();
        set(&keyframe, "offset", &offset.into());
        set(&keyframe, "easing", &if frame.evenly { "linear" } else { EASING }.into());
        if let Some(transform) = &frame.transform {
            set(&keyframe, "transform", &transform.as_str().into());
        }
        if let Some(opacity) = frame.opacity {
            set(&keyframe, "opacity", &opacity.into());
        }
        keyframe
    }
}

fn get(of: &JsValue, key: &str) -> JsValue {
    Reflect::get(of, &key.into()).unwrap_or(JsValue::NULL)
}

fn set(of: &JsValue, key: &str, value: &JsValue) {
    let set = Reflect::set(of, &key.into(), value);
    debug_assert!(set.is_ok());
}

/// The options of an animation have no stable type of their own in `web_sys`.
fn animate(element: &Element, keyframes: &Array, options: &Object) -> Animation {
    use wasm_bindgen::prelude::*;
    #[wasm_bindgen]
    extern "C" {
        type Animated;
        #[wasm_bindgen(method)]
        fn animate(this: &Animated, keyframes: &Array, options: &Object) -> Animation;
    }
    element.unchecked_ref::<Animated>().animate(keyframes, options)
}
