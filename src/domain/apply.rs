//! What an act changes. There are no rules here: [`super::permit`] has already decided whether the act is allowed.
//!
//! Total: an entry that doesn't fit the task returns a [`Misfit`] and leaves the task unchanged.

mod aligned;
mod corrected;
mod undo;

use std::cell::Cell;
use std::collections::BTreeSet;

use super::act::{Act, Entry, Role};
use super::brief::Brief;
use super::id::{ClientId, CreatorId, TaskId};
use super::instant::Instant;
use super::rules::{Reviewers, Rules};
use super::stage::{Cancellation, Completion, Reviewer, Stage, Visibility};
use super::submission::Submission;
use super::task::{Complaint, Origin, Publication, Review, Task, TitleAsked, Version, Work};
pub(crate) use undo::{Undo, apply_undoably};

thread_local! {
    static FOLDED: Cell<u64> = const { Cell::new(0) };
}

/// Returns how many entries this thread has folded. Tests measure work by this count instead of by time.
#[must_use]
pub fn folded() -> u64 {
    FOLDED.get()
}

/// An entry has nothing to act on: the journal is damaged or was written under other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// The entry opens a task, or concerns people, a take-back, or putting a task away or bringing it back.
    NotOnTask,
    /// A review of something that was never handed in.
    NothingHandedIn,
    /// A change to a publication that doesn't exist.
    NothingPublished,
}

impl Task {
    /// Returns the task that an entry opens, by assignment or as Xingtu shows it (D24); `None` for any other act.
    #[must_use]
    pub fn opened_by(entry: &Entry) -> Option<Self> {
        match &entry.act {
            Act::Assign { task, client, creator, brief, rules } => {
                Some(Self::offered(*task, *client, *creator, brief, *rules, entry.at))
            }
            Act::AddAligned { task, client, creator, brief, rules, facts } => {
                let mut opened = Self::offered(*task, *client, *creator, brief, *rules, facts.since);
                aligned::align(&mut opened, facts, entry.at);
                Some(opened)
            }
            _ => None,
        }
    }

    fn offered(id: TaskId, client: ClientId, creator: CreatorId, brief: &Brief, rules: Rules, at: Instant) -> Self {
        Self {
            id,
            client,
            creator,
            brief: brief.clone(),
            ticked: BTreeSet::new(),
            note: String::new(),
            fee: None,
            rules,
            last_at: at,
            since: at,
            aligned_at: None,
            stood_at: None,
            dates_at: at,
            published_at: None,
            stage: Stage::Offered { assigned_at: at },
            counted_from: Origin::First,
            complaint: Complaint::None,
            title_asked: None,
            deletions: 0,
            scripts: Vec::new(),
            videos: Vec::new(),
            publications: Vec::new(),
        }
    }
}

