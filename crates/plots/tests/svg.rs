//! The charts as pictures: what is in them, and that all of it can be read.

mod sample;

use experiment::picture::lines::{LinePlot, Marker, Scale, Series};
use plots::{Layout, Rect, Theme, draw_line_plot};
use plotters::prelude::SVGBackend;

const INK: &str = "#1C1F24";
/// A line that is still ahead.
const PALE: &str = "#727476";
const SIZES: [(u32, u32); 2] = [(360, 200), (280, 160)];

fn draw(plot: &LinePlot, size: (u32, u32), ratio: u32) -> (String, Layout) {
    let mut svg = String::new();
    let backend = SVGBackend::with_string(&mut svg, (size.0 * ratio, size.1 * ratio));
    let layout = draw_line_plot(backend, plot, &Theme::light(), f64::from(ratio)).unwrap();
    (svg, layout)
}

/// A text of the picture and the room it takes, estimated.
struct Label {
    text: String,
    room: Rect,
}

fn labels(svg: &str) -> Vec<Label> {
    svg.split("<text ").skip(1).map(label).collect()
}

fn label(element: &str) -> Label {
    let (head, rest) = element.split_once('>').unwrap();
    let text = rest.split("</text>").next().unwrap().trim().replace("&apos;", "'").replace("&amp;", "&");
    let attribute = |name: &str| head.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap();
    let size: f64 = attribute("font-size").parse::<f64>().unwrap() * 1.24;
    let (x, y): (f64, f64) = (attribute("x").parse().unwrap(), attribute("y").parse().unwrap());
    let per_character = if attribute("font-family").contains("monospace") { 0.6 } else { 0.5 };
    let width = text.chars().count() as f64 * size * per_character;
    let left = match attribute("text-anchor") {
        "start" => x,
        "middle" => x - width / 2.0,
        _ => x - width,
    };
    Label { text, room: Rect { left, top: y - size / 2.0, right: left + width, bottom: y + size / 2.0 } }
}

/// Draws at all sizes and ratios: no text leaves the picture or touches another, and the parts are in it.
#[track_caller]
fn check(plot: &LinePlot, texts: &[&str]) {
    for size in SIZES {
        for ratio in [1, 2] {
            let (svg, _) = draw(plot, size, ratio);
            let labels = labels(&svg);
            for text in texts {
                assert!(
                    labels
                        .iter()
                        .any(|label| label.text == *text || label.text.ends_with(&format!(" {text}"))),
                    "{text} is not in it at {size:?}: {svg}"
                );
            }
            let (width, height) = (f64::from(size.0 * ratio), f64::from(size.1 * ratio));
            for (index, Label { text, room }) in labels.iter().enumerate() {
                let inside = room.left >= -0.5
                    && room.right <= width
                    && room.top >= -1.0
                    && room.bottom <= height + 1.0;
                assert!(inside, "{text} leaves the picture of {size:?} x {ratio}: {room:?}");
                for other in &labels[..index] {
                    let apart = room.right <= other.room.left + 1.0
                        || other.room.right <= room.left + 1.0
                        || room.bottom <= other.room.top + 2.0 * f64::from(ratio)
                        || other.room.bottom <= room.top + 2.0 * f64::from(ratio);
                    assert!(
                        apart,
                        "{text} {room:?} touches {} {:?} at {size:?} x {ratio}",
                        other.text, other.room
                    );
                }
            }
        }
    }
}

fn count(svg: &str, color: &str) -> usize {
    svg.matches(&format!("stroke=\"{color}\"")).count()
}

#[test]
fn the_loss_has_its_numbers_and_no_legend() {
    check(&sample::loss(), &["0.1", "1", "10", "0", "75", "epoch", "10.08", "0.1835", "you are here"]);
}

#[test]
fn lines_carry_their_names() {
    check(
        &sample::weights(),
        &["0", "0.2", "0.4", "b h1 & h2", "b out", "cgpa→h1 & h2", "h1 & h2→out", "0.3612"],
    );
}

