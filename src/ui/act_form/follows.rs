//! What follows from a typed time, before it is saved: until when to accept, when it completes, or that this is already
//! over.

use leptos::prelude::*;

use crate::domain::{Consequence, Instant, Language, Rules, accept_by, completes_by_itself};
use crate::ui::controls::{Moment, Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::words::{format, lang, tr};

/// How the time is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// As an act: the effects of time since then are derived.
    Done,
    /// As what Xingtu shows now: that overrules a count that is over (D24).
    Shown,
}

/// The sentence; nothing until there is a time.
#[component]
pub fn Follows(
    moment: Moment,
    /// What is counted from the time; `None` if nothing is.
    #[prop(into)]
    what: Signal<Option<(Consequence, Recorded)>>,
    #[prop(into)] rules: Signal<Rules>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let said = Memo::new(move |_| {
        let (now, what) = (here.desk.now(), what.get()?);
        let start = moment.when().ok()?.start(now);
        (start <= now.plus(crate::domain::MINUTE)).then(|| says(lang, what, start, rules.get(), now))
    });
    let own = move || said.with(Option::is_some) && matches!(rules.get(), Rules::Own(_));
    let mark = move || own().then(|| view! { " " <Sources of=Source::Own.alone() /> });
    view! { <p class="small" role="status">{live(move || said.get())} {live(mark)}</p> }
}

fn says(lang: Language, what: (Consequence, Recorded), start: Instant, rules: Rules, now: Instant) -> String {
    let deadline = match what.0 {
        Consequence::Lapse => accept_by(start, rules),
        Consequence::Complete => completes_by_itself(start, rules),
    };
    let (safe, over) = (deadline.safe_until().instant(), deadline.over_at().instant());
    match what {
        (Consequence::Lapse, _) if now < over => {
            tr!(lang, start.calc_result, when = format::when(lang, safe, now))
        }
        (Consequence::Complete, _) if now < over => tr!(lang, start.follows_complete, when = format::end(lang, over)),
        (Consequence::Lapse, Recorded::Done) => {
            let lapsed = tr!(lang, start.calc_result_over, when = format::when(lang, over, now));
            format!("{lapsed}{}{}", crate::ui::words::gap(lang), tr!(lang, start.calc_over_way))
        }
        (Consequence::Complete, Recorded::Done) => {
            tr!(lang, start.follows_completed, when = format::end(lang, over))
        }
        (_, Recorded::Shown) => tr!(lang, start.follows_overruled, when = format::end(lang, over)),
    }
}
