//! The fields of 约定日期: a day and perhaps a time for script, video and publication, how long the video stays public,
//! and dates in words of one's own.

use leptos::prelude::*;

use super::filled::Filled;
use super::found_dates::FoundDates;
use super::typed_dates::{Dated, TypedDates};
use super::wrong::Spot;
use crate::domain::{AgreedDates, Field, Language, OtherDate};
use crate::ui::controls::{TextField, live};
use crate::ui::desk::{Asked, Here};
use crate::ui::words::{self, format, lang, tr};

/// Draws the fields.
pub fn agreed_fields(lang: Language, here: Here, asked: Asked, filled: Filled) -> AnyView {
    let dates = filled.dates.get_value();
    let TypedDates { steps, days, other, what, by } = dates;
    let brief = here.task_untracked(asked.task).map(|task| task.brief.text).unwrap_or_default();
    let typed = move || {
        let [script_by, video_by, publish_by] = steps.map(Dated::typed);
        let keep_public_days = days.get().trim().parse().ok();
        AgreedDates { script_by, video_by, publish_by, keep_public_days, other: other.get() }
    };
    let agree = move |agreed: AgreedDates| {
        for (step, by) in steps.into_iter().zip([agreed.script_by, agreed.video_by, agreed.publish_by]) {
            step.set(by);
        }
        days.set(agreed.keep_public_days.map(|days| days.to_string()).unwrap_or_default());
    };
    let [script, video, publish] = steps;
    let add = move |_| match dates.one_more(lang) {
        Ok(Some(one)) => {
            other.update(|other| other.push(one));
            what.set(String::new());
            by.set(None);
            filled.problem.set(None);
        }
        Ok(None) => {}
        Err(wrong) => filled.problem.set(Some(wrong)),
    };
    view! {
        <p class="small">{tr!(lang, form.agreed_hint)}</p>
        <FoundDates text=Signal::stored(brief) agreed=Signal::derive(typed) on_agree=agree />
        {dated(("script-by", "script-at"), tr!(lang, form.agreed_script_by), script, filled.at(Spot::Date(0)))}
        {dated(("video-by", "video-at"), tr!(lang, form.agreed_video_by), video, filled.at(Spot::Date(1)))}
        {dated(("publish-by", "publish-at"), tr!(lang, form.agreed_publish_by), publish, filled.at(Spot::Date(2)))}
        <TextField
            id="keep-public"
            kind="number"
            label=tr!(lang, form.agreed_keep_public)
            value=days
            problem=filled.at(Spot::Field(Field::KeepPublic))
        />
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, form.agreed_other)}</legend>
            <Others other />
            <TextField
                id="other-what"
                label=tr!(lang, form.agreed_what)
                optional=true
                value=what
                problem=filled.at(Spot::Field(Field::OtherDate))
            />
            {dated(("other-by", "other-at"), tr!(lang, form.agreed_day), by, filled.at(Spot::Date(3)))}
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=add>{tr!(lang, form.add_agreed)}</button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// A day and a time side by side.
fn dated(
    (day, time): (&'static str, &'static str),
    label: String,
    value: Dated,
    problem: Signal<Option<String>>,
) -> AnyView {
    let none = Signal::stored(None::<String>);
    let hour = tr!(lang(), form.agreed_time);
    view! {
        <div class="side-by-side">
            <TextField id=day kind="date" label value=value.day problem />
            <TextField id=time kind="time" label=hour value=value.time problem=none />
        </div>
    }
    .into_any()
}

/// The dates in words of one's own, each with a way to take it out.
#[component]
fn Others(other: RwSignal<Vec<OtherDate>>) -> impl IntoView {
    let lang = lang();
    let one = move |(place, one): (usize, OtherDate)| {
        let said = tr!(lang, app.label_value, label = one.what, value = words::by(lang, one.by, format::day_weekday));
        let remove = move |_| other.update(|other| drop(other.remove(place)));
        view! {
            <li class="cluster">
                <span>{said}</span>
                <button class="button" data-kind="quiet" type="button" on:click=remove>{tr!(lang, form.remove_agreed)}</button>
            </li>
        }
    };
    live(move || {
        let all = other.get();
        (!all.is_empty()).then(|| {
            view! {
                <ul class="stack" role="list">{all.into_iter().enumerate().map(one).collect_view()}</ul>
            }
        })
    })
}
