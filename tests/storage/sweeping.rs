//! A sweep takes what nothing names and nobody is just bringing; nothing else.

use std::collections::BTreeSet;

use jiedan::storage::files::{sweep, sweep_before};
use js_sys::Date;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{MIB, append_naming, count, file, fresh, open, records, store, video};

/// After every instant of the test.
const LATER: u64 = 1 << 50;

#[wasm_bindgen_test]
async fn a_sweep_removes_orphans_only() {
    fresh(async |name| {
        let database = open(name).await;
        let named = store(&database, &file("a.webm", &video(MIB + 1))).await.expect("stored").id;
        store(&database, &file("b.webm", &video(MIB + 2))).await.expect("stored");

        let freed = sweep_before(&database, &BTreeSet::from([named]), LATER).await;
        assert_eq!(freed, Ok(MIB as u64 + 2));
        assert_eq!((count(name, "files").await, count(name, "chunks").await), (1, 2));
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_a_crash_left_of_an_upload_goes_once_it_is_old() {
    fresh(async |name| {
        let database = open(name).await;
        store(&database, &file("a.webm", &video(MIB + 1))).await.expect("stored");
        // Chunks without a row are what a crash leaves.
        crate::given::forget_rows(name).await;

        assert_eq!(sweep(&database, &BTreeSet::new()).await, Ok(0));
        assert_eq!(count(name, "chunks").await, 2);
        assert_eq!(sweep_before(&database, &BTreeSet::new(), LATER).await, Ok(2 * MIB as u64));
        assert_eq!(count(name, "chunks").await, 0);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_young_file_stays_although_nothing_names_it_yet() {
    fresh(async |name| {
        let database = open(name).await;
        store(&database, &file("a.webm", &video(99))).await.expect("stored");
        assert_eq!(sweep(&database, &BTreeSet::new()).await, Ok(0));
        assert_eq!(count(name, "files").await, 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn naming_a_file_makes_it_young_again() {
    fresh(async |name| {
        let database = open(name).await;
        let id = store(&database, &file("a.webm", &video(99))).await.expect("stored").id;
        let before = Date::now();
        while Date::now() <= before {}
        append_naming(&database, "mine", 1, &records(["a"]), &[id]).await.expect("kept");

        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an instant")]
        let instant = before as u64 + 1;
        assert_eq!(sweep_before(&database, &BTreeSet::new(), instant).await, Ok(0));
        assert_eq!(count(name, "files").await, 1);
    })
    .await;
}
