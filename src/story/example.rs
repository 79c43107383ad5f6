//! Worked examples of the rules: a task's course from a given day on, played by the engine, so that an example's dates
//! are never written by hand.

use super::opening::{Opening, Until};
use crate::domain::{
    Act, ActKind, BeijingDay, DAY, Desk, DeskKind, Entry, HOUR, Happened, Instant, Line, MINUTE, Role, Rules, TaskId,
    TaskLog, accept_by, completes_by_itself, due, history,
};

/// A course that demonstrates one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// Nobody accepts.
    Lapsed,
    /// Accepted in the last minute.
    LastMinute,
    /// Nobody signs off.
    ByItself,
    /// Made private, then public again.
    Private,
    /// A complaint that is dismissed after the counted days.
    Complaint,
    /// Another title: asked for, deleted, republished.
    Retitled,
    /// Signed off before the days are over.
    SignedOff,
    /// All deletions used up.
    UsedUp,
}

/// A played example.
#[derive(Debug, Clone)]
pub struct Played {
    /// The desk with the one task.
    pub desk: Desk,
    /// The instant of the example's end: the last thing has just happened.
    pub now: Instant,
    from: ActKind,
}

const TASK: TaskId = TaskId(1);

impl Example {
    /// Plays it under the given rules: assigned at 10:00 of a day, or published at 20:15. `None` only if the engine
    /// refuses a step, which the tests rule out.
    #[must_use]
    pub fn play(self, day: BeijingDay, rules: Rules) -> Option<Played> {
        let (at, until, from) = match self {
            Self::Lapsed | Self::LastMinute => (day.at(10, 0), Until::Offered, ActKind::Assign),
            Self::ByItself | Self::Private | Self::Complaint | Self::Retitled | Self::SignedOff | Self::UsedUp => {
                (day.at(20, 15), Until::Live, ActKind::Publish)
            }
        };
        let mut desk = Desk::new(DeskKind::Demo);
        let opening = Opening { at, until, rules }.acts().into_iter().map(|(by, act)| (at, by, act));
        let later =
            self.acts(at, rules).into_iter().map(|(at, act)| (at, act.kind().role().unwrap_or(Role::Creator), act));
        for (at, by, act) in opening.chain(later) {
            desk.take(Entry { seq: desk.head() + 1, at, noted_at: at, by, act }).ok()?;
        }
        let task = desk.task(TASK)?;
        let now = match (due(task), self) {
            // To show what is no longer possible, the task must still be running.
            (None, _) | (Some(_), Self::UsedUp) => task.last_at,
            (Some(deadline), _) => deadline.due_at,
        };
        Some(Played { desk, now, from })
    }

    fn acts(self, at: Instant, rules: Rules) -> Vec<(Instant, Act)> {
        let task = TASK;
        let counted = completes_by_itself(at, rules).counted_to;
        let title = || "三月出门，先涂这个".to_owned();
        let republish = || Act::Republish { task, title: title(), link: "https://v.douyin.com/y/".to_owned() };
        match self {
            Self::Lapsed | Self::ByItself => vec![],
            Self::LastMinute => vec![(accept_by(at, rules).due_at.plus(-MINUTE), Act::Accept { task })],
            Self::Private => {
                vec![(at.plus(2 * DAY), Act::MakePrivate { task }), (at.plus(4 * DAY), Act::MakePublic { task })]
            }
            Self::Complaint => vec![
                (at.plus(3 * DAY), Act::Complain { task, reason: title() }),
                (counted.plus(DAY + 9 * HOUR), Act::DismissComplaint { task }),
            ],
            Self::Retitled => vec![
                (at.plus(DAY), Act::AskTitle { task, title: title() }),
                (at.plus(2 * DAY), Act::Delete { task }),
                (at.plus(2 * DAY + HOUR), republish()),
            ],
            Self::SignedOff => vec![(at.plus(2 * DAY), Act::SignOff { task })],
            Self::UsedUp => (0..i64::from(rules.values().deletions))
                .flat_map(|n| {
                    let then = at.plus((n + 1) * DAY);
                    [(then, Act::Delete { task }), (then.plus(HOUR), republish())]
                })
                .collect(),
        }
    }
}

impl Played {
    /// Returns the one task.
    #[must_use]
    pub fn task(&self) -> TaskId {
        TASK
    }

    /// Returns what happened since the example begins, oldest first, including what happened by itself.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'_>> {
        let all = self.desk.log(TASK).map(|log: &TaskLog| history(log, self.now)).unwrap_or_default();
        let begins = |line: &Line<'_>| match line.what {
            Happened::Entry(entry) => entry.act.kind() == self.from,
            Happened::Consequence(_) => false,
        };
        all.into_iter().skip_while(|line| !begins(line)).collect()
    }
}
