//! The dates found in a text, offered as agreed dates: one tap agrees to one, another takes it back. None is agreed
//! automatically, and the person chooses the purpose of a day that has none.

use leptos::prelude::*;

use super::agreed_offers::{Offer, agreed_with, is_agreed, offers};
use crate::domain::{AgreedDates, BeijingDay, Language, TimeOfDay};
use crate::record::{Means, days_public};
use crate::ui::controls::{Tick, live};
use crate::ui::desk::here;
use crate::ui::words::{format, lang, tr};

/// What is agreed, and the callback for a change.
#[derive(Clone, Copy)]
struct Agreeing {
    lang: Language,
    agreed: Signal<AgreedDates>,
    on_agree: Callback<AgreedDates>,
    told: Signal<Vec<Offer>>,
    today: Memo<BeijingDay>,
}

/// Chips for the dates in a text and for those that were agreed by a chip; nothing if there are none.
#[component]
pub fn FoundDates(
    #[prop(into)] text: Signal<String>,
    #[prop(into)] agreed: Signal<AgreedDates>,
    #[prop(into)] on_agree: Callback<AgreedDates>,
) -> impl IntoView {
    let here = here();
    let today = Memo::new(move |_| here.desk.now().beijing_day());
    // An agreed date can be taken back even if the text no longer has it.
    let told = Memo::new(move |before: Option<&Vec<Offer>>| {
        let mut told = text.with(|text| offers(text, today.get()));
        let agreed = agreed.get_untracked();
        let kept = before.into_iter().flatten().filter(|offer| is_agreed(&agreed, offer) && !told.contains(offer));
        told.extend(kept.copied().collect::<Vec<_>>());
        told
    });
    view! { <OfferedDates told agreed on_agree /> }
}

/// Chips for dates that were found elsewhere; nothing if there are none.
#[component]
pub fn OfferedDates(
    #[prop(into)] told: Signal<Vec<Offer>>,
    #[prop(into)] agreed: Signal<AgreedDates>,
    #[prop(into)] on_agree: Callback<AgreedDates>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let today = Memo::new(move |_| here.desk.now().beijing_day());
    let all = Agreeing { lang, agreed, on_agree, told, today };
    live(move || {
        let offers = told.get();
        (!offers.is_empty()).then(|| {
            let (untold, told): (Vec<_>, Vec<_>) =
                offers.into_iter().partition(|offer| matches!(offer, Offer::Untold { .. }));
            view! {
                {(!told.is_empty()).then(|| view! {
                    <fieldset class="fieldset">
                        <legend class="legend">{tr!(lang, carry.dates)}</legend>
                        <div class="choices">{told.into_iter().map(|offer| all.offered(offer)).collect_view()}</div>
                    </fieldset>
                })}
                {untold.into_iter().map(|offer| all.asked(offer)).collect_view()}
            }
        })
    })
}

impl Agreeing {
    /// A date with a stated purpose. Until when the video stays public can be counted once its publication has a day.
    fn offered(self, offer: Offer) -> AnyView {
        match offer {
            Offer::Day { means: Means::KeepPublic, day, .. } => self.until(
                day,
                move |all, days| tr!(all.lang, carry.agree_until, date = all.dated(day, None), n = days),
                move |all| tr!(all.lang, carry.until_needs_day, date = all.dated(day, None)),
            ),
            Offer::Day { means, day, time } => self.chip(offer, worded(self.lang, means, &self.dated(day, time))),
            Offer::PublicFor(days) => self.chip(offer, tr!(self.lang, carry.agree_public, n = days)),
            Offer::Untold { .. } => ().into_any(),
        }
    }

    /// A date whose purpose the person chooses; no purpose is preselected.
    fn asked(self, offer: Offer) -> AnyView {
        let Offer::Untold { day, time } = offer else { return ().into_any() };
        let lang = self.lang;
        let choice = move |means, word| self.chip(Offer::Day { means, day, time }, word);
        view! {
            <fieldset class="fieldset">
                <legend class="legend">{tr!(lang, carry.date_for, date = self.dated(day, time))}</legend>
                <div class="choices">
                    {choice(Means::Script, tr!(lang, carry.for_script))}
                    {choice(Means::Video, tr!(lang, carry.for_video))}
                    {choice(Means::Publish, tr!(lang, carry.for_publish))}
                    {self.until(
                        day,
                        |all, days| tr!(all.lang, carry.for_public, n = days),
                        |all| tr!(all.lang, carry.public_needs_day),
                    )}
                </div>
            </fieldset>
        }
        .into_any()
    }

    /// Until when the video stays public: a chip if publication has an agreed day before, otherwise a hint that this is
    /// needed.
    fn until(
        self,
        day: BeijingDay,
        word: impl Fn(Self, u32) -> String + Send + 'static,
        needs: impl Fn(Self) -> String + Send + 'static,
    ) -> AnyView {
        let days = Memo::new(move |_| {
            let publish_by = self.agreed.get().publish_by;
            (publish_by.is_some(), days_public(publish_by, day))
        });
        let offer = Offer::Day { means: Means::KeepPublic, day, time: None };
        live(move || match days.get() {
            (_, Some(days)) => self.chip(offer, word(self, days)),
            (false, None) => view! { <p class="small">{needs(self)}</p> }.into_any(),
            (true, None) => ().into_any(),
        })
        .into_any()
    }

    fn chip(self, offer: Offer, word: String) -> AnyView {
        view! {
            <Tick
                word
                on=Signal::derive(move || is_agreed(&self.agreed.get(), &offer))
                on_change=move |on| {
                    let offers = self.told.get_untracked();
                    self.on_agree.run(agreed_with(self.agreed.get_untracked(), &offers, offer, on));
                }
            />
        }
        .into_any()
    }

    fn dated(self, day: BeijingDay, time: Option<TimeOfDay>) -> String {
        let (year, _, _) = day.ymd();
        let (lang, date) = (self.lang, format::day_weekday(self.lang, day));
        let date = if year == self.today.get_untracked().ymd().0 {
            date
        } else {
            tr!(lang, carry.in_year, year = year, date = date)
        };
        match time {
            Some(time) => tr!(lang, deadline.time_on, date = date, time = time.to_string()),
            None => date,
        }
    }
}

fn worded(lang: Language, means: Means, date: &str) -> String {
    match means {
        Means::Script => tr!(lang, carry.agree_script, date = date),
        Means::Video => tr!(lang, carry.agree_video, date = date),
        Means::Publish | Means::KeepPublic => tr!(lang, carry.agree_publish, date = date),
    }
}
