//! A pasted chat: parsed at once, with doubts listed line by line. The text stays in its field and is not stored.

use leptos::prelude::*;

use super::class_words;
use super::shown::Shown;
use crate::app::keep_results;
use crate::domain::Language;
use crate::record::Chat;
use crate::story::{Class, Note, Report};
use crate::ui::controls::{AreaField, Icon, live};
use crate::ui::desk::{Draft, Found, Part};
use crate::ui::words::{lang, tr};

/// The field, and what was last found in it.
#[component]
pub fn Collect() -> impl IntoView {
    let (lang, shown) = (lang(), expect_context::<Shown>());
    let (text, problem) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let draft = Draft::begin(|| "chat".to_owned(), vec![Part::text("chat", text)]);
    let report = RwSignal::new(None::<Report>);
    let read = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        report.set(None);
        if text.with_untracked(|text| text.trim().is_empty()) {
            problem.set(Some(tr!(lang, teach.no_text)));
            return;
        }
        let Ok(chat) = text.with_untracked(|text| Chat::read(text)) else {
            problem.set(Some(tr!(lang, teach.too_long)));
            return;
        };
        problem.set(None);
        report.set(shown.class.try_update(|class| class.take(chat)));
        shown.kept.set(keep_results(&shown.class.with_untracked(Class::codes)));
    };
    view! {
        <section class="stack teach-desk" aria-labelledby="collect">
            <h2 id="collect">{tr!(lang, teach.paste)}</h2>
            <form class="stack" novalidate=true on:submit=read>
                <Found draft />
                <AreaField id="chat" label=tr!(lang, teach.chat) value=text problem hint=tr!(lang, teach.chat_hint) />
                <div class="cluster">
                    <button class="button" data-kind="primary" type="submit">
                        <Icon name="paste" />
                        {tr!(lang, teach.read)}
                    </button>
                </div>
            </form>
            <div role="status" class="stack">{live(move || report.get().map(|report| said(lang, &report)))}</div>
        </section>
    }
}

fn said(lang: Language, report: &Report) -> AnyView {
    let taken = match report.taken {
        0 => tr!(lang, teach.taken_none),
        n => tr!(lang, teach.taken, n = n),
    };
    let line = |note: &Note| view! { <li>{class_words::note(lang, note)}</li> };
    let notes = (!report.notes.is_empty()).then(|| {
        view! {
            <h3>{tr!(lang, teach.notes)}</h3>
            <ul class="listed">{report.notes.iter().map(line).collect_view()}</ul>
        }
    });
    let other =
        |(line, text): &(usize, String)| view! { <li>{tr!(lang, teach.at_line, line = line, said = text)}</li> };
    let others = (report.others > 0).then(|| {
        view! {
            <details class="disclosure">
                <summary class="disclosure-title">{tr!(lang, teach.others, n = report.others)}</summary>
                <div class="disclosure-body">
                    <ul class="listed">{report.other_lines.iter().map(other).collect_view()}</ul>
                </div>
            </details>
        }
    });
    view! {
        <p><strong>{taken}</strong></p>
        {notes}
        {others}
    }
    .into_any()
}
