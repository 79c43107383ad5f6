//! 要是…, on the stage: a second life below the first, on the same axis, and what becomes of the date. Nothing is done,
//! and nothing is kept.

use leptos::prelude::*;

use super::seen::Seen;
use crate::domain::{
    ActKind, Consequence, CountEnd, Counting, DeskKind, Language, Marked, Rules, Supposed, Task, Timeline, Values,
    replay,
};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::Ask;
use crate::ui::words::{self, answers, format, lang, tr};

/// The acts that are asked about; the rules say which are possible.
const ASKED: [Ask; 7] =
    [Ask::Accept, Ask::Complain, Ask::Withdraw, Ask::Delete, Ask::Private, Ask::Public, Ask::SignOff];
/// Other numbers than the article's: twice as long, and fewer.
const HOURS: u16 = 48;
const DAYS: u8 = 14;
const DELETIONS: u8 = 3;

/// What is asked: an act at this instant, or other rules from the assignment on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asks {
    /// An act.
    Act(Ask),
    /// Other rules.
    Under(Other),
}

/// What differs from the task's own rules.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Other {
    /// The hours to accept in.
    Hours,
    /// The days to stay public.
    Days,
    /// Seven days counted as 168 hours.
    Full,
    /// The day of publication counted as the first.
    SameDay,
    /// How often a video may be deleted.
    Deletions,
    /// The whole set.
    Set(Rules),
}

/// The life that follows from what is asked, and where the rules refuse what happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Supposition {
    asks: Asks,
    what: String,
    /// The life.
    pub life: Timeline,
    refused: Option<String>,
}

impl Supposition {
    /// Names it, as the continuation of 要是….
    pub fn name(&self, lang: Language) -> String {
        tr!(lang, timeline.supposed, what = self.what)
    }
}

impl Asks {
    /// Says it, beside the values of the task's own rules.
    fn said(self, lang: Language, own: Values) -> String {
        let days = own.natural_days;
        match self {
            Self::Act(ask) => {
                let kind = ask.kind();
                let who = kind.and_then(ActKind::role).map(|role| words::role(lang, role)).unwrap_or_default();
                let act = kind.map(|kind| words::plain_act(lang, kind)).unwrap_or_default();
                tr!(lang, timeline.who_acts, who = who, act = act)
            }
            Self::Under(Other::Hours) => tr!(lang, timeline.if_hours, n = HOURS),
            Self::Under(Other::Days) => tr!(lang, timeline.if_days, n = DAYS),
            Self::Under(Other::Full) => tr!(lang, map.rules_full_days, n = days, hours = 24 * u16::from(days)),
            Self::Under(Other::SameDay) => tr!(lang, map.rules_same_day, n = days),
            Self::Under(Other::Deletions) => tr!(lang, map.rules_deletions, n = own.deletions, other = DELETIONS),
            Self::Under(Other::Set(rules)) => tr!(lang, map.other_set, rules = words::rule_set(lang, rules)),
        }
    }
}

impl Other {
    const ALL: [Self; 7] = [
        Self::Hours,
        Self::Days,
        Self::Full,
        Self::SameDay,
        Self::Deletions,
        Self::Set(Rules::Article2021),
        Self::Set(Rules::Platform2022),
    ];

    /// Returns the task's rules with this changed; `None` if they are so already.
    fn of(self, task: &Task) -> Option<Rules> {
        let own = task.values();
        let changed = match self {
            Self::Hours => Values { accept_within_hours: HOURS, ..own },
            Self::Days => Values { natural_days: DAYS, ..own },
            Self::Full => Values { counting: Counting::Hours, ..own },
            Self::SameDay => Values { counting: Counting::FromSameDay, ..own },
            Self::Deletions => Values { deletions: DELETIONS, ..own },
            Self::Set(rules) => return Some(rules).filter(|rules| *rules != task.rules),
        };
        (changed != own).then_some(Rules::Edited(changed))
    }

    /// Tells whether it bears on what runs or has run out.
    fn decides(self, seen: &Seen) -> bool {
        let counts = seen.life().map(|life| life.counts).unwrap_or_default();
        let last =
            counts.last().filter(|count| matches!(count.end, CountEnd::Running | CountEnd::RanOut | CountEnd::Held));
        let consequence = last.map(|count| count.deadline.consequence);
        match self {
            Self::Hours => consequence == Some(Consequence::Lapse),
            Self::Days | Self::Full | Self::SameDay => consequence == Some(Consequence::Complete),
            Self::Deletions => seen.task().is_some_and(|task| task.publications.len() > usize::from(DELETIONS)),
            Self::Set(_) => consequence.is_some(),
        }
    }
}

