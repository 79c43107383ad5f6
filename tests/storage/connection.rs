//! A connection says honestly whether it can be written to, and stands in nobody's way.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::database::Database as Raw;
use jiedan::storage::database::SCHEMA;
use jiedan::storage::nonce::nonce;
use jiedan::storage::{Database, Error, persisted, space};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{append, both, fresh, head, open, raw, records, script};

#[wasm_bindgen_test]
async fn a_database_of_a_later_version_is_refused_as_newer() {
    fresh(async |name| {
        raw(name, SCHEMA + 1).await.close();
        assert_eq!(Database::open(name).await.err(), Some(Error::Newer));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_later_version_takes_over_and_the_old_connection_writes_no_more() {
    fresh(async |name| {
        let old = open(name).await;
        append(&old, "mine", 1, &records(["a"])).await.expect("kept");
        assert!(old.is_alive().await && !old.is_superseded());

        raw(name, SCHEMA + 1).await.close();
        assert!(old.is_superseded() && !old.is_alive().await);
        assert_eq!(append(&old, "mine", 2, &records(["b"])).await, Err(Error::Superseded));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_deleted_database_leaves_a_closed_connection_and_a_fresh_one_starts_empty() {
    fresh(async |name| {
        let old = open(name).await;
        append(&old, "mine", 1, &records(["a"])).await.expect("kept");
        Raw::delete_by_name(name).expect("deletable").await.expect("deleted");

        assert_eq!(append(&old, "mine", 2, &records(["b"])).await, Err(Error::Closed));
        assert!(!old.is_superseded());
        let fresh = open(name).await;
        assert_eq!(head(&fresh, "mine").await, Ok(0));
        assert_eq!(append(&fresh, "mine", 2, &records(["b"])).await, Err(Error::Gap));
    })
    .await;
}

#[wasm_bindgen_test]
async fn whoever_uses_a_connection_is_told_when_it_ends() {
    fresh(async |name| {
        let (database, told) = (open(name).await, Rc::new(Cell::new(0)));
        let heard = Rc::clone(&told);
        database.when_it_ends(move || heard.set(heard.get() + 1));
        assert_eq!(told.get(), 0);
        raw(name, SCHEMA + 1).await.close();
        assert_eq!((told.get(), database.is_superseded()), (1, true));
    })
    .await;
}

#[wasm_bindgen_test]
async fn closing_ends_every_clone_and_a_fresh_open_goes_on() {
    fresh(async |name| {
        let database = open(name).await;
        let clone = database.clone();
        database.close();
        assert!(!clone.is_alive().await);
        assert_eq!(append(&clone, "mine", 1, &records(["a"])).await, Err(Error::Closed));
        assert_eq!(append(&open(name).await, "mine", 1, &records(["a"])).await, Ok(()));
    })
    .await;
}

#[wasm_bindgen_test]
async fn opening_ends_in_time_and_what_comes_too_late_stands_in_nobodys_way() {
    fresh(async |name| {
        let stubborn = raw(name, SCHEMA).await;
        let deletion = Raw::delete_by_name(name).expect("deletable");
        assert_eq!(Database::open(name).await.err(), Some(Error::TimedOut));

        stubborn.close();
        deletion.await.expect("deleted");
        assert!(open(name).await.is_alive().await);
        raw(name, SCHEMA + 1).await.close();
    })
    .await;
}

#[wasm_bindgen_test]
async fn without_indexeddb_opening_says_so_at_once() {
    script(
        "window.kept = Object.getOwnPropertyDescriptor(window, 'indexedDB');
         Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })",
    );
    let without = Database::open("nothing").await.err();
    script(
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') }, configurable: true })",
    );
    let denied = Database::open("nothing").await.err();
    script("Object.defineProperty(window, 'indexedDB', window.kept); delete window.kept");
    assert_eq!((without, denied), (Some(Error::Unavailable), Some(Error::Unavailable)));
}

#[wasm_bindgen_test]
async fn a_database_is_said_to_stand_for_a_damaged_one_only_where_the_browser_says_so() {
    fresh(async |name| {
        for _ in 0..2 {
            assert!(!open(name).await.is_after_loss());
        }
        Raw::delete_by_name(name).expect("deletable").await.expect("deleted");
        script(
            "Object.defineProperty(IDBVersionChangeEvent.prototype, 'dataLoss', { get: () => window.lost, configurable: true })",
        );
        for (lost, is_after_loss) in [("none", false), ("total", true)] {
            script(&format!("window.lost = '{lost}'"));
            let made = open(name).await;
            assert_eq!(made.is_after_loss(), is_after_loss, "{lost}");
            drop(made);
            // It is told of the opening that made it, and of no later one.
            assert!(!open(name).await.is_after_loss(), "{lost}");
            Raw::delete_by_name(name).expect("deletable").await.expect("deleted");
        }
        script("delete IDBVersionChangeEvent.prototype.dataLoss");
    })
    .await;
}

#[wasm_bindgen_test]
async fn two_tabs_that_create_the_database_at_once_both_get_it() {
    fresh(async |name| {
        let (one, other) = both(Database::open(name), Database::open(name)).await;
        assert!(one.expect("opens").is_alive().await && other.expect("opens").is_alive().await);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_browser_without_a_storage_manager_is_no_error() {
    script("Object.defineProperty(navigator, 'storage', { value: undefined, configurable: true })");
    let (space, persisted) = (space().await, persisted().await);
    script("delete navigator.storage");
    assert_eq!((space, persisted), (None, None));
}

#[wasm_bindgen_test]
fn every_nonce_is_another_of_32_digits() {
    let (one, other) = (nonce(), nonce());
    assert!(one.len() == 32 && one.bytes().all(|byte| byte.is_ascii_hexdigit()));
    assert_ne!(one, other);
}
