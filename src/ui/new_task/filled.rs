//! The values of a task's form while it is filled in, and the acts it becomes: an assignment, or on one's own desk a
//! task that is already at a later stage (D24).

use leptos::prelude::*;

use crate::app::{NotPerformed, When};
use crate::domain::{
    Act, ActKind, AgreedDates, Brief, ClientKind, CreatorId, Desk, Facts, Fault, Field, Instant, Language, Problem,
    Refusal, Role, RuleSet, Rules, Shown, ShownComplaint, TaskId, check, tidied,
};
use crate::ui::controls::{Moment, NoMoment};
use crate::ui::desk::{Here, Part, here, oneself};
use crate::ui::words::{answers, tr};

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Beside a field.
    Field(Field),
    /// Beside the time.
    When,
    /// Below all fields.
    Form,
}

/// The values of the form's fields.
#[derive(Clone, Copy)]
pub struct Filled {
    /// 任务名称.
    pub name: RwSignal<String>,
    /// The client's name.
    pub client: RwSignal<String>,
    /// What kind of client it is, if that was chosen.
    pub kind: RwSignal<Option<ClientKind>>,
    /// Whom it is assigned to, in the demo.
    pub creator: RwSignal<Option<CreatorId>>,
    /// 任务要求.
    pub brief: RwSignal<String>,
    /// Dates found in the brief that were agreed by a tap.
    pub agreed: RwSignal<AgreedDates>,
    /// The task's rules; on one's own desk at first the newest set of one's own whose date has come (D27).
    pub rules: RwSignal<Rules>,
    /// The set that was chosen so.
    pub proposed: Option<Rules>,
    /// The task's stage, on one's own desk.
    pub stage: RwSignal<Shown>,
    /// When it was assigned or published; nothing is preselected.
    pub moment: Moment,
    /// The desk on which the form was begun.
    begun_on: StoredValue<String>,
}

impl Filled {
    /// Begins with the demo's client, and with an instant computed before, if any.
    pub fn new(client: String, at: Option<Instant>) -> Self {
        let own = own_rules(here());
        Self {
            name: RwSignal::new(String::new()),
            client: RwSignal::new(client),
            kind: RwSignal::new(None),
            creator: RwSignal::new(None),
            brief: RwSignal::new(String::new()),
            agreed: RwSignal::new(AgreedDates::default()),
            rules: RwSignal::new(own.unwrap_or(Rules::Article2021)),
            proposed: own,
            stage: RwSignal::new(Shown::Offered),
            moment: at.map_or_else(Moment::unchosen, Moment::at),
            begun_on: StoredValue::new(here().desk.id()),
        }
    }

    /// Returns the parts of a draft; without the time if the address gives one.
    pub fn parts(self, with_time: bool) -> Vec<Part> {
        let moment = self.moment;
        let time = Part::new("when", move || moment.written(), move |text| moment.take(text));
        let parts = [
            Part::text("name", self.name),
            Part::text("client", self.client),
            Part::text("brief", self.brief),
            Part::chosen("kind", self.kind),
            Part::chosen("creator", self.creator),
            Part::chosen("agreed", self.agreed),
            Part::chosen("rules", self.rules),
            Part::chosen("stage", self.stage),
        ];
        parts.into_iter().chain(with_time.then_some(time)).collect()
    }

