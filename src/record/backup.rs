//! A desk's journal as one text: JSON for a file, or packed into a code for a chat. Writing and reading have the same
//! limits, so what is written can be read. Files of scripts and videos are deliberately left out.

use serde::{Deserialize, Serialize};

use super::form::{self, VERSION};
use super::packing::{NotACode, pack};
use super::upcast::upcast;
use crate::domain::{
    Act, ClientId, Correction, CreatorId, Desk, DeskKind, Entry, Instant, Role, RuleSetId, Rules, TaskId, limits,
    renumbered,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    jiedan_backup: u32,
    entries: Vec<Entry>,
}

/// A journal that was read from a backup and replayed; tasks with an entry that the rules don't permit are put aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its entries.
    pub entries: Vec<Entry>,
    /// The resulting desk.
    pub desk: Desk,
}

impl Backup {
    /// Returns when the last entry was noted.
    #[must_use]
    pub fn last_noted(&self) -> Option<Instant> {
        self.entries.last().map(|entry| entry.noted_at)
    }

    /// Replays a journal. It fails only for problems of the whole: too many entries, wrong order, ids, or no task.
    pub(super) fn read(version: u32, json: &str) -> Result<Self, NotACode> {
        let present = upcast(version, json).map_err(NotACode::Unreadable)?;
        let mut form: Form = form::read(&present).map_err(NotACode::Unreadable)?;
        if form.entries.len() > limits::ENTRIES {
            return Err(NotACode::TooLarge);
        }
        if are_of_one_task(&form.entries) {
            form.entries = renumbered(form.entries);
        }
        let mut desk = Desk::new(DeskKind::Mine);
        for entry in &form.entries {
            let seq = desk.head() + 1;
            desk.restore(entry.clone()).map_err(|why| NotACode::NotPermitted { seq, why: Box::new(why) })?;
        }
        let has_none = desk.is_empty() && desk.put_away().next().is_none() && desk.quarantined().next().is_none();
        if has_none { Err(NotACode::Empty) } else { Ok(Self { entries: form.entries, desk }) }
    }
}

/// Writes a journal as a backup file.
#[must_use]
pub fn to_file(entries: Vec<Entry>) -> String {
    serde_json::to_string(&Form { jiedan_backup: VERSION, entries }).unwrap_or_default()
}

/// Tells whether all entries are of one task. A full journal begins with people; a put-aside task as exported by an
/// earlier version has none, and its entries keep their original positions.
fn are_of_one_task(entries: &[Entry]) -> bool {
    let task = entries.first().and_then(|entry| entry.act.task());
    let of_it = |entry: &Entry| entry.act.task() == task;
    task.is_some() && entries.iter().all(of_it) && entries.is_sorted_by(|one, next| one.seq < next.seq)
}

/// Tells whether a backup file of so many bytes, with so many entries, could be restored.
#[must_use]
pub fn is_restorable(bytes: usize, entries: usize) -> bool {
    bytes as u64 <= limits::JOURNAL && entries <= limits::ENTRIES
}

/// Writes a put-aside task, with the people whom it names, as a separate backup file. `None` if none of its entries can
/// be read.
#[must_use]
pub fn aside_to_file(desk: &Desk, task: TaskId) -> Option<String> {
    let (_, aside) = desk.quarantined().find(|(id, _)| *id == task)?;
    let noted_at = aside.entries.first()?.noted_at;
    let mut people = std::collections::BTreeMap::new();
    let sets = &desk.people().rule_sets;
    for act in aside.entries.iter().map(|entry| &entry.act) {
        let (client, creator) = named_by(act);
        let client = client.and_then(|id| desk.people().clients.get_key_value(&id));
        people.extend(client.map(|(id, client)| {
            let (client, name, kind) = (*id, client.name.clone(), client.kind);
            ((0, id.0), (Role::Client, Act::AddClient { client, name, kind }))
        }));
        let set = own_rules_of(act).and_then(|id| sets.get(&id));
        people.extend(set.map(|set| ((2, set.id.0), (Role::Creator, Act::KeepRules { set: set.clone() }))));
        let creator = creator.and_then(|id| desk.people().creators.get_key_value(&id));
        people.extend(creator.map(|(id, creator)| {
            ((1, id.0), (Role::Creator, Act::AddCreator { creator: *id, name: creator.name.clone() }))
        }));
    }
    let people = people.into_values().map(|(by, act)| Entry { seq: 0, at: noted_at, noted_at, by, act });
    Some(to_file(renumbered(people.chain(aside.entries.iter().cloned()))))
}

/// Returns the rule set of one's own under which an act opens a task.
fn own_rules_of(act: &Act) -> Option<RuleSetId> {
    match act {
        Act::Assign { rules: Rules::Own(own), .. } | Act::AddAligned { rules: Rules::Own(own), .. } => Some(own.set),
        _ => None,
    }
}

/// Returns the people whom an act on a task names.
fn named_by(act: &Act) -> (Option<ClientId>, Option<CreatorId>) {
    match act {
        Act::Assign { client, creator, .. } | Act::AddAligned { client, creator, .. } => {
            (Some(*client), Some(*creator))
        }
        Act::Correct { to: Correction::Client(client), .. } => (Some(*client), None),
        _ => (None, None),
    }
}

/// Writes a journal as a code; `None` if it is too large, in which case a file can be used.
#[must_use]
pub fn to_code(entries: Vec<Entry>) -> Option<String> {
    pack(&to_file(entries))
}
