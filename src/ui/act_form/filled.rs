//! The values of an act's form while it is filled in, and how they become an act.

use leptos::prelude::*;
use web_sys::File;

use super::align::Align;
use super::correction::{Corrected, arrived, correction, wording};
use super::in_doubt::{InTime, decided};
use super::link_taken::problem_of;
use super::typed_dates::TypedDates;
use super::wrong::{Spot, Wrong};
use crate::app::{Holding, NotPerformed, When};
use crate::domain::{
    Act, ActKind, BeijingDay, ClientKind, Desk, DeskKind, Fault, Field, Language, Problem, Refusal, Role, Submission,
    TaskId, check, read_yuan, tidied,
};
use crate::record::link_or_text;
use crate::ui::controls::{Moment, NoMoment};
use crate::ui::desk::{Asked, Asks, Here, asks};
use crate::ui::words::{answers, tr};

/// The values of all fields that the forms may have.
#[derive(Clone, Copy)]
pub struct Filled {
    /// A comment, a reason, a title, or a wording that is corrected.
    pub text: RwSignal<String>,
    /// A link.
    pub link: RwSignal<String>,
    /// A file from the device.
    pub file: RwSignal<Option<File>, LocalStorage>,
    /// The name of the file that was chosen when the form was left; it must be chosen again.
    pub file_before: RwSignal<String>,
    /// The agreed dates.
    pub dates: StoredValue<TypedDates>,
    /// Which wording is corrected.
    pub corrected: RwSignal<Field>,
    /// The points of the brief for which something is sent back.
    pub points: RwSignal<Vec<u16>>,
    /// On which day the fee arrived.
    pub arrived: RwSignal<String>,
    /// What kind of client it is, if that was chosen.
    pub kind: RwSignal<Option<ClientKind>>,
    /// What Xingtu shows.
    pub align: Align,
    /// When it happened.
    pub moment: Moment,
    /// Whether the act was in time, if the minute leaves that open; and the minute for which it was answered.
    pub in_time: InTime,
    /// What is wrong, and where.
    pub problem: RwSignal<Option<Wrong>>,
    /// The progress of storing the file.
    pub holding: Holding,
}

impl Filled {
    /// Begins with the task's present values.
    pub fn new(here: Here, asked: Asked) -> Self {
        let task = here.task_untracked(asked.task);
        let last = task.as_ref().and_then(|task| task.publications.last().cloned());
        let (title, link) = last.map(|last| (last.title, last.link)).unwrap_or_default();
        let wished = task.as_ref().and_then(|task| task.title_asked.clone()).map(|asked| asked.title);
        let correcting = here.correcting.get_untracked();
        let text = match asks(asked.kind) {
            Asks::Publication(_) => wished.unwrap_or(title),
            Asks::Correction => task.as_ref().map(|task| wording(here, task, correcting)).unwrap_or_default(),
            _ => String::new(),
        };
        let agreed = task.as_ref().map(|task| task.brief.agreed.clone()).unwrap_or_default();
        let aligns = matches!(asks(asked.kind), Asks::Facts);
        Self {
            text: RwSignal::new(text),
            link: RwSignal::new(link),
            file: RwSignal::new_local(None),
            file_before: RwSignal::new(String::new()),
            dates: StoredValue::new(TypedDates::new(agreed)),
            corrected: RwSignal::new(correcting),
            points: RwSignal::new(Vec::new()),
            arrived: RwSignal::new(task.as_ref().map(arrived).unwrap_or_default()),
            kind: RwSignal::new(None),
            align: Align::new(task.as_ref(), here.desk.now_untracked()),
            moment: if asked.late || aligns { Moment::unchosen() } else { Moment::now() },
            in_time: RwSignal::new(None),
            problem: RwSignal::new(None),
            holding: Holding::new(),
        }
    }

    /// Returns the problem at a spot.
    pub fn at(self, spot: Spot) -> Signal<Option<String>> {
        Signal::derive(move || self.problem.get().filter(|wrong| wrong.spot == spot).map(|wrong| wrong.text))
    }

    /// Performs the act on the desk on which the form was begun: it is about a task of that desk.
    pub async fn perform(self, lang: Language, here: Here, asked: Asked, begun_on: &str) -> Result<(), Wrong> {
        // A correction is made now, and an alignment has its own time of since when.
        let now = !here.desk.is_mine() || matches!(asks(asked.kind), Asks::Correction | Asks::Facts);
        let when = if now { When::Now } else { decided(lang, here, asked, self.in_time, self.when(lang)?)? };
        let acts = self.acts(lang, here, asked, when).await?;
        for (_, act) in &acts {
            check(act, here.kind())
                .map_err(|problem| Wrong::at(Spot::Field(problem.field), problem_of(lang, act, problem)))?;
        }
        let acts = move |desk: &Desk| match asks(asked.kind) {
            // It may add a client, whose id another tab may have given away by then.
            Asks::Correction => self.correction(desk, asked.task),
            _ => acts.clone(),
        };
        let done = here.try_on(begun_on, when, acts).await;
        done.map(drop).map_err(|why| wrong(lang, here, asked.kind, &why))
    }

