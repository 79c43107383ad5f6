//! 按星图校准: which stage Xingtu shows, since when, how many deletions are used, and the complaint (D24).

use leptos::prelude::*;

use super::follows::{Follows, Recorded};
use super::wrong::{Spot, Wrong};
use crate::app::{When, now};
use crate::domain::{
    Cancellation, Complaint, Completion, Consequence, Facts, Fault, Field, Instant, Language, Problem, Reviewer, Rules,
    Shown, ShownComplaint, Task,
};
use crate::ui::controls::{Choice, Moment, MomentField, TextField, live};
use crate::ui::desk::{Part, here};
use crate::ui::words::{self, answers, lang, tr};

/// All stages that Xingtu may show, in the order of a task's life.
const SHOWN: [Shown; 21] = [
    Shown::Offered,
    Shown::Scripting,
    Shown::ScriptReview(Reviewer::Client),
    Shown::ScriptReview(Reviewer::Platform),
    Shown::ScriptReview(Reviewer::PlatformDeciding),
    Shown::Filming,
    Shown::VideoReview(Reviewer::Client),
    Shown::VideoReview(Reviewer::Platform),
    Shown::VideoReview(Reviewer::PlatformDeciding),
    Shown::Ready,
    Shown::Public,
    Shown::Private,
    Shown::TakenDown,
    Shown::Completed(Completion::SignedOff),
    Shown::Completed(Completion::SevenDays),
    Shown::Completed(Completion::Settled),
    Shown::Cancelled(Cancellation::Lapsed),
    Shown::Cancelled(Cancellation::Declined),
    Shown::Cancelled(Cancellation::Withdrawn),
    Shown::Cancelled(Cancellation::DecidedAgainst),
    Shown::Cancelled(Cancellation::Settled),
];

/// The chosen facts; since when is in the form's own time.
#[derive(Clone, Copy)]
pub struct Align {
    shown: RwSignal<Shown>,
    deletions: RwSignal<String>,
    complaint: RwSignal<ShownComplaint>,
    /// Whether the task was published before, as far as recorded.
    published: bool,
}

impl Align {
    /// Begins with the task's state here.
    pub fn new(task: Option<&Task>, now: Instant) -> Self {
        let shown = task.map_or(Shown::Offered, |task| Shown::of(task.seen_at(now)));
        let complaint = task.map_or(ShownComplaint::None, |task| match task.complaint {
            Complaint::None | Complaint::Over { .. } => ShownComplaint::None,
            Complaint::Open { .. } => ShownComplaint::Open,
            Complaint::Upheld { .. } => ShownComplaint::Upheld,
        });
        let deletions = task.map_or(0, |task| task.deletions).to_string();
        let published = task.is_some_and(|task| !task.publications.is_empty());
        let (shown, deletions, complaint) = (RwSignal::new(shown), RwSignal::new(deletions), RwSignal::new(complaint));
        Self { shown, deletions, complaint, published }
    }

    /// The parts of a draft.
    pub fn parts(self) -> [Part; 3] {
        [
            Part::chosen("shown", self.shown),
            Part::text("deletions", self.deletions),
            Part::chosen("complaint", self.complaint),
        ]
    }

    /// Returns the facts that were chosen.
    pub fn facts(self, lang: Language, since: When) -> Result<Facts, Wrong> {
        let stage = self.shown.get_untracked();
        let since = since.start(now());
        if !self.has_past(stage) {
            // An ended task keeps its count of deletions.
            let ended = match stage {
                Shown::Completed(_) => true,
                Shown::Cancelled(how) => !how.is_unaccepted(),
                _ => false,
            };
            let kept = self.deletions.get_untracked().parse().ok().filter(|_| ended);
            return Ok(Facts { stage, since, deletions: kept.unwrap_or(0), complaint: ShownComplaint::None });
        }
        let fault = Fault::OutOfRange { min: 0, max: u8::MAX.into() };
        let problem = |_| answers::problem(lang, Problem { field: Field::Stage, fault });
        let deletions = self.deletions.get_untracked().trim().parse();
        let deletions = deletions.map_err(|error| Wrong::at(Spot::Deletions, problem(error)))?;
        let complaint = self.complaint.get_untracked();
        Ok(Facts { stage, since, deletions, complaint })
    }

