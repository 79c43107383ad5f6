//! Makes an act of a kind: each field is filled by a method of its name, by default with a sample that every desk
//! takes. Used for exploring, where the rules decide on the kind alone, and for lessons, tests and benchmarks.

use super::table::of_all_acts;
use super::{Act, Correction};
use crate::act_kind::ActKind;
use crate::align::{Facts, Shown, ShownComplaint};
use crate::brief::{AgreedDates, Brief};
use crate::desk::DeskKind;
use crate::id::{ClientId, CreatorId, FileId, TaskId};
use crate::instant::Instant;
use crate::people::{ClientKind, Profile};
use crate::rules::{RuleSet, RuleSetId, Rules, Values};
use crate::submission::{FileKind, KeptFile, Submission};

/// Fills the fields of an act: one method for each field that an act may have, with the field's name.
pub trait Filling {
    /// The task that the act concerns or makes.
    fn task(&self) -> TaskId;
    /// The desk that is to take the act: on a demo nothing may be handed in elsewhere.
    fn desk(&self) -> DeskKind;

    /// The client who is added, or who assigns the task.
    fn client(&self) -> ClientId {
        ClientId(1)
    }
    /// The creator who is added, or whom the act is about.
    fn creator(&self) -> CreatorId {
        CreatorId(1)
    }
    /// The name of a client or of a creator.
    fn name(&self) -> String {
        text()
    }
    /// The client's kind.
    fn kind(&self) -> ClientKind {
        ClientKind::Brand
    }
    /// The creator's key figures.
    fn profile(&self) -> Profile {
        Profile { followers: 1, plays: 1, day: long_ago().beijing_day() }
    }
    /// Whether receiving is switched on.
    fn on(&self) -> bool {
        true
    }
    /// What the task asks for.
    fn brief(&self) -> Brief {
        Brief { name: text(), text: String::new(), points: vec![text()], agreed: self.agreed() }
    }
    /// The rules that the task is assigned under.
    fn rules(&self) -> Rules {
        Rules::Article2021
    }
    /// What Xingtu shows: a task that was accepted long ago.
    fn facts(&self) -> Facts {
        Facts { stage: Shown::Scripting, since: long_ago(), deletions: 0, complaint: ShownComplaint::None }
    }
    /// The agreed dates.
    fn agreed(&self) -> AgreedDates {
        AgreedDates::default()
    }
    /// The script that is handed in.
    fn script(&self) -> Submission {
        file(self.desk(), "script.txt", FileKind::Text)
    }
    /// The video that is handed in.
    fn video(&self) -> Submission {
        file(self.desk(), "clip.webm", FileKind::Webm)
    }
    /// What is to be changed.
    fn comment(&self) -> String {
        text()
    }
    /// The reason for a complaint or a decision.
    fn reason(&self) -> String {
        text()
    }
    /// The video's title.
    fn title(&self) -> String {
        text()
    }
    /// The link to the video.
    fn link(&self) -> String {
        "https://v.douyin.com/1/".to_owned()
    }
    /// The correction.
    fn to(&self) -> Correction {
        Correction::Note(text())
    }
    /// Which point of the brief.
    fn point(&self) -> u16 {
        1
    }
    /// The points of the brief for which something is sent back.
    fn points(&self) -> Vec<u16> {
        Vec::new()
    }
    /// The rule set of one's own.
    fn set(&self) -> RuleSet {
        RuleSet { id: RuleSetId(1), name: text(), since: long_ago().beijing_day(), values: Values::ARTICLE_2021 }
    }
    /// Which record is taken back; `None`: the last one.
    fn record(&self) -> Option<u64> {
        None
    }
}

fn long_ago() -> Instant {
    Instant::from_millis(0)
}

fn text() -> String {
    "1".to_owned()
}

fn file(desk: DeskKind, name: &str, kind: FileKind) -> Submission {
    match desk {
        DeskKind::Mine => Submission::Elsewhere,
        DeskKind::Demo => {
            Submission::Here(KeptFile { id: FileId::of_hash([0; 32]), name: name.to_owned(), size: 1, kind })
        }
    }
}

/// Fills in nothing but samples.
struct Samples(DeskKind, TaskId);

impl Filling for Samples {
    fn desk(&self) -> DeskKind {
        self.0
    }

    fn task(&self) -> TaskId {
        self.1
    }
}

macro_rules! filled {
    ($($kind:ident { $($field:ident),* })*) => {
        fn filled(kind: ActKind, with: &dyn Filling) -> Act {
            match kind { $(ActKind::$kind => Act::$kind { $($field: with.$field()),* },)* }
        }
    };
}

of_all_acts!(filled);

impl ActKind {
    /// Returns an act of this kind with its fields filled in.
    #[must_use]
    pub fn filled(self, with: &dyn Filling) -> Act {
        filled(self, with)
    }

    /// Returns an act of this kind whose wording every desk of that kind accepts. Whether it is allowed now is decided
    /// by [`crate::permit`]; a sample alignment shows a task at the script stage.
    #[must_use]
    pub fn sample(self, desk: DeskKind, task: TaskId) -> Act {
        self.filled(&Samples(desk, task))
    }
}