/// Returns what follows from what is asked, on a stage; `None` where it can't be asked.
pub fn supposition(lang: Language, seen: &Seen, asks: Asks) -> Option<Supposition> {
    let what = asks.said(lang, seen.task()?.values());
    match asks {
        Asks::Act(ask) => {
            let kind: ActKind = ask.kind()?;
            let acts = [Supposed { kind, at: seen.now }];
            let life = Timeline::supposing(&seen.desk, seen.task, &acts, seen.now).ok()?;
            Some(Supposition { asks, what, life, refused: None })
        }
        Asks::Under(other) => {
            let rules = other.of(seen.task()?).filter(|_| other.decides(seen))?;
            let replayed = replay(DeskKind::Demo, seen.log()?, rules, seen.now)?;
            let refused = replayed.refused.map(|(entry, refusal)| {
                let kind = entry.act.kind();
                tr!(
                    lang,
                    map.parts_refused,
                    when = format::moment(lang, entry.at),
                    act = words::act(lang, DeskKind::Demo, kind),
                    why = answers::refusal(lang, kind, refusal, seen.now)
                )
            });
            Some(Supposition { asks, what, life: Timeline::of(&replayed.log, seen.now), refused })
        }
    }
}

/// The questions, and the answer to the chosen one. `every`: all other rules are offered, and not only longer times.
#[component]
pub fn Supposing(
    #[prop(into)] seen: Signal<Option<Seen>>,
    chosen: RwSignal<Option<Asks>>,
    #[prop(into)] supposed: Signal<Option<Supposition>>,
    every: bool,
) -> impl IntoView {
    let lang = lang();
    let offered =
        Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| offered(lang, seen, every))).unwrap_or_default());
    let one = move |(asks, what): (Asks, String)| {
        let pressed = Signal::derive(move || chosen.get() == Some(asks));
        let press = move |_| chosen.update(|chosen| *chosen = (*chosen != Some(asks)).then_some(asks));
        view! {
            <button class="button" data-kind="neutral" data-size="small" type="button" aria-pressed=move || pressed.get().to_string() on:click=press>
                {what}
            </button>
        }
    };
    let said = move || {
        let supposed = supposed.get()?;
        let before = seen.with(|seen| seen.as_ref().and_then(Seen::life))?;
        let source = match supposed.asks {
            Asks::Under(Other::Set(Rules::Platform2022)) => Source::ThirdParty.alone(),
            Asks::Act(_) | Asks::Under(Other::Set(_)) => Source::BOTH,
            Asks::Under(_) => Source::Assumption.alone(),
        };
        let said = supposed.refused.unwrap_or_else(|| difference(lang, &before, &supposed.life));
        Some(view! { {said} " " <Sources of=source plain=true /> })
    };
    live(move || {
        let offered = offered.get();
        (!offered.is_empty()).then(|| {
            view! {
                <section class="supposing" aria-label=tr!(lang, place.what_if)>
                    <span class="supposing-name" aria-hidden="true">{tr!(lang, place.what_if)}</span>
                    {offered.into_iter().map(one).collect_view()}
                    <p class="supposing-said" role="status">{live(said)}</p>
                </section>
            }
        })
    })
}

/// Returns what can be asked on a stage, and says it.
fn offered(lang: Language, seen: &Seen, every: bool) -> Vec<(Asks, String)> {
    let others = Other::ALL.into_iter().filter(|other| every || matches!(other, Other::Hours | Other::Days));
    let all = ASKED.into_iter().map(Asks::Act).chain(others.map(Asks::Under));
    all.filter_map(|asks| Some((asks, supposition(lang, seen, asks)?.what))).collect()
}

/// Says what becomes of the end.
fn difference(lang: Language, before: &Timeline, after: &Timeline) -> String {
    let what = match after.marks.last().map(|mark| mark.what) {
        Some(Marked::Time(what)) => words::time_does(lang, what),
        Some(Marked::Act { .. }) | None => tr!(lang, timeline.ends),
    };
    match (before.ends_at, after.ends_at) {
        (Some(before), Some(after)) if before == after => tr!(lang, timeline.ends_the_same),
        (Some(before), Some(after)) => {
            let (when, apart) = (format::end(lang, after), format::apart(lang, after.since(before).abs()));
            if before < after {
                tr!(lang, timeline.ends_later, when = when, what = what, apart = apart)
            } else {
                tr!(lang, timeline.ends_earlier, when = when, what = what, apart = apart)
            }
        }
        (None, Some(after)) => tr!(lang, timeline.ends_now, when = format::end(lang, after), what = what),
        (Some(before), None) => tr!(lang, timeline.ends_no_more, when = format::end(lang, before)),
        (None, None) => tr!(lang, timeline.ends_neither),
    }
}
