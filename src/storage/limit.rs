//! Waiting with a time limit, since a browser may never answer.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Waits for `work`, but no longer than so many milliseconds. `None` if it isn't done by then; it can still be polled
/// afterwards.
pub async fn within<F: Future + Unpin>(milliseconds: i32, work: &mut F) -> Option<F::Output> {
    let mut end = pin!(sleep(milliseconds));
    poll_fn(|context| match Pin::new(&mut *work).poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => end.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// How often to check a condition, in milliseconds.
const LOOKS: i32 = 20;

/// Waits until a condition holds.
pub async fn until(holds: impl Fn() -> bool) {
    while !holds() {
        sleep(LOOKS).await;
    }
}

/// Waits for so many milliseconds.
pub async fn sleep(milliseconds: i32) {
    let timer = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Without a timer the promise never resolves, so only the work itself ends the wait.
            let _timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _elapsed = JsFuture::from(timer).await;
}
