//! 客户档案: what one's own journal says of a client: how long reviews and sign-offs took, how often a version was
//! rejected, how tasks ended.
//!
//! Only waits that both began and ended with a recorded act count; what Xingtu showed tells neither exactly. Deleted
//! tasks don't count.

use std::collections::BTreeMap;

use super::act::Act;
use super::agenda::{Turn, turn};
use super::align::Shown;
use super::desk::{Desk, TaskLog};
use super::id::{ClientId, TaskId};
use super::instant::Instant;
use super::rules::Reviewers;
use super::stage::{Cancellation, Completion, Reviewer, Stage};
use super::task::Task;

/// What the client is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Awaited {
    /// The review of a script.
    Script,
    /// The review of a video.
    Video,
    /// The sign-off of a published video.
    SignOff,
}

impl Awaited {
    /// All of them, in the order of a task's life.
    pub const ALL: [Self; 3] = [Self::Script, Self::Video, Self::SignOff];
}

/// A wait that a client ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// What was waited for.
    pub of: Awaited,
    /// Since when it was the client's turn.
    pub from: Instant,
    /// When the client answered.
    pub to: Instant,
}

impl Wait {
    /// Returns how long it lasted, in milliseconds.
    #[must_use]
    pub fn lasted(&self) -> i64 {
        self.to.since(self.from)
    }
}

/// How a task ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// Completed.
    Completed(Completion),
    /// Cancelled.
    Cancelled(Cancellation),
}

/// What the journal says of a client.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dossier {
    /// The client's tasks, last added first.
    pub tasks: Vec<TaskId>,
    /// How many of them haven't ended.
    pub open: usize,
    /// The waits that the client ended, by when that was.
    pub waits: Vec<Wait>,
    /// How often the client rejected a script, and a video.
    pub rejections: (usize, usize),
    /// How many tasks ended in each way.
    pub ended: BTreeMap<Ending, usize>,
}

impl Dossier {
    /// Returns the waits of one kind, by when they ended.
    #[must_use]
    pub fn waits_for(&self, of: Awaited) -> impl DoubleEndedIterator<Item = &Wait> {
        self.waits.iter().filter(move |wait| wait.of == of)
    }

    /// Returns the median wait of one kind in milliseconds; of an even number, the mean of the two in the middle.
    #[must_use]
    pub fn median(&self, of: Awaited) -> Option<i64> {
        let mut all: Vec<_> = self.waits_for(of).map(Wait::lasted).collect();
        all.sort_unstable();
        let upper = all.get(all.len() / 2)?;
        if all.len().is_multiple_of(2) { Some(i64::midpoint(all[all.len() / 2 - 1], *upper)) } else { Some(*upper) }
    }
}

/// Returns what a desk's journal says of a client, as seen at `now`.
#[must_use]
pub fn dossier(desk: &Desk, client: ClientId, now: Instant) -> Dossier {
    let mut dossier = Dossier::default();
    for log in of_client(desk, client) {
        dossier.tasks.insert(0, log.task().id);
        dossier.waits.extend(waits(log));
        let (script, video) = rejections(log);
        dossier.rejections = (dossier.rejections.0 + script, dossier.rejections.1 + video);
        match ending(log.task(), now) {
            Some(ending) => *dossier.ended.entry(ending).or_default() += 1,
            None => dossier.open += 1,
        }
    }
    dossier.waits.sort_by_key(|wait| wait.to);
    dossier
}

/// Returns how long the client of a task let somebody wait the last time for what the task waits for now; `None` if it
/// waits for nothing of the client's, or if nothing was recorded.
#[must_use]
pub fn last_wait(desk: &Desk, task: TaskId, now: Instant) -> Option<Wait> {
    let task = desk.task(task)?;
    let of = awaits(task, now)?;
    let all = of_client(desk, task.client).flat_map(waits);
    all.filter(|wait| wait.of == of && wait.to <= now).max_by_key(|wait| wait.to)
}

/// Returns what a task waits for from its client.
#[must_use]
pub fn awaits(task: &Task, now: Instant) -> Option<Awaited> {
    let is_clients = matches!(turn(task, now), Turn::Client | Turn::ClientOrTime);
    match task.seen_at(now) {
        Stage::ScriptReview { by: Reviewer::Client } => Some(Awaited::Script),
        Stage::VideoReview { by: Reviewer::Client } => Some(Awaited::Video),
        Stage::Live { .. } if is_clients => Some(Awaited::SignOff),
        _ => None,
    }
}

