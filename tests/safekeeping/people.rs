//! What people do in tabs.

use std::future::Future;
use std::pin::Pin;

use jiedan::domain::{
    Act, AgreedDates, BeijingDay, Brief, ClientKind, Correction, Desk, Entry, Role, Rules, Submission, When,
};
use jiedan::safekeeping::{
    At, Copied, NotPerformed, Retried, Saved, Step, Tab, catch_up, compare, erase, follow, give_up, look_again, open,
    perform, save_again, take_the_place,
};

use super::model::{Intent, Told, intent_of};
use super::tab::{SimTab, fresh};
use super::world::Ask;

pub type Doing = Pin<Box<dyn Future<Output = ()>>>;

/// Opens the app: the first screen, then both copies are compared, then the log is looked after.
pub async fn opening(tab: SimTab, discarded: bool) {
    // Where nothing is there the second copy is asked before anybody sees that.
    if open(&tab, discarded).await {
        compare(&tab).await;
    }
    if discarded && !tab.world.borrow().model.told_discarded {
        tab.world.borrow_mut().model.wrong("the browser has thrown its database away, and nobody says so".to_owned());
    }
    tab.state.borrow_mut().has_opened = true;
    if tab.copied() == Copied::Unknown {
        compare(&tab).await;
    }
    let rotates = !std::mem::replace(&mut tab.world.borrow_mut().rotated, true);
    if rotates {
        let done = tab.done(Ask::Rotate).await;
        tab.say(|| format!("has the log begun anew: {done:?}"));
    }
}

/// Another tab says that it wrote to a desk.
pub async fn hearing(tab: SimTab, desk: String) {
    let known = tab.shown().header.id == desk;
    follow(&tab).await;
    if known {
        catch_up(&tab).await;
    }
}

/// The page comes back into view, or its connection broke.
pub async fn looking(tab: SimTab) {
    let epoch = tab.world.borrow().database.epoch;
    tab.state.borrow_mut().epoch = epoch;
    look_again(&tab).await;
}

/// What one can do, of a tab's own desk, and the act or a way to make it.
#[expect(clippy::large_enum_variant, reason = "one at a time")]
pub enum What {
    Add,
    Act(Role, Act, Option<Entry>),
}

/// Chooses something to do on the desk that is shown.
pub fn choose(tab: &SimTab) -> What {
    let shown = tab.shown();
    let logs: Vec<_> = shown.desk.logs().collect();
    let mut world = tab.world.borrow_mut();
    if logs.is_empty() || world.rng.often(150) {
        return What::Add;
    }
    let log = logs[world.rng.below(logs.len())];
    let task = log.task().id;
    let dice = world.rng.below(40);
    match world.rng.below(10) {
        0 | 1 => What::Act(Role::Creator, Act::Accept { task }, None),
        2 => What::Act(Role::Creator, Act::SubmitScript { task, script: Submission::Elsewhere }, None),
        3 => {
            let day = BeijingDay::from_ymd(2026, 3, u32::try_from(1 + dice % 28).expect("a day"));
            let agreed = AgreedDates { script_by: day.map(Into::into), ..AgreedDates::default() };
            What::Act(Role::Client, Act::ChangeDates { task, agreed }, None)
        }
        4..=6 => {
            let saw = log.standing().last().cloned();
            let record = saw.as_ref().map(|entry| entry.seq);
            What::Act(Role::Creator, Act::TakeBack { task, record }, saw)
        }
        _ => What::Act(Role::Creator, Act::Correct { task, to: Correction::Note(format!("{dice}")) }, None),
    }
}

/// Adds a client and a task, whose ids are asked of the desk as it is when it is decided.
fn add(desk: &Desk) -> Vec<(Role, Act)> {
    let client = desk.people().next_client();
    let creator = desk.people().next_creator();
    let task = jiedan::domain::TaskId(desk.last_task().0 + 1);
    let brief =
        Brief { name: "口播".to_owned(), text: String::new(), points: Vec::new(), agreed: AgreedDates::default() };
    let rules = Rules::Article2021;
    vec![
        (Role::Client, Act::AddClient { client, name: format!("青禾{}", client.0), kind: ClientKind::Brand }),
        (Role::Creator, Act::AddCreator { creator, name: "小满".to_owned() }),
        (Role::Client, Act::Assign { task, client, creator, brief, rules }),
    ]
}

