//! "你不在的时候": when one's own desk was last seen, and the gap that isn't answered, kept beside the preferences with
//! the desk's id. What happened in it is never stored: it is derived from the present journal and clock.

use leptos::prelude::*;

use super::open_desk::OpenDesk;
use crate::app::browser::clock::device_now;
use crate::app::phase::Phase;
use crate::app::settings::local;
use crate::domain::{Desk, Gap, Instant, Looks, meanwhile, reached};

/// When the desk was last seen; and the last look by a clock that is behind that time, if any.
const SEEN: &str = "jiedan:seen";
/// The gap that was not dismissed yet.
const AWAY: &str = "jiedan:away";

/// Records when a desk was not seen, for as long as the page lives.
pub(in crate::app) fn watch(phase: RwSignal<Phase>, desk: OpenDesk) {
    let look = move || {
        if phase.get_untracked() == Phase::Ready && !document().hidden() {
            seen_again(desk);
        }
    };
    // Runs once the desk is read, then each minute, and when another desk has become current.
    Effect::new(move |_| {
        phase.track();
        desk.header.track();
        let _ = desk.now();
        look();
    });
    let leave = move || {
        if phase.get_untracked() == Phase::Ready {
            keep(desk, kept(desk), looks(desk, |_| false));
        }
    };
    let turn = move || if document().hidden() { leave() } else { look() };
    window_event_listener_untyped("pagehide", move |_| leave());
    window_event_listener_untyped("visibilitychange", move |_| turn());
}

impl OpenDesk {
    /// Dismisses what time did while nobody looked: it has been read.
    pub fn dismiss_away(self) {
        local::write(AWAY, None);
        self.away.set(None);
    }
}

fn seen_again(desk: OpenDesk) {
    let news = |gap: Gap| {
        desk.desk.with_untracked(|desk: &Desk| {
            !meanwhile(desk, gap).is_empty() || !reached(desk, gap.from, gap.until).is_empty()
        })
    };
    let after = looks(desk, news);
    keep(desk, kept(desk), after);
    if desk.away.get_untracked() != after.gap {
        desk.away.set(after.gap);
    }
}

fn looks(desk: OpenDesk, is_news: impl Fn(Gap) -> bool) -> Looks {
    let now = device_now();
    kept(desk).map_or_else(|| Looks::first(now), |kept| kept.again(now, is_news))
}

fn kept(desk: OpenDesk) -> Option<Looks> {
    let gap = match read(desk, AWAY)[..] {
        [from, until] => Some(Gap { from, until }),
        _ => None,
    };
    match read(desk, SEEN)[..] {
        [latest] => Some(Looks { latest, behind: None, gap }),
        [latest, behind] => Some(Looks { latest, behind: Some(behind), gap }),
        _ => None,
    }
}

/// Stores the looks; on a desk without a task there is nothing to see, and nothing is stored.
fn keep(desk: OpenDesk, before: Option<Looks>, after: Looks) {
    if desk.desk.with_untracked(Desk::is_empty) {
        return;
    }
    if before.map(|before| (before.latest, before.behind)) != Some((after.latest, after.behind)) {
        let seen: Vec<_> = [after.latest].into_iter().chain(after.behind).collect();
        write(desk, SEEN, &seen);
    }
    match after.gap {
        same if before.map(|before| before.gap) == Some(same) => {}
        Some(gap) => write(desk, AWAY, &[gap.from, gap.until]),
        None => local::write(AWAY, None),
    }
}

/// Reads the instants stored for this desk; those stored for another desk are ignored.
fn read(desk: OpenDesk, key: &str) -> Vec<Instant> {
    let Some(kept) = local::read(key) else { return Vec::new() };
    let mut words = kept.split(' ');
    if !desk.header.with_untracked(|header| words.next() == Some(header.id.as_str())) {
        return Vec::new();
    }
    let instants: Option<Vec<_>> = words.map(|word| word.parse().ok().map(Instant::from_millis)).collect();
    instants.unwrap_or_default()
}

fn write(desk: OpenDesk, key: &str, instants: &[Instant]) {
    let mut kept = desk.header.with_untracked(|header| header.id.clone());
    for instant in instants {
        kept.push(' ');
        kept.push_str(&instant.millis().to_string());
    }
    local::write(key, Some(&kept));
}
