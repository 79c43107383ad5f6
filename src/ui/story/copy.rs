//! A story's journal as a copy in the sandbox, at the instant of a scene: from there the person plays on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::show::Show;
use crate::app::Holding;
use crate::domain::{Act, ActKind, Entry, KeptFile, Language, Submission};
use crate::story::Scene;
use crate::ui::act_form::{sample_clip, sample_script};
use crate::ui::desk::Here;
use crate::ui::route::Route;
use crate::ui::words::{answers, tr};

/// Opens the journal of a scene as a new demo, beside the existing ones, and goes there: to the seat of whoever does the
/// act, which is begun there, or else of the side to which the story was told. If it could not be stored, a message
/// above the screen says so.
pub fn play_on(here: Here, lang: Language, show: Show, scene: Scene, act: Option<ActKind>) {
    let (side, story) = (show.side.get_untracked(), show.told.with_value(|told| told.title().to_owned()));
    spawn_local(async move {
        let task = scene.task();
        let journal = with_files(here, lang, scene.journal).await;
        match here.app.demos.open_copy(journal, scene.now, story).await {
            Ok(()) => {
                here.seat.set(act.and_then(ActKind::role).unwrap_or(side));
                here.tell_nothing();
                Route::SandboxTask(task).go();
                if let Some(kind) = act {
                    here.begin(lang, task, kind);
                }
            }
            Err(why) => {
                let said = answers::not_changed(lang, why, tr!(lang, story.not_copied));
                here.tell_failed(said);
            }
        }
    });
}

/// Stores a sample behind each file of a story, which are only names, if the browser stores files.
async fn with_files(here: Here, lang: Language, mut journal: Vec<Entry>) -> Vec<Entry> {
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
