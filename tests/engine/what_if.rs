//! 要是…: what would come of acts that nobody has done, by the same rules, and without a trace on the desk.

use jiedan::domain::{
    Act, ActKind, Cancellation, Completion, DAY, DateChange, Desk, DeskKind, Facts, HOUR, Instant, NotSupposed,
    Refusal, Shown, ShownComplaint, Stage, Standing, Supposed, TaskId, WhatIf, permit, waiting, what_if,
};

use super::given::{TASK, beijing, client, creator, live, offered, t0};
use super::standings::{self, ENDED, OPEN};

/// The task of these tests is published in the evening of 2 March and completes at the end of 9 March.
fn published() -> Desk {
    live(DeskKind::Mine, beijing("2026-03-02 20:15"))
}

fn supposed(desk: &Desk, acts: &[(ActKind, &str)], now: &str) -> Result<WhatIf, NotSupposed> {
    let acts: Vec<_> = acts.iter().map(|(kind, at)| Supposed { kind: *kind, at: beijing(at) }).collect();
    what_if(desk, TASK, &acts, beijing(now))
}

fn due_at(outlook: &jiedan::domain::Outlook) -> Option<Instant> {
    outlook.standing().deadline.map(|deadline| deadline.due_at)
}

#[test]
fn supposing_leaves_the_real_desk_as_it_was() {
    let desk = published();
    let before = desk.clone();
    let seen = supposed(&desk, &[(ActKind::Delete, "2026-03-04 10:00")], "2026-03-04 10:00").expect("a deletion");
    assert_eq!(seen.supposed.task.stage, Stage::TakenDown);
    assert_eq!(desk, before);
    assert_eq!(Standing::of(&seen.as_it_is.task, beijing("2026-03-04 10:00")).deletions, 0);
}

#[test]
fn a_deletion_and_a_republication_stand_beside_the_date_that_holds() {
    let acts = [(ActKind::Delete, "2026-03-04 10:00"), (ActKind::Republish, "2026-03-06 09:00")];
    let seen = supposed(&published(), &acts, "2026-03-04 10:00").expect("both are possible");
    assert_eq!(due_at(&seen.as_it_is), Some(beijing("2026-03-10 00:00")));
    assert_eq!(due_at(&seen.supposed), Some(beijing("2026-03-14 00:00")));
    assert_eq!(seen.date(), DateChange::Moves(4 * DAY));
    assert_eq!(seen.counts_anew_from(), Some(beijing("2026-03-06 09:00")));
    assert_eq!((seen.deletion(), seen.supposed.task.deletions_left()), (Some(1), 4));
}

#[test]
fn on_the_day_of_publication_the_date_stays() {
    let acts = [(ActKind::Delete, "2026-03-02 23:00"), (ActKind::Republish, "2026-03-02 23:59:59.999")];
    let same_day = supposed(&published(), &acts, "2026-03-02 23:00").expect("both are possible");
    assert_eq!(same_day.date(), DateChange::Moves(0));
    let acts = [(ActKind::Delete, "2026-03-02 23:00"), (ActKind::Republish, "2026-03-03 00:00")];
    let midnight = supposed(&published(), &acts, "2026-03-02 23:00").expect("both are possible");
    assert_eq!(midnight.date(), DateChange::Moves(DAY));
}

#[test]
fn a_deletion_without_a_republication_leaves_no_date() {
    let seen =
        supposed(&published(), &[(ActKind::Delete, "2026-03-04 10:00")], "2026-03-04 10:00").expect("a deletion");
    assert_eq!((seen.date(), seen.counts_anew_from()), (DateChange::Stops, None));
    assert_eq!(due_at(&seen.supposed), None);
    assert!(seen.no_longer().contains(&ActKind::SignOff));
}

#[test]
fn what_is_supposed_in_the_last_millisecond_counts_and_at_the_due_instant_it_is_refused() {
    let desk = offered(DeskKind::Mine);
    let last = [(ActKind::Accept, "2026-03-02 09:59:59.999")];
    let accepted = supposed(&desk, &last, "2026-03-01 12:00").expect("in time");
    assert_eq!((accepted.supposed.task.stage, accepted.date()), (Stage::Scripting, DateChange::Stops));
    let due = beijing("2026-03-02 10:00");
    let late = supposed(&desk, &[(ActKind::Accept, "2026-03-02 10:00")], "2026-03-01 12:00");
    let refusal = Refusal::Cancelled { at: due, how: Cancellation::Lapsed };
    assert_eq!(late, Err(NotSupposed::Refused { kind: ActKind::Accept, at: due, refusal }));
}

