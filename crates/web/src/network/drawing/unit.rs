//! A unit of the drawing, with its bias and its delta below it.

use super::button::SelectButton;
use super::diagram::{Diagram, cut};
use super::edit::Grip;
use super::parameter::{Numbers, ParameterButton};
use crate::memo::Memo;
use crate::network::layout::{Area, Point};
use crate::network::layout::{BIAS_HEIGHT, DELTA_HEIGHT, baselines, second_row};
use leptos::prelude::*;
use session::{Activation, OfUnit, Selection, Topic, Unit, exact, short};
use words::{list, say};

/// Characters that fit into a unit at the usual size.
const USUAL: usize = 8;
/// The width of a letter of a bias.
const LETTER: f64 = 7.2;
/// The most characters that the old and the new bias may have together to stand in one row.
const MOST_BIAS: usize = 15;

/// A unit: its value and how it came about; its name above.
#[component]
pub fn UnitNode(
    diagram: Diagram,
    layer: usize,
    index: usize,
    /// Its activation; an input has none.
    activation: Option<Activation>,
    unit: Unit,
    place: Area,
    /// Whether the bias stands in two rows.
    stacked: bool,
    /// How much larger its text is than usual.
    text: f64,
) -> impl IntoView {
    let of = diagram.unit(layer, index);
    let with = move |read: fn(&Unit) -> String| {
        Memo::new(move |_| of.with(|unit| unit.as_ref().map(read).unwrap_or_default()))
    };
    let value = with(value);
    let pre_activation = with(pre_activation);
    let [of_value, of_caption, of_z] = baselines(place, activation);
    let name = with(|unit| cut(&unit.name));
    let caption = with(|unit| unit.caption.clone());
    let delta = with(|unit| unit.delta.map(|delta| format!("δ {}", short(delta))).unwrap_or_default());
    let asks = move |of: OfUnit| match layer.checked_sub(1) {
        None => Topic::Input(index),
        Some(layer) => Topic::Unit { of, layer, unit: index },
    };
    let of_layer = move |of| (layer > 0).then(|| asks(of).to_string());
    let height = place.height / 2.0;
    let delta_baseline = height + BIAS_HEIGHT + second_row(stacked) + DELTA_HEIGHT - 4.0;
    view! {
        <g
            class="unit"
            class:input=layer == 0
            class:hidden=move || of.with(|unit| unit.as_ref().is_some_and(|unit| unit.a.is_none()))
            transform=place.center.translation()
            on:pointerenter=move |_| diagram.hovered.set(Some((layer, index)))
            on:pointerleave=move |_| diagram.hovered.set(None)
        >
            <SelectButton
                diagram
                selection=Selection::of_column(layer, index)
                asks=asks(OfUnit::A)
                label=with(in_words)
                class="unit-button"
            >
                <rect
                    class="node"
                    x=-place.width / 2.0
                    y=-height
                    width=place.width
                    height=place.height
                    rx=height
                ></rect>
                <text class="name" y=-height - 8.0>{name}</text>
                <text
                    class="number value"
                    class:long=move || value.with(|value| value.chars().count() > USUAL)
                    y=of_value.y
                >
                    {value}
                </text>
                <text class="caption" y=of_caption.y>{caption}</text>
                <text class="number caption" data-asks=of_layer(OfUnit::Z) x=of_z.x y=of_z.y>
                    {pre_activation}
                </text>
                <text class="number gradient" data-asks=of_layer(OfUnit::Delta) y=delta_baseline>
                    {delta}
                </text>
            </SelectButton>
            {unit
                .bias
                .map(|bias| {
                    let parameter = bias.parameter;
                    view! { <Bias diagram layer index parameter top=height center=place.center stacked text /> }
                })}
        </g>
    }
}

/// The bias below its unit, in one row or two.
#[component]
fn Bias(
    diagram: Diagram,
    layer: usize,
    index: usize,
    parameter: session::Parameter,
    top: f64,
    center: Point,
    stacked: bool,
    text: f64,
) -> impl IntoView {
    let of = diagram.unit(layer, index);
    let numbers = Memo::new(move |_| {
        of.with(|unit| {
            let bias = unit.as_ref().and_then(|unit| unit.bias.as_ref());
            bias.map(Numbers::of).unwrap_or_default()
        })
    });
    let before = Memo::new(move |_| {
        let Numbers { before, after, .. } = numbers.get();
        let both = before.chars().count() + after.map_or(0, |after| after.chars().count());
        if !stacked && both > MOST_BIAS { "b".into() } else { format!("b {before}") }
    });
    // What follows a number in its row has a space before it.
    let second_part = move |read: fn(&Numbers) -> Option<String>| {
        let space = if stacked { "" } else { " " };
        Memo::new(move |_| numbers.with(read).map(|text| format!("{space}{text}")).unwrap_or_default())
    };
    let gradient = second_part(|numbers| numbers.gradient.clone().filter(|_| numbers.after.is_none()));
    let after = second_part(|numbers| numbers.after.as_ref().map(|after| format!("→ {after}")));
    let count = |text: Memo<String>| text.with(|text| text.chars().count());
    let characters = move || {
        let (first, second) = (count(before), count(gradient) + count(after));
        if stacked { first.max(second) } else { first + second }
    };
    // How far the middle of a part is from that of the row, by how much is in the other part.
    let letter = LETTER * text;
    let aside = move |characters: usize| if stacked { 0.0 } else { letter * characters as f64 / 2.0 };
    let width = move || letter * characters() as f64 + if stacked { 7.0 } else { 13.0 };
    let second = second_row(stacked);
    let of_gradient = Topic::Gradient(parameter).to_string();
    let below = Point { x: 0.0, y: top + BIAS_HEIGHT / 2.0 + 1.0 };
    let at = Signal::stored(Point { x: center.x, y: center.y + below.y });
    view! {
        <ParameterButton
            diagram
            parameter
            numbers
            class="bias"
            transform=below.translation()
            grip=Grip { edit: diagram.edit, parameter, at }
        >
            <rect
                x=move || -width() / 2.0
                y=-BIAS_HEIGHT / 2.0 + 1.0
                width=width
                height=BIAS_HEIGHT + second - 2.0
                rx="6"
            ></rect>
            <text class="number" x=move || -aside(count(gradient) + count(after)) y="4.5">{before}</text>
            <text class="number gradient" data-asks=of_gradient x=move || aside(count(before)) y=4.5 + second>{gradient}</text>
            <text class="number renewed" x=move || aside(count(before)) y=4.5 + second>{after}</text>
        </ParameterButton>
    }
}

/// The activation to four digits; an input as it was typed, where that is short.
fn value(unit: &Unit) -> String {
    let Some(a) = unit.a else { return "?".into() };
    let typed = exact(a);
    if unit.z.is_some() || typed.chars().count() > USUAL { short(a) } else { typed }
}

/// z, where it reads otherwise than the activation.
fn pre_activation(unit: &Unit) -> String {
    let (z, a) = (unit.z.map(short), unit.a.map(short));
    match z {
        Some(z) if Some(&z) != a.as_ref() => format!("z {z}"),
        _ => String::new(),
    }
}

fn in_words(unit: &Unit) -> String {
    let values = [
        Some(format!(
            "{} {}",
            unit.caption,
            unit.a.map_or_else(|| say!(turn::hidden).into(), |_| value(unit))
        )),
        Some(pre_activation(unit)).filter(|z| !z.is_empty()),
        unit.delta.map(|delta| say!(network::delta_value { value: short(delta) })),
    ];
    say!(network::selected_unit { unit: unit.name, values: list(values.into_iter().flatten()) })
}
