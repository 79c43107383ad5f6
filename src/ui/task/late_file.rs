//! 以后再补: adding the file of a version that was recorded as handed in elsewhere. The review stays as recorded; only the
//! file is added.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::{Holding, When};
use crate::domain::{Act, ActKind, Correction, Fault, Field, Language, LateFile, Problem, Role, TaskId};
use crate::ui::act_form::file_kinds;
use crate::ui::controls::{FileField, Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{answers, lang, tr};

/// A button that unfolds the field for the file of a version, counted from 1.
#[component]
pub fn AddFile(task: TaskId, field: Field, version: u16) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let open = RwSignal::new(false);
    let name = tr!(lang, history.version, n = version);
    here.desk.is_mine().then(|| {
        live(move || {
            if open.get() {
                return view! { <Choosing task field version on_close=move |()| open.set(false) /> }.into_any();
            }
            view! {
                <span class="version-act">
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| open.set(true)>
                        <Icon name="upload" small=true />
                        {tr!(lang, form.keep_here)}
                        <span class="visually-hidden">{name.clone()}</span>
                    </button>
                </span>
            }
            .into_any()
        })
    })
}

#[component]
fn Choosing(task: TaskId, field: Field, version: u16, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let file = RwSignal::new_local(None::<File>);
    let (holding, busy) = (Holding::new(), RwSignal::new(false));
    let problem = RwSignal::new(None::<String>);
    let keep = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        spawn_local(async move {
            let kept = keep(lang, here, file.get_untracked(), holding, (task, field, version)).await;
            // Once it is stored, the version re-renders without this field.
            busy.try_set(false);
            if let Err(why) = kept {
                problem.try_set(Some(why));
            }
        });
    };
    let cancel = move |_| {
        holding.stop();
        on_close.run(());
    };
    let (hint, accept) = file_kinds(lang, field);
    view! {
        <div class="version-late stack" data-gap="small">
            <FileField id="late-file" label=answers::field(lang, field) hint accept file holding problem />
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=cancel>{tr!(lang, form.not_now)}</button>
                <button
                    class="button"
                    type="button"
                    aria-busy=Signal::derive(move || busy.get().then_some("true"))
                    on:click=keep
                >
                    {tr!(lang, form.keep_here)}
                </button>
            </div>
        </div>
    }
}

async fn keep(
    lang: Language,
    here: Here,
    file: Option<File>,
    holding: Holding,
    (task, field, version): (TaskId, Field, u16),
) -> Result<(), String> {
    let missing = || answers::problem(lang, Problem { field, fault: Fault::FileMissing });
    let file = file.ok_or_else(missing)?;
    let is_video = field == Field::Video;
    let file =
        here.app.files.hold(file, is_video, holding).await.map_err(|why| answers::not_held(lang, &why, field))?;
    let late = LateFile { version, file };
    let to = if is_video { Correction::Video(late) } else { Correction::Script(late) };
    let kept = here.try_to(When::Now, vec![(Role::Creator, Act::Correct { task, to })]).await;
    kept.map_err(|why| answers::not_performed(lang, ActKind::Correct, &why, here.desk.now_untracked()))
}
