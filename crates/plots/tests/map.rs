//! The maps as pictures: bands, lines, what lies on them, and that all of it can be read.

use experiment::picture::map::{Arrow, ArrowKind, Grid, MapAxis, MapPlot, Mark, MarkKind, Shade};
use plots::{MapLayout, Theme, draw_map};
use plotters::prelude::SVGBackend;

const SIZE: (u32, u32) = (300, 205);

fn draw(plot: &MapPlot) -> (String, MapLayout) {
    let mut svg = String::new();
    let layout = draw_map(SVGBackend::with_string(&mut svg, SIZE), plot, &Theme::light(), 1.0).unwrap();
    (svg, layout)
}

fn grid(of: impl Fn(f64, f64) -> f64) -> Option<Grid> {
    let (columns, rows) = (25, 19);
    let node = |index: usize| of((index % columns) as f64 / 24.0, (index / columns) as f64 / 18.0);
    Some(Grid { columns, rows, values: (0..columns * rows).map(node).collect() })
}

/// A bowl with its lowest loss in the middle.
fn bowl() -> MapPlot {
    MapPlot {
        x: MapAxis { name: "kernel1[0][0]".into(), range: (-1.0, 1.0) },
        y: MapAxis { name: "kernel1[1][0]".into(), range: (0.0, 4.0) },
        grid: grid(|x, y| 0.1 + 20.0 * ((x - 0.5).powi(2) + (y - 0.5).powi(2))),
        path: [(-0.5, 1.0), (0.0, 1.5), (0.0, 2.0)].into(),
        marks: vec![
            Mark { at: (0.0, 2.0), kind: MarkKind::End },
            Mark { at: (-0.5, 1.0), kind: MarkKind::Start },
            Mark { at: (0.0, 1.5), kind: MarkKind::Playhead },
        ],
        arrows: vec![
            Arrow { kind: ArrowKind::Step, tail: (0.0, 1.5), head: (0.3, 2.0), name: "step × 20".into() },
            Arrow {
                kind: ArrowKind::Gradient,
                tail: (0.0, 1.5),
                head: (0.2, 2.4),
                name: "−η·gradient × 20".into(),
            },
        ],
        ..MapPlot::default()
    }
}

fn texts(svg: &str) -> Vec<String> {
    svg.split("<text ")
        .skip(1)
        .filter_map(|element| Some(element.split_once('>')?.1.split('<').next()?.trim().to_string()))
        .collect()
}

#[test]
fn a_map_has_its_axes_its_bands_and_their_values() {
    let (svg, layout) = draw(&bowl());
    let texts = texts(&svg);
    for text in ["kernel1[0][0]", "kernel1[1][0]", "−1.0", "0", "1", "2", "4", "5"] {
        assert!(texts.iter().any(|found| found == text), "{text} is not in {texts:?}");
    }
    assert!(svg.matches("<polygon").count() > 8, "the bands and the head of the arrow");
    assert!(svg.matches("#1C1F24").count() >= 3, "the path, the start and the end");
    let start = layout.pixel((-0.5, 1.0));
    assert!(svg.contains(&format!("cx=\"{}\" cy=\"{}\"", start.0.round(), start.1.round())), "{svg}");
}

#[test]
fn a_place_and_a_point_are_each_other_backwards() {
    let (_, layout) = draw(&bowl());
    let (x, y) = layout.at(layout.pixel((0.25, 3.0)));
    assert!((x - 0.25).abs() < 1e-9 && (y - 3.0).abs() < 1e-9);
    assert_eq!(layout.at((-1e4, 1e4)), (-1.0, 0.0), "the nearest place of the map");
}

#[test]
fn the_arrows_keep_their_direction_and_have_their_names() {
    let (svg, layout) = draw(&bowl());
    let area = layout.area;
    let (tail, head) = (layout.pixel((0.0, 1.5)), layout.pixel((0.3, 2.0)));
    assert!(((head.0 - tail.0) / area.width() - 0.3 / 2.0).abs() < 1e-9);
    assert!(((tail.1 - head.1) / area.height() - 0.5 / 4.0).abs() < 1e-9);
    for arrow in bowl().arrows {
        assert!(texts(&svg).contains(&arrow.name), "{} is not in {:?}", arrow.name, texts(&svg));
    }
    let none = draw(&MapPlot { arrows: Vec::new(), ..bowl() }).0;
    assert_eq!(
        svg.matches("<polygon").count() - none.matches("<polygon").count(),
        4,
        "two heads with their rims"
    );
    assert!(svg.matches("#B3470F").count() > none.matches("#B3470F").count() + 3, "the gradient is dashed");
}

