//! 我还能做什么？ Everything that could be asked now, from the engine: what is possible, what may be
//! recorded afterwards, and what isn't possible and why. What can't be done is text, not a disabled button.

use leptos::prelude::*;

use crate::domain::{ActKind, Refusal, TaskId, possible};
use crate::ui::answers;
use crate::ui::format;
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

type Answers = Vec<(ActKind, Result<(), Refusal>)>;

/// The disclosure at the end of a task.
#[component]
pub fn PossibleList(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    // Asked at now and, on one's own desk, at the last entry: what is possible only there is 补记.
    let asked = Memo::new(move |_| -> (Answers, Answers) {
        let now = here.desk.now();
        here.desk.desk.with(|desk| {
            let at = desk.at_once(id, now);
            let last = desk.task(id).map_or(at, |task| task.last_at);
            (possible(desk, id, at, at.max(now)), possible(desk, id, last, at.max(now)))
        })
    });
    let yours = move |kind: ActKind| here.may_begin(kind);
    let now_possible = move || -> Vec<ActKind> {
        let (now, _) = asked.get();
        now.into_iter().filter(|(kind, answer)| answer.is_ok() && yours(*kind)).map(|(kind, _)| kind).collect()
    };
    let then_possible = move || -> Vec<ActKind> {
        let (_, then) = asked.get();
        let keep = |kind: &ActKind| here.desk.is_mine() && *kind != ActKind::TakeBack;
        then.into_iter().filter(|(kind, answer)| answer.is_ok() && keep(kind)).map(|(kind, _)| kind).collect()
    };
    let impossible = move || {
        let (now, _) = asked.get();
        let instant = here.desk.now();
        now.into_iter()
            .filter_map(|(kind, answer)| answer.err().map(|why| (kind, why)))
            .filter(|(kind, _)| yours(*kind))
            .map(|(kind, why)| {
                view! {
                    <div class="whynot-item">
                        <dt class="whynot-act">{here.act_word(lang, kind)}</dt>
                        <dd class="whynot-reason">{answers::refusal(lang, &why, instant)}</dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <details class="disclosure">
            <summary class="disclosure-title">{tr!(lang, task.what_else)}</summary>
            <div class="disclosure-body">
                {live(move || {
                    let kinds = now_possible();
                    (!kinds.is_empty()).then(|| view! {
                        <h3>{tr!(lang, task.possible)}</h3>
                        <div class="cluster">
                            {kinds.into_iter().map(|kind| view! {
                                <button
                                    class="button"
                                    data-kind="neutral"
                                    type="button"
                                    on:click=move |_| here.begin(lang, id, kind)
                                >
                                    {here.act_word(lang, kind)}
                                </button>
                            }).collect_view()}
                        </div>
                    })
                })}
                {live(move || {
                    let kinds = then_possible();
                    let due = here.desk.desk.with(|desk| desk.task(id).and_then(crate::domain::due));
                    let range = due.map(|due| format::when(lang, due.due_at, here.desk.now()));
                    (!kinds.is_empty()).then(|| view! {
                        <h3>{tr!(lang, act_button.note_later)}</h3>
                        {range.map(|due| view! { <p class="small">{tr!(lang, task.possible_before, due = due)}</p> })}
                        <div class="cluster">
                            {kinds.into_iter().map(|kind| view! {
                                <button
                                    class="button"
                                    data-kind="neutral"
                                    type="button"
                                    on:click=move |_| here.begin_late(id, kind)
                                >
                                    {tr!(lang, app.label_value,
                                        label = tr!(lang, act_button.note_later), value = here.act_word(lang, kind))}
                                </button>
                            }).collect_view()}
                        </div>
                    })
                })}
                <h3>{tr!(lang, task.not_possible)}</h3>
                <dl class="whynot">{impossible}</dl>
            </div>
        </details>
    }
}
