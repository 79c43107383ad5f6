//! Makes the records of a large desk of one's own, as the browser keeps them, or of one with few tasks that wait to be
//! accepted: `desk FOLDER NOW [TASKS]`. It says how many tasks and entries they are, and the first task that waits.

use std::path::PathBuf;

use jiedan::domain::{
    Act, AgreedDates, Brief, ClientId, ClientKind, CreatorId, Desk, DeskKind, Entry, HOUR, Instant, Role, Rules, TaskId,
};
use jiedan::record::Stored;
use peers::journal::{self, role};

/// Under which name the desk is kept.
const DESK: &str = "mine-bench";
/// How many clients there are, and how many tasks wait to be accepted.
const CLIENTS: u32 = 200;
const OFFERED: u32 = 40;

const KINDS: [&str; 8] = ["春季防晒霜", "蓝牙耳机", "早餐麦片", "露营灯", "空气炸锅", "跑步鞋", "电动牙刷", "猫粮"];
const FORMS: [&str; 5] = ["口播", "开箱", "测评", "夜拍", "三道菜"];
const NAMES: [&str; 5] = ["青禾日化", "声图", "麦田文化", "山野社", "小满优选"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    const USAGE: &str = "usage: desk FOLDER NOW [TASKS]";
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(args.next().ok_or(USAGE)?);
    let now = Instant::from_millis(args.next().ok_or(USAGE)?.parse()?);
    let few = args.next().map(|tasks| tasks.parse()).transpose()?;
    let (entries, first) = match few {
        // Task 20 is client 21's.
        Some(tasks) => {
            let people = people(CLIENTS.min(tasks + 1), now.plus(-2 * HOUR));
            (in_order(people.chain(offered(1, tasks, now))), 1)
        }
        None => (entries(now), journal::TASKS + 1),
    };
    let mut desk = Desk::new(DeskKind::Mine);
    for entry in &entries {
        desk.take(entry.clone()).map_err(|why| format!("entry {}: {why:?}", entry.seq))?;
    }
    let rows: Vec<_> = entries.iter().map(row).collect();
    std::fs::write(folder.join("desk.jsonl"), rows.join("\n"))?;
    println!("{} {} {}", desk.len(), entries.len(), first);
    Ok(())
}

/// The journal of the other measurements, moved so that its last step was two hours ago, with names that differ; and
/// after it some tasks that were assigned an hour ago.
fn entries(now: Instant) -> Vec<Entry> {
    let steps = journal::journal();
    let last = steps.iter().map(|entry| entry.at).max().unwrap_or(now);
    let moved = now.plus(-2 * HOUR).since(last);
    let steps = steps.into_iter().filter(|entry| entry.act.kind().concerns_a_task());
    let steps = steps.map(|entry| (entry.at.plus(moved), entry.by, named(entry.act)));
    let begun = journal::start().plus(moved);
    in_order(people(CLIENTS, begun).chain(steps).chain(offered(journal::TASKS + 1, OFFERED, now)))
}

fn in_order(all: impl Iterator<Item = (Instant, Role, Act)>) -> Vec<Entry> {
    (1..).zip(all).map(|(seq, (at, by, act))| journal::entry(seq, at, by, act)).collect()
}

fn offered(first: u32, many: u32, now: Instant) -> impl Iterator<Item = (Instant, Role, Act)> {
    (first..first + many).map(move |n| (now.plus(-HOUR), Role::Client, assigned(TaskId(n))))
}

fn people(clients: u32, at: Instant) -> impl Iterator<Item = (Instant, Role, Act)> {
    let client = |n: u32| Act::AddClient {
        client: ClientId(n),
        name: format!("{}{n:03}", of(&NAMES, n)),
        kind: if n.is_multiple_of(3) { ClientKind::Mcn } else { ClientKind::Brand },
    };
    let creator = Act::AddCreator { creator: CreatorId(1), name: "小满".to_owned() };
    (1..=clients).map(client).chain([creator]).map(move |act| (at, role(act.kind()), act))
}

fn named(act: Act) -> Act {
    match act {
        Act::Assign { task, .. } => assigned(task),
        other => other,
    }
}

fn assigned(task: TaskId) -> Act {
    let (kind, form) = (of(&KINDS, task.0), of(&FORMS, task.0 / 3));
    let text =
        format!("{kind}要在开头三秒出现，{form}不少于十五秒，正文提到成分和价格，结尾引导到评论区。不要出现其他品牌。");
    let brief =
        Brief { name: format!("{kind}{form} {:05}", task.0), text, points: Vec::new(), agreed: AgreedDates::default() };
    let client = ClientId(1 + task.0 % CLIENTS);
    Act::Assign { task, client, creator: CreatorId(1), brief, rules: Rules::Article2021 }
}

fn row(entry: &Entry) -> String {
    let Stored { v, nonce, checksum, entry: text } = Stored::of(DESK, format!("{:032x}", entry.seq), entry);
    serde_json::json!({ "desk": DESK, "seq": entry.seq, "v": v, "nonce": nonce, "checksum": checksum, "entry": text })
        .to_string()
}

fn of(all: &[&'static str], n: u32) -> &'static str {
    all[n as usize % all.len()]
}
