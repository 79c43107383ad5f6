//! The backup file of the present desk or of a kept one: with scripts and videos, if there are any and they are wanted.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Device, Exported, HoldError, Holding, KeptDesk, NoBackup, WentTo, Written, address_of_text};
use crate::domain::{KeptFile, Language};
use crate::ui::controls::{HoldProgress, Icon, Tick, live, save_as};
use crate::ui::desk::{Here, here};
use crate::ui::words::{answers, format, gap, lang, tr};

/// The export of a backup file: the choice and notes about its files, and its button, which is placed separately.
#[derive(Clone, Copy)]
pub struct ExportFile {
    lang: Language,
    here: Here,
    /// The kept desk's id; `None`: the present desk.
    kept: StoredValue<Option<String>>,
    wanted: RwSignal<bool>,
    holding: Holding,
    /// The number of files, and their size in bytes.
    files: Memo<(usize, u64)>,
}

impl ExportFile {
    /// Exports the present desk; the files are wanted.
    pub fn new() -> Self {
        let app = here().app;
        Self::with(None, Memo::new(move |_| counted(&app.backups.files())))
    }

    /// Exports a kept desk.
    pub fn of_kept(desk: &KeptDesk) -> Self {
        let files = counted(&desk.files);
        Self::with(Some(desk.id.clone()), Memo::new(move |_| files))
    }

    fn with(kept: Option<String>, files: Memo<(usize, u64)>) -> Self {
        let (lang, here) = (lang(), here());
        let holding = Holding::new();
        on_cleanup(move || holding.stop());
        Self { lang, here, kept: StoredValue::new(kept), wanted: RwSignal::new(true), holding, files }
    }

    fn has_files(self) -> bool {
        self.files.get().0 > 0
    }

    /// The button.
    pub fn button(self) -> AnyView {
        let Self { lang, kept, holding, .. } = self;
        if !Device::here().saves_files() {
            return view! { <p class="small">{tr!(lang, settings.no_files_here)}</p> }.into_any();
        }
        let word =
            if kept.with_value(Option::is_some) { tr!(lang, loss.export) } else { tr!(lang, settings.export_file) };
        view! {
            <button
                class="button"
                data-kind="neutral"
                type="button"
                disabled=Signal::derive(move || holding.progress.with(Option::is_some))
                on:click=move |_| self.export()
            >
                <Icon name="download" />
                {word}
            </button>
        }
        .into_any()
    }

    /// Whether the files are included, how far they are, and what the file holds.
    pub fn choice(self) -> AnyView {
        let Self { lang, kept, wanted, holding, .. } = self;
        view! {
            {live(move || self.has_files().then(|| {
                let (n, size) = self.files.get();
                let word = tr!(lang, settings.with_files, n = n, size = format::size(size));
                view! { <div class="choices"><Tick word on=wanted on_change=move |on| wanted.set(on) /></div> }
            }))}
            <HoldProgress holding word=tr!(lang, settings.packing) stop=tr!(lang, settings.stop_packing) />
            {live(move || {
                let line = match (self.has_files(), wanted.get()) {
                    (true, true) => tr!(lang, settings.export_file_line),
                    // For each kept desk this would say nothing new.
                    (false, _) if kept.with_value(Option::is_some) => return None,
                    (true, false) | (false, _) => tr!(lang, settings.export_without_files),
                };
                Some(view! { <p class="small">{line}</p> })
            })}
        }
        .into_any()
    }

    fn export(self) {
        let Self { lang, here, holding, kept, .. } = self;
        let with_files = self.wanted.get_untracked() && untrack(move || self.has_files());
        let kept = kept.get_value();
        spawn_local(async move {
            let exported = match (&kept, with_files) {
                (Some(id), true) => here.app.kept.archive(id, holding).await,
                (None, true) => here.app.backups.archive(holding).await,
                (Some(id), false) => here.app.kept.file(id).await.and_then(addressed),
                (None, false) => here.app.backups.file().await.and_then(addressed),
            };
            match exported {
                Ok(exported) => self.save(&exported, if with_files { "tar" } else { "json" }),
                Err(NoBackup::Files(HoldError::Cancelled)) => here.tell(tr!(lang, settings.packing_stopped)),
                Err(why) => here.tell_failed(answers::no_backup(lang, &why)),
            }
        });
    }

    fn save(self, exported: &Exported, ending: &str) {
        let Self { lang, here, kept, .. } = self;
        let (day, tasks) = (crate::app::now().beijing_day(), exported.tasks);
        let name = format!("{}.{ending}", tr!(lang, settings.backup_name, day = day, n = tasks));
        let said = match (save_as(&exported.address, &name), exported.left_out) {
            (WentTo::Download, 0) => tr!(lang, settings.export_done, name = name),
            (WentTo::Download, n) => tr!(lang, settings.export_left_out, name = name, n = n),
            (WentTo::Browser | WentTo::Memory | WentTo::Nowhere, _) => {
                return here.tell_failed(tr!(lang, settings.no_files_here));
            }
        };
        let is_present = kept.with_value(Option::is_none);
        let is_partial = is_present && here.app.desks.loss.told.with_untracked(Option::is_some);
        let missing = is_partial.then(|| tr!(lang, settings.export_some_missing, n = tasks));
        let text = std::iter::once(said).chain(missing).collect::<Vec<_>>().join(&gap(lang));
        // It counts as a backup only once the person has seen the file.
        here.tell_of_file(text, is_present);
    }
}

/// Returns an object URL from which a backup's text is saved.
fn addressed(Written { text, tasks }: Written) -> Result<Exported, NoBackup> {
    let address = address_of_text(&text).ok_or(NoBackup::Unreadable)?;
    Ok(Exported { address, tasks, left_out: 0 })
}

/// Returns the number of files, and their size in bytes.
fn counted(files: &[KeptFile]) -> (usize, u64) {
    (files.len(), files.iter().map(|file| file.size).sum())
}
