//! A rule's worked examples: what happened when, and the effects of time, as the engine computes them.

use leptos::prelude::*;

use crate::domain::{ActKind, BeijingDay, Happened, Language, Line, Role, Rules, permit};
use crate::story::{Example, Played};
use crate::ui::route::RulePage;
use crate::ui::words::{self, answers, format, lang, tr};

/// The examples of a page, starting today; nothing if there are none.
#[component]
pub fn RuleExample(page: RulePage, today: BeijingDay) -> impl IntoView {
    let lang = lang();
    let (examples, asked) = of(page);
    let played: Vec<Played> = examples.iter().filter_map(|example| example.play(today, Rules::Article2021)).collect();
    let one = |played: &Played| {
        let lines = played.lines().iter().map(|line| drawn(lang, line)).collect_view();
        view! { <ol class="history" role="list">{lines}</ol> }
    };
    (!played.is_empty()).then(|| {
        let refused = asked.and_then(|kind| played.last().and_then(|last| refused(lang, last, kind)));
        view! {
            <section class="entry" aria-labelledby="example">
                <h2 class="entry-title" id="example">{tr!(lang, rule_page.example)}</h2>
                <div class="entry-body">
                    {played.iter().map(one).collect_view()}
                    {refused.map(|said| view! { <p>{said}</p> })}
                    <p class="small">{tr!(lang, app.beijing_time_offset)}</p>
                </div>
            </section>
        }
    })
}

/// Returns the examples of a page, and the act that is tried at the end of the last.
fn of(page: RulePage) -> (&'static [Example], Option<ActKind>) {
    match page {
        RulePage::Accept | RulePage::Decline => (&[Example::Lapsed], None),
        RulePage::OnTime => (&[Example::LastMinute, Example::Lapsed], Some(ActKind::Accept)),
        RulePage::SevenDays => (&[Example::ByItself], None),
        RulePage::Public => (&[Example::Private], None),
        RulePage::Complaint => (&[Example::Complaint], None),
        RulePage::Title => (&[Example::Retitled], None),
        RulePage::Deletions => (&[Example::UsedUp], Some(ActKind::Delete)),
        RulePage::SignOff => (&[Example::SignedOff], None),
        RulePage::Final => (&[Example::SignedOff], Some(ActKind::AskTitle)),
        RulePage::Designated
        | RulePage::Receiving
        | RulePage::Agreed
        | RulePage::Review
        | RulePage::Settle
        | RulePage::Align => (&[], None),
    }
}

fn drawn(lang: Language, line: &Line<'_>) -> AnyView {
    let (said, by) = match line.what {
        Happened::Entry(entry) => (words::happened(lang, &entry.act), None),
        Happened::Consequence(what) => (words::consequence(lang, what), Some("time")),
    };
    let at = match line.what {
        Happened::Entry(_) => format::short(lang, line.at),
        Happened::Consequence(_) => format::end_short(lang, line.at),
    };
    view! {
        <li class="history-item" data-by=by>
            <time class="history-time" datetime=line.at.to_string()>{at}</time>
            <p>{said}</p>
        </li>
    }
    .into_any()
}

/// Returns why the engine refuses one more act, tried after the last event.
fn refused(lang: Language, played: &Played, kind: ActKind) -> Option<String> {
    let by = kind.role().unwrap_or(Role::Creator);
    let why = permit(&played.desk, played.task(), kind, by, played.now, played.now).err()?;
    let act = words::act(lang, played.desk.kind(), kind);
    let why = answers::refusal(lang, kind, why, played.now);
    Some(tr!(lang, rule_page.then_asked, act = act, why = why))
}
