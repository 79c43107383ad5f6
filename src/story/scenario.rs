//! A scenario file: steps (an act with who and when, and whether it is refused and why), then what must
//! be true of a task as of an instant. The format is described in ARCHITECTURE.md, "Formats".

use serde::Deserialize;

use crate::domain::{
    Act, Cancellation, Completion, Desk, DeskKind, Entry, Instant, NotTaken, Refusal, Role, Stage, TaskId, due,
};
use crate::record::Unreadable;

/// The version of the scenario form that this reads.
const VERSION: u32 = 1;

/// One scenario.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    version: u32,
    /// What the scenario shows, as a sentence.
    pub name: String,
    /// The rules and assumptions it rests on, such as `S7` and `D4`.
    pub rests_on: Vec<String>,
    #[serde(default)]
    desk: On,
    steps: Vec<Step>,
    expect: Vec<Expectation>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum On {
    Mine,
    #[default]
    Demo,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    at: Instant,
    noted_at: Option<Instant>,
    by: Role,
    act: Act,
    refused: Option<Refusal>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    task: TaskId,
    as_of: Instant,
    stage: Seen,
    ended_at: Option<Instant>,
    due_at: Option<Instant>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Seen {
    Offered,
    Scripting,
    ScriptReview,
    Filming,
    VideoReview,
    Ready,
    Live,
    SignedOff,
    SevenDays,
    Lapsed,
}

/// Where a scenario went another way than it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The file can't be read.
    Unreadable(Unreadable),
    /// A step had another outcome.
    Step {
        /// Which, from 1.
        number: usize,
        /// What happened instead.
        outcome: Result<(), NotTaken>,
    },
    /// Something else was seen.
    Expectation {
        /// Which, from 1.
        number: usize,
        /// What was seen, in the code's words.
        seen: String,
    },
}

impl Scenario {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// [`Unreadable`], with the position in the text.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let scenario: Self = serde_json::from_str(text)?;
        if scenario.version == VERSION { Ok(scenario) } else { Err(Unreadable::Version { version: scenario.version }) }
    }

    /// Plays the steps and compares what is seen then.
    ///
    /// # Errors
    /// The first [`Failure`].
    pub fn play(&self) -> Result<Desk, Failure> {
        let kind = match self.desk {
            On::Mine => DeskKind::Mine,
            On::Demo => DeskKind::Demo,
        };
        let mut desk = Desk::new(kind);
        for (number, step) in (1..).zip(&self.steps) {
            let outcome = desk.take(Entry {
                seq: desk.head() + 1,
                at: step.at,
                noted_at: step.noted_at.unwrap_or(step.at),
                by: step.by,
                act: step.act.clone(),
            });
            if outcome != step.refused.map_or(Ok(()), |refusal| Err(NotTaken::Refused(refusal))) {
                return Err(Failure::Step { number, outcome });
            }
        }
        for (number, expectation) in (1..).zip(&self.expect) {
            expectation.compare(&desk).map_err(|seen| Failure::Expectation { number, seen })?;
        }
        Ok(desk)
    }
}

impl Expectation {
    fn compare(&self, desk: &Desk) -> Result<(), String> {
        let task = desk.task(self.task).ok_or("no such task")?;
        let stage = task.seen_at(self.as_of);
        let ended_at = match stage {
            Stage::Completed { at, .. } | Stage::Cancelled { at, .. } => Some(at),
            Stage::Offered
            | Stage::Scripting
            | Stage::ScriptReview
            | Stage::Filming
            | Stage::VideoReview
            | Stage::Ready
            | Stage::Live { .. } => None,
        };
        let due_at = due(task).filter(|_| !stage.is_terminal()).map(|deadline| deadline.due_at);
        let right = seen(stage) == self.stage
            && (self.ended_at.is_none() || self.ended_at == ended_at)
            && (self.due_at.is_none() || self.due_at == due_at);
        let when = |at: Option<Instant>| at.map_or_else(|| "never".to_owned(), |at| at.to_string());
        let found = || format!("{:?}, ended at {}, due at {}", seen(stage), when(ended_at), when(due_at));
        if right { Ok(()) } else { Err(found()) }
    }
}

fn seen(stage: Stage) -> Seen {
    match stage {
        Stage::Offered => Seen::Offered,
        Stage::Scripting => Seen::Scripting,
        Stage::ScriptReview => Seen::ScriptReview,
        Stage::Filming => Seen::Filming,
        Stage::VideoReview => Seen::VideoReview,
        Stage::Ready => Seen::Ready,
        Stage::Live { .. } => Seen::Live,
        Stage::Completed { how: Completion::SignedOff, .. } => Seen::SignedOff,
        Stage::Completed { how: Completion::SevenDays, .. } => Seen::SevenDays,
        Stage::Cancelled { how: Cancellation::Lapsed, .. } => Seen::Lapsed,
    }
}
