//! 要求清单: points of a brief are ticked, named by a rejection, corrected and taken back; and how a text is read as points.

use std::collections::BTreeSet;

use jiedan::domain::{Act, Correction, Desk, DeskKind, Fee, HOUR, Role, TaskId, points_of, read_yuan};
use jiedan::record::TaskCode;

use super::given::{TASK, act, client, creator, offered, script, t0};

fn with_points(points: &[&str]) -> Desk {
    let mut desk = offered(DeskKind::Mine);
    let points = points.iter().map(|&point| point.to_owned()).collect();
    correct(&mut desk, Correction::Points(points));
    creator(&mut desk, t0(), Act::Accept { task: TASK }).expect("accepted");
    desk
}

fn correct(desk: &mut Desk, to: Correction) {
    creator(desk, t0(), Act::Correct { task: TASK, to }).expect("corrected");
}

fn tick(desk: &mut Desk, point: u16, on: bool) {
    creator(desk, t0(), Act::TickPoint { task: TASK, point, on }).expect("ticked");
}

fn ticked(desk: &Desk) -> Vec<u16> {
    desk.task(TASK).expect("a task").ticked.iter().copied().collect()
}

#[test]
fn a_tick_stays_with_its_words_when_the_points_are_edited() {
    let mut desk = with_points(&["产品露出", "挂小黄车", "口播一遍"]);
    tick(&mut desk, 1, true);
    tick(&mut desk, 3, true);
    correct(&mut desk, Correction::Points(vec!["口播一遍".to_owned(), "产品露出三秒".to_owned()]));
    assert_eq!(ticked(&desk), [1]);
}

#[test]
fn a_rejection_takes_the_ticks_of_the_points_that_it_names_and_taking_it_back_gives_them_back() {
    let mut desk = with_points(&["产品露出", "挂小黄车"]);
    tick(&mut desk, 1, true);
    tick(&mut desk, 2, true);
    creator(&mut desk, t0(), script()).expect("a script");
    let rejected = Act::RejectScript { task: TASK, comment: "再看看".to_owned(), points: vec![2] };
    client(&mut desk, t0(), rejected).expect("rejected");
    assert_eq!(ticked(&desk), [1]);
    creator(&mut desk, t0().plus(HOUR), Act::TakeBack { task: TASK, record: None }).expect("taken back");
    assert_eq!(ticked(&desk), [1, 2]);
}

#[test]
fn each_tick_and_each_correction_of_points_can_be_taken_back() {
    let mut desk = with_points(&["产品露出", "挂小黄车"]);
    tick(&mut desk, 2, true);
    tick(&mut desk, 2, false);
    assert!(ticked(&desk).is_empty());
    let back = |desk: &mut Desk| creator(desk, t0(), Act::TakeBack { task: TASK, record: None }).expect("taken back");
    back(&mut desk);
    assert_eq!(ticked(&desk), [2]);
    correct(&mut desk, Correction::Points(Vec::new()));
    assert_eq!(desk.task(TASK).expect("a task").ticked, BTreeSet::new());
    back(&mut desk);
    assert_eq!(ticked(&desk), [2]);
    assert_eq!(desk.task(TASK).expect("a task").brief.points.len(), 2);
}

#[test]
fn a_list_is_read_as_points_without_its_marks_and_numbers() {
    let text = "1. 开头三秒露出\n2、挂小黄车\n\n- 不提价格\n• 1.5倍速不要用\n（3）口播一遍\n10）结尾定格\n";
    let points = ["开头三秒露出", "挂小黄车", "不提价格", "1.5倍速不要用", "（3）口播一遍", "结尾定格"];
    assert_eq!(points_of(text), points);
}

#[test]
fn an_amount_is_read_as_people_write_it() {
    let read = ["1200", "1,200.5", "¥1200元", " 0.05 ", "12.345", "一千", "", "-3", "1.2万"].map(read_yuan);
    assert_eq!(read, [Some(120_000), Some(120_050), Some(120_000), Some(5), None, None, None, None, None]);
}

#[test]
fn what_a_task_brings_is_in_no_code_that_is_sent() {
    let mut desk = with_points(&["产品露出"]);
    correct(&mut desk, Correction::Fee(Some(Fee { fen: 120_000, arrived: None })));
    assert_eq!(desk.task(TASK).expect("a task").fee.map(|fee| fee.fen), Some(120_000));
    let sent = TaskCode::of(&desk, TASK).expect("a code").to_file();
    assert!(sent.contains("产品露出") && !sent.contains("120000"), "{sent}");
}

#[test]
fn a_desk_that_is_written_back_has_its_ticks_and_rule_sets() {
    let mut desk = with_points(&["产品露出"]);
    tick(&mut desk, 1, true);
    let set = jiedan::domain::ActKind::KeepRules.sample(DeskKind::Mine, TaskId(1));
    act(&mut desk, t0(), Role::Creator, set).expect("kept");
    let entries = jiedan::record::held(&desk, t0().plus(HOUR));
    let again = Desk::of_journal(DeskKind::Mine, &entries).expect("a journal");
    assert_eq!(ticked(&again), [1]);
    assert_eq!(again.people().rule_sets, desk.people().rule_sets);
}
