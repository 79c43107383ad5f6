//! The engine: who may do what to a task, when, and what time does by itself.
//!
//! Pure: no clock, no randomness, no browser. An [`Entry`] says what somebody did; [`permit`]
//! decides whether it is allowed, [`apply`] folds it into a [`Task`], [`due`] says what time will do.

mod act;
mod act_kind;
mod act_table;
mod agenda;
mod align;
mod apply;
mod brief;
mod deadline;
mod desk;
mod explore;
mod find;
mod history;
mod id;
mod instant;
pub mod limits;
mod people;
mod permit;
mod possible;
mod proof;
mod refusal;
mod reminder;
mod replay;
mod rules;
mod source;
mod stage;
mod state_map;
mod submission;
mod task;
mod threshold;
mod what_if;
mod wording;

pub use act::{Act, Correction, Entry, LateFile, Role};
pub use act_kind::ActKind;
pub use act_table::{ActTable, Allowed, Cell};
pub use agenda::{Agenda, Group, Item, Turn, turn};
pub use align::{Facts, Shown, ShownComplaint};
pub use apply::{Misfit, apply};
pub use brief::{AgreedDates, Brief};
pub use deadline::{Consequence, Deadline, accept_by, completes_by_itself, due};
pub use desk::{Desk, DeskKind, NotTaken, Quarantine, TaskLog, Unfit};
pub use explore::{Closure, Complained, Move, Outline, Phase, Place, State, Step, closure};
pub use find::{Found, Query, Searched, Sort, find, normal};
pub use history::{Happened, Line, Standing, history};
pub use id::{ClientId, CreatorId, FileId, TaskId};
pub use instant::{BeijingDay, DAY, HOUR, Instant, MINUTE};
pub use people::{Client, ClientKind, Creator, People, Profile};
pub use permit::permit;
pub use possible::{Answer, Blocked, permitted, possible};
pub use proof::{Agreed, AgreedKind, Proof, Reading, RunsOut, agreed};
pub use refusal::Refusal;
pub use reminder::{Falls, Reminder, Subject, reminders};
pub use replay::{Replay, replay};
pub use rules::{Counting, Reviewers, Rules, Values};
pub use source::RuleId;
pub use stage::{Cancellation, Completion, Reviewer, Stage, StageKind, Visibility};
pub use state_map::{StateMap, position, state_map};
pub use submission::{FileKind, KeptFile, Submission};
pub use task::{Complaint, Publication, Review, Task, TitleAsked, Version, Work};
pub use threshold::{Passed, Threshold, passed};
pub use what_if::{DateChange, NotSupposed, Outlook, Supposed, WhatIf, waiting, what_if};
pub use wording::{Fault, Field, Problem, check};
