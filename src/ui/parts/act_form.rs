//! The form of an act that needs more than a tap: a file, a comment, a title, or when it happened. What
//! is wrong is said beside its field, and nothing is stored then.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::act_samples::sample_of;
use crate::app::{Holding, NotPerformed, When};
use crate::domain::{Act, ActKind, DeskKind, Fault, Field, Problem, Refusal, Role, Submission, check, limits};
use crate::ui::answers;
use crate::ui::controls::{AreaField, FileField, Modal, Moment, MomentField, TextField};
use crate::ui::format;
use crate::ui::here::{Asked, Here, bare_late, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::words::{lang, tr};

/// Shows the form of the act that was asked for.
#[component]
pub fn ActFormHost() -> impl IntoView {
    let here = here();
    move || here.asked.get().map(|asked| view! { <ActForm asked /> })
}

/// Everything that the forms hold while they are filled in.
#[derive(Clone, Copy)]
pub struct Filled {
    /// A comment, or a title.
    pub text: RwSignal<String>,
    /// A link.
    pub link: RwSignal<String>,
    /// A file of the device.
    pub file: RwSignal<Option<File>, LocalStorage>,
    moment: Moment,
    problem: RwSignal<Option<(Spot, String)>>,
    holding: Holding,
}

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    Field(Field),
    When,
    Form,
}

impl Filled {
    fn at(self, spot: Spot) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.get().filter(|(at, _)| *at == spot).map(|(_, text)| text))
    }
}

#[component]
fn ActForm(asked: Asked) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let filled = Filled {
        text: RwSignal::new(String::new()),
        link: RwSignal::new(String::new()),
        file: RwSignal::new_local(None),
        moment: if asked.late { Moment::unchosen() } else { Moment::now() },
        problem: RwSignal::new(None),
        holding: Holding::new(),
    };
    let busy = RwSignal::new(false);
    let close = move || {
        filled.holding.stop();
        here.asked.set(None);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        filled.problem.set(None);
        spawn_local(async move {
            let done = submit(lang, here, asked, filled).await;
            // The form may have been closed meanwhile.
            if busy.try_set(false).is_none() {
                match done {
                    Ok(()) => here.asked.set(None),
                    Err(problem) => filled.problem.set(Some(problem)),
                }
            }
        });
    };
    let word = here.act_word(lang, asked.kind);
    let send = if here.desk.is_mine() { tr!(lang, form.record) } else { word.clone() };
    let general = filled.at(Spot::Form);
    view! {
        <Modal title=word on_close=close>
            <form class="form" novalidate=true on:submit=submit>
                <div class="dialog-body">
                    {fields(lang, here, asked.kind, filled)}
                    {here.desk.is_mine().then(|| view! {
                        <MomentField
                            id="when"
                            label=tr!(lang, form.happened_at)
                            moment=filled.moment
                            problem=filled.at(Spot::When)
                            offered=Signal::derive(move || here.desk.now())
                        />
                    })}
                    {move || general.get().map(|text| view! { <p class="field-message" role="alert">{text}</p> })}
                </div>
                <div class="dialog-acts">
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| close()>
                        {tr!(lang, app.cancel)}
                    </button>
                    <button
                        class="button"
                        data-kind="primary"
                        type="submit"
                        aria-busy=move || busy.get().then_some("true")
                    >
                        {send}
                    </button>
                </div>
            </form>
        </Modal>
    }
}

