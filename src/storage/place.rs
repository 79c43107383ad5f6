//! Under which name this copy of the app keeps its things. To the browser all folders of one host are one place; a copy
//! in another folder is another app all the same. `public/theme.js` decides, before the first paint: the copy that was
//! there first has the plain name, as it had when there were no others, and each other one has its folder in it.

use std::sync::OnceLock;

use js_sys::Reflect;

/// The name of the copy that was there first.
pub const FIRST: &str = "jiedan";

/// Returns this copy's name: of its database and channel, and with which its keys begin.
#[must_use]
pub fn name() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| told("jiedanPlace").unwrap_or_else(|| FIRST.to_owned()))
}

/// Returns the folder that this copy is in, as it is written in names.
#[must_use]
pub fn folder() -> Option<String> {
    told("jiedanFolder")
}

/// Returns a name for a file on the disk for pages, where none may hold a slash.
pub(super) fn of_file(name: &str) -> String {
    let folder = self::name().strip_prefix(FIRST).unwrap_or_default();
    format!("{name}{}", folder.replace('/', "%2F"))
}

fn told(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    Reflect::get(&window, &name.into()).ok()?.as_string()
}
