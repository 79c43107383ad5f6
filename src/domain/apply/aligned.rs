//! Puts a task at the stage that Xingtu shows (D24). What came before isn't known; a version or a publication that
//! later acts need is added as not recorded.

use crate::align::{Facts, Shown, ShownComplaint};
use crate::instant::Instant;
use crate::stage::{Stage, Visibility};
use crate::submission::Submission;
use crate::task::{Complaint, Origin, Publication, Review, Task, Version};

/// What was recorded of a task but can't be true at the stage that Xingtu shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Untrue {
    scripts: Vec<Version>,
    videos: Vec<Version>,
    publications: Vec<Publication>,
}

impl Untrue {
    /// Removes it from the task.
    pub(super) fn taken_from(task: &mut Task, facts: &Facts) -> Self {
        let mut untrue = Self::default();
        if facts.is_unaccepted() {
            untrue.scripts = std::mem::take(&mut task.scripts);
        }
        if facts.is_before_the_video() {
            untrue.videos = std::mem::take(&mut task.videos);
        }
        if facts.is_before_publication() {
            untrue.publications = std::mem::take(&mut task.publications);
        }
        untrue
    }

    /// Puts it back into the task.
    pub(super) fn put_back(self, task: &mut Task) {
        for (versions, were) in [(&mut task.scripts, self.scripts), (&mut task.videos, self.videos)] {
            if !were.is_empty() {
                *versions = were;
            }
        }
        if !self.publications.is_empty() {
            task.publications = self.publications;
        }
    }
}

/// Folds the facts of an alignment at `at` into a task.
pub(super) fn align(task: &mut Task, facts: &Facts, at: Instant) {
    let since = facts.since;
    Untrue::taken_from(task, facts);
    if facts.is_before_publication() {
        task.title_asked = None;
        task.published_at = None;
    } else {
        publications(task, facts);
    }
    task.stage = stage_of(facts);
    task.counted_from = Origin::Aligned;
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
    task.deletions = facts.deletions;
    task.complaint = match facts.complaint {
        ShownComplaint::None => Complaint::None,
        ShownComplaint::Open => Complaint::Open { at, reason: String::new() },
        ShownComplaint::Upheld => Complaint::Upheld { at, reason: String::new() },
    };
    if task.stage.is_terminal() {
        task.title_asked = None;
    }
    // An alignment at the very instant of the last step may have been moved there because the clock had been ahead.
    // Then it isn't known when Xingtu showed the stage, so it doesn't overrule the count.
    let known = at != task.last_at;
    task.stood_at = (known && task.complaint == Complaint::None).then_some(at);
    task.since = since;
    task.last_at = at;
    task.aligned_at = Some(at);
}

/// Adds a publication that isn't recorded but must exist, and updates when the last one was.
fn publications(task: &mut Task, facts: &Facts) {
    let since = facts.since;
    let stands = matches!(facts.stage, Shown::Public | Shown::Private);
    // One more deletion, or not live in the record: the video shown is a new publication.
    let as_recorded = matches!(task.stage, Stage::Live { .. } | Stage::Completed { .. } | Stage::Cancelled { .. });
    let anew = stands && (facts.deletions > task.deletions || !as_recorded);
    if facts.was_published() && (anew || task.publications.is_empty()) {
        task.publications.push(Publication { at: since, title: String::new(), link: String::new() });
        (task.published_at, task.title_asked) = (Some(since), None);
        return;
    }
    // Public since later than recorded, and not because it had been private: it was published then.
    let public_as_recorded = |known: Instant| since.minute() <= known.minute();
    let as_recorded = task.stage == Stage::Live { video: Visibility::Private }
        || matches!(task.stage, Stage::Live { video: Visibility::Public { since } } if public_as_recorded(since));
    if facts.stage == Shown::Public && !as_recorded {
        task.published_at = task.published_at.max(Some(since));
    }
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

/// Adds a version that was handed in on Xingtu, unless one is under review here already.
fn under_review(versions: &mut Vec<Version>, at: Instant) {
    if !matches!(versions.last(), Some(Version { review: Review::Waiting, .. })) {
        versions.push(Version { at, as_shown: true, submission: Submission::Elsewhere, review: Review::Waiting });
    }
}
