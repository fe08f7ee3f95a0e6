//! Plays a plan: an overlay for what travels, and animations for what it comes to.

use super::animate::{Clock, Frame};
use super::plan::{Growth, Landing, Look, Mover, Plan, Tone, Wave};
use super::stage::Stage;
use crate::network::layout::Point;
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{Animation, Element};

/// How long a number takes to come into sight, and to give way to the next.
const APPEAR: f64 = 90.0;
const CHANGE: f64 = 40.0;
const REVEAL: f64 = 140.0;
/// How long it rolls, and how far.
const ROLL: f64 = 380.0;
const ROLL_BY: f64 = 4.0;
/// The length of a wave that is not scaled.
const WAVE: f64 = 100.0;

/// A motion that goes on. Let go of, it ends at once, and nothing is left of it.
pub struct Playing {
    animations: Vec<Animation>,
    nodes: Vec<Element>,
    ended: Option<Closure<dyn FnMut()>>,
}

impl Drop for Playing {
    fn drop(&mut self) {
        if let Some(last) = self.animations.last() {
            last.set_onfinish(None);
        }
        self.animations.iter().for_each(Animation::cancel);
        self.nodes.iter().for_each(Element::remove);
        drop(self.ended.take());
    }
}

impl Playing {
    /// Begins to play a plan, and tells when it is over.
    pub fn begin(plan: &Plan, stage: &Stage, clock: &Clock, over: impl FnMut() + 'static) -> Playing {
        let mut playing = Playing { animations: Vec::new(), nodes: Vec::new(), ended: None };
        for landing in &plan.landings {
            playing.land(landing, stage, clock);
        }
        for (row, &time) in plan.sums.iter().enumerate() {
            playing.tell(row, time, stage, clock);
        }
        for growth in &plan.growths {
            playing.grow(growth, stage, clock);
        }
        for wave in &plan.waves {
            playing.wave(wave, stage, clock);
        }
        for mover in &plan.movers {
            playing.travel(mover, stage, clock);
        }
        let over = Closure::new(over);
        let last = clock.animate(stage.inside(), &[]);
        last.set_onfinish(Some(over.as_ref().unchecked_ref()));
        playing.animations.push(last);
        playing.ended = Some(over);
        playing
    }

    /// Lets a motion that waits begin.
    pub fn hurry(&self, clock: &Clock) {
        for animation in &self.animations {
            let now = animation.current_time().unwrap_or_default();
            animation.set_current_time(Some(now.max(clock.wait)));
        }
    }

    fn animate(&mut self, element: &Element, clock: &Clock, frames: &[Frame]) {
        self.animations.push(clock.animate(element, frames));
    }

    fn add(&mut self, to: &Element, class: &str) -> Option<Element> {
        let node = document().create_element("div").ok()?;
        node.set_class_name(class);
        to.append_child(&node).ok()?;
        Some(node)
    }

    fn land(&mut self, landing: &Landing, stage: &Stage, clock: &Clock) {
        let at = landing.at;
        for element in stage.all(&landing.of) {
            match landing.rolls {
                true => {
                    let roll = |at, by: f64, opacity| Frame {
                        opacity: Some(opacity),
                        ..Frame::transform(at, format!("translateY({by}px)"))
                    };
                    self.animate(&element, clock, &[roll(at, ROLL_BY, 0.0), roll(at + ROLL, 0.0, 1.0)]);
                }
                false => {
                    self.animate(
                        &element,
                        clock,
                        &[Frame::opacity(at, 0.0), Frame::opacity(at + REVEAL, 1.0)],
                    );
                }
            }
        }
    }

    fn tell(&mut self, row: usize, (from, to): (f64, f64), stage: &Stage, clock: &Clock) {
        let parts = stage.sum(row);
        let apart = (to - from) / parts.len().saturating_sub(1).max(1) as f64;
        for (index, part) in parts.iter().enumerate() {
            let at = from + index as f64 * apart;
            self.animate(part, clock, &[Frame::opacity(at, 0.0), Frame::opacity(at + REVEAL, 1.0)]);
        }
    }

