//! What an act changes. There is no rule here: whether an act is allowed, [`super::permit`] has said.
//!
//! Total: an entry that does not fit the task gives a [`Misfit`] and leaves the task as it was.

use super::act::{Act, Entry};
use super::task::{Completion, Publication, Review, Stage, Task, Version};

/// An entry has nothing to act on: the journal is damaged, or of other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// The entry assigns a task that is there already, or concerns people or a take-back.
    NotOnTask,
    /// A review of something that was never handed in.
    NothingHandedIn,
}

impl Task {
    /// Returns the task that an entry assigns; `None` for any other act.
    #[must_use]
    pub fn assigned_by(entry: &Entry) -> Option<Self> {
        let Act::Assign { task, client, creator, brief, rules } = &entry.act else { return None };
        Some(Self {
            id: *task,
            client: *client,
            creator: *creator,
            brief: brief.clone(),
            rules: *rules,
            assigned_at: entry.at,
            last_at: entry.at,
            stage: Stage::Offered,
            scripts: Vec::new(),
            videos: Vec::new(),
            publications: Vec::new(),
        })
    }
}

/// Folds one permitted entry into its task.
///
/// # Errors
/// [`Misfit`] if the entry has nothing to act on; the task is then unchanged.
pub fn apply(task: &mut Task, entry: &Entry) -> Result<(), Misfit> {
    let at = entry.at;
    let waiting = |submission: &_| Version { at, submission: Clone::clone(submission), review: Review::Waiting };
    task.stage = match &entry.act {
        Act::AddClient { .. } | Act::AddCreator { .. } | Act::Assign { .. } | Act::TakeBack { .. } => {
            return Err(Misfit::NotOnTask);
        }
        Act::Accept { .. } => Stage::Scripting,
        Act::SubmitScript { script, .. } => {
            task.scripts.push(waiting(script));
            Stage::ScriptReview
        }
        Act::ApproveScript { .. } => {
            last(&mut task.scripts)?.review = Review::Approved { at };
            Stage::Filming
        }
        Act::RejectScript { comment, .. } => {
            last(&mut task.scripts)?.review = Review::Rejected { at, comment: comment.clone() };
            Stage::Scripting
        }
        Act::SubmitVideo { video, .. } => {
            task.videos.push(waiting(video));
            Stage::VideoReview
        }
        Act::ApproveVideo { .. } => {
            last(&mut task.videos)?.review = Review::Approved { at };
            Stage::Ready
        }
        Act::RejectVideo { comment, .. } => {
            last(&mut task.videos)?.review = Review::Rejected { at, comment: comment.clone() };
            Stage::Filming
        }
        Act::Publish { title, link, .. } => {
            task.publications.push(Publication { at, title: title.clone(), link: link.clone() });
            Stage::Live { public_since: at }
        }
        Act::SignOff { .. } => Stage::Completed { at, how: Completion::SignedOff },
    };
    task.last_at = at;
    Ok(())
}

fn last(versions: &mut [Version]) -> Result<&mut Version, Misfit> {
    versions.last_mut().ok_or(Misfit::NothingHandedIn)
}
