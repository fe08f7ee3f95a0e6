//! Charts as SVG files.

mod sample;

use plots::{Theme, svg};

#[test]
fn a_chart_is_one_svg_of_the_size_that_was_asked_for() {
    let svg = svg(&sample::loss(), &Theme::light(), (640, 360)).unwrap();
    assert!(svg.starts_with(r#"<svg width="640" height="360" viewBox="0 0 2560 1440""#), "{}", &svg[..120]);
    assert!(svg.trim_end().ends_with("</svg>"));
    assert!(svg.contains("<polyline") && svg.contains("epoch"));
}

#[test]
fn names_are_only_text() {
    let mut plot = sample::loss();
    plot.x_label = "<script>alert(1)</script>&\"".into();
    let svg = svg(&plot, &Theme::light(), (640, 360)).unwrap();
    assert!(!svg.contains("<script") && svg.contains("&lt;script"), "{svg}");
}

#[test]
fn no_room_is_no_picture_or_an_empty_one() {
    svg(&sample::loss(), &Theme::light(), (1, 1));
}
