//! 任务码: a task comes back as it was, without files and on any desk; anything else is refused whole.

use jiedan::domain::{
    Act, AgreedDates, Brief, By, Client, ClientId, ClientKind, Correction, CreatorId, DAY, Desk, DeskKind, Entry,
    FileKind, Instant, LateFile, NotTaken, Refusal, Role, Rules, Submission, TaskId, TaskLog,
};
use jiedan::record::{Carried, Code, NotACode, TaskCode, Unreadable, VERSION, to_code};

use super::given::{
    TASK, act, backup_in, backup_of_file, beijing, client, creator, kept, life, live, offered, people, t0,
};

const BRIEF: &str = "60秒以内，开头5秒讲户外场景。讲清楚防晒指数和质地，不和别的牌子比，不说绝对的话。3月5日前交脚本。";

fn of(desk: &Desk) -> TaskCode {
    TaskCode::of(desk, TASK).expect("a task that can be carried")
}

fn code(desk: &Desk) -> String {
    of(desk).to_code().expect("small enough")
}

fn read(text: &str) -> Result<TaskCode, NotACode> {
    match Code::find(text)? {
        Code::Task(task) => Ok(*task),
        Code::Backup(_) | Code::Demo(_) | Code::Result(_) => panic!("no task"),
    }
}

/// Adds a carried task to a desk, as the app does: noted now.
fn add(to: &Desk, code: &TaskCode, now: Instant) -> Result<Desk, NotTaken> {
    let mut desk = to.clone();
    for Carried { at, by, act } in code.onto(&desk, "小满") {
        desk.take(Entry { seq: desk.head() + 1, at: at.unwrap_or(now), noted_at: now, by, act })?;
    }
    Ok(desk)
}

/// A task of ten entries with a brief, agreed dates, a rejection and a correction, an hour apart.
fn busy(task: TaskId, desk: &mut Desk, mut at: Instant) {
    let agreed = AgreedDates { script_by: By::parse("2026-03-05"), ..AgreedDates::default() };
    let name =
        ["春季防晒霜口播", "蓝牙耳机开箱", "空气炸锅三道菜", "早餐麦片", "露营灯测评", "猫粮试吃"][task.0 as usize % 6];
    let brief = Brief { name: name.to_owned(), text: BRIEF.to_owned(), points: Vec::new(), agreed };
    let rules = Rules::Article2021;
    let comment = "开头再短一点，质地请上手演示。".to_owned();
    let acts = [
        (Role::Client, Act::Assign { task, client: ClientId(1), creator: CreatorId(1), brief, rules }),
        (Role::Creator, Act::Accept { task }),
        (Role::Creator, Act::SubmitScript { task, script: Submission::Elsewhere }),
        (Role::Client, Act::RejectScript { task, comment, points: Vec::new() }),
        (Role::Creator, Act::SubmitScript { task, script: Submission::Elsewhere }),
        (Role::Client, Act::ApproveScript { task }),
        (Role::Creator, Act::SubmitVideo { task, video: Submission::Elsewhere }),
        (Role::Client, Act::ApproveVideo { task }),
        (Role::Creator, Act::Correct { task, to: Correction::Note("报价3500".to_owned()) }),
        (
            Role::Creator,
            Act::Publish {
                task,
                title: "三月出门，先涂这个".to_owned(),
                link: "https://v.douyin.com/iAbc123/".to_owned(),
            },
        ),
    ];
    for (by, what) in acts {
        act(desk, at, by, what).expect("a permitted step");
        at = at.plus(4_321_987);
    }
}

#[test]
fn a_code_within_a_whole_chat_gives_the_task_back() {
    let mut desk = people(DeskKind::Mine);
    busy(TASK, &mut desk, t0());
    let chat = format!(
        "2026年3月2日 10:01\n青禾 阿雅：在吗\n小满：在的～\n接单台任务码：「春季防晒霜口播」，青禾日化。整段复制。\n{}\n小满：收到👌 JD2.是什么\n[图片]",
        code(&desk)
    );
    let found = read(&chat).expect("a whole code");
    assert_eq!(found.log().task(), desk.task(TASK).expect("the task"));
    assert_eq!(found.client(), desk.people().clients.get(&ClientId(1)));
    assert_eq!(found, of(&desk));
}

