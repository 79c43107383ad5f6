//! The readings of "7 natural days", each with the date that the engine computes by it.

use leptos::prelude::*;

use crate::domain::{BeijingDay, Counting, Language, Rules, Values, completes_by_itself};
use crate::ui::controls::{Source, Sources};
use crate::ui::route::RulePage;
use crate::ui::words::{format, lang, tr};

/// All readings for a video published today; nothing on a page that isn't about counting days.
#[component]
pub fn RuleReadings(page: RulePage, today: BeijingDay) -> impl IntoView {
    let lang = lang();
    (page == RulePage::SevenDays).then(|| {
        let (start, values) = (today.at(20, 15), Rules::Article2021.values());
        let one = |counting| {
            let due = completes_by_itself(start, Rules::Edited(Values { counting, ..values })).due_at;
            let taken = counting == values.counting;
            view! {
                <li class="count-step" data-kind=taken.then_some("sum")>
                    <span class="count-time">{format::end_short(lang, due)}</span>
                    <span>{reading(lang, counting, values)}</span>
                </li>
            }
        };
        view! {
            <section class="entry" aria-labelledby="readings">
                <h2 class="entry-title" id="readings">{tr!(lang, deadline.other_readings)}</h2>
                <div class="entry-body">
                    <p>
                        {tr!(lang, rule_page.published_at, when = format::moment(lang, start))}
                        " "
                        <Sources of=Source::Assumption.alone() plain=true />
                    </p>
                    <ol class="count" role="list">{Counting::ALL.into_iter().map(one).collect_view()}</ol>
                </div>
            </section>
        }
    })
}

fn reading(lang: Language, counting: Counting, values: Values) -> String {
    match counting {
        Counting::FromNextDay => tr!(lang, rule_page.counting_next_day),
        Counting::Hours => tr!(lang, rule_page.counting_hours, hours = u32::from(values.natural_days) * 24),
        Counting::FromSameDay => tr!(lang, rule_page.counting_same_day),
    }
}
