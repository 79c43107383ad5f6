//! The outcome of a lesson's last move: what happened, or why it isn't possible. It is shown where the move was made,
//! so that it is read where the finger is.

use leptos::prelude::*;

use super::lesson_words;
use super::play::{Play, play};
use crate::app::NotPerformed;
use crate::domain::{DeskKind, Language};
use crate::story::Run;
use crate::ui::controls::{Icon, Source, Sources, live};
use crate::ui::words::{self, answers, lang, tr};

/// The answer, rendered while `shown`.
#[component]
pub fn LessonAnswer(#[prop(into)] shown: Signal<bool>) -> impl IntoView {
    let (lang, play) = (lang(), play());
    let shown = Memo::new(move |_| shown.get());
    view! {
        <div role="status" class="stack">
            {live(move || shown.get().then(|| news(lang, play)))}
            {live(move || shown.get().then(|| refused(lang, play)))}
            {live(move || shown.get().then(|| play.failed.get().and_then(|why| not_kept(lang, &why))))}
        </div>
    }
}

fn news(lang: Language, play: Play) -> Option<AnyView> {
    let lines = play
        .news
        .with(|all| play.run.with(|run| all.iter().map(|one| lesson_words::news(lang, run, one)).collect::<Vec<_>>()));
    (!lines.is_empty()).then(|| {
        view! { <ul class="lesson-news" role="list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
            .into_any()
    })
}

/// Says why a move could not be stored, and so didn't count; refusals are shown with their rule by [`refused`].
fn not_kept(lang: Language, why: &NotPerformed) -> Option<AnyView> {
    let said = match why {
        NotPerformed::Refused(_) => return None,
        NotPerformed::Worded(fault) => answers::problem(lang, *fault),
        NotPerformed::InOtherTab => tr!(lang, lesson.in_other_tab),
        NotPerformed::NotSaved { full: true } => tr!(lang, storage.not_saved_full),
        NotPerformed::NotSaved { full: false }
        | NotPerformed::Busy
        | NotPerformed::NotOpened
        | NotPerformed::OtherDesk
        | NotPerformed::Paused => tr!(lang, storage.not_saved),
    };
    Some(view! { <p class="lesson-failed">{said}</p> }.into_any())
}

/// Says why the last move isn't possible: the fact, the rule with its mark, and its place in Xingtu.
fn refused(lang: Language, play: Play) -> Option<AnyView> {
    let (deed, why) = play.refused.get()?;
    let now = play.run.with_untracked(Run::now);
    let because = answers::refusal(lang, deed.act, why, now);
    let act = words::act(lang, DeskKind::Demo, deed.act);
    let rule = why.stated_by(deed.act);
    Some(
        view! {
            <section class="banner" data-kind="soon">
                <span class="banner-icon"><Icon name="info" /></span>
                <div class="banner-text">
                    <p>{tr!(lang, lesson.refused, act = act, why = because)}</p>
                    {rule.map(|rule| view! { <p>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></p> })}
                    {rule.and_then(|rule| lesson_words::place_in_xingtu(lang, rule)).map(|place| view! { <p>{place}</p> })}
                </div>
            </section>
        }
        .into_any(),
    )
}
