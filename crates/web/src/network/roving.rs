//! The arrow keys go from parameter to parameter as they stand on the page.

use super::layout::Layout;
use session::{NetworkView, Parameter};

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the layer before.
    Left,
    /// To the layer after.
    Right,
    /// To the one above.
    Up,
    /// To the one below.
    Down,
}

impl Direction {
    /// The direction of a key.
    pub fn of_key(key: &str) -> Option<Direction> {
        match key {
            "ArrowLeft" => Some(Direction::Left),
            "ArrowRight" => Some(Direction::Right),
            "ArrowUp" => Some(Direction::Up),
            "ArrowDown" => Some(Direction::Down),
            _ => None,
        }
    }
}

/// Parameters that stand above each other, with their heights, from the top.
pub type Stack = Vec<(Parameter, f64)>;

/// The stacks of a drawing, from left to right: edges into a layer, biases of the layer, and so on.
pub fn stacks(network: &NetworkView, layout: &Layout) -> Vec<Stack> {
    let mut stacks = Vec::new();
    for (l, layer) in network.layers.iter().enumerate().skip(1) {
        let into = network.edges.iter().zip(&layout.edges).filter(|(edge, _)| edge.layer == l);
        stacks.push(into.map(|(edge, place)| (edge.weight.parameter, place.label.y)).collect::<Stack>());
        let units = layer.units.iter().zip(&layout.units[l]);
        stacks.push(
            units.filter_map(|(unit, place)| Some((unit.bias.as_ref()?.parameter, place.centre.y))).collect(),
        );
    }
    for stack in &mut stacks {
        stack.sort_by(|a, b| a.1.total_cmp(&b.1));
    }
    stacks.retain(|stack| !stack.is_empty());
    stacks
}

/// The next parameter in a direction, if there is one.
pub fn next(stacks: &[Stack], from: Parameter, direction: Direction) -> Option<Parameter> {
    let (s, i) = stacks.iter().enumerate().find_map(|(s, stack)| {
        let i = stack.iter().position(|(parameter, _)| *parameter == from)?;
        Some((s, i))
    })?;
    let across = |stack: &Stack| {
        let height = stacks[s][i].1;
        let near = |entry: &&(Parameter, f64)| (entry.1 - height).abs();
        stack.iter().min_by(|a, b| near(a).total_cmp(&near(b))).map(|entry| entry.0)
    };
    match direction {
        Direction::Up => stacks[s].get(i.checked_sub(1)?).map(|entry| entry.0),
        Direction::Down => stacks[s].get(i + 1).map(|entry| entry.0),
        Direction::Left => across(stacks.get(s.checked_sub(1)?)?),
        Direction::Right => across(stacks.get(s + 1)?),
    }
}

#[cfg(test)]
mod tests {
    use super::super::shape::Shape;
    use super::*;
    use session::Session;

    #[track_caller]
    fn check(from: &str, direction: Direction, expect: Option<&str>) {
        let network = Session::default().view().network;
        let stacks = stacks(&network, &Layout::new(&Shape::of(&network)));
        let to = next(&stacks, from.parse().unwrap(), direction).map(|parameter| parameter.to_string());
        assert_eq!(to.as_deref(), expect);
    }

    #[test]
    fn arrows_go_where_they_point() {
        check("kernel1[0][0]", Direction::Down, Some("kernel1[0][1]"));
        check("kernel1[0][0]", Direction::Up, None);
        check("kernel1[0][0]", Direction::Left, None);
        check("kernel1[0][0]", Direction::Right, Some("bias1[0]"));
        check("bias1[1]", Direction::Right, Some("kernel2[1][0]"));
        check("bias2[0]", Direction::Right, None);
        check("kernel2[1][0]", Direction::Left, Some("bias1[1]"));
    }
}
