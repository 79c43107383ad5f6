//! What comes back of a backup: all that the rules permit. A task with an entry that they don't permit is put aside,
//! and takes no other along.

use jiedan::domain::{
    Act, AgreedDates, Brief, ClientId, ClientKind, CreatorId, Desk, DeskKind, Entry, Quarantine, Refusal, Role, Rules,
    StageKind, TaskId, TaskLog, limits,
};
use jiedan::record::{Code, DemoCode, NotACode, aside_to_file, to_file};

use super::given::{TASK, act, assign, backup_of_file, people, t0};

const OTHER: TaskId = TaskId(2);

/// The people, then two tasks side by side: both accepted.
fn journal() -> Vec<Entry> {
    let steps = [
        (Role::Client, Act::AddClient { client: ClientId(1), name: "青禾日化".to_owned(), kind: ClientKind::Brand }),
        (Role::Creator, Act::AddCreator { creator: CreatorId(1), name: "小满".to_owned() }),
        (Role::Client, assign(TASK)),
        (Role::Client, assign(OTHER)),
        (Role::Creator, Act::Accept { task: TASK }),
        (Role::Creator, Act::Accept { task: OTHER }),
    ];
    (1..).zip(steps).map(|(seq, (by, act))| Entry { seq, at: t0(), noted_at: t0(), by, act }).collect()
}

/// A journal in which the rules don't permit what happened to the first task.
fn unfit() -> Vec<Entry> {
    let mut entries = journal();
    (entries[4].by, entries[4].act) = (Role::Client, Act::SignOff { task: TASK });
    entries
}

#[test]
fn a_task_with_an_entry_that_isnt_permitted_is_put_aside_and_the_others_come_back() {
    let backup = backup_of_file(&to_file(unfit())).expect("one task of two");
    assert_eq!(backup.entries, unfit(), "nothing is left out of what is kept");
    assert_eq!(backup.desk.logs().map(|log| log.task().id).collect::<Vec<_>>(), [OTHER]);
    assert_eq!(backup.desk.task(OTHER).map(|task| task.stage.kind()), Some(StageKind::Scripting));
    let aside: Vec<_> = backup.desk.quarantined().map(|(task, aside)| (task, aside.seq, aside.entries.len())).collect();
    assert_eq!(aside, [(TASK, 5, 2)]);
}

#[test]
fn whoever_did_it_and_whatever_it_says_only_its_task_is_put_aside() {
    let changes: [fn(&mut Entry); 4] = [
        |entry| entry.by = Role::Client,
        |entry| entry.at = entry.noted_at.plus(1),
        |entry| entry.act = Act::RejectScript { task: TASK, comment: String::new(), points: Vec::new() },
        |entry| entry.act = Act::Publish { task: TASK, title: "字".repeat(61), link: String::new() },
    ];
    for change in changes {
        let mut entries = journal();
        change(&mut entries[4]);
        let desk = backup_of_file(&to_file(entries.clone())).map(|backup| backup.desk);
        let desk = desk.unwrap_or_else(|why| panic!("{why:?}: {:?}", entries[4]));
        assert_eq!((desk.len(), desk.is_quarantined(TASK)), (1, true));
    }
}

#[test]
fn what_was_exported_of_a_task_that_is_put_aside_can_be_read_back() {
    let desk = backup_of_file(&to_file(unfit())).expect("one task of two").desk;
    let file = aside_to_file(&desk, TASK).expect("something can be read");
    let back = backup_of_file(&file).expect("readable").desk;
    let (was, is) = (desk.quarantined().next(), back.quarantined().next());
    let acts = |aside: &Quarantine| aside.entries.iter().map(|entry| (entry.at, entry.act.clone())).collect::<Vec<_>>();
    assert_eq!(was.map(|(id, aside)| (id, acts(aside))), is.map(|(id, aside)| (id, acts(aside))));
    assert_eq!(was.map(|(_, aside)| &aside.why), is.map(|(_, aside)| &aside.why), "for the same reason");
    assert_eq!(back.people().clients.len(), 1, "whom it names, and nobody else");
    assert_eq!(aside_to_file(&desk, OTHER), None);
}

