//! Where everything in the drawing stands: a pure function of how many units there are, and of the room.

mod bend;
mod between;
mod block;
mod direction;
mod form;
mod geometry;
mod labels;
pub mod room;
pub mod shape;
mod within;

pub use bend::{baselines, bend_place};
pub use between::{EdgePlace, LABEL_HEIGHT, LABEL_WIDTH};
pub use block::{BIAS_HEIGHT, DELTA_HEIGHT, second_row};
pub use direction::Direction;
pub use geometry::{Area, Line, Point};

use between::{connect, side};
use block::{Block, Measure, NAME_HEIGHT};
use form::{FORMS, Form};
use shape::Shape;

const LOSS_CLEARANCE: f64 = 34.0;
const MARGIN: f64 = 8.0;
/// Half the room for the loss across an upright drawing.
const HALF_LOSS: f64 = 62.0;
/// How much higher the loss of one output is than a unit: the room of its numbers below its picture.
pub const LOSS_TEXT: f64 = 40.0;
/// The size of a loss with a large picture.
const LARGE_LOSS: (f64, f64) = (156.0, 136.0);
/// The height of the picture of an output where there are several, and its width where they stand abreast.
const PICTURE_HEIGHT: f64 = 48.0;
const PICTURE_WIDTH: f64 = 108.0;
/// Outputs that have a picture.
const MOST_PICTURES: usize = 3;
/// The height of the words that say how many more there are.
pub const REST_HEIGHT: f64 = 14.0;
/// Between an output and the loss below it.
const STUB: f64 = 18.0;
/// Between an output, or its bias, and the loss beside it.
const BESIDE: f64 = 8.0;
/// The room for the arrow that names the direction of the flow: below the drawing, or at the left of an upright one.
const FLOW_HEIGHT: f64 = 34.0;
const FLOW_WIDTH: f64 = 12.0;

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The form it has.
    pub form: Form,
    /// The width of the whole.
    pub width: f64,
    /// The height of the whole.
    pub height: f64,
    /// The units of each layer, the input first.
    pub units: Vec<Vec<Area>>,
    /// Which of them have a bias below each unit.
    pub biases: Vec<bool>,
    /// The edges, in the order of [`session::NetworkView::edges`].
    pub edges: Vec<EdgePlace>,
    /// From each output to the loss.
    pub loss_lines: Vec<Line>,
    /// The loss.
    pub loss: Area,
    /// Whether the loss stands beside its output, in the output's layer.
    pub loss_beside: bool,
    /// The arrow along the whole, from the inputs to the loss.
    pub flow: Line,
    /// Where that arrow ends that goes to the output only.
    pub flow_to_output: Point,
    /// The middle of the first row of words below an upright drawing.
    pub below: Point,
    /// How much larger its text is than usual.
    pub text: f64,
}

impl Layout {
    /// The layout of a shape in a room of this width: the roomiest that fits, or else the narrowest.
    pub fn new(shape: &Shape, room: f64) -> Layout {
        let mut narrowest: Option<Layout> = None;
        for form in FORMS {
            let layout = Layout::in_form(shape, form);
            if layout.width <= room {
                return layout;
            }
            if narrowest.as_ref().is_none_or(|other| layout.width < other.width) {
                narrowest = Some(layout);
            }
        }
        narrowest.unwrap_or_else(|| Layout::in_form(shape, FORMS[0]))
    }

    /// Where a key points along and across the layers.
    pub fn direction(&self, direction: Direction) -> Direction {
        if self.form.upright { direction.turned() } else { direction }
    }

