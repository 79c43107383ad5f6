//! What rows of a paste become on a desk that has their task already.

use jiedan::domain::{AgreedDates, Brief, By, DAY, DeskKind, Facts, Shown, ShownComplaint, Stage};
use jiedan::record::intake::{Ready, Way, acts_onto, difference};

use super::given::{TASK, act, offered, t0};

fn row(way: Way, says_stage: bool, agreed: AgreedDates) -> Ready {
    let brief = Brief { name: "春季防晒霜口播".to_owned(), text: String::new(), points: Vec::new(), agreed };
    let (note, title, link) = (String::new(), String::new(), String::new());
    Ready { client: "青禾日化".to_owned(), kind: None, brief, way, says_stage, note, title, link, onto: Some(TASK) }
}

#[test]
fn a_row_without_a_stage_adds_its_dates_and_moves_no_task() {
    let mut desk = offered(DeskKind::Mine);
    let now = t0().plus(1);
    act(&mut desk, now, jiedan::domain::Role::Creator, jiedan::domain::Act::Accept { task: TASK }).expect("accepted");
    let agreed = AgreedDates { script_by: By::parse("2026-03-05"), ..AgreedDates::default() };
    for carried in acts_onto(&[row(Way::Assign(now), false, agreed)], &desk.clone(), "-", now) {
        act(&mut desk, carried.at.unwrap_or(now), carried.by, carried.act).expect("permitted");
    }
    let task = desk.task(TASK).expect("a task");
    assert_eq!((task.stage, task.brief.agreed.script_by), (Stage::Scripting, By::parse("2026-03-05")));
}

#[test]
fn a_task_that_lapsed_here_and_is_offered_there_is_aligned() {
    let mut desk = offered(DeskKind::Mine);
    let now = t0().plus(2 * DAY);
    let facts = Facts { stage: Shown::Offered, since: now.plus(-1), deletions: 0, complaint: ShownComplaint::None };
    let row = row(Way::Aligned(facts), true, AgreedDates::default());
    assert!(difference(desk.task(TASK).expect("a task"), &row, now).stage.is_some());
    for carried in acts_onto(&[row], &desk.clone(), "-", now) {
        act(&mut desk, carried.at.unwrap_or(now), carried.by, carried.act).expect("permitted");
    }
    assert!(matches!(desk.task(TASK).expect("a task").seen_at(now), Stage::Offered { .. }));
}
