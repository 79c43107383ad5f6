//! A database of the first version becomes one of the present version, wherever it is interrupted, and what was there
//! stays beside it. `tests/journals/database-1.json` holds the rows as that version wrote them.

use indexed_db_futures::database::Database as Raw;
use jiedan::domain::{Desk, DeskKind, TaskId};
use jiedan::storage::database::SCHEMA;
use jiedan::storage::journal::{each, erase, load};
use jiedan::storage::{Database, desks, migrate};
use js_sys::JSON;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{self, append, both, count, fresh, open, records, rows};
use crate::version_one::{made, write};

const FIRST: &str = include_str!("../journals/database-1.json");
const MINE: &str = "mine-5a1e";
const BATCH: u32 = 5;
const LATE: &str = r#"{"desk":"mine-5a1e","seq":900,"v":1,"nonce":"late-one","checksum":"sum","entry":"{\"act\":{\"accept\":{\"task\":1}}}"}"#;

/// Makes the database as the first version of the app did, with all that the file holds.
async fn first_version(name: &str) {
    let raw = made(name).await;
    let rows = ["journal", "desks"].map(|store| first_rows(store).into_iter().map(move |row| (store, row)));
    write(&raw, &rows.into_iter().flatten().collect::<Vec<_>>()).await;
    raw.close();
}

/// The rows that the file holds for a store, as text.
fn first_rows(store: &str) -> Vec<String> {
    let all = JSON::parse(FIRST).expect("JSON");
    let rows = js_sys::Reflect::get(&all, &JsValue::from_str(store)).expect("a store");
    js_sys::Array::from(&rows).iter().map(|row| JSON::stringify(&row).expect("JSON").into()).collect()
}

/// Tells that every record of the first version is there, whole, in its place, with the task that it concerns.
async fn all_is_there(name: &str) {
    let database = open(name).await;
    let (mut desk, mut tasks) = (Desk::new(DeskKind::Mine), Vec::new());
    each(&database, MINE, 0, &mut |read| {
        for read in read {
            let record = read.record.expect("of the right shape");
            // Seen once in WebKit, never again: whether it is the row that is wrong or what was made of it, this tells.
            let entry = record.open(MINE, read.seq).unwrap_or_else(|damage| {
                panic!("{damage:?} in {record:?}; asked again: {:?}", record.open(MINE, read.seq).map(|_| ()))
            });
            tasks.push((read.task, entry.act.task()));
            desk.take(entry).expect("permitted");
        }
    })
    .await
    .expect("reads");
    assert_eq!(desk.head(), first_rows("journal").len() as u64 / 2);
    assert!(tasks.iter().all(|(row, entry)| row == entry) && tasks.contains(&(Some(TaskId(1)), Some(TaskId(1)))));
    assert_eq!(rows(name, "journal_1").await, first_rows("journal"), "the former rows are kept as they were");
    assert_eq!(desks::list(&database).await.expect("lists").len(), 2);
}

