//! The task's life on the stage, and below it the one that is supposed.

use leptos::prelude::*;

use super::seen::Seen;
use super::supposing::Supposition;
use crate::domain::{Instant, Timeline};
use crate::ui::timeline::{LifeOf, TimelinePicture};
use crate::ui::words::{lang, tr};

/// The picture. `whole` are lives for which its axis has room too; `moves` is called with the instant to which `now` is
/// moved.
#[component]
pub fn StageLife(
    #[prop(into)] seen: Signal<Option<Seen>>,
    now: Signal<Instant>,
    #[prop(into)] supposed: Signal<Option<Supposition>>,
    #[prop(into)] whole: Signal<Vec<Timeline>>,
    moves: Callback<Instant>,
) -> impl IntoView {
    let lang = lang();
    let life = Memo::new(move |_| seen.with(|seen| seen.as_ref().and_then(Seen::life)));
    let lives = Memo::new(move |_| {
        let Some(life) = life.get() else { return Vec::new() };
        match supposed.get() {
            None => vec![LifeOf { name: None, life }],
            Some(supposed) => vec![
                LifeOf { name: Some(tr!(lang, timeline.as_it_is)), life },
                LifeOf { name: Some(supposed.name(lang)), life: supposed.life },
            ],
        }
    });
    view! { <TimelinePicture lives now whole moves=Some(moves) /> }
}
