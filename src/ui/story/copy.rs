//! A story's journal as a copy in the sandbox, at the instant on the stage: from there the person plays on.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::show::Show;
use crate::domain::{ActKind, Language};
use crate::story::TASK;
use crate::ui::act_form::with_sample_files;
use crate::ui::desk::Here;
use crate::ui::route::Route;
use crate::ui::words::{answers, tr};

/// Opens the story's journal, up to the instant on the stage, as a new demo beside the existing ones, goes there and
/// begins the act, if any. If it could not be stored, a message above the screen says so.
pub fn play_on(here: Here, lang: Language, show: Show, act: Option<ActKind>) {
    let Some((journal, now)) = show.journal() else { return };
    let story = show.told.with_value(|told| told.title().to_owned());
    spawn_local(async move {
        let journal = with_sample_files(here, lang, journal).await;
        match here.app.demos.open_copy(journal, now, story).await {
            Ok(()) => {
                here.tell_nothing();
                Route::SandboxTask(TASK).go();
                if let Some(kind) = act {
                    here.begin(lang, TASK, kind);
                }
            }
            Err(why) => {
                let said = answers::not_changed(lang, why, tr!(lang, story.not_copied));
                here.tell_failed(said);
            }
        }
    });
}
