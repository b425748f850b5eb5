//! Pictures: an SVG drawn to a PNG, or shown for printing.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// The longest side of a PNG, in pixels: some phones draw no larger canvas.
const LONGEST: f64 = 4096.0;

/// Shows an SVG in an image, once the browser has read it. `false` when it can't.
pub async fn show_svg(image: &HtmlImageElement, svg: &str) -> bool {
    // As a data address, not a blob's: some browsers let no canvas be read that an SVG from a blob was drawn on.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(svg))));
    JsFuture::from(image.decode()).await.is_ok()
}

/// Draws an SVG of this size (in CSS pixels) at twice its size and gives back the bytes of a PNG. `None` when the browser can't.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and LONGEST")]
pub async fn png_of_svg(svg: &str, (width, height): (f64, f64)) -> Option<Vec<u8>> {
    let image = HtmlImageElement::new().ok()?;
    if !show_svg(&image, svg).await {
        return None;
    }
    let scale = (LONGEST / width.max(height).max(1.0)).min(2.0);
    let (wide, high) = ((width * scale).max(1.0), (height * scale).max(1.0));
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(wide as u32);
    canvas.set_height(high as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    let letters = gloo::utils::window().atob(address.strip_prefix("data:image/png;base64,")?).ok()?;
    // One letter for each byte.
    Some(letters.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or_default()).collect())
}
