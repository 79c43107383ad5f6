//! What rows become once a person has looked at them: new tasks, or alignments of tasks that the desk has already (D24).

use super::super::task_code::Carried;
use super::row::Way;
use crate::domain::{
    Act, Brief, ClientId, ClientKind, Correction, CreatorId, Desk, DeskKind, Entry, Facts, Instant, Role, Rules, Shown,
    ShownComplaint, Task, TaskId, TaskLog, tidied,
};

/// A row that is to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// The client's name.
    pub client: String,
    /// The kind of client, if it is known.
    pub kind: Option<ClientKind>,
    /// The task's name, requirements and agreed dates.
    pub brief: Brief,
    /// Where it stands.
    pub way: Way,
    /// Whether the row says where it stands: a row without a stage moves no task that the desk has already.
    pub says_stage: bool,
    /// One's own note; may be empty.
    pub note: String,
    /// The title of the published video; may be empty.
    pub title: String,
    /// The link to the published video; may be empty.
    pub link: String,
    /// The task of the desk that it is, if the desk has it.
    pub onto: Option<TaskId>,
}

/// How a row differs from the task that the desk has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The stage here and there, if they differ.
    pub stage: Option<(Shown, Shown)>,
    /// Dates that are agreed there and not here.
    pub dates: bool,
}

impl Difference {
    /// Tells whether nothing differs.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.stage.is_none() && !self.dates
    }
}

/// Finds the task of a desk that has this name and this client's name: of several the latest, an open one first.
#[must_use]
pub fn same_task(desk: &Desk, name: &str, client: &str, now: Instant) -> Option<TaskId> {
    let (name, client) = (tidied(name), tidied(client));
    let is_same = |task: &&Task| {
        let known = desk.people().clients.get(&task.client);
        tidied(&task.brief.name) == name && known.is_some_and(|known| tidied(&known.name) == client)
    };
    let all = desk.logs().map(TaskLog::task).filter(is_same);
    all.max_by_key(|task| (!task.seen_at(now).is_terminal(), task.id)).map(|task| task.id)
}

/// Tells how a row differs from a task of the desk.
#[must_use]
pub fn difference(task: &Task, ready: &Ready, now: Instant) -> Difference {
    let (here, there) = (Shown::of(task.seen_at(now)), ready.facts().stage);
    Difference {
        stage: (ready.says_stage && here != there).then_some((here, there)),
        dates: !ready.brief.agreed.adds_nothing_to(&task.brief.agreed),
    }
}

impl Ready {
    /// Returns where it stands as facts.
    #[must_use]
    pub fn facts(&self) -> Facts {
        match self.way {
            Way::Assign(since) => Facts { stage: Shown::Offered, since, deletions: 0, complaint: ShownComplaint::None },
            Way::Aligned(facts) => facts,
        }
    }

    /// Returns the task that recording the row would make, on a desk without any other; `None` if it isn't permitted.
    #[must_use]
    pub fn outcome(&self, now: Instant) -> Option<Task> {
        let mut desk = Desk::new(DeskKind::Mine);
        let alone = Self { onto: None, ..self.clone() };
        for Carried { at, by, act } in acts_onto(&[alone], &desk.clone(), "-", now) {
            let entry = Entry { seq: desk.head() + 1, at: at.unwrap_or(now), noted_at: now, by, act };
            desk.take(entry).ok()?;
        }
        desk.logs().next().map(|log| log.task().clone())
    }
}

/// Returns the acts that record rows on a desk at `now`, in their order. `creator` is one's own name if the desk has none.
#[must_use]
pub fn acts_onto(rows: &[Ready], desk: &Desk, creator: &str, at: Instant) -> Vec<Carried> {
    let people = desk.people();
    let mut acts = Vec::new();
    let now = |by, act| Carried { at: None, by, act };
    let creator = people.creators.keys().next().copied().unwrap_or_else(|| {
        let creator_id = people.next_creator();
        acts.push(now(Role::Creator, Act::AddCreator { creator: creator_id, name: creator.to_owned() }));
        creator_id
    });
    let mut added: Vec<(String, ClientId)> = Vec::new();
    let mut next = people.next_client();
    let mut last = desk.last_task();
    for row in rows {
        let task = if let Some(task) = row.onto.and_then(|task| desk.task(task)) {
            acts.extend(aligning(task, row, at));
            task.id
        } else {
            let name = tidied(&row.client);
            let known = people.client_named(&name, row.kind);
            let known = known.or_else(|| added.iter().find(|(other, _)| *other == name).map(|(_, id)| *id));
            let client = known.unwrap_or_else(|| {
                let client = next;
                next = ClientId(next.0.saturating_add(1));
                let kind = row.kind.unwrap_or_default();
                acts.push(now(Role::Client, Act::AddClient { client, name: name.clone(), kind }));
                added.push((name, client));
                client
            });
            last = TaskId(last.0.saturating_add(1));
            acts.push(opening(last, client, creator, row));
            last
        };
        acts.extend(row.corrections().map(|to| now(Role::Creator, Act::Correct { task, to })));
    }
    acts
}

fn opening(task: TaskId, client: ClientId, creator: CreatorId, row: &Ready) -> Carried {
    let (brief, rules) = (row.brief.clone(), Rules::Article2021);
    match row.way {
        Way::Assign(at) => {
            let act = Act::Assign { task, client, creator, brief, rules };
            Carried { at: Some(at), by: Role::Client, act }
        }
        Way::Aligned(facts) => {
            let act = Act::AddAligned { task, client, creator, brief, rules, facts };
            Carried { at: None, by: Role::Creator, act }
        }
    }
}

/// The acts that bring a task of the desk to where the row has it.
fn aligning(task: &Task, row: &Ready, now: Instant) -> impl Iterator<Item = Carried> {
    let facts = row.facts();
    let id = task.id;
    let differs = difference(task, row, now);
    let aligned = differs.stage.map(|_| Act::Align { task: id, facts });
    let dates = differs.dates.then(|| Act::ChangeDates { task: id, agreed: row.brief.agreed.over(&task.brief.agreed) });
    let role = |act: &Act| act.kind().role().unwrap_or(Role::Creator);
    aligned.into_iter().chain(dates).map(move |act| Carried { at: None, by: role(&act), act })
}

impl Ready {
    fn corrections(&self) -> impl Iterator<Item = Correction> {
        let is_published = self.facts().stage.is_published() && self.onto.is_none();
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        let note = given(&self.note).filter(|_| self.onto.is_none()).map(Correction::Note);
        let title = given(&self.title).filter(|_| is_published).map(Correction::Title);
        let link = given(&self.link).filter(|_| is_published).map(Correction::Link);
        note.into_iter().chain(title).chain(link)
    }
}