#[test]
fn what_an_earlier_version_exported_of_such_a_task_can_be_read_too() {
    let desk = backup_of_file(&to_file(unfit())).expect("one task of two").desk;
    let (task, aside) = desk.quarantined().next().expect("put aside");
    let back = backup_of_file(&to_file(aside.entries.clone())).expect("readable");
    assert_eq!(back.entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(
        back.desk.quarantined().map(|(task, aside)| (task, aside.entries.len())).collect::<Vec<_>>(),
        [(task, 2)]
    );
}

#[test]
fn damage_of_the_whole_is_refused_with_its_position() {
    for at in 1..journal().len() {
        let mut entries = journal();
        entries.remove(at - 1);
        let refused = backup_of_file(&to_file(entries));
        assert!(matches!(refused, Err(NotACode::NotPermitted { seq, .. }) if seq == at as u64), "{at}: {refused:?}");
    }
    let file = to_file(journal());
    assert!(backup_of_file(&file[..file.len() - 30]).is_err());
}

#[test]
fn an_id_that_leaves_no_room_for_the_next_is_refused_with_its_position() {
    type Change = fn(&mut Vec<Entry>, u32);
    let changes: [(u64, Change); 3] = [
        (1, |entries, id| {
            entries[0].act = Act::AddClient { client: ClientId(id), name: "声图".to_owned(), kind: ClientKind::Mcn };
        }),
        (2, |entries, id| entries[1].act = Act::AddCreator { creator: CreatorId(id), name: "小满".to_owned() }),
        (4, |entries, id| entries[3].act = assign(TaskId(id))),
    ];
    for (at, change) in changes {
        for id in [u32::MAX, u32::MAX - 1, 4_294_000_000] {
            let mut entries = journal();
            change(&mut entries, id);
            let refused = backup_of_file(&to_file(entries)).map(|_| ());
            assert!(matches!(refused, Err(NotACode::NotPermitted { seq, .. }) if seq == at), "{id}: {refused:?}");
        }
    }
    let file = to_file(journal()).replacen("\"seq\":1,", "\"seq\":18446744073709551615,", 1);
    assert!(matches!(backup_of_file(&file), Err(NotACode::NotPermitted { seq: 1, .. })));
}

#[test]
fn a_demo_with_such_an_id_is_refused_with_its_position_too() {
    let mut entries = super::demo_codes::journal();
    let opens = entries.iter().position(|entry| matches!(entry.act, Act::Assign { .. })).expect("an assignment");
    entries[opens].act = assign(TaskId(u32::MAX));
    let refused = DemoCode::of(entries, t0()).map(|_| ());
    assert!(matches!(refused, Err(NotACode::NotPermitted { seq, .. }) if seq == opens as u64 + 1), "{refused:?}");
}

#[test]
fn such_an_id_in_ones_own_journal_uses_up_no_other() {
    let mut desk = people(DeskKind::Mine);
    for (seq, by, what) in [
        (3, Role::Client, assign(TaskId(u32::MAX))),
        (
            4,
            Role::Client,
            Act::AddClient { client: ClientId(u32::MAX), name: "声图".to_owned(), kind: ClientKind::Mcn },
        ),
    ] {
        desk.recover(Entry { seq, at: t0(), noted_at: t0(), by, act: what });
    }
    assert_eq!((desk.last_task(), desk.people().next_client()), (TaskId(0), ClientId(2)));
    let (_, by) = (assign(TASK), Role::Client);
    assert_eq!(act(&mut desk, t0(), by, assign(TASK)), Ok(()));
    let taken = act(&mut desk, t0(), by, assign(TaskId(u32::MAX)));
    assert_eq!(taken, Err(jiedan::domain::NotTaken::Refused(Refusal::IdUsed)));
}

/// A desk of so many tasks whose briefs are as long as they may be.
fn full(tasks: u32) -> Vec<Entry> {
    let brief = |task| {
        let text = "长".repeat(limits::BRIEF);
        let brief = Brief { name: format!("任务{task}"), text, points: Vec::new(), agreed: AgreedDates::default() };
        let (client, creator) = (ClientId(1), CreatorId(1));
        Act::Assign { task: TaskId(task), client, creator, brief, rules: Rules::Article2021 }
    };
    let assigned = (1..=tasks).map(|task| (Role::Client, brief(task)));
    let people = journal().into_iter().take(2).map(|entry| (entry.by, entry.act));
    (1..).zip(people.chain(assigned)).map(|(seq, (by, act))| Entry { seq, at: t0(), noted_at: t0(), by, act }).collect()
}

#[test]
fn what_was_exported_of_4600_full_briefs_comes_back() {
    let file = to_file(full(4_600));
    assert!(file.len() > 64 * 1024 * 1024, "{}", file.len());
    match Code::of_file(&file) {
        Ok(Code::Backup(backup)) => assert_eq!(backup.desk.len(), 4_600),
        other => panic!("{:?}", other.err()),
    }
}

#[test]
fn every_task_of_a_desk_is_the_same_afterwards() {
    let desk: Desk = Desk::of_journal(DeskKind::Mine, &journal()).expect("permitted");
    let back = backup_of_file(&to_file(journal())).expect("whole").desk;
    assert_eq!(back.logs().collect::<Vec<&TaskLog>>(), desk.logs().collect::<Vec<_>>());
}
