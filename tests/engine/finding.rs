//! 我的任务: a list finds what people mean, keeps it in its address, and an agenda keeps up with the desk.

use jiedan::domain::{
    Act, Agenda, AgreedDates, Brief, By, ClientId, ClientKind, CreatorId, DAY, Desk, DeskKind, Found, Group, HOUR,
    Instant, Month, Names, Query, Role, Rules, Searched, Sort, StageKind, Submission, TaskId, find, names_for, normal,
};
use jiedan::record::{read_query, write_query};

use super::given::{act, client, creator, people, t0};

const CEREAL: TaskId = TaskId(3);
const EARPHONES: TaskId = TaskId(4);
const SUN: TaskId = TaskId(5);

/// Three tasks of two clients: one just assigned, one accepted with a script due in five days, one that has lapsed.
fn desk() -> Desk {
    let mut desk = people(DeskKind::Mine);
    let other = Act::AddClient { client: ClientId(2), name: "声图ＡＵＤＩＯ".to_owned(), kind: ClientKind::Mcn };
    act(&mut desk, t0(), Role::Client, other).expect("a second client");
    let soon = AgreedDates { script_by: By::parse("2026-03-06"), ..AgreedDates::default() };
    assign(&mut desk, t0().plus(-2 * DAY), CEREAL, 1, "早餐麦片 Vlog", AgreedDates::default());
    assign(&mut desk, t0(), EARPHONES, 2, "蓝牙耳机开箱", soon);
    assign(&mut desk, t0(), SUN, 1, "春季防晒霜口播", AgreedDates::default());
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: EARPHONES }).expect("in time");
    desk
}

fn assign(desk: &mut Desk, at: Instant, task: TaskId, of: u32, name: &str, agreed: AgreedDates) {
    let brief =
        Brief { name: name.to_owned(), text: "开头三秒出现产品".to_owned(), points: Vec::new(), agreed };
    let act = Act::Assign { task, client: ClientId(of), creator: CreatorId(1), brief, rules: Rules::Article2021 };
    client(desk, at, act).expect("an assignment");
}

fn found(desk: &Desk, address: &str) -> Found {
    let agenda = Agenda::of(desk, t0().plus(2 * HOUR), Role::Creator);
    find(&read_query(address), desk, &agenda, &mut Searched::default(), &Names::default())
}

fn ids(desk: &Desk, address: &str) -> Vec<u32> {
    found(desk, address).items.iter().map(|item| item.task.0).collect()
}

#[test]
fn without_a_filter_all_open_tasks_stand_soonest_first() {
    let desk = desk();
    assert_eq!(ids(&desk, ""), [5, 4]);
    assert_eq!(ids(&desk, "ended=1"), [5, 4, 3]);
    let all = found(&desk, "");
    assert_eq!((all.total, all.ended_hidden), (3, 1));
}

#[test]
fn a_stage_a_client_and_a_text_narrow_together() {
    let desk = desk();
    assert_eq!(ids(&desk, "stage=offered"), [5]);
    assert_eq!(ids(&desk, "client=2"), [4]);
    assert_eq!(ids(&desk, "client=2&text=防晒"), [0; 0]);
    assert_eq!(ids(&desk, "client=1&text=防晒"), [5]);
    let narrowed = found(&desk, "stage=offered&text=三秒");
    assert_eq!((narrowed.at(StageKind::Offered), narrowed.at(StageKind::Scripting)), (1, 1), "of the other filters");
}

#[test]
fn each_stage_tells_how_many_tasks_it_would_find_also_none() {
    let mut desk = desk();
    assert_eq!(found(&desk, "").at(StageKind::Completed), 0);
    creator(&mut desk, t0().plus(HOUR), Act::Accept { task: SUN }).expect("in time");
    assert_eq!(found(&desk, "stage=offered").at(StageKind::Scripting), 2);
}

#[test]
fn a_query_is_open_until_something_is_left_out_and_cleared_it_keeps_its_order() {
    for open in ["", "ended=1", "sort=name", "text=+"] {
        assert!(read_query(open).is_open(), "{open}");
    }
    for narrow in ["stage=live", "client=1", "text=防晒", "stage=live&client=1&text=防晒"] {
        assert!(!read_query(narrow).is_open(), "{narrow}");
    }
    let all = read_query("stage=live&client=1&text=防晒&ended=1&sort=name");
    assert_eq!(all.cleared(), Query { sort: Sort::Name, ..Query::default() });
}

#[test]
fn of_what_has_ended_the_latest_stands_first() {
    let mut desk = desk();
    client(&mut desk, t0().plus(HOUR), Act::Withdraw { task: SUN }).expect("it isn't accepted yet");
    assert_eq!(ids(&desk, "ended=1"), [4, 5, 3], "withdrawn today, lapsed yesterday");
}

