//! Drafts: replaced as one types, in the order of their writing, gone when thrown away or erased.

use jiedan::storage::{Database, drafts};
use wasm_bindgen_test::wasm_bindgen_test;

use super::given::{self, fresh, open};

async fn texts(database: &Database) -> Vec<(String, String)> {
    drafts::all(database).await.expect("drafts").into_iter().collect()
}

#[wasm_bindgen_test]
async fn the_last_draft_of_a_form_is_the_one_that_is_kept() {
    fresh(async |name| {
        let database = open(name).await;
        let typing = ["开", "开头", "开头三秒"].map(|text| drafts::put(&database, "mine-1/new", Some(text)));
        let [first, second, third] = typing;
        let written = (first.await, second.await, third.await);
        assert!(written.0.is_ok() && written.1.is_ok() && written.2.is_ok());
        drafts::put(&database, "mine-1/3/complain", Some("口播")).await.expect("kept");
        database.close();
        let database = open(name).await;
        let kept = [("mine-1/3/complain", "口播"), ("mine-1/new", "开头三秒")];
        assert_eq!(texts(&database).await, kept.map(|(form, text)| (form.to_owned(), text.to_owned())));
        drafts::put(&database, "mine-1/new", None).await.expect("thrown away");
        assert_eq!(texts(&database).await.len(), 1);
        database.erase_all(&given::header("mine-1")).await.expect("erased");
        assert!(texts(&database).await.is_empty());
        database.close();
    })
    .await;
}
