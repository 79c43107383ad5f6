//! Samples for the demo's forms, so that nobody needs files of their own to try the flow.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::filled::Filled;
use crate::app::Holding;
use crate::domain::{Act, ActKind, Entry, Field, KeptFile, Language, Submission};
use crate::ui::controls::beside;
use crate::ui::desk::{Asks, Here, asks};
use crate::ui::words::tr;

const CLIP: &str = "sample.webm";
const LINK: &str = "https://v.douyin.com/example/";

/// A button that fills in the form of a kind of act.
pub fn sample_of(lang: Language, kind: ActKind, filled: Filled) -> Option<AnyView> {
    let fill: Box<dyn Fn()> = match asks(kind) {
        Asks::File(Field::Script, _) => Box::new(move || {
            filled.file.set(sample_script(lang));
        }),
        Asks::File(..) => Box::new(move || {
            spawn_local(async move {
                filled.file.try_set(sample_clip().await);
            });
        }),
        Asks::Text(field, _) => Box::new(move || {
            filled.text.set(match field {
                Field::Comment => tr!(lang, demo.sample_comment),
                Field::Title => tr!(lang, demo.sample_new_title),
                _ => tr!(lang, demo.sample_reason),
            });
        }),
        Asks::Publication(_) => Box::new(move || {
            if filled.text.with_untracked(String::is_empty) {
                filled.text.set(tr!(lang, demo.sample_title));
            }
            filled.link.set(LINK.to_owned());
        }),
        Asks::Nothing(_) | Asks::Price(_) | Asks::Dates | Asks::Correction | Asks::Facts | Asks::Elsewhere => {
            return None;
        }
    };
    let word = match asks(kind) {
        Asks::File(..) => tr!(lang, demo.sample_file),
        _ => tr!(lang, demo.assign_sample),
    };
    Some(
        view! {
            <div class="cluster">
                <button class="button" data-kind="quiet" data-align="start" type="button" on:click=move |_| fill()>
                    {word}
                </button>
            </div>
        }
        .into_any(),
    )
}

/// Stores a sample behind each file of a made-up journal, which are only names, if the browser stores files.
pub async fn with_sample_files(here: Here, lang: Language, mut journal: Vec<Entry>) -> Vec<Entry> {
    let script = match sample_script(lang) {
        Some(file) => here.app.files.hold(file, false, Holding::new()).await.ok(),
        None => None,
    };
    let clip = match sample_clip().await {
        Some(file) => here.app.files.hold(file, true, Holding::new()).await.ok(),
        None => None,
    };
    let put = |submission: &mut Submission, kept: &Option<KeptFile>| {
        if let (Submission::Here(file), Some(kept)) = (submission, kept) {
            file.clone_from(kept);
        }
    };
    for entry in &mut journal {
        if let Act::SubmitScript { script: submission, .. } = &mut entry.act {
            put(submission, &script);
        }
        if let Act::SubmitVideo { video: submission, .. } = &mut entry.act {
            put(submission, &clip);
        }
    }
    journal
}

/// Returns the sample script as a file.
fn sample_script(lang: Language) -> Option<File> {
    let parts = js_sys::Array::of1(&tr!(lang, demo.sample_script).into());
    let name = format!("{}.txt", tr!(lang, stage_line.script));
    File::new_with_str_sequence(&parts, &name).ok()
}

/// Fetches the sample video; `None` without a network.
async fn sample_clip() -> Option<File> {
    clip().await.ok()
}

/// Fetches the sample video, which is served with the app.
async fn clip() -> Result<File, JsValue> {
    let answer: web_sys::Response = JsFuture::from(window().fetch_with_str(beside::SAMPLE)).await?.dyn_into()?;
    let blob: Blob = JsFuture::from(answer.blob()?).await?.dyn_into()?;
    File::new_with_blob_sequence(&js_sys::Array::of1(&blob), CLIP)
}
