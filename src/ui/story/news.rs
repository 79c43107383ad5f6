//! What the picture of the task's life can't tell: by which rule time acted, and what the rules refused.

use leptos::prelude::*;

use super::show::Show;
use crate::domain::{Consequence, DeskKind, Language};
use crate::story::Event;
use crate::ui::controls::{Source, Sources};
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, answers, format, lang, tr};

/// The list of what happened.
#[component]
pub fn News(scene: usize) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let told: Vec<AnyView> = show.told.with_value(|told| {
        told.scenes.get(scene).into_iter().flat_map(|it| &it.happened).filter_map(|event| drawn(lang, event)).collect()
    });
    (!told.is_empty()).then(|| {
        view! {
            <section class="news" aria-labelledby="news">
                <h2 class="news-title" id="news">{tr!(lang, story.happened)}</h2>
                <ol class="news-list" role="list">
                    {told}
                </ol>
            </section>
        }
    })
}

/// Draws an event; `None` if the picture shows it.
fn drawn(lang: Language, event: &Event) -> Option<AnyView> {
    let at = event.at();
    let drawn = match event {
        Event::Done(_) => return None,
        Event::ByTime { what, .. } => {
            let page = match what {
                Consequence::Lapse => RulePage::Accept,
                Consequence::Complete => RulePage::SevenDays,
            };
            view! {
                <li class="news-item" data-by="time">
                    <time class="news-time" datetime=at.to_string()>{format::end_short(lang, at)}</time>
                    <p>
                        <strong>{words::consequence(lang, *what)}</strong> " "
                        <a href=Route::Rule(page).href()>{tr!(lang, story.by_rule, rule = words::rule_title(lang, page))}</a>
                        " " <Sources of=Source::BOTH plain=true />
                    </p>
                </li>
            }
            .into_any()
        }
        Event::Refused { by, kind, why, .. } => {
            let wanted =
                tr!(lang, story.wanted, role = words::role(lang, *by), act = words::act(lang, DeskKind::Demo, *kind));
            let source = Source::of_refusal(*why, *kind).map(Source::alone);
            view! {
                <li class="news-item" data-by="refused">
                    <time class="news-time" datetime=at.to_string()>{format::short(lang, at)}</time>
                    <p>
                        {wanted} " "
                        <strong>{answers::refusal(lang, *kind, *why, at)}</strong> " "
                        {source.map(|of| view! { <Sources of plain=true /> })}
                    </p>
                </li>
            }
            .into_any()
        }
    };
    Some(drawn)
}