#[test]
fn an_end_that_is_asked_for_as_a_stage_is_shown() {
    assert_eq!(ids(&desk(), "stage=cancelled"), [3]);
    assert_eq!(ids(&desk(), "stage=completed"), [0; 0]);
}

#[test]
fn each_word_is_looked_for_in_name_client_brief_and_note_whatever_its_case_and_width() {
    let desk = desk();
    assert_eq!(ids(&desk, "ended=1&text=VLOG"), [3]);
    assert_eq!(ids(&desk, "text=ａudio"), [4]);
    assert_eq!(ids(&desk, "text=%E4%B8%89%E7%A7%92+audio"), [4], "a word of the brief and one of the client");
    assert_eq!(ids(&desk, "text=audio+防晒"), [0; 0]);
    assert_eq!(normal("ＡＢＣ\u{3000}Vlog！"), "abc vlog!");
}

#[test]
fn what_was_written_down_since_is_found() {
    let mut desk = desk();
    let (query, mut searched) = (read_query("text=补拍"), Searched::default());
    let now = t0().plus(2 * HOUR);
    let count = |desk: &Desk, searched: &mut Searched| {
        find(&query, desk, &Agenda::of(desk, now, Role::Creator), searched, &Names::default()).items.len()
    };
    assert_eq!(count(&desk, &mut searched), 0);
    let note = jiedan::domain::Correction::Note("周五补拍".to_owned());
    creator(&mut desk, now, Act::Correct { task: SUN, to: note }).expect("a note");
    assert_eq!(count(&desk, &mut searched), 1);
}

#[test]
fn the_orders_are_by_age_name_and_client() {
    let desk = desk();
    assert_eq!(ids(&desk, "ended=1&sort=new"), [5, 4, 3]);
    assert_eq!(ids(&desk, "ended=1&sort=name"), [3, 5, 4], "in the order of the signs' numbers");
    assert_eq!(ids(&desk, "ended=1&sort=client"), [4, 5, 3]);
}

#[test]
fn names_stand_in_the_order_that_is_handed_in_and_others_after_them() {
    let desk = desk();
    let now = t0().plus(2 * HOUR);
    let agenda = Agenda::of(&desk, now, Role::Creator);
    let ordered = |query: &str, names: &[&str]| -> Vec<u32> {
        let names = Names::in_order(names.iter().map(|name| (*name).to_owned()));
        let found = find(&read_query(query), &desk, &agenda, &mut Searched::default(), &names);
        found.items.iter().map(|item| item.task.0).collect()
    };
    assert_eq!(ordered("ended=1&sort=name", &["春季防晒霜口播", "蓝牙耳机开箱", "早餐麦片 Vlog"]), [5, 4, 3]);
    assert_eq!(ordered("ended=1&sort=name", &["早餐麦片 Vlog"]), [3, 5, 4], "in the order of the signs' numbers");
    assert_eq!(ordered("ended=1&sort=client", &["青禾日化", "声图ＡＵＤＩＯ"]), [5, 3, 4]);
}

#[test]
fn whose_turn_it_is_the_creator_and_the_month_narrow_too() {
    let mut desk = desk();
    assert_eq!(ids(&desk, "whose=yours"), [5, 4]);
    assert_eq!(ids(&desk, "whose=others"), [0; 0]);
    assert_eq!(ids(&desk, "whose=ended"), [3], "shown though ended ones aren't asked for");
    assert_eq!(ids(&desk, "creator=1"), [5, 4]);
    assert_eq!(ids(&desk, "creator=2"), [0; 0]);
    assert_eq!(ids(&desk, "month=2026-03"), [5, 4]);
    assert_eq!(ids(&desk, "month=2026-02&ended=1"), [3]);
    creator(&mut desk, t0().plus(HOUR), Act::SubmitScript { task: EARPHONES, script: Submission::Elsewhere })
        .expect("handed in");
    let counted = found(&desk, "whose=others");
    let counts = Group::ALL.map(|group| counted.of(group));
    assert_eq!(counts, [1, 1, 0, 1], "of the other choices");
    assert_eq!((counted.at(StageKind::ScriptReview), counted.at(StageKind::Offered)), (1, 0), "of the chosen turn");
    assert_eq!((counted.ended, found(&desk, "").ended), (0, 1));
}

