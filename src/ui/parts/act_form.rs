//! The form of an act that needs more than a tap: a file, a comment, a title, or when it happened. What
//! is wrong is said beside its field, and nothing is stored then.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::act_filled::{Filled, Spot};
use super::act_samples::sample_of;
use crate::domain::{ActKind, Field, limits};
use crate::ui::controls::{AreaField, FileField, Modal, MomentField, TextField};
use crate::ui::format;
use crate::ui::here::{Asked, Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// Shows the form of the act that was asked for.
#[component]
pub fn ActFormHost() -> impl IntoView {
    let here = here();
    live(move || here.asked.get().map(|asked| view! { <ActForm asked /> }))
}

#[component]
fn ActForm(asked: Asked) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let filled = Filled::new(asked);
    let busy = RwSignal::new(false);
    let close = move || {
        filled.holding.stop();
        here.asked.set(None);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        filled.problem.set(None);
        spawn_local(async move {
            let done = filled.perform(lang, here, asked).await;
            // The form may have been closed meanwhile.
            if busy.try_set(false).is_none() {
                match done {
                    Ok(()) => here.asked.set(None),
                    Err(problem) => filled.problem.set(Some(problem)),
                }
            }
        });
    };
    let word = here.act_word(lang, asked.kind);
    let send = if here.desk.is_mine() { tr!(lang, form.record) } else { word.clone() };
    let general = filled.at(Spot::Form);
    view! {
        <Modal title=word on_close=close>
            <form class="form" novalidate=true on:submit=submit>
                <div class="dialog-body">
                    {fields(lang, here, asked.kind, filled)}
                    {here.desk.is_mine().then(|| view! {
                        <MomentField
                            id="when"
                            label=tr!(lang, form.happened_at)
                            moment=filled.moment
                            problem=filled.at(Spot::When)
                            offered=Signal::derive(move || here.desk.now())
                        />
                    })}
                    {live(move || general.get().map(|text| view! { <p class="field-message" role="alert">{text}</p> }))}
                </div>
                <div class="dialog-acts">
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| close()>
                        {if here.desk.is_mine() { tr!(lang, form.not_now) } else { tr!(lang, app.cancel) }}
                    </button>
                    <button
                        class="button"
                        data-kind="primary"
                        type="submit"
                        aria-busy=Signal::derive(move || busy.get().then_some("true"))
                    >
                        {send}
                    </button>
                </div>
            </form>
        </Modal>
    }
}

fn fields(lang: Locale, here: Here, kind: ActKind, filled: Filled) -> AnyView {
    let demo = !here.desk.is_mine();
    let sample = demo.then(|| sample_of(lang, kind, filled));
    let own = match kind {
        ActKind::SubmitScript => {
            let hint = tr!(lang, form.script_file_hint, max = format::size(limits::SCRIPT));
            file(lang, here, filled, Field::Script, tr!(lang, form.script_file), hint, ".txt,.md,.pdf,.docx")
        }
        ActKind::SubmitVideo => {
            let hint = tr!(lang, form.video_file_hint, max = format::size(limits::VIDEO));
            file(lang, here, filled, Field::Video, tr!(lang, form.video_file), hint, ".mp4,.webm,.mov,video/*")
        }
        ActKind::RejectScript | ActKind::RejectVideo => view! {
            <AreaField
                id="comment"
                label=tr!(lang, form.comment)
                hint=tr!(lang, form.comment_hint)
                value=filled.text
                problem=filled.at(Spot::Field(Field::Comment))
            />
        }
        .into_any(),
        ActKind::Publish => view! {
            <TextField
                id="title"
                label=tr!(lang, form.title)
                hint=tr!(lang, form.title_hint)
                value=filled.text
                problem=filled.at(Spot::Field(Field::Title))
            />
            <TextField
                id="link"
                kind="url"
                label=tr!(lang, form.link)
                hint=tr!(lang, form.link_hint)
                optional=!demo
                value=filled.link
                problem=filled.at(Spot::Field(Field::Link))
            />
        }
        .into_any(),
        ActKind::AddClient
        | ActKind::AddCreator
        | ActKind::Assign
        | ActKind::Accept
        | ActKind::ApproveScript
        | ActKind::ApproveVideo
        | ActKind::SignOff
        | ActKind::TakeBack => ().into_any(),
    };
    view! { {own} {sample} }.into_any()
}

fn file(
    lang: Locale,
    here: Here,
    filled: Filled,
    field: Field,
    label: String,
    hint: String,
    accept: &'static str,
) -> AnyView {
    let elsewhere = here.desk.is_mine().then(|| {
        view! { <p class="small">{tr!(lang, form.file_optional)}</p> }
    });
    view! {
        <FileField
            id="file"
            label
            hint
            accept
            file=filled.file
            holding=filled.holding
            problem=filled.at(Spot::Field(field))
        />
        {elsewhere}
    }
    .into_any()
}
