//! A canvas of the page as a backend of plotters.

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;
use std::f64::consts::TAU;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// plotters counts whole pixels. This many of them are one of the canvas, so that slow curves run smoothly.
pub const SUBPIXELS: u32 = 4;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Draws on a canvas. It measures text with the canvas itself, which costs no layout of the page, and strokes
/// paths of one style together, so that hundreds of dashes cost no more than a line.
pub struct Canvas {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    open: Option<Stroke>,
}

#[derive(PartialEq)]
struct Stroke {
    colour: (u8, u8, u8),
    width: u32,
}

impl Canvas {
    /// A backend for a canvas; `None` where the browser gives no context for it.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Canvas> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_line_join("round");
        let size = (canvas.width() * SUBPIXELS, canvas.height() * SUBPIXELS);
        Some(Canvas { context, size, open: None })
    }

    fn stroke(&mut self, style: &impl BackendStyle) {
        let stroke = Stroke { colour: style.color().rgb, width: style.stroke_width() };
        if self.open.as_ref() != Some(&stroke) {
            self.finish_stroke();
            self.context.set_stroke_style_str(&css(style.color()));
            self.context.set_line_width(pixels(stroke.width as i32));
            self.context.begin_path();
            self.open = Some(stroke);
        }
    }

    fn finish_stroke(&mut self) {
        if self.open.take().is_some() {
            self.context.stroke();
        }
    }

    fn fill(&mut self, colour: BackendColor) {
        self.finish_stroke();
        self.context.set_fill_style_str(&css(colour));
    }

    fn set_font(&self, style: &impl BackendTextStyle) {
        let size = style.size() / f64::from(SUBPIXELS);
        self.context.set_font(&format!("{} {size}px {}", style.style().as_str(), style.family().as_str()));
    }
}

fn pixels(subpixels: i32) -> f64 {
    f64::from(subpixels) / f64::from(SUBPIXELS)
}

/// Where the middle of a straight line must be for its edges to fall between pixels.
fn crisp(middle: i32, width: u32) -> f64 {
    let half = pixels(width as i32) / 2.0;
    (pixels(middle) - half).round() + half
}

fn css(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.finish_stroke();
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        self.fill(colour);
        self.context.fill_rect(pixels(x), pixels(y), pixels(1), pixels(1));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y, width, height) = (pixels(left), pixels(top), pixels(right - left), pixels(bottom - top));
        if fill {
            self.fill(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.stroke(style);
            self.context.rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.stroke(style);
        let path: Vec<BackendCoord> = path.into_iter().collect();
        let width = style.stroke_width();
        let straight = |a: i32, b: i32| if a == b && path.len() == 2 { crisp(a, width) } else { pixels(a) };
        for (index, &(x, y)) in path.iter().enumerate() {
            let other = path[path.len() - 1 - index];
            let (x, y) = (straight(x, other.0), straight(y, other.1));
            if index == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.fill(style.color());
        self.context.begin_path();
        for (x, y) in corners {
            self.context.line_to(pixels(x), pixels(y));
        }
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.finish_stroke();
        if fill {
            self.fill(style.color());
        } else {
            self.stroke(style);
        }
        self.context.begin_path();
        let round = self.context.arc(pixels(x), pixels(y), pixels(radius as i32), 0.0, TAU);
        debug_assert!(round.is_ok(), "a radius is not negative");
        if fill {
            self.context.fill();
        } else {
            self.finish_stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.fill(style.color());
        self.set_font(style);
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        });
        self.context.set_text_baseline(match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        let written = self.context.fill_text(text, pixels(x), pixels(y));
        debug_assert!(written.is_ok(), "a context writes any text");
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        self.set_font(style);
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        Ok(((width * f64::from(SUBPIXELS)).ceil() as u32, style.size() as u32))
    }
}
