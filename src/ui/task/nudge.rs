//! 复制催办: a polite reminder to a client who keeps one waiting, with the day on which it was handed in. There is none for
//! the platform, nor in the demo.

use leptos::prelude::*;

use crate::domain::{Instant, Language, Stage, Task, Turn, Version, Visibility, turn};
use crate::ui::controls::{Copy, live};
use crate::ui::desk::here;
use crate::ui::words::{format, lang, tr};

/// The button, while the task waits for the client.
#[component]
pub fn Nudge(
    #[prop(into)] task: Signal<Option<Task>>,
    /// Where it is placed: a line of buttons, or the side of a row.
    place: &'static str,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let mine = here.desk.is_mine();
    let nudge = Memo::new(move |_| {
        let now = here.desk.now();
        task.with(|task| task.as_ref().and_then(|task| Some((task.brief.name.clone(), nudge(lang, task, now)?))))
    });
    live(move || {
        let (name, text) = nudge.get().filter(|_| mine)?;
        let kind = if place == "row-side" { "quiet" } else { "neutral" };
        Some(view! {
            <div class=place>
                <Copy word=tr!(lang, message.copy_nudge) about=Some(name) text=move |()| text.clone() kind />
            </div>
        })
    })
}

/// Writes the reminder; `None` while the client has nothing to do.
fn nudge(lang: Language, task: &Task, now: Instant) -> Option<String> {
    if !matches!(turn(task, now), Turn::Client | Turn::ClientOrTime) {
        return None;
    }
    let name = task.brief.name.clone();
    match task.stage {
        Stage::ScriptReview { .. } => Some(match handed_in(lang, task.scripts.last()) {
            Some(when) => tr!(lang, message.nudge_script, task = name, when = when),
            None => tr!(lang, overview.nudge_script_undated, task = name),
        }),
        Stage::VideoReview { .. } => Some(match handed_in(lang, task.videos.last()) {
            Some(when) => tr!(lang, message.nudge_video, task = name, when = when),
            None => tr!(lang, overview.nudge_video_undated, task = name),
        }),
        Stage::Live { video: Visibility::Public { since } } => {
            let when = format::day(lang, since.beijing_day());
            Some(tr!(lang, message.nudge_sign_off, task = name, when = when))
        }
        Stage::Live { video: Visibility::Private }
        | Stage::Offered { .. }
        | Stage::Scripting
        | Stage::Filming
        | Stage::Ready
        | Stage::TakenDown
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
    }
}

/// Returns the day of handing in, if recorded: a version first noted as Xingtu showed it has none.
fn handed_in(lang: Language, version: Option<&Version>) -> Option<String> {
    version?.handed_in_at().map(|at| format::day(lang, at.beijing_day()))
}
