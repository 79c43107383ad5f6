//! The progress of a story, and how it is shown. Kept in the address, not stored.

use leptos::prelude::*;

use super::playing::Playing;
use crate::app::App;
use crate::domain::{Desk, DeskKind, Entry, Instant, Language, Role, up_to};
use crate::story::{Piece, TASK, Tale, Told, Value};
use crate::ui::keyboard::{Slide, full_screen};
use crate::ui::route::{self, Route};
use crate::ui::stage::Seen;
use crate::ui::words::format;

/// A story on the screen, provided as context to its parts.
#[derive(Clone, Copy)]
pub struct Show {
    /// Which story.
    pub tale: Tale,
    /// The story as the engine has played it.
    pub told: StoredValue<Told>,
    /// The number of scenes, including the last one with the sentences to take away.
    pub total: usize,
    /// Which scene is shown, from 1; 0 is the cover.
    pub at: RwSignal<usize>,
    /// The side from which it is told.
    pub side: RwSignal<Role>,
    /// Whether projector mode is on.
    pub projector: RwSignal<bool>,
    /// Whether it stands in a frame of another page, where it has no way out and no tools.
    pub embedded: RwSignal<bool>,
    /// Whether the screen is blanked.
    pub blank: RwSignal<bool>,
    /// The instant that is looked at between the stops; `None` where a scene stops.
    pub looked: RwSignal<Option<Instant>>,
    /// Whether it plays by itself.
    pub playing: Playing,
    app: &'static App,
}

impl Show {
    /// Begins a story at the scene in the address.
    pub fn of(tale: Tale, told: Told) -> Self {
        let total = told.scenes.len() + 1;
        let show = Self {
            tale,
            told: StoredValue::new(told),
            total,
            at: RwSignal::new(0),
            side: RwSignal::new(Role::Client),
            projector: RwSignal::new(false),
            embedded: RwSignal::new(false),
            blank: RwSignal::new(false),
            looked: RwSignal::new(None),
            playing: Playing::new(),
            app: expect_context(),
        };
        show.read_address();
        show
    }

    /// Keeps the story and the address in step, in both directions, and the page in projector mode if that is on.
    pub fn follow_address(self) {
        let typed = window_event_listener(leptos::ev::hashchange, move |_| {
            if route::present() == Route::Story(Some(self.tale)) {
                self.read_address();
            }
        });
        Effect::new(move |_| {
            let shown = [self.projector.get().then_some("projector"), self.embedded.get().then_some(route::EMBED)];
            let shown = shown.into_iter().flatten().map(str::to_owned);
            let query: Vec<_> = self.place().into_iter().chain(shown).collect();
            // If this fails, the scene only can't be sent.
            let _ = route::replace_query(Route::Story(Some(self.tale)), &query.join("&"));
        });
        Effect::new(move |_| self.app.settings.project(self.projector.get()));
        on_cleanup(move || {
            typed.remove();
            self.app.settings.project(false);
        });
    }

    fn read_address(self) {
        let query = route::query();
        let has = |word: &str| query.split('&').any(|part| part == word);
        let scene = query.split('&').find_map(|part| part.strip_prefix("scene=")?.parse().ok()).unwrap_or(0);
        self.at.set(self.total.min(scene));
        self.side.set(if has("side=creator") { Role::Creator } else { Role::Client });
        self.projector.set(has("projector"));
        self.embedded.set(route::is_embedded());
    }

    /// Returns what of the address says which scene is shown, and to which side.
    fn place(self) -> Vec<String> {
        let at = self.at.get();
        let parts = [
            (at > 0).then(|| format!("scene={at}")),
            (self.side.get() == Role::Creator).then(|| "side=creator".to_owned()),
        ];
        parts.into_iter().flatten().collect()
    }

    /// Returns the address of the scene on the present site, as it is sent; or as it is shown in a frame of another page.
    pub fn address(self, in_frame: bool) -> String {
        let frame = in_frame.then(|| route::EMBED.to_owned());
        let query: Vec<_> = untrack(|| self.place()).into_iter().chain(frame).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        route::on_this_site(&format!("{}{mark}{}", Route::Story(Some(self.tale)).href(), query.join("&")))
    }

