//! 接单开关: what 接收任务中 was set to on Xingtu, and where to find it there. It is only a note: it switches nothing on Xingtu,
//! and refuses nothing here (S8, D6). Below it is 怎么多接到单: the article's answer, and the figures by which clients choose
//! (S6).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::figures::{Figures, acts_of_creator};
use crate::app::When;
use crate::domain::{Act, ActKind, Desk, Instant, Language};
use crate::ui::controls::{Choice, Source, Sources, focus, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{format, gap, lang, tr};

/// 接单开关: what 接收任务中 was set to on Xingtu, and where to find it there.
#[component]
pub fn ReceivingScreen() -> impl IntoView {
    let lang = lang();
    focus::follow_section();
    view! {
        <article>
            <section class="entry" aria-labelledby="switch">
                <h2 class="entry-title" id="switch">{tr!(lang, overview.receiving_title)}</h2>
                <div class="entry-body">
                    <Switch />
                    <p>{tr!(lang, overview.receiving_path)}</p>
                    <p class="small">{tr!(lang, rule.s8_says)} " " <Sources of=Source::Article.alone() /></p>
                    <p class="small">
                        {tr!(lang, rule.d6)} {gap(lang)} {tr!(lang, overview.receiving_note)} " "
                        <Sources of=Source::Assumption.alone() />
                    </p>
                </div>
            </section>
            <section class="entry" aria-labelledby="more-tasks">
                <h2 class="entry-title" id="more-tasks">{tr!(lang, overview.more_tasks)}</h2>
                <div class="entry-body">
                    <p>{tr!(lang, rule.s6_says)} " " <Sources of=Source::Article.alone() /></p>
                    <p>
                        <a class="links-link" href=Route::Rule(RulePage::Designated).href()>
                            {tr!(lang, rule_page.designated_question)}
                        </a>
                    </p>
                    <h3>{tr!(lang, overview.figures)}</h3>
                    <Figures />
                </div>
            </section>
        </article>
    }
}

/// On and off as two choices; neither is chosen until one was recorded.
#[component]
fn Switch() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let noted = Memo::new(move |_| {
        here.desk.desk.with(|desk| {
            let creator = desk.people().creators.values().next()?;
            creator.switched_at.map(|at| (creator.receiving, at))
        })
    });
    let choice = move |on: bool| {
        let kind = if on { tr!(lang, act_record.receiving_on) } else { tr!(lang, act_record.receiving_off) };
        view! {
            <Choice
                name="receiving"
                word=kind
                chosen=Signal::derive(move || noted.get().is_some_and(|(noted, _)| noted == on))
                on_choose=move |()| note(lang, here, noted.get_untracked(), on)
            />
        }
    };
    view! {
        <p>{tr!(lang, overview.receiving_intro)}</p>
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, overview.receiving_which)}</legend>
            <div class="choices">{choice(true)} {choice(false)}</div>
        </fieldset>
        <p class="quiet">{live(move || match noted.get() {
            Some((_, at)) => tr!(lang, overview.receiving_since, when = format::when(lang, at, here.desk.now())),
            None => tr!(lang, overview.receiving_never),
        })}</p>
    }
}

fn note(lang: Language, here: Here, noted: Option<(bool, Instant)>, on: bool) {
    if noted.is_some_and(|(noted, _)| noted == on) {
        return;
    }
    spawn_local(async move {
        let acts = move |desk: &Desk| acts_of_creator(lang, desk, |creator| Act::SwitchReceiving { creator, on });
        match here.try_on(&here.desk.id(), When::Now, acts).await {
            Ok(_) => here.tell(tr!(lang, overview.receiving_told)),
            Err(why) => here.fail(lang, ActKind::SwitchReceiving, None, &why),
        }
    });
}
