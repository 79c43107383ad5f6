//! The demo's playing clock. Only this tab plays it: what is stored is the time at which it was paused. It pauses by
//! itself at the next effect of time, and before an act; other tabs follow, and never go back.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser::clock::device_now;
use crate::app::browser::tabs;
use crate::app::desk::connection::Connection;
use crate::app::desk::open_desk::OpenDesk;
use crate::domain::{Consequence, Gap, Instant, MINUTE, TaskId, meanwhile};

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
    demo: OpenDesk,
    connection: Connection,
}

/// The last tick by the device's clock, and the demo's time then, to the millisecond.
#[derive(Clone, Copy)]
struct Ticking {
    handle: IntervalHandle,
    looked: Instant,
    position: Instant,
}

impl Play {
    pub(in crate::app) fn new(demo: OpenDesk, connection: Connection) -> Self {
        Self {
            speed: RwSignal::new(None),
            elsewhere: RwSignal::new(false),
            ticking: StoredValue::new_local(None),
            demo,
            connection,
        }
    }

    /// Plays the demo's clock until it is paused or time has an effect, which `on_passed` receives.
    pub fn start(self, speed: Speed, on_passed: impl Fn(Vec<Passed>) + Clone + 'static) {
        self.stop();
        let tick = move || self.tick(on_passed.clone());
        match set_interval_with_handle(tick, TICK) {
            Ok(handle) => {
                let ticking = Ticking { handle, looked: device_now(), position: self.demo.now_untracked() };
                self.ticking.set_value(Some(ticking));
                self.elsewhere.set(false);
                self.speed.set(Some(speed));
            }
            Err(_) => leptos::logging::warn!("the browser gives no timer"),
        }
    }

    /// Pauses the clock and stores its time.
    pub async fn pause(self) {
        let Some(position) = self.stop() else { return };
        self.advance(position).await;
    }

    /// Moves the demo's clock forward to an instant, and returns the effects of time on the way.
    pub async fn advance(self, to: Instant) -> Vec<Passed> {
        let from = self.demo.now_untracked();
        let to = to.max(from);
        let passed = self.demo.desk.with_untracked(|desk| meanwhile(desk, Gap { from, until: to }));
        self.demo.header.update(|header| header.position = Some(to.millis()));
        self.connection.keep_header(self.demo).await;
        passed.into_iter().rev().map(|one| (one.at, one.task, one.what)).collect()
    }

    /// Lets a minute pass since the last act, unless a deadline ends in it: of two acts at one instant, whoever goes back
    /// there could only see both.
    pub(in crate::app) async fn part_acts(self) {
        let now = self.demo.now_untracked();
        let next = now.plus(MINUTE);
        let passes = self.demo.desk.with_untracked(|desk| {
            let acted =
                desk.logs().any(|log| log.standing().last().is_some_and(|entry| entry.at.minute() == now.minute()));
            acted && desk.next_due(now).is_none_or(|due| due > next)
        });
        if passes {
            self.advance(next).await;
        }
    }

    /// Stops the clock without storing its time, and returns it.
    pub(in crate::app) fn stop(self) -> Option<Instant> {
        let ticking = self.ticking.get_value()?;
        ticking.handle.clear();
        self.ticking.set_value(None);
        self.speed.set(None);
        Some(ticking.position)
    }

    fn tick(self, on_passed: impl Fn(Vec<Passed>) + 'static) {
        let (Some(ticking), Some(speed)) = (self.ticking.get_value(), self.speed.get_untracked()) else {
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
        self.ticking.set_value(Some(Ticking { looked, position, ..ticking }));
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
            self.elsewhere.set(true);
            self.demo.header.update(|header| header.position = Some(position));
        }
    }
}

/// Pauses the clock and stores its time when the page is left.
pub(in crate::app) fn watch(play: Play) {
    window_event_listener_untyped("pagehide", move |_| spawn_local(play.pause()));
}
