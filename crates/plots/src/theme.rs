//! The colors of the page, the same as in `www/styles/tokens.css`.

use experiment::picture::lines::Hue;
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
    /// The backward pass.
    pub backward: RGBColor,
    /// Negative weights.
    pub negative: RGBColor,
    /// Targets, and things that agree.
    pub agreement: RGBColor,
    /// Behind what is selected.
    pub selection: RGBColor,
    /// The dashes of the run before the last edit.
    pub ghost: RGBColor,
    /// A map where its value is lowest.
    pub low: RGBColor,
    /// A map where its value is highest.
    pub high: RGBColor,
    /// Behind what is computed and still ahead.
    pub ahead: RGBColor,
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
            ahead: hex(0xf0f0f0),
            ghost: hex(0x6b7079),
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
            ahead: hex(0x1c1f24),
            ghost: hex(0xa2abb8),
            ..Theme::dark()
        }
    }

    /// Returns dark on light.
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
            ahead: hex(0xf3f3f2),
            ghost: hex(0x81868f),
            low: hex(0xfafaf9),
            high: hex(0xc8c8c5),
        }
    }

    /// Returns light on dark.
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
            ahead: hex(0x262a32),
            ghost: hex(0x828b98),
            low: hex(0x1f242c),
            high: hex(0x4b5059),
        }
    }

    /// Returns the color of a map at this part, 0 to 1, of the way from its lowest to its highest value.
    pub fn shade(&self, part: f64) -> RGBColor {
        mix(self.low, self.high, part)
    }

    /// Returns the color of a line that has been reached.
    pub fn reached(&self, hue: Hue) -> RGBColor {
        match hue {
            Hue::Ink => self.ink,
            Hue::Forward => self.forward,
            Hue::Backward => self.backward,
        }
    }

    /// Returns a color, pale: what is still ahead.
    pub fn pale(&self, hue: Hue) -> RGBColor {
        mix(self.ahead, self.reached(hue), if hue == Hue::Ink { 0.6 } else { 0.8 })
    }
}

/// Returns the dashes of a pinned run, by the pin's place: the lengths of a dash, a gap, a dash …
pub const fn pin_dashes(pin: usize) -> &'static [f64] {
    match pin % 3 {
        0 => &[12.0, 5.0],
        1 => &[2.0, 4.0],
        _ => &[14.0, 4.0, 2.0, 4.0, 2.0, 4.0],
    }
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

/// Returns the contrast of two colors, 1 to 21, as the Web Content Accessibility Guidelines 2 define it.
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
