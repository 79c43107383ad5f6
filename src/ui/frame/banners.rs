//! The place of the messages above the screen. Their content is in the part of the tasks (messages.rs); only the
//! message for when nothing can be fetched is here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saving::said_of;
use crate::app::{Saved, Translation};
use crate::domain::Language;
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::later::{self, Message, NotFetched, Shown};
use crate::ui::route::{self, Route};
use crate::ui::words::tr;

/// The messages of the desk on a screen. In practice the only one about one's own desk is that it isn't saved, without
/// a button that would change it.
#[component]
pub fn Banners(route: Route) -> impl IntoView {
    let here = here();
    let practice = here.desk.is_mine() && route.is_simulated();
    let shown =
        |when: Signal<bool>, message: Message| live(move || when.get().then(|| later::draw(Shown::Message(message))));
    let newer = Memo::new(move |_| here.app.desks.connection.newer.get());
    let loss = Memo::new(move |_| here.desk.is_mine() && !practice && here.app.desks.loss.told.get().is_some());
    let aside = Memo::new(move |_| {
        !practice && here.desk.desk.with(|desk| desk.quarantined().next().is_some() || !desk.lost().is_empty())
    });
    let told = move || here.notice.get().filter(|notice| notice.is_seen_on(route));
    let said = said_of(here.desk);
    let unsaved = move || match said.get() {
        Saved::Yes | Saved::Saving => None,
        Saved::No { .. } | Saved::Cleared if practice => Some(Message::UnsavedElsewhere),
        Saved::InMemory if practice => None,
        // Browsers keep nothing for a frame of another page, and nothing there is anybody's work.
        Saved::InMemory if route::is_embedded() => None,
        Saved::No { .. } | Saved::Cleared | Saved::InMemory => Some(Message::Unsaved),
    };
    view! {
        <div role="status">{live(move || told().map(|_| later::draw(Shown::Message(Message::Told))))}</div>
        {shown(newer.into(), Message::Newer)}
        {live(move || unsaved().map(|message| later::draw(Shown::Message(message))))}
        <NotTranslated />
        {shown(loss.into(), Message::Loss)}
        {shown(aside.into(), Message::Aside)}
    }
}

/// Says that a language's texts can't be fetched, in English: that text is built in.
#[component]
fn NotTranslated() -> impl IntoView {
    let settings = here().app.settings;
    let lacks = Memo::new(move |_| settings.translation().lacks());
    let text = move |language: Language| {
        let built_in = Language::BUILT_IN;
        view! {
            <NotFetched
                said=tr!(built_in, more.not_translated, language = language.own_name())
                words=[tr!(built_in, more.try_translation), tr!(built_in, more.fetching_translation)]
                busy=Memo::new(move |_| settings.translation() == Translation::Again(language))
                on_retry=move |()| spawn_local(settings.set_language(language))
                language=Language::English.tag()
            />
        }
    };
    live(move || lacks.get().map(text))
}