    fn grow(&mut self, growth: &Growth, stage: &Stage, clock: &Clock) {
        let Some(circle) = stage.all(&growth.from).into_iter().next() else { return };
        let number = |name| circle.get_attribute(name).unwrap_or_default();
        let (x, y) = (number("cx"), number("cy"));
        let (from, to) = growth.time;
        let frame = |at, part: f64, opacity| {
            let (across, down) = if growth.across { (part, 1.0) } else { (1.0, part) };
            let scaled = format!("scale({across}, {down}) translate(-{x}px, -{y}px)").replace("--", "");
            Frame {
                opacity: Some(opacity),
                ..Frame::transform(at, format!("translate({x}px, {y}px) {scaled}"))
            }
        };
        for element in stage.all(&growth.of) {
            self.animate(
                &element,
                clock,
                &[frame(from - 1.0, 0.0, 0.0), frame(from, 0.0, 1.0), frame(to, 1.0, 1.0)],
            );
        }
    }

    fn wave(&mut self, wave: &Wave, stage: &Stage, clock: &Clock) {
        let Some(node) = self.add(stage.inside(), &format!("motion-wave {}", wave.tone.class())) else {
            return;
        };
        self.nodes.push(node.clone());
        let (line, (from, to)) = (wave.line, wave.time);
        let (x, y) = (line.to.x - line.from.x, line.to.y - line.from.y);
        let (length, angle) = (x.hypot(y), y.atan2(x));
        let frame = |at, part: f64, opacity| Frame {
            opacity: Some(opacity),
            evenly: true,
            ..Frame::transform(
                at,
                format!(
                    "translate({:.1}px, {:.1}px) rotate({angle:.4}rad) scaleX({:.4})",
                    line.from.x,
                    line.from.y,
                    part * length / WAVE
                ),
            )
        };
        let there = from + 0.75 * (to - from);
        let frames =
            [frame(from - 1.0, 0.0, 0.0), frame(from, 0.0, 1.0), frame(there, 1.0, 1.0), frame(to, 1.0, 0.0)];
        self.animate(&node, clock, &frames);
    }

    fn travel(&mut self, mover: &Mover, stage: &Stage, clock: &Clock) {
        let (Some(first), Some(last)) = (mover.stops.first(), mover.stops.last()) else { return };
        let layer = if mover.comes_in { stage.around() } else { stage.inside() };
        let look = match mover.look {
            Look::Number => "motion-number",
            Look::Value => "motion-number motion-value",
            Look::Label => "motion-number motion-label",
            Look::Beside => "motion-number motion-label motion-beside",
            Look::Dot => "motion-dot",
        };
        let Some(node) = self.add(layer, look) else { return };
        self.nodes.push(node.clone());
        let stop = |&(at, Point { x, y }): &(f64, Point)| Frame {
            evenly: mover.look == Look::Dot,
            ..Frame::transform(at, format!("translate({x:.1}px, {y:.1}px)"))
        };
        let stops: Vec<_> = mover.stops.iter().map(stop).collect();
        self.animate(&node, clock, &stops);
        let ends = last.0;
        for (index, face) in mover.faces.iter().enumerate() {
            let Some(node) = self.add(&node, face_class(face.tone)) else { return };
            node.set_text_content(Some(&face.text));
            let next = mover.faces.get(index + 1).map(|next| next.at);
            let comes = if index == 0 { first.0 } else { face.at };
            let appear = if index == 0 { APPEAR } else { CHANGE };
            let mut frames = vec![Frame::opacity(comes, 0.0), Frame::opacity(comes + appear, 1.0)];
            match next {
                Some(next) => frames.extend([Frame::opacity(next, 1.0), Frame::opacity(next + CHANGE, 0.0)]),
                None => frames.extend([Frame::opacity(ends - CHANGE, 1.0), Frame::opacity(ends + 60.0, 0.0)]),
            }
            self.animate(&node, clock, &frames);
        }
    }
}

fn face_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Forward => "motion-face forward",
        Tone::Back => "motion-face back",
        Tone::Target => "motion-face target",
        Tone::Plain => "motion-face plain",
    }
}
