//! The other chairs of a lesson, client and platform. What they do next depends only on the journal.

use serde::Deserialize;

use super::goal::Holds;
use super::run::Run;
use super::step::Deed;
use super::text::Text;
use crate::domain::{ActKind, DAY, HOUR, Instant, MINUTE, TaskId, due};

/// How client and platform play.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chairs {
    /// The client's manner.
    pub client: Manner,
    /// The comment on a script that a strict client rejects.
    pub on_script: Option<Text>,
    /// The comment on a video that a strict client rejects.
    pub on_video: Option<Text>,
    /// Why a complaining client complains.
    pub complains: Option<Text>,
    /// What else they do.
    #[serde(default)]
    pub also: Vec<Habit>,
}

/// A client's manner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Reviews within two hours and signs off a day after publication.
    Prompt,
    /// Like prompt, but rejects a task's first script and first video.
    Strict,
    /// Never acts.
    Silent,
    /// Reviews like the prompt one, never signs off, and complains in the last minute before the deadline.
    Complaining,
}

/// Something that a chair does at a cue.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Habit {
    /// When.
    pub when: Cue,
    /// What.
    pub deed: Deed,
    /// A condition that must hold then.
    pub only_if: Option<Holds>,
    /// How often at most; once by default.
    #[serde(default = "once")]
    pub times: u16,
}

fn once() -> u16 {
    1
}

/// When a chair acts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Cue {
    /// At an instant.
    At(Instant),
    /// So long after an act of a kind on the deed's task, or on people.
    After {
        /// The act.
        act: ActKind,
        /// Which of them, from 1; the last one by default.
        nth: Option<u16>,
        /// How long.
        minutes: u32,
    },
    /// So long before the task's deadline.
    BeforeDue {
        /// How long.
        minutes: u32,
    },
}

impl Manner {
    /// Returns what such a client does on a task.
    fn habits(self, chairs: &Chairs, task: u32) -> Vec<Habit> {
        let habit = |when, act, says: Option<&Text>, times| {
            let deed = Deed { act, task, says: says.cloned() };
            Habit { when, deed, only_if: None, times }
        };
        let after = |act, nth, span: i64| Cue::After { act, nth, minutes: minutes(span) };
        let (script, video) = (ActKind::SubmitScript, ActKind::SubmitVideo);
        let reviews = || {
            vec![
                habit(after(script, None, 2 * HOUR), ActKind::ApproveScript, None, u16::MAX),
                habit(after(video, None, 2 * HOUR), ActKind::ApproveVideo, None, u16::MAX),
            ]
        };
        let signs = || {
            [ActKind::Publish, ActKind::Republish].map(|act| habit(after(act, None, DAY), ActKind::SignOff, None, 1))
        };
        match self {
            Self::Silent => vec![],
            Self::Prompt => reviews().into_iter().chain(signs()).collect(),
            Self::Strict => {
                let rejects = |act, rejection, says| habit(after(act, Some(1), HOUR), rejection, says, 1);
                let mut all = vec![
                    rejects(script, ActKind::RejectScript, chairs.on_script.as_ref()),
                    rejects(video, ActKind::RejectVideo, chairs.on_video.as_ref()),
                ];
                all.extend(reviews());
                all.extend(signs());
                all
            }
            Self::Complaining => {
                let mut all = reviews();
                all.push(habit(Cue::BeforeDue { minutes: 1 }, ActKind::Complain, chairs.complains.as_ref(), 1));
                all
            }
        }
    }
}

fn minutes(span: i64) -> u32 {
    u32::try_from(span / MINUTE).unwrap_or(u32::MAX)
}

/// Returns a chair's next act after an instant, and when, according to the journal. Acts that the rules refuse are
/// skipped.
pub(super) fn next(run: &Run<'_>, after: Instant) -> Option<(Instant, Deed)> {
    let mut all: Vec<(Instant, Deed)> = pending(run, after);
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().find(|(at, deed)| run.permits(*at, deed))
}

/// Returns all acts that chairs would do after an instant, permitted or not, with their instants.
pub(super) fn pending(run: &Run<'_>, after: Instant) -> Vec<(Instant, Deed)> {
    let chairs = &run.lesson().chairs;
    let tasks = (1..).take(run.lesson().tasks.len());
    let by_manner = tasks.flat_map(|task| chairs.client.habits(chairs, task));
    let all = chairs.also.iter().cloned().chain(by_manner);
    all.flat_map(|habit| {
        let done = run.count(habit.deed.act, habit.deed.task);
        let left = done < usize::from(habit.times);
        let at = if left { cues(run, &habit) } else { vec![] };
        at.into_iter()
            .filter(|at| *at > after && habit.only_if.as_ref().is_none_or(|only_if| only_if.of(run)))
            .map(|at| (at, habit.deed.clone()))
            .collect::<Vec<_>>()
    })
    .collect()
}

fn cues(run: &Run<'_>, habit: &Habit) -> Vec<Instant> {
    let span = |minutes: u32| i64::from(minutes) * MINUTE;
    match habit.when {
        Cue::At(at) => vec![at],
        Cue::After { act, nth, minutes } => {
            let of = |id: Option<TaskId>| id.is_none_or(|id| id.0 == habit.deed.task);
            let mut such = run.own().iter().filter(|entry| entry.act.kind() == act && of(entry.act.task()));
            let one = match nth {
                Some(nth) => such.nth(usize::from(nth).saturating_sub(1)),
                None => such.next_back(),
            };
            one.map(|entry| entry.at.plus(span(minutes))).into_iter().collect()
        }
        Cue::BeforeDue { minutes } => {
            let deadline = run.desk().task(TaskId(habit.deed.task)).and_then(due);
            deadline.map(|deadline| deadline.due_at.plus(-span(minutes))).into_iter().collect()
        }
    }
}
