//! Samples for the demo's forms, so that somebody who is shown the flow needs nothing of their own.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::act_filled::Filled;
use crate::domain::ActKind;
use crate::ui::i18n::i18n::Locale;
use crate::ui::words::tr;

const CLIP: &str = "sample.webm";
const LINK: &str = "https://v.douyin.com/example/";

/// A button that fills the form of that kind of act in.
pub fn sample_of(lang: Locale, kind: ActKind, filled: Filled) -> Option<AnyView> {
    let fill: Box<dyn Fn()> = match kind {
        ActKind::SubmitScript => Box::new(move || {
            let parts = js_sys::Array::of1(&tr!(lang, demo.sample_script).into());
            let name = format!("{}.txt", tr!(lang, stage_line.script));
            filled.file.set(File::new_with_str_sequence(&parts, &name).ok());
        }),
        ActKind::SubmitVideo => Box::new(move || {
            spawn_local(async move {
                filled.file.try_set(clip().await.ok());
            });
        }),
        ActKind::RejectScript | ActKind::RejectVideo => {
            Box::new(move || filled.text.set(tr!(lang, demo.sample_comment)))
        }
        ActKind::Publish => Box::new(move || {
            filled.text.set(tr!(lang, demo.sample_title));
            filled.link.set(LINK.to_owned());
        }),
        ActKind::AddClient
        | ActKind::AddCreator
        | ActKind::Assign
        | ActKind::Accept
        | ActKind::ApproveScript
        | ActKind::ApproveVideo
        | ActKind::SignOff
        | ActKind::TakeBack => return None,
    };
    let word = match kind {
        ActKind::SubmitScript | ActKind::SubmitVideo => tr!(lang, demo.sample_file),
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

/// Fetches the sample video, which is served with the app.
async fn clip() -> Result<File, JsValue> {
    let answer: web_sys::Response = JsFuture::from(window().fetch_with_str(CLIP)).await?.dyn_into()?;
    let blob: Blob = JsFuture::from(answer.blob()?).await?.dyn_into()?;
    File::new_with_blob_sequence(&js_sys::Array::of1(&blob), CLIP)
}
