//! SVG as text.

/// Writes an attribute.
pub(super) fn attribute(svg: &mut String, name: &str, value: &str) {
    svg.push_str(&format!(r#" {name}="{}""#, escaped(value)));
}

/// Returns a text as it stands in SVG.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
