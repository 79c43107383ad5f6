//! The way of a task through its stages (S5): in order, and in no other order.

use jiedan::domain::StageKind::{Filming, Live, Ready, ScriptReview, Scripting, VideoReview};
use jiedan::domain::{
    Act, ActKind, Answer, Completion, Desk, DeskKind, NotTaken, Refusal, Review, Role, Stage, StageKind, Visibility,
    possible,
};

use super::given::{TASK, act, assign, client, creator, life, live, offered, script, t0, video};

#[test]
fn a_task_goes_from_assignment_to_sign_off() {
    let mut desk = offered(DeskKind::Demo);
    let mut stages = vec![];
    for (by, what) in life() {
        act(&mut desk, t0(), by, what).expect("the next step");
        stages.push(desk.task(TASK).expect("the task").stage.kind());
    }
    client(&mut desk, t0(), Act::SignOff { task: TASK }).expect("the sign-off");
    assert_eq!(stages, [Scripting, ScriptReview, Filming, VideoReview, Ready, Live]);
    let signed_off = Stage::Completed { at: t0(), how: Completion::SignedOff };
    assert_eq!(desk.task(TASK).expect("the task").stage, signed_off);
}

#[test]
fn a_rejected_script_keeps_its_comment_and_the_next_is_version_two() {
    let mut desk = offered(DeskKind::Demo);
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    creator(&mut desk, t0(), script()).expect("handed in");
    let comment = "开头三秒要出现产品".to_owned();
    client(&mut desk, t0(), Act::RejectScript { task: TASK, comment: comment.clone(), points: Vec::new() })
        .expect("rejected");
    let task = desk.task(TASK).expect("the task");
    assert_eq!(task.stage, Stage::Scripting);
    assert_eq!(task.next_version(), Some(2));
    assert_eq!(task.scripts[0].review, Review::Rejected { at: t0(), by: Role::Client, comment });
}

#[test]
fn versions_are_numbered_by_what_was_handed_in_while_one_is_awaited() {
    let mut desk = offered(DeskKind::Demo);
    let next = |desk: &Desk| desk.task(TASK).expect("the task").next_version();
    assert_eq!(next(&desk), None, "nothing is made before acceptance");
    for (by, what) in life().into_iter().take(3) {
        act(&mut desk, t0(), by, what).expect("up to the approved script");
    }
    for n in 1..=3 {
        assert_eq!(next(&desk), Some(n));
        creator(&mut desk, t0(), video()).expect("handed in");
        assert_eq!(next(&desk), None, "under review");
        client(&mut desk, t0(), Act::RejectVideo { task: TASK, comment: "太暗".to_owned(), points: Vec::new() })
            .expect("rejected");
    }
}

#[test]
fn a_video_is_public_from_its_publication_until_it_is_hidden_or_deleted() {
    let mut desk = live(DeskKind::Demo, t0());
    let public = |stage| matches!(stage, Stage::Live { video: Visibility::Public { .. } });
    let is_public = |desk: &Desk| desk.task(TASK).is_some_and(|task| public(task.stage));
    assert!(is_public(&desk) && !is_public(&offered(DeskKind::Demo)));
    creator(&mut desk, t0(), Act::MakePrivate { task: TASK }).expect("hidden");
    assert!(!is_public(&desk));
    creator(&mut desk, t0(), Act::MakePublic { task: TASK }).expect("shown");
    assert!(is_public(&desk));
    creator(&mut desk, t0(), Act::Delete { task: TASK }).expect("deleted");
    assert!(!is_public(&desk));
}

#[test]
fn a_completed_task_accepts_nothing() {
    let mut desk = live(DeskKind::Demo, t0());
    client(&mut desk, t0(), Act::SignOff { task: TASK }).expect("signed off");
    for Answer { kind, answer } in possible(&desk, TASK, t0(), t0()) {
        let only_mine = matches!(kind, ActKind::TakeBack | ActKind::Align | ActKind::Correct);
        let completed = Refusal::Completed { at: t0(), how: Completion::SignedOff };
        let expected = if only_mine { Refusal::OnlyOnMine } else { completed };
        assert_eq!(answer.map_err(|blocked| (blocked.refusal, blocked.way)), Err((expected, None)), "{kind:?}");
    }
}

#[test]
fn a_refused_act_changes_nothing() {
    let mut desk = offered(DeskKind::Demo);
    let before = desk.clone();
    let refused = creator(&mut desk, t0(), video());
    assert_eq!(refused, Err(NotTaken::Refused(Refusal::WrongStage { stage: StageKind::Offered })));
    assert_eq!(desk, before);
}

#[test]
fn nobody_does_what_is_anothers_to_do() {
    let mut desk = offered(DeskKind::Demo);
    let accepted = client(&mut desk, t0(), Act::Accept { task: TASK });
    assert_eq!(accepted, Err(NotTaken::Refused(Refusal::NotYours { role: Role::Creator })));
    let assigned = creator(&mut desk, t0(), assign(jiedan::domain::TaskId(2)));
    assert_eq!(assigned, Err(NotTaken::Refused(Refusal::NotYours { role: Role::Client })));
}