#[test]
fn waiting_leads_to_what_time_does_at_the_due_instant() {
    let due = beijing("2026-03-10 00:00");
    let seen = waiting(&published(), TASK, due.plus(-1)).expect("a task");
    assert_eq!((seen.supposed.as_of, seen.date()), (due, DateChange::Ends));
    assert_eq!(seen.supposed.standing().stage, Stage::Completed { at: due, how: Completion::SevenDays });
    let lapse = waiting(&offered(DeskKind::Mine), TASK, t0()).expect("a task");
    let lapsed = Stage::Cancelled { at: t0().plus(DAY), how: Cancellation::Lapsed };
    assert_eq!(lapse.supposed.standing().stage, lapsed);
}

#[test]
fn waiting_where_no_deadline_runs_changes_nothing() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: TASK }).expect("accepted");
    let seen = waiting(&desk, TASK, t0().plus(90 * DAY)).expect("a task");
    assert_eq!((seen.date(), &seen.as_it_is), (DateChange::None, &seen.supposed));
}

#[test]
fn a_hidden_video_stops_the_count_and_a_public_one_starts_it_anew() {
    let desk = published();
    let hidden = [(ActKind::MakePrivate, "2026-03-08 10:00")];
    let hidden = supposed(&desk, &hidden, "2026-03-08 10:00").expect("hidden");
    assert_eq!((hidden.date(), hidden.deletion()), (DateChange::Stops, None));
    let shown = [(ActKind::MakePrivate, "2026-03-08 10:00"), (ActKind::MakePublic, "2026-03-20 00:00")];
    let shown = supposed(&desk, &shown, "2026-03-08 10:00").expect("public again, though long after the old date");
    assert_eq!(due_at(&shown.supposed), Some(beijing("2026-03-28 00:00")));
}

#[test]
fn a_complaint_that_ends_after_the_seven_days_completes_the_task_at_once() {
    let acts = [(ActKind::Complain, "2026-03-08 10:00"), (ActKind::WithdrawComplaint, "2026-03-15 12:00")];
    let seen = supposed(&published(), &acts, "2026-03-08 10:00").expect("both are possible");
    let done = Stage::Completed { at: beijing("2026-03-15 12:00"), how: Completion::SevenDays };
    assert_eq!((seen.supposed.standing().stage, seen.date()), (done, DateChange::Ends));
    let held = supposed(&published(), &acts[..1], "2026-03-08 10:00").expect("a complaint");
    assert_eq!(held.date(), DateChange::Stops);
}

#[test]
fn a_sign_off_ends_the_task_and_settles_the_complaint() {
    let mut desk = published();
    let complain = Act::Complain { task: TASK, reason: "没有讲防晒指数".to_owned() };
    client(&mut desk, beijing("2026-03-03 10:00"), complain).expect("a complaint");
    let seen = supposed(&desk, &[(ActKind::SignOff, "2026-03-04 10:00")], "2026-03-04 10:00").expect("signed off");
    assert!(seen.settles_complaint());
    assert_eq!(seen.date(), DateChange::Ends);
    assert!(seen.no_longer().contains(&ActKind::Delete));
}

#[test]
fn a_complaint_is_settled_only_where_there_is_one_and_it_goes() {
    let mut desk = published();
    let hide = [(ActKind::MakePrivate, "2026-03-04 10:00")];
    let none = supposed(&desk, &hide, "2026-03-04 10:00").expect("hidden");
    assert!(!none.settles_complaint(), "there is none");
    let complain = Act::Complain { task: TASK, reason: "没有讲防晒指数".to_owned() };
    client(&mut desk, beijing("2026-03-03 10:00"), complain).expect("a complaint");
    let stays = supposed(&desk, &hide, "2026-03-04 10:00").expect("hidden");
    assert!(!stays.settles_complaint(), "it stays");
}

#[test]
fn a_publication_supposed_from_the_offer_on_starts_a_date_of_its_own() {
    let steps = [
        ActKind::Accept,
        ActKind::SubmitScript,
        ActKind::ApproveScript,
        ActKind::SubmitVideo,
        ActKind::ApproveVideo,
        ActKind::Publish,
    ];
    let acts = steps.map(|kind| (kind, "2026-03-01 12:00"));
    let seen = supposed(&offered(DeskKind::Mine), &acts, "2026-03-01 12:00").expect("all are possible");
    assert_eq!((seen.date(), seen.no_longer().contains(&ActKind::Accept)), (DateChange::Starts, true));
    assert_eq!(seen.counts_anew_from(), Some(beijing("2026-03-01 12:00")));
}

