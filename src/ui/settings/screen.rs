//! 设置与备份: keep the data safe, language, theme, and erase everything.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::offline::Offline;
use super::ringing::Ringing;
use crate::app::{Copied, Saved, Theme, Translation};
use crate::domain::Language;
use crate::ui::backup::{CopyCode, ExportFile, ExportTable, KeptDesks, Neighbours, Restore};
use crate::ui::controls::{Choice, Icon, TextField, focus, live};
use crate::ui::desk::here;
use crate::ui::keyboard::KeySettings;
use crate::ui::route::Route;
use crate::ui::words::{format, gap, lang, tr};

/// Settings and backup.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let file = ExportFile::new();
    focus::follow_section();
    view! {
        <section class="entry" aria-labelledby="backup">
            <h2 class="entry-title" id="backup">{tr!(lang, settings.backup)}</h2>
            <div class="entry-body">
                <p>{tr!(lang, settings.backup_code_line)}</p>
                <div class="cluster">
                    <CopyCode primary=true />
                    {file.button()}
                    <ExportTable />
                </div>
                {file.choice()}
                {live(move || {
                    let aside = here.app.desks.mine.desk.with(|desk| desk.quarantined().count());
                    (aside > 0).then(|| view! { <p class="small">{tr!(lang, loss.not_in_backup, n = aside)}</p> })
                })}
                <p>{live(move || match here.app.backups.last() {
                    Some(last) => {
                        let when = format::when(lang, last.at, here.app.desks.mine.now());
                        tr!(lang, settings.last_backup, when = when)
                    }
                    None => tr!(lang, settings.last_backup_never),
                })}</p>
            </div>
        </section>
        <section class="entry" aria-labelledby="restore">
            <h2 class="entry-title" id="restore">{tr!(lang, settings.restore)}</h2>
            <div class="entry-body">
                <Neighbours />
                <Restore />
                <p class="small">{tr!(lang, settings.restore_keeps)}</p>
            </div>
        </section>
        <KeptDesks />
        <section class="entry" aria-labelledby="storage">
            <h2 class="entry-title" id="storage">{tr!(lang, settings.storage)}</h2>
            <div class="entry-body"><Storage /></div>
        </section>
        <Offline />
        <Ringing />
        <Preferences />
        <KeySettings />
        <section class="entry" aria-labelledby="about">
            <h2 class="entry-title" id="about">{tr!(lang, settings.about)}</h2>
            <div class="entry-body">
                <p>{tr!(lang, settings.version, version = env!("CARGO_PKG_VERSION"))}</p>
                <p>{tr!(lang, app.unofficial)}</p>
                <p>{tr!(lang, rules_page.article_is, article = tr!(lang, rule.article_long))}</p>
            </div>
        </section>
        <Erase />
        <p class="visually-hidden">{tr!(lang, app.only_here)}</p>
    }
}

/// Describes the state of the second copy.
fn copied(lang: Language, copied: &Copied) -> Option<String> {
    match copied {
        Copied::Unknown => None,
        Copied::Whole { .. } => Some(tr!(lang, storage.copy_whole)),
        Copied::Behind => Some(tr!(lang, storage.copy_behind)),
        Copied::None => Some(tr!(lang, storage.copy_none)),
    }
}

#[component]
fn Storage() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let state = move || match here.app.desks.mine.saved.get() {
        Saved::Yes | Saved::Saving => tr!(lang, settings.storage_ok),
        Saved::InMemory => tr!(lang, settings.storage_memory),
        Saved::No { .. } | Saved::Cleared => tr!(lang, message.not_saved),
    };
    let space = RwSignal::new(None::<Option<(u64, u64)>>);
    spawn_local(async move {
        let told = crate::app::space_used().await;
        space.try_set(Some(told));
    });
    view! {
        <p>{state}</p>
        <p>{live(move || space.get().map(|space| match space {
            Some((used, quota)) => {
                tr!(lang, storage.space_used, used = format::size(used), quota = format::size(quota))
            }
            None => tr!(lang, storage.space_unknown),
        }))}</p>
        {live(move || copied(lang, &here.app.desks.copied.get()).map(|text| view! { <p>{text}</p> }))}
        <p class="small">{tr!(lang, settings.saved_means)}</p>
    }
}

