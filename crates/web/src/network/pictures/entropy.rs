//! The cross-entropy as a picture: the probability that the right answer gets as a bar, and on a curve its loss.

use crate::network::layout::Area;
use leptos::prelude::*;
use session::{Distance, Topic, exact, short};

/// The room of a letter, and that of the numbers below the bar.
const LETTER: f64 = 7.2;
const NUMBERS: f64 = 13.0;

/// The curve of the loss over the predictions from 0 to 1, and on it the prediction.
pub fn picture(known: bool, distance: &Distance, cell: Area) -> AnyView {
    let (left, right, bottom) = (cell.left() + 8.0, cell.right() - 8.0, cell.bottom() - NUMBERS);
    let height = cell.height - NUMBERS;
    let x = |p: f64| left + p * (right - left);
    let y = |loss: f64| bottom - height * loss.min(distance.top) / distance.top;
    let line: String = distance
        .curve
        .iter()
        .enumerate()
        .map(|(at, &(p, loss))| format!("{}{:.2} {:.2}", if at == 0 { "M" } else { "L" }, x(p), y(loss)))
        .collect();
    let target = distance.target;
    // From the answer that is wrong for certain, where the bar is empty.
    let start = if target >= 0.5 { x(0.0) } else { x(1.0) };
    let of_target = exact(target);
    let at = distance.prediction.map(|prediction| {
        let text = short(prediction);
        let half = LETTER * text.chars().count() as f64 / 2.0;
        let end = LETTER * of_target.chars().count() as f64 / 2.0 + 4.0;
        // The number stays within the picture, and clear of the target's.
        let (low, high) = match target {
            1.0 => (cell.left() + half, x(1.0) - end - half),
            0.0 => (x(0.0) + end + half, cell.right() - half),
            _ => (cell.left() + half, cell.right() - half),
        };
        (x(prediction), x(prediction).clamp(low.min(high), high), text, y(distance.loss))
    });
    let known_at = at.clone().filter(|_| known).map(|(x, _, _, y)| {
        view! {
            <path class="gauge-gap" d=format!("M{x:.2} {bottom:.2}V{y:.2}")></path>
            <circle class="gauge-loss" cx=format!("{x:.2}") cy=format!("{y:.2}") r="3.5"></circle>
        }
    });
    view! {
        <path class="gauge-axis" d=format!("M{left:.2} {bottom:.2}H{right:.2}")></path>
        <path class="gauge-curve" d=line></path>
        {at.as_ref().map(|(x, ..)| view! { <path class="gauge-bar" d=format!("M{start:.2} {bottom:.2}H{x:.2}")></path> })}
        {known_at}
        <path class="gauge-target" d=format!("M{:.2} {:.2}v10", x(target), bottom - 5.0)></path>
        <text class="number gauge-number target" data-asks=Topic::Target(distance.output).to_string() x=x(target) y=bottom + NUMBERS>{of_target}</text>
        {at.map(|(x, label, text, _)| {
            view! {
                <circle class="gauge-prediction" cx=format!("{x:.2}") cy=format!("{bottom:.2}") r="4"></circle>
                <text class="number gauge-number prediction" data-asks=Topic::Prediction(distance.output).to_string() x=label y=bottom + NUMBERS>{text}</text>
            }
        })}
    }
    .into_any()
}
