//! Numbers as the page writes them, with a true minus sign.

/// Four significant digits: `0.1826`, `−11.33`, `1.2e−7`.
pub fn short(x: f64) -> String {
    format!("{x:.4}").replace('-', "−")
}

/// As many digits as it takes to read the very same number again.
pub fn exact(x: f64) -> String {
    format!("{x}").replace('-', "−")
}