    fn in_form(shape: &Shape, form: Form) -> Layout {
        let measure = Measure::of(shape, form);
        let (lead, trail) = measure.ends();
        let outputs = shape.columns.last().map_or(1, |column| column.units);
        let (loss_width, loss_height) = loss_size(shape, form, measure.node_height, outputs);
        let first = lead + if form.upright { MARGIN + FLOW_WIDTH } else { MARGIN };
        // A loss that is higher than its output has room above it.
        let first = match form.upright || form.loss_beside || shape.rows() > 1 {
            true => first,
            false => first.max(NAME_HEIGHT + MARGIN + loss_height / 2.0),
        };
        let length = measure.pitch * (shape.rows() as f64 - 1.0);
        let middle = first + length / 2.0;
        let end = first + length + trail;

        let output = shape.columns.last();
        let loss_beside = form.loss_beside && output.is_some_and(|output| output.units == 1);
        let half_output = output.map_or(0.0, |output| measure.half_width(output));
        // How far the loss stands from an output that it is beside, and how far it goes on from there.
        let (apart, beyond) = match form.upright {
            true => (half_output + BESIDE + shape.loss_width / 2.0, HALF_LOSS.max(shape.loss_width / 2.0)),
            false => (
                measure.node_height + measure.below + STUB + NAME_HEIGHT + LOSS_TEXT / 2.0,
                (measure.node_height + LOSS_TEXT) / 2.0,
            ),
        };

        let overhang = match shape.columns.first() {
            Some(first) if !form.upright => (first.name_width - first.width).max(0.0) / 2.0,
            _ => 0.0,
        };
        let mut right = MARGIN + overhang;
        let mut layers: Vec<Vec<Block>> = Vec::new();
        let mut edges = Vec::new();
        for (index, column) in shape.columns.iter().enumerate() {
            let center = match loss_beside && index + 1 == shape.columns.len() {
                true => middle.min(end - apart - beyond).max(first),
                false => middle,
            };
            let top = center - measure.pitch * (column.units as f64 - 1.0) / 2.0;
            let at = |left: f64| -> Vec<Block> {
                let block = |row| measure.block(column, index > 0, left, top + measure.pitch * row as f64);
                (0..column.units).map(block).collect()
            };
            let blocks = match layers.last() {
                None => at(right),
                Some(before) => {
                    let (blocks, between) = connect(before, right, at, form, shape.scale);
                    edges.extend(between);
                    blocks
                }
            };
            right = blocks.first().map_or(right, |block| block.reach.right());
            layers.push(blocks);
        }

        let outputs: Vec<Block> = layers.last().cloned().unwrap_or_default();
        let extent = match form.upright {
            true => (loss_height, loss_width),
            false => (loss_width, loss_height),
        };
        let center = match outputs.first() {
            // It begins where the output does, or, where room is short, stands in the middle below it.
            Some(Block { node, .. }) if loss_beside => {
                let middle = if form.stacked && shape.rows() < 3 {
                    node.center.x
                } else {
                    node.left() + extent.0 / 2.0
                };
                Point { x: middle, y: node.center.y + apart }
            }
            _ if form.upright => Point { x: right + STUB + NAME_HEIGHT + extent.0 / 2.0, y: middle },
            _ => {
                let past_bias =
                    outputs.first().map_or(0.0, |output| output.node.center.x) + half_output + BESIDE;
                Point { x: past_bias.max(right + LOSS_CLEARANCE) + extent.0 / 2.0, y: middle }
            }
        };
        let loss = Area { center, width: extent.0, height: extent.1 };
        let name = if form.upright { NAME_HEIGHT } else { 0.0 };
        let to_loss = |output: &Block| match (loss_beside, form.upright) {
            (true, true) => Line {
                from: Point { y: output.node.bottom(), ..output.node.center },
                to: Point { y: loss.center.y - loss.height / 2.0, ..output.node.center },
            },
            (true, false) => Line {
                from: Point { y: output.node.bottom() + measure.below, ..output.node.center },
                to: Point { y: loss.center.y - loss.height / 2.0 - NAME_HEIGHT, ..output.node.center },
            },
            (false, _) => {
                let to = side(&loss, -0.5);
                Line { from: side(&output.reach, 0.5), to: Point { x: to.x - name, ..to } }
            }
        };
        let loss_lines: Vec<Line> = outputs.iter().map(to_loss).collect();
        let end = match (loss_beside, form.upright) {
            (true, _) => end.max(center.y + beyond),
            (false, true) => end,
            (false, false) => end.max(loss.bottom()),
        };
        let units: Vec<Vec<Area>> =
            layers.iter().map(|blocks| blocks.iter().map(|block| block.node).collect()).collect();
        let (start, output) = (
            units.first().map_or(MARGIN, |layer| layer[0].left()),
            outputs.first().map(|output| output.node),
        );
        let half_output = if loss_beside { half_output } else { 0.0 };
        let (long, flow) = match form.upright {
            true => (right.max(loss.right()) + FLOW_HEIGHT, MARGIN),
            false => {
                let output = output.map_or(0.0, |output| output.center.x + half_output);
                ((loss.right() + 2.0).max(output), end + FLOW_HEIGHT / 2.0 - 10.0)
            }
        };
        let broad = end + if form.upright { MARGIN } else { FLOW_HEIGHT };
        let layout = Layout {
            form,
            width: long,
            height: broad,
            units,
            biases: shape.columns.iter().map(|column| column.has_bias).collect(),
            edges,
            loss_lines,
            loss,
            loss_beside,
            flow: Line { from: Point { x: start, y: flow }, to: Point { x: loss.right(), y: flow } },
            flow_to_output: Point { x: output.map_or(start, |output| output.right()), y: flow },
            below: Point { x: long - FLOW_HEIGHT + 14.0, y: broad / 2.0 },
            text: shape.scale,
        };
        if form.upright { layout.turned() } else { layout }
    }