fn fields(lang: Locale, here: Here, kind: ActKind, filled: Filled) -> AnyView {
    let demo = !here.desk.is_mine();
    let sample = demo.then(|| sample_of(lang, kind, filled));
    let own = match kind {
        ActKind::SubmitScript => {
            let hint = tr!(lang, form.script_file_hint, max = format::size(limits::SCRIPT));
            file(lang, here, filled, Field::Script, tr!(lang, form.script_file), hint, ".txt,.md,.pdf,.docx")
        }
        ActKind::SubmitVideo => {
            let hint = tr!(lang, form.video_file_hint, max = format::size(limits::VIDEO));
            file(lang, here, filled, Field::Video, tr!(lang, form.video_file), hint, ".mp4,.webm,.mov,video/*")
        }
        ActKind::RejectScript | ActKind::RejectVideo => view! {
            <AreaField
                id="comment"
                label=tr!(lang, form.comment)
                hint=tr!(lang, form.comment_hint)
                value=filled.text
                problem=filled.at(Spot::Field(Field::Comment))
            />
        }
        .into_any(),
        ActKind::Publish => view! {
            <TextField
                id="title"
                label=tr!(lang, form.title)
                hint=tr!(lang, form.title_hint)
                value=filled.text
                problem=filled.at(Spot::Field(Field::Title))
            />
            <TextField
                id="link"
                kind="url"
                label=tr!(lang, form.link)
                hint=tr!(lang, form.link_hint)
                optional=!demo
                value=filled.link
                problem=filled.at(Spot::Field(Field::Link))
            />
        }
        .into_any(),
        ActKind::AddClient
        | ActKind::AddCreator
        | ActKind::Assign
        | ActKind::Accept
        | ActKind::ApproveScript
        | ActKind::ApproveVideo
        | ActKind::SignOff
        | ActKind::TakeBack => ().into_any(),
    };
    view! { {own} {sample} }.into_any()
}

fn file(
    lang: Locale,
    here: Here,
    filled: Filled,
    field: Field,
    label: String,
    hint: String,
    accept: &'static str,
) -> AnyView {
    let elsewhere = here.desk.is_mine().then(|| {
        view! { <p class="small">{tr!(lang, form.file_optional)}</p> }
    });
    view! {
        <FileField
            id="file"
            label
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

async fn submit(lang: Locale, here: Here, asked: Asked, filled: Filled) -> Result<(), (Spot, String)> {
    let when = if here.desk.is_mine() { moment(lang, filled)? } else { When::Now };
    let act = match asked.kind {
        ActKind::SubmitScript => {
            Act::SubmitScript { task: asked.task, script: submission(lang, here, filled, Field::Script).await? }
        }
        ActKind::SubmitVideo => {
            Act::SubmitVideo { task: asked.task, video: submission(lang, here, filled, Field::Video).await? }
        }
        ActKind::RejectScript => Act::RejectScript { task: asked.task, comment: typed(filled.text) },
        ActKind::RejectVideo => Act::RejectVideo { task: asked.task, comment: typed(filled.text) },
        ActKind::Publish => Act::Publish { task: asked.task, title: typed(filled.text), link: typed(filled.link) },
        _ => bare_late(asked).ok_or((Spot::Form, String::new()))?,
    };
    let beside = |problem: Problem| (Spot::Field(problem.field), answers::problem(lang, problem));
    check(&act, here.kind()).map_err(beside)?;
    let by = asked.kind.role().unwrap_or(Role::Creator);
    here.try_to(when, vec![(by, act)]).await.map_err(|why| {
        let spot = match &why {
            NotPerformed::Worded(problem) => Spot::Field(problem.field),
            NotPerformed::Refused(
                Refusal::InFuture
                | Refusal::BeforeLast { .. }
                | Refusal::Lapsed { .. }
                | Refusal::CompletedByItself { .. },
            ) if here.desk.is_mine() => Spot::When,
            _ => Spot::Form,
        };
        (spot, answers::not_performed(lang, &why, here.desk.now_untracked()))
    })
}

fn moment(lang: Locale, filled: Filled) -> Result<When, (Spot, String)> {
    use crate::ui::controls::NoMoment;
    let read = untrack(|| filled.moment.when());
    read.map_err(|why| match why {
        NoMoment::Missing => (Spot::When, tr!(lang, problem.time_missing)),
        NoMoment::Invalid => (Spot::When, tr!(lang, problem.time_invalid)),
    })
}

async fn submission(lang: Locale, here: Here, filled: Filled, field: Field) -> Result<Submission, (Spot, String)> {
    let spot = Spot::Field(field);
    match filled.file.get_untracked() {
        None if here.kind() == DeskKind::Mine => Ok(Submission::Elsewhere),
        None => Err((spot, answers::problem(lang, Problem { field, fault: Fault::FileMissing }))),
        Some(file) => {
            let held = here.app.hold(file, field == Field::Video, filled.holding).await;
            held.map(Submission::Here).map_err(|why| (spot, answers::not_held(lang, &why, field)))
        }
    }
}

fn typed(text: RwSignal<String>) -> String {
    text.get_untracked().trim().to_owned()
}
