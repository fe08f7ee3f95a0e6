//! The styles that an element has in the end.

use leptos::prelude::window;
use web_sys::{CssStyleDeclaration, Element};

/// The computed styles of an element.
pub(super) struct Css(CssStyleDeclaration);

impl Css {
    pub fn of(element: &Element) -> Option<Css> {
        window().get_computed_style(element).ok().flatten().map(Css)
    }

    pub fn get(&self, name: &str) -> String {
        self.0.get_property_value(name).unwrap_or_default()
    }

    /// Returns a length in CSS pixels, or a number; 0 where it is neither.
    pub fn number(&self, name: &str) -> f64 {
        self.get(name).trim_end_matches("px").parse().unwrap_or(0.0)
    }

    /// Returns a color, where there is one that can be seen.
    pub fn color(&self, name: &str) -> Option<String> {
        let color = self.get(name);
        let clear = ["none", "transparent", ""].contains(&color.as_str()) || color.ends_with(", 0)");
        (!clear).then_some(color)
    }

    /// Whether nothing of it is seen, nor of what is inside.
    pub fn is_hidden(&self) -> bool {
        self.get("display") == "none" || self.number("opacity") == 0.0 || self.get("clip-path") != "none"
    }

    /// Returns the font in the form of the property of this name.
    pub fn font(&self) -> String {
        let parts = ["font-style", "font-weight", "font-size", "font-family"].map(|name| self.get(name));
        parts.join(" ")
    }
}
