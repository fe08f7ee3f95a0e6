//! A canvas of the page as a backend of plotters.

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// plotters counts whole pixels. This many of them are one of the canvas, so that slow curves run smoothly.
pub const SUBPIXELS: u32 = 4;

type Error = <CanvasBackend as DrawingBackend>::ErrorType;
type Drawn = Result<(), DrawingErrorKind<Error>>;

/// The backend of plotters-canvas in parts of a pixel. It measures text with the canvas itself, which costs
/// no layout of the page, puts the edges of straight lines between pixels, and draws lines of one look that
/// follow each other, such as dashes, at one stroke.
pub struct Canvas {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    /// The color and the width of the lines that are yet to be stroked.
    look: Option<(BackendColor, u32)>,
}

impl Canvas {
    /// A backend for a canvas; `None` where the browser gives no context for it.
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Canvas> {
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let scale = 1.0 / f64::from(SUBPIXELS);
        context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0).ok()?;
        context.set_line_join("round");
        let size = (canvas.width() * SUBPIXELS, canvas.height() * SUBPIXELS);
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        Some(Canvas { backend, context, size, look: None })
    }

    /// The backend, once the lines so far are drawn.
    fn after_lines(&mut self) -> &mut CanvasBackend {
        if self.look.take().is_some() {
            self.context.stroke();
        }
        &mut self.backend
    }

    /// Begins lines of a look, or goes on with them.
    fn begin_lines(&mut self, color: BackendColor, width: u32) {
        let same = self
            .look
            .is_some_and(|(other, of)| (other.rgb, other.alpha, of) == (color.rgb, color.alpha, width));
        if !same {
            self.after_lines();
            let (r, g, b) = color.rgb;
            self.context.set_stroke_style_str(&format!("rgba({r},{g},{b},{})", color.alpha));
            self.context.set_line_width(f64::from(width));
            self.context.begin_path();
            self.look = Some((color, width));
        }
    }
}

/// Where the middle of a straight line must be for its edges to fall between pixels.
fn crisp(middle: i32, width: u32) -> i32 {
    let pixel = f64::from(SUBPIXELS);
    let half = f64::from(width) / 2.0;
    (((f64::from(middle) - half) / pixel).round() * pixel + half).round() as i32
}

impl DrawingBackend for Canvas {
    type ErrorType = Error;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.after_lines().present()
    }

    fn draw_pixel(&mut self, place: BackendCoord, color: BackendColor) -> Drawn {
        self.after_lines().draw_pixel(place, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.after_lines().draw_rect(upper_left, lower_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let mut path: Vec<BackendCoord> = path.into_iter().collect();
        if let [from, to] = &mut path[..] {
            if from.0 == to.0 {
                (from.0, to.0) = (crisp(from.0, style.stroke_width()), crisp(to.0, style.stroke_width()));
            }
            if from.1 == to.1 {
                (from.1, to.1) = (crisp(from.1, style.stroke_width()), crisp(to.1, style.stroke_width()));
            }
        }
        let [start, rest @ ..] = &path[..] else { return Ok(()) };
        self.begin_lines(style.color(), style.stroke_width());
        self.context.move_to(f64::from(start.0), f64::from(start.1));
        for to in rest {
            self.context.line_to(f64::from(to.0), f64::from(to.1));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.after_lines().fill_polygon(corners, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.after_lines().draw_circle(center, radius, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, place: BackendCoord) -> Drawn {
        self.after_lines().draw_text(text, style, place)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Error>> {
        let font = format!("{} {}px {}", style.style().as_str(), style.size(), style.family().as_str());
        self.context.set_font(&font);
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        Ok((width.ceil() as u32, style.size() as u32))
    }
}
