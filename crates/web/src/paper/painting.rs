//! What is laid out on the page, as SVG: boxes, text where it stands, drawings and maps.
//!
//! A browser gives no picture of a page to the page itself, and one of HTML inside SVG spoils a canvas in some: so what
//! it has laid out is asked of it, piece by piece.

use super::css::Css;
use super::markup::{attribute, escaped};
use super::{drawing, text};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, DomRect, Element, HtmlCanvasElement, HtmlElement, Node};

/// A picture of a part of the page.
pub(super) struct Painting {
    svg: String,
    origin: (f64, f64),
    /// How large a CSS pixel is in the window: a page around this one may scale it.
    scale: f64,
    pen: CanvasRenderingContext2d,
    gradients: usize,
}

/// A rectangle of the picture.
#[derive(Clone, Copy)]
struct Area {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// Returns the picture of an element as an SVG file, and its size.
pub(super) fn paint(element: &HtmlElement) -> Option<(String, (f64, f64))> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pen = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let place = element.get_bounding_client_rect();
    let size = (f64::from(element.offset_width()), f64::from(element.offset_height()));
    let mut painting = Painting {
        svg: String::new(),
        origin: (place.left(), place.top()),
        scale: place.width() / size.0,
        pen,
        gradients: 0,
    };
    painting.element(element);
    let (width, height) = size;
    let svg = painting.svg;
    let head = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"#
    );
    Some((format!("{head}{svg}</svg>"), size))
}

impl Painting {
    fn element(&mut self, element: &Element) {
        let Some(css) = Css::of(element).filter(|css| !css.is_hidden()) else { return };
        let area = self.area(&element.get_bounding_client_rect());
        match element.local_name().as_str() {
            "svg" => return self.drawing(element, area),
            "canvas" => return self.map(element, area),
            _ => self.box_of(&css, area),
        }
        let nodes = element.child_nodes();
        for node in (0..nodes.length()).filter_map(|index| nodes.get(index)) {
            match node.dyn_ref::<Element>() {
                Some(inside) if is_shown(element, inside) => self.element(inside),
                None if node.node_type() == Node::TEXT_NODE => self.text(&node, &css),
                _ => {}
            }
        }
        self.lines_of_formula(element, &css, area);
    }

    fn area(&self, place: &DomRect) -> Area {
        Area {
            x: (place.left() - self.origin.0) / self.scale,
            y: (place.top() - self.origin.1) / self.scale,
            width: place.width() / self.scale,
            height: place.height() / self.scale,
        }
    }

    fn drawing(&mut self, element: &Element, Area { x, y, width, height }: Area) {
        let view = element.get_attribute("viewBox").unwrap_or_default();
        self.svg.push_str(&format!(
            r#"<svg x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" viewBox="{view}" overflow="visible">"#
        ));
        drawing::write_inside(&mut self.svg, element);
        self.svg.push_str("</svg>");
    }

    fn map(&mut self, element: &Element, Area { x, y, width, height }: Area) {
        let address = element.dyn_ref().and_then(|canvas: &HtmlCanvasElement| canvas.to_data_url().ok());
        let Some(address) = address else { return };
        self.svg.push_str(&format!(
            r#"<image x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" preserveAspectRatio="none" image-rendering="pixelated" href="{address}"/>"#
        ));
    }

    fn box_of(&mut self, css: &Css, area: Area) {
        let ground = css.color("background-color").or_else(|| self.gradient(css));
        let sides = ["top", "right", "bottom", "left"].map(|side| Side::of(css, side));
        let radius = css.number("border-top-left-radius");
        let [top, right, bottom, left] = &sides;
        if top.is_some() && top == right && top == bottom && top == left {
            let inset = top.as_ref().map_or(0.0, |side| side.width / 2.0);
            self.rect(area.grown(-inset), radius, ground.as_deref(), top.as_ref());
        } else {
            if ground.is_some() {
                self.rect(area, radius, ground.as_deref(), None);
            }
            let Area { x, y, width, height } = area;
            let ends = [
                (x, y, x + width, y),
                (x + width, y, x + width, y + height),
                (x, y + height, x + width, y + height),
                (x, y, x, y + height),
            ];
            for (side, ends) in sides.iter().zip(ends) {
                self.line(ends, side.as_ref());
            }
        }
        if let Some(outline) = Side::of_outline(css) {
            let out = css.number("outline-offset") + outline.width / 2.0;
            self.rect(area.grown(out), 0.0, None, Some(&outline));
        }
    }

