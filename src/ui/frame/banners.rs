//! Where the messages above the screen stand. What they say comes with the part of the tasks (messages.rs); only what
//! is said when nothing can be fetched is here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::saving::said_of;
use crate::app::{English, Language, Saved};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::i18n::i18n::Locale;
use crate::ui::later::{self, Message, NotFetched, Shown};
use crate::ui::route::Route;
use crate::ui::words::tr;

/// The messages of the desk on a screen. Where somebody practises, only that one's own desk isn't saved is said of it,
/// without a button that would change it.
#[component]
pub fn Banners(route: Route) -> impl IntoView {
    let here = here();
    let practice = here.desk.is_mine() && route.is_simulated();
    let shown =
        |when: Signal<bool>, message: Message| live(move || when.get().then(|| later::draw(Shown::Message(message))));
    let newer = Memo::new(move |_| here.app.newer.get());
    let loss = Memo::new(move |_| here.desk.is_mine() && !practice && here.app.loss.get().is_some());
    let aside = Memo::new(move |_| {
        !practice && here.desk.desk.with(|desk| desk.quarantined().next().is_some() || !desk.lost().is_empty())
    });
    let told = move || here.notice.get().filter(|notice| notice.is_seen_on(route));
    let said = said_of(here.desk);
    let unsaved = move || match said.get() {
        Saved::Yes | Saved::Saving => None,
        Saved::No { .. } | Saved::Cleared if practice => Some(Message::UnsavedElsewhere),
        Saved::InMemory if practice => None,
        Saved::No { .. } | Saved::Cleared | Saved::InMemory => Some(Message::Unsaved),
    };
    view! {
        <div role="status">{live(move || told().map(|_| later::draw(Shown::Message(Message::Told))))}</div>
        {shown(newer.into(), Message::Newer)}
        {live(move || unsaved().map(|message| later::draw(Shown::Message(message))))}
        <NoEnglish />
        {shown(loss.into(), Message::Loss)}
        {shown(aside.into(), Message::Aside)}
    }
}

/// Whoever wants English and can't have it is told so in English: that text is in the app.
#[component]
fn NoEnglish() -> impl IntoView {
    let settings = here().app.settings;
    let missing = Memo::new(move |_| matches!(settings.english(), English::Missing | English::Again));
    let text = move || {
        view! {
            <NotFetched
                said=tr!(Locale::zh_CN, more.no_english)
                words=[tr!(Locale::zh_CN, more.try_english), tr!(Locale::zh_CN, more.fetching_english)]
                busy=Memo::new(move |_| settings.english() == English::Again)
                on_retry=move |()| spawn_local(settings.set_language(Language::English))
                language=Language::English.tag()
            />
        }
    };
    live(move || missing.get().then(text))
}
