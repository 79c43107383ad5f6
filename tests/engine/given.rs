//! What the engine's tests start from: a desk at each stage, and short words for time.

use jiedan::domain::{
    Act, AgreedDates, Brief, ClientId, ClientKind, CreatorId, Desk, DeskKind, Entry, FileId, FileKind, Instant,
    KeptFile, NotTaken, Role, Rules, Submission, TaskId,
};
use jiedan::record::{Backup, Code, NotACode};

pub const TASK: TaskId = TaskId(1);

/// Reads an instant written in Beijing time, such as `2026-03-01 10:00:00.000`.
pub fn beijing(text: &str) -> Instant {
    let text = if text.len() == 16 { format!("{text}:00") } else { text.to_owned() };
    Instant::parse(&format!("{}+08:00", text.replace(' ', "T"))).expect("a written instant")
}

/// The instant at which the given tasks are assigned.
pub fn t0() -> Instant {
    beijing("2026-03-01 10:00")
}

pub fn act(desk: &mut Desk, at: Instant, by: Role, act: Act) -> Result<(), NotTaken> {
    desk.take(Entry { seq: desk.head() + 1, at, noted_at: at, by, act })
}

pub fn creator(desk: &mut Desk, at: Instant, what: Act) -> Result<(), NotTaken> {
    act(desk, at, Role::Creator, what)
}

pub fn client(desk: &mut Desk, at: Instant, what: Act) -> Result<(), NotTaken> {
    act(desk, at, Role::Client, what)
}

pub fn kept(name: &str, kind: FileKind) -> Submission {
    Submission::Here(KeptFile { id: FileId::of_hash([0xaa; 32]), name: name.to_owned(), size: 10, kind })
}

pub fn script() -> Act {
    Act::SubmitScript { task: TASK, script: kept("script.txt", FileKind::Text) }
}

pub fn video() -> Act {
    Act::SubmitVideo { task: TASK, video: kept("clip.webm", FileKind::Webm) }
}

pub fn publish() -> Act {
    Act::Publish { task: TASK, title: "防晒实测".to_owned(), link: "https://v.douyin.com/x/".to_owned() }
}

pub fn assign(task: TaskId) -> Act {
    let brief = Brief {
        name: "春季防晒霜口播".to_owned(),
        text: String::new(),
        points: Vec::new(),
        agreed: AgreedDates::default(),
    };
    Act::Assign { task, client: ClientId(1), creator: CreatorId(1), brief, rules: Rules::Article2021 }
}

/// The acts by which a desk comes to know one client and one creator.
pub fn people_of() -> [(Role, Act); 2] {
    let client = Act::AddClient { client: ClientId(1), name: "青禾日化".to_owned(), kind: ClientKind::Brand };
    let creator = Act::AddCreator { creator: CreatorId(1), name: "小满".to_owned() };
    [(Role::Client, client), (Role::Creator, creator)]
}

/// A desk with one client, one creator and no task.
pub fn people(kind: DeskKind) -> Desk {
    let mut desk = Desk::new(kind);
    for (by, what) in people_of() {
        act(&mut desk, t0(), by, what).expect("a first client, and a first creator");
    }
    desk
}

/// A desk with a task that was assigned at `t0`.
pub fn offered(kind: DeskKind) -> Desk {
    let mut desk = people(kind);
    client(&mut desk, t0(), assign(TASK)).expect("an assignment");
    desk
}

/// The steps of a task's whole life, in order, up to publication.
pub fn life() -> [(Role, Act); 6] {
    [
        (Role::Creator, Act::Accept { task: TASK }),
        (Role::Creator, script()),
        (Role::Client, Act::ApproveScript { task: TASK }),
        (Role::Creator, video()),
        (Role::Client, Act::ApproveVideo { task: TASK }),
        (Role::Creator, publish()),
    ]
}

/// A desk whose task was accepted, made and reviewed at `t0`, and published at `published`.
pub fn live(kind: DeskKind, published: Instant) -> Desk {
    let mut desk = offered(kind);
    for (by, what) in life() {
        let at = if matches!(what, Act::Publish { .. }) { published } else { t0() };
        act(&mut desk, at, by, what).expect("a step of the happy path");
    }
    desk
}

/// Reads a pasted text as a backup.
pub fn backup_in(text: &str) -> Result<Backup, NotACode> {
    backup_of(Code::find(text)?)
}

/// Reads a file as a backup.
pub fn backup_of_file(text: &str) -> Result<Backup, NotACode> {
    backup_of(Code::of_file(text)?)
}

fn backup_of(code: Code) -> Result<Backup, NotACode> {
    match code {
        Code::Backup(backup) => Ok(*backup),
        Code::Task(_) | Code::Demo(_) | Code::Result(_) => Err(NotACode::WrongKind),
    }
}