    /// With x and y exchanged.
    fn turned(self) -> Layout {
        Layout {
            width: self.height,
            height: self.width,
            units: self
                .units
                .into_iter()
                .map(|layer| layer.into_iter().map(Area::turned).collect())
                .collect(),
            edges: self.edges.into_iter().map(EdgePlace::turned).collect(),
            loss_lines: self.loss_lines.into_iter().map(Line::turned).collect(),
            loss: self.loss.turned(),
            flow: self.flow.turned(),
            flow_to_output: self.flow_to_output.turned(),
            below: self.below.turned(),
            text: self.text,
            ..self
        }
    }
}

/// The width and the height of the loss: its pictures, and its numbers below them.
fn loss_size(shape: &Shape, form: Form, unit: f64, outputs: usize) -> (f64, f64) {
    let pictures = outputs.min(MOST_PICTURES) as f64;
    let rest = if outputs > MOST_PICTURES { REST_HEIGHT } else { 0.0 };
    match (outputs, form.upright) {
        (0 | 1, _) if form.large_loss && shape.rows() > 1 && shape.scale == 1.0 => LARGE_LOSS,
        (0 | 1, _) => (shape.loss_width, unit + LOSS_TEXT),
        (_, true) => ((pictures * PICTURE_WIDTH).max(shape.loss_width), PICTURE_HEIGHT + LOSS_TEXT + rest),
        (_, false) => (shape.loss_width, pictures * PICTURE_HEIGHT + LOSS_TEXT + rest),
    }
}

#[cfg(test)]
mod tests {
    use super::between::{LABEL_HEIGHT, LABEL_WIDTH};
    use super::form::UPRIGHT;
    use super::shape::Column;
    use super::*;

    /// As wide as it likes.
    const WIDE: f64 = f64::INFINITY;
    /// The width in a window of 1280 pixels, and of 390.
    const DESKTOP: f64 = 676.0;
    const PHONE: f64 = 401.0;

    fn shape(units: &[usize]) -> Shape {
        let column =
            |&units: &usize| Column { units, width: 76.0, name_width: 60.0, own_z: false, has_bias: true };
        Shape { columns: units.iter().map(column).collect(), loss_width: 120.0, scale: 1.0 }
    }

    fn label(edge: &EdgePlace) -> Area {
        Area { center: edge.label, width: LABEL_WIDTH, height: LABEL_HEIGHT }
    }

    #[track_caller]
    fn check(units: &[usize], room: f64) {
        let layout = Layout::new(&shape(units), room);
        let labels: Vec<_> = layout.edges.iter().filter(|edge| edge.always).map(label).collect();
        let nodes: Vec<_> = layout.units.iter().flatten().copied().chain([layout.loss]).collect();
        for (i, label) in labels.iter().enumerate() {
            assert!(!labels[..i].iter().any(|other| label.overlaps(other)), "{units:?}: labels overlap");
            assert!(!nodes.iter().any(|node| label.overlaps(node)), "{units:?}: a label covers a unit");
        }
        let one = |at: fn(&EdgePlace) -> Point, of: &dyn Fn(usize, usize) -> bool| {
            let mut edge = layout.edges.iter();
            for (l, pair) in units.windows(2).enumerate() {
                let pairs = (0..pair[0]).flat_map(|i| (0..pair[1]).map(move |j| (i, j)));
                let of_one: Vec<_> = pairs
                    .zip(edge.by_ref())
                    .filter(|((i, j), edge)| !edge.always && of(*i, *j))
                    .map(|(_, edge)| Area { center: at(edge), width: LABEL_WIDTH, height: LABEL_HEIGHT })
                    .collect();
                for (i, label) in of_one.iter().enumerate() {
                    assert!(
                        !of_one[..i].iter().any(|other| label.overlaps(other)),
                        "{units:?} in {room}, {l}: {:?}",
                        layout.form
                    );
                }
            }
        };
        for unit in 0..6 {
            one(|edge| edge.label, &|_, to| to == unit);
            one(|edge| edge.leaving, &|from, _| from == unit);
        }
        let edges: usize = units.windows(2).map(|pair| pair[0] * pair[1]).sum();
        assert_eq!(layout.edges.len(), edges);
    }