#[wasm_bindgen_test]
async fn a_database_of_the_first_version_opens_with_every_record_and_tells_whose_each_is() {
    fresh(async |name| {
        first_version(name).await;
        drop(open(name).await);
        all_is_there(name).await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn every_record_of_the_first_version_is_read_before_any_is_brought_along() {
    fresh(async |name| {
        first_version(name).await;
        let read = load(&Database::open(name).await.expect("opens"), MINE, 0).await.expect("reads");
        assert_eq!(read.len(), first_rows("journal").len() / 2);
        assert!(read.iter().all(|(seq, record)| record.as_ref().is_ok_and(|record| record.open(MINE, *seq).is_ok())));
        assert_eq!(count(name, "journal_1").await, 0, "opening waits for nothing");
        all_is_there(name).await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_migration_that_ends_after_any_of_its_batches_is_finished_at_the_next_opening() {
    let mut stop_after = 0;
    loop {
        let mut more = true;
        fresh(async |name| {
            first_version(name).await;
            let database = Database::open(name).await.expect("opens");
            for _ in 0..stop_after {
                more = migrate::next(&database, BATCH).await.expect("a batch");
            }
            // As a tab that is killed leaves it: what isn't complete hasn't been.
            database.close();
            assert_eq!(count(name, "journal").await as usize, first_rows("journal").len(), "after {stop_after}");
            all_is_there(name).await;
        })
        .await;
        if !more {
            break;
        }
        stop_after += 1;
    }
    assert!(stop_after > 6, "both steps take several batches: {stop_after}");
}

#[wasm_bindgen_test]
async fn a_desk_in_the_middle_of_a_migration_is_read_and_written_as_always() {
    fresh(async |name| {
        first_version(name).await;
        let database = Database::open(name).await.expect("opens");
        let there = load(&database, MINE, 0).await.expect("reads").len() as u64;
        for batch in 0.. {
            append(&database, MINE, there + batch + 1, &records([&format!("n{batch}")])).await.expect("kept");
            let read = load(&database, MINE, 0).await.expect("reads");
            assert_eq!(read.len() as u64, there + batch + 1);
            assert!(read.iter().all(|(_, record)| record.is_ok()));
            if !migrate::next(&database, BATCH).await.expect("a batch") {
                break;
            }
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn two_tabs_that_migrate_at_once_do_it_once() {
    fresh(async |name| {
        first_version(name).await;
        let (one, other) = (Database::open(name).await.expect("one"), Database::open(name).await.expect("other"));
        let (one, other) = both(migrate::finish(&one), migrate::finish(&other)).await;
        assert_eq!((one, other), (Ok(()), Ok(())));
        all_is_there(name).await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_copy_that_isnt_what_it_was_copied_from_is_made_again_before_anything_is_switched() {
    fresh(async |name| {
        first_version(name).await;
        let database = Database::open(name).await.expect("opens");
        // All rows are copied in one batch.
        migrate::next(&database, 1_000).await.expect("a batch");
        given::put(name, "journal_1", r#"{"desk":"mine-5a1e","seq":4,"v":3,"nonce":"bent"}"#).await;
        migrate::finish(&database).await.expect("finished");
        database.close();
        all_is_there(name).await;
    })
    .await;
}

/// The last record of a tab of the first version, that was on its way when a later version came.
#[wasm_bindgen_test]
async fn what_a_tab_of_the_first_version_wrote_until_it_let_go_is_brought_along() {
    fresh(async |name| {
        first_version(name).await;
        let tab = Raw::open(name).with_version(1_u32).await.expect("opens");
        let mut changes = tab.version_changes().expect("listens");
        let (database, ()) = both(Database::open(name), async {
            assert!(changes.recv().await.is_some_and(|event| event.new_version() == Some(f64::from(SCHEMA))));
            write(&tab, &[("journal", LATE.to_owned())]).await;
            tab.clone().close();
        })
        .await;
        migrate::finish(&database.expect("opens")).await.expect("finished");
        let late = |row: &String| row.contains("late-one");
        assert!(rows(name, "journal").await.iter().any(|row| late(row) && row.contains(r#""task":1"#)));
        assert!(rows(name, "journal_1").await.iter().any(|row| late(row) && !row.contains(r#""task":1"#)));
        let opened_again = Raw::open(name).with_version(1_u32).await;
        assert!(format!("{:?}", opened_again.err()).contains("VersionError"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn erasing_erases_what_the_first_version_left_too() {
    fresh(async |name| {
        first_version(name).await;
        let database = open(name).await;
        erase(&database, MINE).await.expect("erased");
        assert!(rows(name, "journal_1").await.iter().all(|row| !row.contains(MINE)));
        database.erase_all(&given::header("mine-1")).await.expect("erased");
        assert_eq!((count(name, "journal").await, count(name, "journal_1").await), (0, 0));
    })
    .await;
}
