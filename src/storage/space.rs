//! How much space the browser gives, and whether it promises to keep the data. `navigator.storage` or its methods may
//! be missing; then the answer is unknown, which is no error.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEstimate;

use super::error::FileError;
use super::shape::integer;

/// The browser's estimate of space, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Space {
    /// Used by this origin.
    pub used: u64,
    /// The most that this origin gets.
    pub quota: u64,
}

/// Returns the space used and the quota, if the browser reports them.
pub async fn space() -> Option<Space> {
    let estimate: StorageEstimate = ask("estimate").await?.unchecked_into();
    Some(Space { used: integer(estimate.get_usage()?), quota: integer(estimate.get_quota()?) })
}

/// The maximal overhead of files, in bytes.
const MARGIN: u64 = 1024 * 1024;

/// Checks that there is room for so many bytes of files. If the browser doesn't say, there may be.
///
/// # Errors
/// [`FileError::NoSpace`].
pub(super) async fn room(bytes: u64) -> Result<(), FileError> {
    let Some(space) = space().await else { return Ok(()) };
    let (needed, left) = (bytes + MARGIN, space.quota.saturating_sub(space.used));
    if needed > left { Err(FileError::NoSpace { needed, left }) } else { Ok(()) }
}

/// Tells whether the browser has promised not to clear this origin by itself; `None` if it doesn't say.
pub async fn persisted() -> Option<bool> {
    ask("persisted").await?.as_bool()
}

/// Asks the browser for that promise, and tells whether it was given. Firefox asks the user.
pub async fn persist() -> Option<bool> {
    ask("persist").await?.as_bool()
}

async fn ask(method: &str) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    let function: Function = Reflect::get(&manager, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call0(&manager).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
