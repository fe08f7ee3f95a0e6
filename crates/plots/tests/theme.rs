//! The colors of the page can be read and told apart, and are the same in the charts and in the style sheet.

use plots::{Theme, contrast, pin_dashes};
use plotters::style::RGBColor;
use std::path::Path;

const TEXT: f64 = 4.5;
const GRAPHICS: f64 = 3.0;

#[track_caller]
fn check(name: &str, color: RGBColor, behind: RGBColor, least: f64) {
    let found = contrast(color, behind);
    assert!(found >= least, "{name} {color:?} on {behind:?}: {found:.2}, wanted {least}");
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    let (black, white) = (RGBColor(0, 0, 0), RGBColor(255, 255, 255));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(RGBColor(0x76, 0x76, 0x76), white) - 4.54).abs() < 0.01);
}

#[test]
fn words_can_be_read_wherever_they_stand() {
    for theme in [Theme::light(), Theme::dark()] {
        for behind in [theme.background, theme.card] {
            for (name, color) in [
                ("ink", theme.ink),
                ("muted", theme.muted),
                ("forward", theme.forward),
                ("backward", theme.backward),
                ("negative", theme.negative),
                ("agreement", theme.agreement),
            ] {
                check(name, color, behind, TEXT);
            }
        }
        check("ink", theme.ink, theme.selection, TEXT);
        check("backward", theme.backward, theme.selection, TEXT);
    }
}

#[test]
fn lines_and_the_names_at_their_ends_can_be_read() {
    for theme in [Theme::light(), Theme::dark()] {
        check("ghost", theme.ghost, theme.card, GRAPHICS);
        for (index, color) in theme.palette.into_iter().enumerate() {
            check(&format!("palette[{index}]"), color, theme.card, TEXT);
        }
        for (index, color) in theme.pins.into_iter().enumerate() {
            check(&format!("pins[{index}]"), color, theme.card, TEXT);
            check(&format!("pins[{index}]"), color, theme.background, TEXT);
        }
    }
}

#[test]
fn what_lies_on_a_map_can_be_seen_on_all_of_it() {
    for theme in [Theme::light(), Theme::dark()] {
        for step in 0..=20 {
            let ground = theme.shade(f64::from(step) / 20.0);
            check("ink", theme.ink, ground, TEXT);
            check("backward", theme.backward, ground, GRAPHICS);
            check("muted", theme.muted, ground, GRAPHICS);
        }
    }
}

/// The themes: light and dark, and both with more contrast.
const THEMES: [Theme; 4] =
    [Theme::of(false, false), Theme::of(true, false), Theme::of(false, true), Theme::of(true, true)];

#[test]
fn lines_can_be_told_apart() {
    for theme in THEMES {
        // Pinned runs have dashes, the lines have none: only those alike must differ in color. Few are pinned, and they
        // stand for whole runs: they are far from each other.
        for (alike, least) in [(&theme.palette[..], 0.06), (&theme.pins[..], 0.15)] {
            for (i, &a) in alike.iter().enumerate() {
                for b in &alike[..i] {
                    let difference = (0..3).map(|k| (oklab(a)[k] - oklab(*b)[k]).powi(2)).sum::<f64>().sqrt();
                    assert!(difference > least, "{a:?} and {b:?} differ by {difference:.3}");
                }
            }
        }
    }
}

#[test]
fn pinned_runs_have_dashes_of_their_own() {
    let dashes: Vec<f64> = (0..3).map(|pin| pin_dashes(pin)[0]).collect();
    let share = |pin: usize| {
        let lengths = pin_dashes(pin);
        lengths.iter().step_by(2).sum::<f64>() / lengths.iter().sum::<f64>()
    };
    assert!(dashes[0] > 4.0 * dashes[1] && dashes[2] > 4.0 * dashes[1], "long, short: {dashes:?}");
    assert!(pin_dashes(2).len() > pin_dashes(0).len() && share(2) < share(0), "a dash and dots");
}

#[test]
fn who_asks_for_more_contrast_gets_it() {
    const MORE: f64 = 7.0;
    for theme in [Theme::of(false, true), Theme::of(true, true)] {
        let words = [theme.ink, theme.muted, theme.forward, theme.backward, theme.negative, theme.agreement];
        for color in words.into_iter().chain(theme.palette).chain(theme.pins) {
            check("a color", color, theme.card, MORE);
        }
        check("ghost", theme.ghost, theme.card, TEXT);
        check("line", theme.line, theme.card, GRAPHICS);
    }
}

/// Björn Ottosson, "A perceptual color space for image processing", 2020.
fn oklab(RGBColor(r, g, b): RGBColor) -> [f64; 3] {
    let [r, g, b] = [r, g, b].map(|channel| (f64::from(channel) / 255.0).powf(2.2));
    let l = (0.412_221_5 * r + 0.536_332_5 * g + 0.051_446 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_397 * b).cbrt();
    let s = (0.088_302_5 * r + 0.281_718_8 * g + 0.629_978_7 * b).cbrt();
    [
        0.210_454_3 * l + 0.793_617_8 * m - 0.004_072_0 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_0 * l + 0.782_771_8 * m - 0.808_675_8 * s,
    ]
}

#[test]
fn the_style_sheets_have_the_same_colors() {
    for (sheet, more_contrast) in [("styles/tokens.css", false), ("styles/preferences.css", true)] {
        let sheet = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www").join(sheet);
        let sheet = std::fs::read_to_string(sheet).unwrap();
        let sheet = sheet.split("@media (prefers-contrast: more)").last().unwrap();
        let (light, dark) = (Theme::of(false, more_contrast), Theme::of(true, more_contrast));
        let selection = (!more_contrast).then_some(("selection", light.selection, dark.selection));
        let all = [
            ("background", light.background, dark.background),
            ("card", light.card, dark.card),
            ("ink", light.ink, dark.ink),
            ("muted", light.muted, dark.muted),
            ("line", light.line, dark.line),
            ("forward", light.forward, dark.forward),
            ("backward", light.backward, dark.backward),
            ("negative", light.negative, dark.negative),
            ("agreement", light.agreement, dark.agreement),
        ];
        for (name, light, dark) in all.into_iter().chain(selection) {
            assert_eq!(declared(sheet, name), [(light, dark)], "--{name} in the style sheet");
        }
    }
}

/// The colors that a style sheet gives a property, one pair for each `--name: light-dark(#…, #…)`.
fn declared(sheet: &str, name: &str) -> Vec<(RGBColor, RGBColor)> {
    let start = format!("--{name}:");
    let values = sheet.split(&start).skip(1).filter_map(|rest| rest.split(';').next());
    values.map(|value| pair(value).unwrap_or_else(|| panic!("--{name}:{value}"))).collect()
}

fn pair(value: &str) -> Option<(RGBColor, RGBColor)> {
    let colors = value.trim().strip_prefix("light-dark(")?.strip_suffix(')')?;
    let (light, dark) = colors.split_once(',')?;
    Some((parse(light.trim().strip_prefix('#')?)?, parse(dark.trim().strip_prefix('#')?)?))
}

fn parse(hex: &str) -> Option<RGBColor> {
    let long: String = match hex.len() {
        3 => hex.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => hex.to_string(),
    };
    let rgb = u32::from_str_radix(&long, 16).ok()?;
    Some(RGBColor((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8))
}
