//! The rule sets that were kept, the latest first: name, date, in what they differ from the article, how many tasks stand
//! under each, and all numbers. None can be changed.

use leptos::prelude::*;

use crate::domain::{Desk, Instant, Language, RuleSet, RuleSetId, Values, standing_under};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::rules::rule_numbers::source;
use crate::ui::words::{self, RuleValue, format, lang, tr};

/// A kept set, and how many tasks stand under it.
type Kept = (RuleSet, usize);

/// The list; nothing if no set was kept.
#[component]
pub fn KeptSets() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept = Memo::new(move |_| here.desk.desk.with(sorted));
    let proposed = Memo::new(move |_| {
        let today = here.desk.now().beijing_day();
        here.desk.desk.with(|desk| desk.people().rule_set_on(today).map(|set| set.id))
    });
    live(move || {
        let (kept, proposed) = (kept.get(), proposed.get());
        let now = here.desk.now_untracked();
        (!kept.is_empty()).then(|| {
            view! {
                <section class="entry" aria-labelledby="kept">
                    <h2 class="entry-title" id="kept">{tr!(lang, own_rules.kept)}</h2>
                    <div class="entry-body">
                        <ul class="own-sets" role="list">
                            {kept.into_iter().map(|kept| one(lang, kept, proposed, now)).collect_view()}
                        </ul>
                        <div class="cluster">
                            <a class="button" data-kind="neutral" href=Route::NewTask(None).href()>{tr!(lang, place.new)}</a>
                        </div>
                    </div>
                </section>
            }
        })
    })
}

fn sorted(desk: &Desk) -> Vec<Kept> {
    let mut all: Vec<_> = desk.people().rule_sets.values().cloned().collect();
    all.sort_by_key(|set| std::cmp::Reverse((set.since, set.id)));
    all.into_iter().map(|set| (standing_under(desk, set.id), set)).map(|(stands, set)| (set, stands)).collect()
}

fn one(lang: Language, (set, stands): Kept, proposed: Option<RuleSetId>, now: Instant) -> impl IntoView {
    let RuleSet { id, name, since, values } = set;
    let state = if proposed == Some(id) {
        Some(tr!(lang, own_rules.proposed))
    } else {
        (since > now.beijing_day()).then(|| tr!(lang, own_rules.not_yet))
    };
    let stands = match stands {
        0 => tr!(lang, own_rules.stands_none),
        n => tr!(lang, own_rules.stands, n = n),
    };
    let since = tr!(lang, own_rules.since, date = format::day_year(lang, since));
    view! {
        <li class="own-set stack" data-gap="small">
            <h3 class="row-name">{name} " " <Sources of=Source::Own.alone() plain=true /></h3>
            <p class="small">{[Some(since), state, Some(stands)].into_iter().flatten().collect::<Vec<_>>().join(" · ")}</p>
            <p>{words::unlike_the_article(lang, values)}</p>
            <details class="disclosure" data-plain="">
                <summary class="disclosure-title">{tr!(lang, own_rules.all_numbers)}</summary>
                <div class="disclosure-body">
                    <dl class="facts" data-wide="">
                        {RuleValue::ALL.map(|value| number(lang, value, values)).into_iter().collect_view()}
                    </dl>
                </div>
            </details>
        </li>
    }
}

/// A number of the set: one's own, with the article's beside it, or the same as there.
fn number(lang: Language, value: RuleValue, values: Values) -> impl IntoView {
    let (own, article) = (value.said(lang, values), value.said(lang, Values::ARTICLE_2021));
    let of = if own == article { source(value) } else { Source::Own };
    let other = (own != article).then(|| {
        view! {
            <br />
            {tr!(lang, own_rules.article_has, value = article)}
            " "
            <Sources of=source(value).alone() plain=true />
        }
    });
    view! {
        <dt class="facts-term">{value.name(lang)}</dt>
        <dd>{own} " " <Sources of=of.alone() plain=true /> {other}</dd>
    }
}
