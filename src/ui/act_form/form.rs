//! The form of an act that needs more than a tap: a file, a text, dates, what Xingtu shows, a confirmation of its
//! price, or when it happened. A problem is shown beside its field, and then nothing is stored.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::fields;
use super::filled::Filled;
use super::follows::{Follows, Recorded};
use super::in_doubt::InDoubt;
use super::samples::sample_of;
use super::unsaved::{Unsaved, is_unsaved, when_saved};
use super::wrong::Spot;
use crate::domain::{ActKind, Complaint, Consequence, Rules, due};
use crate::ui::controls::{Modal, MomentField, Source, Sources, live};
use crate::ui::desk::{Asked, Asks, Found, asks, here};
use crate::ui::words::{format, lang, tr};

/// Draws the form of an act.
pub fn act_form(asked: Asked) -> AnyView {
    view! { <ActForm asked /> }.into_any()
}

#[component]
fn ActForm(asked: Asked) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let filled = Filled::new(here, asked);
    let draft = filled.draft(here, asked);
    provide_context(draft);
    let begun_on = StoredValue::new(here.desk.id());
    let (busy, unsaved) = (RwSignal::new(false), RwSignal::new(false));
    let recorded = move || {
        draft.is_recorded();
        here.asked.set(None);
    };
    when_saved(here, unsaved, recorded);
    let close = move || {
        filled.holding.stop();
        here.asked.set(None);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        filled.problem.set(None);
        let before = here.desk.saved.get_untracked();
        spawn_local(async move {
            let done = filled.perform(lang, here, asked, &begun_on.get_value()).await;
            // The form may have been closed meanwhile.
            if busy.try_set(false).is_none() {
                unsaved.update(|unsaved| *unsaved |= is_unsaved(here, &before));
                match done {
                    Ok(()) => recorded(),
                    Err(problem) => filled.problem.set(Some(problem)),
                }
            }
        });
    };
    let word = here.act_word(lang, asked.kind);
    let of_the_desk = asked.kind.is_of_the_desk();
    let send = if here.desk.is_mine() && !of_the_desk { tr!(lang, form.record) } else { word.clone() };
    let general = filled.at(Spot::Form);
    let aligns = move || filled.problem.with(|wrong| wrong.as_ref().is_some_and(|wrong| wrong.align));
    let asks_when = here.desk.is_mine() && !of_the_desk && !matches!(asks(asked.kind), Asks::Correction | Asks::Facts);
    let range = here.task_untracked(asked.task).filter(|_| asked.late).map(|task| {
        let now = here.desk.now_untracked();
        let until = due(&task).map_or(now, |due| due.due_at.min(now));
        let (from, to) = (format::short(lang, task.last_at), format::end_short(lang, until));
        (task.last_at, until, tr!(lang, form.later_range, from = from, due = to))
    });
    let task = here.task_untracked(asked.task);
    // While a complaint is open nothing completes by itself.
    let counts =
        makes_public(asked.kind) && !task.as_ref().is_some_and(|task| matches!(task.complaint, Complaint::Open { .. }));
    let follows = Signal::stored(counts.then_some((Consequence::Complete, Recorded::Done)));
    let rules = Signal::stored(task.map_or(Rules::Article2021, |task| task.rules));
    let sample = (!here.desk.is_mine()).then(|| sample_of(lang, asked.kind, filled));
    view! {
        <Modal title=word on_close=close>
            <form class="form" novalidate=true on:submit=submit>
                <div class="dialog-body">
                    <Found draft />
                    {live(move || Some(filled.file_before.get()).filter(|name| !name.is_empty()).map(|name| view! {
                        <p class="small">{tr!(lang, draft.file_again, name = name)}</p>
                    }))}
                    {fields(lang, here, asked, filled)}
                    {sample}
                    {asks_when.then(|| view! {
                        <MomentField
                            id="when"
                            label=tr!(lang, form.happened_at)
                            moment=filled.moment
                            problem=filled.at(Spot::When)
                            days=true
                            range=range.clone()
                            offered=Signal::derive(move || here.desk.now())
                        />
                    })}
                    {(asked.kind == ActKind::Accept && here.desk.is_mine()).then(|| view! {
                        <p class="small">{tr!(lang, task.accepts_brief)} " " <Sources of=Source::Article.alone() /></p>
                    })}
                    {asks_when.then(|| view! { <Follows moment=filled.moment what=follows rules /> })}
                    {asks_when.then(|| view! { <InDoubt asked moment=filled.moment in_time=filled.in_time problem=filled.problem /> })}
                    {(asks_when && !here.is_told_a_record()).then(|| view! {
                        <p class="small">{tr!(lang, message.only_a_note)}</p>
                    })}
                    {live(move || general.get().map(|text| view! { <p class="field-message" role="alert">{text}</p> }))}
                    <Unsaved unsaved />
                    {live(move || aligns().then(|| view! {
                        <AlignOffer on_align=move |()| here.begin(lang, asked.task, ActKind::Align) />
                    }))}
                </div>
                <div class="dialog-acts">
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| close()>
                        {if here.desk.is_mine() && !of_the_desk { tr!(lang, form.not_now) } else { tr!(lang, app.cancel) }}
                    </button>
                    <button
                        class="button"
                        data-kind="primary"
                        type="submit"
                        aria-busy=Signal::derive(move || busy.get().then_some("true"))
                    >
                        {send}
                    </button>
                </div>
            </form>
        </Modal>
    }
}

fn makes_public(kind: ActKind) -> bool {
    matches!(kind, ActKind::Publish | ActKind::Republish | ActKind::MakePublic)
}

/// Offers a way out of a refusal on one's own desk: what really happened can always be recorded (D24).
#[component]
pub fn AlignOffer(#[prop(into)] on_align: Callback<()>) -> impl IntoView {
    let lang = lang();
    view! {
        <p class="small">{tr!(lang, refusal.offer_align)}</p>
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=move |_| on_align.run(())>
                {tr!(lang, message.match_xingtu)}
            </button>
        </div>
    }
    .into_any()
}
