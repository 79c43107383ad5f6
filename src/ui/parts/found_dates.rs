//! The dates that stand in a text, offered as agreed dates: one tap agrees, another takes it back. None is agreed by
//! itself.

use leptos::prelude::*;

use crate::domain::{AgreedDates, BeijingDay};
use crate::record::{Found, Means, found_in};
use crate::ui::controls::Tick;
use crate::ui::format;
use crate::ui::here::here;
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// How many days that nothing says the purpose of are offered, each for every purpose.
const UNTOLD: usize = 2;

/// An agreed date that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    Day(Means, BeijingDay),
    PublicFor(u32),
}

/// Chips for the dates in a text, and for what was agreed by one; nothing where there are none.
#[component]
pub fn FoundDates(
    #[prop(into)] text: Signal<String>,
    #[prop(into)] agreed: Signal<AgreedDates>,
    #[prop(into)] on_agree: Callback<AgreedDates>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let today = Memo::new(move |_| here.desk.now().beijing_day());
    // What was agreed can be taken back also when the text has lost it since.
    let told = Memo::new(move |before: Option<&Vec<Offer>>| {
        let mut told = text.with(|text| offers(text, today.get()));
        let agreed = agreed.get_untracked();
        let kept = before.into_iter().flatten().filter(|offer| is_agreed(&agreed, **offer) && !told.contains(offer));
        told.extend(kept.copied().collect::<Vec<_>>());
        told
    });
    let chip = move |offer: Offer| {
        view! {
            <Tick
                word=worded(lang, offer, today.get_untracked())
                on=Signal::derive(move || is_agreed(&agreed.get(), offer))
                on_change=move |on| on_agree.run(with(agreed.get_untracked(), offer, on))
            />
        }
    };
    live(move || {
        let offers = told.get();
        (!offers.is_empty()).then(|| {
            view! {
                <fieldset class="fieldset">
                    <legend class="legend">{tr!(lang, carry.dates)}</legend>
                    <div class="choices">{offers.into_iter().map(chip).collect_view()}</div>
                </fieldset>
            }
        })
    })
}

fn offers(text: &str, today: BeijingDay) -> Vec<Offer> {
    let found = found_in(text, today);
    let is_told = |means| found.iter().any(|one| matches!(one, Found::Day(_, Some(told)) if *told == means));
    let mut untold = 0;
    let mut offers = Vec::new();
    for one in &found {
        match *one {
            Found::Day(day, Some(means)) => offers.push(Offer::Day(means, day)),
            Found::Day(day, None) if untold < UNTOLD => {
                untold += 1;
                let free = Means::ALL.into_iter().filter(|means| !is_told(*means));
                offers.extend(free.map(|means| Offer::Day(means, day)));
            }
            Found::Day(_, None) => {}
            Found::PublicFor(days) => offers.push(Offer::PublicFor(days)),
        }
    }
    offers
}

fn is_agreed(agreed: &AgreedDates, offer: Offer) -> bool {
    match offer {
        Offer::Day(means, day) => *means.of(&mut agreed.clone()) == Some(day),
        Offer::PublicFor(days) => agreed.keep_public_days == Some(days),
    }
}

fn with(mut agreed: AgreedDates, offer: Offer, on: bool) -> AgreedDates {
    match offer {
        Offer::Day(means, day) => *means.of(&mut agreed) = on.then_some(day),
        Offer::PublicFor(days) => agreed.keep_public_days = on.then_some(days),
    }
    agreed
}

fn worded(lang: Locale, offer: Offer, today: BeijingDay) -> String {
    let dated = |day: BeijingDay| {
        let (year, _, _) = day.ymd();
        let date = format::day_weekday(lang, day);
        if year == today.ymd().0 { date } else { tr!(lang, carry.in_year, year = year, date = date) }
    };
    match offer {
        Offer::Day(Means::Script, day) => tr!(lang, carry.agree_script, date = dated(day)),
        Offer::Day(Means::Video, day) => tr!(lang, carry.agree_video, date = dated(day)),
        Offer::Day(Means::Publish, day) => tr!(lang, carry.agree_publish, date = dated(day)),
        Offer::PublicFor(days) => tr!(lang, carry.agree_public, n = days),
    }
}
