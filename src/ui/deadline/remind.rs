//! A task's reminders for the phone's calendar by one tap, and as a text where no file can be saved. Only on one's own
//! desk, where time is real, and only if there is something to remind of.

use leptos::prelude::*;

use crate::app::{Device, WentTo, address_of_calendar};
use crate::domain::{Desk, Language, Reminder, Task, TaskId, reminders};
use crate::record::to_calendar;
use crate::ui::controls::{Copy, Icon, live, save_as};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self, gap, lang, tr};

/// How much of it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Calendar and copy buttons, and a note that nothing rings here while the browser is closed.
    Whole,
    /// The button alone.
    Button,
}

/// The reminders of a task; nothing if there are none.
#[component]
pub fn Remind(task: TaskId, shape: Shape) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let offered = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.is_mine()
            && here.desk.desk.with(|desk| desk.task(task).is_some_and(|task| !reminders(task, now).is_empty()))
    });
    live(move || {
        offered.get().then(|| match shape {
            Shape::Whole => whole(lang, here, task),
            Shape::Button if Device::here().saves_files() => save_button(lang, here, task, shape),
            Shape::Button => copy_button(lang, here, task, true),
        })
    })
}

fn whole(lang: Language, here: Here, task: TaskId) -> AnyView {
    // A button that does nothing would be worse than none.
    let (save, why_not) = if Device::here().saves_files() {
        (Some(save_button(lang, here, task, Shape::Whole)), None)
    } else {
        (None, Some(tr!(lang, remind.in_app)))
    };
    view! {
        <div class="remind">
            {save}
            {copy_button(lang, here, task, false)}
            <p class="remind-note">{tr!(lang, message.reminder)} {gap(lang)} {why_not}</p>
        </div>
    }
    .into_any()
}

fn save_button(lang: Language, here: Here, task: TaskId, shape: Shape) -> AnyView {
    let saved = RwSignal::new(String::new());
    let save = move |_| {
        if let Some(name) = save(lang, here, task) {
            saved.set(tr!(lang, remind.saved, name = name));
        }
    };
    let about = here.task_untracked(task).map(|task| tr!(lang, remind.about, task = task.brief.name));
    view! {
        <button
            class="button"
            type="button"
            data-kind="neutral"
            aria-label=about.filter(|_| shape != Shape::Whole)
            on:click=save
        >
            <Icon name="calendar-plus" />
            {tr!(lang, message.add_to_calendar)}
        </button>
        <span class=if shape == Shape::Whole { "small" } else { "visually-hidden" } role="status">
            {live(move || saved.get())}
        </span>
    }
    .into_any()
}

fn copy_button(lang: Language, here: Here, task: TaskId, says_which: bool) -> AnyView {
    let text =
        move |()| of(here, task, |desk, task, all| words::reminder_text(lang, desk, task, &all)).unwrap_or_default();
    let about = here.task_untracked(task).filter(|_| says_which).map(|task| task.brief.name);
    view! { <Copy word=tr!(lang, remind.copy) about text /> }.into_any()
}

/// Saves the calendar file, and returns its name.
fn save(lang: Language, here: Here, task: TaskId) -> Option<String> {
    let now = here.desk.now_untracked();
    let file = of(here, task, |desk, _, all| to_calendar(desk, now, &words::reminders(lang, desk, all)))?;
    let name = format!("jiedan-{}.ics", task.0);
    (save_as(&address_of_calendar(&file)?, &name) == WentTo::Download).then_some(name)
}

/// Computes the reminders anew: time has passed since the button was rendered.
fn of<T>(here: Here, task: TaskId, make: impl FnOnce(&Desk, &Task, Vec<Reminder>) -> T) -> Option<T> {
    let now = here.desk.now_untracked();
    here.desk.desk.with_untracked(|desk| desk.task(task).map(|of| make(desk, of, reminders(of, now))))
}
