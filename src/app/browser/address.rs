//! Texts on their way out: addresses that the browser saves from.

use web_sys::{Blob, BlobPropertyBag, Url};

/// Returns an address from which a text can be saved as a file; to be given back when done.
#[must_use]
pub fn address_of_text(text: &str) -> Option<String> {
    address(text, "application/octet-stream")
}

/// Returns the same for a calendar file, which a phone opens with its calendar.
#[must_use]
pub fn address_of_calendar(text: &str) -> Option<String> {
    address(text, "text/calendar;charset=utf-8")
}

/// Returns the same for a picture.
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
