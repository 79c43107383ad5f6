//! A desk as it was: the first entries of its journal, and nothing of what came after.

use jiedan::domain::{Act, AgreedDates, DAY, Desk, DeskKind, Entry, HOUR, NotTaken, Place, Role, up_to};

use super::demo_codes::journal;
use super::given::{TASK, t0};

/// The same, deleted a day later.
fn deleted() -> Vec<Entry> {
    let mut all = journal();
    let at = t0().plus(DAY);
    all.push(Entry { seq: all.len() as u64 + 1, at, noted_at: at, by: Role::Creator, act: Act::Delete { task: TASK } });
    all
}

fn place(journal: &[Entry]) -> Place {
    let desk = Desk::of_journal(DeskKind::Demo, journal).expect("a journal");
    Place::of(desk.task(TASK).expect("a task").stage)
}

#[test]
fn the_desk_as_of_an_entry_knows_nothing_of_later_ones() {
    let all = deleted();
    assert_eq!(place(&all), Place::TakenDown);
    assert_eq!(place(&all[..all.len() - 1]), Place::Public);
    assert_eq!(place(&all[..3]), Place::Offered);
}

#[test]
fn a_journal_up_to_an_instant_has_what_had_happened_by_then_whenever_it_was_recorded() {
    let all = deleted();
    assert_eq!(up_to(&all, t0().plus(DAY - 1)).len(), all.len() - 1);
    assert_eq!(up_to(&all, t0().plus(DAY)).len(), all.len());
    assert_eq!(up_to(&all, t0().plus(-HOUR)), []);
    let dates = Act::ChangeDates { task: TASK, agreed: AgreedDates::default() };
    let mut late = all[..all.len() - 1].to_vec();
    let mut record = |hours, by, act| {
        let at = t0().plus(hours * HOUR);
        late.push(Entry { seq: late.len() as u64 + 1, at, noted_at: t0().plus(DAY), by, act });
    };
    record(10, Role::Client, dates);
    record(2, Role::Creator, Act::Delete { task: TASK });
    assert_eq!(place(&up_to(&late, t0().plus(5 * HOUR))), Place::TakenDown);
    assert_eq!(up_to(&late, t0().plus(5 * HOUR)).len(), late.len() - 1);
}

#[test]
fn what_goes_on_from_a_point_takes_other_acts_and_the_original_keeps_its_own() {
    let all = deleted();
    let mut copy = Desk::of_journal(DeskKind::Demo, &all[..all.len() - 1]).expect("a journal");
    let at = t0().plus(2 * DAY);
    let entry = Entry { seq: copy.head() + 1, at, noted_at: at, by: Role::Client, act: Act::SignOff { task: TASK } };
    copy.take(entry).expect("signed off");
    assert_eq!(place(&all), Place::TakenDown);
    assert!(Place::of(copy.task(TASK).expect("a task").stage).is_terminal());
}

#[test]
fn a_journal_that_breaks_a_rule_is_refused_at_the_entry() {
    let mut all = deleted();
    all.remove(3);
    let renumbered: Vec<_> = (1..).zip(all).map(|(seq, entry)| Entry { seq, ..entry }).collect();
    let refused = Desk::of_journal(DeskKind::Demo, &renumbered);
    assert!(matches!(refused, Err((4, NotTaken::Refused(_)))), "{refused:?}");
}
