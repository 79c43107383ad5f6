//! The only place that reads the device's clock. It updates the time each minute and whenever something falls due;
//! screens never see seconds.

use std::time::Duration;

use leptos::prelude::*;

use crate::domain::{Desk, Instant, MINUTE};

const LOOK_EVERY: Duration = Duration::from_secs(1);
const BEIJING_MINUTES_EAST: i64 = 8 * 60;

/// Returns the device's time.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are whole and fit for 280,000 years")]
#[must_use]
pub fn device_now() -> Instant {
    Instant::from_millis(js_sys::Date::now() as i64)
}

/// Returns for how long the page has been there, in milliseconds: to measure how long something takes, never a date.
#[must_use]
pub fn elapsed() -> f64 {
    window().performance().map_or(0.0, |stopwatch| stopwatch.now())
}

/// Returns the instant at which Beijing's clocks show what the device's zone shows at `at`; `None` if both show the
/// same.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "both are whole and small enough")]
#[must_use]
pub fn local_reading(at: Instant) -> Option<Instant> {
    let west = js_sys::Date::new(&(at.millis() as f64).into()).get_timezone_offset() as i64;
    let ahead = -west - BEIJING_MINUTES_EAST;
    (ahead != 0).then(|| at.plus(ahead * MINUTE))
}

/// Keeps `now` in step with the device. It changes with the minute, when a deadline of `desk` passes, when the device's
/// clock was set back, and when something is recorded on `desk`, so that no screen's time is before an entry. It is
/// also checked when the page comes back into view.
pub fn keep(now: RwSignal<Instant>, desk: RwSignal<Desk>) {
    let look = move || {
        let (seen, here) = (now.get_untracked(), device_now());
        let passed = desk.with_untracked(|desk| desk.next_due(seen).is_some_and(|due| due <= here));
        if passed || seen.minute() != here.minute() || here < seen {
            now.set(here);
        }
    };
    if set_interval_with_handle(look, LOOK_EVERY).is_err() {
        leptos::logging::warn!("the browser gives no timer");
    }
    Effect::new(move |_| {
        desk.track();
        if now.get_untracked() < device_now() {
            now.set(device_now());
        }
    });
    window_event_listener(leptos::ev::pageshow, move |_| look());
    window_event_listener(leptos::ev::focus, move |_| look());
}

/// Gives the page a turn during long work.
pub async fn pause_for_page() {
    crate::storage::sleep(0).await;
}
