//! The five points of a task's course: 接受, 脚本, 视频, 发布, 验收.

use leptos::prelude::*;

use crate::domain::{Review, Stage, Task, Version};
use crate::ui::controls::live;
use crate::ui::words::{lang, tr};

const POINTS: usize = 5;

/// The course of a task, and its present point.
#[component]
pub fn StageLine(
    #[prop(into)] task: Signal<Option<Task>>,
    #[prop(into)] stage: Signal<Option<Stage>>,
) -> impl IntoView {
    let lang = lang();
    let words = [
        tr!(lang, stage_line.accept),
        tr!(lang, stage_line.script),
        tr!(lang, stage_line.video),
        tr!(lang, stage_line.publish),
        tr!(lang, stage_line.sign_off),
    ];
    let place = Memo::new(move |_| match (task.get(), stage.get()) {
        (Some(task), Some(stage)) => place_of(&task, stage),
        _ => (0, "here"),
    });
    let point = move |(n, word): (usize, String)| {
        let looks = Signal::derive(move || match place.get() {
            (done, _) if n < done => "done",
            (done, at_end) if n == done => at_end,
            _ => "ahead",
        });
        let current = Signal::derive(move || matches!(looks.get(), "here" | "stopped").then_some("step"));
        let name = word.clone();
        let spoken = live(move || match looks.get() {
            "done" => tr!(lang, stage_line.done, step = name.clone()),
            "here" => tr!(lang, stage_line.current, step = name.clone()),
            "stopped" => tr!(lang, stage_line.stopped, step = name.clone()),
            _ => tr!(lang, stage_line.to_come, step = name.clone()),
        });
        view! {
            <li class="stage" data-state=looks aria-current=current>
                <span class="stage-point"></span>
                <span aria-hidden="true">{word}</span>
                <span class="visually-hidden">{spoken}</span>
            </li>
        }
    };
    view! {
        <ol class="stages" role="list" aria-label=tr!(lang, stage_line.label)>
            {words.into_iter().enumerate().map(point).collect_view()}
        </ol>
    }
}

/// Returns how many points are done, and the style of the next one.
fn place_of(task: &Task, seen: Stage) -> (usize, &'static str) {
    let reached = match task.stage {
        Stage::Offered { .. } => 0,
        Stage::Scripting | Stage::ScriptReview { .. } => 1,
        Stage::Filming | Stage::VideoReview { .. } => 2,
        Stage::Ready | Stage::TakenDown => 3,
        Stage::Live { .. } | Stage::Completed { .. } => 4,
        Stage::Cancelled { .. } => ended_after(task),
    };
    match seen {
        Stage::Completed { .. } => (POINTS, "done"),
        Stage::Cancelled { .. } => (reached, "stopped"),
        Stage::Offered { .. }
        | Stage::Scripting
        | Stage::ScriptReview { .. }
        | Stage::Filming
        | Stage::VideoReview { .. }
        | Stage::Ready
        | Stage::Live { .. }
        | Stage::TakenDown => (reached, "here"),
    }
}

/// Returns how many points a cancelled task had reached.
fn ended_after(task: &Task) -> usize {
    let approved = |versions: &[Version]| versions.iter().any(|one| matches!(one.review, Review::Approved { .. }));
    match () {
        () if !task.publications.is_empty() => 4,
        () if approved(&task.videos) => 3,
        () if approved(&task.scripts) || !task.videos.is_empty() => 2,
        () if !task.scripts.is_empty() => 1,
        () => 0,
    }
}
