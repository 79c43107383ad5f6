//! How near an agreed date is (D26): today, tomorrow, in some days, or passed. A passed date cancels nothing (D23).

use super::desk::Desk;
use super::id::TaskId;
use super::instant::{BeijingDay, Instant};
use super::proof::{Agreed, AgreedKind, agreed};
use super::stage::Stage;
use super::task::Task;

/// How near an agreed date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// It was so many days ago, at least one.
    Passed(u32),
    /// Its time was today.
    PassedToday,
    /// The day is today.
    Today,
    /// The day is tomorrow.
    Tomorrow,
    /// In so many days, at least two.
    Ahead(u32),
}

impl Nearness {
    /// Returns how near a day is.
    #[must_use]
    pub fn of(day: BeijingDay, now: Instant) -> Self {
        let days = day.days_since(now.beijing_day());
        let many = u32::try_from(days.unsigned_abs()).unwrap_or(u32::MAX);
        match days {
            ..0 => Self::Passed(many),
            0 => Self::Today,
            1 => Self::Tomorrow,
            2.. => Self::Ahead(many),
        }
    }

    /// Tells whether it comes first: today, tomorrow, or passed.
    #[must_use]
    pub fn is_close(self) -> bool {
        !matches!(self, Self::Ahead(_))
    }
}

impl Agreed {
    /// Returns how near the date is.
    #[must_use]
    pub fn nearness(&self, now: Instant) -> Nearness {
        match Nearness::of(self.day, now) {
            Nearness::Today if self.ends_at() <= now => Nearness::PassedToday,
            near => near,
        }
    }

    /// Tells whether the day passed without its act. Staying public is fulfilled when the day ends.
    #[must_use]
    pub fn is_missed(&self, now: Instant) -> bool {
        self.kind != AgreedKind::KeepPublic && self.ends_at() <= now
    }
}

/// Returns a task's agreed dates that were missed, earliest first; none once the task has ended.
#[must_use]
pub fn missed(task: &Task, now: Instant) -> Vec<Agreed> {
    if task.brief.agreed.is_empty() || task.seen_at(now).is_terminal() {
        return Vec::new();
    }
    agreed(task).into_iter().filter(|one| one.is_missed(now)).collect()
}

/// Returns the agreed date that a task's next step has: the next one, or the one that was missed longest ago (D23). None
/// once the task has ended; staying public asks for no step.
#[must_use]
pub fn next_agreed(task: &Task, now: Instant) -> Option<Agreed> {
    if task.brief.agreed.is_empty() || task.seen_at(now).is_terminal() {
        return None;
    }
    agreed(task).into_iter().find(|one| one.kind != AgreedKind::KeepPublic)
}

/// Returns a desk's agreed dates that were missed, earliest first.
#[must_use]
pub fn all_missed(desk: &Desk, now: Instant) -> Vec<(TaskId, Agreed)> {
    let of = |task: &Task| missed(task, now).into_iter().map(|one| (task.id, one)).collect::<Vec<_>>();
    let mut all: Vec<_> = desk.logs().flat_map(|log| of(log.task())).collect();
    all.sort_by_key(|(task, one)| (*one, *task));
    all
}

/// Returns the agreed dates that still matter and whose day began or ended after `from` and by `now`, latest first.
#[must_use]
pub fn reached(desk: &Desk, from: Instant, now: Instant) -> Vec<(TaskId, Agreed)> {
    let within = |at: Instant| from < at && at <= now;
    let of = |task: &Task| {
        let gone = task.brief.agreed.is_empty() || matches!(task.seen_at(now), Stage::Cancelled { .. });
        let all = if gone { Vec::new() } else { agreed(task) };
        let news = all.into_iter().filter(|one| within(one.day.start()) || within(one.ends_at()));
        news.map(|one| (task.id, one)).collect::<Vec<_>>()
    };
    let mut all: Vec<_> = desk.logs().flat_map(|log| of(log.task())).collect();
    all.sort_by_key(|(task, one)| (std::cmp::Reverse(*one), *task));
    all
}