    /// Paints the one way that colors go into each other here, from left to right.
    fn gradient(&mut self, css: &Css) -> Option<String> {
        let image = css.get("background-image");
        let colors = image.strip_prefix("linear-gradient(to right, ")?.strip_suffix(')')?;
        let colors: Vec<&str> =
            colors.split_inclusive(')').map(|color| color.trim_start_matches(", ")).collect();
        self.gradients += 1;
        let id = format!("gradient{}", self.gradients);
        self.svg.push_str(&format!(r#"<linearGradient id="{id}">"#));
        for (index, color) in colors.iter().enumerate() {
            let offset = index as f64 / (colors.len() - 1).max(1) as f64;
            self.svg.push_str(&format!(r#"<stop offset="{offset}" stop-color="{color}"/>"#));
        }
        self.svg.push_str("</linearGradient>");
        Some(format!("url(#{id})"))
    }

    fn rect(&mut self, area: Area, radius: f64, fill: Option<&str>, side: Option<&Side>) {
        let Area { x, y, width, height } = area;
        if fill.is_none() && side.is_none() {
            return;
        }
        self.svg.push_str(&format!(
            r#"<rect x="{x:.2}" y="{y:.2}" width="{width:.2}" height="{height:.2}" rx="{radius:.2}""#
        ));
        attribute(&mut self.svg, "fill", fill.unwrap_or("none"));
        self.stroke(side);
        self.svg.push_str("/>");
    }

    fn line(&mut self, (x1, y1, x2, y2): (f64, f64, f64, f64), side: Option<&Side>) {
        if side.is_none() {
            return;
        }
        self.svg.push_str(&format!(r#"<path d="M{x1:.2} {y1:.2}L{x2:.2} {y2:.2}""#));
        self.stroke(side);
        self.svg.push_str("/>");
    }

    fn stroke(&mut self, side: Option<&Side>) {
        let Some(side) = side else { return };
        attribute(&mut self.svg, "stroke", &side.color);
        attribute(&mut self.svg, "stroke-width", &side.width.to_string());
        if side.dashed {
            attribute(&mut self.svg, "stroke-dasharray", "3 3");
        }
    }

    fn text(&mut self, node: &Node, css: &Css) {
        for run in text::runs(node, css, &self.pen, self.scale) {
            let (x, y) =
                ((run.left - self.origin.0) / self.scale, (run.baseline - self.origin.1) / self.scale);
            let width = (run.right - run.left) / self.scale;
            self.svg.push_str(&format!(r#"<text x="{x:.2}" y="{y:.2}" textLength="{width:.2}""#));
            attribute(&mut self.svg, "fill", &css.get("color"));
            for name in ["font-family", "font-size", "font-style", "font-weight"] {
                attribute(&mut self.svg, name, &css.get(name));
            }
            self.svg.push_str(&format!(">{}</text>", escaped(&run.text)));
        }
    }

    /// Paints what a formula has beside its letters: the bar of a fraction, and the sign of a root.
    fn lines_of_formula(&mut self, element: &Element, css: &Css, area: Area) {
        let inside =
            |index: u32| element.children().item(index).map(|of| self.area(&of.get_bounding_client_rect()));
        let side = Side { width: 1.0, color: css.get("color"), dashed: false };
        match (element.local_name().as_str(), inside(0), inside(1)) {
            ("mfrac", Some(above), Some(below)) => {
                let y = f64::midpoint(above.y + above.height, below.y);
                self.line((area.x, y, area.x + area.width, y), Some(&side));
            }
            ("msqrt", Some(under), _) => {
                let (top, bottom) = (under.y - 2.0, under.y + under.height);
                let width = under.x - area.x;
                let [foot, start] = [area.x + 0.5 * width, area.x + 0.15 * width];
                self.line((start, f64::midpoint(top, bottom), foot, bottom), Some(&side));
                self.line((foot, bottom, under.x, top), Some(&side));
                self.line((under.x, top, under.x + under.width, top), Some(&side));
            }
            _ => {}
        }
    }
}

/// Whether an element shows another that is in it: one that opens shows its summary alone while it is closed.
fn is_shown(element: &Element, inside: &Element) -> bool {
    element.local_name() != "details" || element.has_attribute("open") || inside.local_name() == "summary"
}

impl Area {
    fn grown(self, by: f64) -> Area {
        Area { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }
}

/// A side of a box.
#[derive(PartialEq)]
struct Side {
    width: f64,
    color: String,
    dashed: bool,
}

impl Side {
    fn of(css: &Css, side: &str) -> Option<Side> {
        Side::named(css, &format!("border-{side}"))
    }

    fn of_outline(css: &Css) -> Option<Side> {
        Side::named(css, "outline")
    }

    fn named(css: &Css, name: &str) -> Option<Side> {
        let (width, style) = (css.number(&format!("{name}-width")), css.get(&format!("{name}-style")));
        let color = css.color(&format!("{name}-color"))?;
        (width > 0.0 && style != "none").then(|| Side { width, color, dashed: style == "dashed" })
    }
}
