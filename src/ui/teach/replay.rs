//! A learner's attempt on the projector, frame by frame, with a story's keys. The frame and the display mode are in the
//! address.

use leptos::prelude::*;

use super::class_words::title;
use super::shown::kept_class;
use super::stage::Stage;
use crate::app::App;
use crate::domain::Language;
use crate::story::{Frame, LessonName, frames, replay};
use crate::ui::controls::{Icon, live};
use crate::ui::keyboard::{Slide, full_screen, pressed};
use crate::ui::learn::lesson_of;
use crate::ui::route::{self, Route};
use crate::ui::words::{format, lang, tr};

/// What is replayed, provided as context to its parts.
#[derive(Clone, Copy)]
struct Reel {
    route: Route,
    frames: StoredValue<Vec<Frame<'static>>>,
    /// The number of frames.
    total: usize,
    /// The index of the shown frame, from 0.
    at: RwSignal<usize>,
    projector: RwSignal<bool>,
    blank: RwSignal<bool>,
    app: &'static App,
}

/// The replay of one attempt; if there is none, the way back.
#[component]
pub fn Replay(learner: usize, attempt: usize) -> impl IntoView {
    let lang = lang();
    let found = found(lang, learner, attempt);
    let Some((name, lesson, hints, frames)) = found else { return gone(lang) };
    let reel = Reel {
        route: Route::Replay(learner, attempt),
        total: frames.len(),
        frames: StoredValue::new(frames),
        at: RwSignal::new(0),
        projector: RwSignal::new(false),
        blank: RwSignal::new(false),
        app: expect_context(),
    };
    reel.follow_address();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let single_keys = untrack(|| reel.app.settings.single_keys());
        if let Some(slide) = pressed(&event, reel.blank.get_untracked(), single_keys) {
            event.prevent_default();
            reel.run(slide);
        }
    });
    on_cleanup(move || keys.remove());
    let now = move || reel.frame().map(|frame| format::end(lang, frame.run.now()));
    view! {
        <div class="story">
            {move || reel.blank.get().then(|| view! {
                <button class="story-blank" type="button" on:click=move |_| reel.run(Slide::Blank)>
                    {tr!(lang, story.blanked)}
                </button>
            })}
            <header class="story-head">
                <a class="story-leave" href=Route::Teach.href()>
                    <Icon name="x" />
                    {tr!(lang, place.teach)}
                </a>
                <h1 class="story-title" tabindex="-1">
                    {tr!(lang, teach.run_of, name = name, lesson = title(lang, lesson))}
                </h1>
            </header>
            <div class="story-strip" role="group" aria-label=tr!(lang, a11y.simulated)>
                <p>{tr!(lang, demo.strip)} " · " {tr!(lang, app.unofficial_short)}</p>
                <p>{now}</p>
                <p class="story-place">{move || tr!(lang, teach.run_step, n = reel.at.get() + 1, total = reel.total)}</p>
            </div>
            <div class="stack" role="status">
                {live(move || {
                    let (frame, at) = (reel.frame()?, reel.at.get());
                    let (first, last) = (at == 0, at + 1 == reel.total);
                    Some(view! { <Stage frame first last hints /> })
                })}
            </div>
            <Pager reel />
            <section class="story-tools" aria-label=tr!(lang, story.tools)>
                <div class="cluster">
                    <button
                        class="button"
                        data-kind="neutral"
                        type="button"
                        aria-pressed=move || reel.projector.get().to_string()
                        on:click=move |_| reel.run(Slide::Projector)
                    >
                        <Icon name="presentation" />
                        {tr!(lang, demo.projector)}
                    </button>
                </div>
                <p class="small story-keys">{tr!(lang, story.keys_line)}</p>
                <p class="small">{tr!(lang, teach.honest)}</p>
            </section>
        </div>
        <div class="frame" aria-hidden="true"></div>
    }
    .into_any()
}

/// Finds the attempt among the results read, and plays it again in the language of the screen.
fn found(lang: Language, learner: usize, attempt: usize) -> Option<(String, LessonName, u32, Vec<Frame<'static>>)> {
    let class = kept_class();
    let learner = class.learners.get(learner)?;
    let taken = learner.attempts.get(attempt)?;
    let run = replay(lesson_of(taken.lesson)?, &taken.sent, lang)?;
    Some((learner.name.clone(), taken.lesson, taken.sent.hints, frames(&run)))
}

fn gone(lang: Language) -> AnyView {
    view! {
        <section class="empty">
            <h1 tabindex="-1">{tr!(lang, place.teach)}</h1>
            <p>{tr!(lang, teach.run_gone)}</p>
            <a class="button" data-kind="primary" href=Route::Teach.href()>{tr!(lang, place.teach)}</a>
        </section>
    }
    .into_any()
}

impl Reel {
    fn frame(self) -> Option<Frame<'static>> {
        let at = self.at.get();
        self.frames.with_value(|all| all.get(at).cloned())
    }

    fn go(self, to: usize) {
        let to = to.min(self.total.saturating_sub(1));
        if to != self.at.get_untracked() {
            self.at.set(to);
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    fn run(self, slide: Slide) {
        let at = self.at.get_untracked();
        match slide {
            Slide::Next => self.go(at + 1),
            Slide::Before => self.go(at.saturating_sub(1)),
            Slide::First => self.go(0),
            Slide::Last => self.go(self.total),
            Slide::Blank => self.blank.update(|blank| *blank = !*blank),
            Slide::Full => full_screen(),
            // A trainer talks between two frames.
            Slide::Play => {}
            Slide::Projector => self.projector.update(|on| *on = !*on),
            Slide::Leave if self.projector.get_untracked() => self.projector.set(false),
            Slide::Leave => Route::Teach.go(),
        }
    }

    fn follow_address(self) {
        let query = route::query();
        let step = query.split('&').find_map(|part| part.strip_prefix("step=")?.parse::<usize>().ok()).unwrap_or(1);
        self.at.set(step.clamp(1, self.total.max(1)) - 1);
        self.projector.set(query.split('&').any(|part| part == "projector"));
        Effect::new(move |_| {
            let step = (self.at.get() > 0).then(|| format!("step={}", self.at.get() + 1));
            let projector = self.projector.get().then(|| "projector".to_owned());
            let query = [step, projector].into_iter().flatten().collect::<Vec<_>>().join("&");
            // If this fails, the frame only can't be sent.
            let _ = route::replace_query(self.route, &query);
        });
        Effect::new(move |_| self.app.settings.project(self.projector.get()));
        on_cleanup(move || self.app.settings.project(false));
    }
}

/// Paging through the frames by touch.
#[component]
fn Pager(reel: Reel) -> impl IntoView {
    let lang = lang();
    let more = Memo::new(move |_| reel.at.get() + 1 < reel.total);
    view! {
        <nav class="pager" aria-label=tr!(lang, story.scenes)>
            <button
                class="button"
                data-kind="neutral"
                type="button"
                aria-disabled=move || (reel.at.get() == 0).then_some("true")
                on:click=move |_| reel.run(Slide::Before)
            >
                <Icon name="chevron-left" />
                {tr!(lang, demo.scene_before)}
            </button>
            {live(move || more.get().then(|| view! {
                <button class="button" data-kind="primary" type="button" on:click=move |_| reel.run(Slide::Next)>
                    {tr!(lang, demo.scene_after)}
                    <Icon name="chevron-right" />
                </button>
            }))}
        </nav>
    }
}