    /// Performs the acts; returns all problems at once.
    pub async fn perform(self, lang: Language, here: Here) -> Result<TaskId, Vec<(Spot, String)>> {
        let stage = self.stage.get_untracked();
        let chosen =
            if here.desk.is_mine() && needs_time(stage) { untrack(|| self.moment.when()) } else { Ok(When::Now) };
        let typed = self.typed(chosen.unwrap_or(When::Now));
        let mut problems: Vec<(Spot, String)> = Vec::new();
        let mut field = |problem: Problem| {
            let spot = Spot::Field(problem.field);
            if !problems.iter().any(|(at, _)| *at == spot) {
                problems.push((spot, answers::problem(lang, problem)));
            }
        };
        let acts = here.desk.desk.with_untracked(|desk| typed.acts(lang, desk));
        acts.iter().filter_map(|(_, act)| check(act, here.kind()).err()).for_each(&mut field);
        if typed.client.is_empty() {
            field(Problem { field: Field::Client, fault: Fault::Empty });
        }
        if let Err(why) = chosen {
            let text = match why {
                NoMoment::Missing => tr!(lang, problem.time_missing),
                NoMoment::Invalid => tr!(lang, problem.time_invalid),
            };
            problems.push((Spot::When, text));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        // A stage is recorded as of now; an assignment has its own time.
        let when = chosen.ok().filter(|_| stage == Shown::Offered).unwrap_or(When::Now);
        let begun_on = self.begun_on.get_value();
        let made = here.try_on(&begun_on, when, move |desk| typed.acts(lang, desk)).await;
        made.map(|act| act.and_then(|act| act.task()).unwrap_or(TaskId(0))).map_err(|why| {
            if why == NotPerformed::OtherDesk {
                // The person knows now: sending again means the present desk.
                self.begun_on.try_set_value(here.desk.id());
            }
            let spot = match why {
                NotPerformed::Refused(Refusal::InFuture) => Spot::When,
                _ => Spot::Form,
            };
            vec![(spot, answers::not_performed(lang, ActKind::Assign, &why, here.desk.now_untracked()))]
        })
    }

    fn typed(self, since: When) -> Typed {
        Typed {
            client: tidied(&self.client.get_untracked()),
            kind: self.kind.get_untracked(),
            creator: self.creator.get_untracked(),
            brief: Brief {
                name: tidied(&self.name.get_untracked()),
                text: tidied(&self.brief.get_untracked()),
                points: Vec::new(),
                agreed: self.agreed.get_untracked(),
            },
            rules: self.rules.get_untracked(),
            stage: self.stage.get_untracked(),
            since,
        }
    }
}

/// What stood in the form when it was sent: the form may be gone when it is recorded.
struct Typed {
    client: String,
    kind: Option<ClientKind>,
    creator: Option<CreatorId>,
    brief: Brief,
    rules: Rules,
    stage: Shown,
    since: When,
}

impl Typed {
    /// Returns the acts, preceded by those that add people the desk doesn't know yet.
    fn acts(&self, lang: Language, desk: &Desk) -> Vec<(Role, Act)> {
        let people = desk.people();
        let mut acts = Vec::new();
        let client = people.client_named(&self.client, self.kind).unwrap_or_else(|| {
            let client = people.next_client();
            let kind = self.kind.unwrap_or_default();
            acts.push((Role::Client, Act::AddClient { client, name: self.client.clone(), kind }));
            client
        });
        let chosen = self.creator.filter(|id| people.creators.contains_key(id));
        let (creator, added) = chosen.map_or_else(|| oneself::creator(lang, desk), |known| (known, None));
        acts.extend(added.map(|act| (Role::Creator, act)));
        let (task, brief, rules, stage) = (next_task(desk), self.brief.clone(), self.rules, self.stage);
        acts.push(if stage == Shown::Offered {
            (Role::Client, Act::Assign { task, client, creator, brief, rules })
        } else {
            let since = self.since.start(crate::app::now());
            let facts = Facts { stage, since, deletions: 0, complaint: ShownComplaint::None };
            (Role::Creator, Act::AddAligned { task, client, creator, brief, rules, facts })
        });
        acts
    }
}

/// Returns the newest rule set of one's own whose date has come.
fn own_rules(here: Here) -> Option<Rules> {
    let today = here.desk.now_untracked().beijing_day();
    let own = |desk: &Desk| desk.people().rule_set_on(today).map(RuleSet::rules);
    here.desk.desk.with_untracked(own).filter(|_| here.desk.is_mine())
}

/// Returns the id of the task that the form makes.
fn next_task(desk: &Desk) -> TaskId {
    TaskId(desk.last_task().0 + 1)
}

/// Tells whether a time is needed: something is counted only from assignment and publication.
pub fn needs_time(stage: Shown) -> bool {
    matches!(stage, Shown::Offered | Shown::Public)
}