#[component]
fn Preferences() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let settings = here.app.settings;
    let missing = move || matches!(settings.translation(), Translation::Missing(_));
    let language = move |language: Language| {
        view! {
            <Choice
                name="language"
                word=language.own_name().to_owned()
                lang=language.tag()
                // While the texts of the wanted language are missing, any language can be chosen (again).
                chosen=Signal::derive(move || settings.language() == language && !missing())
                on_choose=move |()| spawn_local(settings.set_language(language))
            />
        }
    };
    let theme = move |theme: Theme, word: String| {
        view! {
            <Choice
                name="theme"
                word
                chosen=Signal::derive(move || settings.theme() == theme)
                on_choose=move |()| settings.set_theme(theme)
            />
        }
    };
    view! {
        <section class="entry" aria-labelledby="language">
            <h2 class="entry-title" id="language">{tr!(lang, settings.language)}</h2>
            <div class="entry-body">
                <div class="choices" role="radiogroup" aria-labelledby="language">
                    {Language::ALL.iter().copied().map(language).collect_view()}
                </div>
                <p class="small" role="status">{live(move || match settings.translation() {
                    Translation::OnTheWay(language) | Translation::Again(language) => {
                        Some(tr!(lang, more.translation_on_the_way, language = language.own_name()))
                    }
                    Translation::Missing(language) => {
                        Some(tr!(lang, more.translation_missing, language = language.own_name()))
                    }
                    Translation::AsWanted => None,
                })}</p>
            </div>
        </section>
        <section class="entry" aria-labelledby="theme">
            <h2 class="entry-title" id="theme">{tr!(lang, settings.theme)}</h2>
            <div class="entry-body">
                <div class="choices" role="radiogroup" aria-labelledby="theme">
                    {theme(Theme::System, tr!(lang, settings.theme_system))}
                    {theme(Theme::Light, tr!(lang, settings.theme_light))}
                    {theme(Theme::Dark, tr!(lang, settings.theme_dark))}
                </div>
                <p class="small">{tr!(lang, settings.text_size)}</p>
            </div>
        </section>
    }
}

/// Erasing asks for a typed word: it can't be undone.
#[component]
fn Erase() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let asked = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let word = tr!(lang, settings.erase_word);
    let label = tr!(lang, settings.erase_prompt, word = word.clone());
    let erase = move |_| {
        if typed.get_untracked().trim() != word {
            problem.set(Some(tr!(lang, settings.erase_mismatch)));
            return;
        }
        spawn_local(async move {
            if here.app.erase_all().await {
                here.tell_on(Route::Start, tr!(lang, settings.erase_done));
                Route::Start.go();
            } else {
                problem.try_set(Some(tr!(lang, settings.erase_failed)));
            }
        });
    };
    view! {
        <section class="settings-erase stack" aria-labelledby="erase">
            <h2 id="erase">{tr!(lang, settings.erase)}</h2>
            <p>{tr!(lang, settings.erase_line)} {gap(lang)} {tr!(lang, settings.erase_backup_first)}</p>
            {live(move || if asked.get() {
                view! {
                <TextField id="erase-word" label=label.clone() value=typed problem=problem />
                <div class="cluster">
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| asked.set(false)>
                        {tr!(lang, app.cancel)}
                    </button>
                    <button class="button" data-kind="danger" type="button" on:click=erase.clone()>
                        <Icon name="trash" />
                        {tr!(lang, settings.erase_button)}
                    </button>
                </div>
                }.into_any()
            } else {
                view! {
                    <div class="cluster">
                        <button class="button" data-kind="danger" type="button" on:click=move |_| asked.set(true)>
                            <Icon name="trash" />
                            {tr!(lang, settings.erase)}
                        </button>
                    </div>
                }.into_any()
            })}
        </section>
    }
}
