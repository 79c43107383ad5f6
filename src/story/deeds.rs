//! From a lesson's deeds, which are kinds of acts, to acts with words: names, titles, sample files.

use super::lesson::{Given, Lesson};
use super::opening::Opening;
use super::step::Deed;
use super::text::Tongue;
use crate::domain::{
    Act, ActKind, AgreedDates, Brief, ClientId, CreatorId, Desk, DeskKind, Entry, FileId, FileKind, Instant, KeptFile,
    Profile, Role, Rules, Submission, TaskId,
};

/// The learner.
const CREATOR: CreatorId = CreatorId(1);
const LINK: &str = "https://v.douyin.com/jiedan/";
/// What the learner keeps in the lessons that are about key figures.
const FOLLOWERS: u64 = 126_000;
const PLAYS: u64 = 1_380_000;

/// Returns the entries that stand before a lesson begins, in the order of their time. What the engine doesn't take is
/// found when a run is begun with them.
pub(super) fn opening(lesson: &Lesson, tongue: Tongue) -> Vec<Entry> {
    let begins = |task: &Given| task.at;
    let all = lesson.tasks.iter().filter_map(begins).chain(lesson.history.iter().map(|past| past.at));
    let first = all.min().unwrap_or(lesson.begins).min(lesson.begins);
    let mut dated: Vec<(Instant, Before<'_>)> = vec![];
    for (client, given) in (1..).map(ClientId).zip(&lesson.tasks) {
        let name = given.client.to(tongue).to_owned();
        dated.push((first, Before::Act(Role::Client, Act::AddClient { client, name, kind: given.kind })));
    }
    let name = match tongue {
        Tongue::Chinese => "小满",
        Tongue::English => "Xiaoman",
    };
    dated.push((first, Before::Act(Role::Creator, Act::AddCreator { creator: CREATOR, name: name.to_owned() })));
    for (id, given) in (1..).zip(&lesson.tasks) {
        let Some(at) = given.at else { continue };
        let legs = Opening { at, until: given.until, rules: Rules::Article2021 }.acts();
        let legs = legs.into_iter().filter(|(_, act)| act.task().is_some());
        dated.extend(legs.map(|(by, act)| (at, Before::Act(by, worded(lesson, tongue, id, act)))));
    }
    dated.extend(lesson.history.iter().map(|past| (past.at, Before::Deed(&past.deed))));
    dated.sort_by_key(|(at, _)| *at);
    let mut desk = none();
    let entry = |(at, before): (Instant, Before<'_>)| {
        let (by, act) = match before {
            Before::Act(by, act) => (by, act),
            Before::Deed(deed) => (deed.act.role().unwrap_or(Role::Creator), act(lesson, tongue, deed, &desk, at)),
        };
        let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by, act };
        let taken = desk.take(entry.clone());
        (entry, taken.is_ok())
    };
    let mut all = vec![];
    for (entry, taken) in dated.into_iter().map(entry) {
        all.push(entry);
        if !taken {
            break;
        }
    }
    all
}

/// Something that was done before a lesson begins.
enum Before<'a> {
    Act(Role, Act),
    Deed(&'a Deed),
}

/// Gives an act of the usual beginning the task's own words.
fn worded(lesson: &Lesson, tongue: Tongue, id: u32, mut act: Act) -> Act {
    if let Some(task) = act.task_mut() {
        *task = TaskId(id);
    }
    let own = |act: ActKind| self::act(lesson, tongue, &Deed { act, task: id, says: None }, &none(), lesson.begins);
    match &act {
        Act::Assign { .. } => own(ActKind::Assign),
        Act::Publish { .. } => own(ActKind::Publish),
        _ => act,
    }
}

fn none() -> Desk {
    Desk::new(DeskKind::Demo)
}

