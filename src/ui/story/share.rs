//! 分享: what is shown as a link, as a picture for a phone's camera, and as a frame for slides and other pages.

use leptos::prelude::*;

use super::show::Show;
use crate::record::Qr;
use crate::ui::controls::{Copy, Icon, Modal, QrPicture, in_markup, live};
use crate::ui::words::{lang, tr};

/// The size of the frame: as wide and high as the slides of a small projector.
const WIDE: u32 = 1280;
const HIGH: u32 = 720;

/// The button, and the dialog that it opens.
#[component]
pub fn Share() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let open = RwSignal::new(false);
    // An audience has a use for it at the end.
    let alone = move || (show.at.get() < show.total).then_some("no");
    view! {
        <button class="button" data-alone=alone data-kind="neutral" type="button" on:click=move |_| open.set(true)>
            <Icon name="link" />
            {tr!(lang, story.share)}
        </button>
        {live(move || open.get().then(|| view! { <Shared open /> }))}
    }
}

#[component]
fn Shared(open: RwSignal<bool>) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let close = move || open.set(false);
    let address = show.address(false);
    let title = show.told.with_value(|told| told.title().to_owned());
    let frame = frame(&show.address(true), &title);
    let at = show.at.get_untracked();
    let what = if at > 0 { tr!(lang, story.share_scene, n = at) } else { tr!(lang, story.share_all) };
    let (qr, link, code) = (Qr::of(&address), address.clone(), frame.clone());
    view! {
        <Modal title=what on_close=close>
            <div class="dialog-body share">
                <QrPicture of=qr label=tr!(lang, story.qr) />
                <div class="stack">
                    <p class="share-text">{address}</p>
                    <div class="cluster"><Copy word=tr!(lang, story.copy_link) text=move |()| link.clone() /></div>
                </div>
                <section class="stack share-frame" aria-labelledby="share-frame">
                    <h3 id="share-frame">{tr!(lang, story.share_frame)}</h3>
                    <p class="small">{tr!(lang, story.share_frame_line)}</p>
                    <code class="share-text">{frame}</code>
                    <div class="cluster"><Copy word=tr!(lang, story.copy_frame) text=move |()| code.clone() /></div>
                </section>
            </div>
            <div class="dialog-acts">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| close()>
                    {tr!(lang, app.close)}
                </button>
            </div>
        </Modal>
    }
}

/// Writes the element that shows an address in another page.
fn frame(address: &str, title: &str) -> String {
    let (address, title) = (in_markup(address), in_markup(title));
    format!(r#"<iframe src="{address}" title="{title}" width="{WIDE}" height="{HIGH}" allow="fullscreen"></iframe>"#)
}
