//! The loss at the end of the drawing.

use super::button::SelectButton;
use super::diagram::Diagram;
use crate::memo::Memo;
use crate::network::layout::Layout;
use leptos::prelude::*;
use session::{LossNode, Selection, Topic, exact, short};
use words::say;

/// The loss of the row shown, empty until its phase, and the lines from the outputs to it.
#[component]
pub fn Loss(diagram: Diagram, layout: StoredValue<Layout>) -> impl IntoView {
    let loss = Memo::new(move |_| diagram.network.with(|network| network.loss.clone()));
    let place = layout.with_value(|layout| layout.loss);
    let lines = layout.with_value(|layout| layout.loss_lines.clone());
    let known = move || loss.with(|loss| loss.value.is_some());
    let value = Memo::new(move |_| loss.with(|loss| loss.value.map_or("?".into(), short)));
    let how = move || loss.with(|loss| loss.numbers.clone().unwrap_or_else(|| loss.caption.clone()));
    let (height, width) = (place.height / 2.0, place.width);
    let to_loss = move |line: crate::network::layout::Line| {
        view! { <path class="loss-line" d=line.path()></path> }
    };
    view! {
        {lines.into_iter().map(to_loss).collect_view()}
        <g class="unit loss" class:known=known transform=place.center.translation()>
            <SelectButton
                diagram
                selection=Selection::Loss
                asks=Topic::Loss
                label=Signal::derive(move || loss.with(in_words))
                class="unit-button"
            >
                <rect class="node" x=-width / 2.0 y=-height width=width height=place.height rx="10"></rect>
                <text class="name" y=-height - 8.0>{move || loss.with(|loss| loss.name.clone())}</text>
                <text class="number value" y=height - 23.0>{value}</text>
                <text class="number caption" y=height - 8.0>{how}</text>
            </SelectButton>
        </g>
    }
}

fn targets(loss: &LossNode) -> String {
    let values: Vec<_> = loss.targets.iter().take(3).map(|&target| exact(target)).collect();
    let targets = values.join(", ");
    if loss.targets.len() > values.len() {
        say!(network::first_targets { targets })
    } else {
        say!(network::targets { targets })
    }
}

fn in_words(loss: &LossNode) -> String {
    let targets = targets(loss);
    match loss.value {
        Some(value) => {
            let formula =
                [&loss.caption].into_iter().chain(&loss.numbers).cloned().collect::<Vec<_>>().join(" = ");
            say!(network::loss_and_targets { formula, value: short(value), targets })
        }
        None => say!(network::loss_unknown_and_targets { targets }),
    }
}