#[test]
fn a_file_gives_the_task_back_and_isnt_taken_for_a_backup() {
    let desk = offered(DeskKind::Mine);
    assert_eq!(Code::of_file(&of(&desk).to_file()), Ok(Code::Task(Box::new(of(&desk)))));
    assert_eq!(backup_of_file(&of(&desk).to_file()), Err(NotACode::WrongKind));
    assert_eq!(backup_in(&code(&desk)), Err(NotACode::WrongKind));
}

#[test]
fn files_stay_behind() {
    let found = read(&code(&live(DeskKind::Mine, t0()))).expect("a whole code");
    let task = found.log().task();
    assert!(task.scripts.iter().chain(&task.videos).all(|version| version.submission == Submission::Elsewhere));
    assert!(!of(&live(DeskKind::Mine, t0())).to_file().contains("script.txt"));
}

#[test]
fn a_file_that_came_afterwards_stays_behind_too() {
    let mut desk = people(DeskKind::Mine);
    busy(TASK, &mut desk, t0());
    let at = desk.task(TASK).expect("the task").last_at;
    let Submission::Here(file) = kept("script.txt", FileKind::Text) else { panic!("a file") };
    creator(&mut desk, at, Act::Correct { task: TASK, to: Correction::Script(LateFile { version: 1, file }) })
        .expect("a file afterwards");
    assert_eq!(of(&desk).log().standing().len(), 10);
    assert!(read(&code(&desk)).is_ok());
}

#[test]
fn the_creators_name_stays_behind() {
    assert!(!of(&offered(DeskKind::Mine)).to_file().contains("小满"));
}

#[test]
fn a_code_that_was_cut_anywhere_is_refused() {
    let code = code(&live(DeskKind::Mine, t0()));
    for end in 4..code.len() {
        assert_eq!(read(&code[..end]), Err(NotACode::CutShort), "cut at {end}");
    }
    assert_eq!(read(&code[..3]), Err(NotACode::NoCode));
}

#[test]
fn a_code_with_any_sign_changed_is_refused() {
    let code = code(&live(DeskKind::Mine, t0()));
    for at in 4..code.len() {
        let mut changed = code.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).expect("still text");
        assert!(read(&changed).is_err(), "changed at {at}");
    }
}

#[test]
fn a_text_that_holds_something_else_says_what_is_wrong() {
    let present = format!("\"jiedan_task\":{VERSION}");
    let later = of(&offered(DeskKind::Mine)).to_file().replace(&present, "\"jiedan_task\":99");
    assert_eq!(Code::of_file(&later), Err(NotACode::Unreadable(Unreadable::Version { version: 99 })));
    assert_eq!(Code::of_file("{\"jiedan_results\":1}"), Err(NotACode::WrongKind));
    assert_eq!(Code::find(&format!("JD2.{}", "A".repeat(20_000))), Err(NotACode::TooLarge));
    assert_eq!(Code::find("你好"), Err(NotACode::NoCode));
    assert_eq!(Code::of_file("{\"jiedan_task\":1,\"clients\":[],\"entries\":[]}"), Err(NotACode::Empty));
}

#[test]
fn an_entry_that_breaks_a_rule_is_refused_at_its_position() {
    let desk = live(DeskKind::Mine, t0());
    let file = of(&desk).to_file();
    let accept = format!(",{{\"at\":\"{}\",\"act\":{{\"accept\":{{\"task\":1}}}}}}", t0());
    assert!(file.contains(&accept), "{file}");
    let refused = Code::of_file(&file.replace(&accept, ""));
    assert!(matches!(refused, Err(NotACode::NotPermitted { seq: 2, .. })), "{refused:?}");
    let other_task = Code::of_file(&file.replace("\"accept\":{\"task\":1}", "\"accept\":{\"task\":2}"));
    assert!(matches!(other_task, Err(NotACode::NotPermitted { seq: 2, .. })), "{other_task:?}");
    let takes_back = Code::of_file(&file.replace("\"accept\":{\"task\":1}", "\"take_back\":{\"task\":1}"));
    assert!(matches!(takes_back, Err(NotACode::NotPermitted { seq: 2, .. })), "{takes_back:?}");
}

#[test]
fn codes_are_as_short_as_promised() {
    let mut desk = people(DeskKind::Mine);
    busy(TASK, &mut desk, t0());
    assert!(code(&desk).len() <= 600, "a task: {}", code(&desk).len());
    let mut six = people(DeskKind::Mine);
    let mut entries: Vec<Entry> = Vec::new();
    for n in 1..=6 {
        busy(TaskId(n), &mut six, t0().plus(i64::from(n) * DAY));
    }
    six.logs().for_each(|log| entries.extend_from_slice(log.standing()));
    entries.sort_by_key(|entry| entry.seq);
    let backup = to_code(entries).expect("small enough");
    assert!(backup.len() <= 4_000, "six tasks: {}", backup.len());
}

