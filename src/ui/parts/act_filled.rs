//! What the form of an act holds while it is filled in, and how it becomes an act.

use leptos::prelude::*;
use web_sys::File;

use crate::app::{Holding, NotPerformed, When};
use crate::domain::{Act, ActKind, DeskKind, Fault, Field, Problem, Refusal, Role, Submission, check};
use crate::ui::answers;
use crate::ui::controls::{Moment, NoMoment};
use crate::ui::here::{Asked, Here, bare_late};
use crate::ui::i18n::i18n::Locale;
use crate::ui::words::tr;

/// Everything that the forms hold while they are filled in.
#[derive(Clone, Copy)]
pub struct Filled {
    /// A comment, or a title.
    pub text: RwSignal<String>,
    /// A link.
    pub link: RwSignal<String>,
    /// A file of the device.
    pub file: RwSignal<Option<File>, LocalStorage>,
    /// When it happened.
    pub moment: Moment,
    /// What is wrong, and where.
    pub problem: RwSignal<Option<(Spot, String)>>,
    /// The file on its way into the browser.
    pub holding: Holding,
}

/// Where a problem is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Beside a field.
    Field(Field),
    /// Beside the time.
    When,
    /// Below all fields.
    Form,
}

/// A problem and where it is shown.
pub type Wrong = (Spot, String);

impl Filled {
    /// Begins with nothing filled in.
    pub fn new(asked: Asked) -> Self {
        Self {
            text: RwSignal::new(String::new()),
            link: RwSignal::new(String::new()),
            file: RwSignal::new_local(None),
            moment: if asked.late { Moment::unchosen() } else { Moment::now() },
            problem: RwSignal::new(None),
            holding: Holding::new(),
        }
    }

    /// Returns what is wrong at a spot.
    pub fn at(self, spot: Spot) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.get().filter(|(at, _)| *at == spot).map(|(_, text)| text))
    }

    /// Performs the act that was filled in.
    pub async fn perform(self, lang: Locale, here: Here, asked: Asked) -> Result<(), Wrong> {
        let when = if here.desk.is_mine() { self.when(lang)? } else { When::Now };
        let act = self.act(lang, here, asked, when).await?;
        let beside = |problem: Problem| (Spot::Field(problem.field), answers::problem(lang, problem));
        check(&act, here.kind()).map_err(beside)?;
        here.try_to(when, vec![(role_of(asked), act)]).await.map_err(|why| {
            let now = here.desk.now_untracked();
            let spot = match &why {
                NotPerformed::Worded(problem) => Spot::Field(problem.field),
                NotPerformed::Refused(refusal) => spot_of(here, refusal),
                NotPerformed::Busy
                | NotPerformed::InOtherTab
                | NotPerformed::NotSaved { .. }
                | NotPerformed::Paused => Spot::Form,
            };
            (spot, answers::not_performed(lang, &why, now))
        })
    }

    async fn act(self, lang: Locale, here: Here, asked: Asked, when: When) -> Result<Act, Wrong> {
        let task = asked.task;
        Ok(match asked.kind {
            ActKind::SubmitScript => {
                Act::SubmitScript { task, script: self.submission(lang, here, asked, when, Field::Script).await? }
            }
            ActKind::SubmitVideo => {
                Act::SubmitVideo { task, video: self.submission(lang, here, asked, when, Field::Video).await? }
            }
            ActKind::RejectScript => Act::RejectScript { task, comment: typed(self.text) },
            ActKind::RejectVideo => Act::RejectVideo { task, comment: typed(self.text) },
            ActKind::Publish => Act::Publish { task, title: typed(self.text), link: typed(self.link) },
            _ => bare_late(asked).ok_or((Spot::Form, String::new()))?,
        })
    }

    fn when(self, lang: Locale) -> Result<When, Wrong> {
        let chosen = untrack(|| self.moment.when());
        chosen.map_err(|why| match why {
            NoMoment::Missing => (Spot::When, tr!(lang, problem.time_missing)),
            NoMoment::Invalid => (Spot::When, tr!(lang, problem.time_invalid)),
        })
    }

    async fn submission(
        self,
        lang: Locale,
        here: Here,
        asked: Asked,
        when: When,
        field: Field,
    ) -> Result<Submission, Wrong> {
        let spot = Spot::Field(field);
        match self.file.get_untracked() {
            None if here.kind() == DeskKind::Mine => Ok(Submission::Elsewhere),
            None => Err((spot, answers::problem(lang, Problem { field, fault: Fault::FileMissing }))),
            Some(file) => {
                // Asked before the file is stored, so that a wrong time doesn't cost a gigabyte's way.
                here.may(asked.task, asked.kind, when).map_err(|refusal| {
                    let now = here.desk.now_untracked();
                    let why = NotPerformed::Refused(refusal);
                    (spot_of(here, &refusal), answers::not_performed(lang, &why, now))
                })?;
                let held = here.app.hold(file, field == Field::Video, self.holding).await;
                held.map(Submission::Here).map_err(|why| (spot, answers::not_held(lang, &why, field)))
            }
        }
    }
}

/// On one's own desk a refusal that has to do with time is answered beside the time.
fn spot_of(here: Here, refusal: &Refusal) -> Spot {
    match refusal {
        Refusal::InFuture | Refusal::BeforeLast { .. } | Refusal::Lapsed { .. } | Refusal::CompletedByItself { .. }
            if here.desk.is_mine() =>
        {
            Spot::When
        }
        _ => Spot::Form,
    }
}

fn role_of(asked: Asked) -> Role {
    asked.kind.role().unwrap_or(Role::Creator)
}

fn typed(text: RwSignal<String>) -> String {
    text.get_untracked().trim().to_owned()
}
