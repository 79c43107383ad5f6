//! The demo's playing clock. Only this tab plays it: what is stored is the time at which it was paused. It pauses by
//! itself at the next effect of time, and before an act; other tabs follow, and never go back.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser::clock::device_now;
use crate::app::browser::tabs;
use crate::app::state::App;
use crate::domain::{Consequence, Instant, MINUTE, TaskId};

const TICK: Duration = Duration::from_millis(250);

/// How fast the clock plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// Real time.
    Second,
    /// One minute per second.
    Minute,
    /// One hour per second.
    Hour,
}

impl Speed {
    /// All speeds, the slowest first.
    pub const ALL: [Self; 3] = [Self::Second, Self::Minute, Self::Hour];

    /// Returns the factor over real time.
    #[must_use]
    pub fn times(self) -> i64 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3600,
        }
    }
}

/// An effect of time: when, on which task, and what.
pub type Passed = (Instant, TaskId, Consequence);

/// The playing clock.
#[derive(Clone, Copy)]
pub struct Play {
    /// How fast it plays here; `None` while it is paused.
    pub speed: RwSignal<Option<Speed>>,
    /// Whether another tab plays it.
    pub elsewhere: RwSignal<bool>,
    ticking: StoredValue<Option<Ticking>, LocalStorage>,
}

/// The last tick by the device's clock, and the demo's time then, to the millisecond.
#[derive(Clone, Copy)]
struct Ticking {
    handle: IntervalHandle,
    looked: Instant,
    position: Instant,
}

impl Play {
    pub(in crate::app) fn new() -> Self {
        Self { speed: RwSignal::new(None), elsewhere: RwSignal::new(false), ticking: StoredValue::new_local(None) }
    }
}

impl App {
    /// Plays the demo's clock until it is paused or time has an effect, which `on_passed` receives.
    pub fn play(self, speed: Speed, on_passed: impl Fn(Vec<Passed>) + Clone + 'static) {
        self.stop();
        let tick = move || self.tick(on_passed.clone());
        match set_interval_with_handle(tick, TICK) {
            Ok(handle) => {
                let ticking = Ticking { handle, looked: device_now(), position: self.demo.now_untracked() };
                self.play.ticking.set_value(Some(ticking));
                self.play.elsewhere.set(false);
                self.play.speed.set(Some(speed));
            }
            Err(_) => leptos::logging::warn!("the browser gives no timer"),
        }
    }

    /// Pauses the clock and stores its time.
    pub async fn pause(self) {
        let Some(position) = self.stop() else { return };
        self.advance(position).await;
    }

    /// Stops the clock without storing its time, and returns it.
    pub(in crate::app) fn stop(self) -> Option<Instant> {
        let ticking = self.play.ticking.get_value()?;
        ticking.handle.clear();
        self.play.ticking.set_value(None);
        self.play.speed.set(None);
        Some(ticking.position)
    }

    fn tick(self, on_passed: impl Fn(Vec<Passed>) + 'static) {
        let (Some(ticking), Some(speed)) = (self.play.ticking.get_value(), self.play.speed.get_untracked()) else {
            return;
        };
        let (seen, looked) = (self.demo.now_untracked(), device_now());
        // Ignore jumps after sleep or a clock change.
        let elapsed = looked.since(ticking.looked).clamp(0, MINUTE);
        let position = ticking.position.max(seen).plus(elapsed * speed.times());
        let due = self.demo.desk.with_untracked(|desk| desk.next_due(seen)).filter(|due| *due <= position);
        if let Some(due) = due {
            self.stop();
            spawn_local(async move { on_passed(self.advance(due).await) });
            return;
        }
        self.play.ticking.set_value(Some(Ticking { looked, position, ..ticking }));
        // Screens never see seconds.
        if position.minute() != seen.minute() {
            self.demo.header.update(|header| header.position = Some(position.millis()));
            tabs::tell_time(&self.demo.header.with_untracked(|header| header.id.clone()), position.millis());
        }
    }

    /// Follows the clock of another tab that plays it.
    pub(in crate::app) fn heard_time(self, id: &str, position: i64) {
        let known = self.demo.header.with_untracked(|header| header.id == id && header.position < Some(position));
        if known {
            self.play.elsewhere.set(true);
            self.demo.header.update(|header| header.position = Some(position));
        }
    }
}

/// Pauses the clock and stores its time when the page is left.
pub(in crate::app) fn watch(app: &App) {
    let app = *app;
    window_event_listener_untyped("pagehide", move |_| spawn_local(app.pause()));
}
