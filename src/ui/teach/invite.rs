//! The link of a class: its lessons, its name, and the address to copy or to scan.

use leptos::prelude::*;

use super::class_words::title;
use super::shown::Shown;
use crate::record::{Qr, learner_name};
use crate::story::{LessonName, Tier};
use crate::ui::controls::{Copy, QrPicture, TextField, Tick, live};
use crate::ui::learn::lesson_of;
use crate::ui::route::{Route, on_this_site};
use crate::ui::words::{lang, tr};

/// The link for the present choice.
#[component]
pub fn Invite() -> impl IntoView {
    let (lang, link) = (lang(), expect_context::<Shown>().link);
    let name = RwSignal::new(link.with_untracked(|link| link.name.clone()));
    Effect::new(move |_| {
        let name = learner_name(&name.get());
        if link.with_untracked(|link| link.name != name) {
            link.update(|link| link.name = name);
        }
    });
    let tiers = [
        (Tier::Required, tr!(lang, lesson.tier_required)),
        (Tier::Further, tr!(lang, lesson.tier_further)),
        (Tier::Hard, tr!(lang, lesson.tier_hard)),
    ];
    let tier = move |(tier, word): (Tier, String)| {
        let of_tier = |name: &LessonName| lesson_of(*name).is_some_and(|lesson| lesson.tier == tier);
        let tick = move |one: LessonName| {
            let on = Signal::derive(move || link.with(|link| link.lessons.contains(&one)));
            let change = move |on: bool| link.update(|link| choose(&mut link.lessons, one, on));
            view! { <Tick word=title(lang, one) on on_change=change /> }
        };
        view! {
            <fieldset class="fieldset">
                <legend class="legend">{word}</legend>
                <div class="choices">{LessonName::all().filter(of_tier).map(tick).collect_view()}</div>
            </fieldset>
        }
    };
    let address = Memo::new(move |_| {
        link.with(|link| {
            let href = || format!("{}?{}", Route::Learn.href(), link.write());
            (!link.lessons.is_empty()).then(|| on_this_site(&href()))
        })
    });
    view! {
        <section class="stack teach-desk" aria-labelledby="invite">
            <h2 id="invite">{tr!(lang, teach.link)}</h2>
            <TextField
                id="class-name"
                label=tr!(lang, teach.class_name)
                value=name
                problem=Signal::stored(None::<String>)
                hint=tr!(lang, teach.class_hint)
                optional=true
            />
            <h3>{tr!(lang, teach.lessons)}</h3>
            {tiers.map(tier).into_iter().collect_view()}
            {live(move || match address.get() {
                Some(address) => {
                    let copied = address.clone();
                    view! {
                        <div class="teach-link">
                            <QrPicture of=Qr::of(&address) label=tr!(lang, teach.qr) />
                            <div class="stack">
                                <p class="story-address">{address}</p>
                                <div class="cluster">
                                    <Copy word=tr!(lang, teach.copy_link) text=move |()| copied.clone() />
                                </div>
                                <p class="small">{tr!(lang, teach.link_line)}</p>
                            </div>
                        </div>
                    }
                    .into_any()
                }
                None => view! { <p role="alert">{tr!(lang, teach.no_lesson)}</p> }.into_any(),
            })}
        </section>
    }
}

/// Adds or removes a lesson; lessons stay in learning order.
fn choose(lessons: &mut Vec<LessonName>, one: LessonName, on: bool) {
    lessons.retain(|other| *other != one);
    if on {
        lessons.push(one);
        lessons.sort_unstable();
    }
}
