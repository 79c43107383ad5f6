//! What a scenario expects of a task at an instant: its stage, when it ended or falls due, what is possible, and what
//! is refused by which rule.

use serde::Deserialize;

use crate::domain::{
    ActKind, Cancellation, Complaint, Completion, Desk, Fault, Instant, Place, Problem, Refusal, Role, RuleId, Task,
    TaskId, due, permit,
};

/// What must be true of a task at an instant. Missing fields aren't checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expectation {
    task: TaskId,
    as_of: Instant,
    stage: Seen,
    ended_at: Option<Instant>,
    due_at: Option<Instant>,
    no_deadline: Option<bool>,
    deletions: Option<u8>,
    visibility: Option<Visible>,
    complaint: Option<Complained>,
    #[serde(default)]
    possible: Vec<ActKind>,
    #[serde(default)]
    not_possible: Vec<NotPossible>,
}

/// An act that must be refused, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct NotPossible {
    act: ActKind,
    refused: Refused,
}

/// The rule by which an act is refused, and optionally the fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Refused {
    rule: Option<RuleId>,
    why: Option<Refusal>,
}

impl Refused {
    /// Tells whether a refusal is the expected one.
    pub(super) fn is(&self, kind: ActKind, refusal: Refusal) -> bool {
        self.rule == refusal.rule(kind) && self.why.is_none_or(|why| why == refusal)
    }

    /// Tells whether a problem with a field is the expected one: contradictory facts are refused by D24, everything
    /// else by no rule, and no fact may be named.
    pub(super) fn is_worded(&self, problem: Problem) -> bool {
        let rule = (problem.fault == Fault::Contradiction).then_some(RuleId::D24);
        self.why.is_none() && (self.rule.is_none() || self.rule == rule)
    }
}

/// A stage, and how the task ended, as named in files of scenarios and lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is documented at the stage of the same name")]
pub enum Seen {
    Offered,
    Scripting,
    ScriptReview,
    Filming,
    VideoReview,
    Ready,
    Live,
    TakenDown,
    SignedOff,
    SevenDays,
    CompletedByPlatform,
    Lapsed,
    Declined,
    Withdrawn,
    DecidedAgainst,
    CancelledByPlatform,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Visible {
    Public,
    Private,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Complained {
    None,
    Open,
    Over,
    Upheld,
}

impl Expectation {
    /// Compares with a desk.
    ///
    /// # Errors
    /// What is found instead, in the code's words.
    pub(super) fn compare(&self, desk: &Desk) -> Result<(), String> {
        let task = desk.task(self.task).ok_or("no such task")?;
        let stage = task.seen_at(self.as_of);
        let due_at = due(task).filter(|_| !stage.is_terminal()).map(|deadline| deadline.due_at);
        let seen = |right: bool, what: &str| if right { Ok(()) } else { Err(format!("{what} in {stage:?}")) };
        let says = |wanted: Option<Instant>, is: Option<Instant>| wanted.is_none() || wanted == is;
        seen(Seen::of(Place::of(stage)) == self.stage, "another stage")?;
        seen(says(self.ended_at, stage.ended_at()), "another end")?;
        seen(says(self.due_at, due_at), &format!("due {due_at:?}"))?;
        seen(self.no_deadline.is_none_or(|none| none == due_at.is_none()), &format!("due {due_at:?}"))?;
        let deletions = task.deletions;
        seen(self.deletions.is_none_or(|is| is == deletions), &format!("{deletions} deletions"))?;
        let visible = Visible::of(Place::of(stage));
        seen(self.visibility.is_none_or(|is| is == visible), &format!("{visible:?}"))?;
        let complaint = Complained::of(task);
        seen(self.complaint.is_none_or(|is| is == complaint), &format!("complaint {complaint:?}"))?;
        for kind in &self.possible {
            let answer = self.ask(desk, *kind);
            seen(answer.is_ok(), &format!("{kind:?}: {answer:?}"))?;
        }
        for not in &self.not_possible {
            let answer = self.ask(desk, not.act);
            let right = answer.err().is_some_and(|refusal| not.refused.is(not.act, refusal));
            seen(right, &format!("{:?}: {answer:?}", not.act))?;
        }
        Ok(())
    }

    fn ask(&self, desk: &Desk, kind: ActKind) -> Result<(), Refusal> {
        let by = kind.role().unwrap_or(Role::Creator);
        permit(desk, self.task, kind, by, self.as_of, self.as_of)
    }
}

impl Seen {
    /// Returns the name of a place in files.
    #[must_use]
    pub fn of(place: Place) -> Self {
        match place {
            Place::Offered => Self::Offered,
            Place::Scripting => Self::Scripting,
            Place::ScriptReview => Self::ScriptReview,
            Place::Filming => Self::Filming,
            Place::VideoReview => Self::VideoReview,
            Place::Ready => Self::Ready,
            Place::Public | Place::Private => Self::Live,
            Place::TakenDown => Self::TakenDown,
            Place::Completed(Completion::SignedOff) => Self::SignedOff,
            Place::Completed(Completion::SevenDays) => Self::SevenDays,
            Place::Completed(Completion::Settled) => Self::CompletedByPlatform,
            Place::Cancelled(Cancellation::Lapsed) => Self::Lapsed,
            Place::Cancelled(Cancellation::Declined) => Self::Declined,
            Place::Cancelled(Cancellation::Withdrawn) => Self::Withdrawn,
            Place::Cancelled(Cancellation::DecidedAgainst) => Self::DecidedAgainst,
            Place::Cancelled(Cancellation::Settled) => Self::CancelledByPlatform,
        }
    }
}

impl Visible {
    fn of(place: Place) -> Self {
        match place {
            Place::Public => Self::Public,
            Place::Private => Self::Private,
            _ => Self::None,
        }
    }
}

impl Complained {
    fn of(task: &Task) -> Self {
        match task.complaint {
            Complaint::None => Self::None,
            Complaint::Open { .. } => Self::Open,
            Complaint::Over { .. } => Self::Over,
            Complaint::Upheld { .. } => Self::Upheld,
        }
    }
}