#[test]
fn the_names_of_two_arrows_are_apart_wherever_these_are() {
    let mut tried = 0;
    for (i, j, k) in (0..7).flat_map(|i| (0..7).flat_map(move |j| (0..6).map(move |k| (i, j, k)))) {
        let (x, y) = (-0.75 + 0.25 * f64::from(i), 0.5 + 0.5 * f64::from(j));
        let angle = std::f64::consts::TAU * f64::from(k) / 6.0 + 0.3;
        let (dx, dy) = (0.1 * angle.cos(), 0.4 * angle.sin());
        let mut plot = bowl();
        plot.path = [].into();
        plot.marks = vec![
            Mark { at: (x - 0.387, y + 0.3), kind: MarkKind::End },
            Mark { at: (x, y), kind: MarkKind::Playhead },
        ];
        for (arrow, times) in plot.arrows.iter_mut().zip([1.0, 1.4]) {
            (arrow.tail, arrow.head) = ((x, y), (x + times * dx, y + times * dy));
        }
        let mut svg = String::new();
        draw_map(SVGBackend::with_string(&mut svg, (272, 165)), &plot, &Theme::light(), 1.0).unwrap();
        let place = |arrow: &Arrow| {
            let element = svg.split("<text ").find(|element| element.contains(&arrow.name))?;
            let number = |key: &str| element.split(key).nth(1)?.split('"').next()?.parse::<f64>().ok();
            let (x, y) = (number("x=\"")?, number(" y=\"")?);
            Some((x, x + 6.0 * arrow.name.chars().count() as f64, y))
        };
        let [Some(step), Some(gradient)] = [0, 1].map(|i| place(&plot.arrows[i])) else { continue };
        tried += 1;
        let beside = step.1 <= gradient.0 || gradient.1 <= step.0;
        let below = (step.2 - gradient.2).abs() > 12.0;
        assert!(beside || below, "{step:?} and {gradient:?} from {x}, {y} towards {dx}, {dy}");
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn what_has_no_value_is_hatched() {
    let plain = draw(&bowl()).0;
    let half = MapPlot { grid: grid(|x, y| if x > 0.6 { f64::INFINITY } else { 1.0 + y }), ..bowl() };
    let (svg, _) = draw(&half);
    let hatches = |svg: &str| svg.matches("stroke=\"#E3E0D8\"").count();
    assert!(hatches(&svg) > hatches(&plain) + 10);
    assert!(texts(&svg).iter().any(|text| text == "1.5"), "{:?}", texts(&svg));
}

#[test]
fn extremes_can_be_drawn() {
    for grid in [
        grid(|_, _| f64::INFINITY),
        grid(|_, _| 3.0),
        grid(|_, _| 0.0),
        grid(|x, _| 1e300 * x),
        grid(|x, _| 1e308 * (2.0 * x - 1.0)),
        grid(|x, y| (x - y).abs() * 1e-300),
        None,
    ] {
        let far = [(0.0, 0.0), (1e300, -1e300)];
        let (svg, _) = draw(&MapPlot { grid, path: far.into(), ghost: far.into(), ..bowl() });
        assert!(!svg.contains("NaN") && svg.len() < 400_000);
    }
}

#[test]
fn rows_are_told_apart_by_shape() {
    let row = |class, wrong, shown| MapPlot {
        marks: vec![Mark { at: (0.0, 2.0), kind: MarkKind::Row { class, wrong, shown, held_out: false } }],
        arrows: Vec::new(),
        path: [].into(),
        ..bowl()
    };
    let (one, zero) = (draw(&row(Some(true), false, false)).0, draw(&row(Some(false), false, false)).0);
    assert!(one.contains("<circle") && !zero.contains("<circle"));
    let wrong = draw(&row(Some(false), true, false)).0;
    assert!(wrong.matches("#B3470F").count() >= 2, "a cross");
    let shown = draw(&row(Some(false), false, true)).0;
    assert!(shown.contains("<circle"), "a ring");
}

#[test]
fn the_boundary_is_one_strong_line() {
    let plot = MapPlot {
        grid: grid(|x, _| x),
        shade: Shade::Unit,
        boundary: Some(0.25),
        marks: Vec::new(),
        path: [].into(),
        arrows: Vec::new(),
        ..bowl()
    };
    let (svg, layout) = draw(&plot);
    let line =
        svg.split("<polyline").find(|line| line.contains("#1C1F24") && line.contains("stroke-width=\"2\""));
    let points = line.and_then(|line| line.split("points=\"").nth(1)).unwrap().split('"').next().unwrap();
    let expected = layout.pixel((-0.5, 0.0)).0;
    for point in points.split_whitespace() {
        let x: f64 = point.split(',').next().unwrap().parse().unwrap();
        assert!((x - expected).abs() <= 1.0, "{x} for {expected}");
    }
}
