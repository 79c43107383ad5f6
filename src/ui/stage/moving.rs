//! The stage's clock: it runs to where it is set, a frame at a time, so that time is seen to pass. It jumps where it goes
//! back, and where less motion is preferred.

use leptos::prelude::*;

use super::seen::Seen;
use crate::app::elapsed;
use crate::domain::Instant;

/// How long it runs, in milliseconds.
const WAY: f64 = 900.0;

/// Returns the stage's clock: it follows the instant from which the stage is seen, and runs there while `runs` says so.
pub fn clock(seen: Signal<Option<Seen>>, runs: Signal<bool>) -> Signal<Instant> {
    let to = Memo::new(move |before: Option<&Instant>| {
        let known = seen.with(|seen| seen.as_ref().map(|seen| seen.now));
        known.or(before.copied()).unwrap_or(Instant::from_millis(0))
    });
    let now = RwSignal::new(to.get_untracked());
    // Where it is set anew before it has arrived, only the last way counts.
    let way = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let to = to.get();
        way.update_value(|way| *way = way.wrapping_add(1));
        let from = now.get_untracked();
        if from < to && runs.get_untracked() && !wants_less_motion() {
            let mine = way.get_value();
            run(now, (from, to), None, move || way.try_get_value() == Some(mine));
        } else if from != to {
            now.set(to);
        }
    });
    now.into()
}

/// Moves a clock a frame at a time, as long as that is wanted.
fn run(
    now: RwSignal<Instant>,
    (from, to): (Instant, Instant),
    began: Option<f64>,
    wanted: impl Fn() -> bool + 'static,
) {
    request_animation_frame(move || {
        if !wanted() {
            return;
        }
        let present = elapsed();
        let began = began.unwrap_or(present);
        let share = ((present - began) / WAY).clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a place on the way")]
        let at = if share < 1.0 { from.plus((to.since(from) as f64 * share) as i64) } else { to };
        // The stage may have been left.
        let left = now.try_set(at).is_some();
        if !left && share < 1.0 {
            run(now, (from, to), Some(began), wanted);
        }
    });
}

fn wants_less_motion() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_none_or(|asked| asked.matches())
}
