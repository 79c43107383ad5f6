//! The second copy's files as they are read, in real browsers. Its worker isn't served here: what it writes the journeys
//! try (`second_copy.rs`), and here that what cannot be written is said so in time.

use jiedan::storage::copy;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::script;

async fn on_disk(act: &str) -> Result<JsValue, JsValue> {
    let text = format!("return (async () => {{ const root = await navigator.storage.getDirectory(); {act} }})()");
    JsFuture::from(script(&text).unchecked_into::<Promise>()).await
}

async fn write(name: &str, text: &str) {
    let act = format!(
        "const stream = await (await root.getFileHandle('{name}', {{ create: true }})).createWritable();
         await stream.write({}); await stream.close();",
        serde_json::to_string(text).expect("JSON")
    );
    on_disk(&act).await.expect("written");
}

/// One test, as the files are the same for all.
#[wasm_bindgen_test]
async fn files_are_read_by_their_ends_and_whole_and_what_isnt_written_is_said_so() {
    if on_disk("").await.is_err() {
        assert_eq!((copy::ends().await, copy::texts().await), (None, vec![]));
        assert!(!copy::add("line\n").await && !copy::make_anew("line\n").await);
        return;
    }
    assert_eq!((copy::ends().await, copy::texts().await), (Some(vec![]), vec![]));
    write("copy-2", "short").await;
    let short = "short".to_owned();
    assert_eq!(copy::ends().await, Some(vec![(short.clone(), short.clone())]));
    assert_eq!(copy::texts().await, std::slice::from_ref(&short));

    let long = format!("jiedan-copy 1\n{}last", "字0123456789\n".repeat(500));
    write("copy-1", &long).await;
    let ends = copy::ends().await.expect("a disk");
    assert!(ends[0].0.starts_with("jiedan-copy 1\n") && long.len() > 5_000, "{ends:?}");
    // A cut through a character spoils no other.
    assert!(ends[0].1.len() < 520 && ends[0].1.ends_with("字0123456789\nlast"), "{ends:?}");
    assert_eq!(ends[1].0, short);
    assert_eq!(copy::texts().await, [long, short]);

    // Whatever the worker can't do is answered, and without it everything is as it was.
    assert!(!copy::add("line\n").await && !copy::make_anew("line\n").await);
    assert_eq!(copy::texts().await.len(), 2);

    for odd in ["undefined", "async () => { throw new DOMException('no', 'SecurityError'); }"] {
        script(&format!(
            "window.disk = StorageManager.prototype.getDirectory; delete StorageManager.prototype.getDirectory;
             const odd = {odd};
             if (odd) StorageManager.prototype.getDirectory = odd;"
        ));
        assert_eq!((copy::ends().await, copy::texts().await), (None, vec![]), "{odd}");
        script("StorageManager.prototype.getDirectory = window.disk");
    }
    on_disk("await root.removeEntry('copy-1'); await root.removeEntry('copy-2');").await.expect("removed");
    assert_eq!(copy::ends().await, Some(vec![]));
}
