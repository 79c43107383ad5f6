//! 全部放进日历: the deadlines and agreed dates of all one's tasks as one calendar file, and as a text where no file can
//! be saved. What an earlier file had and stands no longer comes as cancelled.

use leptos::prelude::*;

use crate::app::{Device, WentTo, address_of_calendar};
use crate::domain::{Desk, Instant, Language, Reminder, reminders, withdrawn};
use crate::record::to_calendar;
use crate::ui::controls::{Copy, Icon, live, save_as};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self, lang, tr};

const NAME: &str = "jiedan.ics";

/// The button with what it does; nothing before there is a task.
#[component]
pub fn AllDates() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let any = Memo::new(move |_| here.desk.desk.with(|desk| !desk.is_empty() || desk.put_away().next().is_some()));
    live(move || {
        any.get().then(|| {
            let (act, note) = if Device::here().saves_files() {
                (save_button(lang, here), tr!(lang, remind.all_note))
            } else {
                (copy_button(lang, here), tr!(lang, remind.all_in_app))
            };
            view! {
                <div class="remind agenda-all">
                    {act}
                    <p class="remind-note">{note}</p>
                </div>
            }
        })
    })
}

fn save_button(lang: Language, here: Here) -> AnyView {
    let said = RwSignal::new(String::new());
    let save = move |_| {
        let now = here.desk.now_untracked();
        let file = here.desk.desk.with_untracked(|desk| {
            let all: Vec<_> = standing(desk, now).into_iter().chain(withdrawn(desk, now)).collect();
            (!all.is_empty()).then(|| to_calendar(desk, now, &words::reminders(lang, desk, all)))
        });
        let saved = |file: String| {
            let went_to = save_as(&address_of_calendar(&file)?, NAME);
            (went_to == WentTo::Download).then(|| tr!(lang, remind.saved, name = NAME))
        };
        said.set(file.map_or_else(|| Some(tr!(lang, remind.all_none)), saved).unwrap_or_default());
    };
    view! {
        <button class="button" type="button" data-kind="neutral" on:click=save>
            <Icon name="calendar-plus" />
            {tr!(lang, remind.all)}
        </button>
        <span class="small" role="status">{live(move || said.get())}</span>
    }
    .into_any()
}

fn copy_button(lang: Language, here: Here) -> AnyView {
    let text = move |()| {
        let now = here.desk.now_untracked();
        here.desk.desk.with_untracked(|desk| {
            let all = standing(desk, now);
            if all.is_empty() { tr!(lang, remind.all_none) } else { words::dates_text(lang, desk, all) }
        })
    };
    view! { <Copy word=tr!(lang, remind.all_copy) text /> }.into_any()
}

/// Returns the reminders of all tasks, in the order of the tasks.
fn standing(desk: &Desk, now: Instant) -> Vec<Reminder> {
    desk.logs().flat_map(|log| reminders(log.task(), now)).collect()
}
