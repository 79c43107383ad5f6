//! How a story plays by itself: each scene rests as long as it takes to read it, then the next one comes, up to the last
//! scene. Leaving the page for another one pauses it.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::VisibilityState;

use super::playing::Playing;
use super::show::{Show, written};
use crate::story::{Event, rests};

impl Show {
    /// Lets it play from the scene shown, or from the first one if there is nothing left to play; or pauses it.
    pub fn play_or_pause(self) {
        let Playing { on, .. } = self.playing;
        if on.get_untracked() {
            on.set(false);
            return;
        }
        let at = self.at.get_untracked();
        if at == 0 || at + 1 >= self.total {
            self.turn_to(1);
        }
        on.set(true);
    }

    /// Turns to the next scene whenever the present one has rested, for as long as it plays.
    pub fn plays_by_itself(self) {
        let Playing { on, twice } = self.playing;
        let timer = StoredValue::new(None::<TimeoutHandle>);
        let stop = move || {
            timer.try_update_value(Option::take).flatten().inspect(TimeoutHandle::clear);
        };
        Effect::new(move |_| {
            stop();
            let (at, faster) = (self.at.get(), if twice.get() { 2 } else { 1 });
            if on.get() {
                let next = move || {
                    self.turn_to(at + 1);
                    // The last scene stays, and what is to be taken away is turned to by hand.
                    on.set(at + 2 < self.total);
                };
                timer.set_value(set_timeout_with_handle(next, self.rest(at) / faster).ok());
            }
        });
        let seen = window_event_listener(leptos::ev::visibilitychange, move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                self.playing.pause();
            }
        });
        on_cleanup(move || {
            stop();
            seen.remove();
        });
    }

    /// Returns how long a scene rests.
    fn rest(self, at: usize) -> Duration {
        let (scene, side) = (at.saturating_sub(1), self.side.get_untracked());
        self.told.with_value(|told| {
            let said = written(told.language(), &told.what(scene)) + &written(told.language(), &told.to(side, scene));
            let news = told.scenes.get(scene).map_or(0, |scene| scene.happened.iter().filter(|it| is_news(it)).count());
            rests(&said, news)
        })
    }

    /// Returns the next scene in which time acted; `None` if there is none left.
    pub fn next_deadline(self) -> Option<usize> {
        let at = self.at.get();
        self.told.with_value(|told| {
            let ahead = (1..).zip(&told.scenes).filter(|(scene, _)| *scene > at);
            let mut by_time = ahead.filter(|(_, it)| it.happened.iter().any(|it| matches!(it, Event::ByTime { .. })));
            by_time.next().map(|(scene, _)| scene)
        })
    }
}

/// Tells whether an event is told in words beside the picture.
fn is_news(event: &Event) -> bool {
    !matches!(event, Event::Done(_))
}
