//! 客户档案, held against a plain recount of the histories of its tasks.

use std::collections::BTreeMap;

use jiedan::domain::{
    Act, ActKind, Awaited, ClientId, ClientKind, Correction, DAY, Desk, DeskKind, Dossier, Ending, Facts, HOUR,
    Happened, Instant, Line, Reviewer, Role, Shown, ShownComplaint, Stage, TaskId, awaits, dossier, history, last_wait,
};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::any::{play, rules, throws};
use super::given::{TASK, act, assign, beijing, client, creator, live, offered, script, t0, video};

const CLIENT: ClientId = ClientId(1);

/// An instant at which time has done nothing yet: what it does moves what was recorded by a clock that was ahead.
fn before_time() -> Instant {
    Instant::from_millis(0)
}

fn kind_of(line: &Line<'_>) -> Option<ActKind> {
    match line.what {
        Happened::Entry(entry) => Some(entry.act.kind()),
        Happened::Consequence(_) => None,
    }
}

/// The waits of a history, found from each answer backwards: to the step with which it became the client's turn, unless
/// something came between.
fn recounted(lines: &[Line<'_>]) -> Vec<(Awaited, i64)> {
    use ActKind as K;
    let answer = |n: usize| -> Option<(Awaited, i64)> {
        let (of, begin): (_, &[ActKind]) = match kind_of(&lines[n])? {
            K::ApproveScript | K::RejectScript => (Awaited::Script, &[K::SubmitScript, K::Pass]),
            K::ApproveVideo | K::RejectVideo => (Awaited::Video, &[K::SubmitVideo, K::Pass]),
            K::SignOff => (Awaited::SignOff, &[K::Publish, K::Republish]),
            _ => return None,
        };
        let stage_stays = |line: &Line<'_>| match of {
            Awaited::Script => matches!(line.after.stage, Stage::ScriptReview { by: Reviewer::Client }),
            Awaited::Video => matches!(line.after.stage, Stage::VideoReview { by: Reviewer::Client }),
            Awaited::SignOff => kind_of(line) != Some(K::Align) && matches!(line.after.stage, Stage::Live { .. }),
        };
        for line in lines[..n].iter().rev() {
            if !stage_stays(line) {
                return None;
            }
            if kind_of(line).is_some_and(|kind| begin.contains(&kind)) {
                return Some((of, lines[n].at.since(line.at)));
            }
        }
        None
    };
    (0..lines.len()).filter_map(answer).collect()
}

fn said(dossier: &Dossier) -> Vec<(Awaited, i64)> {
    dossier.waits.iter().map(|wait| (wait.of, wait.lasted())).collect()
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    #[test]
    fn a_clients_record_is_what_a_recount_of_the_history_gives(
        rules in rules(), throws in throws(), days in 0_i64..20,
    ) {
        let (desk, taken) = play(DeskKind::Mine, rules, &throws);
        let log = desk.log(TASK).expect("a task");
        let now = log.task().last_at.plus(days * DAY);
        let dossier = dossier(&desk, CLIENT, now);
        prop_assert_eq!(said(&dossier), recounted(&history(log, before_time())));
        let rejected = |kind| taken.iter().filter(|entry| entry.act.kind() == kind).count();
        prop_assert_eq!(dossier.rejections, (rejected(ActKind::RejectScript), rejected(ActKind::RejectVideo)));
        let ended = match log.task().seen_at(now) {
            Stage::Completed { how, .. } => BTreeMap::from([(Ending::Completed(how), 1)]),
            Stage::Cancelled { how, .. } => BTreeMap::from([(Ending::Cancelled(how), 1)]),
            _ => BTreeMap::new(),
        };
        prop_assert_eq!((dossier.open, &dossier.ended), (1 - ended.len(), &ended));
        for of in Awaited::ALL {
            let mut spans: Vec<_> = said(&dossier).into_iter().filter(|(it, _)| *it == of).map(|(_, span)| span).collect();
            spans.sort_unstable();
            match dossier.median(of) {
                None => prop_assert!(spans.is_empty()),
                Some(median) => {
                    let (below, above) = (spans.iter().filter(|span| **span < median), spans.iter().filter(|span| **span > median));
                    prop_assert!(below.count() * 2 <= spans.len() && above.count() * 2 <= spans.len(), "{} {:?}", median, spans);
                }
            }
        }
    }
}

fn day(n: i64) -> Instant {
    t0().plus(n * DAY)
}

