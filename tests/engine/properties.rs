//! Properties that hold for any journal: taking back, looking, encoding.

use jiedan::domain::{Act, Desk, DeskKind, Entry, Instant, Role, TaskId};
use jiedan::record::{Stored, decode, encode};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

use super::given::{TASK, kept, offered, t0};
use jiedan::domain::FileKind;

fn any_act(task: TaskId) -> impl Strategy<Value = (Role, Act)> {
    let script = kept("script.txt", FileKind::Text);
    let video = kept("clip.webm", FileKind::Webm);
    prop_oneof![
        Just((Role::Creator, Act::Accept { task })),
        Just((Role::Creator, Act::SubmitScript { task, script })),
        Just((Role::Client, Act::ApproveScript { task })),
        "[字a]{1,20}".prop_map(move |comment| (Role::Client, Act::RejectScript { task, comment })),
        Just((Role::Creator, Act::SubmitVideo { task, video })),
        Just((Role::Client, Act::ApproveVideo { task })),
        "[字a]{1,20}".prop_map(move |comment| (Role::Client, Act::RejectVideo { task, comment })),
        "[题a]{1,20}".prop_map(move |title| {
            (Role::Creator, Act::Publish { task, title, link: "https://v.douyin.com/x/".to_owned() })
        }),
        Just((Role::Client, Act::SignOff { task })),
    ]
}

/// Plays acts some hours apart; refused ones leave the desk as it was.
fn play(acts: &[((Role, Act), i64)]) -> (Desk, Vec<Entry>) {
    let mut desk = offered(DeskKind::Mine);
    let mut at = t0();
    let mut taken = vec![];
    for ((by, act), hours) in acts {
        at = at.plus(hours * 3_600_000);
        let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by: *by, act: act.clone() };
        let before = desk.clone();
        match desk.take(entry.clone()) {
            Ok(()) => taken.push(entry),
            Err(_) => assert_eq!(desk, before),
        }
    }
    (desk, taken)
}

fn journals() -> impl Strategy<Value = Vec<((Role, Act), i64)>> {
    prop::collection::vec((any_act(TASK), prop_oneof![4 => 0_i64..4, 1 => 0_i64..200]), 30..90)
}

proptest! {
    #![proptest_config(Config {
        failure_persistence: Some(Box::new(FileFailurePersistence::Off)),
        ..Config::default()
    })]

    #[test]
    fn taking_back_equals_never_having_done_it(acts in journals()) {
        let (desk, taken) = play(&acts);
        prop_assume!(!taken.is_empty());
        let mut without = offered(DeskKind::Mine);
        for entry in &taken[..taken.len() - 1] {
            prop_assert_eq!(without.take(entry.clone()), Ok(()));
        }
        let mut taken_back = desk;
        let at = taken[taken.len() - 1].at;
        let act = Act::TakeBack { task: TASK };
        let seq = taken_back.head() + 1;
        prop_assert_eq!(taken_back.take(Entry { seq, at, noted_at: at, by: Role::Creator, act }), Ok(()));
        prop_assert_eq!(taken_back.log(TASK), without.log(TASK));
        prop_assert_eq!(taken_back.due(), without.due());
    }

    #[test]
    fn the_written_form_gives_back_the_same_entry(acts in journals()) {
        for entry in play(&acts).1 {
            prop_assert_eq!(decode(&encode(&entry)), Ok(entry.clone()));
            let stored = Stored::of("mine", "n".to_owned(), &entry);
            prop_assert_eq!(stored.open("mine", entry.seq), Ok(entry));
        }
    }

    #[test]
    fn due_lists_exactly_the_running_deadlines(acts in journals()) {
        let (desk, _) = play(&acts);
        let running: Vec<_> = desk.logs()
            .filter_map(|log| jiedan::domain::due(log.task()).map(|due| (due.due_at, log.task().id)))
            .collect();
        prop_assert_eq!(desk.due().iter().copied().collect::<Vec<_>>(), running);
    }

    #[test]
    fn an_instant_is_written_and_read_back(millis in 0_i64..=253_402_271_999_999) {
        let instant = Instant::from_millis(millis);
        prop_assert_eq!(Instant::parse(&instant.to_string()), Ok(instant));
    }
}
