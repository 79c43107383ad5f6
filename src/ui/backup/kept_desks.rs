//! The desks that stay when a backup is restored: what each holds, and buttons to switch to it, export it, or erase it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::export_file::ExportFile;
use crate::app::KeptDesk;
use crate::domain::Language;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{format, gap, lang, tr};

/// The list; nothing if it is empty.
#[component]
pub fn KeptDesks() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let all = RwSignal::new(Vec::<KeptDesk>::new());
    let look = move || {
        spawn_local(async move {
            let kept = here.app.kept.list().await;
            all.try_set(kept);
        });
    };
    look();
    live(move || {
        let all = all.get();
        (!all.is_empty()).then(|| {
            view! {
                <section class="entry" aria-labelledby="kept">
                    <h2 class="entry-title" id="kept">{tr!(lang, loss.kept)}</h2>
                    <div class="entry-body">
                        <p>{tr!(lang, loss.kept_line)}</p>
                        <ul class="stack" role="list">
                            {all.into_iter().map(|desk| one(lang, here, desk, look)).collect_view()}
                        </ul>
                    </div>
                </section>
            }
        })
    })
}

fn one(lang: Language, here: Here, desk: KeptDesk, look: impl Fn() + Copy + Send + 'static) -> AnyView {
    let now = here.app.desks.mine.now_untracked();
    let name = match desk.set_aside {
        Some(at) => tr!(lang, loss.kept_name, when = format::moment(lang, at)),
        None => tr!(lang, loss.kept_before),
    };
    let holds = match desk.last {
        Some(last) => tr!(lang, loss.kept_holds, n = desk.tasks, when = format::when(lang, last, now)),
        None => tr!(lang, loss.none_readable),
    };
    let damaged = (!desk.is_whole).then(|| tr!(lang, loss.kept_damaged));
    let asked = RwSignal::new(false);
    let export = ExportFile::of_kept(&desk);
    let id = StoredValue::new(desk.id);
    view! {
        <li class="stack" data-gap="small">
            <h3>{name}</h3>
            <p>{holds} {gap(lang)} {damaged}</p>
            {live(move || if asked.get() { sure(lang, here, id, asked, look) } else { ways(lang, here, id, export, asked) })}
        </li>
    }
    .into_any()
}

fn ways(lang: Language, here: Here, id: StoredValue<String>, export: ExportFile, asked: RwSignal<bool>) -> AnyView {
    let switch = move |_| {
        spawn_local(async move {
            if here.app.kept.switch_to(&id.get_value()).await {
                here.tell_on(Route::Tasks, tr!(lang, loss.switched));
                Route::Tasks.go();
            } else {
                fail(lang, here);
            }
        });
    };
    view! {
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=switch>{tr!(lang, loss.switch)}</button>
            {export.button()}
            <button class="button" data-kind="danger" type="button" on:click=move |_| asked.set(true)>
                <Icon name="trash" />
                {tr!(lang, loss.erase)}
            </button>
        </div>
        {export.choice()}
    }
    .into_any()
}

fn sure(
    lang: Language,
    here: Here,
    id: StoredValue<String>,
    asked: RwSignal<bool>,
    look: impl Fn() + Copy + Send + 'static,
) -> AnyView {
    let erase = move |_| {
        spawn_local(async move {
            if here.app.kept.erase(&id.get_value()).await {
                here.tell(tr!(lang, loss.erased));
                look();
            } else {
                fail(lang, here);
            }
        });
    };
    view! {
        <p role="status">{tr!(lang, loss.erase_means)}</p>
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=move |_| asked.set(false)>
                {tr!(lang, app.cancel)}
            </button>
            <button class="button" data-kind="danger" type="button" on:click=erase>
                <Icon name="trash" />
                {tr!(lang, loss.erase_confirm)}
            </button>
        </div>
    }
    .into_any()
}

fn fail(lang: Language, here: Here) {
    here.tell_failed(tr!(lang, loss.not_done));
}
