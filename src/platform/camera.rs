//! The camera, the browser's own reader of codes, and pictures as shades of grey.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, HtmlVideoElement, MediaStream, MediaStreamTrack, Url};

/// Why there is no picture from the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The person, or a setting, doesn't let this page use it.
    Refused,
    /// There is none, or another app has it.
    None,
}

/// Whether the browser can be asked for a camera at all.
pub fn can_ask() -> bool {
    let devices = Reflect::get(&gloo::utils::window().navigator(), &"mediaDevices".into());
    devices.is_ok_and(|devices| devices.is_object() && Reflect::has(&devices, &"getUserMedia".into()).unwrap_or(false))
}

/// The camera while it is on. Dropping it switches it off.
pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
        self.video.set_src_object(None);
    }
}

impl Camera {
    /// Switches the camera on, the one at the back where there are two, and shows what it sees. The browser asks the person.
    ///
    /// # Errors
    /// See [`CameraError`].
    pub async fn open(video: HtmlVideoElement) -> Result<Self, CameraError> {
        let wish = Object::new();
        let facing = Object::new();
        let set = |object: &Object, name: &str, value: &JsValue| Reflect::set(object, &name.into(), value).map_err(|_| CameraError::None);
        set(&facing, "facingMode", &"environment".into())?;
        set(&wish, "video", &facing)?;
        set(&wish, "audio", &JsValue::FALSE)?;
        let devices = gloo::utils::window().navigator().media_devices().map_err(|_| CameraError::None)?;
        let asked = devices.get_user_media_with_constraints(wish.unchecked_ref()).map_err(|_| CameraError::None)?;
        let stream = JsFuture::from(asked).await.map_err(|fault| {
            let name = Reflect::get(&fault, &"name".into()).ok().and_then(|name| name.as_string());
            if matches!(name.as_deref(), Some("NotAllowedError" | "SecurityError")) { CameraError::Refused } else { CameraError::None }
        })?;
        let stream: MediaStream = stream.dyn_into().map_err(|_| CameraError::None)?;
        let camera = Self { stream, video };
        camera.video.set_muted(true);
        camera.video.set_src_object(Some(&camera.stream));
        if let Ok(playing) = camera.video.play() {
            let _ = JsFuture::from(playing).await;
        }
        Ok(camera)
    }

    /// What the camera sees now, in shades of grey, no side longer than `most`. `None` while it sees nothing yet.
    pub fn shades(&self, most: u32) -> Option<Shades> {
        let (wide, high) = (self.video.video_width(), self.video.video_height());
        shades(wide, high, most, |pen, wide, high| pen.draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, wide, high))
    }

    /// The element that shows it.
    pub fn video(&self) -> &HtmlVideoElement {
        &self.video
    }
}

/// A picture in shades of grey, line by line, 0 for black.
pub struct Shades {
    /// Pixels in a line.
    pub width: u32,
    /// Lines.
    pub height: u32,
    /// The pixels.
    pub bytes: Vec<u8>,
}

/// A picture file, as the browser reads it. `None` when it can't.
pub async fn picture(file: &File) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    image.set_src(&address);
    let read = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    read.ok().map(|_| image)
}

/// A picture in shades of grey, no side longer than `most`.
pub fn shades_of(image: &HtmlImageElement, most: u32) -> Option<Shades> {
    // A drawing without a size of its own is drawn as large as may be.
    let side = |length: u32| if length == 0 { most } else { length };
    let (wide, high) = (side(image.natural_width()), side(image.natural_height()));
    shades(wide, high, most, |pen, wide, high| pen.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and `most`")]
fn shades(
    wide: u32,
    high: u32,
    most: u32,
    draw: impl FnOnce(&CanvasRenderingContext2d, f64, f64) -> Result<(), JsValue>,
) -> Option<Shades> {
    if wide == 0 || high == 0 {
        return None;
    }
    let scale = (f64::from(most) / f64::from(wide.max(high))).min(1.0);
    let (width, height) = ((f64::from(wide) * scale).max(1.0) as u32, (f64::from(high) * scale).max(1.0) as u32);
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // Under what is see-through stands white.
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    draw(&pen, f64::from(width), f64::from(height)).ok()?;
    let pixels = pen.get_image_data(0.0, 0.0, f64::from(width), f64::from(height)).ok()?.data().0;
    // Rec. 601 in 256ths.
    let shade = |p: &[u8]| ((u32::from(p[0]) * 77 + u32::from(p[1]) * 150 + u32::from(p[2]) * 29) >> 8) as u8;
    Some(Shades { width, height, bytes: pixels.chunks_exact(4).map(shade).collect() })
}

/// The browser's own reader of QR codes (Shape Detection API), where there is one.
pub struct Reader(JsValue);

impl Reader {
    /// The reader, if this browser has one that knows QR codes.
    pub async fn find() -> Option<Self> {
        let kind: Function = Reflect::get(&js_sys::global(), &"BarcodeDetector".into()).ok()?.dyn_into().ok()?;
        let ask: Function = Reflect::get(&kind, &"getSupportedFormats".into()).ok()?.dyn_into().ok()?;
        let formats = JsFuture::from(Promise::resolve(&ask.call0(&kind).ok()?)).await.ok()?;
        if !Array::from(&formats).includes(&"qr_code".into(), 0) {
            return None;
        }
        let wish = Object::new();
        Reflect::set(&wish, &"formats".into(), &Array::of1(&"qr_code".into())).ok()?;
        Reflect::construct(&kind, &Array::of1(&wish)).ok().map(Self)
    }

    /// The texts of the codes in an image or a video element; nothing where it can't tell.
    pub async fn look(&self, at: &JsValue) -> Vec<String> {
        let look = async || {
            let detect: Function = Reflect::get(&self.0, &"detect".into()).ok()?.dyn_into().ok()?;
            let found = JsFuture::from(Promise::resolve(&detect.call1(&self.0, at).ok()?)).await.ok()?;
            let text = |code: JsValue| Reflect::get(&code, &"rawValue".into()).ok()?.as_string();
            Some(Array::from(&found).iter().filter_map(text).collect())
        };
        look().await.unwrap_or_default()
    }
}
