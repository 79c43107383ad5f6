//! The watching script (`watch.js`) as part of what is served: first in every page, and in the list by which the service
//! worker knows each file, as if the app had been built with it.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// The script's name.
pub const WATCH: &str = "watch-for-tests.js";
const SCRIPT: &str = include_str!("watch.js");

/// Answers with the script.
pub async fn watch() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "max-age=3600")];
    (kind, SCRIPT).into_response()
}

/// Puts the script into a page before any of the page's own, and both as they are served into the worker's list.
pub async fn watched(response: Response, folder: &Path) -> Response {
    let page = is(&response, "text/html");
    if !(page || is(&response, "text/javascript")) || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, 1 << 24).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let bytes = if page { Bytes::from(in_page(&bytes)) } else { in_list(bytes, folder) };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(bytes))
}

fn is(response: &Response, kind: &str) -> bool {
    let sent = response.headers().get(header::CONTENT_TYPE);
    sent.is_some_and(|sent| sent.as_bytes().starts_with(kind.as_bytes()))
}

fn in_page(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replacen("<head>", &format!("<head><script src=\"./{WATCH}\"></script>"), 1)
}

/// Any other script than the worker doesn't hold the page's digest, and stays as it is.
fn in_list(bytes: Bytes, folder: &Path) -> Bytes {
    let Ok(page) = std::fs::read(folder.join("index.html")) else { return bytes };
    let (built, served, script) = (sha256(&page), sha256(in_page(&page).as_bytes()), sha256(SCRIPT.as_bytes()));
    let text = String::from_utf8_lossy(&bytes);
    if !text.contains(&built) {
        return bytes;
    }
    Bytes::from(text.replacen(&format!("\"{built}\""), &format!("\"{served}\",\"{WATCH}\":\"{script}\""), 1))
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
