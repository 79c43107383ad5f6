//! Converts a lesson's deeds, which are kinds of acts, to acts with content: names, titles, sample files.

use super::lesson::{Given, Lesson};
use super::opening::Opening;
use super::step::Deed;
use super::text::Text;
use crate::domain::{
    Act, ActKind, Brief, ClientId, CreatorId, Desk, DeskKind, Entry, Filling, Instant, Language, Profile, Role, Rules,
    TaskId,
};

/// The learner.
const CREATOR: CreatorId = CreatorId(1);
const LINK: &str = "https://v.douyin.com/jiedan/";
/// The key figures that the learner records in lessons about them.
const FOLLOWERS: u64 = 126_000;
const PLAYS: u64 = 1_380_000;

/// Returns the entries before a lesson begins, in the order of their instants. It stops after the first that the engine
/// refuses, which is reported when a run is begun with them.
pub(super) fn opening(lesson: &Lesson, language: Language) -> Vec<Entry> {
    let begins = |task: &Given| task.at;
    let all = lesson.tasks.iter().filter_map(begins).chain(lesson.history.iter().map(|past| past.at));
    let first = all.min().unwrap_or(lesson.begins).min(lesson.begins);
    let mut dated: Vec<(Instant, Before<'_>)> = vec![];
    for (client, given) in (1..).map(ClientId).zip(&lesson.tasks) {
        let name = given.client.to(language).to_owned();
        dated.push((first, Before::Act(Role::Client, Act::AddClient { client, name, kind: given.kind })));
    }
    let name = if language == Language::Chinese { "小满" } else { "Xiaoman" };
    dated.push((first, Before::Act(Role::Creator, Act::AddCreator { creator: CREATOR, name: name.to_owned() })));
    for (id, given) in (1..).zip(&lesson.tasks) {
        let Some(at) = given.at else { continue };
        let legs = Opening { at, until: given.until, rules: Rules::Article2021 }.acts();
        let legs = legs.into_iter().filter(|(_, act)| act.task().is_some());
        dated.extend(legs.map(|(by, act)| (at, Before::Act(by, worded(lesson, language, id, act)))));
    }
    dated.extend(lesson.history.iter().map(|past| (past.at, Before::Deed(&past.deed))));
    dated.sort_by_key(|(at, _)| *at);
    let mut desk = none();
    let entry = |(at, before): (Instant, Before<'_>)| {
        let (by, act) = match before {
            Before::Act(by, act) => (by, act),
            Before::Deed(deed) => (deed.act.role().unwrap_or(Role::Creator), act(lesson, language, deed, &desk, at)),
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

/// Replaces the content of a standard opening's act by the task's own.
fn worded(lesson: &Lesson, language: Language, id: u32, mut act: Act) -> Act {
    if let Some(task) = act.task_mut() {
        *task = TaskId(id);
    }
    let own = |act: ActKind| self::act(lesson, language, &Deed { act, task: id, says: None }, &none(), lesson.begins);
    match &act {
        Act::Assign { .. } => own(ActKind::Assign),
        Act::Publish { .. } => own(ActKind::Publish),
        _ => act,
    }
}

fn none() -> Desk {
    Desk::new(DeskKind::Demo)
}

/// Makes an act from a deed, with the lesson's texts.
pub(super) fn act(lesson: &Lesson, language: Language, deed: &Deed, desk: &Desk, now: Instant) -> Act {
    let given = (deed.task as usize).checked_sub(1).and_then(|n| lesson.tasks.get(n));
    deed.act.filled(&Worded { given, language, deed, desk, now })
}

/// The content of a deed. Fields without a text in the lesson get samples.
struct Worded<'a> {
    given: Option<&'a Given>,
    language: Language,
    deed: &'a Deed,
    desk: &'a Desk,
    now: Instant,
}

impl Worded<'_> {
    fn said(&self) -> Option<String> {
        self.deed.says.as_ref().map(|says| says.to(self.language).to_owned())
    }

    fn of_the_task(&self, text: impl Fn(&Given) -> &Text) -> String {
        self.given.map(|given| text(given).to(self.language).to_owned()).unwrap_or_default()
    }
}

impl Filling for Worded<'_> {
    fn task(&self) -> TaskId {
        TaskId(self.deed.task)
    }

    fn desk(&self) -> DeskKind {
        DeskKind::Demo
    }

    fn client(&self) -> ClientId {
        ClientId(self.deed.task)
    }

    fn creator(&self) -> CreatorId {
        CREATOR
    }

    fn brief(&self) -> Brief {
        let agreed = self.given.map(|given| given.agreed.clone()).unwrap_or_default();
        Brief {
            name: self.of_the_task(|it| &it.name),
            text: self.of_the_task(|it| &it.brief),
            points: Vec::new(),
            agreed,
        }
    }

    fn profile(&self) -> Profile {
        Profile { followers: FOLLOWERS, plays: PLAYS, day: self.now.beijing_day() }
    }

    /// Returns the opposite of the switch's present state.
    fn on(&self) -> bool {
        !self.desk.people().creators.get(&CREATOR).is_some_and(|creator| creator.receiving)
    }

    fn comment(&self) -> String {
        self.said().unwrap_or_default()
    }

    fn reason(&self) -> String {
        self.said().unwrap_or_default()
    }

    fn title(&self) -> String {
        self.said().unwrap_or_else(|| self.of_the_task(|it| &it.title))
    }

    fn link(&self) -> String {
        format!("{LINK}{}/", self.deed.task)
    }
}
