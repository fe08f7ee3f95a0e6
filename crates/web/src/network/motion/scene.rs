//! Where things are that move, and which of many do.

use super::plan::{Tone, Wave};
use crate::network::layout::{
    Area, BIAS_HEIGHT, DELTA_HEIGHT, EdgePlace, LABEL_HEIGHT, LABEL_WIDTH, Layout, Line, Point, baselines,
};
use session::{Cell, NetworkView, Pace, Parameter, Phase, Selection};

/// The most numbers that travel at once in a phase.
pub const MOST: usize = 40;
/// The height of a number on its way, the width of a letter of it and what is beside them.
const HEIGHT: f64 = 18.0;
const LETTER: f64 = 7.3;
const BESIDE: f64 = 14.0;
/// The width of a bias with its gradient.
const BIAS_ROOM: f64 = 110.0;
/// Between a weight and what is read at it.
const APART: f64 = 3.0;
/// The most products that are read at once between two layers.
const MOST_READ: usize = 8;
/// The second row of a weight, from its middle.
const ROW: f64 = 7.5;
/// The middle of letters above their baseline.
const MIDDLE: f64 = 4.5;

/// Where things are.
pub struct Scene<'a> {
    /// The network.
    pub network: &'a NetworkView,
    /// Its layout.
    pub layout: &'a Layout,
    /// When each layer has its turn.
    pub pace: Pace,
    /// Whether the weight of each edge is written there, and where.
    pub labels: Vec<Option<Point>>,
    /// Whether one path is told, and everything else goes by.
    pub told: bool,
    /// Where an element of the drawing is, and a cell of the table, if they are in sight.
    pub find: &'a dyn Fn(&str) -> Option<Area>,
}

