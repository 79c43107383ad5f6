//! What other sources say, but not the article, before a video is deleted or hidden: clients may have asked for it to
//! stay, and it may cost credit points.

use leptos::prelude::*;

use crate::domain::{AgreedKind, TaskId, agreed};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::words::{self, format, lang, tr};

const THIRD_PARTY: &[Source] = &[Source::ThirdParty];

/// The warning, with the date agreed for this task if there is one.
#[component]
pub fn BeforeHiding(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept = move || {
        let dates = here.desk.desk.with(|desk| desk.task(id).map(agreed)).unwrap_or_default();
        let date = dates.into_iter().find(|date| date.kind == AgreedKind::KeepPublic)?;
        Some(words::agreed(lang, &date, &here.dates_of(id), format::day_weekday))
    };
    view! {
        <section class="before-hiding" aria-labelledby="before-hiding">
            <h3 class="entry-part" id="before-hiding">{tr!(lang, what_if.before_hiding)}</h3>
            {live(move || kept().map(|kept| view! { <p><strong>{kept}</strong></p> }))}
            <p>{tr!(lang, rule.t_keep_public)} " " <Sources of=THIRD_PARTY /></p>
            <p>{tr!(lang, message.credit_points)} " " <Sources of=THIRD_PARTY /></p>
        </section>
    }
}
