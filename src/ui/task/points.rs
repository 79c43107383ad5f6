//! 要求清单: the points of the brief, each with a box to tick (S3).

use leptos::prelude::*;

use crate::app::When;
use crate::domain::{Act, StageKind, Task, TaskId};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The points of a task; nothing if there are none.
#[component]
pub fn Points(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let points =
        Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.brief.points.clone())).unwrap_or_default());
    let stage = Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.seen_at(here.desk.now()).kind())));
    let is_open = Memo::new(move |_| !matches!(stage.get(), Some(StageKind::Completed | StageKind::Cancelled) | None));

    let point = move |(n, words): (u16, String)| {
        let is_on = Memo::new(move |_| task.with(|task| task.as_ref().is_some_and(|task| task.ticked.contains(&n))));
        let tick = move |event| {
            let on = event_target_checked(&event);
            here.perform(lang, When::Now, Act::TickPoint { task: id, point: n, on });
        };
        view! {
            <li>
                <label class="point">
                    <input
                        class="point-box"
                        type="checkbox"
                        prop:checked=move || is_on.get()
                        disabled=move || !is_open.get()
                        on:change=tick
                    />
                    <span class="point-words">{words}</span>
                </label>
            </li>
        }
    };
    live(move || {
        let all = points.get();
        (!all.is_empty()).then(|| {
            view! {
                <section aria-labelledby="points">
                    <h3 class="entry-part" id="points">{tr!(lang, form.points)}</h3>
                    <ul class="points" role="list">{(1..).zip(all).map(point).collect_view()}</ul>
                </section>
            }
        })
    })
}