fn of_client(desk: &Desk, client: ClientId) -> impl Iterator<Item = &TaskLog> {
    desk.logs().filter(move |log| log.task().client == client)
}

fn ending(task: &Task, now: Instant) -> Option<Ending> {
    match task.seen_at(now) {
        Stage::Completed { how, .. } => Some(Ending::Completed(how)),
        Stage::Cancelled { how, .. } => Some(Ending::Cancelled(how)),
        _ => None,
    }
}

fn rejections(log: &TaskLog) -> (usize, usize) {
    let count = |is: fn(&Act) -> bool| log.standing().iter().filter(|entry| is(&entry.act)).count();
    (count(|act| matches!(act, Act::RejectScript { .. })), count(|act| matches!(act, Act::RejectVideo { .. })))
}

/// Returns the waits of a task that its client ended, oldest first.
fn waits(log: &TaskLog) -> Vec<Wait> {
    let first_reviewer = log.task().values().reviewers;
    let (mut waits, mut handed_in, mut since) = (Vec::new(), None, None);
    for (at, entry) in log.in_order() {
        match &entry.act {
            Act::SubmitScript { .. } | Act::SubmitVideo { .. } => {
                let is_script = matches!(entry.act, Act::SubmitScript { .. });
                let of = if is_script { Awaited::Script } else { Awaited::Video };
                handed_in = Some(of);
                since = (first_reviewer == Reviewers::Client).then_some((of, at));
            }
            Act::Pass { .. } => since = handed_in.map(|of| (of, at)),
            Act::Publish { .. } | Act::Republish { .. } => since = Some((Awaited::SignOff, at)),
            Act::ApproveScript { .. }
            | Act::RejectScript { .. }
            | Act::ApproveVideo { .. }
            | Act::RejectVideo { .. }
            | Act::SignOff { .. } => waits.extend(since.take().map(|(of, from)| Wait { of, from, to: at })),
            Act::Align { facts, .. } => {
                handed_in = under_review(facts.stage);
                since = since.filter(|(of, _)| still_waits(*of, facts.stage));
            }
            Act::Delete { .. }
            | Act::Fail { .. }
            | Act::HandOver { .. }
            | Act::DecideApprove { .. }
            | Act::DecideCancel { .. }
            | Act::SettleCompleted { .. }
            | Act::SettleCancelled { .. } => since = None,
            Act::AddAligned { facts, .. } => handed_in = under_review(facts.stage),
            Act::Assign { .. }
            | Act::Withdraw { .. }
            | Act::Accept { .. }
            | Act::Decline { .. }
            | Act::ChangeDates { .. }
            | Act::TickPoint { .. }
            | Act::MakePrivate { .. }
            | Act::MakePublic { .. }
            | Act::AskTitle { .. }
            | Act::Complain { .. }
            | Act::WithdrawComplaint { .. }
            | Act::DismissComplaint { .. }
            | Act::UpholdComplaint { .. }
            | Act::Correct { .. }
            | Act::KeepRules { .. }
            | Act::AddClient { .. }
            | Act::AddCreator { .. }
            | Act::KeepProfile { .. }
            | Act::SwitchReceiving { .. }
            | Act::TakeBack { .. }
            | Act::PutAway { .. }
            | Act::BringBack { .. } => {}
        }
    }
    waits
}

/// Returns what Xingtu shows as under review.
fn under_review(shown: Shown) -> Option<Awaited> {
    match shown {
        Shown::ScriptReview(_) => Some(Awaited::Script),
        Shown::VideoReview(_) => Some(Awaited::Video),
        _ => None,
    }
}

/// Tells whether what Xingtu shows leaves a wait as it was.
fn still_waits(of: Awaited, shown: Shown) -> bool {
    match of {
        Awaited::Script => shown == Shown::ScriptReview(Reviewer::Client),
        Awaited::Video => shown == Shown::VideoReview(Reviewer::Client),
        // It may have been published anew.
        Awaited::SignOff => false,
    }
}