/// Folds one permitted entry into its task.
///
/// # Errors
/// [`Misfit`] if the entry has nothing to act on; the task is then unchanged.
pub fn apply(task: &mut Task, entry: &Entry) -> Result<(), Misfit> {
    FOLDED.set(FOLDED.get() + 1);
    let at = entry.at;
    let before = task.stage;
    match &entry.act {
        Act::AddClient { .. }
        | Act::AddCreator { .. }
        | Act::KeepProfile { .. }
        | Act::SwitchReceiving { .. }
        | Act::KeepRules { .. }
        | Act::Assign { .. }
        | Act::AddAligned { .. }
        | Act::TakeBack { .. }
        | Act::PutAway { .. }
        | Act::BringBack { .. } => return Err(Misfit::NotOnTask),
        Act::Withdraw { .. } => cancel(task, at, Cancellation::Withdrawn),
        Act::Accept { .. } => task.stage = Stage::Scripting,
        Act::Decline { .. } => cancel(task, at, Cancellation::Declined),
        Act::ChangeDates { agreed, .. } => (task.brief.agreed, task.dates_at) = (agreed.clone(), at),
        Act::TickPoint { point, on: true, .. } => drop(task.ticked.insert(*point)),
        Act::TickPoint { point, on: false, .. } => drop(task.ticked.remove(point)),
        Act::SubmitScript { script, .. } => hand_in(task, Work::Script, script, at),
        Act::SubmitVideo { video, .. } => hand_in(task, Work::Video, video, at),
        Act::ApproveScript { .. } | Act::ApproveVideo { .. } | Act::DecideApprove { .. } => {
            let work = review(task, Review::Approved { at })?;
            task.stage = match work {
                Work::Script => Stage::Filming,
                Work::Video => Stage::Ready,
            };
        }
        Act::RejectScript { comment, .. } | Act::RejectVideo { comment, .. } | Act::Fail { comment, .. } => {
            // A point for which something is sent back isn't met.
            if let Act::RejectScript { points, .. } | Act::RejectVideo { points, .. } = &entry.act {
                task.ticked.retain(|point| !points.contains(point));
            }
            let work = review(task, Review::Rejected { at, by: entry.by, comment: comment.clone() })?;
            task.stage = match work {
                Work::Script => Stage::Scripting,
                Work::Video => Stage::Filming,
            };
        }
        Act::Pass { .. } => turn_to(task, Reviewer::Client)?,
        Act::HandOver { .. } => turn_to(task, Reviewer::PlatformDeciding)?,
        Act::DecideCancel { reason, .. } => {
            review(task, Review::Rejected { at, by: Role::Platform, comment: reason.clone() })?;
            cancel(task, at, Cancellation::DecidedAgainst);
        }
        Act::Publish { title, link, .. } | Act::Republish { title, link, .. } => {
            publish(task, Publication { at, title: title.clone(), link: link.clone() });
        }
        Act::MakePrivate { .. } => task.stage = Stage::Live { video: Visibility::Private },
        Act::MakePublic { .. } => {
            task.stage = Stage::Live { video: Visibility::Public { since: at } };
            task.counted_from = Origin::Public;
        }
        Act::Delete { .. } => {
            task.deletions = task.deletions.saturating_add(1);
            task.stage = Stage::TakenDown;
        }
        Act::AskTitle { title, .. } => task.title_asked = Some(TitleAsked { at, title: title.clone() }),
        Act::SignOff { .. } => complete(task, at, Completion::SignedOff),
        Act::Complain { reason, .. } => task.complaint = Complaint::Open { at, reason: reason.clone() },
        Act::WithdrawComplaint { .. } | Act::DismissComplaint { .. } => task.complaint = Complaint::Over { at },
        Act::UpholdComplaint { .. } => {
            let reason = match &task.complaint {
                Complaint::Open { reason, .. } | Complaint::Upheld { reason, .. } => reason.clone(),
                Complaint::None | Complaint::Over { .. } => String::new(),
            };
            task.complaint = Complaint::Upheld { at, reason };
        }
        Act::SettleCompleted { .. } => complete(task, at, Completion::Settled),
        Act::SettleCancelled { .. } => cancel(task, at, Cancellation::Settled),
        Act::Align { facts, .. } => {
            aligned::align(task, facts, at);
            return Ok(());
        }
        Act::Correct { to, .. } => corrected::correct(task, to)?,
    }
    if task.stage != before {
        task.since = at;
    }
    if entry.act.kind().is_step() {
        task.last_at = at;
    }
    Ok(())
}

fn hand_in(task: &mut Task, work: Work, submission: &Submission, at: Instant) {
    let by = match task.values().reviewers {
        Reviewers::Client => Reviewer::Client,
        Reviewers::PlatformThenClient => Reviewer::Platform,
    };
    let version = Version { at, as_shown: false, submission: submission.clone(), review: Review::Waiting };
    match work {
        Work::Script => {
            task.scripts.push(version);
            task.stage = Stage::ScriptReview { by };
        }
        Work::Video => {
            task.videos.push(version);
            task.stage = Stage::VideoReview { by };
        }
    }
}

/// Records a review on the version under review, and returns whether that is a script or a video.
fn review(task: &mut Task, review: Review) -> Result<Work, Misfit> {
    let work = task.work().ok_or(Misfit::NothingHandedIn)?;
    let versions = match work {
        Work::Script => &mut task.scripts,
        Work::Video => &mut task.videos,
    };
    versions.last_mut().ok_or(Misfit::NothingHandedIn)?.review = review;
    Ok(work)
}

fn turn_to(task: &mut Task, next: Reviewer) -> Result<(), Misfit> {
    match &mut task.stage {
        Stage::ScriptReview { by } | Stage::VideoReview { by } => *by = next,
        _ => return Err(Misfit::NothingHandedIn),
    }
    Ok(())
}

/// A publication is public from its instant (D10), clears an upheld complaint (D12) and fulfils a request for a title
/// (D19).
fn publish(task: &mut Task, publication: Publication) {
    task.stage = Stage::Live { video: Visibility::Public { since: publication.at } };
    task.published_at = Some(publication.at);
    task.counted_from = if task.publications.is_empty() { Origin::First } else { Origin::Republished };
    task.publications.push(publication);
    task.title_asked = None;
    if matches!(task.complaint, Complaint::Upheld { .. }) {
        task.complaint = Complaint::None;
    }
}

/// Completion settles a complaint (D14) and drops a request for a title (D19).
fn complete(task: &mut Task, at: Instant, how: Completion) {
    task.stage = Stage::Completed { at, how };
    task.complaint = Complaint::None;
    task.title_asked = None;
}

fn cancel(task: &mut Task, at: Instant, how: Cancellation) {
    task.stage = Stage::Cancelled { at, how };
    task.complaint = Complaint::None;
    task.title_asked = None;
}
