//! Roles, acts and entries: what somebody did, when, and when it was written down.
//!
//! Acts are the only events that are stored. What happens as time passes (a lapse, a completion without sign-off) is
//! nobody's act and has no variant here.

mod filled;
mod table;
mod written;

use serde::{Deserialize, Serialize};

use super::align::Facts;
use super::brief::{AgreedDates, Brief};
use super::id::{ClientId, CreatorId, TaskId};
use super::instant::{BeijingDay, Instant};
use super::limits;
use super::people::{ClientKind, Profile};
use super::rules::{RuleSet, Rules};
use super::submission::{KeptFile, Submission};
pub use filled::Filling;

/// Who performs an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 客户, the advertiser who assigned the task.
    Client,
    /// 达人, who was designated for it (S6).
    Creator,
    /// 平台, which decides complaints (D13) and where the rules say so (D7, D8, D22).
    Platform,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 3] = [Self::Client, Self::Creator, Self::Platform];
}

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the fields of one name mean the same everywhere: `task` is the task concerned, \
    `comment` what is to be changed, `reason` why, `link` where the video stands and empty if not recorded"
)]
pub enum Act {
    /// Adds a client to the desk; its id is larger than any before.
    AddClient { client: ClientId, name: String, kind: ClientKind },
    /// Adds a creator to the desk; the id is larger than any before.
    AddCreator { creator: CreatorId, name: String },
    /// The creator's key figures as of a day (S6).
    KeepProfile { creator: CreatorId, profile: Profile },
    /// The creator switches 接收任务中 on or off (S8, D6).
    SwitchReceiving { creator: CreatorId, on: bool },
    /// A rule set of one's own for later tasks; its id is larger than any before; only on one's own desk (D27).
    KeepRules { set: RuleSet },
    /// A client assigns a task to a creator, under the rules that hold for it from here on (S1, S6).
    Assign { task: TaskId, client: ClientId, creator: CreatorId, brief: Brief, rules: Rules },
    /// Records a task from the stage that Xingtu shows; what came before isn't recorded (D24).
    AddAligned { task: TaskId, client: ClientId, creator: CreatorId, brief: Brief, rules: Rules, facts: Facts },
    /// The client takes back an assignment that isn't accepted yet (D22).
    Withdraw { task: TaskId },
    /// The creator accepts the task and with it its requirements (S4).
    Accept { task: TaskId },
    /// The creator declines the task, if its rules allow that (D5).
    Decline { task: TaskId },
    /// The client changes the agreed dates (D23).
    ChangeDates { task: TaskId, agreed: AgreedDates },
    /// The creator ticks a point of the brief, counted from 1, or takes the tick away (S3, S4).
    TickPoint { task: TaskId, point: u16, on: bool },
    /// The creator hands in a script (S5).
    SubmitScript { task: TaskId, script: Submission },
    /// The client approves the script (S5).
    ApproveScript { task: TaskId },
    /// The client sends the script back, perhaps for some points of the brief, counted from 1 (S5).
    RejectScript { task: TaskId, comment: String, points: Vec<u16> },
    /// The creator hands in a video (S5), or another one after a deletion (D18).
    SubmitVideo { task: TaskId, video: Submission },
    /// The client approves the video (S5).
    ApproveVideo { task: TaskId },
    /// The client sends the video back, perhaps for some points of the brief, counted from 1 (S5).
    RejectVideo { task: TaskId, comment: String, points: Vec<u16> },
    /// The platform, reviewing first, passes the version on to the client (D7).
    Pass { task: TaskId },
    /// The platform, reviewing first, sends the version back (D7).
    Fail { task: TaskId, comment: String },
    /// The client, out of rejections, hands the decision on a version to the platform (D8).
    HandOver { task: TaskId },
    /// The platform decides to approve the version that was handed over (D8).
    DecideApprove { task: TaskId },
    /// The platform decides against it: the task is cancelled (D8).
    DecideCancel { task: TaskId, reason: String },
    /// The creator publishes the approved video; it is public from here on (S5, S9).
    Publish { task: TaskId, title: String, link: String },
    /// The creator makes the video visible to nobody else (仅自己可见, D11).
    MakePrivate { task: TaskId },
    /// The creator makes the video public again (D11).
    MakePublic { task: TaskId },
    /// The creator deletes the published video (S10).
    Delete { task: TaskId },
    /// The creator publishes the approved video again, under the same or another title (S10, D18).
    Republish { task: TaskId, title: String, link: String },
    /// The client asks for another title: a to-do for the creator that blocks nothing (D19).
    AskTitle { task: TaskId, title: String },
    /// The client signs the public video off, and the task is complete (S9).
    SignOff { task: TaskId },
    /// The client complains (D12).
    Complain { task: TaskId, reason: String },
    /// The client withdraws the open complaint (D12).
    WithdrawComplaint { task: TaskId },
    /// The platform dismisses the open complaint (D12, D13).
    DismissComplaint { task: TaskId },
    /// The platform upholds the open complaint (D12, D13).
    UpholdComplaint { task: TaskId },
    /// The platform settles the task as completed; a publication stands (D22).
    SettleCompleted { task: TaskId, reason: String },
    /// The platform settles the task as cancelled (D22).
    SettleCancelled { task: TaskId, reason: String },
    /// The task is put at the stage that Xingtu shows; only on one's own desk (D24).
    Align { task: TaskId, facts: Facts },
    /// Corrects the wording of the record; only on one's own desk.
    Correct { task: TaskId, to: Correction },
    /// The last standing entry of the task is taken back; only on one's own desk. `record` is its position, so that
    /// none is taken back but the one that was seen; `None` in what says only "the last" (forms 1 to 3, scenarios).
    TakeBack { task: TaskId, record: Option<u64> },
    /// Removes the task from the desk, with all its entries, until it is brought back; only on one's own desk.
    PutAway { task: TaskId },
    /// A task that was put away is brought back as it was; only on one's own desk.
    BringBack { task: TaskId },
}

