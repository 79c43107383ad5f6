//! Entries are added once, whole, in order, and never lost.

use jiedan::domain::{FileId, TaskId};
use jiedan::record::{Stored, task_of};
use jiedan::storage::Error;
use jiedan::storage::journal::{each, erase, load, named_files, with_records};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{
    append, append_naming, both, count, file, fresh, head, open, put, record, records, rows, script, store, video,
};

#[wasm_bindgen_test]
async fn an_append_is_there_after_a_fresh_open() {
    fresh(async |name| {
        let [first, second] = records(["a", "b"]);
        let database = open(name).await;
        append(&database, "mine", 1, &[first.clone(), second.clone()]).await.expect("kept");
        drop(database);

        let database = open(name).await;
        let loaded = load(&database, "mine", 0).await.expect("loads");
        assert_eq!(loaded, [(1, Ok(first)), (2, Ok(second))]);
        assert_eq!(head(&database, "mine").await, Ok(2));
    })
    .await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_append_at_the_same_place_one_gets_a_conflict_and_keeps_nothing() {
    fresh(async |name| {
        let (one, other) = (open(name).await, open(name).await);
        let (ours, theirs) = (records(["a", "b"]), records(["x", "y", "z"]));
        let both = both(append(&one, "mine", 1, &ours), append(&other, "mine", 1, &theirs)).await;

        let kept = match both {
            (Ok(()), Err(Error::Conflict)) => &ours[..],
            (Err(Error::Conflict), Ok(())) => &theirs[..],
            other => panic!("{other:?}"),
        };
        let loaded = load(&one, "mine", 0).await.expect("loads");
        assert_eq!(loaded.into_iter().map(|(_, record)| record.expect("whole")).collect::<Vec<_>>(), kept);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_batch_that_meets_a_taken_place_in_its_middle_is_absent_whole() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        put(name, "journal", r#"{"desk":"mine","seq":3,"nonce":"other"}"#).await;

        let result = append(&database, "mine", 2, &records(["b", "c", "d"])).await;
        assert_eq!((result, count(name, "journal").await), (Err(Error::Conflict), 2));
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_same_act_sent_twice_is_repeated_and_kept_once() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a", "b"])).await.expect("kept");

        let again = append(&database, "mine", 1, &records(["a", "b"])).await;
        let later = append(&database, "mine", 3, &records(["c", "b", "d"])).await;
        assert_eq!((again, later), (Err(Error::Repeated), Err(Error::Repeated)));
        assert_eq!(count(name, "journal").await, 2);
    })
    .await;
}

#[wasm_bindgen_test]
async fn no_gap_is_made() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        for (desk, seq) in [("mine", 3), ("mine", 0), ("empty", 2)] {
            assert_eq!(append(&database, desk, seq, &records(["b"])).await, Err(Error::Gap), "{desk} {seq}");
        }
        assert_eq!(count(name, "journal").await, 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn erasing_removes_one_desk_only() {
    fresh(async |name| {
        let database = open(name).await;
        for desk in ["a", "a-1", "b"] {
            put(name, "desks", &format!(r#"{{"id":"{desk}","current":true}}"#)).await;
            let nonces = [record(&format!("{desk}1")), record(&format!("{desk}2"))];
            append(&database, desk, 1, &nonces).await.expect("kept");
        }
        erase(&database, "a").await.expect("erased");

        assert_eq!(load(&database, "a", 0).await, Ok(vec![]));
        assert_eq!((count(name, "journal").await, count(name, "desks").await), (4, 2));
        assert_eq!(append(&database, "a", 3, &records(["late"])).await, Err(Error::Gap));
    })
    .await;
}

#[wasm_bindgen_test]
async fn loading_begins_after_a_position_and_keeps_the_order() {
    fresh(async |name| {
        let database = open(name).await;
        let many: Vec<_> = (1..=300).map(|seq| record(&seq.to_string())).collect();
        append(&database, "mine", 1, &many).await.expect("kept");
        append(&database, "mine-too", 1, &records(["elsewhere"])).await.expect("kept");

        let loaded = load(&database, "mine", 8).await.expect("loads");
        assert!(loaded.iter().map(|(seq, _)| *seq).eq(9..=300));
        assert_eq!(head(&database, "mine").await, Ok(300));
        assert_eq!(head(&database, "nobody").await, Ok(0));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_record_of_a_wrong_shape_keeps_its_place_and_spoils_no_other() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        put(name, "journal", r#"{"desk":"mine","seq":2,"v":"one","nonce":"b"}"#).await;
        append(&database, "mine", 3, &records(["c"])).await.expect("kept");

        let loaded = load(&database, "mine", 0).await.expect("loads");
        let whole: Vec<_> = loaded.iter().map(|(seq, record)| (*seq, record.is_ok())).collect();
        assert_eq!(whole, [(1, true), (2, false), (3, true)]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_entry_that_names_a_file_is_kept_only_if_the_file_is_there() {
    fresh(async |name| {
        let database = open(name).await;
        let kept = store(&database, &file("a.webm", &video(100))).await.expect("stored").id;
        let missing = FileId::of_hash([0; 32]);

        let pointing_nowhere = [kept, missing];
        let result = append_naming(&database, "mine", 1, &records(["a"]), &pointing_nowhere).await;
        assert_eq!((result, count(name, "journal").await), (Err(Error::FileGone), 0));
        append_naming(&database, "mine", 1, &records(["a"]), &[kept]).await.expect("kept");
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_files_named_by_any_record_are_known_even_by_a_damaged_one() {
    fresh(async |name| {
        let database = open(name).await;
        let [one, other] = [0xaa, 0xbb].map(|byte| FileId::of_hash([byte; 32]));
        let mut record = record("n");
        record.entry = format!(r#"{{"script":{{"here":{{"id":"{one}"}}}}}}"#);
        append(&database, "mine", 1, &[record]).await.expect("kept");
        put(name, "journal", &format!(r#"{{"desk":"b","seq":1,"nonce":"m","entry":["{other}"]}}"#)).await;

        assert_eq!(named_files(&database).await, Ok([one, other].into()));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_row_tells_its_task_also_when_its_record_is_damaged() {
    fresh(async |name| {
        let database = open(name).await;
        let accept = r#"{"seq":1,"at":"2026-03-01T10:00:00.000+08:00","act":{"accept":{"task":7}}}"#;
        append(&database, "mine", 1, &[Stored { entry: accept.into(), ..record("a") }]).await.expect("kept");
        let row = rows(name, "journal").await.remove(0);
        put(name, "journal", &row.replace("accept", "acc\u{fffd}pt").replace("\\\"task\\\":7", "\\\"task\\\":9")).await;

        let mut read = Vec::new();
        each(&database, "mine", 0, &mut |chunk| read.extend(chunk)).await.expect("reads");
        let entry = read[0].record.clone().expect("of the right shape").entry;
        assert_eq!((read[0].task, task_of(&entry)), (Some(TaskId(7)), Some(TaskId(9))));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_desk_without_a_header_is_found_by_its_records() {
    fresh(async |name| {
        let database = open(name).await;
        for desk in ["mine-b", "demo", "mine-a"] {
            append(&database, desk, 1, &[record(&format!("{desk}1"))]).await.expect("kept");
            append(&database, desk, 2, &[record(&format!("{desk}2"))]).await.expect("kept");
        }
        assert_eq!(with_records(&database).await, Ok(vec!["demo".into(), "mine-a".into(), "mine-b".into()]));
    })
    .await;
}

/// Each answer that is waited for before more is asked is another way to the browser's database and back.
#[wasm_bindgen_test]
async fn an_append_asks_for_all_it_needs_at_once() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        script(
            "window.asked = []; window.count_ = IDBObjectStore.prototype.count; window.add_ = IDBObjectStore.prototype.add;
             const listen = (ask) => function (...all) {
               const request = ask.apply(this, all);
               window.asked.push('asks');
               request.addEventListener('success', () => window.asked.push('answered'));
               return request;
             };
             IDBObjectStore.prototype.count = listen(window.count_);
             IDBObjectStore.prototype.add = listen(window.add_);",
        );
        append(&database, "mine", 2, &records(["b", "c"])).await.expect("kept");
        let asked = script(
            "IDBObjectStore.prototype.count = window.count_; IDBObjectStore.prototype.add = window.add_;
             return window.asked.join(' ')",
        );
        assert_eq!(asked.as_string().as_deref(), Some("asks asks asks answered answered answered"));
    })
    .await;
}

/// The browser tells nobody which durability it was asked for, so the asking itself is listened to.
#[wasm_bindgen_test]
async fn every_write_asks_for_strict_durability() {
    fresh(async |name| {
        let database = open(name).await;
        script(
            "window.begin = IDBDatabase.prototype.transaction; window.asked = [];
             IDBDatabase.prototype.transaction = function (stores, mode, options) {
               if (mode === 'readwrite') window.asked.push(options && options.durability);
               return window.begin.call(this, stores, mode, options);
             }",
        );
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        store(&database, &file("a.webm", &video(100))).await.expect("stored");
        let asked = script("IDBDatabase.prototype.transaction = window.begin; return window.asked.join()");
        assert!(asked.as_string().is_some_and(|asked| asked.split(',').all(|one| one == "strict")), "{asked:?}");
    })
    .await;
}

/// A transaction that the browser gives up after every request has answered, as on a full disk at the commit.
#[wasm_bindgen_test]
async fn an_append_counts_only_once_the_transaction_is_complete() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        script(
            "window.commit = IDBTransaction.prototype.commit;
             IDBTransaction.prototype.commit = function () { this.abort(); }",
        );
        let result = append(&database, "mine", 2, &records(["b"])).await;
        script("IDBTransaction.prototype.commit = window.commit");
        assert!(result.is_err(), "{result:?}");
        assert_eq!(count(name, "journal").await, 1);
    })
    .await;
}