#[test]
fn ghost_playhead_and_lines_are_there() {
    let (svg, layout) = draw(&sample::loss(), SIZES[0], 1);
    assert!(count(&svg, "#81868F") > 20, "dashes of the ghost");
    assert_eq!(count(&svg, "#1C1F24"), 2, "the playhead and the line up to it");
    assert_eq!(count(&svg, PALE), 1, "the line ahead");
    let x = layout.x_pixel(2.25).round();
    assert!(svg.contains(&format!("points=\"{x},")), "the playhead at {x}: {svg}");
    assert!(svg.contains("<circle"));
    assert!((layout.x_at(layout.x_pixel(30.0)) - 30.0).abs() < 1e-9);
}

/// The widths of the lines of a color, as drawn.
fn widths(svg: &str, color: &str) -> Vec<u32> {
    let of_color = |line: &&str| line.split("/>").next().unwrap().contains(color);
    let lines = svg.split("<polyline").skip(1).filter(of_color);
    let width = |line: &str| line.split("stroke-width=\"").nth(1).unwrap().split('"').next().unwrap().parse();
    lines.map(|line| width(line).unwrap()).collect()
}

#[test]
fn the_selected_line_is_thicker_and_has_a_halo() {
    let (svg, _) = draw(&sample::weights(), SIZES[0], 4);
    let solid = widths(&svg, INK);
    assert_eq!(solid.iter().filter(|&&width| width == 12).count(), 1, "one of {solid:?}");
    assert_eq!(widths(&svg, "#FFEBCB"), [28], "the halo");
    assert!(solid.contains(&7) && widths(&svg, PALE).contains(&4), "what is ahead is thin");
}