    #[test]
    fn labels_overlap_nothing() {
        for inputs in 1..=6 {
            for units in 1..=6 {
                for room in [WIDE, DESKTOP, PHONE] {
                    check(&[inputs, units], room);
                    check(&[units, inputs, 1], room);
                    check(&[2, inputs, units, 2], room);
                }
            }
        }
    }

    #[test]
    fn up_to_twelve_edges_have_their_labels() {
        for (inputs, units) in [(2, 2), (6, 1), (1, 6), (6, 2), (2, 6), (4, 3), (3, 4), (3, 3), (5, 2)] {
            let layout = Layout::new(&shape(&[inputs, units]), WIDE);
            assert!(layout.edges.iter().all(|edge| edge.always), "{inputs} to {units}");
        }
        assert!(Layout::new(&shape(&[6, 6]), WIDE).edges.iter().all(|edge| !edge.always));
    }

    #[test]
    fn the_notebook_s_network_fits_the_center() {
        let layout = Layout::new(&shape(&[2, 2, 1]), WIDE);
        assert!(layout.width <= 720.0 && layout.height <= 400.0, "{} x {}", layout.width, layout.height);
    }

    #[test]
    fn small_networks_fit_a_desktop_and_a_phone() {
        for units in
            [&[2, 1][..], &[2, 2, 1], &[2, 3, 1], &[2, 2, 2, 1], &[2, 3, 3, 1], &[2, 2, 2, 2, 1], &[3, 4, 2]]
        {
            for room in [DESKTOP, PHONE] {
                let layout = Layout::new(&shape(units), room);
                assert!(layout.width <= room, "{units:?} in {room}: {}", layout.width);
            }
        }
    }

    #[test]
    fn three_layers_with_the_notebook_s_names_stand_abreast_on_a_desktop() {
        let mut shape = shape(&[2, 2, 2, 1]);
        shape.columns[0].name_width = 91.0;
        let layout = Layout::new(&shape, DESKTOP);
        assert!(!layout.form.upright, "{} x {}", layout.width, layout.height);
    }

    #[test]
    fn where_nothing_fits_the_narrowest_is_taken() {
        let layout = Layout::new(&shape(&[2, 6, 1]), PHONE);
        assert!(layout.width > PHONE);
        let widths = FORMS.map(|form| Layout::in_form(&shape(&[2, 6, 1]), form).width);
        assert_eq!(layout.width, widths.into_iter().fold(f64::INFINITY, f64::min));
    }

    #[test]
    fn all_of_an_upright_drawing_is_within_it() {
        for units in [&[2, 2, 1][..], &[2, 3, 1], &[2, 3, 3, 1], &[3, 4, 2], &[1, 1]] {
            let layout = Layout::in_form(&shape(units), UPRIGHT);
            for area in layout.units.iter().flatten().chain([&layout.loss]) {
                assert!(area.left() >= 0.0 && area.right() <= layout.width, "{units:?}: {area:?}");
                assert!(area.bottom() <= layout.height, "{units:?}: {area:?}");
            }
            let mut heights = layout.units.iter().map(|layer| layer[0].center.y);
            assert!(heights.clone().zip(heights.by_ref().skip(1)).all(|(above, below)| above < below));
        }
    }

    #[test]
    fn the_bias_of_an_output_keeps_off_the_loss() {
        for units in [&[2, 1][..], &[2, 2, 1], &[2, 3, 3, 1], &[2, 2, 2], &[1, 1]] {
            for (form, scale) in FORMS.into_iter().flat_map(|form| [(form, 1.0), (form, 1.15)]) {
                let mut shape = shape(units);
                (shape.scale, shape.loss_width) = (scale, 132.0 * scale);
                shape.columns.iter_mut().for_each(|column| column.own_z = true);
                let Layout { units: placed, loss, .. } = Layout::in_form(&shape, form);
                let output = placed.last().and_then(|layer| layer.last()).unwrap();
                let half = Measure::of(&shape, form).half_width(shape.columns.last().unwrap());
                let across = output.center.x + half + BESIDE <= loss.left();
                let down = output.bottom() + BIAS_HEIGHT + second_row(form.stacked)
                    <= loss.center.y - loss.height / 2.0;
                assert!(across || down, "{units:?} {form:?} {scale}: {output:?} {loss:?}");
            }
        }
    }

    #[test]
    fn labels_of_one_unit_keep_apart_where_there_are_too_many_for_all() {
        let layout = Layout::new(&shape(&[6, 6]), WIDE);
        let into: Vec<_> = layout.edges.iter().step_by(6).map(label).collect();
        for (i, label) in into.iter().enumerate() {
            assert!(!into[..i].iter().any(|other| label.overlaps(other)));
        }
    }
}
