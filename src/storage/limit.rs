//! Waiting with an end: what a browser is asked for may never be answered.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Waits for `work`, but no longer than so many milliseconds; `None`: it isn't done yet, and goes on
/// if it is polled again.
pub async fn within<F: Future + Unpin>(milliseconds: i32, work: &mut F) -> Option<F::Output> {
    let mut end = pin!(sleep(milliseconds));
    poll_fn(|context| match Pin::new(&mut *work).poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => end.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Waits for so many milliseconds.
pub async fn sleep(milliseconds: i32) {
    let timer = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // Without a timer the promise stays open: then the work itself is the only end.
            let _timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _elapsed = JsFuture::from(timer).await;
}