/// A task whose script was rejected after two days and approved after five more.
fn reviewed() -> Desk {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    client(&mut desk, day(2), Act::RejectScript { task: TASK, comment: "口播".to_owned(), points: Vec::new() })
        .expect("rejected");
    creator(&mut desk, day(3), script()).expect("handed in again");
    client(&mut desk, day(8), Act::ApproveScript { task: TASK }).expect("approved");
    desk
}

#[test]
fn reviews_and_rejections_are_counted() {
    let known = dossier(&reviewed(), CLIENT, day(9));
    assert_eq!(said(&known), [(Awaited::Script, 2 * DAY), (Awaited::Script, 5 * DAY)]);
    assert_eq!(known.median(Awaited::Script), Some(7 * DAY / 2), "the mean of the two in the middle");
    assert_eq!((known.median(Awaited::Video), known.rejections), (None, (1, 0)));
    assert_eq!((known.tasks, known.open), (vec![TASK], 1));
}

#[test]
fn a_waiting_task_is_told_how_long_the_same_client_took_the_last_time() {
    let mut desk = reviewed();
    let second = TaskId(2);
    client(&mut desk, day(9), assign(second)).expect("an assignment");
    creator(&mut desk, day(9), Act::Accept { task: second }).expect("accepted");
    assert_eq!(last_wait(&desk, second, day(9)), None, "nothing is waited for");
    let handed_in = Act::SubmitScript { task: second, script: jiedan::domain::Submission::Elsewhere };
    creator(&mut desk, day(9), handed_in).expect("handed in");
    assert_eq!(last_wait(&desk, second, day(10)).map(|wait| wait.lasted()), Some(5 * DAY));
    creator(&mut desk, day(10), video()).expect("handed in");
    assert_eq!(last_wait(&desk, TASK, day(10)), None, "no video was reviewed yet");
}

#[test]
fn another_clients_tasks_are_not_counted_and_a_corrected_client_takes_the_task_along() {
    let mut desk = reviewed();
    let other = ClientId(2);
    let add = Act::AddClient { client: other, name: "声图".to_owned(), kind: ClientKind::Unknown };
    act(&mut desk, day(9), Role::Client, add).expect("a client");
    assert_eq!(dossier(&desk, other, day(9)), Dossier::default());
    let to = Correction::Client(other);
    creator(&mut desk, day(9), Act::Correct { task: TASK, to }).expect("corrected");
    assert_eq!(dossier(&desk, CLIENT, day(9)), Dossier::default());
    assert_eq!(said(&dossier(&desk, other, day(9))).len(), 2);
}

#[test]
fn what_xingtu_showed_begins_no_wait_and_leaves_one_that_goes_on() {
    let aligned = |stage, at: Instant| {
        let facts = Facts { stage, since: at.plus(-HOUR), deletions: 0, complaint: ShownComplaint::None };
        Act::Align { task: TASK, facts }
    };
    let under_review = Shown::ScriptReview(Reviewer::Client);
    let approve = Act::ApproveScript { task: TASK };
    let mut shown = offered(DeskKind::Mine);
    creator(&mut shown, day(1), aligned(under_review, day(1))).expect("aligned");
    client(&mut shown, day(2), approve.clone()).expect("approved");
    assert_eq!(said(&dossier(&shown, CLIENT, day(2))), []);
    let mut goes_on = offered(DeskKind::Mine);
    creator(&mut goes_on, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut goes_on, t0(), script()).expect("handed in");
    creator(&mut goes_on, day(1), aligned(under_review, day(1))).expect("aligned");
    client(&mut goes_on, day(2), approve).expect("approved");
    assert_eq!(said(&dossier(&goes_on, CLIENT, day(2))), [(Awaited::Script, 2 * DAY)]);
}

#[test]
fn a_sign_off_is_counted_from_publication_and_a_completion_by_time_only_as_an_end() {
    let published = beijing("2026-03-02 20:15");
    let mut desk = live(DeskKind::Mine, published);
    assert_eq!(desk.task(TASK).and_then(|task| awaits(task, published)), Some(Awaited::SignOff));
    let by_time = dossier(&desk, CLIENT, beijing("2026-03-10 00:00"));
    assert_eq!((by_time.median(Awaited::SignOff), by_time.open, by_time.ended.len()), (None, 0, 1));
    client(&mut desk, published.plus(3 * DAY), Act::SignOff { task: TASK }).expect("signed off");
    assert_eq!(dossier(&desk, CLIENT, published.plus(4 * DAY)).median(Awaited::SignOff), Some(3 * DAY));
}

#[test]
fn a_deleted_task_isnt_counted() {
    let mut desk = reviewed();
    creator(&mut desk, day(9), Act::PutAway { task: TASK }).expect("put away");
    assert_eq!(dossier(&desk, CLIENT, day(9)), Dossier::default());
}
