//! 下一步: one sentence that says what and who, the agreed date that comes next, what the act has to answer, the page's
//! one filled button, and folded what else can be done.

use leptos::prelude::*;

use super::last_time::LastTime;
use super::nudge::Nudge;
use super::possible_list::PossibleList;
use crate::domain::{ActKind, Complaint, Language, Review, Role, Stage, Task, TaskId, next_agreed, turn};
use crate::ui::calendar::Near;
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, KeptFocus, here, steps};
use crate::ui::words::{self, lang, tr};

/// What comes next on a task.
#[component]
pub fn NextStep(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let minute = Memo::new(move |_| here.desk.now().minute());
    let head = live(move || {
        let now = here.desk.now().max(minute.get());
        task.with(|task| task.as_ref().map(|task| head(lang, here, task, now)))
    });
    let kept = KeptFocus::new();
    let acts = Memo::new(move |_| {
        kept.note();
        let now = here.desk.now();
        here.desk.desk.with(|desk| steps::next(desk, id, now))
    });
    let accepts = Memo::new(move |_| acts.with(|acts| acts.contains(&ActKind::Accept)));
    Effect::new(move |_| {
        acts.track();
        kept.give_back();
    });
    view! {
        <section class="next" aria-labelledby="next">
            {head}
            <Agreed task />
            <LastTime id />
            <Nudge task place="cluster" />
            {live(move || accepts.get().then(|| view! { <AcceptsBrief /> }))}
            {live(move || {
                let acts = acts.get();
                (!acts.is_empty()).then(|| view! {
                    <div class="actbar">
                        {acts.into_iter().enumerate().map(|(n, kind)| view! {
                            <button
                                class="button"
                                data-kind=if n == 0 { "primary" } else { "neutral" }
                                data-width="full"
                                type="button"
                                on:click=move |_| here.begin(lang, id, kind)
                            >
                                {here.act_word(lang, kind)}
                            </button>
                        }).collect_view()}
                    </div>
                })
            })}
            <ByTime id task />
            <PossibleList id />
        </section>
    }
}

/// Accepting a task also means accepting what it asks for (S4), in the voice of the desk.
#[component]
fn AcceptsBrief() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let said = |text: String| view! { <p class="small">{text} " " <Sources of=Source::Article.alone() /></p> };
    said(if here.desk.is_mine() { tr!(lang, task.accepts_brief) } else { tr!(lang, rule.s4_says) })
}

fn head(lang: Language, here: Here, task: &Task, now: crate::domain::Instant) -> AnyView {
    let waits = words::turn_of(lang, turn(task, now), Role::Creator);
    let quiet = (waits != tr!(lang, who.you)).then_some("quiet");
    let ended = task.seen_at(now).is_terminal();
    let quotes = if ended { Vec::new() } else { to_answer(lang, task) };
    view! {
        <div class="next-head">
            <h2 class="next-title" id="next">
                {(!ended).then(|| format!("{} · ", tr!(lang, next_step.label)))} {words::stage_of(lang, task, now)}
            </h2>
            {(!ended).then(|| view! { <span class="chip" data-kind=quiet>{waits}</span> })}
        </div>
        <p class="next-step">{words::next_step(lang, here.kind(), task, now, Role::Creator)}</p>
        {quotes.into_iter().map(|quote| view! { <blockquote class="quote"><p>{quote}</p></blockquote> }).collect_view()}
    }
    .into_any()
}

/// The next agreed date is the step's date.
#[component]
fn Agreed(task: Signal<Option<Task>>) -> impl IntoView {
    let here = here();
    let now = Signal::derive(move || here.desk.now());
    let next = Memo::new(move |_| {
        let now = now.get();
        task.with(|task| task.as_ref().and_then(|task| Some((next_agreed(task, now)?, task.brief.agreed.clone()))))
    });
    live(move || {
        let (agreed, of) = next.get()?;
        Some(view! { <p class="next-date"><Near agreed of now /></p> })
    })
}

/// The way out on one's own desk after time ended a task: it may have been accepted after all, or Xingtu may show
/// something else.
#[component]
fn ByTime(id: TaskId, task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let ended = Memo::new(move |_| {
        let now = here.desk.now();
        let standing = task.with(|task| {
            let task = task.as_ref().filter(|task| task.seen_at(now) != task.stage)?;
            Some(matches!(task.stage, Stage::Offered { .. }))
        });
        standing.filter(|_| here.desk.is_mine())
    });
    live(move || {
        let lapsed = ended.get()?;
        Some(view! {
            {lapsed.then(|| view! {
                <div class="actbar">
                    <button
                        class="button"
                        data-kind="primary"
                        data-width="full"
                        type="button"
                        on:click=move |_| here.begin_late(id, ActKind::Accept)
                    >
                        {tr!(lang, message.note_acceptance)}
                    </button>
                </div>
            })}
            <p class="small">
                {lapsed.then(|| tr!(lang, message.xingtu_differs))}
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    on:click=move |_| here.begin(lang, id, ActKind::Align)
                >
                    {tr!(lang, message.match_xingtu)}
                </button>
            </p>
        })
    })
}

/// Returns what the next act has to answer: the comment on the last version, the complaint, the requested title.
fn to_answer(lang: Language, task: &Task) -> Vec<String> {
    let last = match task.stage {
        Stage::Scripting => task.scripts.last(),
        Stage::Filming => task.videos.last(),
        Stage::Offered { .. }
        | Stage::ScriptReview { .. }
        | Stage::VideoReview { .. }
        | Stage::Ready
        | Stage::Live { .. }
        | Stage::TakenDown
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
    };
    let comment = last.and_then(|last| match &last.review {
        Review::Rejected { comment, .. } => Some(tr!(lang, history.comment, comment = comment.clone())),
        Review::Waiting | Review::Approved { .. } => None,
    });
    let complaint = match &task.complaint {
        Complaint::Open { reason, .. } | Complaint::Upheld { reason, .. } if !reason.is_empty() => {
            Some(tr!(lang, task.complaint, reason = reason.clone()))
        }
        _ => None,
    };
    let wanted = task.title_asked.as_ref().map(|asked| tr!(lang, task.wanted, title = asked.title.clone()));
    [comment, complaint, wanted].into_iter().flatten().collect()
}
