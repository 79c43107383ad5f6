//! The instant that is looked at while `now` is moved along the life: one that was, or one that will be if nobody does
//! anything. Looking changes nothing; an act from there goes on from that instant.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::advance::advance;
use super::fork::fork;
use crate::app::App;
use crate::domain::{ActKind, Desk, DeskKind, Entry, Instant, Language, TaskId, up_to};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::stage::Seen;
use crate::ui::words::{format, lang, tr};

/// What is looked at of one task.
#[derive(Clone, Copy)]
pub struct Looked {
    task: TaskId,
    here: Here,
    /// The instant; `None` while it is the clock's.
    pub at: RwSignal<Option<Instant>>,
    journal: RwSignal<Option<Vec<Entry>>>,
}

impl Looked {
    /// Begins at the clock's instant, and reads the journal whenever it grew.
    pub fn of(task: TaskId) -> Self {
        let here = here();
        let journal = RwSignal::new(None::<Vec<Entry>>);
        Effect::new(move |_| {
            here.desk.desk.with(Desk::head);
            let app: &'static App = here.app;
            spawn_local(async move {
                if let Some(read) = app.demos.journal().await {
                    journal.try_set(Some(read));
                }
            });
        });
        Self { task, here, at: RwSignal::new(None), journal }
    }

    /// Returns what is seen; `None` if there is no such task.
    pub fn seen(self) -> Option<Seen> {
        let Self { task, here, .. } = self;
        let now = here.desk.now();
        let then = self.at.get().filter(|at| *at != now);
        let desk = match then.filter(|at| *at < now) {
            Some(at) => Desk::of_journal(DeskKind::Demo, &self.until(at)?).ok()?,
            None => here.desk.desk.get(),
        };
        desk.task(task)?;
        Some(Seen { desk, task, now: then.unwrap_or(now) })
    }

    /// Looks at an instant, at the earliest at the task's first.
    pub fn look(self, to: Instant) {
        let begins =
            self.here.desk.desk.with_untracked(|desk| desk.log(self.task)?.standing().first().map(|one| one.at));
        let to = begins.map_or(to, |begins| to.max(begins));
        let now = self.here.desk.now_untracked();
        // Nothing is shown as the past before the journal is read.
        if to >= now || self.journal.with_untracked(Option::is_some) {
            self.at.set((to != now).then_some(to));
        }
    }

    /// Begins an act at the instant that is looked at: in the past in a copy, and ahead once time has passed till then.
    pub fn begin(self, lang: Language, kind: ActKind) {
        let (here, task) = (self.here, self.task);
        match self.at.get_untracked() {
            None => here.begin(lang, task, kind),
            Some(at) => self.go_on(lang, at, Some(kind)),
        }
    }

    fn go_on(self, lang: Language, at: Instant, act: Option<ActKind>) {
        let Self { here, task, .. } = self;
        if at < here.desk.now_untracked() {
            let until = untrack(|| self.until(at));
            spawn_local(async move {
                if fork(lang, here, at, until, act.map(|kind| (task, kind))).await {
                    self.at.try_set(None);
                }
            });
        } else {
            self.at.set(None);
            advance(lang, here, at, move || act.into_iter().for_each(|kind| here.begin(lang, task, kind)));
        }
    }

    fn until(self, at: Instant) -> Option<Vec<Entry>> {
        self.journal.with(|journal| Some(up_to(journal.as_ref()?, at)))
    }
}

/// Says which instant is looked at, with the two ways onward.
#[component]
pub fn Looking(looked: Looked) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let was = Memo::new(move |_| looked.at.get().is_some_and(|at| at < here.desk.now()));
    let shown = move || {
        let (at, was) = (looked.at.get()?, was.get());
        let when = format::moment(lang, at);
        let (said, onward) = if was {
            (tr!(lang, map.then_past, when = when), tr!(lang, map.fork))
        } else {
            (tr!(lang, map.then_ahead, when = when), tr!(lang, map.go_there))
        };
        Some(view! {
            <p class="looking">{said}</p>
            <div class="cluster">
                <button class="button" data-size="small" type="button" on:click=move |_| looked.at.set(None)>
                    {tr!(lang, map.back_to_now)}
                </button>
                <button
                    class="button"
                    data-kind="neutral"
                    data-size="small"
                    type="button"
                    on:click=move |_| looked.go_on(lang, at, None)
                >
                    <Icon name=if was { "fork" } else { "forward" } small=true />
                    {onward}
                </button>
            </div>
        })
    };
    view! { <div role="status">{live(shown)}</div> }
}