    /// Tells whether single keys are shortcuts.
    pub fn single_keys(self) -> bool {
        untrack(|| self.app.settings.single_keys())
    }

    /// Executes what a key or a button asks for.
    pub fn run(self, slide: Slide) {
        match slide {
            Slide::Next => self.go(self.at.get_untracked() + 1),
            Slide::Before => self.go(self.at.get_untracked().saturating_sub(1)),
            Slide::First => self.go(0),
            Slide::Last => self.go(self.total),
            Slide::Play => self.play_or_pause(),
            Slide::Blank => self.blank.update(|blank| *blank = !*blank),
            Slide::Full => full_screen(),
            Slide::Projector => self.projector.update(|on| *on = !*on),
            Slide::Leave if self.projector.get_untracked() => self.projector.set(false),
            Slide::Leave if self.embedded.get_untracked() => {}
            Slide::Leave => Route::Demo.go(),
        }
    }

    /// Returns the shown scene, from 0.
    pub fn scene(self) -> usize {
        self.at.get().clamp(1, self.total - 1) - 1
    }

    /// Returns what is on the stage: the desk where the scene stops, or as it was at the instant that is looked at.
    pub fn seen(self) -> Option<Seen> {
        let (scene, looked) = (self.scene(), self.looked.get());
        if let Some(now) = looked {
            let (journal, _) = self.journal()?;
            return Some(Seen { desk: Desk::of_journal(DeskKind::Demo, &journal).ok()?, task: TASK, now });
        }
        self.told
            .with_value(|told| told.scenes.get(scene).map(|it| Seen { desk: it.desk.clone(), task: TASK, now: it.now }))
    }

    /// Returns the journal up to the instant on the stage, and the instant.
    pub fn journal(self) -> Option<(Vec<Entry>, Instant)> {
        let (scene, looked) = untrack(|| (self.scene(), self.looked.get()));
        self.told.with_value(|told| {
            let shown = told.scenes.get(scene)?;
            Some(match looked {
                None => (shown.journal.clone(), shown.now),
                // What happens after this scene stops belongs to the next one.
                Some(at) => (up_to(&told.scenes.get(scene + 1).unwrap_or(shown).journal, at), at),
            })
        })
    }

    /// Looks at an instant: in the last scene that stops by then, at least in the first.
    pub fn go_to(self, to: Instant) {
        self.playing.pause();
        let found = self.told.with_value(|told| {
            let begins = told.scenes.first()?.desk.log(TASK)?.standing().first()?.at;
            let to = to.max(begins);
            let scene = told.scenes.iter().rposition(|scene| scene.now <= to).unwrap_or(0);
            let stops = told.scenes.get(scene)?.now == to;
            Some((scene, (!stops).then_some(to)))
        });
        if let Some((scene, looked)) = found {
            self.at.set(scene + 1);
            self.looked.set(looked);
        }
    }

    /// Goes to a scene, at most to the last one. What plays by itself is paused.
    pub fn go(self, scene: usize) {
        self.playing.pause();
        self.turn_to(scene);
    }

    /// Turns to a scene, whoever turns.
    pub fn turn_to(self, scene: usize) {
        let scene = scene.min(self.total);
        self.looked.set(None);
        if scene != self.at.get_untracked() {
            self.at.set(scene);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// Writes a caption, with its blanks filled in from the journal.
pub fn written(lang: Language, pieces: &[Piece<'_>]) -> String {
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => (*text).to_owned(),
        Piece::Value(Value::Moment(at)) => format::moment(lang, *at),
        Piece::Value(Value::End(at)) => format::end(lang, *at),
        Piece::Value(Value::Left { from, until }) => format::left(lang, *until, *from),
        Piece::Value(Value::Number(number)) => number.to_string(),
    };
    pieces.iter().map(piece).collect()
}
