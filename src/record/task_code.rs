//! 任务码: one task as a text, to be sent to somebody who adds it to their desk. It contains the standing entries, with
//! the times at which they happened, and the clients they name. Its ids are its own; the receiving desk gives new ones.
//! It leaves out files, the creator's name, what the task brings, and when each entry was noted: the receiving desk notes them when it adds
//! them.

use serde::{Deserialize, Serialize};

use super::form::{self, VERSION};
use super::packing::{NotACode, pack};
use super::upcast::upcast;
use crate::domain::{
    Act, ActKind, Client, ClientId, ClientKind, Correction, CreatorId, Desk, DeskKind, Entry, Instant, Misfit,
    NotTaken, People, Role, RuleSet, RuleSetId, Rules, Submission, TaskId, TaskLog, limits,
};

const TASK: TaskId = TaskId(1);
const CREATOR: CreatorId = CreatorId(1);
/// A placeholder for the creator, whose name isn't included.
const SOMEBODY: &str = "-";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    jiedan_task: u32,
    clients: Vec<Named>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rule_sets: Vec<RuleSet>,
    entries: Vec<Happened>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    #[serde(default)]
    kind: ClientKind,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Happened {
    at: Instant,
    act: Act,
}

/// An act of a received task, as it is performed on the receiving desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// When it happened; `None` for people who are added now.
    pub at: Option<Instant>,
    /// By whom.
    pub by: Role,
    /// What was done, with the receiving desk's ids.
    pub act: Act,
}

/// One task that was taken from a desk or read from a text, fully replayed on a separate desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskCode {
    desk: Desk,
    log: TaskLog,
}

impl TaskCode {
    /// Takes a task from a desk; `None` if it isn't there, or has rules that aren't allowed on one's own desk.
    #[must_use]
    pub fn of(desk: &Desk, task: TaskId) -> Option<Self> {
        let log = desk.log(task)?;
        let mut named: Vec<ClientId> = Vec::new();
        let mut number = |client: ClientId| {
            let place = named.iter().position(|known| *known == client).unwrap_or_else(|| {
                named.push(client);
                named.len() - 1
            });
            numbered(place)
        };
        let mut entries = Vec::new();
        for (at, entry) in log.recorded() {
            let act = renamed(entry.act.clone(), TASK, CREATOR, &mut number);
            entries.extend(to_be_sent(act).map(|act| Happened { at, act }));
        }
        let clients = &desk.people().clients;
        let name = |id| clients.get(id).map(|client| Named { name: client.name.clone(), kind: client.kind });
        let clients = named.iter().map(name).collect::<Option<_>>()?;
        let rule_sets = match log.task().rules {
            Rules::Own(own) => desk.people().rule_sets.get(&own.set).cloned().into_iter().collect(),
            Rules::Article2021 | Rules::Platform2022 | Rules::Edited(_) => Vec::new(),
        };
        Self::replay(Form { jiedan_task: VERSION, clients, rule_sets, entries }).ok()
    }

    /// Writes it as a code; `None` if it is too large, in which case a file can be used.
    #[must_use]
    pub fn to_code(&self) -> Option<String> {
        pack(&self.to_file())
    }

    /// Writes it as a file.
    #[must_use]
    pub fn to_file(&self) -> String {
        let named = |client: &Client| Named { name: client.name.clone(), kind: client.kind };
        let clients = self.desk.people().clients.values().map(named).collect();
        let happened = |entry: &Entry| Happened { at: entry.at, act: entry.act.clone() };
        let entries = self.log.standing().iter().map(happened).collect();
        let rule_sets = self.desk.people().rule_sets.values().cloned().collect();
        serde_json::to_string(&Form { jiedan_task: VERSION, clients, rule_sets, entries }).unwrap_or_default()
    }

    /// Returns the task with its entries, under the code's own ids.
    #[must_use]
    pub fn log(&self) -> &TaskLog {
        &self.log
    }

    /// Returns who assigned it; never `None` for a task that was replayed.
    #[must_use]
    pub fn client(&self) -> Option<&Client> {
        self.desk.people().clients.get(&self.log.task().client)
    }

    /// Finds the same task on a desk, by client, name and the instant when it began.
    #[must_use]
    pub fn same_on(&self, desk: &Desk) -> Option<TaskId> {
        let begun = |log: &TaskLog| log.standing().first().map(|entry| entry.at);
        let same = |log: &&TaskLog| {
            let (there, here) = (log.task(), self.log.task());
            there.brief.name.trim() == here.brief.name.trim()
                && begun(log) == begun(&self.log)
                && desk.people().clients.get(&there.client).zip(self.client()).is_some_and(|(a, b)| same_client(a, b))
        };
        desk.logs().find(same).map(|log| log.task().id)
    }

    /// Returns the acts that add the task to a desk, with that desk's ids. Clients that the desk doesn't know by name
    /// and kind are added first, and the creator too, under the given name, if the desk has none.
    #[must_use]
    pub fn onto(&self, desk: &Desk, creator: &str) -> Vec<Carried> {
        let people = desk.people();
        let mut carried = Vec::new();
        let mut add = |by, act| carried.push(Carried { at: None, by, act });
        let mut next = people.next_client();
        let mut ids = Vec::new();
        for client in self.desk.people().clients.values() {
            ids.push(known(people, client).unwrap_or_else(|| {
                let client_id = next;
                next = ClientId(next.0.saturating_add(1));
                add(Role::Client, Act::AddClient { client: client_id, name: client.name.clone(), kind: client.kind });
                client_id
            }));
        }
        let creator = people.creators.keys().next().copied().unwrap_or_else(|| {
            let creator_id = people.next_creator();
            add(Role::Creator, Act::AddCreator { creator: creator_id, name: creator.to_owned() });
            creator_id
        });
        let own = self.rules_onto(people);
        if let Some(Ok(set)) = &own {
            add(Role::Creator, Act::KeepRules { set: set.clone() });
        }
        let set = own.map(|own| own.map_or_else(|known| known, |added| added.id));
        let task = TaskId(desk.last_task().0.saturating_add(1));
        let mut number = |client: ClientId| ids.get(place_of(client)).copied().unwrap_or(client);
        carried.extend(self.log.standing().iter().map(|entry| Carried {
            at: Some(entry.at),
            by: entry.by,
            act: under(set, renamed(entry.act.clone(), task, creator, &mut number)),
        }));
        carried
    }

