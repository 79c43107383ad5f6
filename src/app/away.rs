//! "你不在的时候": when one's own desk was last seen, kept beside the preferences with the desk's name. It moves
//! forward only, while the page can be seen; what time did in between is told until it is dismissed.

use leptos::prelude::*;

use super::clock::device_now;
use super::desks::OpenDesk;
use super::local;
use super::state::Phase;
use crate::domain::{Gap, Instant, meanwhile};

/// When the desk was last seen.
const SEEN: &str = "jiedan:seen";
/// The gap that isn't dismissed yet.
const AWAY: &str = "jiedan:away";

/// Keeps a desk's absences, for as long as the page lives.
pub(super) fn watch(phase: RwSignal<Phase>, desk: OpenDesk) {
    let look = move || {
        if phase.get_untracked() == Phase::Ready && !document().hidden() {
            seen_again(desk);
        }
    };
    // Once the desk is read, each minute, and when another desk has become the current one.
    Effect::new(move |_| {
        phase.track();
        desk.header.track();
        let _ = desk.now();
        look();
    });
    let leave = move || {
        if phase.get_untracked() == Phase::Ready {
            keep_seen(desk, device_now());
        }
    };
    let turn = move || if document().hidden() { leave() } else { look() };
    window_event_listener_untyped("pagehide", move |_| leave());
    window_event_listener_untyped("visibilitychange", move |_| turn());
}

impl OpenDesk {
    /// Forgets what time did while nobody looked: it has been read.
    pub fn dismiss_away(self) {
        local::write(AWAY, None);
        self.away.set(None);
    }
}

fn seen_again(desk: OpenDesk) {
    let now = device_now();
    let gap = read::<1>(desk, SEEN).and_then(|[seen]| Gap::between(seen, now));
    let gap = gap.filter(|gap| desk.desk.with_untracked(|desk| !meanwhile(desk, *gap).is_empty()));
    let kept = read::<2>(desk, AWAY).map(|[from, until]| Gap { from, until });
    let away = match (kept, gap) {
        (Some(kept), Some(gap)) => Some(kept.and(gap)),
        (kept, gap) => kept.or(gap),
    };
    if let Some(gap) = away.filter(|_| away != kept) {
        write(desk, AWAY, &[gap.from, gap.until]);
    }
    if desk.away.get_untracked() != away {
        desk.away.set(away);
    }
    keep_seen(desk, now);
}

/// Another tab may have seen it later, and a clock that was set back has seen nothing new. On a desk without a task there
/// is nothing to be seen, and nothing is kept.
fn keep_seen(desk: OpenDesk, now: Instant) {
    let is_empty = desk.desk.with_untracked(|desk| desk.logs().next().is_none());
    if !is_empty && read::<1>(desk, SEEN).is_none_or(|[seen]| seen < now) {
        write(desk, SEEN, &[now]);
    }
}

/// Reads instants that were kept for this desk; what was kept for another one counts for nothing.
fn read<const N: usize>(desk: OpenDesk, key: &str) -> Option<[Instant; N]> {
    let kept = local::read(key)?;
    let mut words = kept.split(' ');
    let id = words.next()?;
    desk.header.with_untracked(|header| header.id == id).then_some(())?;
    let instants: Option<Vec<_>> = words.map(|word| word.parse().ok().map(Instant::from_millis)).collect();
    instants?.try_into().ok()
}

fn write(desk: OpenDesk, key: &str, instants: &[Instant]) {
    let mut kept = desk.header.with_untracked(|header| header.id.clone());
    for instant in instants {
        kept.push(' ');
        kept.push_str(&instant.millis().to_string());
    }
    local::write(key, Some(&kept));
}