impl Scene<'_> {
    /// The place of an edge.
    pub fn edge(&self, index: usize) -> &EdgePlace {
        &self.layout.edges[index]
    }

    /// The unit that an edge leaves, in its layer, and how many there are.
    pub fn from(&self, index: usize) -> (usize, usize) {
        let edge = &self.network.edges[index];
        (edge.from, self.layout.units[edge.layer - 1].len())
    }

    /// Where the middle of something is, if it is in sight.
    pub fn middle(&self, of: &str) -> Option<Point> {
        Some((self.find)(of)?.center)
    }

    /// Where a cell of the table is, if it is in sight; on a phone what names the row is.
    pub fn cell(&self, cell: &Cell) -> Option<Point> {
        let in_table = self.middle(&format!("[data-field=cell-{}-{}]", cell.row, cell.column));
        in_table.or_else(|| self.middle("[data-sheet=rows]"))
    }

    /// Where the value of a unit is written.
    pub fn value(&self, column: usize, unit: usize) -> Point {
        let place = self.layout.units[column][unit];
        let [value, ..] = baselines(place, self.network.layers[column].activation);
        Point { x: place.center.x, y: place.center.y + value.y - MIDDLE }
    }

    /// Which edges carry a number: those whose weights are written, the way of the chosen weight first, as many as fit where
    /// each takes so many numbers.
    pub fn travelers(&self, taken: usize, numbers: impl Fn(Parameter) -> usize) -> Vec<bool> {
        let of = |index: usize| self.network.edges[index].weight.parameter;
        let mut order: Vec<_> =
            (0..self.labels.len()).filter(|&index| self.labels[index].is_some()).collect();
        order.sort_by_key(|&index| self.distance(of(index)));
        let mut travel = vec![false; self.labels.len()];
        let mut count = taken;
        for index in order {
            count += numbers(of(index));
            travel[index] = count <= MOST;
        }
        travel
    }

    /// How far a weight is from the way of the chosen one.
    fn distance(&self, of: Parameter) -> usize {
        let Selection::Parameter(chosen) = self.network.selected else { return 0 };
        let Parameter::Kernel { layer, input, unit } = of else { return 0 };
        let (at, into) = chosen.unit();
        let comes_from = match chosen {
            Parameter::Kernel { input, .. } => Some(input),
            Parameter::Bias { .. } => None,
        };
        let on_the_way = match layer {
            _ if of == chosen => return 0,
            layer if layer > at + 1 => true,
            layer if layer == at + 1 => input == into,
            layer if layer + 1 == at => comes_from.is_none_or(|from| unit == from),
            layer => layer < at,
        };
        if on_the_way { 1 } else { 2 }
    }

    /// Where what is read at a weight is clear of all weights and of what is read at others, which it joins: above or below it,
    /// as is wished, or beside it.
    pub fn reads(&self, label: Point, texts: &[(f64, String)], wish: Wish, others: &mut Vec<Area>) -> Point {
        let rows =
            if self.network.phase >= Phase::Backward { LABEL_HEIGHT } else { LABEL_HEIGHT - 2.0 * ROW };
        let letters = texts.iter().map(|(_, text)| text.chars().count()).max().unwrap_or_default();
        let width = LETTER * letters as f64 + BESIDE;
        let (up, aside) = ((rows + HEIGHT) / 2.0 + APART, (LABEL_WIDTH + width) / 2.0);
        let at =
            |x: f64, y: f64| Area { center: Point { x: label.x + x, y: label.y + y }, width, height: HEIGHT };
        let (above, below) = (at(0.0, -up), at(0.0, up));
        let first = match wish {
            Wish::Above => [above, below],
            Wish::Below => [below, above],
        };
        let places = first.into_iter().chain([at(aside, 0.0), at(-aside, 0.0)]);
        let weight = |&center| Area { center, width: LABEL_WIDTH - BESIDE, height: rows };
        let weights: Vec<_> = self.labels.iter().flatten().map(weight).collect();
        let units: Vec<_> = self.units().collect();
        let crowded = |place: &Area| {
            let outside =
                place.left() < 0.0 || place.right() > self.layout.width || place.center.y < HEIGHT / 2.0;
            let covered = |others: &[Area]| others.iter().filter(|other| place.overlaps(other)).count();
            10 * covered(&weights) + 5 * covered(others) + covered(&units) + if outside { 20 } else { 0 }
        };
        let place = places.min_by_key(crowded).unwrap_or(above);
        others.push(place);
        place.center
    }

    /// The units, and what stands below those of the layers.
    fn units(&self) -> impl Iterator<Item = Area> {
        let units = self.layout.units.iter().enumerate();
        units
            .flat_map(|(column, units)| {
                units.iter().flat_map(move |&unit| {
                    let height = BIAS_HEIGHT + DELTA_HEIGHT;
                    let center = Point { y: unit.bottom() + height / 2.0, ..unit.center };
                    [Some(unit), (column > 0).then_some(Area { center, width: BIAS_ROOM, height })]
                })
            })
            .flatten()
    }

    /// Whether a line spells out what it makes of a number. Where one path is told, those of that path do: going forward to the
    /// chosen weight's unit, and going back to the weight. In an upright drawing there is room for the chosen weight's alone, and
    /// where many are read at once, for those on its way.
    pub fn spells(&self, parameter: Parameter) -> bool {
        let layer = parameter.unit().0;
        let forward = self.network.phase < Phase::Backward;
        let of_layer = self.network.edges.iter().filter(|edge| edge.layer == layer + 1).count();
        let read = if forward || layer == 0 { of_layer } else { 2 * of_layer };
        match self.network.selected {
            Selection::Parameter(chosen) if self.told && forward => chosen.unit() == parameter.unit(),
            Selection::Parameter(chosen) if self.told => layer > chosen.unit().0 || parameter == chosen,
            selected if self.layout.form.upright => selected == parameter.into(),
            _ => read <= MOST_READ || self.distance(parameter) < 2,
        }
    }

    /// A wave along an edge.
    pub fn wave(&self, index: usize, tone: Tone, time: (f64, f64)) -> Wave {
        let Line { from, to } = self.edge(index).line;
        let line = if tone == Tone::Back { Line { from: to, to: from } } else { Line { from, to } };
        Wave { line, tone, time }
    }
}

/// Where the gradient of a weight is written.
pub fn second_row(label: Point) -> Point {
    Point { y: label.y + ROW, ..label }
}

/// Where something is read at a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// The elements of the drawing that are of something.
pub fn of(selection: impl Into<Selection>, part: &str) -> String {
    let selection = selection.into();
    let parts = part.split(", ").map(|part| format!("[data-select='{selection}'] {part}"));
    parts.collect::<Vec<_>>().join(", ")
}
