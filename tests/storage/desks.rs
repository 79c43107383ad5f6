//! Headers say what desks there are, and hide none.

use jiedan::domain::DeskKind;
use jiedan::safekeeping::Placed;
use jiedan::storage::desks::{Header, change_to, claim, forget_empty, get, list, put, put_back};
use jiedan::storage::{Error, journal};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{self, count, fresh, head, open, records, replace};

fn header(id: &str) -> Header {
    Header {
        id: id.into(),
        kind: "demo".into(),
        name: "示例".into(),
        created_at: 1_767_225_600_123,
        position: Some(1_767_225_600_456),
        current: true,
        set_aside: None,
    }
}

#[wasm_bindgen_test]
async fn a_header_comes_back_as_it_was_put() {
    fresh(async |name| {
        let database = open(name).await;
        let moved = Header { position: None, current: false, ..header("b") };
        for header in [header("b"), header("a"), moved.clone()] {
            put(&database, &header).await.expect("kept");
        }
        assert_eq!(list(&database).await, Ok(vec![header("a"), moved]));
        assert_eq!(get(&database, "c").await, Ok(None));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_desk_is_made_together_with_its_records_or_not_at_all() {
    fresh(async |name| {
        let database = open(name).await;
        replace(&database, &header("copy"), &records(["a", "b"]), None).await.expect("made");
        assert_eq!(head(&database, "copy").await, Ok(2));

        let taken_nonce = replace(&database, &header("other"), &records(["c", "a"]), None).await;
        let taken_id = replace(&database, &header("copy"), &[], None).await;
        assert_eq!((taken_nonce, taken_id), (Err(Error::Conflict), Err(Error::Conflict)));
        assert_eq!((count(name, "desks").await, count(name, "journal").await), (1, 2));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_restored_desk_takes_the_place_of_the_former_one_in_the_same_instant_or_not_at_all() {
    fresh(async |name| {
        let database = open(name).await;
        replace(&database, &header("former"), &records(["a"]), None).await.expect("made");
        put(&database, &given::header("mine-1")).await.expect("kept");
        let aside = Header { current: false, set_aside: Some(1_767_225_600_789), ..header("former") };

        let taken = replace(&database, &header("later"), &records(["a"]), aside.set_aside).await;
        assert_eq!(taken, Err(Error::Conflict));
        assert_eq!(list(&database).await, Ok(vec![header("former"), given::header("mine-1")]));
        replace(&database, &header("later"), &records(["b"]), aside.set_aside).await.expect("made");
        // One of another kind goes on being the current one.
        assert_eq!(list(&database).await, Ok(vec![aside, header("later"), given::header("mine-1")]));
        assert_eq!(head(&database, "former").await, Ok(1));
    })
    .await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_begin_at_once_both_have_the_same_desk() {
    fresh(async |name| {
        let (one, other) = (open(name).await, open(name).await);
        let (first, second) = (given::header("mine-1"), given::header("mine-2"));
        let both = given::both(claim(&one, &first), claim(&other, &second)).await;
        assert_eq!(both.0, both.1);
        assert_eq!(list(&one).await.map(|all| all.len()), Ok(1));
        claim(&one, &header("demo-1")).await.expect("another kind");
        assert_eq!(list(&one).await.map(|all| all.len()), Ok(2));
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_comes_back_takes_no_place_that_is_taken() {
    fresh(async |name| {
        let database = open(name).await;
        given::append(&database, "mine-1", 1, &records(["a"])).await.expect("kept");
        let back = |seq, nonce| {
            let record = given::record(nonce);
            ("mine-1".to_owned(), Placed { seq, task: None, record })
        };
        let taken =
            put_back(&database, Some("mine-1"), &[given::header("mine-2")], &[back(2, "b"), back(1, "c")]).await;
        assert_eq!((taken, count(name, "journal").await, count(name, "desks").await), (Err(Error::Conflict), 1, 1));
        put_back(&database, Some("mine-1"), &[], &[back(2, "b"), back(3, "c")]).await.expect("back");
        assert_eq!(head(&database, "mine-1").await, Ok(3));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_beginning_changes_nothing_where_there_is_a_current_desk_and_passes_over_those_set_aside() {
    fresh(async |name| {
        let database = open(name).await;
        let aside = Header { current: false, set_aside: Some(5), ..given::header("mine-1") };
        put(&database, &aside).await.expect("kept");
        assert_eq!(claim(&database, &given::header("mine-2")).await, Ok(given::header("mine-2")));
        let late = Header { created_at: 1_999_999_999_999, ..given::header("mine-3") };
        assert_eq!(claim(&database, &late).await, Ok(given::header("mine-2")));
        assert_eq!(list(&database).await, Ok(vec![aside, given::header("mine-2")]));
        // A desk that is there already becomes the current one again.
        let back = Header { current: true, set_aside: None, ..given::header("mine-1") };
        put(&database, &Header { current: false, ..given::header("mine-2") }).await.expect("set aside");
        assert_eq!(claim(&database, &back).await, Ok(back.clone()));
        assert_eq!(get(&database, "mine-1").await, Ok(Some(back)));
    })
    .await;
}

#[wasm_bindgen_test]
async fn changing_to_a_desk_sets_the_others_of_its_kind_aside_and_touches_no_record() {
    fresh(async |name| {
        let database = open(name).await;
        for (id, nonce) in [("mine-1", "a"), ("mine-2", "b")] {
            replace(&database, &given::header(id), &records([nonce]), Some(7)).await.expect("made");
        }
        let lesson = Header { kind: Header::LESSON.into(), ..given::header("lesson-1") };
        for kept in [&header("demo-1"), &lesson] {
            put(&database, kept).await.expect("kept");
        }
        change_to(&database, &given::header("mine-1"), Some(9)).await.expect("changed");
        let aside = Header { current: false, set_aside: Some(9), ..given::header("mine-2") };
        assert_eq!(list(&database).await, Ok(vec![header("demo-1"), lesson.clone(), given::header("mine-1"), aside]));
        assert_eq!(count(name, "journal").await, 2);

        // One whose header is lost comes back with one.
        given::append(&database, "mine-3", 1, &records(["c"])).await.expect("kept");
        journal::erase(&database, "mine-2").await.expect("erased");
        let lost = Header { created_at: 0, ..given::header("mine-2") };
        change_to(&database, &lost, None).await.expect("changed");
        let current: Vec<_> = list(&database).await.expect("lists").into_iter().filter(|it| it.current).collect();
        assert_eq!(current, [header("demo-1"), lesson, lost]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_comes_back_is_there_whole_with_its_headers_or_not_at_all() {
    fresh(async |name| {
        let database = open(name).await;
        let back = |desk: &str, seq, nonce| {
            let record = given::record(nonce);
            (desk.to_owned(), Placed { seq, task: None, record })
        };
        let aside = Header { current: false, set_aside: Some(3), ..given::header("mine-2") };
        let headers = [given::header("mine-1"), aside.clone()];
        let records = [back("mine-1", 1, "a"), back("mine-2", 1, "b"), back("mine-1", 3, "c")];
        put_back(&database, None, &headers, &records).await.expect("back");
        assert_eq!(list(&database).await, Ok(vec![given::header("mine-1"), aside]));
        // A gap stays one.
        let there = journal::load(&database, "mine-1", 0).await.expect("loads");
        assert_eq!(there.into_iter().map(|(seq, _)| seq).collect::<Vec<_>>(), [1, 3]);

        // A nonce that another desk has by now is another record's.
        let changed = Header { current: false, ..given::header("mine-1") };
        let taken =
            put_back(&database, Some("mine-1"), &[changed], &[back("mine-1", 2, "d"), back("mine-1", 4, "b")]).await;
        assert_eq!((taken, count(name, "journal").await), (Err(Error::Conflict), 3));
        assert_eq!(get(&database, "mine-1").await, Ok(Some(given::header("mine-1"))));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_damaged_header_hides_no_desk_and_makes_none_a_demo() {
    fresh(async |name| {
        let database = open(name).await;
        given::put(name, "desks", r#"{"id":"mine-1","kind":7,"name":null,"later":true}"#).await;
        let listed = list(&database).await.expect("lists");
        assert_eq!(listed.iter().map(|header| header.id.as_str()).collect::<Vec<_>>(), ["mine-1"]);
        assert_eq!(listed[0].kind(), DeskKind::Mine);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_damaged_header_is_of_the_kind_with_which_its_id_begins() {
    fresh(async |name| {
        let database = open(name).await;
        for id in ["mine-1", "demo-1", "lesson-1", "1"] {
            given::put(name, "desks", &format!(r#"{{"id":"{id}","kind":7}}"#)).await;
        }
        let kinds = list(&database).await.expect("lists").into_iter().map(|it| (it.kind(), it.is_mine(), it.id));
        let (mine, demo) = (DeskKind::Mine, DeskKind::Demo);
        let told = [(mine, true, "1"), (demo, false, "demo-1"), (mine, false, "lesson-1"), (mine, true, "mine-1")];
        assert_eq!(kinds.collect::<Vec<_>>(), told.map(|(kind, is_mine, id)| (kind, is_mine, id.to_owned())));
    })
    .await;
}

#[wasm_bindgen_test]
async fn only_a_desk_without_a_record_that_another_took_the_place_of_is_forgotten() {
    fresh(async |name| {
        let database = open(name).await;
        let aside = |id: &str| Header { current: false, ..header(id) };
        replace(&database, &aside("recorded"), &records(["a"]), None).await.expect("made");
        for kept in [header("open"), aside("empty")] {
            put(&database, &kept).await.expect("kept");
        }
        for id in ["recorded", "open", "empty", "nobody"] {
            forget_empty(&database, id).await.expect("asked");
        }
        assert_eq!(list(&database).await, Ok(vec![header("open"), aside("recorded")]));
        assert_eq!(head(&database, "recorded").await, Ok(1));
    })
    .await;
}

#[wasm_bindgen_test]
async fn erasing_everything_leaves_nothing() {
    fresh(async |name| {
        let database = open(name).await;
        replace(&database, &header("a"), &records(["a"]), None).await.expect("made");
        given::store(&database, &given::file("a.webm", &given::video(100))).await.expect("stored");

        database.erase_all(&given::header("mine-1")).await.expect("erased");
        for store in ["journal", "files", "chunks"] {
            assert_eq!(count(name, store).await, 0, "{store}");
        }
        assert_eq!(list(&database).await, Ok(vec![given::header("mine-1")]));
    })
    .await;
}
