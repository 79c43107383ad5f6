//! What one entry changed in a task, stored so that it can be undone without folding the task again. Only what changed
//! is stored, nothing that grows with the task.

use std::collections::BTreeSet;

use super::aligned::Untrue;
use super::corrected::correct;
use super::{Misfit, apply};
use crate::act::{Act, Correction, Entry};
use crate::brief::AgreedDates;
use crate::id::ClientId;
use crate::instant::Instant;
use crate::stage::Stage;
use crate::submission::Submission;
use crate::task::{Complaint, Origin, Review, Task, TitleAsked, Version, Work};

/// What a task was like before an entry, as far as the entry changes it.
#[derive(Debug, Clone)]
pub(crate) struct Undo {
    course: Course,
    many: [usize; 3],
    untrue: Untrue,
    review: Option<(Work, Review)>,
    asked: Option<(Complaint, Option<TitleAsked>)>,
    wording: Option<Correction>,
    agreed: Option<AgreedDates>,
    ticked: Option<BTreeSet<u16>>,
}

/// The small fields of a task.
#[derive(Debug, Clone, Copy)]
struct Course {
    client: ClientId,
    last_at: Instant,
    since: Instant,
    aligned_at: Option<Instant>,
    stood_at: Option<Instant>,
    dates_at: Instant,
    published_at: Option<Instant>,
    stage: Stage,
    counted_from: Origin,
    deletions: u8,
}

/// Folds one permitted entry into its task, and returns how to take it back.
///
/// # Errors
/// [`Misfit`] if the entry has nothing to act on; the task is then unchanged.
pub(crate) fn apply_undoably(task: &mut Task, entry: &Entry) -> Result<Undo, Misfit> {
    let undo = Undo::before(task, entry);
    match apply(task, entry) {
        Ok(()) => Ok(undo.without_what_stayed(task)),
        Err(misfit) => {
            undo.take_back(task);
            Err(misfit)
        }
    }
}

impl Undo {
    fn before(task: &mut Task, entry: &Entry) -> Self {
        let reviewed = matches!(task.stage, Stage::ScriptReview { .. } | Stage::VideoReview { .. });
        let work = task.work().filter(|_| reviewed);
        let review = work.and_then(|work| Some((work, task.versions(work).last()?.review.clone())));
        let wording = match &entry.act {
            Act::Correct { to, .. } => Some(present(task, to)),
            _ => None,
        };
        let (course, many) = Course::of(task);
        let untrue = match &entry.act {
            Act::Align { facts, .. } => Untrue::taken_from(task, facts),
            _ => Untrue::default(),
        };
        let asked = Some((task.complaint.clone(), task.title_asked.clone()));
        let agreed = Some(task.brief.agreed.clone());
        let ticked = Some(task.ticked.clone());
        Self { course, many, untrue, review, asked, wording, agreed, ticked }
    }

    /// Drops what the entry left as it was. Comparing needs no list of the acts that may change it.
    fn without_what_stayed(self, task: &Task) -> Self {
        let asked = self.asked.filter(|(complaint, title)| (complaint, title) != (&task.complaint, &task.title_asked));
        let agreed = self.agreed.filter(|agreed| *agreed != task.brief.agreed);
        let ticked = self.ticked.filter(|ticked| *ticked != task.ticked);
        Self { asked, agreed, ticked, ..self }
    }

    /// Restores the task to what it was.
    pub(crate) fn take_back(self, task: &mut Task) {
        self.course.put(task);
        let [scripts, videos, publications] = self.many;
        self.untrue.put_back(task);
        task.scripts.truncate(scripts);
        task.videos.truncate(videos);
        task.publications.truncate(publications);
        if let Some((complaint, title_asked)) = self.asked {
            (task.complaint, task.title_asked) = (complaint, title_asked);
        }
        if let Some((work, review)) = self.review {
            let versions = match work {
                Work::Script => &mut task.scripts,
                Work::Video => &mut task.videos,
            };
            if let Some(version) = versions.last_mut() {
                version.review = review;
            }
        }
        match self.wording {
            // A file is only added to a version that was handed in elsewhere.
            Some(Correction::Script(late)) => elsewhere(&mut task.scripts, late.version),
            Some(Correction::Video(late)) => elsewhere(&mut task.videos, late.version),
            // The publication exists, since its wording was corrected.
            Some(to) => drop(correct(task, &to)),
            None => {}
        }
        if let Some(agreed) = self.agreed {
            task.brief.agreed = agreed;
        }
        if let Some(ticked) = self.ticked {
            task.ticked = ticked;
        }
    }
}

impl Course {
    fn of(task: &Task) -> (Self, [usize; 3]) {
        // Whatever an act can change is kept here or in `Undo`. Without `..`, a new field doesn't compile until it is
        // in one of the two lists.
        let Task {
            client,
            last_at,
            since,
            aligned_at,
            stood_at,
            dates_at,
            published_at,
            stage,
            counted_from,
            deletions,
            scripts,
            videos,
            publications,
            id: _,
            creator: _,
            rules: _,
            brief: _,
            ticked: _,
            note: _,
            fee: _,
            complaint: _,
            title_asked: _,
        } = task;
        let course = Self {
            client: *client,
            last_at: *last_at,
            since: *since,
            aligned_at: *aligned_at,
            stood_at: *stood_at,
            dates_at: *dates_at,
            published_at: *published_at,
            stage: *stage,
            counted_from: *counted_from,
            deletions: *deletions,
        };
        (course, [scripts.len(), videos.len(), publications.len()])
    }

    fn put(self, task: &mut Task) {
        let Self {
            client,
            last_at,
            since,
            aligned_at,
            stood_at,
            dates_at,
            published_at,
            stage,
            counted_from,
            deletions,
        } = self;
        (task.client, task.last_at, task.since, task.aligned_at) = (client, last_at, since, aligned_at);
        (task.stood_at, task.dates_at, task.published_at) = (stood_at, dates_at, published_at);
        (task.stage, task.counted_from, task.deletions) = (stage, counted_from, deletions);
    }
}

/// Returns the present wording that a correction replaces.
fn present(task: &Task, to: &Correction) -> Correction {
    let last = task.publications.last();
    match to {
        Correction::Name(_) => Correction::Name(task.brief.name.clone()),
        Correction::Brief(_) => Correction::Brief(task.brief.text.clone()),
        Correction::Points(_) => Correction::Points(task.brief.points.clone()),
        Correction::Fee(_) => Correction::Fee(task.fee),
        Correction::Client(_) => Correction::Client(task.client),
        Correction::Note(_) => Correction::Note(task.note.clone()),
        Correction::Title(_) => Correction::Title(last.map(|last| last.title.clone()).unwrap_or_default()),
        Correction::Link(_) => Correction::Link(last.map(|last| last.link.clone()).unwrap_or_default()),
        Correction::Script(late) => Correction::Script(late.clone()),
        Correction::Video(late) => Correction::Video(late.clone()),
    }
}

fn elsewhere(versions: &mut [Version], version: u16) {
    let version = usize::from(version).checked_sub(1).and_then(|n| versions.get_mut(n));
    if let Some(version) = version {
        version.submission = Submission::Elsewhere;
    }
}
