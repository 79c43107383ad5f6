//! 指定接单: the creators that a client can choose from, by followers and plays (S6). A creator with 接收任务中 off can't be
//! chosen, and the row says so (S8, D6).

use std::cmp::Reverse;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::When;
use crate::domain::{Act, ActKind, Creator, CreatorId, Desk, Language, Profile, Role};
use crate::ui::controls::{Choice, Source, Sources, Tick, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{format, lang, tr};

/// The sort order of the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Followers,
    Plays,
}

/// The directory; `chosen` follows it, and is initially the first who receives tasks.
#[component]
pub fn CreatorDirectory(chosen: RwSignal<Option<CreatorId>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let by = RwSignal::new(By::Followers);
    let receiving = RwSignal::new(false);
    let all = Memo::new(move |_| {
        let figure = move |creator: &Creator| {
            let figure = |profile: Profile| if by.get() == By::Followers { profile.followers } else { profile.plays };
            creator.profile.map_or(0, figure)
        };
        let mut all: Vec<_> = here.desk.desk.with(|desk| desk.people().creators.clone().into_iter().collect());
        all.retain(|(_, creator): &(CreatorId, Creator)| creator.receiving || !receiving.get());
        all.sort_by_key(|(_, creator)| Reverse(figure(creator)));
        all
    });
    // The chosen creator may have switched off receiving since.
    Effect::new(move |_| {
        let first = here.desk.desk.with(|desk| receiving_first(desk, chosen.get_untracked()));
        chosen.set(first);
    });
    let order = move |which: By, word: String| {
        view! {
            <Choice
                name="directory-order"
                word
                chosen=Signal::derive(move || by.get() == which)
                on_choose=move |()| by.set(which)
            />
        }
    };
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, map.directory_order)}</legend>
            <div class="choices">
                {order(By::Followers, tr!(lang, form.followers))}
                {order(By::Plays, tr!(lang, form.plays))}
                <Tick word=tr!(lang, map.only_receiving) on=receiving on_change=move |on| receiving.set(on) />
            </div>
        </fieldset>
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, demo.assign_to)}</legend>
            <div class="directory">
                {live(move || all.get().into_iter().map(|(id, one)| creator(lang, id, &one, chosen)).collect_view())}
            </div>
        </fieldset>
        {live(move || (here.desk.desk.with(|desk| desk.people().creators.len()) < 3).then(|| view! {
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| add_samples(lang, here)>
                    {tr!(lang, map.add_creators)}
                </button>
            </div>
        }))}
    }
}

/// Returns the chosen creator while they receive tasks; otherwise the first who does.
fn receiving_first(desk: &Desk, chosen: Option<CreatorId>) -> Option<CreatorId> {
    let creators = &desk.people().creators;
    let receives = |id: &CreatorId| creators.get(id).is_some_and(|creator| creator.receiving);
    chosen.filter(receives).or_else(|| creators.keys().copied().find(receives))
}

fn creator(lang: Language, id: CreatorId, one: &Creator, chosen: RwSignal<Option<CreatorId>>) -> AnyView {
    let figures = match one.profile {
        Some(profile) => {
            let (followers, plays) = (format::figure(profile.followers), format::figure(profile.plays));
            tr!(lang, map.figures, followers = followers, plays = plays)
        }
        None => tr!(lang, map.no_figures),
    };
    let figures = view! { <p class="small">{figures}</p> };
    if !one.receiving {
        return view! {
            <div class="directory-one" data-off="">
                <p class="directory-name">{one.name.clone()}</p>
                {figures}
                <p class="small">{tr!(lang, map.not_receiving)} " " <Sources of=Source::BOTH /></p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="directory-one">
            <Choice
                name="creator"
                word=one.name.clone()
                chosen=Signal::derive(move || chosen.get() == Some(id))
                on_choose=move |()| chosen.set(Some(id))
            />
            {figures}
        </div>
    }
    .into_any()
}

/// Adds two creators, one of them with a full schedule, and figures for those who have none.
fn add_samples(lang: Language, here: Here) {
    let day = here.desk.now_untracked().beijing_day();
    let figures = |followers, plays| Profile { followers, plays, day };
    let acts = here.desk.desk.with_untracked(|desk| {
        let first = desk.people().next_creator();
        let second = CreatorId(first.0 + 1);
        let known = desk.people().creators.iter().filter(|(_, one)| one.profile.is_none());
        let known = known.map(|(id, _)| Act::KeepProfile { creator: *id, profile: figures(126_000, 84_000) });
        known
            .chain([
                Act::AddCreator { creator: first, name: tr!(lang, map.creator_second) },
                Act::KeepProfile { creator: first, profile: figures(2_350_000, 910_000) },
                Act::AddCreator { creator: second, name: tr!(lang, map.creator_third) },
                Act::KeepProfile { creator: second, profile: figures(48_000, 152_000) },
                Act::SwitchReceiving { creator: first, on: false },
            ])
            .map(|act| (Role::Creator, act))
            .collect::<Vec<_>>()
    });
    spawn_local(async move {
        if let Err(why) = here.try_to(When::Now, acts).await {
            here.fail(lang, ActKind::AddCreator, None, &why);
        }
    });
}