/// Does something in a tab, begun on a desk.
pub fn acting(tab: SimTab, begun_on: &str, what: What) -> (usize, Doing) {
    let (steps, act, saw) = match &what {
        What::Add => (3, None, None),
        What::Act(_, act, saw) => (1, Some(act.clone()), saw.clone()),
    };
    let number = tab.intend(Intent::new(begun_on, steps, act, saw));
    let begun = begun_on.to_owned();
    let doing = async move {
        let was_saving = tab.saved() == Saved::Saving;
        let steps = |desk: &Desk| {
            let acts = match &what {
                What::Add => add(desk),
                What::Act(by, act, _) => vec![(*by, act.clone())],
            };
            acts.into_iter().map(|(by, act)| Step { at: At::Chosen(When::Now), by, act }).collect()
        };
        let went = perform(&tab, &begun, steps).await;
        tab.say(|| format!("i{number} went {:?}", went.as_ref().map(Vec::len)));
        tab.is_told(number, went, was_saving);
        // As the app does after an act: the reason why the copy was behind may be gone.
        if tab.copied() == Copied::Behind {
            compare(&tab).await;
        }
    };
    (number, Box::pin(doing))
}

impl SimTab {
    fn is_told(&self, number: usize, went: Result<Vec<Entry>, NotPerformed>, was_saving: bool) {
        let mut world = self.world.borrow_mut();
        let world = &mut *world;
        match went {
            Ok(_) => world.model.told_of(number, Told::Acknowledged, &world.database),
            Err(why) => {
                if why == NotPerformed::Busy && !was_saving {
                    world.model.wrong(format!("i{number} is told that another act is being saved, and none is"));
                }
                world.model.told_why(number, &why, &world.database);
            }
        }
    }
}

/// Tries again to save.
pub async fn trying_again(tab: SimTab) {
    let number = tab.waiting();
    let went = save_again(&tab).await;
    tab.say(|| format!("{number:?} tried again: {went:?}"));
    let mut world = tab.world.borrow_mut();
    let world = &mut *world;
    match (went, number) {
        (Some(Retried::Saved), Some(number)) => world.model.told_of(number, Told::Acknowledged, &world.database),
        (Some(Retried::Changed), Some(number)) => world.model.told_of(number, Told::Refused, &world.database),
        _ => {}
    }
}

/// Gives up what could not be saved.
pub fn giving_up(tab: &SimTab) {
    if let Some(number) = tab.waiting() {
        tab.say(|| format!("i{number} is given up"));
        give_up(tab);
        let mut world = tab.world.borrow_mut();
        let world = &mut *world;
        world.model.told_of(number, Told::GivenUp, &world.database);
    }
}

/// Restores a backup.
pub fn restoring(tab: SimTab, skew: i64) -> (usize, Doing) {
    let mut header = fresh(&tab.world, tab.number, skew);
    "b".clone_into(&mut header.name);
    let number = tab.intend(Intent::new(&header.id, 3, None, None));
    let doing = async move {
        let mut desk = Desk::new(tab.kind());
        let mut entries = Vec::new();
        for (by, act) in add(&desk) {
            let entry = Entry { seq: desk.head() + 1, at: tab.now(), noted_at: tab.now(), by, act };
            desk.take(entry.clone()).expect("a first task");
            entries.push(entry);
        }
        let went = take_the_place(&tab, header, &entries, desk).await;
        tab.say(|| format!("i{number} restored: {went:?}"));
        let mut world = tab.world.borrow_mut();
        let world = &mut *world;
        world.model.counts.restores += 1;
        world.model.told_of(number, if went.is_ok() { Told::Acknowledged } else { Told::Refused }, &world.database);
    };
    (number, Box::pin(doing))
}

/// Erases everything.
pub async fn erasing(tab: SimTab) {
    if erase(&tab).await {
        let mut world = tab.world.borrow_mut();
        let erasing = world.model.erasing.remove(&tab.number).unwrap_or_default();
        world.say(|| format!("  everything is erased: {erasing:?}"));
        world.model.erased.extend(erasing);
    }
}

impl Intent {
    fn new(desk: &str, steps: usize, act: Option<Act>, saw: Option<Entry>) -> Self {
        Self { desk: desk.to_owned(), steps, act, saw, told: Told::Nothing, nonces: 0, may_be: false, may_lack: false }
    }
}

impl SimTab {
    fn intend(&self, intent: Intent) -> usize {
        let mut world = self.world.borrow_mut();
        world.model.counts.acts += 1;
        let number = world.model.intents.len();
        let tab = self.number;
        world.say(|| format!("i{number} in tab {tab}: {} {:?}", intent.desk, intent.act));
        world.model.intents.push(intent);
        number
    }

    /// The act that waits for another try.
    pub fn waiting(&self) -> Option<usize> {
        let pending = self.pending()?;
        intent_of(&pending.batch.records.first()?.record.nonce).map(|(number, _)| number)
    }
}
