//! 脚本和视频: every version that was handed in, what the review said, and the file itself.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::late_file::AddFile;
use crate::app::{Held, WentTo, release};
use crate::domain::{Field, FileKind, KeptFile, Language, Review, Submission, TaskId, Version};
use crate::ui::controls::{Icon, live, save_as};
use crate::ui::desk::here;
use crate::ui::words::{answers, format, lang, tr};

/// The versions of a task, latest first, videos before scripts; nothing if there are none.
#[component]
pub fn Versions(id: TaskId) -> impl IntoView {
    let here = here();
    let versions = Memo::new(move |_| {
        here.desk.desk.with(|desk| {
            let task = desk.task(id)?;
            Some((task.videos.clone(), task.scripts.clone()))
        })
    });
    live(move || {
        let (videos, scripts) = versions.get().unwrap_or_default();
        if videos.is_empty() && scripts.is_empty() {
            return ().into_any();
        }
        let list = move |versions: Vec<Version>, field: Field| {
            let numbered = versions.into_iter().enumerate().rev();
            numbered.map(move |(n, version)| view! { <One task=id version number=n + 1 field /> }).collect_view()
        };
        view! {
            <ol class="versions" role="list">
                {list(videos, Field::Video)}
                {list(scripts, Field::Script)}
            </ol>
        }
        .into_any()
    })
}

#[component]
fn One(task: TaskId, version: Version, number: usize, field: Field) -> impl IntoView {
    let lang = lang();
    let name = match field {
        Field::Video => tr!(lang, stage_line.video),
        _ => tr!(lang, stage_line.script),
    };
    let (verdict, kind, comment) = match version.review {
        Review::Waiting => (tr!(lang, task.in_review), None, None),
        Review::Approved { .. } => (tr!(lang, task.approved), Some("passed"), None),
        Review::Rejected { comment, .. } => (tr!(lang, task.rejected), Some("rejected"), Some(comment)),
    };
    view! {
        <li class="version">
            <p class="version-name">
                {name} " · " {tr!(lang, history.version, n = number)} " "
                <span class="version-verdict" data-verdict=kind>{verdict}</span>
            </p>
            {match version.submission {
                Submission::Here(file) => view! { <File file field /> }.into_any(),
                Submission::Elsewhere => view! {
                    <p class="version-file">{tr!(lang, task.elsewhere)}</p>
                    <AddFile task field version=u16::try_from(number).unwrap_or(u16::MAX) />
                }.into_any(),
            }}
            {comment.map(|comment| view! {
                <blockquote class="quote version-comment">
                    <p>{tr!(lang, history.comment, comment = comment)}</p>
                </blockquote>
            })}
        </li>
    }
}

/// What is shown of a file.
#[derive(Clone, PartialEq)]
enum Shown {
    Nothing,
    Text(String),
    Video(String),
    /// A video whose picture this browser can't show.
    NoPicture,
    Trouble(String),
}

#[component]
fn File(file: KeptFile, field: Field) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let shown = RwSignal::new(Shown::Nothing);
    on_cleanup(move || {
        if let Some(Shown::Video(address)) = shown.try_get_untracked() {
            release(&address);
        }
    });
    let opens = file.kind.is_video() || file.kind == FileKind::Text;
    let (to_show, to_save) = (StoredValue::new(file.clone()), StoredValue::new(file.clone()));
    let show = move |_| {
        spawn_local(async move {
            let file = to_show.get_value();
            let now = match here.app.files.show(&file).await {
                Ok(Held::Text(text)) => Shown::Text(text),
                Ok(Held::Address(address)) => Shown::Video(address),
                Err(why) => Shown::Trouble(answers::not_held(lang, &why, field)),
            };
            // The screen may be gone once the file is read.
            if shown.try_set(now.clone()).is_some()
                && let Shown::Video(address) = now
            {
                release(&address);
            }
        });
    };
    let save = move |_| {
        spawn_local(async move {
            let file = to_save.get_value();
            match here.app.files.download(&file).await {
                Ok(Held::Address(address))
                    if save_as(&address, &here.leaving_as(lang, &file.name)) == WentTo::Download => {}
                Ok(Held::Address(_) | Held::Text(_)) => {
                    shown.try_set(Shown::Trouble(tr!(lang, settings.file_not_here)));
                }
                Err(why) => {
                    shown.try_set(Shown::Trouble(answers::not_held(lang, &why, field)));
                }
            }
        });
    };
    let name = file.name.clone();
    view! {
        <p class="version-file">
            <Icon name=if file.kind.is_video() { "video" } else { "file-text" } small=true />
            {file.name.clone()} " · " {format::size(file.size)}
        </p>
        <span class="version-act">
            {opens.then(|| view! {
                <button class="button" data-kind="quiet" type="button" on:click=show>
                    {tr!(lang, task.show_file)}
                    <span class="visually-hidden">{name.clone()}</span>
                </button>
            })}
            <button class="button" data-kind="quiet" type="button" on:click=save>
                <Icon name="download" small=true />
                {tr!(lang, task.save_file)}
            </button>
        </span>
        {live(move || preview(lang, shown, &file.name, save))}
    }
}

fn preview(
    lang: Language,
    shown: RwSignal<Shown>,
    name: &str,
    save: impl Fn(web_sys::MouseEvent) + Copy + 'static,
) -> AnyView {
    let label = tr!(lang, a11y.video_preview, name = name.to_owned());
    match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Text(text) => view! { <pre class="version-text" tabindex="0">{text}</pre> }.into_any(),
        Shown::Video(address) => {
            let kept = StoredValue::new(address.clone());
            let give_up = move || {
                shown.set(Shown::NoPicture);
                kept.with_value(|address| release(address));
            };
            // If only the sound can be played, browsers report no error.
            let look = move |event: web_sys::Event| {
                let video = event.target().and_then(|on| on.dyn_into::<web_sys::HtmlVideoElement>().ok());
                if video.is_some_and(|video| video.ready_state() > 0 && video.video_width() == 0) {
                    give_up();
                }
            };
            view! {
                <video
                    class="version-video"
                    controls=true
                    playsinline=true
                    preload="metadata"
                    aria-label=label
                    src=address
                    on:error=move |_| give_up()
                    on:loadedmetadata=look
                    on:loadeddata=look
                    on:timeupdate=look
                ></video>
            }
            .into_any()
        }
        Shown::NoPicture => view! {
            <div class="version-late" role="alert">
                <p class="field-message">{tr!(lang, task.cannot_play)}</p>
                <button class="button" data-kind="neutral" type="button" on:click=save>
                    <Icon name="download" small=true />
                    {tr!(lang, task.save_file)}
                </button>
            </div>
        }
        .into_any(),
        Shown::Trouble(text) => view! { <p class="field-message">{text}</p> }.into_any(),
    }
}
