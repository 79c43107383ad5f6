//! Makes a journal from a desk in memory, to write back what a tab holds if the browser has lost the stored one.
//! Entries that were taken back aren't in it.

use crate::domain::{Act, Desk, Entry, Instant, Role, TaskLog, renumbered};

/// Returns entries that make a desk like this one, at positions from 1. `now` dates entries whose time the desk doesn't
/// keep, such as when people were added.
#[must_use]
pub fn held(desk: &Desk, now: Instant) -> Vec<Entry> {
    let aside = desk.quarantined().flat_map(|(_, aside)| &aside.entries);
    let logs = || desk.logs().chain(desk.put_away());
    let mut standing: Vec<Entry> = logs().flat_map(TaskLog::standing).chain(aside).cloned().collect();
    standing.sort_by_key(|entry| entry.seq);
    let at = standing.iter().map(|entry| entry.at).min().map_or(now, |first| first.min(now));
    let after = desk.head() + 1;
    let put_away = desk.put_away().map(|log| Act::PutAway { task: log.task().id });
    let put_away = put_away.map(|act| Entry { seq: after, at: now, noted_at: now, by: Role::Creator, act });
    renumbered(people(desk, at).into_iter().chain(standing).chain(put_away))
}

fn people(desk: &Desk, at: Instant) -> Vec<Entry> {
    let mut all = Vec::new();
    let mut add = |by, at, act| all.push(Entry { seq: 0, at, noted_at: at, by, act });
    for (client, known) in &desk.people().clients {
        add(Role::Client, at, Act::AddClient { client: *client, name: known.name.clone(), kind: known.kind });
    }
    for (creator, known) in &desk.people().creators {
        let creator = *creator;
        add(Role::Creator, at, Act::AddCreator { creator, name: known.name.clone() });
        for profile in [known.profile_before, known.profile].into_iter().flatten() {
            add(Role::Creator, at, Act::KeepProfile { creator, profile });
        }
        if let Some(switched) = known.switched_at {
            add(Role::Creator, switched, Act::SwitchReceiving { creator, on: known.receiving });
        }
    }
    for set in desk.people().rule_sets.values() {
        add(Role::Creator, at, Act::KeepRules { set: set.clone() });
    }
    all
}
