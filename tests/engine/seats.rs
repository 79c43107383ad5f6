//! The agenda: what waits for whom, and what comes first.

use jiedan::domain::{
    Act, Agenda, AgreedDates, By, DAY, Desk, DeskKind, Facts, Fold, Group, HOUR, Item, Role, Shown, ShownComplaint,
    TaskId, Turn, turn,
};

use super::given::{TASK, act, assign, beijing, client, creator, live, offered, script, t0};

fn whose(desk: &Desk) -> Turn {
    turn(desk.task(TASK).expect("a task"), t0())
}

#[test]
fn what_is_due_soonest_stands_first() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0().plus(-3_600_000), assign(TaskId(2))).expect("an earlier task, added later");
    let agenda = Agenda::of(&desk, t0(), Role::Creator);
    let order: Vec<_> = agenda.group(Group::Yours).map(|item| item.task).collect();
    assert_eq!(order, [TaskId(2), TASK]);
}

#[test]
fn a_review_waits_for_the_client() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    let creators = Agenda::of(&desk, t0(), Role::Creator);
    assert_eq!((creators.count(Group::Yours), creators.count(Group::Others)), (0, 1));
    assert_eq!(Agenda::of(&desk, t0(), Role::Client).count(Group::Yours), 1);
}

#[test]
fn a_published_task_completes_by_itself_and_then_has_ended() {
    let desk = live(DeskKind::Mine, beijing("2026-03-02 20:15"));
    let before = Agenda::of(&desk, beijing("2026-03-09 23:59"), Role::Creator);
    assert_eq!((before.count(Group::ByItself), before.count(Group::Ended)), (1, 0));
    let after = Agenda::of(&desk, beijing("2026-03-10 00:00"), Role::Creator);
    assert_eq!((after.count(Group::ByItself), after.count(Group::Ended)), (0, 1));
    let ended = after.group(Group::Ended).next().map(|item| item.since);
    assert_eq!(ended, Some(beijing("2026-03-10 00:00")));
}

#[test]
fn a_complaint_that_was_upheld_is_the_creators_while_a_deletion_is_left_and_then_the_platforms() {
    for (deletions, expected) in [(0, Turn::Creator), (4, Turn::Creator), (5, Turn::Platform)] {
        let mut desk = live(DeskKind::Mine, t0());
        let facts = Facts { stage: Shown::Public, since: t0(), deletions, complaint: ShownComplaint::Upheld };
        creator(&mut desk, t0(), Act::Align { task: TASK, facts }).expect("aligned");
        assert_eq!(whose(&desk), expected, "{deletions} deletions");
    }
}

#[test]
fn a_wish_for_a_title_that_cant_be_answered_any_more_is_nobodys_turn() {
    let mut desk = live(DeskKind::Mine, t0());
    client(&mut desk, t0(), Act::AskTitle { task: TASK, title: "防晒再测".to_owned() }).expect("a wish");
    assert_eq!(whose(&desk), Turn::Creator);
    let facts = Facts { stage: Shown::Public, since: t0(), deletions: 5, complaint: ShownComplaint::None };
    creator(&mut desk, t0(), Act::Align { task: TASK, facts }).expect("aligned");
    assert_eq!(whose(&desk), Turn::ClientOrTime);
}

fn item(desk: &Desk) -> Option<Item> {
    Agenda::of(desk, t0(), Role::Creator).items().find(|item| item.task == TASK).copied()
}

#[test]
fn only_an_offer_may_lapse() {
    let lapses = |desk: &Desk| item(desk).map(|item| item.may_lapse());
    let mut desk = offered(DeskKind::Mine);
    assert_eq!(lapses(&desk), Some(true));
    assert_eq!(lapses(&live(DeskKind::Mine, t0())), Some(false), "it completes");
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    assert_eq!(lapses(&desk), Some(false), "no date runs");
}

