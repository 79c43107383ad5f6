//! 粉丝数量 and 播放量, by which clients choose (S6): the form that records both with the day on which they were read.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::When;
use crate::domain::{Act, ActKind, BeijingDay, CreatorId, Desk, Language, Profile, Role, read_figure};
use crate::ui::controls::TextField;
use crate::ui::desk::{Draft, Found, KeyFigures, Part, here, oneself};
use crate::ui::words::{lang, tr};

/// Returns an act of the desk's creator; preceded by one that adds the creator if the desk doesn't know them.
pub fn acts_of_creator(lang: Language, desk: &Desk, act: impl FnOnce(CreatorId) -> Act) -> Vec<(Role, Act)> {
    let (creator, added) = oneself::creator(lang, desk);
    added.into_iter().chain([act(creator)]).map(|act| (Role::Creator, act)).collect()
}

/// The values of the form, and the problem of each field.
#[derive(Clone, Copy)]
struct Filled {
    followers: RwSignal<String>,
    plays: RwSignal<String>,
    day: RwSignal<String>,
    problems: RwSignal<[Option<String>; 3]>,
}

impl Filled {
    fn new(today: BeijingDay) -> Self {
        Self {
            followers: RwSignal::new(String::new()),
            plays: RwSignal::new(String::new()),
            day: RwSignal::new(today.to_string()),
            problems: RwSignal::new([None, None, None]),
        }
    }

    fn problem(self, of: usize) -> Signal<Option<String>> {
        Signal::derive(move || self.problems.with(|all| all[of].clone()))
    }

    /// Reads the fields; shows all problems at once.
    fn read(self, lang: Language, today: BeijingDay) -> Option<Profile> {
        let figure = |value: RwSignal<String>, field: String| match value.get_untracked() {
            text if text.trim().is_empty() => Err(tr!(lang, problem.empty, field = field)),
            text => read_figure(&text).ok_or_else(|| tr!(lang, overview.figure_wrong)),
        };
        let followers = figure(self.followers, tr!(lang, form.followers));
        let plays = figure(self.plays, tr!(lang, form.plays));
        let day = match BeijingDay::parse(&self.day.get_untracked()) {
            None => Err(tr!(lang, problem.time_invalid)),
            Some(day) if day > today => Err(tr!(lang, problem.time_in_future)),
            Some(day) => Ok(day),
        };
        self.problems.set([followers.clone().err(), plays.clone().err(), day.clone().err()]);
        Some(Profile { followers: followers.ok()?, plays: plays.ok()?, day: day.ok()? })
    }
}

/// The latest figures, and the form for new ones.
#[component]
pub fn Figures() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let filled = Filled::new(here.desk.now_untracked().beijing_day());
    let parts = [("followers", filled.followers), ("plays", filled.plays), ("day", filled.day)];
    let draft = Draft::begin(|| "figures".to_owned(), parts.map(|(name, field)| Part::text(name, field)).into());
    let begun_on = StoredValue::new(here.desk.id());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(profile) = filled.read(lang, here.desk.now_untracked().beijing_day()) else { return };
        spawn_local(async move {
            let acts = move |desk: &Desk| acts_of_creator(lang, desk, |creator| Act::KeepProfile { creator, profile });
            match here.try_on(&begun_on.get_value(), When::Now, acts).await {
                Ok(_) => {
                    filled.followers.try_set(String::new());
                    filled.plays.try_set(String::new());
                    filled.day.try_set(here.desk.now_untracked().beijing_day().to_string());
                    here.tell(tr!(lang, overview.figures_told));
                }
                Err(why) => here.fail(lang, ActKind::KeepProfile, None, &why),
            }
        });
    };
    view! {
        <KeyFigures />
        <form class="form" novalidate=true on:submit=submit>
            <Found draft />
            <TextField
                id="followers"
                label=tr!(lang, form.followers)
                hint=tr!(lang, overview.figure_hint)
                value=filled.followers
                problem=filled.problem(0)
            />
            <TextField id="plays" label=tr!(lang, form.plays) value=filled.plays problem=filled.problem(1) />
            <TextField
                id="read-on"
                kind="date"
                label=tr!(lang, overview.read_on)
                value=filled.day
                problem=filled.problem(2)
            />
            <div class="cluster">
                <button class="button" data-kind="primary" type="submit">{tr!(lang, form.record)}</button>
            </div>
        </form>
    }
}