#[test]
fn a_task_is_added_to_another_desk_under_ids_of_its_own() {
    let mut other = people(DeskKind::Mine);
    client(&mut other, t0(), Act::AddClient { client: ClientId(7), name: "声图".to_owned(), kind: ClientKind::Mcn })
        .expect("a client");
    busy(TASK, &mut other, t0());
    let (mut from, now) = (offered(DeskKind::Mine), t0().plus(DAY));
    creator(&mut from, t0(), Act::Accept { task: TASK }).expect("accepted");
    let added = add(&other, &of(&from), now).expect("permitted");
    let task = added.task(TaskId(2)).expect("the second task");
    assert_eq!((task.client, task.creator, task.since), (ClientId(1), CreatorId(1), t0()));
    let noted = added.log(TaskId(2)).map(|log| log.standing().iter().all(|entry| entry.noted_at == now));
    assert_eq!(noted, Some(true));
    assert_eq!(added.people(), other.people(), "the client is known by name and kind");
}

#[test]
fn people_that_the_desk_doesnt_know_are_added_with_the_task() {
    let added = add(&Desk::new(DeskKind::Mine), &of(&live(DeskKind::Mine, t0())), t0().plus(DAY)).expect("permitted");
    let brand = Client { name: "青禾日化".to_owned(), kind: ClientKind::Brand };
    assert_eq!(added.people().clients.values().collect::<Vec<_>>(), [&brand]);
    assert_eq!(
        added.task(TASK),
        read(&code(&live(DeskKind::Mine, t0()))).ok().map(|it| it.log().task().clone()).as_ref()
    );
}

#[test]
fn a_client_of_the_same_name_and_another_kind_is_another_client() {
    let mut other = Desk::new(DeskKind::Mine);
    client(
        &mut other,
        t0(),
        Act::AddClient { client: ClientId(1), name: "青禾日化".to_owned(), kind: ClientKind::Mcn },
    )
    .expect("a client");
    let added = add(&other, &of(&offered(DeskKind::Mine)), t0()).expect("permitted");
    assert_eq!(added.task(TASK).map(|task| task.client), Some(ClientId(2)));
}

