//! The engine: who may do what to a task, when, and what time does by itself.
//!
//! Pure: no clock, no randomness, no browser. An [`Entry`] says what somebody did; [`permit`]
//! decides whether it is allowed, [`apply`] folds it into a [`Task`], [`due`] says what time will do.

mod act;
mod act_kind;
mod agenda;
mod apply;
mod brief;
mod deadline;
mod desk;
mod history;
mod id;
mod instant;
pub mod limits;
mod people;
mod permit;
mod possible;
mod refusal;
mod rules;
mod submission;
mod task;
mod wording;

pub use act::{Act, Entry, Role};
pub use act_kind::ActKind;
pub use agenda::{Agenda, Item, Turn, turn};
pub use apply::{Misfit, apply};
pub use brief::{AgreedDates, Brief};
pub use deadline::{Consequence, Deadline, Reading, accept_by, completes_by_itself, due};
pub use desk::{Desk, DeskKind, NotTaken, TaskLog};
pub use history::{Line, history};
pub use id::{ClientId, CreatorId, FileId, TaskId};
pub use instant::{BeijingDay, DAY, HOUR, Instant, MINUTE};
pub use people::{Client, ClientKind, Creator, People};
pub use permit::permit;
pub use possible::possible;
pub use refusal::Refusal;
pub use rules::{Counting, Rules};
pub use submission::{FileKind, KeptFile, Submission};
pub use task::{Cancellation, Completion, Publication, Review, Stage, StageKind, Task, Version};
pub use wording::{Fault, Field, Problem, check};