    /// Tells whether there may have been deletions and a complaint by that stage.
    fn has_past(self, stage: Shown) -> bool {
        match stage {
            Shown::Public | Shown::Private | Shown::TakenDown => true,
            Shown::Filming | Shown::VideoReview(_) | Shown::Ready => self.published,
            Shown::Offered | Shown::Scripting | Shown::ScriptReview(_) | Shown::Completed(_) | Shown::Cancelled(_) => {
                false
            }
        }
    }
}

/// The fields of an alignment.
#[component]
pub fn AlignFields(
    align: Align,
    moment: Moment,
    when: Signal<Option<String>>,
    deletions: Signal<Option<String>>,
    /// The rules that the task carries.
    rules: Signal<Rules>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let at = move || SHOWN.iter().position(|shown| *shown == align.shown.get_untracked()).unwrap_or(0);
    let choose = move |event| {
        let chosen = event_target_value(&event).parse().ok().and_then(|n: usize| SHOWN.get(n));
        let shown = chosen.copied().unwrap_or(Shown::Offered);
        // A deleted video has used a deletion.
        if shown == Shown::TakenDown && align.deletions.with_untracked(|used| used.trim() == "0") {
            align.deletions.set("1".to_owned());
        }
        align.shown.set(shown);
    };
    let option = |(n, shown): (usize, Shown)| {
        view! { <option value=n selected=n == at()>{words::shown(lang, shown)}</option> }
    };
    view! {
        <p>{tr!(lang, form.align_intro)}</p>
        <div class="field">
            <label class="field-label" for="shown">{tr!(lang, form.stage)}</label>
            <select class="input" id="shown" on:change=choose>
                {SHOWN.into_iter().enumerate().map(option).collect_view()}
            </select>
        </div>
        {live(move || view! {
            <MomentField
                id="when"
                label=since_label(lang, align.shown.get())
                moment
                problem=when
                days=true
                offered=Signal::derive(move || here.desk.now())
            />
        })}
        <Follows moment what=Signal::derive(move || counted(align.shown.get()).filter(|_| align.complaint.get() == ShownComplaint::None)) rules />
        {live(move || align.has_past(align.shown.get()).then(|| view! { <Published align deletions /> }))}
    }
    .into_any()
}

/// The fields that only a published video has.
#[component]
fn Published(align: Align, deletions: Signal<Option<String>>) -> impl IntoView {
    let lang = lang();
    let choice = move |complaint: ShownComplaint, word: String| {
        view! {
            <Choice
                name="complaint"
                word
                chosen=Signal::derive(move || align.complaint.get() == complaint)
                on_choose=move |()| align.complaint.set(complaint)
            />
        }
    };
    view! {
        <TextField
            id="deletions"
            kind="number"
            label=tr!(lang, form.deletions_used)
            value=align.deletions
            problem=deletions
        />
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, form.complaint_state)}</legend>
            <div class="choices">
                {choice(ShownComplaint::None, tr!(lang, form.complaint_none))}
                {choice(ShownComplaint::Open, tr!(lang, form.complaint_open))}
                {choice(ShownComplaint::Upheld, tr!(lang, form.complaint_upheld))}
            </div>
        </fieldset>
    }
    .into_any()
}

fn since_label(lang: Language, shown: Shown) -> String {
    match shown {
        Shown::Offered => tr!(lang, form.assigned_at),
        Shown::Public => tr!(lang, form.published_at),
        Shown::Completed(_) | Shown::Cancelled(_) => tr!(lang, form.ended_at),
        _ => tr!(lang, form.since),
    }
}

/// Returns what is counted from the start of a stage.
fn counted(stage: Shown) -> Option<(Consequence, Recorded)> {
    match stage {
        Shown::Offered => Some((Consequence::Lapse, Recorded::Shown)),
        Shown::Public => Some((Consequence::Complete, Recorded::Shown)),
        Shown::Scripting
        | Shown::ScriptReview(_)
        | Shown::Filming
        | Shown::VideoReview(_)
        | Shown::Ready
        | Shown::Private
        | Shown::TakenDown
        | Shown::Completed(_)
        | Shown::Cancelled(_) => None,
    }
}
