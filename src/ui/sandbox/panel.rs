//! What stands below the life: the chairs, the state map, the task's details, or what belongs to the whole of it. One at
//! a time, so that the life stays in view.

use leptos::prelude::*;

use super::blank::Again;
use super::demo_link::DemoLink;
use super::map_panel::MapPanel;
use super::other_demos::OtherDemos;
use crate::domain::{ActKind, Instant, Language};
use crate::ui::controls::{Choice, SavePicture, live};
use crate::ui::receiving::Receiving;
use crate::ui::stage::{Chairs, Seen};
use crate::ui::task::TaskDetails;
use crate::ui::timeline::life_file;
use crate::ui::words::{lang, tr};

/// One of the panels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The three chairs.
    Chairs,
    /// The state map.
    Map,
    /// What is required, what was handed in, and what happened.
    Details,
    /// The creators' switches, the link, and the other demos.
    More,
}

impl Panel {
    const ALL: [Self; 4] = [Self::Chairs, Self::Map, Self::Details, Self::More];

    fn word(self, lang: Language) -> String {
        match self {
            Self::Chairs => tr!(lang, story.chairs),
            Self::Map => tr!(lang, place.map),
            Self::Details => tr!(lang, place.task),
            Self::More => tr!(lang, place.more),
        }
    }

    /// Names it for the style.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chairs => "chairs",
            Self::Map => "map",
            Self::Details => "details",
            Self::More => "more",
        }
    }
}

/// Chooses one.
#[component]
pub fn PanelChoice(panel: RwSignal<Panel>) -> impl IntoView {
    let lang = lang();
    let one = move |which: Panel| {
        view! {
            <Choice
                name="panel"
                word=which.word(lang)
                chosen=Signal::derive(move || panel.get() == which)
                on_choose=move |()| panel.set(which)
            />
        }
    };
    view! {
        <fieldset class="choices">
            <legend class="visually-hidden">{tr!(lang, story.panels)}</legend>
            {Panel::ALL.map(one)}
        </fieldset>
    }
}

/// The chosen one.
#[component]
pub fn Panels(
    panel: RwSignal<Panel>,
    #[prop(into)] seen: Signal<Option<Seen>>,
    now: Signal<Instant>,
    begins: Callback<ActKind>,
) -> impl IntoView {
    let lang = lang();
    let task = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| seen.task)));
    live(move || match panel.get() {
        Panel::Chairs => view! { <Chairs seen now leads=true begins /> }.into_any(),
        Panel::Map => view! { <MapPanel seen begins /> }.into_any(),
        Panel::Details => live(move || task.get().map(|id| view! { <TaskDetails id /> })).into_any(),
        Panel::More => view! {
            <div class="stack">
                <Receiving />
                <DemoLink />
                {save(lang, seen)}
                <OtherDemos />
                <Again />
                <p class="small">{tr!(lang, message.not_real)}</p>
            </div>
        }
        .into_any(),
    })
}

/// The button that saves the life as a picture, which says that its time is simulated.
fn save(lang: Language, seen: Signal<Option<Seen>>) -> AnyView {
    let name = move || {
        let name = seen.with(|seen| seen.as_ref().and_then(|seen| Some(seen.task()?.brief.name.clone())));
        name.unwrap_or_default()
    };
    let note = tr!(lang, demo.strip) + " · " + &tr!(lang, app.unofficial_short);
    let picture = Callback::new(move |()| life_file(&untrack(name), &note));
    view! { <div class="cluster"><SavePicture name=Signal::derive(name) picture /></div> }.into_any()
}
