//! A text as a QR code.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};
use words::say;

/// The white around the code that readers need, in its own squares.
const QUIET: i32 = 4;
/// Longer texts make squares too small for the camera of a phone.
const MOST: usize = 1000;

/// The picture, or nothing where the text is too long for one.
pub fn picture(text: &str) -> Option<impl IntoView + use<>> {
    if text.len() > MOST {
        return None;
    }
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut squares = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                squares.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    Some(view! {
        <svg class="share-qr" role="img" aria-label=say!(handout::qr_code) viewBox=format!("0 0 {size} {size}")>
            <path class="share-qr-paper" d=format!("M0 0h{size}v{size}h-{size}z") />
            <path class="share-qr-ink" d=squares />
        </svg>
    })
}
