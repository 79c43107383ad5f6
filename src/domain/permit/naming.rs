//! Decides on the people and things that an act names: ids, the chosen creator, the rules, the facts of an alignment,
//! the record that is taken back.

use crate::act::{Act, Correction, Entry, LateFile};
use crate::align::Facts;
use crate::desk::{Desk, DeskKind};
use crate::id::{ClientId, CreatorId};
use crate::instant::Instant;
use crate::limits;
use crate::people::ClientKind;
use crate::refusal::Refusal;
use crate::rules::Rules;
use crate::submission::Submission;
use crate::task::{Task, Version};

/// Decides on what an act names, in addition to [`super::permit`].
///
/// # Errors
/// The [`Refusal`] names the fact that blocks it.
pub(crate) fn permit_naming(desk: &Desk, act: &Act, at: Instant) -> Result<(), Refusal> {
    let people = desk.people();
    match act {
        Act::AddClient { client, .. } if *client < people.next_client() || client.0 > limits::ID => {
            Err(Refusal::IdUsed)
        }
        Act::AddCreator { creator, .. } if *creator < people.next_creator() || creator.0 > limits::ID => {
            Err(Refusal::IdUsed)
        }
        Act::KeepRules { set }
            if set.id < people.next_rule_set()
                || set.id.0 > limits::ID
                || people.rule_sets.len() >= limits::RULE_SETS =>
        {
            Err(Refusal::IdUsed)
        }
        Act::KeepProfile { creator, .. } | Act::SwitchReceiving { creator, .. } => known_creator(desk, *creator),
        Act::Assign { client, creator, rules, .. } => {
            designated(desk, *client, *creator, *rules)?;
            let receives = people.creators.get(creator).is_some_and(|creator| creator.receiving);
            // On one's own desk the switch is only a note; what Xingtu let happen is never refused (D6).
            if receives || desk.kind() == DeskKind::Mine { Ok(()) } else { Err(Refusal::NotReceiving) }
        }
        Act::AddAligned { client, creator, rules, facts, .. } => {
            designated(desk, *client, *creator, *rules)?;
            shown(facts, at)
        }
        Act::Align { facts, .. } => shown(facts, at),
        Act::Correct { task, to: Correction::Client(client) } => {
            let task = desk.task(*task).ok_or(Refusal::NoSuchTask)?;
            designated(desk, *client, task.creator, task.rules)
        }
        Act::Correct { task, to: Correction::Link(_) | Correction::Title(_) } => {
            let task = desk.task(*task).ok_or(Refusal::NoSuchTask)?;
            if task.publications.is_empty() { Err(Refusal::NotYetPublished) } else { Ok(()) }
        }
        Act::Correct { task, to: Correction::Script(late) } => {
            handed_in_elsewhere(&desk.task(*task).ok_or(Refusal::NoSuchTask)?.scripts, late)
        }
        Act::Correct { task, to: Correction::Video(late) } => {
            handed_in_elsewhere(&desk.task(*task).ok_or(Refusal::NoSuchTask)?.videos, late)
        }
        Act::TickPoint { task, point, .. } => known_points(desk.task(*task).ok_or(Refusal::NoSuchTask)?, &[*point]),
        Act::RejectScript { task, points, .. } | Act::RejectVideo { task, points, .. } => {
            known_points(desk.task(*task).ok_or(Refusal::NoSuchTask)?, points)
        }
        Act::TakeBack { task, record: Some(record) } => {
            let standing = desk.log(*task).ok_or(Refusal::NoSuchTask)?.standing();
            last_of(standing, *record)
        }
        _ => Ok(()),
    }
}

/// Points are counted from 1.
fn known_points(task: &Task, points: &[u16]) -> Result<(), Refusal> {
    let many = task.brief.points.len();
    let is_known = |point: &u16| (1..=many).contains(&usize::from(*point));
    if points.iter().all(is_known) { Ok(()) } else { Err(Refusal::NoSuchPoint) }
}

/// The record to take back must still be the last one; another window may have taken it back or added one since.
fn last_of(standing: &[Entry], record: u64) -> Result<(), Refusal> {
    let later = standing.iter().rev().position(|entry| entry.seq == record).ok_or(Refusal::TakenBack)?;
    if later == 0 { Ok(()) } else { Err(Refusal::NotLast) }
}

/// A file can be added afterwards only to a version without one: what was reviewed doesn't change.
fn handed_in_elsewhere(versions: &[Version], late: &LateFile) -> Result<(), Refusal> {
    let version = usize::from(late.version).checked_sub(1).and_then(|n| versions.get(n));
    match version.map(|version| &version.submission) {
        Some(Submission::Elsewhere) => Ok(()),
        Some(Submission::Here(_)) => Err(Refusal::FileIsHere),
        None => Err(Refusal::NoSuchVersion),
    }
}

fn known_creator(desk: &Desk, creator: CreatorId) -> Result<(), Refusal> {
    if desk.people().creators.contains_key(&creator) { Ok(()) } else { Err(Refusal::NoSuchCreator) }
}

/// A task needs a client and a creator who aren't the same person (D20), and rules that its desk allows.
fn designated(desk: &Desk, client: ClientId, creator: CreatorId, rules: Rules) -> Result<(), Refusal> {
    let people = desk.people();
    let client = people.clients.get(&client).ok_or(Refusal::NoSuchClient)?;
    let creator = people.creators.get(&creator).ok_or(Refusal::NoSuchCreator)?;
    if client.kind == ClientKind::StarCreator && client.name.trim() == creator.name.trim() {
        return Err(Refusal::OwnTask);
    }
    match (rules, desk.kind()) {
        (Rules::Edited(_), DeskKind::Mine) => Err(Refusal::EditedRules),
        (Rules::Own(own), _) => match people.rule_sets.get(&own.set) {
            Some(set) if set.values == own.values => Ok(()),
            Some(_) | None => Err(Refusal::NoSuchRules),
        },
        (Rules::Article2021 | Rules::Platform2022, _) | (Rules::Edited(_), DeskKind::Demo) => Ok(()),
    }
}

/// What Xingtu shows can always be recorded (D24), but it can't have begun later than it is shown.
fn shown(facts: &Facts, at: Instant) -> Result<(), Refusal> {
    if facts.since > at { Err(Refusal::InFuture) } else { Ok(()) }
}
