//! The two readings (D25): until when an act is safe is the earliest, when a task is complete the latest; and a story never
//! promises the one with the other.

use jiedan::domain::{
    Act, ActKind, Counting, Deadline, DeskKind, HOUR, Instant, Language, Role, Rules, Values, accept_by,
    completes_by_itself, due, permitted, ruling_out,
};
use jiedan::story::{Piece, Tale, Told, Value};

use super::given::{TASK, act, beijing, client, live, offered, t0};

fn by_every_reading(start: Instant) -> Vec<Instant> {
    let values = Rules::Article2021.values();
    let by = |counting| completes_by_itself(start, Rules::Edited(Values { counting, ..values })).due_at;
    Counting::ALL.map(by).into()
}

fn safe(deadline: &Deadline) -> Instant {
    deadline.safe_until().instant()
}

#[test]
fn an_act_is_safe_until_the_earliest_reading_and_the_task_is_over_by_the_latest() {
    for published in ["2026-03-01 00:00", "2026-03-01 23:59", "2026-03-02 20:15", "2026-02-28 12:00"].map(beijing) {
        let all = by_every_reading(published);
        for rules in [Rules::Article2021, Rules::Platform2022] {
            let deadline = completes_by_itself(published, rules);
            assert_eq!(Some(&safe(&deadline)), all.iter().min());
            assert_eq!(Some(&deadline.over_at().instant()), all.iter().max());
        }
    }
    let deadline = completes_by_itself(beijing("2026-03-02 20:15"), Rules::Article2021);
    assert_eq!(safe(&deadline), beijing("2026-03-09 00:00"));
    assert!(!deadline.is_disputed(beijing("2026-03-08 23:59")) && deadline.is_disputed(beijing("2026-03-09 00:00")));
    assert!(deadline.is_disputed(beijing("2026-03-09 23:59")) && !deadline.is_disputed(beijing("2026-03-10 00:00")));
}

#[test]
fn at_the_edges_of_a_day_both_dates_are_known() {
    for (published, safe_until, over_at) in [
        ("2026-03-01 00:00:00.000", "2026-03-08 00:00", "2026-03-09 00:00"),
        ("2026-03-01 23:59:59.999", "2026-03-08 00:00", "2026-03-09 00:00"),
        ("2026-03-02 00:00:00.000", "2026-03-09 00:00", "2026-03-10 00:00"),
        ("2026-02-28 12:00:00.000", "2026-03-07 00:00", "2026-03-08 00:00"),
        ("2028-02-28 12:00:00.000", "2028-03-06 00:00", "2028-03-07 00:00"),
    ] {
        let deadline = completes_by_itself(beijing(published), Rules::Article2021);
        let known = (safe(&deadline), deadline.over_at().instant());
        assert_eq!(known, (beijing(safe_until), beijing(over_at)), "{published}");
        assert!(deadline.safe_until().holds_at(beijing(safe_until).plus(-1)), "{published}");
        assert!(!deadline.safe_until().holds_at(beijing(safe_until)), "{published}");
    }
}

#[test]
fn a_deadline_rules_out_what_may_be_done_before_it_and_not_after() {
    let desk = live(DeskKind::Demo, beijing("2026-03-02 20:15"));
    let task = desk.task(TASK).expect("a task");
    let over = beijing("2026-03-10 00:00");
    let may = |at: Instant| permitted(&desk, TASK, at, at).collect::<Vec<_>>();
    let (before, after) = (may(over.plus(-1)), may(over));
    for kind in ActKind::on_task() {
        let deadline = ruling_out(task, kind, over.plus(-1));
        if deadline.is_some() {
            assert!(before.contains(&kind) && !after.contains(&kind), "{kind:?}");
        }
        assert_eq!(ruling_out(task, kind, over), None, "{kind:?}");
    }
    let ruled_out: Vec<_> = ActKind::on_task().filter(|kind| ruling_out(task, *kind, t0()).is_some()).collect();
    for kind in [ActKind::AskTitle, ActKind::Delete, ActKind::Complain] {
        assert!(ruled_out.contains(&kind), "{kind:?}");
    }
    let offered = offered(DeskKind::Demo);
    let offered = offered.task(TASK).expect("a task");
    assert_eq!(ruling_out(offered, ActKind::Delete, t0()), None, "a lapse is no completion");
}

#[test]
fn whatever_reading_edited_rules_take_what_is_safe_is_safe_by_all() {
    let (start, values) = (beijing("2026-03-02 20:15"), Rules::Article2021.values());
    for counting in Counting::ALL {
        let deadline = completes_by_itself(start, Rules::Edited(Values { counting, ..values }));
        assert_eq!(safe(&deadline), beijing("2026-03-09 00:00"), "{counting:?}");
        assert!(safe(&deadline) <= deadline.over_at().instant());
    }
}

#[test]
fn an_acceptance_has_one_reading() {
    let deadline = accept_by(beijing("2026-03-01 10:00"), Rules::Article2021);
    assert_eq!((safe(&deadline), deadline.over_at().instant()), (deadline.due_at, deadline.due_at));
    assert!(!deadline.is_disputed(deadline.due_at.plus(-1)));
}

#[test]
fn a_complaint_that_was_settled_late_holds_every_reading_until_then() {
    let mut desk = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    client(&mut desk, beijing("2026-03-04 10:00"), Act::Complain { task: TASK, reason: "口播".to_owned() })
        .expect("one");
    let over = beijing("2026-03-12 10:00");
    act(&mut desk, over.plus(-HOUR), Role::Client, Act::WithdrawComplaint { task: TASK }).expect("withdrawn");
    let deadline = desk.task(TASK).and_then(due).expect("a deadline");
    assert_eq!((safe(&deadline), deadline.over_at().instant()), (over.plus(-HOUR), over.plus(-HOUR)));
}

#[test]
fn no_scene_promises_an_act_by_a_later_reading_than_the_earliest() {
    let promises = ["来得及", "保险", "还能改", "还可以改", "still", "in time", "safe"];
    for language in [Language::Chinese, Language::English] {
        for tale in Tale::ALL {
            let told = Told::read(tale.text(), language).expect("a story");
            for (n, scene) in told.scenes.iter().enumerate() {
                let deadline = scene.desk.task(TASK).and_then(due);
                let Some(deadline) = deadline.filter(|deadline| deadline.is_disputed(scene.now)) else { continue };
                for side in [Role::Client, Role::Creator] {
                    let said = told.to(side, n);
                    let is_promise = said.iter().any(
                        |piece| matches!(piece, Piece::Text(text) if promises.iter().any(|word| text.contains(word))),
                    );
                    let names_it = said.contains(&Piece::Value(Value::End(safe(&deadline))));
                    let doubted = said.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains("最晚的读法") || text.contains("latest reading")));
                    assert!(!is_promise || names_it || doubted, "{} {n}: {said:?}", tale.word());
                }
            }
        }
    }
}

#[test]
fn on_the_last_evening_both_sides_are_told_until_when_it_was_safe() {
    let told = Told::read(Tale::NeverSignedOff.text(), Language::Chinese).expect("a story");
    assert_eq!(told.scenes[3].now, beijing("2026-03-09 23:00"));
    for side in [Role::Client, Role::Creator] {
        assert!(told.to(side, 3).contains(&Piece::Value(Value::End(beijing("2026-03-09 00:00")))), "{side:?}");
    }
}
