//! The desk that a screen shows: the voice of its texts, and how an act is begun.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asks::bare;
use super::notice::{Notice, Said};
use crate::app::{App, NotPerformed, OpenDesk, Phase, WentTo, When};
use crate::domain::{
    Act, ActKind, Agenda, AgreedDates, Desk, DeskKind, Field, Instant, Language, Refusal, Role, Task, TaskId, TaskLog,
};
use crate::ui::route::{self, Route};
use crate::ui::words::{self, answers, tr};

/// The desk on the screen. Screens get it from the context.
#[derive(Clone, Copy)]
pub struct Here {
    /// The app.
    pub app: &'static App,
    /// The desk.
    pub desk: &'static OpenDesk,
    /// What waits for whom on the desk, seen from the creator's seat; shared by all readers.
    pub agenda: Memo<Agenda>,
    /// The act whose form is open.
    pub asked: RwSignal<Option<Asked>>,
    /// The wording with which the form of a correction begins.
    pub correcting: RwSignal<Field>,
    /// What was last done or went wrong; set by the functions below.
    pub notice: RwSignal<Option<Notice>>,
}

/// An act that asks for something first: its content, or when it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The task.
    pub task: TaskId,
    /// The kind of act.
    pub kind: ActKind,
    /// Whether it happened earlier and is recorded late.
    pub late: bool,
}

/// Returns the desk on the screen.
pub fn here() -> Here {
    expect_context()
}

impl Here {
    /// Returns the kind of the desk.
    pub fn kind(self) -> DeskKind {
        self.desk.kind()
    }

    /// Returns the address of a task on this desk.
    pub fn task_route(self, task: TaskId) -> Route {
        match self.kind() {
            DeskKind::Mine => Route::Task(task),
            DeskKind::Demo => Route::SandboxTask(task),
        }
    }

    /// Returns the name of a file that leaves the app; it marks a demo's file as made up.
    pub fn leaving_as(self, lang: Language, name: &str) -> String {
        if self.desk.is_mine() { name.to_owned() } else { words::tr!(lang, demo.file_made_up, name = name) }
    }

    /// Returns a task's name; follows changes.
    pub fn name_of(self, task: TaskId) -> Option<String> {
        self.desk.desk.with(|desk| desk.task(task).map(|task| task.brief.name.clone()))
    }

    /// Returns the agreed dates of a task; follows changes.
    pub fn dates_of(self, task: TaskId) -> AgreedDates {
        self.desk.desk.with(|desk| desk.task(task).map(|task| task.brief.agreed.clone())).unwrap_or_default()
    }

    /// Marks a text of the demo that leaves the app: whoever gets it must see that people and tasks are made up.
    pub fn leaving(self, lang: Language, text: String) -> String {
        if self.desk.is_mine() { text } else { format!("{}\n{text}", words::tr!(lang, demo.text_made_up)) }
    }

    /// Returns a task, untracked.
    pub fn task_untracked(self, task: TaskId) -> Option<Task> {
        self.desk.desk.with_untracked(|desk| desk.task(task).cloned())
    }

    /// Begins an act: performs it if it needs nothing more, otherwise opens its form.
    pub fn begin(self, lang: Language, task: TaskId, kind: ActKind) {
        self.correcting.set(Field::Name);
        match bare(task, kind) {
            Some(act) => self.perform(lang, When::Now, act),
            None => self.asked.set(Some(Asked { task, kind, late: false })),
        }
    }

    /// Takes back the record beside the button, by its position. If another window has already taken it back, or added
    /// one, nothing is taken back and the reason is shown.
    pub fn take_back(self, lang: Language, task: TaskId, record: u64) {
        // Taking back the only record would remove the task: that is a deletion, and is asked as one.
        let only =
            |desk: &Desk| desk.log(task).is_some_and(|log| matches!(log.standing(), [entry] if entry.seq == record));
        if self.desk.desk.with_untracked(only) {
            self.begin(lang, task, ActKind::PutAway);
        } else {
            self.perform(lang, When::Now, Act::TakeBack { task, record: Some(record) });
        }
    }

    /// Opens the form to correct one wording.
    pub fn begin_correcting(self, task: TaskId, field: Field) {
        self.correcting.set(field);
        self.asked.set(Some(Asked { task, kind: ActKind::Correct, late: false }));
    }

    /// Opens the form for an act that happened earlier.
    pub fn begin_late(self, task: TaskId, kind: ActKind) {
        self.asked.set(Some(Asked { task, kind, late: true }));
    }

    /// Performs an act and shows the outcome above the screen.
    pub fn perform(self, lang: Language, when: When, act: Act) {
        spawn_local(async move {
            let (kind, task) = (act.kind(), act.task());
            if let Err(why) = self.try_to(when, vec![(kind.role().unwrap_or(Role::Creator), act)]).await {
                self.fail(lang, kind, task, &why);
            }
        });
    }

    /// Performs acts; the caller shows a problem beside its field.
    pub async fn try_to(self, when: When, acts: Vec<(Role, Act)>) -> Result<(), NotPerformed> {
        self.try_on(&self.desk.id(), when, move |_| acts.clone()).await.map(drop)
    }

