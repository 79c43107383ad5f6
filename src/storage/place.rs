//! The name under which this copy of the app stores its data. For the browser all folders of a host are one origin, but
//! a copy of the app in another folder is a separate app. `public/theme.js` decides before the first paint: the first
//! copy on the host has the plain name; the name of every other contains its folder.

use std::sync::OnceLock;

use js_sys::Reflect;

/// The name of the first copy on a host.
pub const FIRST: &str = "jiedan";

/// Returns this copy's name, which is used for its database and channel, and as a prefix of its keys.
#[must_use]
pub fn name() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| told("jiedanPlace").unwrap_or_else(|| FIRST.to_owned()))
}

/// Returns this copy's folder, as it is written in names.
#[must_use]
pub fn folder() -> Option<String> {
    told("jiedanFolder")
}

/// Returns a name for a file in the origin private file system, where names can't contain a slash.
pub(super) fn of_file(name: &str) -> String {
    let folder = self::name().strip_prefix(FIRST).unwrap_or_default();
    format!("{name}{}", folder.replace('/', "%2F"))
}

fn told(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    Reflect::get(&window, &name.into()).ok()?.as_string()
}
