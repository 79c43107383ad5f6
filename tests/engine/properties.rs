//! Properties that hold for any journal: looking, recording later, taking back, other tasks, aligning,
//! encoding, and the process's time zone.

use jiedan::domain::{
    Act, ActKind, Agenda, BeijingDay, DAY, Desk, DeskKind, Entry, Facts, Group, HOUR, Instant, Role, Shown,
    ShownComplaint, TaskId, due, history, permitted, possible,
};
use jiedan::record::{Stored, decode, encode};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::any::{play, rules, throws};
use super::given::{TASK, assign, beijing, t0};

/// Takes the entries of another journal, moved to other positions.
fn retake(desk: &mut Desk, entries: &[Entry]) {
    for entry in entries {
        let seq = desk.head() + 1;
        desk.take(Entry { seq, ..entry.clone() }).expect("an entry that was taken once");
    }
}

fn groups(agenda: &Agenda) -> Vec<Vec<TaskId>> {
    let all = [Group::Yours, Group::Others, Group::ByItself, Group::Ended];
    all.map(|group| agenda.group(group).map(|item| item.task).collect()).to_vec()
}

fn desks() -> impl Strategy<Value = DeskKind> {
    prop_oneof![Just(DeskKind::Mine), Just(DeskKind::Demo)]
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    #[test]
    fn how_often_anybody_looks_changes_nothing(
        rules in rules(), throws in throws(), looks in prop::collection::vec(1_i64..400, 0..8), seat in 0_usize..3,
    ) {
        let (desk, _) = play(DeskKind::Mine, rules, &throws);
        let seat = Role::ALL[seat];
        let mut watched = Agenda::of(&desk, t0(), seat);
        let mut now = t0();
        for hours in looks {
            now = now.plus(hours * HOUR);
            watched.advance(&desk, now);
            let _ = (history(desk.log(TASK).expect("a task"), now), possible(&desk, TASK, now, now));
        }
        prop_assert_eq!(watched, Agenda::of(&desk, now, seat));
    }

    #[test]
    fn an_agenda_that_follows_each_act_equals_one_made_anew(rules in rules(), throws in throws()) {
        let (_, taken) = play(DeskKind::Demo, rules, &throws);
        let mut desk = Desk::new(DeskKind::Demo);
        let mut followed = Agenda::of(&desk, t0(), Role::Creator);
        for entry in taken {
            let (at, task) = (entry.at, entry.act.task());
            desk.take(entry).expect("taken once");
            followed.advance(&desk, at);
            if let Some(task) = task {
                followed.follow(&desk, task);
            }
            let anew = Agenda::of(&desk, at, Role::Creator);
            prop_assert_eq!(groups(&followed), groups(&anew));
            prop_assert_eq!(&followed, &anew);
        }
    }

    #[test]
    fn recording_later_changes_nothing(rules in rules(), throws in throws(), delay in 0_i64..1000) {
        let (desk, taken) = play(DeskKind::Mine, rules, &throws);
        let mut late = Desk::new(DeskKind::Mine);
        for entry in taken {
            let noted_at = entry.noted_at.plus(delay * HOUR);
            late.take(Entry { noted_at, ..entry }).expect("the same, noted later");
        }
        prop_assert_eq!(late.task(TASK), desk.task(TASK));
        prop_assert_eq!(late.due(), desk.due());
    }

    #[test]
    fn taking_back_equals_never_having_done_it(rules in rules(), throws in throws(), back in 1_usize..6) {
        let (mut desk, taken) = play(DeskKind::Mine, rules, &throws);
        let on_task = taken.iter().filter(|entry| entry.act.task().is_some()).count();
        let back = back.min(on_task);
        for _ in 0..back {
            let (seq, at) = (desk.head() + 1, t0().plus(9999 * DAY));
            let entry = Entry { seq, at, noted_at: at, by: Role::Creator, act: Act::TakeBack { task: TASK, record: None } };
            prop_assert_eq!(desk.take(entry), Ok(()));
        }
        let mut without = Desk::new(DeskKind::Mine);
        retake(&mut without, &taken[..taken.len() - back]);
        prop_assert_eq!(desk.log(TASK), without.log(TASK));
        prop_assert_eq!(desk.due(), without.due());
    }

    #[test]
    fn an_entry_changes_no_other_task(rules in rules(), throws in throws(), others in throws()) {
        let (first, _) = play(DeskKind::Mine, rules, &throws);
        let (_, taken) = play(DeskKind::Mine, rules, &others);
        let mut both = first.clone();
        let second = TaskId(2);
        let entry = |seq, at, by, act| Entry { seq, at, noted_at: at, by, act };
        both.take(entry(both.head() + 1, t0(), Role::Client, assign(second))).expect("a second task");
        for other in taken.iter().filter(|entry| entry.act.kind() != ActKind::Assign) {
            let mut act = serde_json::to_value(&other.act).expect("JSON");
            if let Some(task) = act.as_object_mut().and_then(|act| act.values_mut().next()?.get_mut("task")) {
                *task = 2.into();
            }
            let act: Act = serde_json::from_value(act).expect("an act");
            // Rules may differ: what the second task refuses, it refuses.
            let _ = both.take(entry(both.head() + 1, other.at, other.by, act));
        }
        prop_assert_eq!(both.log(TASK), first.log(TASK));
    }

    #[test]
    fn the_written_form_gives_back_the_same_entry(desk in desks(), rules in rules(), throws in throws()) {
        for entry in play(desk, rules, &throws).1 {
            prop_assert_eq!(decode(&encode(&entry)), Ok(entry.clone()));
            let stored = Stored::of("mine", "n".to_owned(), &entry);
            prop_assert_eq!(stored.open("mine", entry.seq), Ok(entry));
        }
    }

    #[test]
    fn due_lists_exactly_the_running_deadlines(desk in desks(), rules in rules(), throws in throws()) {
        let (desk, _) = play(desk, rules, &throws);
        let running: Vec<_> = desk.logs()
            .filter_map(|log| due(log.task()).map(|due| (due.due_at, log.task().id)))
            .collect();
        prop_assert_eq!(desk.due().iter().copied().collect::<Vec<_>>(), running);
    }

    #[test]
    fn what_time_did_is_the_last_thing_in_a_history(rules in rules(), throws in throws(), days in 0_i64..40) {
        let (desk, _) = play(DeskKind::Demo, rules, &throws);
        let log = desk.log(TASK).expect("a task");
        let now = log.task().last_at.plus(days * DAY);
        let lines = history(log, now);
        prop_assert!(lines.iter().map(|line| line.at).is_sorted());
        prop_assert!(lines.windows(2).all(|pair| pair[1].before == Some(pair[0].after)));
        let last = lines.last().expect("a line");
        prop_assert_eq!(last.after.stage, desk.task(TASK).expect("a task").seen_at(now));
    }

    #[test]
    fn what_possible_permits_is_what_the_desk_takes(rules in rules(), throws in throws()) {
        let (desk, _) = play(DeskKind::Mine, rules, &throws);
        let at = desk.task(TASK).expect("a task").last_at;
        let yes: Vec<_> = permitted(&desk, TASK, at, at).collect();
        let said: Vec<_> = possible(&desk, TASK, at, at).into_iter().filter(|answer| answer.answer.is_ok()).collect();
        prop_assert_eq!(said.iter().map(|answer| answer.kind).collect::<Vec<_>>(), yes.clone());
        for kind in ActKind::on_task() {
            let act = super::any::act_of(kind, TASK, at, 0, "1");
            let by = kind.role().expect("a role");
            let taken = desk.clone().take(Entry { seq: desk.head() + 1, at, noted_at: at, by, act });
            prop_assert_eq!(taken.is_ok(), yes.contains(&kind), "{:?}", taken);
        }
    }

    #[test]
    fn aligning_equals_the_acts_it_stands_for_as_to_deadlines(hours in 0_i64..191) {
        let published = t0();
        let at = published.plus(hours * HOUR);
        let lived = super::given::live(DeskKind::Mine, published);
        let counted = due(lived.task(TASK).expect("a task")).expect("a deadline");
        let aligned = aligned(Shown::Public, published, at);
        let expected = Some(counted).filter(|counted| counted.due_at > at);
        prop_assert_eq!(due(aligned.task(TASK).expect("a task")), expected);
        let offered = super::given::offered(DeskKind::Mine);
        let accept_by = due(offered.task(TASK).expect("a task")).filter(|accept_by| accept_by.due_at > at);
        prop_assert_eq!(due(self::aligned(Shown::Offered, t0(), at).task(TASK).expect("a task")), accept_by);
    }

    #[test]
    fn an_instant_is_written_and_read_back(millis in 0_i64..=253_402_271_999_999) {
        let instant = Instant::from_millis(millis);
        prop_assert_eq!(Instant::parse(&instant.to_string()), Ok(instant));
    }

    #[test]
    fn day_and_clock_of_an_instant_are_those_it_is_written_with(millis in 0_i64..=253_402_271_999_999) {
        let instant = Instant::from_millis(millis);
        let (day, (hour, minute)) = (instant.beijing_day(), instant.beijing_clock());
        prop_assert!(instant.to_string().starts_with(&format!("{day}T{hour:02}:{minute:02}:")), "{instant}");
        prop_assert_eq!(day.at(hour, minute), instant.minute());
        prop_assert_eq!(BeijingDay::parse(&day.to_string()), Some(day));
    }
}

