//! The backup file, of the present desk or of one that is kept: with the scripts and videos, if there are any and they
//! are wanted.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Device, Exported, HoldError, Holding, KeptDesk, WentTo, address_of_text};
use crate::domain::KeptFile;
use crate::ui::answers;
use crate::ui::controls::{HoldProgress, Icon, Tick, save_as};
use crate::ui::format;
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// What there is to say and to choose about the files, and the button beside its like.
#[derive(Clone, Copy)]
pub struct ExportFile {
    lang: Locale,
    here: Here,
    /// The desk that is kept; `None`: the present one.
    kept: StoredValue<Option<String>>,
    wanted: RwSignal<bool>,
    holding: Holding,
    /// How many files there are, and how many bytes they have.
    files: Memo<(usize, u64)>,
}

impl ExportFile {
    /// Of the present desk: nothing is exported yet; the files are wanted.
    pub fn new() -> Self {
        let app = here().app;
        Self::with(None, Memo::new(move |_| counted(&app.files())))
    }

    /// Of a desk that is kept.
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

    /// Whether the files come along, how far they are, and what the file holds.
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
                    // Beside each of the kept ones it would say nothing new.
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
            if !with_files {
                let text = match &kept {
                    Some(id) => here.app.kept_file(id).await,
                    None => here.app.backup_file().await,
                };
                return match text.and_then(|text| address_of_text(&text)) {
                    Some(address) => self.save(&address, "jiedan-backup.json", 0),
                    None => here.tell_failed(tr!(lang, settings.export_failed)),
                };
            }
            let packed = match &kept {
                Some(id) => here.app.kept_archive(id, holding).await,
                None => here.app.archive(holding).await,
            };
            match packed {
                Ok(Exported { address, left_out }) => self.save(&address, "jiedan-backup.tar", left_out),
                Err(HoldError::Cancelled) => {
                    here.tell(tr!(lang, settings.packing_stopped));
                }
                Err(why) => {
                    here.tell_failed(answers::not_packed(lang, &why));
                }
            }
        });
    }

    fn save(self, address: &str, name: &str, left_out: usize) {
        let Self { lang, here, kept, .. } = self;
        let text = match (save_as(address, name), left_out) {
            (WentTo::Download, 0) => tr!(lang, settings.export_done, name = name),
            (WentTo::Download, n) => tr!(lang, settings.export_left_out, name = name, n = n),
            (WentTo::Browser | WentTo::Memory | WentTo::Nowhere, _) => {
                return here.tell_failed(tr!(lang, settings.no_files_here));
            }
        };
        // It counts as a backup once the person has seen the file.
        here.tell_of_file(text, kept.with_value(Option::is_none));
    }
}

/// How many files these are, and how many bytes they have.
fn counted(files: &[KeptFile]) -> (usize, u64) {
    (files.len(), files.iter().map(|file| file.size).sum())
}
