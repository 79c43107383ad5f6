//! 按星图校准 (D24): what is put beside the stage that Xingtu shows, and what is left alone.

use jiedan::domain::{Act, Desk, DeskKind, Facts, Review, Reviewer, Shown, ShownComplaint, StageKind, Task};

use super::given::{TASK, client, creator, live, offered, script, t0};

/// The task of a desk after Xingtu showed it at a stage.
fn shown(desk: &Desk, stage: Shown) -> Desk {
    let mut desk = desk.clone();
    let facts = Facts { stage, since: t0(), deletions: 0, complaint: ShownComplaint::None };
    creator(&mut desk, t0(), Act::Align { task: TASK, facts }).expect("aligned");
    desk
}

fn task(desk: &Desk) -> &Task {
    desk.task(TASK).expect("a task")
}

#[test]
fn a_version_that_xingtu_shows_under_review_can_be_reviewed() {
    let mut desk = shown(&offered(DeskKind::Mine), Shown::VideoReview(Reviewer::Client));
    assert_eq!((task(&desk).scripts.len(), task(&desk).videos.len()), (0, 1));
    client(&mut desk, t0(), Act::ApproveVideo { task: TASK }).expect("approved");
    assert_eq!(task(&desk).stage.kind(), StageKind::Ready);
}

#[test]
fn a_version_that_waits_here_already_isnt_added_again() {
    let mut desk = offered(DeskKind::Mine);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    let again = shown(&desk, Shown::ScriptReview(Reviewer::Client));
    assert_eq!(task(&again).scripts, task(&desk).scripts);
    client(&mut desk, t0(), Act::RejectScript { task: TASK, comment: "短一点".to_owned() }).expect("rejected");
    let next = shown(&desk, Shown::ScriptReview(Reviewer::Client));
    assert_eq!((task(&next).scripts.len(), &task(&next).scripts[1].review), (2, &Review::Waiting));
}

#[test]
fn a_publication_is_put_there_only_where_there_must_have_been_one_and_none_is_known() {
    let known = live(DeskKind::Mine, t0());
    assert_eq!(task(&shown(&known, Shown::Private)).publications, task(&known).publications);
    let offer = offered(DeskKind::Mine);
    assert_eq!(task(&shown(&offer, Shown::Filming)).publications, []);
    assert_eq!(task(&shown(&offer, Shown::Public)).publications.len(), 1);
}
