//! A task's life as a picture shows it: marks of what happened and of what will happen by itself, and the counts
//! between them: where each began, what held it, and how it ended.

use super::act::{Entry, Role};
use super::act_kind::ActKind;
use super::deadline::{Consequence, Deadline, completes_by_itself, due};
use super::desk::{Desk, TaskLog};
use super::history::{Happened, Line, Standing, history};
use super::id::TaskId;
use super::instant::Instant;
use super::refusal::Refusal;
use super::rules::Rules;
use super::stage::{Stage, Visibility};
use super::what_if::{NotSupposed, Supposed, what_if};

/// A task's life, as seen at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What happened, oldest first, and last what will happen if nobody acts.
    pub marks: Vec<Mark>,
    /// The counts, in the order in which they began; at most the last one still runs.
    pub counts: Vec<Count>,
    /// When the task ended, or will if nobody acts; `None` if nothing ends it by itself.
    pub ends_at: Option<Instant>,
    /// The instant from which it is seen.
    pub now: Instant,
}

/// One point of a task's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub at: Instant,
    /// What.
    pub what: Marked,
    /// Whether it hasn't happened yet, and will if nobody acts.
    pub ahead: bool,
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// Somebody did something.
    Act {
        /// Who.
        by: Role,
        /// What.
        kind: ActKind,
        /// The position in the journal of the entry that says so.
        seq: u64,
    },
    /// Time did something (S7, S9).
    Time(Consequence),
}

/// A deadline that ran or runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The deadline as it stood last.
    pub deadline: Deadline,
    /// Up to where it is certain: its end, or the instant from which it is seen.
    pub until: Instant,
    /// From when to when a complaint kept it from completing the task (D12).
    pub held: Vec<(Instant, Instant)>,
    /// How it ended, if it has.
    pub end: CountEnd,
}

/// How a count ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountEnd {
    /// It runs.
    Running,
    /// A complaint holds it: no date is certain (D12).
    Held,
    /// It ran out, and its consequence followed.
    RanOut,
    /// Somebody did in time what it waited for: the creator accepted, the client signed off, or the platform settled
    /// the task as completed.
    Met,
    /// It ended before, without that: the video was hidden or deleted (D10, D11), or the task ended otherwise.
    BrokenOff,
}

impl Timeline {
    /// Returns a task's life as seen at an instant.
    #[must_use]
    pub fn of(log: &TaskLog, now: Instant) -> Self {
        let lines = history(log, now);
        let mut marks: Vec<Mark> = lines.iter().map(Mark::of).collect();
        let ahead = due(log.task()).filter(|deadline| deadline.due_at > now);
        marks.extend(ahead.map(|deadline| Mark {
            at: deadline.due_at,
            what: Marked::Time(deadline.consequence),
            ahead: true,
        }));
        let ended = lines.last().and_then(|line| match line.after.stage {
            Stage::Completed { at, .. } | Stage::Cancelled { at, .. } => Some(at),
            _ => None,
        });
        let ends_at = ended.or(ahead.map(|deadline| deadline.due_at));
        Self { marks, counts: counts(&lines, log.task().rules, now), ends_at, now }
    }

    /// Returns a task's life as it would be seen after acts that nobody has done, one after the other.
    ///
    /// # Errors
    /// [`NotSupposed`].
    pub fn supposing(desk: &Desk, id: TaskId, acts: &[Supposed], now: Instant) -> Result<Self, NotSupposed> {
        let seen = what_if(desk, id, acts, now)?;
        let mut log = desk.log(id).cloned().ok_or(NotSupposed::NoTask(Refusal::NoSuchTask))?;
        for (seq, Supposed { kind, at }) in (desk.head() + 1..).zip(acts.iter().copied()) {
            let (at, by) = (at.max(log.task().last_at), kind.role().unwrap_or(Role::Creator));
            let entry = Entry { seq, at, noted_at: at, by, act: kind.sample(desk.kind(), id) };
            log = log.with(entry).map_err(|_| NotSupposed::NeedsMore(kind))?;
        }
        Ok(Self::of(&log, seen.supposed.as_of))
    }

    /// Returns the first instant at which the two lives differ in what happens; `None` if they don't.
    #[must_use]
    pub fn parts_from(&self, other: &Self) -> Option<Instant> {
        let same = |(one, two): &(&Mark, &Mark)| one.at == two.at && one.what.is_alike(two.what);
        let common = self.marks.iter().zip(&other.marks).take_while(same).count();
        let next = |marks: &[Mark]| marks.get(common).map(|mark| mark.at);
        next(&self.marks).into_iter().chain(next(&other.marks)).min()
    }
}