#[test]
fn what_is_to_be_accepted_is_the_first_section_whatever_the_order() {
    let desk = desk();
    for order in ["due", "new", "name", "client"] {
        let (offered, others) = found(&desk, &format!("ended=1&sort={order}")).sections();
        let ids = |items: Vec<jiedan::domain::Item>| items.iter().map(|item| item.task.0).collect::<Vec<_>>();
        assert_eq!((ids(offered), others.len()), (vec![5], 2), "{order}");
    }
}

#[test]
fn only_the_names_that_an_order_compares_are_asked_for() {
    let names = |sort| names_for(sort, &desk()).into_iter().collect::<Vec<_>>();
    assert_eq!(names(Sort::Due).len() + names(Sort::New).len(), 0);
    assert_eq!(names(Sort::Name).len(), 3);
    assert_eq!(names(Sort::Client), ["声图ＡＵＤＩＯ", "青禾日化"]);
}

#[test]
fn a_query_comes_back_from_its_address() {
    let query = Query {
        group: Some(Group::Others),
        stage: Some(StageKind::ScriptReview),
        client: Some(ClientId(7)),
        creator: Some(CreatorId(2)),
        month: Month::read("2026-03"),
        text: "防晒 50% & a+b".to_owned(),
        ended: true,
        sort: Sort::Client,
    };
    assert_eq!(read_query(&write_query(&query)), query);
    assert_eq!(write_query(&Query::default()), "");
    assert!(write_query(&query).is_ascii() && !write_query(&query).contains(' '));
}

#[test]
fn what_isnt_known_in_an_address_is_passed_over() {
    for odd in ["stage=lost&client=x&sort=up&ended=yes&whose=me&creator=x&month=2026-13", "&&=&text", "text=", "%"] {
        assert_eq!(read_query(odd), Query::default(), "{odd}");
    }
    assert_eq!(read_query("text=%E4%B8%zz%4").text, "\u{FFFD}%zz%4");
    assert_eq!(read_query(&format!("text={}", "长".repeat(500))).text.chars().count(), 100);
}

#[test]
fn every_stage_has_a_word_of_its_own_in_addresses() {
    for stage in StageKind::ALL {
        assert_eq!(read_query(&format!("stage={}", stage.word())).stage, Some(stage));
    }
}

#[test]
fn an_agenda_that_keeps_up_equals_one_made_anew_and_tells_whether_anything_moved() {
    let mut desk = desk();
    let mut agenda = Agenda::of(&desk, t0(), Role::Creator);
    let later = t0().plus(HOUR);
    assert!(!agenda.keep_up(&desk, later), "nothing fell due");
    creator(&mut desk, later, Act::Accept { task: SUN }).expect("in time");
    assert!(agenda.keep_up(&desk, later));
    assert_eq!(agenda, Agenda::of(&desk, later, Role::Creator));
    act(&mut desk, later, Role::Creator, Act::TakeBack { task: EARPHONES, record: None }).expect("taken back");
    act(&mut desk, later, Role::Creator, Act::TakeBack { task: EARPHONES, record: None }).expect("the assignment too");
    assert!(agenda.keep_up(&desk, later) && agenda.items().all(|item| item.task != EARPHONES));
    assert_eq!(agenda, Agenda::of(&desk, later, Role::Creator));
}

#[test]
fn a_task_that_was_taken_back_whole_leaves_the_agenda_wherever_it_stood() {
    for task in [CEREAL, SUN] {
        let mut desk = desk();
        let mut agenda = Agenda::of(&desk, t0(), Role::Creator);
        creator(&mut desk, t0(), Act::TakeBack { task, record: None }).expect("its assignment");
        assert!(agenda.keep_up(&desk, t0()) && agenda.items().all(|item| item.task != task), "{task:?}");
        assert_eq!(agenda, Agenda::of(&desk, t0(), Role::Creator));
    }
}

#[test]
fn an_agenda_moves_a_task_at_the_instant_it_falls_due() {
    let desk = desk();
    let mut agenda = Agenda::of(&desk, t0(), Role::Creator);
    assert!(agenda.keep_up(&desk, t0().plus(DAY)));
    assert_eq!(agenda.count(Group::Ended), 2);
    assert!(agenda.keep_up(&desk, t0()), "and back, if the clock was wrong");
    assert_eq!(agenda, Agenda::of(&desk, t0(), Role::Creator));
}

#[test]
fn a_clone_of_a_desk_keeps_its_own_tasks() {
    let before = desk();
    let mut after = before.clone();
    creator(&mut after, t0().plus(HOUR), Act::Accept { task: SUN }).expect("in time");
    assert_eq!(before.task(SUN).map(|task| task.stage.kind()), Some(StageKind::Offered));
    assert_eq!(after.task(SUN).map(|task| task.stage.kind()), Some(StageKind::Scripting));
}