#[test]
fn what_comes_first_is_the_sooner_of_the_deadline_and_the_agreed_date() {
    let mut desk = offered(DeskKind::Mine);
    let soonest = |desk: &Desk| item(desk).and_then(|item| item.soonest());
    assert_eq!(soonest(&desk), Some(t0().plus(DAY)));
    let agreed = AgreedDates { script_by: By::parse("2026-03-01"), ..AgreedDates::default() };
    client(&mut desk, t0(), Act::ChangeDates { task: TASK, agreed }).expect("dates");
    assert_eq!(soonest(&desk), Some(beijing("2026-03-02 00:00")));
    creator(&mut desk, t0(), Act::Withdraw { task: TASK }).expect_err("it is the client's");
    client(&mut desk, t0(), Act::Withdraw { task: TASK }).expect("withdrawn");
    assert_eq!(soonest(&desk), None);
}

#[test]
fn of_what_has_ended_the_latest_stands_first_also_on_an_agenda() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0(), assign(TaskId(2))).expect("another");
    for (task, hours) in [(TASK, 1), (TaskId(2), 2)] {
        act(&mut desk, t0().plus(hours * HOUR), Role::Client, Act::Withdraw { task }).expect("withdrawn");
    }
    let agenda = Agenda::of(&desk, t0().plus(DAY), Role::Creator);
    let order: Vec<_> = agenda.group(Group::Ended).map(|item| item.task).collect();
    assert_eq!(order, [TaskId(2), TASK]);
}

#[test]
fn looked_at_twice_at_one_instant_an_agenda_hasnt_moved() {
    let desk = offered(DeskKind::Mine);
    let mut agenda = Agenda::of(&desk, t0(), Role::Creator);
    assert!(!agenda.keep_up(&desk, t0()));
}

/// Tasks that were accepted, each with a script agreed so many days from now; and those of them that were handed in.
fn with_scripts(days: &[i64], handed_in: &[u32]) -> Desk {
    let mut desk = super::given::people(DeskKind::Mine);
    for (task, days) in (1..).map(TaskId).zip(days) {
        client(&mut desk, t0(), assign(task)).expect("assigned");
        creator(&mut desk, t0(), Act::Accept { task }).expect("accepted");
        let day = t0().plus(days * DAY).beijing_day();
        let agreed =
            AgreedDates { script_by: Some(day.into()), publish_by: Some(day.into()), ..AgreedDates::default() };
        client(&mut desk, t0(), Act::ChangeDates { task, agreed }).expect("agreed");
        if handed_in.contains(&task.0) {
            let script = jiedan::domain::Submission::Elsewhere;
            creator(&mut desk, t0().plus(i64::from(task.0)), Act::SubmitScript { task, script }).expect("handed in");
        }
    }
    desk
}

fn order(agenda: &Agenda, group: Group) -> Vec<u32> {
    agenda.group(group).map(|item| item.task.0).collect()
}

#[test]
fn what_waits_for_others_comes_first_if_a_date_is_close_and_a_new_day_brings_it_near() {
    let desk = with_scripts(&[9, 3, 1, 2], &[1, 2, 3, 4]);
    let mut agenda = Agenda::of(&desk, t0(), Role::Creator);
    assert_eq!(order(&agenda, Group::Others), [3, 1, 2, 4], "tomorrow first, then the longest waiting");
    for (days, expected) in [(1, [3, 4, 1, 2]), (2, [3, 4, 2, 1]), (8, [3, 4, 2, 1])] {
        let now = t0().plus(days * DAY);
        agenda.keep_up(&desk, now);
        assert_eq!(order(&agenda, Group::Others), expected, "after {days} days");
        assert_eq!(agenda, Agenda::of(&desk, now, Role::Creator), "kept as made anew");
    }
}

#[test]
fn the_first_few_of_a_group_stand_open_and_the_rest_is_folded_with_its_number() {
    let fold = |days: &[i64], handed_in: &[u32], group| {
        Agenda::of(&with_scripts(days, handed_in), t0(), Role::Creator).fold(group)
    };
    assert_eq!(fold(&[7; 9], &[], Group::Yours), Fold { open: 9, folded: 0, close: 0 }, "one more is no fold");
    assert_eq!(fold(&[7; 10], &[], Group::Yours), Fold { open: 8, folded: 2, close: 0 });
    assert_eq!(fold(&[0; 12], &[], Group::Yours), Fold { open: 8, folded: 4, close: 4 });
    let all: Vec<u32> = (1..=6).collect();
    assert_eq!(fold(&[1; 6], &all, Group::Others), Fold { open: 4, folded: 2, close: 2 });
    assert_eq!(fold(&[1; 6], &all, Group::Yours), Fold::default());
}