fn aligned(stage: Shown, since: Instant, at: Instant) -> Desk {
    let mut desk = super::given::people(DeskKind::Mine);
    let Act::Assign { task, client, creator, brief, rules } = assign(TASK) else { unreachable!() };
    let facts = Facts { stage, since, deletions: 0, complaint: ShownComplaint::None };
    let act = Act::AddAligned { task, client, creator, brief, rules, facts };
    let seq = desk.head() + 1;
    desk.take(Entry { seq, at, noted_at: at, by: Role::Creator, act }).expect("what Xingtu shows can be kept");
    desk
}

/// The twin of the properties: the dice reach far into a task's life.
#[test]
fn the_dice_reach_every_stage() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut stages = std::collections::BTreeSet::new();
    for _ in 0..400 {
        let tree = Strategy::new_tree(&(rules(), throws()), &mut runner).expect("throws");
        let (rules, throws) = proptest::strategy::ValueTree::current(&tree);
        let (desk, _) = play(DeskKind::Demo, rules, &throws);
        stages.insert(desk.task(TASK).expect("a task").stage.kind());
    }
    assert_eq!(stages.len(), jiedan::domain::StageKind::ALL.len(), "{stages:?}");
}

/// Deadlines are Beijing's, wherever the process believes to be.
#[test]
fn the_time_zone_of_the_process_changes_nothing() {
    let ours = std::env::current_exe().expect("this test's own path");
    for zone in ["UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"] {
        let run = std::process::Command::new(&ours)
            .args(["boundaries::", "--test-threads=1"])
            .env("TZ", zone)
            .output()
            .expect("the boundaries, run again");
        let said = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success() && !said.contains(" 0 passed"), "{zone}: {said}");
    }
    assert_eq!(beijing("2026-03-01 00:00").to_string(), "2026-03-01T00:00:00.000+08:00");
}
