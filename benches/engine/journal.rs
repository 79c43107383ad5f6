//! What is measured: a journal of 80,000 entries on 10,000 tasks, eight each, in the order of time and all permitted.
//! The tasks lead eight different lives in turn.

use jiedan::domain::{
    Act, ActKind, AgreedDates, Brief, ClientId, ClientKind, CreatorId, DeskKind, Entry, Filling, HOUR, Instant, MINUTE,
    Role, Rules, TaskId,
};

/// How many tasks the journal has.
pub const TASKS: u32 = 10_000;
/// How many entries each of them has.
pub const STEPS: usize = 8;

/// The lives that the journal's tasks lead in turn, each after its assignment.
const LIVES: [[ActKind; STEPS - 1]; 8] = {
    use ActKind::{
        Accept, ApproveScript, ApproveVideo, AskTitle, Complain, Delete, MakePrivate, Publish, RejectScript,
        RejectVideo, SignOff, SubmitScript, SubmitVideo,
    };
    [
        [Accept, SubmitScript, ApproveScript, SubmitVideo, ApproveVideo, Publish, SignOff],
        [Accept, SubmitScript, RejectScript, SubmitScript, ApproveScript, SubmitVideo, ApproveVideo],
        [Accept, SubmitScript, ApproveScript, SubmitVideo, ApproveVideo, Publish, Delete],
        [Accept, SubmitScript, ApproveScript, SubmitVideo, ApproveVideo, Publish, Complain],
        [Accept, SubmitScript, ApproveScript, SubmitVideo, RejectVideo, SubmitVideo, ApproveVideo],
        [Accept, SubmitScript, ApproveScript, SubmitVideo, ApproveVideo, Publish, AskTitle],
        [Accept, SubmitScript, ApproveScript, SubmitVideo, ApproveVideo, Publish, MakePrivate],
        [Accept, SubmitScript, RejectScript, SubmitScript, RejectScript, SubmitScript, ApproveScript],
    ]
};

/// The instant of the first assignment.
#[must_use]
pub fn start() -> Instant {
    Instant::from_millis(1_772_330_400_000)
}

/// The journal, in the order of time: a task a minute, and 20 hours from each step to the next.
#[must_use]
pub fn journal() -> Vec<Entry> {
    let mut steps: Vec<_> = (1..=TASKS)
        .flat_map(|id| {
            let life = LIVES[id as usize % LIVES.len()];
            let at = move |step: i64| start().plus(i64::from(id) * MINUTE + step * 20 * HOUR);
            let later = (1..).zip(life).map(move |(step, kind)| (at(step), act(kind, TaskId(id))));
            std::iter::once((at(0), assign(TaskId(id)))).chain(later)
        })
        .collect();
    steps.sort_by_key(|(at, _)| *at);
    let acts = people().into_iter().map(|act| (start(), act)).chain(steps);
    (1..).zip(acts).map(|(seq, (at, act))| entry(seq, at, role(act.kind()), act)).collect()
}

/// Whose act of that kind it is.
#[must_use]
pub fn role(kind: ActKind) -> Role {
    kind.role().unwrap_or(Role::Client)
}

/// An entry that was noted at once.
#[must_use]
pub fn entry(seq: u64, at: Instant, by: Role, act: Act) -> Entry {
    Entry { seq, at, noted_at: at, by, act }
}

/// The acts that make a client and a creator known.
#[must_use]
pub fn people() -> [Act; 2] {
    [
        Act::AddClient { client: ClientId(1), name: "青禾日化".to_owned(), kind: ClientKind::Brand },
        Act::AddCreator { creator: CreatorId(1), name: "小满".to_owned() },
    ]
}

/// The assignment of a task, under the article's rules.
#[must_use]
pub fn assign(task: TaskId) -> Act {
    let brief = Brief {
        name: "春季防晒霜口播".to_owned(),
        text: String::new(),
        points: Vec::new(),
        agreed: AgreedDates::default(),
    };
    Act::Assign { task, client: ClientId(1), creator: CreatorId(1), brief, rules: Rules::Article2021 }
}

/// An act of that kind on a task, as every desk takes it.
#[must_use]
pub fn act(kind: ActKind, task: TaskId) -> Act {
    kind.filled(&Worded(task))
}

/// The words of the journal's acts, about as long as people write them.
struct Worded(TaskId);

impl Filling for Worded {
    fn task(&self) -> TaskId {
        self.0
    }

    fn desk(&self) -> DeskKind {
        DeskKind::Demo
    }

    fn comment(&self) -> String {
        "口播少一句".to_owned()
    }

    fn reason(&self) -> String {
        self.comment()
    }

    fn title(&self) -> String {
        "防晒实测".to_owned()
    }
}
