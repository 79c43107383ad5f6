//! Puts a task at the stage that Xingtu shows (D24). What came before isn't known; what a later review,
//! settlement or complaint needs is put there as not recorded.

use crate::domain::align::{Facts, Shown, ShownComplaint};
use crate::domain::instant::Instant;
use crate::domain::stage::{Stage, Visibility};
use crate::domain::submission::Submission;
use crate::domain::task::{Complaint, Publication, Review, Task, Version};

/// Folds the facts of an alignment at `at` into a task.
pub(super) fn align(task: &mut Task, facts: &Facts, at: Instant) {
    let since = facts.since;
    task.stage = stage_of(facts);
    match facts.stage {
        Shown::ScriptReview(_) => under_review(&mut task.scripts, since),
        Shown::VideoReview(_) => under_review(&mut task.videos, since),
        Shown::Offered
        | Shown::Scripting
        | Shown::Filming
        | Shown::Ready
        | Shown::Public
        | Shown::Private
        | Shown::TakenDown
        | Shown::Completed(_)
        | Shown::Cancelled(_) => {}
    }
    if facts.was_published() && task.publications.is_empty() {
        task.publications.push(Publication { at: since, title: String::new(), link: String::new() });
    }
    task.deletions = facts.deletions;
    task.complaint = match facts.complaint {
        ShownComplaint::None => Complaint::None,
        ShownComplaint::Open => Complaint::Open { at, reason: String::new() },
        ShownComplaint::Upheld => Complaint::Upheld { at, reason: String::new() },
    };
    if task.stage.is_terminal() {
        task.title_asked = None;
    }
    task.since = since;
    task.last_at = at;
    task.aligned_at = Some(at);
    task.stood_at = (task.complaint == Complaint::None).then_some(at);
}

fn stage_of(facts: &Facts) -> Stage {
    let since = facts.since;
    match facts.stage {
        Shown::Offered => Stage::Offered { assigned_at: since },
        Shown::Scripting => Stage::Scripting,
        Shown::ScriptReview(by) => Stage::ScriptReview { by },
        Shown::Filming => Stage::Filming,
        Shown::VideoReview(by) => Stage::VideoReview { by },
        Shown::Ready => Stage::Ready,
        Shown::Public => Stage::Live { video: Visibility::Public { since } },
        Shown::Private => Stage::Live { video: Visibility::Private },
        Shown::TakenDown => Stage::TakenDown,
        Shown::Completed(how) => Stage::Completed { at: since, how },
        Shown::Cancelled(how) => Stage::Cancelled { at: since, how },
    }
}

/// A version that was handed in on Xingtu, unless one is waiting here already.
fn under_review(versions: &mut Vec<Version>, at: Instant) {
    if !matches!(versions.last(), Some(Version { review: Review::Waiting, .. })) {
        versions.push(Version { at, submission: Submission::Elsewhere, review: Review::Waiting });
    }
}
