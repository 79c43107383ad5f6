//! 流程图: the whole map as a picture, and as a list of stages and the moves between them.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::on_the_spot::OnTheSpot;
use super::picture::{MapPicture, OnMap};
use super::place_ways::PlaceWays;
use crate::domain::{Place, TaskId};
use crate::picture::Drawing;
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::rules::{RuleSet, RuleSetChoice};
use crate::ui::words::{lang, tr};

/// 流程图: the whole map as a picture and as a list.
#[component]
pub fn StateMapScreen() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let set = RwSignal::new(RuleSet::Article);
    let standing = Memo::new(move |_| {
        let now = here.desk.now();
        let mut at: BTreeMap<Place, Vec<(TaskId, String)>> = BTreeMap::new();
        here.desk.desk.with(|desk| {
            for task in desk.logs().map(crate::domain::TaskLog::task) {
                at.entry(Place::of(task.seen_at(now))).or_default().push((task.id, task.brief.name.clone()));
            }
        });
        at
    });
    let at = Memo::new(move |_| standing.with(|at| at.keys().copied().collect::<BTreeSet<_>>()));
    let picture = move || {
        let set = set.get();
        view! { <MapPicture drawing=Drawing::of(&set.explored().map) rules=set.rules() shown=OnMap::standing(at.into()) /> }
    };
    let places = move || {
        let set = set.get();
        let one = |place: Place| {
            let tasks = Memo::new(move |_| standing.with(|at| at.get(&place).cloned()).unwrap_or_default());
            view! { <PlaceWays set place tasks /> }
        };
        view! { <ol class="map" role="list">{set.explored().map.places.iter().copied().map(one).collect_view()}</ol> }
    };
    view! {
        <div class="stack" data-gap="large">
            <p>{tr!(lang, rule_page.map_intro)}</p>
            <RuleSetChoice set />
            {live(picture)}
            {live(places)}
            <OnTheSpot />
        </div>
    }
}