    /// Returns the rule set of one's own that the task needs: to be added (`Ok`), or known to the desk under this id.
    fn rules_onto(&self, people: &People) -> Option<Result<RuleSet, RuleSetId>> {
        let set = self.desk.people().rule_sets.values().next()?;
        let same = |known: &&RuleSet| known.name == set.name && known.values == set.values;
        Some(match people.rule_sets.values().find(same) {
            Some(known) => Err(known.id),
            None => Ok(RuleSet { id: people.next_rule_set(), ..set.clone() }),
        })
    }

    /// Reads a task and replays it strictly: all or nothing.
    pub(super) fn read(version: u32, json: &str) -> Result<Self, NotACode> {
        let present = upcast(version, json).map_err(NotACode::Unreadable)?;
        Self::replay(form::read(&present).map_err(NotACode::Unreadable)?)
    }

    fn replay(form: Form) -> Result<Self, NotACode> {
        let Some(first) = form.entries.first().map(|entry| entry.at) else { return Err(NotACode::Empty) };
        if form.entries.len() + form.clients.len() + form.rule_sets.len() > limits::ENTRIES {
            return Err(NotACode::TooLarge);
        }
        let mut desk = Desk::new(DeskKind::Mine);
        let take = |desk: &mut Desk, seq: usize, at, by, act| {
            let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by, act };
            desk.take(entry).map_err(|why| not_permitted(seq, why))
        };
        take(&mut desk, 1, first, Role::Creator, Act::AddCreator { creator: CREATOR, name: SOMEBODY.to_owned() })?;
        for (place, Named { name, kind }) in form.clients.into_iter().enumerate() {
            take(&mut desk, 1, first, Role::Client, Act::AddClient { client: numbered(place), name, kind })?;
        }
        for set in form.rule_sets {
            take(&mut desk, 1, first, Role::Creator, Act::KeepRules { set })?;
        }
        for (seq, Happened { at, act }) in (1..).zip(form.entries) {
            // Only standing acts on this one task may be included.
            let role = act.kind().role().filter(|_| {
                act.task() == Some(TASK) && act.kind() != ActKind::TakeBack && !act.kind().is_of_the_desk()
            });
            let Some(by) = role else { return Err(not_permitted(seq, NotTaken::Misfit(Misfit::NotOnTask))) };
            if let Some(act) = to_be_sent(act) {
                take(&mut desk, seq, at, by, act)?;
            }
        }
        let log = desk.log(TASK).cloned().ok_or(NotACode::Empty)?;
        Ok(Self { desk, log })
    }
}

fn not_permitted(seq: usize, why: NotTaken) -> NotACode {
    NotACode::NotPermitted { seq: seq as u64, why: Box::new(why) }
}

/// Finds a known client. If the kind is unknown, the name is enough.
fn known(people: &People, client: &Client) -> Option<ClientId> {
    let kind = (client.kind != ClientKind::Unknown).then_some(client.kind);
    people.client_named(&client.name, kind)
}

/// If a kind is unknown, the name is enough.
fn same_client(one: &Client, other: &Client) -> bool {
    let kinds = [one.kind, other.kind];
    one.name == other.name && (one.kind == other.kind || kinds.contains(&ClientKind::Unknown))
}

/// Returns the code's own id of the client at an index of its list.
fn numbered(place: usize) -> ClientId {
    ClientId(u32::try_from(place + 1).unwrap_or(u32::MAX))
}

fn place_of(client: ClientId) -> usize {
    usize::try_from(client.0).unwrap_or(usize::MAX).wrapping_sub(1)
}

/// Removes what isn't sent: what was handed in reads as handed in elsewhere, and corrections that add a file, or say
/// what the task brings, are dropped.
fn to_be_sent(mut act: Act) -> Option<Act> {
    match &mut act {
        Act::SubmitScript { script: submission, .. } | Act::SubmitVideo { video: submission, .. } => {
            *submission = Submission::Elsewhere;
            Some(act)
        }
        Act::Correct { to: Correction::Script(_) | Correction::Video(_) | Correction::Fee(_), .. } => None,
        _ => Some(act),
    }
}

/// Names the receiving desk's rule set in the act that opens the task.
fn under(set: Option<RuleSetId>, mut act: Act) -> Act {
    if let (Act::Assign { rules: Rules::Own(own), .. } | Act::AddAligned { rules: Rules::Own(own), .. }, Some(set)) =
        (&mut act, set)
    {
        own.set = set;
    }
    act
}

/// Replaces an act's ids.
fn renamed(mut act: Act, to: TaskId, by: CreatorId, number: &mut impl FnMut(ClientId) -> ClientId) -> Act {
    if let Some(task) = act.task_mut() {
        *task = to;
    }
    match &mut act {
        Act::Assign { client, creator, .. } | Act::AddAligned { client, creator, .. } => {
            (*client, *creator) = (number(*client), by);
        }
        Act::Correct { to: Correction::Client(client), .. } => *client = number(*client),
        _ => {}
    }
    act
}
