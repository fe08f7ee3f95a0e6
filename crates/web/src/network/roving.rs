//! The arrow keys go from one thing to the next as they stand on the page.

use super::layout::Layout;
use session::{NetworkView, Selection};

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

/// What stands above each other, with the heights, from the top.
pub type Stack = Vec<(Selection, f64)>;

/// A bias counts as next to its unit, so that a key that goes across comes to the unit first.
const BELOW_ITS_UNIT: f64 = 1.0;

/// The stacks of a drawing, from left to right: inputs, edges, units with their biases, and so on to the loss.
pub fn stacks(network: &NetworkView, layout: &Layout) -> Vec<Stack> {
    let mut stacks = Vec::new();
    for (l, layer) in network.layers.iter().enumerate() {
        let into = network.edges.iter().zip(&layout.edges).filter(|(edge, _)| edge.layer == l);
        stacks
            .push(into.map(|(edge, place)| (edge.weight.parameter.into(), place.label.y)).collect::<Stack>());
        let units =
            layer.units.iter().zip(&layout.units[l]).enumerate().flat_map(|(index, (unit, place))| {
                let y = place.centre.y;
                let bias = unit.bias.as_ref().map(|bias| (bias.parameter.into(), y + BELOW_ITS_UNIT));
                [Some((Selection::of_column(l, index), y)), bias].into_iter().flatten()
            });
        stacks.push(units.collect());
    }
    for stack in &mut stacks {
        stack.sort_by(|a, b| a.1.total_cmp(&b.1));
    }
    stacks.push(vec![(Selection::Loss, layout.loss.centre.y)]);
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

#[cfg(test)]
mod tests {
    use super::super::shape::{LETTER, Shape};
    use super::*;
    use session::Session;

    #[track_caller]
    fn check(from: &str, direction: Direction, expect: Option<&str>) {
        let network = Session::default().view().network;
        let stacks = stacks(&network, &Layout::new(&Shape::of(&network, LETTER)));
        let to = next(&stacks, from.parse().unwrap(), direction).map(|selection| selection.to_string());
        assert_eq!(to.as_deref(), expect);
    }

    #[test]
    fn arrows_go_where_they_point() {
        check("kernel1[0][0]", Direction::Down, Some("kernel1[0][1]"));
        check("kernel1[0][0]", Direction::Up, None);
        check("kernel1[0][0]", Direction::Left, Some("input[0]"));
        check("kernel1[0][0]", Direction::Right, Some("unit1[0]"));
        check("unit1[0]", Direction::Down, Some("bias1[0]"));
        check("bias1[1]", Direction::Up, Some("unit1[1]"));
        check("bias1[1]", Direction::Right, Some("kernel2[1][0]"));
        check("bias2[0]", Direction::Right, Some("loss"));
        check("loss", Direction::Right, None);
        check("kernel2[1][0]", Direction::Left, Some("unit1[1]"));
        check("input[1]", Direction::Left, None);
    }
}
