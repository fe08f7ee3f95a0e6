//! A chart as an SVG file.

use crate::{Theme, draw_line_plot, draw_map};
use experiment::picture::lines::LinePlot;
use experiment::picture::map::MapPlot;
use plotters::prelude::DrawingBackend;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontFamily,
};
use plotters_svg::SVGBackend;

/// Four units of the picture are a CSS pixel, so that slow curves run smoothly.
const RATIO: u32 = 4;

type Error = <SVGBackend<'static> as DrawingBackend>::ErrorType;
type Drawn = Result<(), DrawingErrorKind<Error>>;

/// Returns the picture of a chart of lines, so many CSS pixels wide and high; `None` where it can't be drawn.
pub fn line_plot_svg(plot: &LinePlot, theme: &Theme, size: (u32, u32)) -> Option<String> {
    written(size, |backend, ratio| draw_line_plot(backend, plot, theme, ratio).is_ok())
}

/// Returns a map as SVG; `None` where it can’t be drawn.
pub fn map_svg(plot: &MapPlot, theme: &Theme, size: (u32, u32)) -> Option<String> {
    written(size, |backend, ratio| draw_map(backend, plot, theme, ratio).is_ok())
}

fn written((width, height): (u32, u32), draw: impl FnOnce(Svg, f64) -> bool) -> Option<String> {
    let mut svg = String::new();
    let backend = Svg(SVGBackend::with_string(&mut svg, (RATIO * width, RATIO * height)));
    let drawn = draw(backend, f64::from(RATIO));
    let size = format!(r#"width="{}" height="{}""#, RATIO * width, RATIO * height);
    drawn.then(|| svg.replacen(&size, &format!(r#"width="{width}" height="{height}""#), 1))
}

/// The backend of plotters, which in a browser would measure text on the page itself. Whoever opens the file has
/// fonts of their own anyway: here a text has the width that most of them give it.
struct Svg<'a>(SVGBackend<'a>);

impl DrawingBackend for Svg<'_> {
    type ErrorType = Error;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.0.present()
    }

    fn draw_pixel(&mut self, place: BackendCoord, color: BackendColor) -> Drawn {
        self.0.draw_pixel(place, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        lower_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.0.draw_rect(upper_left, lower_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.0.draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.0.fill_polygon(corners, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.0.draw_circle(center, radius, style, fill)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, place: BackendCoord) -> Drawn {
        self.0.draw_text(text, style, place)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Error>> {
        let per_character = if matches!(style.family(), FontFamily::Monospace) { 0.6 } else { 0.56 };
        let width = text.chars().count() as f64 * style.size() * per_character;
        Ok((width.ceil() as u32, style.size() as u32))
    }
}
