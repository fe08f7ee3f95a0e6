//! The handout as a picture in a file.

use super::painting::paint;
use super::wanted::Paper;
use crate::shell::file;
use crate::shell::host::Host;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement};

/// The form of the file.
#[derive(Clone, Copy)]
pub enum PictureOf {
    /// Of dots, for a slide or a message.
    Png,
    /// Of lines, sharp at any size.
    Svg,
}

impl PictureOf {
    /// Returns the name of the file.
    pub fn file(self) -> &'static str {
        match self {
            PictureOf::Png => "backprop-playground.png",
            PictureOf::Svg => "backprop-playground.svg",
        }
    }
}

/// How many dots are a CSS pixel, unless there are too many then for the canvas of a phone.
const RATIO: f64 = 2.0;
const MOST_DOTS: f64 = 16_000_000.0;

/// Saves a picture of what is shown. One of dots becomes one of lines where the page around this one allows no other.
pub fn save_picture(host: Host, paper: Paper, of: PictureOf) {
    spawn_local(async move {
        if paper.pictured.try_set(true).is_some() {
            return;
        }
        // The drawing takes its room in the first frame; the maps are drawn in the second.
        next_frame().await;
        next_frame().await;
        let sheet = host.find(".handout").and_then(|sheet| sheet.dyn_into::<HtmlElement>().ok());
        let painted = sheet.and_then(|sheet| paint(&sheet));
        paper.pictured.try_set(false);
        let Some((svg, size)) = painted else { return };
        match of {
            PictureOf::Svg => file::save(of.file(), &svg),
            PictureOf::Png => match dots(&svg, size).await {
                // A browser that refuses a download says so itself.
                Ok(address) => _ = file::save_address(of.file(), &address),
                Err(_) => file::save(PictureOf::Svg.file(), &svg),
            },
        }
    });
}

async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |then, _| {
        window().request_animation_frame(&then).ok();
    });
    JsFuture::from(frame).await.ok();
}

/// Returns the picture as PNG, as a data address.
async fn dots(svg: &str, (width, height): (f64, f64)) -> Result<String, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml,{}", js_sys::encode_uri_component(svg)));
    JsFuture::from(image.decode()).await?;
    let ratio = RATIO.min((MOST_DOTS / (width * height)).sqrt());
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    let (wide, high) = (ratio * width, ratio * height);
    canvas.set_width(wide as u32);
    canvas.set_height(high as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high)?;
    canvas.to_data_url_with_type("image/png")
}