    /// Performs acts on the desk on which they were begun. `acts` is called with the desk as it is by then: another tab
    /// may have given ids away. Returns the last act.
    pub async fn try_on(
        self,
        begun_on: &str,
        when: When,
        acts: impl Fn(&Desk) -> Vec<(Role, Act)> + 'static,
    ) -> Result<Option<Act>, NotPerformed> {
        // If the person goes elsewhere meanwhile, the notice appears on the screen where the act was begun, or on the
        // task's.
        let on = route::present();
        if self.app.phase.get_untracked() == Phase::NotFetched {
            self.app.wake().await;
        }
        let (entries, to) = self.app.desks.perform(*self.desk, begun_on, when, acts).await?;
        let last = entries.into_iter().last().map(|entry| entry.act);
        self.notice.set(None);
        if let Some(act) = last.clone().filter(|act| self.desk.is_mine() && act.kind() != ActKind::TakeBack)
            && let Some(task) = act.task()
            && let Some(name) = self.desk.desk.with_untracked(|desk| name_of(desk, task))
        {
            let record = self.desk.desk.with_untracked(|desk| record_of(desk, task, &act));
            let said = Said::Recorded { task, name, kind: act.kind(), record, to };
            self.notice.set(Some(Notice { on, about: Some((self.kind(), task)), said }));
        }
        Ok(last)
    }

    /// Shows above the screen why an act was not performed.
    pub fn fail(self, lang: Language, kind: ActKind, task: Option<TaskId>, why: &NotPerformed) {
        // An unsaved act has its own permanent banner, and a double tap needs no answer.
        if !matches!(why, NotPerformed::Busy | NotPerformed::NotSaved { .. }) {
            let now: Instant = self.desk.now_untracked();
            let about = task.map(|task| (self.kind(), task));
            let task = task.filter(|_| self.offers_align(kind, why));
            let said = Said::Failed(answers::not_performed(lang, kind, why, now), task);
            self.notice.set(Some(Notice { on: route::present(), about, said }));
        }
    }

    /// Whether the message above the screen says that recording does nothing on Xingtu; once per screen is enough.
    pub fn is_told_a_record(self) -> bool {
        self.notice.with(|notice| {
            let said = notice.as_ref().map(|notice| &notice.said);
            matches!(said, Some(Said::Recorded { kind, .. }) if !kind.opens_a_task())
        })
    }

    /// Shows a message above the present screen, until it is left.
    pub fn tell(self, text: String) {
        self.tell_on(route::present(), text);
    }

    /// Shows a message above a screen to which the person is being led.
    pub fn tell_on(self, on: Route, text: String) {
        self.notice.set(Some(Notice { on, about: None, said: Said::Told(text) }));
    }

    /// Shows above the present screen what could not be done.
    pub fn tell_failed(self, text: String) {
        self.notice.set(Some(Notice { on: route::present(), about: None, said: Said::Failed(text, None) }));
    }

    /// Says that a file was handed to the browser to be saved, or that it couldn't be.
    pub fn tell_handed(self, lang: Language, to: WentTo, name: &str) {
        match to {
            WentTo::Download => self.tell_of_file(tr!(lang, settings.export_done, name = name), false),
            WentTo::Browser | WentTo::Memory | WentTo::Nowhere => {
                self.tell_failed(tr!(lang, settings.export_failed));
            }
        }
    }

    /// Says that a file was handed to the browser; a backup counts as made once the person has seen it.
    pub fn tell_of_file(self, text: String, backup: bool) {
        self.notice.set(Some(Notice { on: route::present(), about: None, said: Said::Handed { text, backup } }));
    }

    /// Removes the message.
    pub fn tell_nothing(self) {
        self.notice.set(None);
    }

    /// Tells whether to offer 按星图校准 after a refusal on one's own desk: what really happened can always be recorded
    /// (D24). Taking a record back isn't something that happened.
    pub fn offers_align(self, kind: ActKind, why: &NotPerformed) -> bool {
        let refused = matches!(why, NotPerformed::Refused(refusal) if *refusal != Refusal::InFuture);
        self.desk.is_mine() && refused && !matches!(kind, ActKind::Align | ActKind::TakeBack)
    }

    /// Asks the engine whether an act would be permitted, without performing it.
    pub fn may(self, task: TaskId, kind: ActKind, when: When) -> Result<(), Refusal> {
        self.desk.may(task, kind, when)
    }

    /// Returns the name of an act in the voice of the desk.
    pub fn act_word(self, lang: Language, kind: ActKind) -> String {
        words::act(lang, self.kind(), kind)
    }
}

/// Returns the name of a task, even if it is put away.
pub fn name_of(desk: &Desk, task: TaskId) -> Option<String> {
    let away = || desk.put_away().map(TaskLog::task).find(|away| away.id == task);
    desk.task(task).or_else(away).map(|task| task.brief.name.clone())
}

/// Returns the position of what was just recorded on a task; `None` if it isn't there as a record of its own.
fn record_of(desk: &Desk, task: TaskId, act: &Act) -> Option<u64> {
    desk.log(task)?.standing().iter().rev().find(|entry| entry.act == *act).map(|entry| entry.seq)
}
