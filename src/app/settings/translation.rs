//! The texts of the languages that aren't built in: one file per language beside the app, fetched only by those who
//! read it. `build.rs` writes the files.

use std::sync::OnceLock;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::domain::Language;

include!(concat!(env!("OUT_DIR"), "/fetched.rs"));

/// The fetched texts, indexed by their language's place in [`Language::ALL`].
static FETCHED: [OnceLock<Vec<String>>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

// Compilation fails unless every language has its file and every file its language.
const _: () = {
    let (mut n, mut found) = (0, 0);
    while n < Language::ALL.len() {
        let language = Language::ALL[n];
        let built_in = same(language.tag(), Language::BUILT_IN.tag());
        assert!(
            built_in || file(language).is_some(),
            "a line of domain/language.rs has no file of its tag in locales/"
        );
        found += file(language).is_some() as usize;
        n += 1;
    }
    assert!(found == FILES.len(), "a file of locales/ has no line with its tag in domain/language.rs");
};

const fn file(language: Language) -> Option<&'static str> {
    let mut n = 0;
    while n < FILES.len() {
        if same(FILES[n].0, language.tag()) {
            return Some(FILES[n].1);
        }
        n += 1;
    }
    None
}

/// Tells whether two texts are equal; `==` isn't available in constants.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut n = 0;
    while n < one.len() && n < other.len() && one[n] == other[n] {
        n += 1;
    }
    n == one.len() && n == other.len()
}

/// Returns a text by its number. `None`: the language is built in, or its texts aren't there.
#[must_use]
pub fn translated(language: Language, number: usize) -> Option<&'static str> {
    FETCHED[language as usize].get()?.get(number).map(String::as_str)
}

/// Fetches the texts of a language unless they are there. `false`: they could not be fetched.
pub(super) async fn load(language: Language) -> bool {
    let Some(file) = file(language) else { return true };
    let texts = &FETCHED[language as usize];
    if texts.get().is_none()
        && let Ok(fetched) = fetched(file).await
    {
        texts.get_or_init(|| fetched);
    }
    texts.get().is_some()
}

async fn fetched(file: &str) -> Result<Vec<String>, JsValue> {
    let request = web_sys::window().ok_or(JsValue::NULL)?.fetch_with_str(file);
    let response: web_sys::Response = JsFuture::from(request).await?.dyn_into()?;
    let texts: js_sys::Array = JsFuture::from(response.json()?).await?.dyn_into()?;
    Ok(texts.iter().filter_map(|text| text.as_string()).collect())
}
