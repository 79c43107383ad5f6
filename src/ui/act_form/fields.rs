//! The fields of an act's form, depending on what its kind asks for.

use leptos::prelude::*;

use super::agreed_fields::agreed_fields;
use super::align::AlignFields;
use super::corrections::Corrections;
use super::filled::Filled;
use super::line::{area, line};
use super::link_taken::take_link;
use super::price::price;
use super::wrong::Spot;
use crate::domain::{ActKind, Field, Language, Rules, limits, ruling_out};
use crate::ui::controls::{FileField, Source, Sources, TextField, Tick};
use crate::ui::desk::{Asked, Asks, Here, asks, hint};
use crate::ui::words::{self, answers, format, tr};

/// Draws the fields of an act.
pub fn fields(lang: Language, here: Here, asked: Asked, filled: Filled) -> AnyView {
    match asks(asked.kind) {
        Asks::Nothing(_) | Asks::Elsewhere => ().into_any(),
        Asks::Price(_) => match here.task_untracked(asked.task) {
            Some(task) => price(lang, here, &task, asked.kind),
            None => ().into_any(),
        },
        Asks::Text(field, _) => view! {
            {in_time(lang, here, asked)}
            {text(lang, asked.kind, field, filled)}
            {named_points(lang, here, asked, filled)}
        }
        .into_any(),
        Asks::File(field, _) => file(lang, here, filled, field),
        Asks::Publication(_) => publication(lang, here, filled),
        Asks::Dates => agreed_fields(lang, here, asked, filled),
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

/// Says until when an act that the task's completion will rule out is in time.
fn in_time(lang: Language, here: Here, asked: Asked) -> Option<AnyView> {
    let (task, now) = (here.task_untracked(asked.task)?, here.desk.now_untracked());
    let safe = words::safe(lang, &ruling_out(&task, asked.kind, now)?, now);
    Some(view! { <p>{safe} " " <Sources of=Source::Assumption.alone() /></p> }.into_any())
}

fn text(lang: Language, kind: ActKind, field: Field, filled: Filled) -> AnyView {
    let (hint, problem) = (hint(lang, kind, field), filled.at(Spot::Field(field)));
    match field {
        Field::Title => line("title", tr!(lang, form.new_title), hint, filled.text, problem),
        _ => area("comment", answers::field(lang, field), hint, filled.text, problem),
    }
}

/// Which points of the brief something is sent back for; nothing if the brief has none, or for another act.
fn named_points(lang: Language, here: Here, asked: Asked, filled: Filled) -> Option<AnyView> {
    let points = here.task_untracked(asked.task)?.brief.points;
    let rejects = matches!(asked.kind, ActKind::RejectScript | ActKind::RejectVideo);
    let one = move |(n, word): (u16, String)| {
        let name = move |on: bool| {
            filled.points.update(|named| {
                named.retain(|other| *other != n);
                named.extend(on.then_some(n));
                named.sort_unstable();
            });
        };
        let on = Signal::derive(move || filled.points.with(|named| named.contains(&n)));
        view! { <Tick word on on_change=name /> }
    };
    (rejects && !points.is_empty()).then(|| {
        view! {
            <fieldset class="fieldset">
                <legend class="legend">{tr!(lang, form.points_rejected)}</legend>
                <div class="choices">{(1..).zip(points).map(one).collect_view()}</div>
            </fieldset>
        }
        .into_any()
    })
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
