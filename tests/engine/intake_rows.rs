//! What rows of a paste become on a desk that has their task already.

use std::fmt::Write as _;

use jiedan::domain::{
    AgreedDates, Brief, By, Completion, DAY, Desk, DeskKind, Facts, Instant, Shown, ShownComplaint, Stage,
};
use jiedan::record::intake::{
    Corrected, Known, Missing, Ready, Row, Standing, Way, acts_onto, difference, taken, task_meant,
};

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

/// What rows of a text are to begin with, on a desk that knows what it knows.
fn begun(text: &str, desk: &Desk, now: Instant) -> Vec<(Row, Corrected)> {
    let known = Known::of(desk, now);
    let taken = taken(text, now.beijing_day());
    taken.rows().map(|row| (row.clone(), Corrected::begin(row, desk, &known, now))).collect()
}

#[test]
fn a_row_that_says_nothing_new_is_not_chosen_however_far_down_it_stands() {
    let desk = offered(DeskKind::Mine);
    let now = t0().plus(1);
    let mut table = "任务名称\t客户\t状态\n".to_owned();
    for n in 1..=150 {
        writeln!(table, "任务{n}\t客户{n}\t待上传脚本").expect("a text");
    }
    table.push_str("春季防晒霜口播\t青禾日化\t\n春季防晒霜口播\t别家\t\n");
    let rows = begun(&table, &desk, now);
    let not_chosen: Vec<usize> = (0..rows.len()).filter(|at| !rows[*at].1.chosen).collect();
    assert_eq!((rows.len(), not_chosen), (152, vec![150]));
}

#[test]
fn a_row_that_only_says_that_it_ended_asks_how_and_is_not_chosen_before() {
    let desk = offered(DeskKind::Mine);
    let now = t0().plus(1);
    let text = "任务名称\t客户\t状态\n牙膏\t白小白\t已完成\n麦片\t麦田文化\t已取消\n牙刷\t小象\t已完成（客户验收）\n";
    let rows = begun(text, &desk, now);
    let missing = |at: usize| rows[at].1.permitted(&rows[at].0, None, now).err();
    assert_eq!([0, 1, 2].map(missing), [Some(Missing::Completion), Some(Missing::Cancellation), None]);
    assert_eq!([0, 1, 2].map(|at| rows[at].1.chosen), [false, false, true]);
    let answered = Corrected { standing: Standing::At(Shown::Completed(Completion::SevenDays)), ..rows[0].1.clone() };
    let ready = answered.permitted(&rows[0].0, None, now).expect("nothing is missing");
    assert_eq!(ready.facts().stage, Shown::Completed(Completion::SevenDays));
}

#[test]
fn a_client_of_the_desk_is_the_strongest_hint() {
    let desk = offered(DeskKind::Mine);
    let now = t0().plus(1);
    let read = |text: &str| {
        let rows = begun(text, &desk, now);
        rows.into_iter().map(|(_, begun)| (begun.client, begun.name)).collect::<Vec<_>>()
    };
    let is = |client: &str, name: &str| vec![(client.to_owned(), name.to_owned())];
    // The desk has 青禾日化.
    assert_eq!(read("青禾 夏季沐浴露\n脚本3月8日，3月15日发布"), is("青禾日化", "夏季沐浴露"));
    assert_eq!(read("青禾日化夏季沐浴露\n脚本3月8日，3月15日发布"), is("青禾日化", "夏季沐浴露"));
    assert_eq!(read("青禾-小王 10:32\n接一条夏季沐浴露，脚本3月8日前交"), is("青禾日化", "夏季沐浴露"));
    assert_eq!(read("林间 夏季沐浴露\n脚本3月8日，3月15日发布"), is("", "林间 夏季沐浴露"));
    // What a label says is said.
    assert_eq!(read("品牌：青禾\n项目：夏季沐浴露\n脚本3月8日"), is("青禾", "夏季沐浴露"));
}

#[test]
fn what_a_desk_knows_of_a_row_is_what_a_search_through_it_finds() {
    let desk = offered(DeskKind::Mine);
    let now = t0().plus(1);
    let task = task_meant(&desk, "春季防晒霜口播", "青禾日化", now);
    assert_eq!(task, Some(TASK));
    assert_eq!(task_meant(&desk, " 春季防晒霜口播", "", now), Some(TASK));
    assert_eq!(task_meant(&desk, "春季防晒霜口播", "别家", now), None);
    // The same three, as rows.
    let rows = begun("任务名称\t客户\t状态\n春季防晒霜口播\t青禾日化\t\n", &desk, now);
    assert!(!rows[0].1.chosen);
}
