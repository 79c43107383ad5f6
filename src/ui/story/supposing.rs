//! 要是…, on the stage: a second life below the first, on the same axis, and what becomes of the date. Nothing is done,
//! and nothing is kept.

use leptos::prelude::*;

use crate::domain::{ActKind, Consequence, Instant, Language, Rules, Supposed, Timeline, Values};
use crate::story::Scene;
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::Ask;
use crate::ui::words::{self, format, lang, tr};

/// The acts that are asked about; the rules say which are possible.
const ASKED: [Ask; 7] =
    [Ask::Accept, Ask::Complain, Ask::Withdraw, Ask::Delete, Ask::Private, Ask::Public, Ask::SignOff];
/// Other numbers than the article's: twice as long.
const HOURS: u16 = 48;
const DAYS: u8 = 14;

/// What is supposed, and the life that follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Supposition {
    asks: Asks,
    /// The life.
    pub life: Timeline,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Asks {
    Act(Ask),
    Hours,
    Days,
}

impl Supposition {
    /// Names it, as the continuation of 要是….
    pub fn name(&self, lang: Language) -> String {
        tr!(lang, timeline.supposed, what = self.asks.said(lang))
    }
}

impl Asks {
    fn said(self, lang: Language) -> String {
        match self {
            Self::Act(ask) => {
                let kind = ask.kind();
                let who = kind.and_then(ActKind::role).map(|role| words::role(lang, role)).unwrap_or_default();
                let act = kind.map(|kind| words::plain_act(lang, kind)).unwrap_or_default();
                tr!(lang, timeline.who_acts, who = who, act = act)
            }
            Self::Hours => tr!(lang, timeline.if_hours, n = HOURS),
            Self::Days => tr!(lang, timeline.if_days, n = DAYS),
        }
    }
}

/// The questions, and the answer to the chosen one.
#[component]
pub fn Supposing(scene: StoredValue<Scene>, supposed: RwSignal<Option<Supposition>>) -> impl IntoView {
    let lang = lang();
    let offered = scene.with_value(offered);
    if offered.is_empty() {
        return ().into_any();
    }
    let as_it_is = scene.with_value(|it| it.desk.log(it.task()).map(|log| Timeline::of(log, it.now)));
    let one = |supposition: Supposition| {
        let asks = supposition.asks;
        let pressed = Signal::derive(move || supposed.with(|chosen| chosen.as_ref().is_some_and(|it| it.asks == asks)));
        let press = move |_| {
            supposed.update(|chosen| {
                let again = chosen.as_ref().is_some_and(|it| it.asks == asks);
                *chosen = (!again).then(|| supposition.clone());
            });
        };
        view! {
            <button class="button" data-kind="neutral" data-size="small" type="button" aria-pressed=move || pressed.get().to_string() on:click=press>
                {asks.said(lang)}
            </button>
        }
    };
    view! {
        <section class="supposing" aria-label=tr!(lang, place.what_if)>
            <span class="supposing-name" aria-hidden="true">{tr!(lang, place.what_if)}</span>
            {offered.into_iter().map(one).collect_view()}
            <p class="supposing-said" role="status">{live(move || {
                let (chosen, before) = (supposed.get()?, as_it_is.as_ref()?);
                let source = match chosen.asks {
                    Asks::Act(_) => Source::BOTH,
                    Asks::Hours | Asks::Days => Source::Assumption.alone(),
                };
                Some(view! { {difference(lang, before.ends_at, chosen.life.ends_at)} " " <Sources of=source plain=true /> })
            })}</p>
        </section>
    }
    .into_any()
}

/// Returns what can be asked at a scene, with the lives that follow.
fn offered(scene: &Scene) -> Vec<Supposition> {
    let (desk, task, now) = (&scene.desk, scene.task(), scene.now);
    let act = |ask: Ask| {
        let kind: ActKind = ask.kind()?;
        let life = Timeline::supposing(desk, task, &[Supposed { kind, at: now }], now).ok()?;
        Some(Supposition { asks: Asks::Act(ask), life })
    };
    let counted = desk.log(task).map(|log| Timeline::of(log, now).counts).unwrap_or_default();
    let decides = |consequence| {
        use crate::domain::CountEnd::{Held, RanOut, Running};
        let decides = |end| matches!(end, Running | RanOut | Held);
        counted.last().is_some_and(|count| count.deadline.consequence == consequence && decides(count.end))
    };
    let under = |asks, values: Values| {
        Some(Supposition { asks, life: Timeline::under(desk, task, Rules::Edited(values), now)? })
    };
    let Some(own) = desk.task(task).map(crate::domain::Task::values) else { return Vec::new() };
    let hours = decides(Consequence::Lapse).then(|| under(Asks::Hours, Values { accept_within_hours: HOURS, ..own }));
    let days = decides(Consequence::Complete).then(|| under(Asks::Days, Values { natural_days: DAYS, ..own }));
    ASKED.into_iter().filter_map(act).chain(hours.flatten()).chain(days.flatten()).collect()
}

/// Says what becomes of the end.
fn difference(lang: Language, before: Option<Instant>, after: Option<Instant>) -> String {
    match (before, after) {
        (Some(before), Some(after)) if before == after => tr!(lang, timeline.ends_the_same),
        (Some(before), Some(after)) => {
            let (when, apart) = (format::end(lang, after), format::apart(lang, after.since(before).abs()));
            if before < after {
                tr!(lang, timeline.ends_later, when = when, apart = apart)
            } else {
                tr!(lang, timeline.ends_earlier, when = when, apart = apart)
            }
        }
        (None, Some(after)) => tr!(lang, timeline.ends_now, when = format::end(lang, after)),
        (Some(before), None) => tr!(lang, timeline.ends_no_more, when = format::end(lang, before)),
        (None, None) => tr!(lang, timeline.ends_neither),
    }
}
