//! An SVG picture as a PNG, drawn by the browser: for slides and chats, which take no SVG.

use js_sys::{Promise, encode_uri_component};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

/// Pixels to a unit of the picture, so that it is sharp on a projector too.
const FINE: u32 = 2;

/// Returns an object URL of a PNG of a picture with this width and height; the caller has to release it. `None` if the
/// browser doesn't draw it.
pub async fn address_of_png(svg: &str, (width, height): (u32, u32)) -> Option<String> {
    let image = HtmlImageElement::new().ok()?;
    // Of an object URL some browsers let nobody read what was drawn.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width * FINE);
    canvas.set_height(height * FINE);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (wide, high) = (f64::from(width * FINE), f64::from(height * FINE));
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, wide, high).ok()?;
    let drawn = Promise::new(&mut |done, failed| {
        if canvas.to_blob(&done).is_err() {
            // The promise fails, whatever the call returns.
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(drawn).await.ok()?.dyn_into().ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
