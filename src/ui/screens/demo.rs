//! 演示: what there is to see, and the way into it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::When;
use crate::domain::{Act, ActKind, AgreedDates, Brief, ClientId, ClientKind, CreatorId, Role, Rules, TaskId};
use crate::ui::controls::Icon;
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The cover of the demo.
#[component]
pub fn Demo() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let begun = Memo::new(move |_| !here.desk.is_empty());
    view! {
        <div class="stack" data-gap="large">
            <p>{tr!(lang, demo.sandbox_intro)}</p>
            <p>{tr!(lang, message.m9_not_real)}</p>
            <section class="stack">
                <h2>{tr!(lang, demo.three_things)}</h2>
                <ul class="listed">
                    <li>{tr!(lang, demo.three_accept)}</li>
                    <li>{tr!(lang, demo.three_complete)}</li>
                    <li>{tr!(lang, demo.three_final)}</li>
                </ul>
            </section>
            <div class="cluster">
                {live(move || if begun.get() {
                    view! {
                        <a class="button" data-kind="primary" href=Route::Sandbox.href()>
                            <Icon name="play" />
                            {tr!(lang, demo.go_on)}
                        </a>
                        <button class="button" data-kind="neutral" type="button" on:click=move |_| begin(lang, here, Role::Client)>
                            {tr!(lang, demo.restart)}
                        </button>
                    }.into_any()
                } else {
                    view! {
                        <button class="button" data-kind="primary" type="button" on:click=move |_| begin(lang, here, Role::Client)>
                            <Icon name="play" />
                            {tr!(lang, demo.begin)}
                        </button>
                    }.into_any()
                })}
            </div>
            {live(move || begun.get().then(|| view! { <p class="small">{tr!(lang, demo.restart_line)}</p> }))}
        </div>
    }
}

/// Begins the demo anew with one task that was just assigned, seen from a seat.
pub fn begin(lang: Locale, here: Here, seat: Role) {
    spawn_local(async move {
        here.app.restart_demo().await;
        here.seat.set(seat);
        here.notice.set(None);
        let (client, creator, task) = (ClientId(1), CreatorId(1), TaskId(1));
        let brief = Brief {
            name: tr!(lang, demo.sample_task),
            text: tr!(lang, demo.sample_brief),
            agreed: AgreedDates::default(),
        };
        let acts = vec![
            (Role::Client, Act::AddClient { client, name: tr!(lang, demo.sample_client), kind: ClientKind::Brand }),
            (Role::Creator, Act::AddCreator { creator, name: tr!(lang, demo.sample_creator) }),
            (Role::Client, Act::Assign { task, client, creator, brief, rules: Rules::Article2021 }),
        ];
        match here.try_to(When::Now, acts).await {
            Ok(()) => Route::SandboxTask(task).go(),
            Err(why) => here.fail(lang, ActKind::Assign, None, &why),
        }
    });
}