/// Makes an act of a deed. Acts that a lesson has no words for are made as far as the rules look at them.
pub(super) fn act(lesson: &Lesson, tongue: Tongue, deed: &Deed, desk: &Desk, now: Instant) -> Act {
    let task = TaskId(deed.task);
    let given = (deed.task as usize).checked_sub(1).and_then(|n| lesson.tasks.get(n));
    let said = || deed.says.as_ref().map(|says| says.to(tongue).to_owned()).unwrap_or_default();
    let title = || match (&deed.says, given) {
        (Some(says), _) => says.to(tongue).to_owned(),
        (None, Some(given)) => given.title.to(tongue).to_owned(),
        (None, None) => String::new(),
    };
    let link = || format!("{LINK}{}/", deed.task);
    match deed.act {
        ActKind::Assign | ActKind::AddAligned | ActKind::AddClient | ActKind::AddCreator => {
            let text = |of: fn(&Given) -> &super::text::Text| given.map(|it| of(it).to(tongue).to_owned());
            let agreed = given.map_or(AgreedDates::default(), |given| given.agreed);
            let name = text(|it| &it.name).unwrap_or_default();
            let brief = Brief { name, text: text(|it| &it.brief).unwrap_or_default(), agreed };
            Act::Assign { task, client: ClientId(deed.task), creator: CREATOR, brief, rules: Rules::Article2021 }
        }
        ActKind::KeepProfile => {
            let profile = Profile { followers: FOLLOWERS, plays: PLAYS, day: now.beijing_day() };
            Act::KeepProfile { creator: CREATOR, profile }
        }
        ActKind::SwitchReceiving => {
            let on = desk.people().creators.get(&CREATOR).is_some_and(|creator| creator.receiving);
            Act::SwitchReceiving { creator: CREATOR, on: !on }
        }
        ActKind::SubmitScript => Act::SubmitScript { task, script: file("script.txt", FileKind::Text) },
        ActKind::SubmitVideo => Act::SubmitVideo { task, video: file("clip.webm", FileKind::Webm) },
        ActKind::RejectScript => Act::RejectScript { task, comment: said() },
        ActKind::RejectVideo => Act::RejectVideo { task, comment: said() },
        ActKind::Fail => Act::Fail { task, comment: said() },
        ActKind::DecideCancel => Act::DecideCancel { task, reason: said() },
        ActKind::Complain => Act::Complain { task, reason: said() },
        ActKind::SettleCompleted => Act::SettleCompleted { task, reason: said() },
        ActKind::SettleCancelled => Act::SettleCancelled { task, reason: said() },
        ActKind::AskTitle => Act::AskTitle { task, title: title() },
        ActKind::Publish => Act::Publish { task, title: title(), link: link() },
        ActKind::Republish => Act::Republish { task, title: title(), link: link() },
        ActKind::ChangeDates => Act::ChangeDates { task, agreed: AgreedDates::default() },
        ActKind::Accept => Act::Accept { task },
        ActKind::Decline => Act::Decline { task },
        ActKind::Withdraw => Act::Withdraw { task },
        ActKind::ApproveScript => Act::ApproveScript { task },
        ActKind::ApproveVideo => Act::ApproveVideo { task },
        ActKind::Pass => Act::Pass { task },
        ActKind::HandOver => Act::HandOver { task },
        ActKind::DecideApprove => Act::DecideApprove { task },
        ActKind::SignOff => Act::SignOff { task },
        ActKind::Delete => Act::Delete { task },
        ActKind::MakePrivate => Act::MakePrivate { task },
        ActKind::MakePublic => Act::MakePublic { task },
        ActKind::WithdrawComplaint => Act::WithdrawComplaint { task },
        ActKind::DismissComplaint => Act::DismissComplaint { task },
        ActKind::UpholdComplaint => Act::UpholdComplaint { task },
        // Only on one's own desk: the engine refuses it here.
        ActKind::Align | ActKind::Correct | ActKind::TakeBack | ActKind::PutAway | ActKind::BringBack => {
            Act::TakeBack { task, record: None }
        }
    }
}

/// A file as a lesson hands it in: no rule reads its bytes, and none are kept.
fn file(name: &str, kind: FileKind) -> Submission {
    Submission::Here(KeptFile { id: FileId("0".repeat(FileId::LENGTH)), name: name.to_owned(), size: 1, kind })
}
