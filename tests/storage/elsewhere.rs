//! An append is tied to its desk: only the current one takes it.

use jiedan::domain::FileId;
use jiedan::safekeeping::{Batch, Header};
use jiedan::storage::{Error, desks, journal};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{append, both, count, fresh, head, header, open, placed, records, replace};

#[wasm_bindgen_test]
async fn only_the_current_desk_takes_records_and_any_other_keeps_nothing_of_them() {
    fresh(async |name| {
        let database = open(name).await;
        append(&database, "mine", 1, &records(["a"])).await.expect("kept");
        desks::put(&database, &Header { current: false, ..header("mine") }).await.expect("put aside");
        let batch = |desk: &str, first| Batch {
            desk: desk.into(),
            first,
            records: placed(first, &records(["b"])),
            files: vec![],
        };
        // Also where the place is taken, or the one before is missing: which desk it is comes first.
        for (desk, first) in [("mine", 2), ("mine", 1), ("mine", 4), ("nobody", 1), ("nobody", 2)] {
            let result = journal::append(&database, &batch(desk, first)).await;
            assert_eq!((result, count(name, "journal").await), (Err(Error::Elsewhere), 1), "{desk} {first}");
        }
        let naming = Batch { files: vec![FileId::of_hash([0; 32])], ..batch("nobody", 1) };
        assert!(journal::append(&database, &naming).await.is_err());
        // The record itself can still be kept where it belongs.
        desks::put(&database, &header("mine")).await.expect("taken back");
        assert_eq!(journal::append(&database, &batch("mine", 2)).await, Ok(()));
        assert_eq!((count(name, "journal").await, count(name, "desks").await), (2, 1));
    })
    .await;
}

#[wasm_bindgen_test]
async fn of_an_append_and_another_desk_in_the_place_of_its_own_the_first_one_holds() {
    fresh(async |name| {
        let (one, other) = (open(name).await, open(name).await);
        append(&one, "mine-1", 1, &records(["a"])).await.expect("kept");
        let batch = Batch { desk: "mine-1".into(), first: 2, records: placed(2, &records(["b"])), files: vec![] };
        let (kept, replaced) =
            both(journal::append(&one, &batch), replace(&other, &header("mine-2"), &records(["c"]), Some(1))).await;
        replaced.expect("replaced");
        // Kept before its desk was set aside, or refused.
        let there = head(&one, "mine-1").await.expect("asked");
        assert!(matches!((&kept, there), (Ok(()), 2) | (Err(Error::Elsewhere), 1)), "{kept:?} {there}");
        let batch = Batch {
            desk: "mine-1".into(),
            first: there + 1,
            records: placed(there + 1, &records(["d"])),
            files: vec![],
        };
        assert_eq!(journal::append(&one, &batch).await, Err(Error::Elsewhere));
    })
    .await;
}
