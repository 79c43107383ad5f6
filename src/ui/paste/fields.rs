//! The fields of a row of the preview.

use leptos::prelude::*;

use super::edited::Edited;
use crate::domain::{AgreedDates, BeijingDay, By, Cancellation, Completion, Reviewer, Shown, TimeOfDay};
use crate::record::intake::Standing;
use crate::ui::controls::{AreaField, TextField};
use crate::ui::words::{self as app_words, lang, tr};

/// How a task may have been completed.
pub const COMPLETIONS: [Shown; 3] = [
    Shown::Completed(Completion::SignedOff),
    Shown::Completed(Completion::SevenDays),
    Shown::Completed(Completion::Settled),
];

/// How a task may have been cancelled.
pub const CANCELLATIONS: [Shown; 5] = [
    Shown::Cancelled(Cancellation::Lapsed),
    Shown::Cancelled(Cancellation::Declined),
    Shown::Cancelled(Cancellation::Withdrawn),
    Shown::Cancelled(Cancellation::DecidedAgainst),
    Shown::Cancelled(Cancellation::Settled),
];

/// The stages of a task that hasn't ended.
const STAGES: [Shown; 13] = [
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
];

/// The fields.
#[component]
pub fn Fields(edited: Edited) -> impl IntoView {
    let lang = lang();
    let none = Signal::stored(None::<String>);
    let id = move |name: &str| format!("{name}-{}", edited.place);
    let ends = COMPLETIONS.into_iter().chain(CANCELLATIONS);
    let all: Vec<Standing> =
        [Standing::JustAssigned].into_iter().chain(STAGES.into_iter().chain(ends).map(Standing::At)).collect();
    let all = StoredValue::new(all);
    let stage = move |event| {
        let chosen: Option<usize> = event_target_value(&event).parse().ok();
        if let Some(standing) = chosen.and_then(|n| all.with_value(|all| all.get(n).copied())) {
            edited.stands(standing);
        }
    };
    let option = move |(n, standing): (usize, Standing)| {
        let word = match standing {
            Standing::At(shown) => app_words::shown(lang, shown),
            _ => tr!(lang, paste.just_assigned),
        };
        view! { <option value=n.to_string() selected=move || edited.standing.get() == standing>{word}</option> }
    };
    let rest = edited.rest();
    view! {
        <div class="stack">
            <TextField id=id("row-name") label=tr!(lang, form.task_name) value=edited.name problem=none />
            <TextField id=id("row-client") label=tr!(lang, form.client) value=edited.client problem=none />
            <div class="field">
                <label class="field-label" for=id("row-stage")>{tr!(lang, form.stage)}</label>
                <select class="input" id=id("row-stage") on:change=stage>
                    {edited.is_open().then(|| view! {
                        <option value="" disabled=true selected=true>{tr!(lang, paste.choose_stage)}</option>
                    })}
                    {all.get_value().into_iter().enumerate().map(option).collect_view()}
                </select>
            </div>
            <div class="side-by-side">
                <TextField id=id("row-day") kind="date" label=tr!(lang, form.since) value=edited.day problem=none />
                <TextField id=id("row-time") kind="time" label=tr!(lang, paste.time) value=edited.time problem=none />
            </div>
            {date_fields(edited, "script", tr!(lang, form.agreed_script_by), |all| &mut all.script_by)}
            {date_fields(edited, "video", tr!(lang, form.agreed_video_by), |all| &mut all.video_by)}
            {date_fields(edited, "publish", tr!(lang, form.agreed_publish_by), |all| &mut all.publish_by)}
            <AreaField
                id=id("row-note")
                label=tr!(lang, form.note)
                hint=if rest.is_empty() { String::new() } else { tr!(lang, paste.rest_is_here) }
                optional=true
                value=edited.note
                problem=none
            />
        </div>
    }
}

/// An agreed day, and its time.
fn date_fields(edited: Edited, name: &str, label: String, of: fn(&mut AgreedDates) -> &mut Option<By>) -> AnyView {
    let lang = lang();
    let by = Memo::new(move |_| *of(&mut edited.agreed.get()));
    let day = move |event| {
        let text = event_target_value(&event);
        match BeijingDay::parse(&text) {
            Some(day) => edited.agreed.update(|all| {
                let by = of(all);
                *by = Some(By { day, time: by.and_then(|by| by.time) });
            }),
            None if text.is_empty() => edited.agreed.update(|all| *of(all) = None),
            // A year that isn't typed to its end.
            None => {}
        }
    };
    let time = move |event| {
        let time = TimeOfDay::parse(&event_target_value(&event));
        edited.agreed.update(|all| {
            if let Some(by) = of(all) {
                by.time = time;
            }
        });
    };
    let (day_id, time_id) = (format!("row-{name}-{}", edited.place), format!("row-{name}-at-{}", edited.place));
    view! {
        <div class="side-by-side">
            <div class="field">
                <label class="field-label" for=day_id.clone()>{label}</label>
                <input
                    class="input"
                    id=day_id
                    type="date"
                    prop:value=move || by.get().map(|by| by.day.to_string()).unwrap_or_default()
                    on:change=day
                />
            </div>
            <div class="field">
                <label class="field-label" for=time_id.clone()>{tr!(lang, form.agreed_time)}</label>
                <input
                    class="input"
                    id=time_id
                    type="time"
                    disabled=move || by.get().is_none()
                    prop:value=move || by.get().and_then(|by| by.time).map(|time| time.to_string()).unwrap_or_default()
                    on:change=time
                />
            </div>
        </div>
    }
    .into_any()
}
