//! Prediction and target on an axis, and what the loss makes of the distance between them, drawn to its scale.

use crate::network::layout::Area;
use leptos::prelude::*;
use session::{Distance, Loss, Topic};
use words::say;

/// The room of a letter, and how many there is room for at least.
const LETTER: f64 = 7.2;
const LETTERS: usize = 6;
/// How many there may be for the label of a target to be in words, in a large picture.
const IN_WORDS: usize = 8;
/// The width of a large picture.
const LARGE: f64 = 130.0;
/// From the axis to the labels.
const BESIDE: f64 = 9.0;
/// The least distance between the baselines of two labels.
const APART: f64 = 13.0;
/// From the middle of a letter to its baseline.
const BASELINE: f64 = 4.0;

/// Where the parts of the picture of a distance are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Its x.
    pub x: f64,
    /// Its upper end.
    top: f64,
    /// Its length.
    length: f64,
    range: (f64, f64),
}

impl Axis {
    /// That of a distance in a cell, with room for labels so wide at its left.
    pub fn of(distance: &Distance, cell: Area, labels: f64) -> Axis {
        let room = labels + BESIDE - 4.0;
        // A square is as wide as the axis is long at most.
        let length = cell.height.min(cell.width - room);
        let x = (cell.left() + room).min(cell.right() - length);
        Axis { x, top: cell.center.y - length / 2.0, length, range: distance.range }
    }

    /// Where a value is.
    pub fn y(&self, value: f64) -> f64 {
        let (low, high) = self.range;
        self.top + self.length * (high - value) / (high - low)
    }

    /// How long a distance is.
    pub fn scale(&self, distance: f64) -> f64 {
        distance * self.length / (self.range.1 - self.range.0)
    }

    /// What the loss makes of the distance between two values: the outline of an area, or of the distance itself.
    pub fn area(&self, loss: Loss, prediction: f64, target: f64) -> String {
        let (x, from, to) = (self.x, self.y(target), self.y(prediction));
        let apart = (to - from).abs();
        match loss {
            Loss::MeanSquaredError => {
                let right = x + apart;
                format!("M{x:.2} {from:.2}H{right:.2}V{to:.2}H{x:.2}z")
            }
            // Half a square up to a distance of 1, and beyond it a strip that is 1 wide.
            Loss::Huber => {
                let bent = apart.min(self.scale(1.0));
                let (right, knee) = (x + bent, from + bent.copysign(to - from));
                format!("M{x:.2} {from:.2}L{right:.2} {knee:.2}V{to:.2}H{x:.2}z")
            }
            _ => {
                let (near, far) = (x + 8.0, x + 14.0);
                format!(
                    "M{near:.2} {from:.2}H{far:.2}M{near:.2} {to:.2}H{far:.2}M{:.2} {from:.2}V{to:.2}",
                    x + 11.0
                )
            }
        }
    }
}

/// A label of the target or the prediction.
fn label(class: &'static str, asks: Topic, x: f64, y: f64, text: String) -> impl IntoView {
    view! { <text class=class data-asks=asks.to_string() x=x - BESIDE y=y + BASELINE>{text}</text> }
}

/// The axis of an output, its target, its prediction, and between them the distance.
pub fn picture(loss: Loss, known: bool, distance: &Distance, cell: Area, text: f64) -> AnyView {
    let target = distance.target;
    let (of_target_alone, predicted) = distance.labels.clone();
    let letters = |text: &str| text.chars().count();
    let in_words = Some(say!(gauge::target { target: &of_target_alone }));
    let in_words = in_words.filter(|text| cell.width > LARGE && letters(text) <= IN_WORDS);
    let of_target_text = in_words.unwrap_or(of_target_alone);
    // In few sizes, so that the axis rarely moves.
    let most = LETTERS.max(letters(&of_target_text)).max(letters(&predicted)).next_multiple_of(2);
    let axis = Axis::of(distance, cell, LETTER * text * most as f64);
    let x = axis.x;
    let mark = |value: f64, half: f64| format!("M{:.2} {:.2}h{:.2}", x - half, axis.y(value), 2.0 * half);
    let others = distance.others.iter().map(|other| mark(*other, 3.0)).collect::<String>();
    let at = distance.prediction.map(|prediction| (prediction, axis.y(prediction)));
    // The labels keep apart, the one of the greater value above.
    let of_target = axis.y(target);
    let (of_target, of_prediction) = match at {
        Some((prediction, y)) if (y - of_target).abs() < APART => {
            let half = if prediction > target { -APART / 2.0 } else { APART / 2.0 };
            let middle = f64::midpoint(y, of_target);
            (middle - half, middle + half)
        }
        Some((_, y)) => (of_target, y),
        None => (of_target, 0.0),
    };
    let gap = at.filter(|_| known).map(|(prediction, y)| {
        view! {
            <path class="gauge-area" class:open=loss == Loss::MeanAbsoluteError d=axis.area(loss, prediction, target)></path>
            <path class="gauge-gap" d=format!("M{x:.2} {:.2}V{y:.2}", axis.y(target))></path>
        }
    });
    view! {
        <path class="gauge-axis" d=format!("M{x:.2} {:.2}v{:.2}", axis.top, axis.length)></path>
        <path class="gauge-other" d=others></path>
        {gap}
        <path class="gauge-target" d=mark(target, 5.0)></path>
        {label("gauge-label target", Topic::Target(distance.output), x, of_target, of_target_text)}
        {at.map(|(_, y)| {
            view! {
                <circle class="gauge-prediction" cx=format!("{x:.2}") cy=format!("{y:.2}") r="4"></circle>
                {label("number gauge-label prediction", Topic::Prediction(distance.output), x, of_prediction, predicted)}
            }
        })}
    }
    .into_any()
}