    async fn acts(self, lang: Language, here: Here, asked: Asked, when: When) -> Result<Vec<(Role, Act)>, Wrong> {
        let task = asked.task;
        let act = match asks(asked.kind) {
            Asks::Nothing(act) | Asks::Price(act) => act(task),
            Asks::Text(_, act) => naming(act(task, typed(self.text)), &self.points.get_untracked()),
            Asks::File(field, act) => act(task, self.submission(lang, here, asked, when, field).await?),
            Asks::Publication(act) => act(task, typed(self.text), link_or_text(typed(self.link))),
            Asks::Dates => Act::ChangeDates { task, agreed: self.dates.get_value().read(lang)? },
            Asks::Facts => Act::Align { task, facts: self.align.facts(lang, self.when(lang)?)? },
            Asks::Correction if self.is_no_fee() => {
                return Err(Wrong::of(lang, Problem { field: Field::Fee, fault: Fault::Malformed }));
            }
            Asks::Correction => return Ok(here.desk.desk.with_untracked(|desk| self.correction(desk, task))),
            Asks::Elsewhere => return Ok(Vec::new()),
        };
        Ok(vec![(asked.kind.role().unwrap_or(Role::Creator), act)])
    }

    fn is_no_fee(self) -> bool {
        let text = typed(self.text);
        self.corrected.get_untracked() == Field::Fee && !text.is_empty() && read_yuan(&text).is_none()
    }

    fn correction(self, desk: &Desk, task: TaskId) -> Vec<(Role, Act)> {
        let (field, kind) = (self.corrected.get_untracked(), self.kind.get_untracked());
        let arrived = BeijingDay::parse(&typed(self.arrived));
        correction(desk, task, Corrected { field, text: typed(self.text), kind, arrived })
    }

    fn when(self, lang: Language) -> Result<When, Wrong> {
        let chosen = untrack(|| self.moment.when());
        chosen.map_err(|why| {
            let text = match why {
                NoMoment::Missing => tr!(lang, problem.time_missing),
                NoMoment::Invalid => tr!(lang, problem.time_invalid),
            };
            Wrong::at(Spot::When, text)
        })
    }

    async fn submission(
        self,
        lang: Language,
        here: Here,
        asked: Asked,
        when: When,
        field: Field,
    ) -> Result<Submission, Wrong> {
        match self.file.get_untracked() {
            None if here.kind() == DeskKind::Mine => Ok(Submission::Elsewhere),
            None => Err(Wrong::of(lang, Problem { field, fault: Fault::FileMissing })),
            Some(file) => {
                // Check before storing the file, so that a wrong time doesn't cost storing a gigabyte.
                here.may(asked.task, asked.kind, when)
                    .map_err(|refusal| wrong(lang, here, asked.kind, &NotPerformed::Refused(refusal)))?;
                let held = here.app.files.hold(file, field == Field::Video, self.holding).await;
                held.map(Submission::Here)
                    .map_err(|why| Wrong::at(Spot::Field(field), answers::not_held(lang, &why, field)))
            }
        }
    }
}

fn wrong(lang: Language, here: Here, kind: ActKind, why: &NotPerformed) -> Wrong {
    let spot = match why {
        NotPerformed::Worded(problem) => Spot::Field(problem.field),
        // On one's own desk, a refusal because of the time is shown beside the time.
        NotPerformed::Refused(
            Refusal::InFuture | Refusal::BeforeLast { .. } | Refusal::Completed { .. } | Refusal::Cancelled { .. },
        ) if here.desk.is_mine() => Spot::When,
        NotPerformed::Refused(_)
        | NotPerformed::Busy
        | NotPerformed::NotOpened
        | NotPerformed::InOtherTab
        | NotPerformed::OtherDesk
        | NotPerformed::NotSaved { .. }
        | NotPerformed::Paused => Spot::Form,
    };
    let text = answers::not_performed(lang, kind, why, here.desk.now_untracked());
    Wrong { spot, text, align: here.offers_align(kind, why) }
}

fn typed(text: RwSignal<String>) -> String {
    tidied(&text.get_untracked())
}

/// Names the points of the brief for which something is sent back.
fn naming(mut act: Act, named: &[u16]) -> Act {
    if let Act::RejectScript { points, .. } | Act::RejectVideo { points, .. } = &mut act {
        named.clone_into(points);
    }
    act
}
