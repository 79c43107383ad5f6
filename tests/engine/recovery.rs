//! One's own journal, damaged: the task concerned is put aside, and all others go on.

use jiedan::domain::{Act, Desk, DeskKind, Entry, NotTaken, Refusal, Role, StageKind, TaskId, Unfit, permit};

use super::given::{TASK, assign, people, script, t0};

const OTHER: TaskId = TaskId(2);

/// Two tasks side by side, the first brought to its review.
fn journal() -> Vec<Entry> {
    let mut desk = people(DeskKind::Mine);
    let mut entries = vec![];
    let steps = [
        (Role::Client, assign(TASK)),
        (Role::Client, assign(OTHER)),
        (Role::Creator, Act::Accept { task: TASK }),
        (Role::Creator, Act::Accept { task: OTHER }),
        (Role::Creator, script()),
    ];
    for (by, act) in steps {
        let entry = Entry { seq: desk.head() + 1, at: t0(), noted_at: t0(), by, act };
        desk.take(entry.clone()).expect("a step");
        entries.push(entry);
    }
    entries
}

fn recovered(entries: &[Entry]) -> Desk {
    let mut desk = people(DeskKind::Mine);
    for entry in entries {
        desk.recover(entry.clone());
    }
    desk
}

#[test]
fn a_whole_journal_is_recovered_as_it_was() {
    let desk = recovered(&journal());
    assert_eq!(desk.quarantined().count(), 0);
    assert_eq!(desk.task(TASK).map(|task| task.stage.kind()), Some(StageKind::ScriptReview));
}

#[test]
fn an_entry_that_the_rules_dont_fit_puts_only_its_task_aside() {
    let mut entries = journal();
    entries[2].act = Act::SignOff { task: TASK };
    entries[2].by = Role::Client;
    let desk = recovered(&entries);
    let (task, aside) = desk.quarantined().next().expect("one task aside");
    assert_eq!((task, aside.seq, aside.entries.len()), (TASK, entries[2].seq, 3));
    let refused = NotTaken::Refused(Refusal::WrongStage { stage: StageKind::Offered });
    assert_eq!(aside.why, Unfit::NotTaken(refused));
    assert_eq!(desk.task(TASK), None);
    assert_eq!(desk.task(OTHER).map(|task| task.stage.kind()), Some(StageKind::Scripting));
    assert_eq!(desk.head(), entries[4].seq);
}

#[test]
fn a_task_that_is_put_aside_takes_no_act_and_its_id_is_never_given_again() {
    let mut desk = people(DeskKind::Mine);
    let mut entries = journal();
    entries.remove(0);
    for entry in &entries {
        desk.recover(entry.clone());
    }
    assert!(desk.is_quarantined(TASK));
    let asked = permit(&desk, TASK, jiedan::domain::ActKind::Accept, Role::Creator, t0(), t0());
    assert_eq!(asked, Err(Refusal::Quarantined));
    assert_eq!(desk.last_task(), OTHER);
    assert_eq!(desk.lost(), [3]);
}

#[test]
fn a_damaged_record_whose_task_is_known_puts_that_task_aside() {
    let entries = journal();
    let mut desk = people(DeskKind::Mine);
    for entry in &entries {
        if entry.seq == entries[3].seq { desk.lose(entry.seq, Some(OTHER)) } else { desk.recover(entry.clone()) }
    }
    let aside: Vec<_> = desk.quarantined().map(|(task, aside)| (task, aside.why.clone())).collect();
    assert_eq!(aside, [(OTHER, Unfit::Damaged)]);
    assert!(desk.due().iter().all(|(_, task)| *task != OTHER), "nothing is derived from it");
}

#[test]
fn a_record_of_which_nothing_is_certain_puts_aside_every_task_it_may_have_been_of() {
    let mut desk = recovered(&journal());
    desk.suspect(desk.head() + 1, [Some(TASK), Some(OTHER), None]);
    let aside: Vec<_> = desk.quarantined().map(|(task, aside)| (task, aside.entries.len())).collect();
    assert_eq!(aside, [(TASK, 3), (OTHER, 2)]);
    assert!(desk.lost().is_empty(), "{:?}", desk.lost());
}

#[test]
fn a_number_that_cant_be_a_task_of_the_desk_is_itself_damage_and_uses_up_no_id() {
    let mut desk = recovered(&journal());
    let seq = desk.head() + 1;
    desk.suspect(seq, [Some(TaskId(4_000_000_000)), Some(TaskId(0)), None]);
    assert_eq!((desk.quarantined().count(), desk.lost(), desk.last_task()), (0, &[seq][..], OTHER));
    desk.suspect(seq + 1, [Some(TaskId(OTHER.0 + 1))]);
    assert!(desk.is_quarantined(TaskId(3)), "the record that made a task may be the damaged one");
}
