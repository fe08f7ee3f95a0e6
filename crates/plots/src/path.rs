//! From the points of a line to the path that is drawn.

use crate::layout::{Layout, Point, Rect};
use experiment::picture::lines::stairs;

/// A connected part of a line, in pixels.
pub type Piece = Vec<Point>;

/// Returns the pieces of a line of means over epochs, each as wide as its epoch.
pub fn pieces_of_means(points: &[(f64, f64)], layout: &Layout) -> Vec<Piece> {
    pieces(&stairs(layout.x_range.0, points).collect::<Vec<_>>(), layout)
}

/// Returns the pieces of a line inside of the area: it breaks where a value has no place on the axis. Where points are
/// dense, a column of pixels keeps its first, lowest, highest and last.
pub fn pieces(points: &[(f64, f64)], layout: &Layout) -> Vec<Piece> {
    let dense = points.len() as f64 > 2.0 * layout.area.width();
    let mut pieces = Vec::new();
    for run in points.split(|point| layout.y_pixel(point.1).is_none()) {
        let pixels = run.iter().filter_map(|&(x, y)| Some((layout.x_pixel(x), layout.y_pixel(y)?)));
        let piece = if dense { thinned(pixels) } else { pixels.collect() };
        clip(&piece, layout.area, &mut pieces);
    }
    pieces
}

fn thinned(pixels: impl Iterator<Item = Point>) -> Piece {
    let mut thinned = Vec::new();
    let mut column: Option<Column> = None;
    for pixel in pixels {
        match &mut column {
            Some(column) if column.number == pixel.0.floor() => column.add(pixel),
            _ => {
                if let Some(column) = column.replace(Column::new(pixel)) {
                    column.finish(&mut thinned);
                }
            }
        }
    }
    if let Some(column) = column {
        column.finish(&mut thinned);
    }
    thinned
}

/// The points of one column of pixels.
struct Column {
    number: f64,
    first: Point,
    low: Point,
    high: Point,
    last: Point,
}

impl Column {
    fn new(pixel: Point) -> Column {
        Column { number: pixel.0.floor(), first: pixel, low: pixel, high: pixel, last: pixel }
    }

    fn add(&mut self, pixel: Point) {
        if pixel.1 < self.low.1 {
            self.low = pixel;
        }
        if pixel.1 > self.high.1 {
            self.high = pixel;
        }
        self.last = pixel;
    }

    fn finish(self, path: &mut Piece) {
        let (a, b) = if self.low.0 <= self.high.0 { (self.low, self.high) } else { (self.high, self.low) };
        for point in [self.first, a, b, self.last] {
            if path.last() != Some(&point) {
                path.push(point);
            }
        }
    }
}

/// Adds the parts of a piece that lie in an area.
pub fn clip(piece: &[Point], area: Rect, pieces: &mut Vec<Piece>) {
    if let [(x, y)] = *piece {
        if area.clip((x, y), (x, y)).is_some() {
            pieces.push(vec![(x, y)]);
        }
        return;
    }
    let mut current: Piece = Vec::with_capacity(piece.len());
    for pair in piece.windows(2) {
        let Some((start, end)) = area.clip(pair[0], pair[1]) else { continue };
        if current.last() != Some(&start) {
            if current.len() > 1 {
                pieces.push(std::mem::take(&mut current));
            }
            current.clear();
            current.push(start);
        }
        current.push(end);
    }
    if current.len() > 1 {
        pieces.push(current);
    }
}

/// Returns a piece cut into dashes: the lengths of a dash, a gap, a dash …, over and over.
pub fn dashes(piece: &[Point], pattern: &[f64]) -> Vec<Piece> {
    let mut dashes = Vec::new();
    let mut lengths = pattern.iter().copied().cycle();
    let (mut drawn, mut left) = (true, lengths.next().unwrap_or(f64::INFINITY));
    let mut current: Piece = piece.first().copied().into_iter().collect();
    for pair in piece.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = (to.0 - from.0).hypot(to.1 - from.1);
            if length < left {
                left -= length;
                current.push(to);
                break;
            }
            let part = left / length;
            from = (from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1));
            if drawn {
                current.push(from);
                dashes.push(std::mem::take(&mut current));
            }
            drawn = !drawn;
            left = lengths.next().unwrap_or(f64::INFINITY);
            current.clear();
            current.push(from);
        }
    }
    if drawn && current.len() > 1 {
        dashes.push(current);
    }
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::axis::Axis;
    use experiment::picture::lines::Scale;

    fn layout(scale: Scale, points: &[(f64, f64)]) -> Layout {
        Layout {
            area: Rect { left: 0.0, top: 0.0, right: 100.0, bottom: 100.0 },
            x_range: (0.0, points.last().unwrap().0),
            axis: Axis::new(
                scale,
                points.iter().map(|point| point.1),
                std::iter::empty(),
                std::iter::empty(),
            ),
        }
    }

    #[test]
    fn a_line_breaks_where_a_log_scale_has_no_place_for_it() {
        let points = [(0.0, 1.0), (1.0, 2.0), (2.0, 0.0), (3.0, 2.0), (4.0, 1.0)];
        assert_eq!(pieces(&points, &layout(Scale::Log, &points)).len(), 2);
        assert_eq!(pieces(&points, &layout(Scale::Linear, &points)).len(), 1);
    }

    #[test]
    fn dense_points_keep_their_extremes() {
        let points: Vec<(f64, f64)> = (0..=100_000)
            .map(|i| (f64::from(i), if i == 33_333 { 9.0 } else { (f64::from(i) * 0.7).sin() }))
            .collect();
        let layout = layout(Scale::Linear, &points);
        let drawn = pieces(&points, &layout).concat();
        assert!(drawn.len() <= 4 * 101, "{}", drawn.len());
        let peak = layout.y_pixel(9.0).unwrap();
        assert!(drawn.iter().any(|point| (point.1 - peak).abs() < 1e-9));
        assert_eq!(drawn.last().unwrap().0, 100.0);
    }

    #[test]
    fn a_ghost_that_goes_on_is_cut_at_the_edge() {
        let mut layout = layout(Scale::Linear, &[(0.0, 0.0), (10.0, 1.0)]);
        layout.x_range = (0.0, 5.0);
        let drawn = pieces(&[(0.0, 0.0), (10.0, 1.0)], &layout).concat();
        assert_eq!(drawn.last().unwrap().0, 100.0);
    }

    #[test]
    fn dashes_follow_the_line() {
        let dashes = dashes(&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)], &[4.0, 2.0]);
        assert_eq!(dashes, [vec![(0.0, 0.0), (4.0, 0.0)], vec![(5.0, 1.0), (5.0, 5.0)]]);
    }
}
