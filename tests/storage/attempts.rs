//! Attempts at lessons go on where they stand, and nowhere else.

use jiedan::record::Stored;
use jiedan::safekeeping::Batch;
use jiedan::storage::attempts::{self, Header, KIND, list};
use jiedan::storage::{Database, Error};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{fresh, head, open, placed, records};

fn header(hints: u32) -> Header {
    Header {
        id: "lesson-1".into(),
        kind: KIND.into(),
        name: "first".into(),
        created_at: 1_767_225_600_123,
        position: 1_767_225_600_456,
        current: false,
        hints,
    }
}

async fn keep(database: &Database, header: &Header, first: u64, records: &[Stored]) -> Result<(), Error> {
    let batch = Batch { desk: header.id.clone(), first, records: placed(first, records), files: vec![] };
    attempts::keep(database, header, &batch).await
}

#[wasm_bindgen_test]
async fn an_attempt_comes_back_with_its_records_and_its_clock() {
    fresh(async |name| {
        let database = open(name).await;
        keep(&database, &header(0), 1, &records(["a", "b"])).await.expect("kept");
        let later = Header { position: 1_767_225_700_000, ..header(1) };
        keep(&database, &later, 3, &[]).await.expect("the clock alone");
        keep(&database, &later, 3, &records(["c"])).await.expect("kept");
        assert_eq!((list(&database).await, head(&database, "lesson-1").await), (Ok(vec![later]), Ok(3)));
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_attempt_that_another_tab_went_on_with_is_as_that_tab_left_it() {
    fresh(async |name| {
        let database = open(name).await;
        keep(&database, &header(0), 1, &records(["a", "b"])).await.expect("kept");

        let acted = keep(&database, &header(3), 2, &records(["c"])).await;
        let waited = keep(&database, &header(3), 2, &[]).await;
        assert_eq!((acted, waited), (Err(Error::Conflict), Err(Error::Conflict)));
        assert_eq!((list(&database).await, head(&database, "lesson-1").await), (Ok(vec![header(0)]), Ok(2)));
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_attempt_that_was_erased_meanwhile_gets_no_gap() {
    fresh(async |name| {
        let database = open(name).await;
        for records in [&records(["a"])[..], &[]] {
            assert_eq!(keep(&database, &header(0), 3, records).await, Err(Error::Gap));
        }
        assert_eq!((list(&database).await, head(&database, "lesson-1").await), (Ok(vec![]), Ok(0)));
    })
    .await;
}
