//! The colors of the page, the same as in `www/styles/tokens.css`, and those of the lines.

use plotters::style::RGBColor;

/// The page's colors in one of its themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Behind everything.
    pub background: RGBColor,
    /// Behind a chart.
    pub card: RGBColor,
    /// Text, and a line that has no color of its own.
    pub ink: RGBColor,
    /// Text that matters less.
    pub muted: RGBColor,
    /// Grid lines and borders.
    pub line: RGBColor,
    /// The forward pass.
    pub forward: RGBColor,
    /// The backward pass and the playhead.
    pub backward: RGBColor,
    /// Negative weights.
    pub negative: RGBColor,
    /// Things that agree.
    pub agreement: RGBColor,
    /// Behind what is selected.
    pub selection: RGBColor,
    /// The dashes of the run before the last edit.
    pub ghost: RGBColor,
    /// A map where its value is lowest.
    pub low: RGBColor,
    /// A map where its value is highest.
    pub high: RGBColor,
    /// The lines of a chart. Every second is far from the others: weights that are equal share a line, and its first
    /// color, so that the notebook's nine weights in five lines get those.
    pub palette: [RGBColor; 9],
    /// The lines of the pinned runs.
    pub pins: [RGBColor; 3],
}

impl Theme {
    /// Returns the colors of a page that is light or dark, with more contrast where a person asks for it.
    pub const fn of(dark: bool, more_contrast: bool) -> Theme {
        match (dark, more_contrast) {
            (false, false) => Theme::light(),
            (true, false) => Theme::dark(),
            (false, true) => Theme::black_on_white(),
            (true, true) => Theme::white_on_black(),
        }
    }

    /// Dark on light, with more contrast.
    const fn black_on_white() -> Theme {
        Theme {
            background: hex(0xffffff),
            card: hex(0xffffff),
            ink: hex(0x000000),
            muted: hex(0x2b3038),
            line: hex(0x5c6470),
            forward: hex(0x064a8f),
            backward: hex(0x7d2f06),
            negative: hex(0x6d2269),
            agreement: hex(0x0e543b),
            ghost: hex(0x6b7079),
            palette: [
                hex(0x0a56a3),
                hex(0x00626c),
                hex(0x145f45),
                hex(0x3f620e),
                hex(0x6e5500),
                hex(0x86401f),
                hex(0xa5144d),
                hex(0x4c5663),
                hex(0x5b3fc4),
            ],
            pins: [hex(0x005f68), hex(0x7d1fa3), hex(0x6b4700)],
            ..Theme::light()
        }
    }

    /// Light on dark, with more contrast.
    const fn white_on_black() -> Theme {
        Theme {
            background: hex(0x000000),
            card: hex(0x000000),
            ink: hex(0xffffff),
            muted: hex(0xd9dee6),
            line: hex(0xa2abb8),
            forward: hex(0xa8d3ff),
            backward: hex(0xffc49b),
            negative: hex(0xf2bff0),
            agreement: hex(0x93e8c9),
            ghost: hex(0xa2abb8),
            ..Theme::dark()
        }
    }

    /// Dark on light.
    pub const fn light() -> Theme {
        Theme {
            background: hex(0xfbfaf7),
            card: hex(0xffffff),
            ink: hex(0x1c1f24),
            muted: hex(0x5c6470),
            line: hex(0xe3e0d8),
            forward: hex(0x0b6bcb),
            backward: hex(0xb3470f),
            negative: hex(0xa0429b),
            agreement: hex(0x1b7f5c),
            selection: hex(0xffebcb),
            ghost: hex(0x8b9099),
            low: hex(0xf6fafe),
            high: hex(0x9cc4ee),
            palette: [
                hex(0x0b6bcb),
                hex(0x0a7285),
                hex(0x1b7f5c),
                hex(0x4f7a12),
                hex(0x8a6a00),
                hex(0x7d4a2d),
                hex(0xc2185b),
                hex(0x55606e),
                hex(0x5b3fc4),
            ],
            pins: [hex(0x00737a), hex(0x8f2bb8), hex(0x8a5a00)],
        }
    }

    /// Light on dark.
    pub const fn dark() -> Theme {
        Theme {
            background: hex(0x14161a),
            card: hex(0x1c1f25),
            ink: hex(0xeceef2),
            muted: hex(0xa2abb8),
            line: hex(0x31363f),
            forward: hex(0x6db3ff),
            backward: hex(0xff9d5c),
            negative: hex(0xe292dd),
            agreement: hex(0x59d0a4),
            selection: hex(0x4a3617),
            ghost: hex(0x7b8491),
            low: hex(0x1f242c),
            high: hex(0x2c5a8f),
            palette: [
                hex(0x6db3ff),
                hex(0x4fd3e6),
                hex(0x59d0a4),
                hex(0xa9d65c),
                hex(0xe6c14d),
                hex(0xd9a27c),
                hex(0xff86ad),
                hex(0xb6bfcb),
                hex(0xae9bff),
            ],
            pins: [hex(0x4dd0e1), hex(0xe58bf0), hex(0xe3c800)],
        }
    }

    /// The color of a map at this part, 0 to 1, of the way from its lowest to its highest value.
    pub fn shade(&self, part: f64) -> RGBColor {
        mix(self.low, self.high, part)
    }

    /// The color of a line: its place in the palette, or the ink.
    pub fn line_color(&self, color: Option<usize>) -> RGBColor {
        color.map_or(self.ink, |index| self.palette[index % self.palette.len()])
    }

    /// The same for a style sheet: `#0b6bcb`.
    pub fn line_css(&self, color: Option<usize>) -> String {
        css(self.line_color(color))
    }

    /// The color of a pinned run, by the pin's place.
    pub fn pin_color(&self, pin: usize) -> RGBColor {
        self.pins[pin % self.pins.len()]
    }

    /// The same for a style sheet.
    pub fn pin_css(&self, pin: usize) -> String {
        css(self.pin_color(pin))
    }
}

/// The dashes of a pinned run, by the pin's place: the lengths of a dash, a gap, a dash …
pub const fn pin_dashes(pin: usize) -> &'static [f64] {
    match pin % 3 {
        0 => &[12.0, 5.0],
        1 => &[2.0, 4.0],
        _ => &[14.0, 4.0, 2.0, 4.0, 2.0, 4.0],
    }
}

fn css(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

const fn hex(rgb: u32) -> RGBColor {
    RGBColor((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

/// A color between two others.
pub(crate) fn mix(from: RGBColor, to: RGBColor, part: f64) -> RGBColor {
    let channel =
        |from: u8, to: u8| (f64::from(from) + part * (f64::from(to) - f64::from(from))).round() as u8;
    RGBColor(channel(from.0, to.0), channel(from.1, to.1), channel(from.2, to.2))
}

/// The contrast of two colors, 1 to 21, as the Web Content Accessibility Guidelines 2 define it.
pub fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
    let linear = |channel: u8| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
