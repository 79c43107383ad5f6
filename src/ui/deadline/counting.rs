//! 期限怎么算: the full derivation of a task's date, also for printing; or why nothing is counted.

use leptos::prelude::*;

use super::card::DeadlineOf;
use super::counted::origin;
use super::links::DeadlineLinks;
use super::own::{hours_from, own_set};
use super::stopped::{Stop, Stopped};
use super::text::DeadlineText;
use crate::domain::{
    Consequence, Deadline, Instant, Language, Origin, Rules, Stage, StageKind, Task, TaskId, Values, due,
};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::words::{self, lang, tr};

/// What there is to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// A deadline, possibly passed.
    Deadline(Deadline, Origin),
    /// Something stops the count.
    Stopped(Stop, u8, Rules),
    /// The task ended by an act.
    Ended(Stage, Values),
    /// Xingtu showed the task at its stage after the count was over (D24).
    Overruled,
    /// No time limit is documented (D9).
    NoLimit,
}

impl Counted {
    fn of(task: &Task, now: Instant) -> Self {
        let stage = task.seen_at(now);
        match (due(task), Stop::of(task, now)) {
            (Some(deadline), _) => Self::Deadline(deadline, origin(task, &deadline)),
            (None, _) if stage.is_terminal() => Self::Ended(stage, task.values()),
            (None, Some(stop)) => Self::Stopped(stop, Stop::days(task), task.rules),
            (None, None) if matches!(stage.kind(), StageKind::Live | StageKind::Offered) => Self::Overruled,
            (None, None) => Self::NoLimit,
        }
    }
}

/// How a task's deadline is counted, and by which rules.
#[component]
pub fn Counting(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let now = Signal::derive(move || here.desk.now());
    let counted = Memo::new(move |_| {
        let now = now.get();
        here.desk.desk.with(|desk| desk.task(id).map(|task| Counted::of(task, now)))
    });
    live(move || {
        let (shown, rules) = match counted.get()? {
            Counted::Deadline(deadline, origin) => {
                let links = Some(DeadlineLinks { place: None, ..DeadlineLinks::of(id) });
                let card = view! {
                    <DeadlineOf deadline origin now open=true links>
                        <DeadlineText deadline of=id />
                    </DeadlineOf>
                };
                (card.into_any(), rules(lang, deadline.consequence, deadline.rules))
            }
            Counted::Stopped(stop, days, under) => {
                (view! { <Stopped stop days /> }.into_any(), rules(lang, Consequence::Complete, under))
            }
            Counted::Ended(stage, values) => {
                let said = tr!(lang, what_if.is_over, stage = words::stage_under(lang, stage, values));
                (view! { <p>{said}</p> }.into_any(), Vec::new())
            }
            Counted::Overruled => {
                let said = tr!(lang, next_step.next_mine.live_overruled);
                (view! { <p>{said}</p> }.into_any(), vec![(tr!(lang, rule.d24), Source::Assumption)])
            }
            Counted::NoLimit => {
                let said = tr!(lang, what_if.no_deadline);
                (view! { <p>{said}</p> }.into_any(), vec![(tr!(lang, rule.d9), Source::Assumption)])
            }
        };
        let line = |(said, source): (String, Source)| view! { <li>{said} " " <Sources of=source.alone() /></li> };
        Some(view! {
            <div class="stack">{shown}</div>
            {(!rules.is_empty()).then(|| view! {
                <details class="disclosure" data-plain="">
                    <summary class="disclosure-title">{tr!(lang, what_if.rules_title)}</summary>
                    <div class="disclosure-body">
                        <ul class="listed">{rules.into_iter().map(line).collect_view()}</ul>
                    </div>
                </details>
            })}
        })
    })
}

fn rules(lang: Language, of: Consequence, under: Rules) -> Vec<(String, Source)> {
    let own = own_set(lang, under).map(|set| (tr!(lang, own_rules.counted_with, set = set), Source::Own));
    let all = match of {
        Consequence::Lapse => vec![
            (tr!(lang, rule.s7_says), Source::Article),
            (hours_from(lang, under), Source::Assumption),
            (tr!(lang, rule.d4), Source::Assumption),
        ],
        Consequence::Complete => vec![
            (tr!(lang, rule.s9_says), Source::Article),
            (tr!(lang, rule.d1), Source::Assumption),
            (tr!(lang, rule.d2), Source::Assumption),
            (tr!(lang, rule.d10), Source::Assumption),
            (tr!(lang, rule.d12), Source::Assumption),
        ],
    };
    own.into_iter().chain(all).collect()
}
