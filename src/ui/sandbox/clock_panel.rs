//! The demo's clock: it plays, and it is moved by a minute, an hour, a day, or to where the task's deadline ends.

use leptos::prelude::*;

use super::advance::advance;
use super::clock_play::ClockPlay;
use crate::domain::{DAY, HOUR, Instant, MINUTE, TaskId, due};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The buttons. `before` is run before the clock moves.
#[component]
pub fn ClockPanel(task: TaskId, before: Callback<()>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let next = Memo::new(move |_| {
        let now = here.desk.now();
        let due_at = here.desk.desk.with(|desk| desk.task(task).and_then(due)).map(|deadline| deadline.due_at);
        due_at.filter(|due_at| *due_at > now)
    });
    let button = move |word: String, icon: Option<&'static str>, to: Box<dyn Fn() -> Instant + Send + Sync>| {
        let goes = move |_| {
            before.run(());
            advance(lang, here, to(), || {});
        };
        view! {
            <button class="button" data-kind="neutral" data-size="small" type="button" on:click=goes>
                {word}
                {icon.map(|name| view! { <Icon name small=true /> })}
            </button>
        }
    };
    let step = move |word: String, by: i64| button(word, None, Box::new(move || here.desk.now_untracked().plus(by)));
    view! {
        <section class="clock" aria-label=tr!(lang, demo.clock)>
            <ClockPlay before />
            {step(tr!(lang, demo.plus_minute), MINUTE)}
            {step(tr!(lang, demo.plus_hour), HOUR)}
            {step(tr!(lang, demo.plus_day), DAY)}
            {live(move || next.get().map(|due_at| {
                let early = due_at.plus(-MINUTE);
                view! {
                    {(early > here.desk.now_untracked()).then(|| button(tr!(lang, map.minute_before), None, Box::new(move || early)))}
                    {button(tr!(lang, demo.to_next_deadline), Some("forward"), Box::new(move || due_at))}
                }
            }))}
        </section>
    }
}