/// The code of a task whose client is of this kind, or of none that is written.
fn written_with(kind: &str) -> TaskCode {
    let text = of(&offered(DeskKind::Mine)).to_file();
    let with = text.replace(r#","kind":"brand""#, kind);
    assert_ne!(text, with);
    match Code::of_file(&with) {
        Ok(Code::Task(code)) => *code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_client_of_no_written_kind_is_of_an_unknown_one() {
    for kind in ["", r#","kind":"unknown""#] {
        let added = add(&Desk::new(DeskKind::Mine), &written_with(kind), t0().plus(DAY)).expect("permitted");
        let unknown = Client { name: "青禾日化".to_owned(), kind: ClientKind::Unknown };
        assert_eq!(added.people().clients.values().collect::<Vec<_>>(), [&unknown]);
    }
    let add = r#"{"add_client":{"client":1,"name":"青禾日化"}}"#;
    let act: Act = serde_json::from_str(add).expect("an act");
    let unknown = Act::AddClient { client: ClientId(1), name: "青禾日化".to_owned(), kind: ClientKind::Unknown };
    assert_eq!(act, unknown);
    assert!(serde_json::to_string(&act).expect("JSON").contains(r#""kind":"unknown""#));
}

#[test]
fn a_client_of_an_unknown_kind_is_whoever_the_desk_knows_by_that_name() {
    let desk = offered(DeskKind::Mine);
    let code = written_with("");
    assert_eq!(code.same_on(&desk), Some(TASK), "it is the same task");
    let added = add(&people(DeskKind::Mine), &code, t0().plus(DAY)).expect("permitted");
    assert_eq!(added.people(), people(DeskKind::Mine).people());
    let mut unknown = Desk::new(DeskKind::Mine);
    let of_no_kind = Act::AddClient { client: ClientId(1), name: "青禾日化".to_owned(), kind: ClientKind::Unknown };
    client(&mut unknown, t0(), of_no_kind).expect("a client");
    let added = add(&unknown, &of(&desk), t0().plus(DAY)).expect("permitted");
    assert_eq!(added.people().clients.len(), 2, "a kind that is told isn't lost");
}

#[test]
fn a_client_that_was_corrected_comes_along() {
    let mut desk = offered(DeskKind::Mine);
    client(&mut desk, t0(), Act::AddClient { client: ClientId(5), name: "声图".to_owned(), kind: ClientKind::Mcn })
        .expect("a client");
    creator(&mut desk, t0(), Act::Correct { task: TASK, to: Correction::Client(ClientId(5)) }).expect("corrected");
    let found = read(&code(&desk)).expect("a whole code");
    assert_eq!(found.client().map(|client| client.name.as_str()), Some("声图"));
    let added = add(&people(DeskKind::Mine), &found, t0()).expect("permitted");
    let client = added.task(TASK).and_then(|task| added.people().clients.get(&task.client));
    assert_eq!(client.map(|client| client.name.as_str()), Some("声图"));
}

#[test]
fn a_task_from_a_clock_ahead_isnt_added() {
    let code = of(&offered(DeskKind::Mine));
    assert_eq!(add(&people(DeskKind::Mine), &code, t0().plus(-1)), Err(NotTaken::Refused(Refusal::InFuture)));
}

#[test]
fn the_same_task_is_recognised_and_another_of_the_same_name_is_not() {
    let desk = live(DeskKind::Mine, t0());
    assert_eq!(of(&offered(DeskKind::Mine)).same_on(&desk), Some(TASK));
    assert_eq!(of(&desk).same_on(&people(DeskKind::Mine)), None);
    let mut later = people(DeskKind::Mine);
    busy(TASK, &mut later, beijing("2026-03-01 10:01"));
    assert_eq!(of(&desk).same_on(&later), None);
    let mut corrected = offered(DeskKind::Mine);
    let other = Act::Correct { task: TASK, to: Correction::Name("另一个任务".to_owned()) };
    creator(&mut corrected, t0(), other).expect("another name");
    assert_eq!(of(&desk).same_on(&corrected), None, "begun alike, but another");
}

#[test]
fn a_task_that_isnt_there_or_stands_under_edited_rules_has_no_code() {
    assert!(TaskCode::of(&people(DeskKind::Mine), TASK).is_none());
    let mut demo = people(DeskKind::Demo);
    let brief = Brief {
        name: "春季防晒霜口播".to_owned(),
        text: String::new(),
        points: Vec::new(),
        agreed: AgreedDates::default(),
    };
    let rules = Rules::Edited(Rules::Article2021.values());
    let assign = Act::Assign { task: TASK, client: ClientId(1), creator: CreatorId(1), brief, rules };
    client(&mut demo, t0(), assign).expect("an assignment in the demo");
    assert!(TaskCode::of(&demo, TASK).is_none());
}

#[test]
fn what_was_taken_back_isnt_carried() {
    let mut desk = offered(DeskKind::Mine);
    let [(by, accept), ..] = life();
    act(&mut desk, t0(), by, accept).expect("accepted");
    act(&mut desk, t0(), Role::Creator, Act::TakeBack { task: TASK, record: None }).expect("taken back");
    let found = read(&code(&desk)).expect("a whole code");
    assert_eq!(found.log().standing().len(), desk.log(TASK).map_or(0, |log: &TaskLog| log.standing().len()));
}

/// 300 KiB of blanks.
const BLANKS: &str = concat!(
    "JD1.7cEBCQAAAAKgK_3sfDsCtQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "AAAAAAAAAAAAAAAAAAAAAIBDAw.00000000",
);

#[test]
fn what_would_unpack_to_more_than_is_allowed_is_refused() {
    assert_eq!(Code::find(BLANKS), Err(NotACode::TooLarge));
    assert_eq!(Code::find(&"JD2.JD1.".repeat(100_000)), Err(NotACode::Altered));
}

#[test]
fn a_task_too_large_for_a_code_goes_into_a_file() {
    let mut desk = offered(DeskKind::Mine);
    for n in 100..160 {
        let to = Correction::Note(format!("{n}{}", "长".repeat(1_900)));
        creator(&mut desk, t0(), Act::Correct { task: TASK, to }).expect("a note");
    }
    assert!(of(&desk).to_code().is_none());
    assert_eq!(Code::of_file(&of(&desk).to_file()), Ok(Code::Task(Box::new(of(&desk)))));
}
