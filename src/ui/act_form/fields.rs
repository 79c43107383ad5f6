//! The fields of an act's form, depending on what its kind asks for.

use leptos::prelude::*;

use super::align::AlignFields;
use super::corrections::Corrections;
use super::filled::Filled;
use super::found_dates::FoundDates;
use super::line::{area, line};
use super::link_taken::take_link;
use super::price::price;
use super::wrong::Spot;
use crate::domain::{ActKind, AgreedDates, BeijingDay, Field, Language, Rules, limits};
use crate::ui::controls::{FileField, TextField};
use crate::ui::desk::{Asked, Asks, Here, asks, hint};
use crate::ui::words::{answers, format, tr};

/// Draws the fields of an act.
pub fn fields(lang: Language, here: Here, asked: Asked, filled: Filled) -> AnyView {
    match asks(asked.kind) {
        Asks::Nothing(_) | Asks::Elsewhere => ().into_any(),
        Asks::Price(_) => match here.task_untracked(asked.task) {
            Some(task) => price(lang, here, &task, asked.kind),
            None => ().into_any(),
        },
        Asks::Text(field, _) => text(lang, asked.kind, field, filled),
        Asks::File(field, _) => file(lang, here, filled, field),
        Asks::Publication(_) => publication(lang, here, filled),
        Asks::Dates => dates(lang, here, asked, filled),
        Asks::Correction => view! { <Corrections asked filled /> }.into_any(),
        Asks::Facts => view! {
            <AlignFields
                align=filled.align
                moment=filled.moment
                when=filled.at(Spot::When)
                deletions=filled.at(Spot::Deletions)
                rules=Signal::stored(here.task_untracked(asked.task).map_or(Rules::Article2021, |task| task.rules))
            />
        }
        .into_any(),
    }
}

fn text(lang: Language, kind: ActKind, field: Field, filled: Filled) -> AnyView {
    let (hint, problem) = (hint(lang, kind, field), filled.at(Spot::Field(field)));
    match field {
        Field::Title => line("title", tr!(lang, form.new_title), hint, filled.text, problem),
        _ => area("comment", answers::field(lang, field), hint, filled.text, problem),
    }
}

fn publication(lang: Language, here: Here, filled: Filled) -> AnyView {
    let optional = here.desk.is_mine();
    take_link(filled.link, || true);
    let hint = tr!(lang, form.title_hint);
    view! {
        {line("title", tr!(lang, form.title), hint, filled.text, filled.at(Spot::Field(Field::Title)))}
        <TextField
            id="link"
            kind="url"
            label=tr!(lang, form.link)
            hint=tr!(lang, form.link_hint)
            optional
            value=filled.link
            problem=filled.at(Spot::Field(Field::Link))
        />
    }
    .into_any()
}

fn dates(lang: Language, here: Here, asked: Asked, filled: Filled) -> AnyView {
    let none = Signal::stored(None::<String>);
    let [script, video, publish, days] = filled.dates;
    let brief = here.task_untracked(asked.task).map(|task| task.brief.text).unwrap_or_default();
    let typed = move || {
        let day = |text: RwSignal<String>| BeijingDay::parse(text.get().trim());
        let (script_by, video_by, publish_by) = (day(script), day(video), day(publish));
        AgreedDates { script_by, video_by, publish_by, keep_public_days: days.get().trim().parse().ok() }
    };
    let agree = move |agreed: AgreedDates| {
        let dates = [(script, agreed.script_by), (video, agreed.video_by), (publish, agreed.publish_by)];
        for (text, day) in dates {
            text.set(day.map(|day| day.to_string()).unwrap_or_default());
        }
        days.set(agreed.keep_public_days.map(|days| days.to_string()).unwrap_or_default());
    };
    let day = |id, label, value| view! { <TextField id kind="date" label value problem=none /> }.into_any();
    view! {
        <p class="small">{tr!(lang, form.agreed_hint)}</p>
        <FoundDates text=Signal::stored(brief) agreed=Signal::derive(typed) on_agree=agree />
        {day("script-by", tr!(lang, form.agreed_script_by), script)}
        {day("video-by", tr!(lang, form.agreed_video_by), video)}
        {day("publish-by", tr!(lang, form.agreed_publish_by), publish)}
        <TextField
            id="keep-public"
            kind="number"
            label=tr!(lang, form.agreed_keep_public)
            value=days
            problem=filled.at(Spot::Field(Field::KeepPublic))
        />
    }
    .into_any()
}

fn file(lang: Language, here: Here, filled: Filled, field: Field) -> AnyView {
    let (hint, accept) = file_kinds(lang, field);
    let elsewhere = here.desk.is_mine().then(|| {
        view! { <p class="small">{tr!(lang, form.file_optional)}</p> }
    });
    view! {
        <FileField
            id="file"
            label=answers::field(lang, field)
            hint
            accept
            file=filled.file
            holding=filled.holding
            problem=filled.at(Spot::Field(field))
        />
        {elsewhere}
    }
    .into_any()
}

/// Returns which files a field accepts, in words and for the browser's file chooser.
pub fn file_kinds(lang: Language, field: Field) -> (String, &'static str) {
    match field {
        Field::Video => (tr!(lang, form.video_file_hint, max = format::size(limits::VIDEO)), ".mp4,.webm,.mov,video/*"),
        _ => (tr!(lang, form.script_file_hint, max = format::size(limits::SCRIPT)), ".txt,.md,.pdf,.docx"),
    }
}