#[test]
fn the_fifth_deletion_takes_the_retitling_with_it() {
    let mut desk = published();
    for n in 0..4 {
        let at = beijing("2026-03-03 10:00").plus(n * HOUR);
        creator(&mut desk, at, Act::Delete { task: TASK }).expect("a deletion");
        let again = Act::Republish { task: TASK, title: "再来".to_owned(), link: String::new() };
        creator(&mut desk, at, again).expect("a republication");
    }
    let acts = [(ActKind::Delete, "2026-03-04 10:00"), (ActKind::Republish, "2026-03-04 10:00")];
    let seen = supposed(&desk, &acts, "2026-03-04 10:00").expect("both are possible");
    assert_eq!((seen.deletion(), seen.supposed.task.deletions_left()), (Some(5), 0));
    assert_eq!(seen.no_longer(), [ActKind::AskTitle, ActKind::Delete]);
}

#[test]
fn a_second_act_before_the_first_is_refused() {
    let acts = [(ActKind::Delete, "2026-03-04 10:00"), (ActKind::Republish, "2026-03-04 09:59")];
    let (at, last) = (beijing("2026-03-04 09:59"), beijing("2026-03-04 10:00"));
    let refusal = Refusal::BeforeLast { last };
    let refused = Err(NotSupposed::Refused { kind: ActKind::Republish, at, refusal });
    assert_eq!(supposed(&published(), &acts, "2026-03-04 10:00"), refused);
}

#[test]
fn a_minute_of_the_last_step_means_its_instant() {
    let desk = live(DeskKind::Mine, beijing("2026-03-02 20:15:42.500"));
    let seen =
        supposed(&desk, &[(ActKind::MakePrivate, "2026-03-02 20:15")], "2026-03-04 10:00").expect("the same minute");
    assert_eq!(seen.supposed.task.last_at, beijing("2026-03-02 20:15:42.500"));
}

#[test]
fn everything_is_supposed_that_is_permitted_and_nothing_else() {
    for standing in OPEN.into_iter().chain(ENDED) {
        let (desk, now) = standings::desk(DeskKind::Demo, standing);
        for kind in ActKind::on_task() {
            let permitted = permit(&desk, TASK, kind, kind.role().expect("a role"), now, now);
            let seen = what_if(&desk, TASK, &[Supposed { kind, at: now }], now);
            let refused = permitted.map_err(|refusal| NotSupposed::Refused { kind, at: now, refusal });
            assert_eq!(seen.map(|_| ()), refused, "{standing}: {kind:?}");
        }
    }
}

#[test]
fn what_was_supposed_is_what_comes_when_it_is_done() {
    let mut desk = published();
    let at = beijing("2026-03-04 10:00");
    let seen = supposed(&desk, &[(ActKind::Delete, "2026-03-04 10:00")], "2026-03-04 10:00").expect("a deletion");
    creator(&mut desk, at, Act::Delete { task: TASK }).expect("a deletion");
    assert_eq!(Some(&seen.supposed.task), desk.task(TASK));
}

#[test]
fn what_needs_facts_or_an_entry_is_not_supposed() {
    let desk = published();
    for kind in [ActKind::Align, ActKind::TakeBack] {
        let seen = what_if(&desk, TASK, &[Supposed { kind, at: t0().plus(3 * DAY) }], t0().plus(3 * DAY));
        assert_eq!(seen, Err(NotSupposed::NeedsMore(kind)));
    }
}

#[test]
fn no_task_gives_no_answer() {
    let seen = waiting(&published(), TaskId(7), t0());
    assert_eq!(seen, Err(NotSupposed::NoTask(Refusal::NoSuchTask)));
}

#[test]
fn a_count_that_xingtu_overruled_is_not_waited_for() {
    let mut desk = published();
    let since = beijing("2026-03-02 20:15");
    let facts = Facts { stage: Shown::Public, since, deletions: 0, complaint: ShownComplaint::None };
    let align = Act::Align { task: TASK, facts };
    creator(&mut desk, beijing("2026-03-12 09:00"), align).expect("aligned");
    let seen = waiting(&desk, TASK, beijing("2026-03-12 09:00")).expect("a task");
    assert_eq!(seen.date(), DateChange::None);
}
