//! The standard opening of a scenario: a brand, a creator, and a task brought straight to a stage, all at one instant.
//! So a scenario lists only the steps that it is about.

use serde::Deserialize;

use crate::domain::{
    Act, ActKind, AgreedDates, Brief, ClientId, ClientKind, CreatorId, FileId, FileKind, Instant, KeptFile, Reviewers,
    Role, Rules, Submission, TaskId, Values,
};

/// Where a scenario begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// When all of it happens.
    pub at: Instant,
    /// How far it goes.
    pub until: Until,
    /// The rules that the task is assigned under.
    #[serde(default = "article")]
    pub rules: Rules,
}

/// How far the standard opening goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is documented at the stage of the same name")]
pub enum Until {
    /// A brand (client 1) and a creator (1) exist, but no task.
    People,
    Offered,
    Scripting,
    ScriptReview,
    Filming,
    VideoReview,
    Ready,
    Live,
}

fn article() -> Rules {
    Rules::Article2021
}

impl Opening {
    /// Returns the acts that lead there, in order, on task 1.
    #[must_use]
    pub fn acts(&self) -> Vec<(Role, Act)> {
        let (task, client, creator) = (TaskId(1), ClientId(1), CreatorId(1));
        let brief = Brief {
            name: "春季防晒霜口播".to_owned(),
            text: String::new(),
            points: Vec::new(),
            agreed: AgreedDates::default(),
        };
        let file = |name: &str, kind| {
            Submission::Here(KeptFile { id: FileId::of_hash([0xaa; 32]), name: name.to_owned(), size: 10, kind })
        };
        let Values { reviewers, .. } = self.rules.values();
        let passes = (reviewers == Reviewers::PlatformThenClient).then_some(Act::Pass { task });
        let script = Act::SubmitScript { task, script: file("script.txt", FileKind::Text) };
        let video = Act::SubmitVideo { task, video: file("clip.webm", FileKind::Webm) };
        let (title, link) = ("防晒实测".to_owned(), "https://v.douyin.com/x/".to_owned());
        let legs = [
            (
                Until::People,
                vec![
                    Act::AddClient { client, name: "青禾日化".to_owned(), kind: ClientKind::Brand },
                    Act::AddCreator { creator, name: "小满".to_owned() },
                ],
            ),
            (Until::Offered, vec![Act::Assign { task, client, creator, brief, rules: self.rules }]),
            (Until::Scripting, vec![Act::Accept { task }]),
            (Until::ScriptReview, vec![script]),
            (Until::Filming, passes.clone().into_iter().chain([Act::ApproveScript { task }]).collect()),
            (Until::VideoReview, vec![video]),
            (Until::Ready, passes.into_iter().chain([Act::ApproveVideo { task }]).collect()),
            (Until::Live, vec![Act::Publish { task, title, link }]),
        ];
        let wanted = legs.into_iter().filter(|(until, _)| *until <= self.until);
        wanted.flat_map(|(_, acts)| acts).map(|act| (by(act.kind()), act)).collect()
    }
}

fn by(kind: ActKind) -> Role {
    kind.role().unwrap_or(Role::Client)
}
