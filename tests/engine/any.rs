//! Journals of any shape, for the properties: whoever may do something does it, sometimes somebody who may
//! not, and time passes by milliseconds, hours or weeks.

use jiedan::domain::{
    Act, ActKind, AgreedDates, BeijingDay, By, Cancellation, Completion, Correction, DAY, Desk, DeskKind, Entry, Facts,
    Fee, Filling, HOUR, Instant, OtherDate, Reviewer, Role, Rules, Shown, ShownComplaint, TaskId, TimeOfDay, due,
    permitted,
};
use jiedan::story::{Opening, Until};
use proptest::prelude::*;

use super::given::{TASK, t0};

/// One throw of the dice: which act, after how long, with which words.
pub type Throw = (u16, Gap, String);

/// How long nothing happens.
#[derive(Debug, Clone, Copy)]
pub enum Gap {
    Nothing,
    Hours(i64),
    Days(i64),
    /// To the running deadline, and so many milliseconds on.
    ToDue(i64),
}

pub fn throws() -> impl Strategy<Value = Vec<Throw>> {
    let gap = prop_oneof![
        6 => Just(Gap::Nothing),
        4 => (0_i64..6).prop_map(Gap::Hours),
        1 => (0_i64..9).prop_map(Gap::Days),
        1 => (-1_i64..=1).prop_map(Gap::ToDue),
    ];
    prop::collection::vec((any::<u16>(), gap, "[题a]{1,8}"), 1..60)
}

pub fn rules() -> impl Strategy<Value = Rules> {
    prop_oneof![Just(Rules::Article2021), Just(Rules::Platform2022)]
}

/// An act of that kind with any words; the number chooses among what a kind leaves open.
pub fn act_of(kind: ActKind, task: TaskId, at: Instant, number: u16, words: &str) -> Act {
    kind.filled(&AnyWords { task, at, number, words })
}

struct AnyWords<'a> {
    task: TaskId,
    at: Instant,
    number: u16,
    words: &'a str,
}

impl Filling for AnyWords<'_> {
    fn task(&self) -> TaskId {
        self.task
    }

    fn desk(&self) -> DeskKind {
        DeskKind::Demo
    }

    fn agreed(&self) -> AgreedDates {
        let day = BeijingDay::from_ymd(2026, 3, 1 + u32::from(self.number % 28));
        let script_by = day.map(|day| By { day, time: TimeOfDay::new(u32::from(self.number % 24), 30) });
        let other = day.map(|day| OtherDate { what: self.words.to_owned(), by: day.into() });
        AgreedDates { script_by, keep_public_days: Some(30), other: Vec::from_iter(other), ..AgreedDates::default() }
    }

    fn comment(&self) -> String {
        self.words.to_owned()
    }

    fn reason(&self) -> String {
        self.words.to_owned()
    }

    fn title(&self) -> String {
        self.words.to_owned()
    }

    fn facts(&self) -> Facts {
        facts(self.number, self.at)
    }

    fn to(&self) -> Correction {
        correction(self.number, self.words)
    }
}

fn correction(number: u16, words: &str) -> Correction {
    match number % 7 {
        0 => Correction::Name(words.to_owned()),
        1 => Correction::Brief(words.to_owned()),
        2 => Correction::Title(words.to_owned()),
        3 => Correction::Points(vec![words.to_owned(), "挂小黄车".to_owned()]),
        4 => Correction::Fee(Some(Fee { fen: number.into(), arrived: None })),
        5 => Correction::Link("https://v.douyin.com/y/".to_owned()),
        _ => Correction::Note(words.to_owned()),
    }
}

pub fn facts(number: u16, at: Instant) -> Facts {
    let stages = [
        Shown::Offered,
        Shown::Scripting,
        Shown::ScriptReview(Reviewer::Client),
        Shown::Filming,
        Shown::VideoReview(Reviewer::Platform),
        Shown::Ready,
        Shown::Public,
        Shown::Private,
        Shown::TakenDown,
        Shown::Completed(Completion::SignedOff),
        Shown::Cancelled(Cancellation::Lapsed),
    ];
    let complaints = [ShownComplaint::None, ShownComplaint::Open, ShownComplaint::Upheld];
    let number = usize::from(number);
    let any = Facts {
        stage: stages[number % stages.len()],
        since: at.plus(-i64::from(u32::try_from(number % 10).expect("small")) * DAY),
        deletions: u8::try_from(number % 6).expect("small"),
        complaint: complaints[number % complaints.len()],
    };
    if any.agree() { any } else { Facts { deletions: 0, complaint: ShownComplaint::None, ..any } }
}

/// A desk with one task, played by throws; the entries that were taken, and whether each refused one left the desk as
/// it was.
pub fn play(kind: DeskKind, rules: Rules, throws: &[Throw]) -> (Desk, Vec<Entry>) {
    let mut desk = Desk::new(kind);
    let mut taken = vec![];
    for (by, act) in (Opening { at: t0(), until: Until::Offered, rules }).acts() {
        let entry = Entry { seq: desk.head() + 1, at: t0(), noted_at: t0(), by, act };
        desk.take(entry.clone()).expect("the beginning");
        taken.push(entry);
    }
    let mut at = t0();
    for (number, gap, words) in throws {
        at = later(&desk, at, *gap);
        let Some(kind) = choose(&desk, at, *number) else { continue };
        let act = act_of(kind, TASK, at, *number, words);
        let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by: kind.role().unwrap_or(Role::Creator), act };
        let before = desk.clone();
        match desk.take(entry.clone()) {
            Ok(()) => taken.push(entry),
            Err(_) => assert_eq!(desk, before, "a refused act changes nothing"),
        }
    }
    (desk, taken)
}

fn later(desk: &Desk, at: Instant, gap: Gap) -> Instant {
    match gap {
        Gap::Nothing => at,
        Gap::Hours(hours) => at.plus(hours * HOUR),
        Gap::Days(days) => at.plus(days * DAY),
        Gap::ToDue(millis) => {
            let due = desk.task(TASK).and_then(due).map(|due| due.due_at.plus(millis));
            due.filter(|due| *due > at).unwrap_or(at)
        }
    }
}

/// Mostly something that is permitted; every eighth time anything.
fn choose(desk: &Desk, at: Instant, number: u16) -> Option<ActKind> {
    let may: Vec<_> = permitted(desk, TASK, at, at).filter(|kind| *kind != ActKind::TakeBack).collect();
    // Ending early is rarer than going on.
    let ends = |kind: &ActKind| matches!(kind, ActKind::SettleCancelled | ActKind::SettleCompleted | ActKind::Withdraw);
    let on: Vec<_> = may.iter().copied().filter(|kind| number.is_multiple_of(16) || !ends(kind)).collect();
    let any: Vec<_> = ActKind::on_task().filter(|kind| *kind != ActKind::TakeBack).collect();
    let from = if number % 8 == 7 || on.is_empty() { any } else { on };
    from.get(usize::from(number / 8) % from.len()).copied()
}