/// What a correction changes: the record's wording, and nothing that a rule depends on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// 任务名称.
    Name(String),
    /// 任务要求; may be empty.
    Brief(String),
    /// Who assigned the task.
    Client(ClientId),
    /// 视频标题 of the last publication; earlier publications can't be corrected.
    Title(String),
    /// The link to the last publication; empty if not recorded.
    Link(String),
    /// 要求清单. A tick stays with a point whose wording stays.
    Points(Vec<String>),
    /// One's own note; may be empty.
    Note(String),
    /// What the task brings; `None` if it isn't noted.
    Fee(Option<Fee>),
    /// The file of a script that was handed in elsewhere, added here afterwards.
    Script(LateFile),
    /// The file of a video that was handed in elsewhere, added here afterwards.
    Video(LateFile),
}

/// What a task brings, as one's own note. Nothing is paid here, and no rule depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// How much, in fen; a yuan has 100.
    pub fen: u64,
    /// On which day it arrived; `None` if it hasn't.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived: Option<BeijingDay>,
}

/// Parses an amount in yuan as people write it: 1200, 1,200.50, ¥1200, 1200元. Returns fen; `None` if it is no amount, or
/// larger than [`limits::FEE`].
#[must_use]
pub fn read_yuan(text: &str) -> Option<u64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '，' | '¥' | '￥')).collect();
    let text = text.strip_suffix('元').unwrap_or(&text);
    let (yuan, part) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(yuan) || !is_number(part) || part.len() > 2 {
        return None;
    }
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    let fen = yuan.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)?;
    (fen <= limits::FEE).then_some(fen)
}

/// A file that is added to a version which was recorded without one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LateFile {
    /// Which version, from 1.
    pub version: u16,
    /// The file.
    pub file: KeptFile,
}

/// One line of the journal. No entry is ever edited or deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The position in the desk's journal, from 1, without gaps.
    pub seq: u64,
    /// When it happened.
    pub at: Instant,
    /// When it was written down; never before `at`.
    pub noted_at: Instant,
    /// Who did it.
    pub by: Role,
    /// What was done.
    pub act: Act,
}

impl Entry {
    /// Parses the written form. It is here and not with the form (`record`) because every opening parses every entry:
    /// what is generic is compiled where it is used, and this package is compiled for speed.
    ///
    /// # Errors
    /// Where the text isn't an entry.
    pub fn from_json(text: &str) -> serde_json::Result<Self> {
        serde_json::from_str(text)
    }
}