impl Mark {
    fn of(line: &Line<'_>) -> Self {
        let what = match line.what {
            Happened::Entry(entry) => Marked::Act { by: entry.by, kind: entry.act.kind(), seq: entry.seq },
            Happened::Consequence(what) => Marked::Time(what),
        };
        Self { at: line.at, what, ahead: false }
    }
}

impl Marked {
    /// Tells whether the same happened, wherever it stands in a journal.
    fn is_alike(self, other: Self) -> bool {
        match (self, other) {
            (Self::Act { by, kind, .. }, Self::Act { by: other_by, kind: other_kind, .. }) => {
                (by, kind) == (other_by, other_kind)
            }
            (Self::Time(what), Self::Time(other)) => what == other,
            (Self::Act { .. }, Self::Time(_)) | (Self::Time(_), Self::Act { .. }) => false,
        }
    }
}

impl Count {
    /// Tells whether it is the same count, perhaps with another end.
    fn continues(&self, deadline: &Deadline) -> bool {
        self.deadline.start == deadline.start && self.deadline.consequence == deadline.consequence
    }

    fn holds_since(&self) -> Option<Instant> {
        (self.end == CountEnd::Held).then(|| self.held.last().map(|(from, _)| *from)).flatten()
    }

    /// Returns the parts in which it counted and in which it was held, in their order, up to where it is certain.
    #[must_use]
    pub fn parts(&self) -> Vec<(Instant, Instant, bool)> {
        let mut parts = Vec::new();
        let mut from = self.deadline.start;
        for (began, ended) in &self.held {
            parts.push((from, *began, false));
            parts.push((*began, *ended, true));
            from = *ended;
        }
        parts.push((from, self.until, false));
        parts.retain(|(from, to, _)| from < to);
        parts
    }
}

/// Returns the count that runs in a state, and whether a complaint holds it.
fn counted(standing: &Standing, rules: Rules) -> Option<(Deadline, bool)> {
    match (standing.deadline, standing.stage) {
        (Some(deadline), _) => Some((deadline, false)),
        (None, Stage::Live { video: Visibility::Public { since } }) if standing.complained => {
            Some((completes_by_itself(since, rules), true))
        }
        (None, _) => None,
    }
}

fn counts(lines: &[Line<'_>], rules: Rules, now: Instant) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    let mut open = None::<Count>;
    for line in lines {
        let next = counted(&line.after, rules);
        open = match (open.take(), next) {
            (Some(count), Some((deadline, held))) if count.continues(&deadline) => {
                Some(carried_on(count, deadline, held, line.at))
            }
            (ended, next) => {
                counts.extend(ended.map(|count| closed(count, line)));
                next.map(|(deadline, held)| begun(deadline, held, line.at))
            }
        };
    }
    counts.extend(open.map(|count| seen(count, now)));
    counts
}

fn begun(deadline: Deadline, held: bool, at: Instant) -> Count {
    let (held, end) = if held { (vec![(at, at)], CountEnd::Held) } else { (Vec::new(), CountEnd::Running) };
    Count { deadline, until: deadline.start, held, end }
}

fn carried_on(mut count: Count, deadline: Deadline, held: bool, at: Instant) -> Count {
    match (count.holds_since(), held) {
        (None, true) => {
            count.held.push((at, at));
            count.end = CountEnd::Held;
        }
        (Some(_), false) => {
            held_until(&mut count, at);
            count.end = CountEnd::Running;
        }
        (None, false) | (Some(_), true) => (),
    }
    count.deadline = deadline;
    count
}

fn held_until(count: &mut Count, at: Instant) {
    if let Some((from, to)) = count.held.last_mut() {
        *to = at.max(*from);
    }
}

fn closed(mut count: Count, line: &Line<'_>) -> Count {
    if count.holds_since().is_some() {
        held_until(&mut count, line.at);
    }
    count.until = line.at.max(count.deadline.start);
    count.end = match (line.what, line.after.stage, count.deadline.consequence) {
        (Happened::Consequence(_), _, _) => CountEnd::RanOut,
        (_, Stage::Cancelled { .. }, _) => CountEnd::BrokenOff,
        (_, Stage::Completed { .. }, _) | (_, _, Consequence::Lapse) => CountEnd::Met,
        (_, _, Consequence::Complete) => CountEnd::BrokenOff,
    };
    count
}

/// Ends the picture of a count that still runs where it is seen from.
fn seen(mut count: Count, now: Instant) -> Count {
    if count.holds_since().is_some() {
        held_until(&mut count, now);
    }
    count.until = now.max(count.deadline.start);
    count
}