/// The places that lines of a color go through.
fn places(svg: &str, color: &str) -> Vec<(f64, f64)> {
    let lines = svg.split("<polyline").skip(1).map(|line| line.split("/>").next().unwrap());
    let points = |line: &str| {
        let points = line.split("points=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
        let place = |point: &str| {
            let (x, y) = point.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        points.split_whitespace().map(place).collect::<Vec<(f64, f64)>>()
    };
    lines.filter(|line| line.contains(color)).flat_map(points).collect()
}

#[test]
fn what_is_ahead_is_pale_on_a_ground_of_its_own() {
    for playhead in [0.0, 2.25, 30.0, 74.75, 75.0] {
        for plot in [sample::loss(), sample::weights()] {
            let plot = LinePlot { playhead, ghost: Vec::new(), ..plot };
            let (svg, layout) = draw(&plot, SIZES[0], 1);
            let x = layout.x_pixel(playhead);
            assert!(
                places(&svg, INK).iter().all(|at| at.0 <= x + 1.0 || at.0 > layout.area.right),
                "ink ends at {x}"
            );
            assert!(places(&svg, PALE).iter().all(|at| at.0 >= x - 1.0), "what is pale begins at {x}");
            assert_eq!(svg.contains("fill=\"#F3F3F2\""), playhead < 75.0, "the ground at {playhead}");
            let says = |words: &str| labels(&svg).iter().any(|label| label.text == words);
            let all = plot.explains && playhead < 50.0;
            assert_eq!(says("still ahead, already computed"), all, "the words at {playhead}");
            assert!(!(all && says("still ahead")), "in short only where there is no room for all of them");
        }
    }
    let in_short = |width: u32| {
        let svg = draw(&LinePlot { playhead: 0.0, ..sample::loss() }, (width, 150), 1).0;
        labels(&svg).iter().any(|label| label.text == "still ahead")
    };
    let widths: Vec<_> = (200..500).step_by(10).filter(|&width| in_short(width)).collect();
    assert!(widths.contains(&280), "in short at {widths:?}");
}

#[test]
fn words_of_the_playhead_are_apart() {
    for playhead in 0..75 {
        for width in [200, 250, 300, 420, 600] {
            let plot = LinePlot { playhead: f64::from(playhead), ..sample::loss() };
            let labels = labels(&draw(&plot, (width, 150), 1).0);
            let ends = |start: &str| {
                labels.iter().find(|label| label.text.starts_with(start)).map(|label| label.room)
            };
            if let (Some(here), Some(ahead)) = (ends("you are here"), ends("still ahead")) {
                assert!(here.right <= ahead.left, "{here:?} and {ahead:?} at {playhead} of {width}");
            }
        }
    }
}

#[test]
fn what_is_not_computed_yet_has_no_ground() {
    let plot = LinePlot { computed: 20.0, ..sample::loss() };
    let (svg, layout) = draw(&plot, SIZES[0], 1);
    let ground = svg.split("<rect").find(|rect| rect.contains("#F3F3F2")).unwrap();
    let number = |name: &str| -> f64 {
        ground.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let (left, right) = (layout.x_pixel(2.25), layout.x_pixel(20.0));
    assert!((number("x") - left).abs() <= 1.0 && (number("width") - (right - left)).abs() <= 2.0, "{ground}");
    assert!(labels(&svg).iter().all(|label| !label.text.starts_with("still ahead")), "it isn't computed");
}

#[test]
fn a_diverged_run_says_where_it_ends() {
    let plot = LinePlot { diverged_at: Some(4.0), ..sample::values(Scale::Log, &[10.0, 1e8, 1e90, 1e300]) };
    check(&plot, &["diverged", "1e100", "1e200", "1e300"]);
}

#[test]
fn values_that_a_log_scale_cannot_show_are_explained() {
    check(
        &sample::values(Scale::Log, &[0.0, 0.0]),
        &["No value is above zero:", "a log scale can't show them."],
    );
    check(&sample::values(Scale::Log, &[]), &["Nothing to show yet."]);
    check(&sample::values(Scale::Linear, &[0.0, 0.0]), &["0", "1", "2"]);
}

#[test]
fn the_mean_of_one_epoch_is_drawn_across_it() {
    let (svg, layout) = draw(&sample::values(Scale::Log, &[0.25]), SIZES[1], 1);
    let (left, right) = (layout.x_pixel(0.0).round(), layout.x_pixel(1.0).round());
    let y = layout.y_pixel(0.25).unwrap().round();
    assert!(
        svg.contains(&format!("points=\"{left},{y} {right},{y} \"")),
        "from {left} to {right} at {y}: {svg}"
    );
    check(&sample::values(Scale::Log, &[0.25]), &["0", "1"]);
}

#[test]
fn extremes_can_be_drawn() {
    for values in [vec![1e-320, 1e300], vec![-1e308, 1e308], vec![1e5, 1.000_000_1e5], vec![-0.3; 9]] {
        for scale in [Scale::Linear, Scale::Log] {
            check(&sample::values(scale, &values), &["epoch"]);
        }
    }
}

#[test]
fn a_label_finds_room_wherever_the_playhead_is() {
    for epoch in 0..=75 {
        let mut plot = sample::loss();
        let at = (f64::from(epoch), plot.series[0].points[(epoch as usize).max(1) - 1].1);
        plot.playhead = at.0;
        plot.markers[0] = Marker { at, label: "8.8888".into() };
        check(&plot, &["8.8888"]);
    }
}

#[test]
fn names_that_do_not_fit_are_counted() {
    let mut plot = sample::weights();
    plot.ghost.clear();
    plot.markers.clear();
    plot.series = (0..40)
        .map(|index| Series {
            name: format!("x{index}→h1"),
            pin: None,
            selected: index == 39,
            points: [(0.0, 0.0), (75.0, 0.01 * index as f64)].into(),
        })
        .collect();
    check(&plot, &["x0→h1", "x39→h1"]);
    let (svg, _) = draw(&plot, SIZES[0], 1);
    let more = labels(&svg).into_iter().find(|label| label.text.ends_with(" more")).unwrap();
    let shown = labels(&svg).iter().filter(|label| label.text.ends_with("→h1")).count();
    assert_eq!(more.text, format!("+{} more", 40 - shown));
}

#[test]
fn a_long_run_stays_small() {
    let values: Vec<f64> = (0..100_000).map(|i| 2.0 + f64::from(i).sin()).collect();
    let (svg, _) = draw(&sample::values(Scale::Log, &values), SIZES[0], 1);
    assert!(svg.len() < 60_000, "{}", svg.len());
}

/// The notebook's loss with three pinned runs.
fn pinned() -> LinePlot {
    let mut plot = sample::loss();
    let names = ["A learning rate 0.01", "B a name that is much too long for the chart", "C x"];
    plot.pins = names
        .into_iter()
        .enumerate()
        .map(|(place, name)| Series {
            name: name.into(),
            pin: Some(place),
            selected: false,
            points: plot.series[0].points.iter().map(|&(x, y)| (x, y * (2.0 + place as f64))).collect(),
        })
        .collect();
    plot.series[0].name = "now".into();
    plot
}

#[test]
fn pinned_runs_have_their_own_dashes_and_names() {
    let plot = pinned();
    check(&plot, &["B", "C x", "now", "10.08"]);
    let (svg, _) = draw(&plot, (720, 300), 1);
    assert!(labels(&svg).iter().any(|label| label.text == "A learning rate 0.01"));
    assert!(count(&svg, PALE) + count(&svg, INK) > 100, "their dashes");
    assert!(count(&svg, "#81868F") > 20, "the ghost stays");
}

#[test]
fn a_pinned_run_that_diverged_does_not_squash_the_others() {
    let mut plot = pinned();
    let (_, layout) = draw(&plot, SIZES[0], 1);
    let alone = layout.y_pixel(0.1835).unwrap() - layout.y_pixel(20.0).unwrap();
    plot.pins[0].points = (1..=75).map(|x| (f64::from(x), 10f64.powi(4 * x))).collect();
    let (_, layout) = draw(&plot, SIZES[0], 1);
    let beside = layout.y_pixel(0.1835).unwrap() - layout.y_pixel(20.0).unwrap();
    assert!(beside > 0.8 * alone, "{beside} of {alone}");
}

#[test]
fn what_a_line_should_come_to_is_dotted_across() {
    let mut plot = sample::weights();
    plot.levels = vec![0.7];
    plot.series.truncate(1);
    plot.pins.clear();
    let (svg, layout) = draw(&plot, SIZES[0], 1);
    let y = layout.y_pixel(0.7).unwrap();
    assert!(y > layout.area.top, "the axis reaches it");
    let at = format!(",{} ", y.round());
    let dots = svg.split("<polyline").filter(|line| line.contains("#1B7F5C") && line.contains(&at)).count();
    assert!(dots > 30, "{dots} dots");
}

#[test]
fn a_chart_is_one_svg_of_the_size_that_was_asked_for() {
    let svg = plots::line_plot_svg(&sample::loss(), &Theme::light(), (640, 360)).unwrap();
    assert!(svg.starts_with(r#"<svg width="640" height="360" viewBox="0 0 2560 1440""#), "{}", &svg[..120]);
    assert!(svg.trim_end().ends_with("</svg>"));
    assert!(svg.contains("<polyline") && svg.contains("epoch"));
}

#[test]
fn names_are_only_text() {
    let mut plot = sample::loss();
    plot.x_label = "<script>alert(1)</script>&\"".into();
    let svg = plots::line_plot_svg(&plot, &Theme::light(), (640, 360)).unwrap();
    assert!(!svg.contains("<script") && svg.contains("&lt;script"), "{svg}");
}

#[test]
fn no_room_is_no_picture_or_an_empty_one() {
    plots::line_plot_svg(&sample::loss(), &Theme::light(), (1, 1));
}
