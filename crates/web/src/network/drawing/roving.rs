//! The arrow keys go from one thing to the next as they stand on the page.

use crate::network::layout::Direction;
use crate::network::layout::Layout;
use crate::network::layout::Point;
use session::{NetworkView, Selection};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What stands in a layer, with its place across the flow: from the top, or in an upright drawing from the left.
pub type Stack = Vec<(Selection, f64)>;

/// A bias counts as next to its unit, so that a key that goes across comes to the unit first.
const BELOW_ITS_UNIT: f64 = 1.0;

/// The stacks of a drawing, along the flow: inputs, edges, units with their biases, and so on to the loss.
pub fn stacks(network: &NetworkView, layout: &Layout) -> Vec<Stack> {
    let across = |place: Point| if layout.form.upright { place.x } else { place.y };
    let mut stacks = Vec::new();
    for (l, layer) in network.layers.iter().enumerate() {
        let into = network.edges.iter().zip(&layout.edges).filter(|(edge, _)| edge.layer == l);
        stacks.push(
            into.map(|(edge, place)| (edge.weight.parameter.into(), across(place.label))).collect::<Stack>(),
        );
        let units =
            layer.units.iter().zip(&layout.units[l]).enumerate().flat_map(|(index, (unit, place))| {
                let y = across(place.center);
                let bias = unit.bias.as_ref().map(|bias| (bias.parameter.into(), y + BELOW_ITS_UNIT));
                [Some((Selection::of_column(l, index), y)), bias].into_iter().flatten()
            });
        stacks.push(units.collect());
    }
    let loss = (Selection::Loss, across(layout.loss.center));
    match stacks.last_mut() {
        Some(outputs) if layout.loss_beside => outputs.push(loss),
        _ => stacks.push(vec![loss]),
    }
    for stack in &mut stacks {
        stack.sort_by(|a, b| a.1.total_cmp(&b.1));
    }
    stacks.retain(|stack| !stack.is_empty());
    stacks
}

/// The next thing in a direction, if there is one.
pub fn next(stacks: &[Stack], from: Selection, direction: Direction) -> Option<Selection> {
    let (s, i) = stacks.iter().enumerate().find_map(|(s, stack)| {
        let i = stack.iter().position(|(selection, _)| *selection == from)?;
        Some((s, i))
    })?;
    let across = |stack: &Stack| {
        let height = stacks[s][i].1;
        let near = |entry: &&(Selection, f64)| (entry.1 - height).abs();
        stack.iter().min_by(|a, b| near(a).total_cmp(&near(b))).map(|entry| entry.0)
    };
    match direction {
        Direction::Up => stacks[s].get(i.checked_sub(1)?).map(|entry| entry.0),
        Direction::Down => stacks[s].get(i + 1).map(|entry| entry.0),
        Direction::Left => across(stacks.get(s.checked_sub(1)?)?),
        Direction::Right => across(stacks.get(s + 1)?),
    }
}

/// Gives the focus to a weight, a bias, a unit or the loss.
pub fn focus(drawing: &web_sys::Element, selection: Selection) {
    let found = drawing.query_selector(&format!("[data-select='{selection}']"));
    if let Ok(Some(element)) = found {
        // An SVG element takes the focus like an HTML element, but has no type for it.
        element.unchecked_ref::<HtmlElement>().focus().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::layout::shape::{LETTER, Shape};
    use session::Session;

    /// As wide as it likes.
    const WIDE: f64 = f64::INFINITY;
    /// As wide as a phone.
    const PHONE: f64 = 401.0;

    #[track_caller]
    fn check(room: f64, from: &str, direction: Direction, expect: Option<&str>) {
        let network = Session::default().view().network;
        let layout = Layout::new(&Shape::of(&network, LETTER), room);
        let to = next(&stacks(&network, &layout), from.parse().unwrap(), layout.direction(direction));
        assert_eq!(to.map(|selection| selection.to_string()).as_deref(), expect);
    }

    #[test]
    fn arrows_go_where_they_point() {
        check(WIDE, "kernel1[0][0]", Direction::Down, Some("kernel1[0][1]"));
        check(WIDE, "kernel1[0][0]", Direction::Up, None);
        check(WIDE, "kernel1[0][0]", Direction::Left, Some("input[0]"));
        check(WIDE, "kernel1[0][0]", Direction::Right, Some("unit1[0]"));
        check(WIDE, "unit1[0]", Direction::Down, Some("bias1[0]"));
        check(WIDE, "bias1[1]", Direction::Up, Some("unit1[1]"));
        check(WIDE, "bias1[1]", Direction::Right, Some("kernel2[1][0]"));
        check(WIDE, "bias2[0]", Direction::Right, Some("loss"));
        check(WIDE, "loss", Direction::Right, None);
        check(WIDE, "kernel2[1][0]", Direction::Left, Some("unit1[1]"));
        check(WIDE, "input[1]", Direction::Left, None);
    }

    #[test]
    fn arrows_go_where_they_point_in_an_upright_drawing() {
        check(PHONE, "kernel1[0][0]", Direction::Right, Some("kernel1[0][1]"));
        check(PHONE, "kernel1[0][0]", Direction::Up, Some("input[0]"));
        check(PHONE, "kernel1[0][0]", Direction::Down, Some("unit1[0]"));
        check(PHONE, "unit1[1]", Direction::Left, Some("bias1[0]"));
        check(PHONE, "bias2[0]", Direction::Right, Some("loss"));
        check(PHONE, "loss", Direction::Left, Some("bias2[0]"));
        check(PHONE, "unit2[0]", Direction::Down, None);
    }
}
