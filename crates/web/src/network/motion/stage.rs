//! The overlay of the drawing: a layer in its box, which scrolls with it, and one around it for what comes from the table.

use crate::network::layout::{Area, Point};
use crate::shell::elements::all;
use crate::shell::host::Host;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, SvgGraphicsElement};

/// The overlay of the drawing.
pub struct Stage {
    host: Host,
    drawing: SvgGraphicsElement,
    inside: HtmlElement,
    around: HtmlElement,
    /// Where the drawing's origin is in the window, and its scale.
    origin: Point,
    scale: f64,
}

impl Stage {
    /// That of a drawing on the page: both layers get its coordinates. `None` where it isn't on the page.
    pub fn new(
        host: Host,
        drawing: SvgGraphicsElement,
        inside: HtmlElement,
        around: HtmlElement,
    ) -> Option<Stage> {
        let matrix = drawing.get_screen_ctm()?;
        let scale = f64::from(matrix.a());
        let zoom = zoom_of(&inside);
        let origin = Point { x: f64::from(matrix.e()), y: f64::from(matrix.f()) };
        for layer in [&inside, &around] {
            layer.style().remove_property("transform").ok()?;
        }
        // What is wider than its place at an edge makes no more to scroll to.
        let width = (drawing.get_bounding_client_rect().right() - origin.x) / scale;
        let corners = [&inside, &around].map(|layer| layer.get_bounding_client_rect());
        for (layer, corner) in [&inside, &around].into_iter().zip(corners) {
            let (x, y) = ((origin.x - corner.left()) / zoom, (origin.y - corner.top()) / zoom);
            let transform = format!("translate({x:.2}px, {y:.2}px) scale({:.4})", scale / zoom);
            layer.style().set_property("transform", &transform).ok()?;
        }
        inside.style().set_property("width", &format!("{:.0}px", width.floor())).ok()?;
        (scale > 0.0).then_some(Stage { host, drawing, inside, around, origin, scale })
    }

    /// The layer within the box of the drawing.
    pub fn inside(&self) -> &Element {
        &self.inside
    }

    /// The layer around it.
    pub fn around(&self) -> &Element {
        &self.around
    }

    /// The parts of a sum of the first visit.
    pub fn sum(&self, row: usize) -> Vec<Element> {
        let Some(root) = self.host.try_root() else { return Vec::new() };
        all(&root, &format!(".first-sum:nth-child({}) .first-part", row + 1))
    }

    /// All elements of the drawing that are something.
    pub fn all(&self, of: &str) -> Vec<Element> {
        all(&self.drawing, of)
    }

    /// The place of an element of the page in the drawing's coordinates, if it is in sight.
    pub fn find(&self, of: &str) -> Option<Area> {
        let element = self.host.find(of)?;
        let rect = element.get_bounding_client_rect();
        let (x, y) = middle(&rect);
        let seen = |around: Element| holds(&around.get_bounding_client_rect(), (x, y));
        let in_sight = rect.width() > 0.0
            && holds(&self.host.root().get_bounding_client_rect(), (x, y))
            && element.closest(".table-area, .network-box").ok().flatten().is_none_or(seen);
        let center = Point { x: (x - self.origin.x) / self.scale, y: (y - self.origin.y) / self.scale };
        let (width, height) = (rect.width() / self.scale, rect.height() / self.scale);
        in_sight.then_some(Area { center, width, height })
    }
}

/// How much larger the window shows the box of a layer than its own pixels are: before a class all is zoomed.
fn zoom_of(layer: &HtmlElement) -> f64 {
    let place = layer.parent_element().and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let zoom = place.map(|place| place.get_bounding_client_rect().width() / f64::from(place.offset_width()));
    zoom.filter(|zoom| zoom.is_finite() && *zoom > 0.0).unwrap_or(1.0)
}

fn middle(rect: &DomRect) -> (f64, f64) {
    (f64::midpoint(rect.left(), rect.right()), f64::midpoint(rect.top(), rect.bottom()))
}

fn holds(rect: &DomRect, (x, y): (f64, f64)) -> bool {
    (rect.left()..=rect.right()).contains(&x) && (rect.top()..=rect.bottom()).contains(&y)
}
