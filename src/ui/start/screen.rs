//! 首页: three entrances, a deadline computed at once, and restoring for somebody whose tasks are gone.

use leptos::prelude::*;

use crate::app::{Device, When};
use crate::domain::Instant;
use crate::story::Tale;
use crate::ui::controls::{Icon, Moment, MomentField, live, whenever};
use crate::ui::desk::here;
use crate::ui::later::{self, Shown};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The first visit.
#[component]
pub fn Start() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let doors = [
        (Route::NewTask(None), "tasks", tr!(lang, start.door_tasks), tr!(lang, start.door_tasks_line)),
        (Route::Learn, "learn", tr!(lang, start.door_learn), tr!(lang, start.door_learn_line)),
        (Route::Story(Some(Tale::FIRST)), "demo", tr!(lang, start.door_demo), tr!(lang, start.door_demo_line)),
    ];
    let door = |(n, (to, icon, title, line)): (usize, (Route, &'static str, String, String))| {
        view! {
            <li>
                <a class="door" data-kind=(n == 0).then_some("primary") href=to.href()>
                    <span class="door-icon"><Icon name=icon /></span>
                    <span class="door-title">{title}</span>
                    <span class="door-text">{line}</span>
                    <span class="door-arrow"><Icon name="chevron-right" /></span>
                </a>
            </li>
        }
    };
    view! {
        <div class="start">
            <header class="start-head">
                <h1 class="start-name" tabindex="-1">{tr!(lang, app.name)}</h1>
                <p class="start-line">{tr!(lang, app.tagline)}</p>
                {(Device::here() == Device::WeChat).then(|| view! { <p class="small">{tr!(lang, start.wechat)}</p> })}
                <p class="small start-unofficial">{tr!(lang, app.unofficial)}</p>
            </header>
            <div class="start-columns">
                <nav class="start-part" aria-label=tr!(lang, place.start)>
                    <ul class="doors" role="list">{doors.into_iter().enumerate().map(door).collect_view()}</ul>
                </nav>
                <div class="stack" data-gap="large">
                    <section class="start-part" data-ruled="" aria-labelledby="calc"><AcceptBy /></section>
                    {live(move || here.app.desks.loss.told.get().is_none().then(|| view! {
                        <section class="start-part" data-ruled="" aria-labelledby="restore">
                            <h2 id="restore">{tr!(lang, start.restore_question)}</h2>
                            {later::quietly(Shown::WaysBack)}
                        </section>
                    }))}
                </div>
            </div>
            <p class="start-foot">{tr!(lang, app.only_here)}</p>
        </div>
    }
}

/// Computes until when a task must be accepted. Nothing is stored.
#[component]
fn AcceptBy() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let moment = Moment::unchosen();
    let tapped = RwSignal::new(None::<Instant>);
    // "Just now" is the instant of the tap, not of whenever the screen is drawn.
    whenever(move || {
        if moment.when() == Ok(When::Now) {
            tapped.set(Some(here.desk.now_untracked().max(crate::app::now())));
        }
    });
    let assigned = Memo::new(move |_| match moment.when() {
        Ok(When::Now) => tapped.get(),
        Ok(When::Minute(minute) | When::Around { minute, .. }) => Some(minute),
        Err(_) => None,
    });
    let result = live(move || assigned.get().map(|at| later::draw(Shown::AcceptBy(at))));
    let none = Signal::stored(None::<String>);
    view! {
        <h2 id="calc" class="visually-hidden">{tr!(lang, place.calc)}</h2>
        <MomentField
            id="assigned"
            label=tr!(lang, start.calc_question)
            moment
            problem=none
            offered=Signal::derive(move || here.desk.now())
        />
        {result}
    }
}
