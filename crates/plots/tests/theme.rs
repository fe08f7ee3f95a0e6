//! The colors of the page can be read and told apart, and are the same in the charts and in the style sheet.

use experiment::picture::lines::Hue;
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

const HUES: [Hue; 3] = [Hue::Ink, Hue::Forward, Hue::Backward];

#[test]
fn lines_and_the_names_at_their_ends_can_be_read() {
    for theme in THEMES {
        for behind in [theme.card, theme.ahead] {
            check("ghost", theme.ghost, behind, GRAPHICS);
            check("muted", theme.muted, behind, TEXT);
            for hue in HUES {
                check("a line", theme.reached(hue), behind, TEXT);
            }
        }
        check("a target", theme.agreement, theme.ahead, GRAPHICS);
    }
}

#[test]
fn what_is_ahead_is_seen_and_paler_than_what_has_been_reached() {
    for theme in THEMES {
        assert!(contrast(theme.ahead, theme.card) > 1.1, "the ground of what is ahead");
        for hue in HUES {
            let (pale, reached) = (theme.pale(hue), theme.reached(hue));
            for behind in [theme.ahead, theme.selection] {
                check("what is ahead", pale, behind, GRAPHICS);
            }
            let least = if hue == Hue::Ink { 2.0 } else { 1.2 };
            check("what has been reached, beside what is ahead,", reached, pale, least);
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
        for color in words {
            check("a color", color, theme.card, MORE);
        }
        check("ghost", theme.ghost, theme.card, TEXT);
        check("line", theme.line, theme.card, GRAPHICS);
    }
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
            ("ahead", light.ahead, dark.ahead),
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
