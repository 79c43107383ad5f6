//! Object URLs from which the browser saves texts.

use web_sys::{Blob, BlobPropertyBag, Url};

/// Returns an object URL from which a text can be saved as a file; the caller has to release it.
#[must_use]
pub fn address_of_text(text: &str) -> Option<String> {
    address(text, "application/octet-stream")
}

/// Returns the same for a calendar file, which a phone opens in its calendar.
#[must_use]
pub fn address_of_calendar(text: &str) -> Option<String> {
    address(text, "text/calendar;charset=utf-8")
}

/// Returns the same for an SVG picture.
#[must_use]
pub fn address_of_svg(text: &str) -> Option<String> {
    address(text, "image/svg+xml")
}

fn address(text: &str, media_type: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
