//! A drawing of the page as a drawing that needs none of its styles.

use super::css::Css;
use super::markup::{attribute, escaped};
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The attributes that say where a shape is; what it looks like is asked of the styles.
const PLACE: [&str; 25] = [
    "viewBox",
    "d",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "dx",
    "dy",
    "width",
    "height",
    "points",
    "transform",
    "pathLength",
    "id",
    "href",
    "clip-path",
    "offset",
    "stop-color",
];
const SHAPE: [&str; 5] = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"];
const TEXT: [&str; 6] = ["fill", "font-family", "font-size", "font-style", "font-weight", "text-anchor"];

/// Writes what is inside a drawing.
pub(super) fn write_inside(svg: &mut String, element: &Element) {
    let nodes = element.child_nodes();
    for node in (0..nodes.length()).filter_map(|index| nodes.get(index)) {
        match node.dyn_ref::<Element>() {
            Some(element) => write(svg, element),
            None if node.node_type() == Node::TEXT_NODE => {
                svg.push_str(&escaped(&node.text_content().unwrap_or_default()));
            }
            None => {}
        }
    }
}

fn write(svg: &mut String, element: &Element) {
    let name = element.local_name();
    let Some(css) = Css::of(element).filter(|css| !css.is_hidden()) else { return };
    if name == "foreignObject" || name == "title" {
        return;
    }
    svg.push_str(&format!("<{name}"));
    for place in PLACE {
        if let Some(value) = element.get_attribute(place) {
            attribute(svg, place, &value);
        }
    }
    let looks: &[&str] = match name.as_str() {
        "g" | "defs" | "clipPath" | "linearGradient" | "stop" => &[],
        "text" | "tspan" => &TEXT,
        _ => &SHAPE,
    };
    for look in looks {
        attribute(svg, look, &css.get(look));
    }
    if css.number("opacity") < 1.0 {
        attribute(svg, "opacity", &css.get("opacity"));
    }
    if css.get("white-space").starts_with("pre") {
        attribute(svg, "xml:space", "preserve");
    }
    svg.push('>');
    write_inside(svg, element);
    svg.push_str(&format!("</{name}>"));
}
