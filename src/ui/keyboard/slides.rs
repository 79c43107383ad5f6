//! What keys do in a story, as in slides. The listener and the help share one table.
//!
//! Letters and the full stop are single keys, which can be switched off in the settings (WCAG 2.1.4). A presenter's
//! remote sends page keys, and the full stop to blank the screen.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::keys::is_free;
use crate::domain::Language;
use crate::ui::words::tr;

/// What a key does in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slide {
    /// The next scene.
    Next,
    /// The previous scene.
    Before,
    /// The cover.
    First,
    /// The last scene.
    Last,
    /// Lets the story play by itself, or pauses it.
    Play,
    /// Blanks the screen until a key is pressed.
    Blank,
    /// Toggles full screen.
    Full,
    /// Toggles projector mode.
    Projector,
    /// Leaves the story.
    Leave,
}

/// The keys, as the browser names them, in the order of the help.
const KEYS: [(Slide, &[&str]); 9] = [
    (Slide::Next, &["ArrowRight", "PageDown", " "]),
    (Slide::Before, &["ArrowLeft", "PageUp"]),
    (Slide::First, &["Home"]),
    (Slide::Last, &["End"]),
    (Slide::Play, &["a"]),
    (Slide::Blank, &["b", "."]),
    (Slide::Full, &["f"]),
    (Slide::Projector, &["p"]),
    (Slide::Leave, &["Escape"]),
];

/// Returns what a key does: on a blank screen every free key restores the picture.
pub fn pressed(event: &KeyboardEvent, is_blank: bool, singles: bool) -> Option<Slide> {
    if is_blank { is_plain(event).then_some(Slide::Blank) } else { slide(event, singles) }
}

fn slide(event: &KeyboardEvent, singles: bool) -> Option<Slide> {
    let key = event.key().to_ascii_lowercase();
    if !is_plain(event) || (!singles && is_single(&key)) {
        return None;
    }
    if key == " " && is_on_control(event) {
        return None;
    }
    KEYS.iter().find(|(_, keys)| keys.iter().any(|known| known.eq_ignore_ascii_case(&key))).map(|(slide, _)| *slide)
}

/// Tells whether a key is a letter or a sign, as opposed to one that has a name.
fn is_single(key: &str) -> bool {
    key != " " && key.chars().count() == 1
}

/// Tells whether a key is pressed without modifiers, doesn't repeat, and is free.
fn is_plain(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    !modified && !event.repeat() && is_free(event)
}

/// Tells whether a control has the focus: the space key presses it.
fn is_on_control(event: &KeyboardEvent) -> bool {
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    on.is_some_and(|on| !matches!(on.closest("button, summary, a"), Ok(None)))
}

/// Toggles full screen.
pub fn full_screen() {
    let page = document();
    if page.fullscreen_element().is_some() {
        page.exit_fullscreen();
    } else if page.document_element().is_some_and(|root| root.request_fullscreen().is_err()) {
        leptos::logging::warn!("the browser doesn't fill the screen");
    }
}

/// Returns the rows of the help: the keys as printed, and what they do.
pub fn rows(lang: Language) -> Vec<(String, String)> {
    let printed = |key: &&str| match *key {
        "ArrowRight" => "→".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        " " => tr!(lang, story.key_space),
        "Escape" => "Esc".to_owned(),
        other => other.to_owned(),
    };
    let does = |slide| match slide {
        Slide::Next => tr!(lang, demo.scene_after),
        Slide::Before => tr!(lang, demo.scene_before),
        Slide::First => tr!(lang, story.cover),
        Slide::Last => tr!(lang, story.last_scene),
        Slide::Play => tr!(lang, story.key_play),
        Slide::Blank => tr!(lang, story.blank),
        Slide::Full => tr!(lang, story.full_screen),
        Slide::Projector => tr!(lang, demo.projector),
        Slide::Leave => tr!(lang, story.leave),
    };
    KEYS.iter().map(|(slide, keys)| (keys.iter().map(printed).collect::<Vec<_>>().join(" "), does(*slide))).collect()
}
